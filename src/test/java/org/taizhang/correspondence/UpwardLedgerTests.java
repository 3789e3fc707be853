package org.taizhang.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.Standing;
import org.taizhang.aggregation.Tally;
import org.taizhang.intake.Intake;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Quantity;
import org.taizhang.validation.Reconciliation;
import org.taizhang.validation.RoundLedgers;
import org.taizhang.validation.Validation;

/** Towns report to counties, counties to cities, cities to the province: what one level rolls up is what the next takes in. */
class UpwardLedgerTests {

    private static final Plan PROVINCE = TinyLevel.province("东市", "西市");
    private static final Plan EAST = TinyLevel.city("dong-2030", "东市", "甲县", "乙县");
    private static final Plan WEST = TinyLevel.city("xi-2030", "西市", "丙县");
    private static final Map<Plan, List<Plan>> COUNTIES = new LinkedHashMap<>(Map.of(
            EAST,
            List.of(
                    TinyLevel.county("jia-2030", "甲县", "dong-2030", "红旗镇", "东风镇"),
                    TinyLevel.county("yi-2030", "乙县", "dong-2030", "河口镇", "山前镇")),
            WEST,
            List.of(TinyLevel.county("bing-2030", "丙县", "xi-2030", "湖滨镇", "桥头镇"))));
    private static final LocalDate DAY = LocalDate.of(2030, 3, 31);
    private static final String HASH = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder;

    /** What the towns' clerks wrote, summed by hand: by indicator and heading. */
    private final Map<String, BigDecimal> written = new LinkedHashMap<>();

    private final List<String> findings = new ArrayList<>();
    private int files;

    private Path town(Plan county, Unit town) throws IOException {
        Path blank = folder.resolve("blank-" + files++ + ".xlsx");
        new BlankLedger(county, county.rounds().get(0), town, new LastRound(Optional.empty())).write(blank);
        Path filled = folder.resolve("filled-" + files++ + ".xlsx");
        FilledBlank.of(blank, filled, "2030-03-31");
        vary(filled, 7 * files);
        return filled;
    }

    /** Makes every number of the clerk's greater by so much, so that no two towns report the same, and takes down the sums. */
    private void vary(Path filled, int more) throws IOException {
        Workbook book;
        try (InputStream in = Files.newInputStream(filled)) {
            book = WorkbookFactory.create(in);
        }
        try (book;
                OutputStream out = Files.newOutputStream(filled)) {
            for (String sheet : List.of("工作进展", "资金")) {
                vary(book.getSheet(sheet), more);
            }
            book.write(out);
        }
    }

    private void vary(Sheet sheet, int more) {
        Row head = sheet.getRow(2);
        for (int i = 3; i <= sheet.getLastRowNum(); i++) {
            for (Cell cell : sheet.getRow(i)) {
                if (cell.getCellType() == CellType.NUMERIC
                        && !cell.getCellStyle().getLocked()) {
                    cell.setCellValue(cell.getNumericCellValue() + more);
                    String heading = head.getCell(cell.getColumnIndex()).getStringCellValue();
                    String what = sheet.getSheetName().equals("资金")
                            ? heading
                            : sheet.getRow(i).getCell(2).getStringCellValue() + " " + heading;
                    written.merge(what, BigDecimal.valueOf(cell.getNumericCellValue()), BigDecimal::add);
                }
            }
        }
    }

    /** Takes in the ledgers and freezes the round; whatever is found is kept. */
    private FrozenFigures run(Plan plan, List<Path> ledgers) {
        Intake intake = new Intake(plan, ReadLimits.STANDARD);
        List<SubmittedLedger> read = ledgers.stream()
                .map(file -> intake.read(new ReceivedFile(
                        TinyLevel.Q1, String.valueOf(file.getFileName()), String.valueOf(files++), file)))
                .toList();
        List<Reconciliation> judged = Validation.judge(plan, List.of(new RoundLedgers(TinyLevel.Q1, read)));
        judged.get(0).findings().forEach(finding -> findings.add(plan.region() + " " + finding));
        return Tally.freeze(plan, TinyLevel.Q1, judged, HASH);
    }

    private Path rolledUp(Plan plan, FrozenFigures figures, Optional<Plan> upper) {
        return new UpwardLedger(plan, figures, upper, Optional.empty())
                .write(folder.resolve(plan.id().value()), DAY);
    }

    /** A county's roll-up of its towns' ledgers. */
    private Path county(Plan county, List<Unit> towns, Optional<Plan> upper) throws IOException {
        List<Path> ledgers = new ArrayList<>();
        for (Unit town : towns) {
            ledgers.add(town(county, town));
        }
        return rolledUp(county, run(county, ledgers), upper);
    }

    private FrozenFigures province(boolean plansAtHand) throws IOException {
        List<Path> cities = new ArrayList<>();
        for (Plan city : List.of(EAST, WEST)) {
            List<Path> counties = new ArrayList<>();
            for (Plan county : counties(city)) {
                counties.add(county(county, county.units(), Optional.of(city).filter(plan -> plansAtHand)));
            }
            cities.add(rolledUp(city, run(city, counties), Optional.of(PROVINCE).filter(plan -> plansAtHand)));
        }
        return run(PROVINCE, cities);
    }

    private static Standing whole(FrozenFigures figures, String code) {
        return indicator(figures, code).city();
    }

    private static IndicatorFigures indicator(FrozenFigures figures, String code) {
        return figures.indicators().stream()
                .filter(indicator -> indicator.code().equals(IndicatorCode.of(code)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Plan> counties(Plan city) {
        return COUNTIES.getOrDefault(city, List.of());
    }

    private static BigDecimal value(@Nullable Quantity quantity) {
        return Objects.requireNonNull(quantity).value();
    }

    private BigDecimal sum(String... what) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String key : what) {
            sum = sum.add(Objects.requireNonNull(written.get(key), key));
        }
        return sum;
    }

    private void assertTotals(FrozenFigures top) {
        assertThat(findings).isEmpty();
        assertThat(value(whole(top, "9-1").achieved()))
                .isEqualByComparingTo(sum("a-1 累计完成", "a-2 累计完成").movePointLeft(4));
        assertThat(value(whole(top, "9-2").numerator())).isEqualByComparingTo(sum("b-1 分子"));
        assertThat(value(whole(top, "9-2").denominator())).isEqualByComparingTo(sum("b-1 分母"));
        assertThat(value(whole(top, "9-3").achieved()))
                .isEqualByComparingTo(sum("c-1 累计完成").movePointLeft(4));
        assertThat(top.money().total().arranged().wan()).isEqualByComparingTo(sum("安排资金（万元）"));
        assertThat(top.money().total().paid().wan()).isEqualByComparingTo(sum("支付资金（万元）"));
        assertThat(top.money().bySource())
                .extracting(FrozenFigures.MoneyRow::key)
                .containsExactly("省", "地方");
    }

    @Test
    void addsUpFromTheTownsToTheProvinceWithoutAFinding() throws IOException {
        assertTotals(province(true));
    }

    @Test
    void needsNoPlanOfTheLevelAboveToBeUnderstoodThere() throws IOException {
        assertTotals(province(false));
    }

    @Test
    void saysInWordsWhatIsMissing() throws IOException {
        Plan county = counties(WEST).get(0);
        Path ledger = county(county, county.units().subList(0, 1), Optional.of(WEST));

        Map<String, String> row = row(ledger, "1-1");
        assertThat(row.get("累计完成"))
                .isEqualTo(sum("a-1 累计完成", "a-2 累计完成").stripTrailingZeros().toPlainString());
        assertThat(row.get("本单位目标")).isEqualTo("1000000");
        assertThat(row.get("工作进展"))
                .startsWith("截至2030年3月31日，丙县累计完成至少" + row.get("累计完成") + "户。年度目标1000000户，完成率")
                .endsWith("数据不完整：应报4个单位中有2个报送了可用数据，未含桥头镇。");
        assertThat(cells(ledger, "上报依据")).contains("1/2", "桥头镇", "原数；2项相加", "本级数×1÷10000");
    }

    @Test
    void carriesWhatIsMissingUpToTheTop() throws IOException {
        Plan county = counties(WEST).get(0);
        Path ofCounty = county(county, county.units().subList(0, 1), Optional.of(WEST));
        findings.clear();
        Path ofCity = rolledUp(WEST, run(WEST, List.of(ofCounty)), Optional.of(PROVINCE));
        FrozenFigures top = run(PROVINCE, List.of(ofCity));

        assertThat(row(ofCounty, "1-1").get("数据完整性")).isEqualTo("部分（未含桥头镇）");
        assertThat(row(ofCity, "9-1").get("数据完整性")).isEqualTo("部分（丙县报送的数据不全）");
        assertThat(row(ofCity, "9-1").get("工作进展"))
                .contains("累计完成至少" + row(ofCity, "9-1").get("累计完成"))
                .endsWith("数据不完整：应报1个单位中有1个报送了可用数据，丙县报送的数据不全。");
        Standing west = indicator(top, "9-1").units().get(1).standing();
        assertThat(west.reported()).isOne();
        assertThat(west.lacking()).isOne();
        assertThat(west.partial()).isTrue();
        assertThat(top.money().lines()).isNotEmpty().allMatch(FrozenFigures.MoneyLine::partial);
        assertThat(findings).allMatch(finding -> finding.contains("MISSING_LEDGER"));
    }

    @Test
    void doesNotCallMoneyWholeOfWhichAnAmountWasRefused() throws IOException {
        Plan county = counties(WEST).get(0);
        Path whole = town(county, county.units().get(0));
        Path vague = town(county, county.units().get(1));
        writePaid(vague, "三四百");
        Path ledger = rolledUp(county, run(county, List.of(whole, vague)), Optional.of(WEST));

        assertThat(cells(ledger, "资金")).contains("部分（桥头镇报送的数据不全）").doesNotContain("完整");
        assertThat(findings).isNotEmpty();
    }

    /** Puts that into the first row of money, under 支付资金. */
    private static void writePaid(Path filled, String text) throws IOException {
        Workbook book;
        try (InputStream in = Files.newInputStream(filled)) {
            book = WorkbookFactory.create(in);
        }
        try (book;
                OutputStream out = Files.newOutputStream(filled)) {
            book.getSheet("资金").getRow(2).forEach(head -> {
                if (head.getStringCellValue().startsWith("支付资金")) {
                    book.getSheet("资金").getRow(3).getCell(head.getColumnIndex()).setCellValue(text);
                }
            });
            book.write(out);
        }
    }

    @Test
    void leavesBlankWhatNobodyReportedAndWhatThePlanDoesNotHave() throws IOException {
        Plan county = counties(WEST).get(0);
        Plan more = TinyLevel.province("丙县");
        FrozenFigures figures = run(county, List.of());
        Path ledger = rolledUp(county, figures, Optional.of(more));

        assertThat(row(ledger, "1-1").get("累计完成")).isEmpty();
        assertThat(row(ledger, "1-1").get("数据完整性")).isEqualTo("暂缺（湖滨镇、桥头镇未报送可用数据）");
        assertThat(row(ledger, "1-1").get("工作进展")).contains("应报4个单位均未报送可用数据（湖滨镇、桥头镇）");
        assertThat(row(ledger, "9-3").get("累计完成")).isEmpty();
        assertThat(row(ledger, "9-3").get("工作进展")).isEqualTo("本级方案没有对应的指标，数据待补充。");
        assertThat(row(ledger, "9-3").get("数据完整性")).isEmpty();
    }

    @Test
    void givesTheSameBytesForTheSameFigures() throws IOException {
        Plan county = counties(WEST).get(0);
        FrozenFigures figures = run(county, List.of(town(county, county.units().get(0))));

        byte[] once = Files.readAllBytes(rolledUp(county, figures, Optional.of(WEST)));
        assertThat(Files.readAllBytes(rolledUp(county, figures, Optional.of(WEST))))
                .isEqualTo(once);
    }

    private static Map<String, String> row(Path ledger, String code) throws IOException {
        try (Workbook book = WorkbookFactory.create(ledger.toFile(), null, true)) {
            Sheet sheet = book.getSheet("工作进展");
            Row head = sheet.getRow(2);
            for (Row row : sheet) {
                if (row.getRowNum() > 2 && row.getCell(2).getStringCellValue().equals(code)) {
                    Map<String, String> cells = new LinkedHashMap<>();
                    head.forEach(
                            cell -> cells.put(cell.getStringCellValue(), text(row.getCell(cell.getColumnIndex()))));
                    return cells;
                }
            }
        }
        throw new AssertionError("no row " + code);
    }

    private static List<String> cells(Path ledger, String name) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(ledger.toFile(), null, true)) {
            book.getSheet(name).forEach(row -> row.forEach(cell -> texts.add(text(cell))));
        }
        return texts;
    }

    private static String text(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC ->
                new BigDecimal(Double.toString(cell.getNumericCellValue()))
                        .stripTrailingZeros()
                        .toPlainString();
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }
}

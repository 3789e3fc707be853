package org.taizhang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severities;
import org.taizhang.findings.Severity;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Points;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;

class PlanWorkbookTests {

    private static final UnitCode DONGAN = UnitCode.of("dongan");
    private static final UnitCode XIAN = UnitCode.of("xian");
    private static final UnitCode JIAOYU = UnitCode.of("jiaoyu");

    @TempDir
    Path jobs;

    @Test
    void readsWhatPeopleTyped() {
        Plan plan = read(new PlanBook());

        assertThat(plan.id()).hasToString(PlanBook.NAME);
        assertThat(plan.issued()).isEqualTo(LocalDate.of(2025, 1, 10));
        assertThat(plan.year()).isEqualTo(2025);
        assertThat(plan.stages()).containsExactly("启动", "实施", "完成");
        assertThat(plan.unitsOfMeasure().keySet()).containsExactly("万户", "万元", "户", "元");
        assertThat(plan.headerSynonyms()).containsEntry("累计完成", List.of("完成数", "完成情况"));
        assertThat(plan.unit(XIAN).mail()).contains("xian@example.org");
        assertThat(plan.groups()).containsExactly("各县区");
        assertThat(plan.schedule(plan.rounds().get(1).round()).orElseThrow().expected())
                .isEqualTo(Percent.of("50"));
        assertThat(plan.money()).extracting(money -> money.amount().toString()).containsExactly("100", "20.5");
    }

    @Test
    void expandsGroupsAndTheWordForLeadUnits() {
        Plan plan = read(new PlanBook());

        assertThat(plan.tasks().get(1).cooperating()).containsExactly(JIAOYU, DONGAN, XIAN);
        assertThat(indicator(plan, "1-1").basis()).containsExactly(DONGAN, XIAN);
        assertThat(indicator(plan, "1-1").crossChecking()).containsExactly(JIAOYU);
        assertThat(indicator(plan, "2-2").basis()).containsExactly(UnitCode.of("shuiwu"));
    }

    @Test
    void leavesOutACountyThatHasNoShareOfASplitTarget() {
        Plan plan = read(PlanBook.with(book -> book.removeRow("分解", 3).set("分解", "C2", 10.0)));

        assertThat(indicator(plan, "1-1").basis()).containsExactly(DONGAN);
        assertThat(indicator(plan, "1-1").isReportedBy(XIAN)).isFalse();
        assertThat(indicator(plan, "1-2").basis()).containsExactly(DONGAN, XIAN);
    }

    @Test
    void keepsEveryReporterOfARatioWhoseRatesDifferByUnit() {
        Plan plan = read(PlanBook.with(book -> book.row("分解", "1-2", "东岸县", 90.0, "否", "")));

        assertThat(indicator(plan, "1-2").basis()).containsExactly(DONGAN, XIAN);
        assertThat(indicator(plan, "1-2").targetOf(DONGAN)).contains(Quantity.of("90"));
        assertThat(indicator(plan, "1-2").targetOf(XIAN)).contains(Quantity.of("95"));
    }

    @Test
    void takesPercentagesHoweverTheyAreTyped() {
        Plan plan = read(PlanBook.with(book -> book.setPercent("指标", "F3", 0.95)
                .setPercent("报送", "D2", 0.25)
                .set("报送", "D3", "５０％")
                .set("指标", "D3", "％")));

        assertThat(indicator(plan, "1-2").target()).contains(Quantity.of("95"));
        assertThat(plan.rounds())
                .extracting(RoundSchedule::expected)
                .containsExactly(Percent.of("25"), Percent.of("50"));
    }

    @Test
    void understandsNumbersAndNamesInFullWidth() {
        Plan plan = read(PlanBook.with(book -> book.set("指标", "F2", "１，０００")
                .set("分解", "C2", "600")
                .set("分解", "C3", "400")
                .set("分解", "B3", " 西岸 区 ")));

        assertThat(indicator(plan, "1-1").target()).contains(Quantity.of("1000"));
        assertThat(indicator(plan, "1-1").shares()).containsEntry(XIAN, Quantity.of("400"));
    }

    @Test
    void readsAMergedCellForEveryRowThatItCovers() {
        Plan plan = read(PlanBook.with(
                book -> book.set("任务", "B2", "民生").set("任务", "B3", "").merge("任务", "B2:B3")));

        assertThat(plan.categories()).containsExactly("民生");
    }

    @Test
    void findsColumnsByTheirHeaders() {
        Plan plan = read(PlanBook.with(book -> {
            book.set("资金", "A1", "资金来源").set("资金", "B1", " 任务\n编号 ").set("资金", "C1", "计划安排（万元）");
            book.set("资金", "A2", "省").set("资金", "B2", "1").set("资金", "A3", "市").set("资金", "B3", "2");
        }));

        assertThat(plan.money()).extracting(PlannedMoney::source).containsExactly("省", "市");
    }

    @Test
    void usesATypefaceThatLiesBesideThePlan() throws IOException {
        Path file = PlanBook.with(book -> book.set("方案", "B17", "fangsong.TTF")).write(jobs);
        Files.writeString(file.resolveSibling("fangsong.TTF"), "");

        assertThat(PlanWorkbook.read(file).plan().orElseThrow().typefaces().body())
                .contains("fangsong.TTF");
    }

    @Test
    void saysToWhomTheBriefingsGoOrLeavesItToTheProgram() {
        Plan said = read(PlanBook.with(book -> book.row("方案", "主送", "临江市人民政府", "")
                .row("方案", "抄送", "市财政局，各县区人民政府", "")
                .row("方案", "印发机关", "临江市人民政府办公室", "")));

        assertThat(said.addressing()).isEqualTo(new Addressing("临江市人民政府", "市财政局，各县区人民政府", "临江市人民政府办公室"));
        assertThat(read(new PlanBook()).addressing()).isEqualTo(Addressing.USUAL);
    }

    @Test
    void saysUntilWhenLedgersAreOnTimeAndHowOftenSilentUnitsAreReminded() {
        Plan said =
                read(PlanBook.with(book -> book.row("方案", "报送截止时刻", "18:00", "").row("方案", "催报间隔天数", "5", "")));

        assertThat(said.practice().routine())
                .isEqualTo(new Routine(Optional.of(LocalDate.of(2025, 1, 20)), LocalTime.of(18, 0), 5));
        assertThat(read(new PlanBook()).practice().routine().dueTime()).isEqualTo(Routine.END_OF_DAY);
    }

    @Test
    void fallsBackToTheBundledFaceWhereATypefaceIsMissing() {
        Plan plan = read(PlanBook.with(book -> book.set("方案", "B17", "fangsong.ttf")));

        assertThat(plan.typefaces().body()).isEmpty();
    }

    @Test
    void saysThatThereIsNoPlan() {
        PlanReading reading = PlanWorkbook.read(jobs.resolve("plan.xlsx"));

        assertThat(reading.plan()).isEmpty();
        assertThat(reading.findings())
                .extracting(
                        finding -> finding.place().file() + " " + finding.kind().code())
                .containsExactly("plan.xlsx P101");
    }

    @Test
    void saysThatAFileIsNoWorkbook() throws IOException {
        Path file = jobs.resolve("plan.xlsx");
        Files.writeString(file, "方案");

        assertThat(PlanChecksTests.said(PlanWorkbook.read(file))).containsExactly("null P102");
    }

    @Test
    void saysThatAWorkbookAsksForAPassword() throws IOException, GeneralSecurityException {
        Path file = jobs.resolve("plan.xlsx");
        EncryptionInfo encryption = new EncryptionInfo(EncryptionMode.agile);
        encryption.getEncryptor().confirmPassword("secret");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream target = Files.newOutputStream(file)) {
            try (OutputStream encrypted = encryption.getEncryptor().getDataStream(container)) {
                Files.copy(new PlanBook().write(jobs), encrypted);
            }
            container.writeFilesystem(target);
        }

        assertThat(PlanChecksTests.said(PlanWorkbook.read(file))).containsExactly("null P103");
    }

    @Test
    void writesAPlanThatReadsBackTheSame() {
        Plan plan = read(new PlanBook());
        Path file = jobs.resolve("again").resolve(PlanBook.NAME).resolve("plan.xlsx");

        assertThat(writtenAndReadBack(plan, file)).isEqualTo(Optional.of(plan));
    }

    @Test
    void writesTheHaidongPlanSoThatItReadsBackTheSame() {
        Plan plan = PlanWorkbook.read(Path.of("jobs", "haidong-2024", "plan.xlsx"))
                .plan()
                .orElseThrow();

        assertThat(writtenAndReadBack(plan, jobs.resolve("haidong-2024").resolve("plan.xlsx")))
                .isEqualTo(Optional.of(plan));
    }

    @Test
    void readsWhichRulesThePlanChangesAndWritesThemBack() {
        Plan plan = read(PlanBook.with(book ->
                book.rule("X102", "停用", "按季填报，允许不变").rule(" c301 ", "错误", "").rule("C101", "退回", "")));

        assertThat(plan.severities().of(FindingKind.NO_CHANGE)).isEmpty();
        assertThat(plan.severities().of(FindingKind.MEASURE_CONVERTED)).contains(Severity.ERROR);
        assertThat(plan.severities().of(FindingKind.NOT_A_NUMBER)).contains(Severity.REJECT);
        assertThat(plan.severities().of(FindingKind.APPROXIMATE)).contains(Severity.WARNING);
        assertThat(plan.severities().change(FindingKind.NO_CHANGE))
                .hasValueSatisfying(change -> assertThat(change.reason()).isEqualTo("按季填报，允许不变"));
        assertThat(writtenAndReadBack(plan, jobs.resolve(PlanBook.NAME).resolve("plan.xlsx")))
                .isEqualTo(Optional.of(plan));
    }

    @Test
    void readsHowTheYearIsAssessedAndWritesItBack() {
        Plan plan = read(PlanBook.with(book -> book.assessed("权重", "完成情况", 70.5)
                .assessed("权重", "报送时效", 29.5)
                .assessed("扣分", "逾期一天", 2.0)
                .assessed("等次", "优秀", 95.0)
                .assessed("指标", "1-1", 3.0)));

        Assessment assessment = plan.assessment();
        assertThat(assessment.weights())
                .containsExactly(
                        Map.entry(Assessment.Part.COMPLETION, Points.of("70.5")),
                        Map.entry(Assessment.Part.PACE, Points.ZERO),
                        Map.entry(Assessment.Part.TIMELINESS, Points.of("29.5")),
                        Map.entry(Assessment.Part.QUALITY, Points.ZERO),
                        Map.entry(Assessment.Part.MONEY, Points.ZERO));
        assertThat(assessment.deduction(Assessment.Fault.LATE_DAY))
                .as("without a ceiling a round's 100 points can go")
                .isEqualTo(new Assessment.Deduction(Points.of("2"), Points.of("100")));
        assertThat(assessment.deduction(Assessment.Fault.ERROR))
                .isEqualTo(Assessment.USUAL.deduction(Assessment.Fault.ERROR));
        assertThat(assessment.grade(Points.of("94.99"))).isEqualTo(Assessment.Grade.GOOD);
        assertThat(assessment.grade(Points.of("95"))).isEqualTo(Assessment.Grade.EXCELLENT);
        assertThat(assessment.weight(IndicatorCode.of("1-1"))).isEqualTo(Points.of("3"));
        assertThat(assessment.weight(IndicatorCode.of("1-2"))).isEqualTo(Points.of("1"));
        assertThat(writtenAndReadBack(plan, jobs.resolve(PlanBook.NAME).resolve("plan.xlsx")))
                .isEqualTo(Optional.of(plan));
    }

    @Test
    void assessesAsUsualWhereThePlanHasNoSheetForIt() {
        assertThat(read(new PlanBook()).assessment()).isEqualTo(Assessment.USUAL);
        assertThat(Assessment.USUAL.weights().values().stream().reduce(Points.ZERO, Points::plus))
                .isEqualTo(Points.FULL);
    }

    @Test
    void leavesEveryRuleAsCataloguedWhereThePlanHasNoSheetForThem() {
        assertThat(read(new PlanBook()).severities()).isEqualTo(Severities.AS_CATALOGUED);
    }

    @Test
    void writesGroupsByTheirNames() throws IOException {
        Path file = jobs.resolve("plan.xlsx");
        PlanWorkbook.write(read(new PlanBook()), file);

        try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
            assertThat(texts(workbook.getSheet("任务"), 4)).containsExactly("各县区", "市教育局、各县区");
            assertThat(texts(workbook.getSheet("指标"), 10)).containsExactly("各县区、市教育局", "各县区", "各县区", "市水务局");
        }
    }

    @Test
    void writesAWorkbookThatGuidesTheClerk() throws IOException {
        Path file = jobs.resolve("plan.xlsx");
        PlanWorkbook.write(read(new PlanBook()), file);

        try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
            assertThat(workbook.sheetIterator()).toIterable().hasSize(8).allSatisfy(sheet -> {
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 1);
                assertThat(sheet.getRow(0))
                        .allSatisfy(header -> assertThat(
                                        header.getCellComment().getString().getString())
                                .isNotBlank());
                assertThat(sheet.getRow(0).getCell(sheet.getRow(0).getLastCellNum() - 1))
                        .hasToString("备注");
            });
            assertThat(workbook.getSheet("指标").getDataValidations())
                    .anySatisfy(
                            rule -> assertThat(rule.getValidationConstraint().getExplicitListValues())
                                    .containsExactly("累计", "比率", "进度"));
            assertThat(workbook.getSheet("分解").getDataValidations())
                    .anySatisfy(
                            rule -> assertThat(rule.getValidationConstraint().getFormula1())
                                    .startsWith("单位!$C$2:"));
            Cell spareCode = workbook.getSheet("指标").getRow(10).getCell(0);
            assertThat(spareCode.getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(spareCode.getCellType()).isEqualTo(CellType.BLANK);
        }
    }

    private Plan read(PlanBook book) {
        PlanReading reading = PlanWorkbook.read(book.write(jobs));
        return reading.plan().orElseThrow(() -> new AssertionError(reading.findings()));
    }

    private static Optional<Plan> writtenAndReadBack(Plan plan, Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        PlanWorkbook.write(plan, file);
        return PlanWorkbook.read(file).plan();
    }

    private static Indicator indicator(Plan plan, String code) {
        return plan.indicator(IndicatorCode.of(code)).orElseThrow();
    }

    private static List<String> texts(Sheet sheet, int column) {
        return IntStream.rangeClosed(1, sheet.getLastRowNum())
                .mapToObj(row -> sheet.getRow(row).getCell(column).toString())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}

package org.taizhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.aggregation.FiguresJson;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.SmallYear;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlanReading;
import org.taizhang.plan.PlanWorkbook;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;

/** Next year's plan, drafted from the small year's: what carries over, what is to be decided, and that it is usable once it was. */
class NextYearIT {

    @TempDir
    Path home;

    private Path draft;

    @BeforeEach
    void project() throws IOException {
        Path plan = home.resolve("jobs/small-2024/plan.xlsx");
        Files.createDirectories(plan.getParent());
        PlanWorkbook.write(SmallYear.plan(), plan);
        FrozenFigures last = SmallYear.rounds().get(1);
        Path place = Files.createDirectories(home.resolve("output/small-2024/2024-Q4"));
        Files.writeString(place.resolve("figures.json"), FiguresJson.write(last));
        draft = home.resolve("jobs/small-2025/plan.xlsx");
    }

    private String type(int exit, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Taizhang.run(home, printed, printed, false, arguments);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isEqualTo(exit);
        return text;
    }

    private record Place(String sheet, String cell) {}

    /** The cells that say 待定, all of them filled with the marking colour. */
    private List<Place> marked() throws IOException {
        List<Place> marked = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(draft.toFile(), null, true)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().equals("待定")) {
                            assertThat(cell.getCellStyle().getFillPattern())
                                    .isEqualTo(FillPatternType.SOLID_FOREGROUND);
                            assertThat(cell.getCellComment().getString().getString())
                                    .contains("待定");
                            marked.add(new Place(
                                    sheet.getSheetName(), cell.getAddress().toString()));
                        }
                    }
                }
            }
        }
        return marked;
    }

    @Test
    void saysExactlyWhatIsStillToBeDecided() throws IOException {
        String said = type(0, "plan", "new", "2025", "--from", "2024");
        PlanReading reading = PlanWorkbook.read(draft);

        assertThat(reading.plan()).isEmpty();
        assertThat(reading.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .allMatch(finding -> finding.kind() == FindingKind.PLAN_UNDECIDED)
                .extracting(finding -> new Place(
                        String.valueOf(finding.place().sheet()),
                        String.valueOf(finding.place().cell())))
                .containsExactlyInAnyOrderElementsOf(marked());
        assertThat(said).contains("其中 " + marked().size() + " 处标为“待定”", "2024-Q4");
        assertThat(type(3, "plan", "check", "--plan", "small-2025")).contains("方案有 " + marked().size() + " 处错误");
    }

    @Test
    void remembersLastYearBesideWhatIsToBeDecided() throws IOException {
        type(0, "plan", "new", "2025", "--from", "small-2024");

        assertThat(remarks("指标"))
                .contains("上年目标≥ 1000（1000套），完成900套（90.00%）；结转：尚差100套")
                .contains("上年至年底仍待下达，完成9套")
                .contains("上年目标10套，完成11套（90.00%）；结转：超出1套");
        assertThat(remarks("分解")).contains("上年分解400套，完成300套（75.00%）");
        assertThat(remarks("资金")).contains("上年安排1000万元（示例），支付100万元", "上年安排500万元");
        assertThat(remarks("报送")).contains("上年报送期限2024-12-05，数据截至2024-11-30；序时进度沿用上年");
        assertThat(remarks("方案")).contains("上年：小政办〔2024〕1号");
    }

    private List<String> remarks(String sheet) throws IOException {
        List<String> remarks = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(draft.toFile(), null, true)) {
            for (Row row : book.getSheet(sheet)) {
                Cell last = row.getCell(row.getLastCellNum() - 1);
                remarks.add(last == null ? "" : last.getStringCellValue());
            }
        }
        return remarks;
    }

    @Test
    void isUsableOnceTheMarkedCellsAreFilledIn() throws IOException {
        type(0, "plan", "new", "2025");
        fill();
        PlanReading reading = PlanWorkbook.read(draft);

        assertThat(reading.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
        Plan next = reading.plan().orElseThrow();
        Plan last = SmallYear.plan();
        assertThat(next.year()).isEqualTo(2025);
        assertThat(next.units()).isEqualTo(last.units());
        assertThat(next.tasks()).isEqualTo(last.tasks());
        assertThat(next.rounds())
                .extracting(round -> round.round().toString())
                .containsExactly("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4");
        assertThat(next.schedule(Round.parse("2025-Q2")).orElseThrow().expected())
                .isEqualTo(last.schedule(Round.parse("2024-Q2")).orElseThrow().expected());
        assertThat(next.indicator(IndicatorCode.of("1-1")).orElseThrow().target())
                .contains(Quantity.of("21"));
        assertThat(next.indicator(IndicatorCode.of("1-2")).orElseThrow().target())
                .as("open to the end, open still")
                .isEmpty();
        assertThat(next.indicators()).noneMatch(indicator -> indicator.sampleShares());
        assertThat(next.money()).noneMatch(money -> money.sample());
    }

    /** As a clerk would: 7 a share, so that a split target is 7 times its shares. */
    private void fill() throws IOException {
        Map<String, Double> targets = Map.of("1-1", 21.0, "2-3", 14.0);
        byte[] bytes = Files.readAllBytes(draft);
        try (Workbook book = WorkbookFactory.create(new java.io.ByteArrayInputStream(bytes))) {
            for (Place place : marked()) {
                Sheet sheet = book.getSheet(place.sheet());
                org.apache.poi.ss.util.CellReference at = new org.apache.poi.ss.util.CellReference(place.cell());
                Row row = sheet.getRow(at.getRow());
                Cell cell = row.getCell(at.getCol());
                String head = sheet.getRow(0).getCell(at.getCol()).getStringCellValue();
                switch (head) {
                    case "目标" ->
                        cell.setCellValue(targets.getOrDefault(row.getCell(0).getStringCellValue(), 50.0));
                    case "分解目标", "计划安排(万元)" -> cell.setCellValue(7.0);
                    case "报送期限" -> cell.setCellValue(LocalDate.of(2025, 3 * at.getRow(), 25));
                    case "数据截至" -> cell.setCellValue(LocalDate.of(2025, 3 * at.getRow(), 20));
                    case "目标表述" -> cell.setCellValue("≥ 21");
                    default ->
                        cell.setCellValue(
                                row.getCell(0).getStringCellValue().equals("文号") ? "小政办〔2025〕1号" : "2025-03-01");
                }
            }
            try (OutputStream out = Files.newOutputStream(draft)) {
                book.write(out);
            }
        }
    }

    @Test
    void leavesTheOldYearToBeAssessedWithoutNamingItsPlan() {
        type(0, "plan", "new", "2025", "--from", "2024");

        assertThat(type(1, "annual", "2024")).contains("2024 年度考核第 1 版已发布");
    }

    @Test
    void neverWritesOverAPlan() throws IOException {
        Files.createDirectories(draft.getParent());
        Files.writeString(draft, "mine");

        assertThat(type(3, "plan", "new", "2025", "--from", "2024")).contains("不覆盖");
        assertThat(draft).hasContent("mine");
    }

    @Test
    void refusesAYearThatIsNotLater() {
        assertThat(type(2, "plan", "new", "2024", "--from", "2024")).contains("应晚于");
        assertThat(type(2, "plan", "new", "next", "--from", "2024")).contains("应晚于");
        assertThat(type(2, "plan", "new", "2025", "--from", "2019")).contains("没有方案“2019”");
    }

    /** A city and its province have plans of the same year. */
    @Test
    void takesTheUsualOneOfSeveralPlansOfTheYearAndElseSaysWhichThereAre() throws IOException {
        Path other = home.resolve("jobs/above-2024/plan.xlsx");
        Files.createDirectories(other.getParent());
        try (Workbook book = WorkbookFactory.create(
                        new ByteArrayInputStream(Files.readAllBytes(home.resolve("jobs/small-2024/plan.xlsx"))));
                OutputStream out = Files.newOutputStream(other)) {
            for (Row row : book.getSheet("方案")) {
                if (row.getCell(0).getStringCellValue().equals("方案编码")) {
                    row.getCell(1).setCellValue("above-2024");
                }
            }
            book.write(out);
        }

        assertThat(type(2, "plan", "new", "2025", "--from", "2024"))
                .contains("有几个方案", "--plan above-2024", "above-2024、small-2024")
                .doesNotContain("{");

        type(0, "plan", "new", "2025", "--from", "2024", "--plan", "small-2024");
        assertThat(draft).exists();
        Files.delete(draft);
        Files.writeString(home.resolve("taizhang.properties"), "taizhang.plan=small-2024\n");
        type(0, "plan", "new", "2025", "--from", "2024");
        assertThat(draft).exists();
    }
}

package org.taizhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.correspondence.FilledBlank;
import org.taizhang.intake.Intake;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.job.ProjectCopy;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlanWorkbook;
import org.taizhang.plan.Unit;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.Round;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Blank ledgers for the second round, after the first was published: what they show, and what comes back filled in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssueIT {

    private static final Round NEXT = Round.parse("2024-Q2");

    @TempDir
    static Path folder;

    private ProjectCopy project;
    private Plan plan;
    private Path issued;
    private String said;

    private String type(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        Taizhang.run(project.home(), printed, printed, false, arguments);
        return out.toString(StandardCharsets.UTF_8);
    }

    @BeforeAll
    void issueAfterTheFirstRound() {
        project = ProjectCopy.in(folder.resolve("project"), name -> true, "2024-Q1");
        type("quarterly", "2024-Q1");
        said = type("issue", "2024-Q2", "--date", "2024-06-10");
        issued = project.output("2024-Q2").resolveSibling("2024-Q2下发");
        plan = PlanWorkbook.read(project.home().resolve("jobs/haidong-2024/plan.xlsx"))
                .plan()
                .orElseThrow();
    }

    private Path blank(Unit unit) {
        return issued.resolve(unit.name() + "台账（空白）.xlsx");
    }

    @Test
    void givesEveryReportingUnitALedgerAndALetter() throws IOException {
        assertThat(said).contains("2024-Q2 的空白台账和报送通知各 28 份", "已带上 2024-Q1 采用的数据");
        try (Stream<Path> files = Files.list(issued)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(plan.reportingUnits().stream()
                            .flatMap(unit -> Stream.of(unit.name() + "台账（空白）.xlsx", unit.name() + "报送通知.pdf"))
                            .toList());
        }
    }

    @Test
    void saysInTheLetterByWhen() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(issued.resolve("互助土族自治县报送通知.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("互助土族自治县：", "请于2024年7月5日前", "2024年6月10日", "附件：互助土族自治县台账（空白）.xlsx", "示例数据");
        }
    }

    @Test
    void showsWhatWasPublishedOfTheRoundBefore() throws IOException {
        JsonNode figures = JsonMapper.shared()
                .readTree(Files.readString(project.output("2024-Q1").resolve("figures.json")));
        int compared = 0;
        for (Unit unit : plan.reportingUnits()) {
            Map<String, Double> expected = published(figures, unit.code().value());
            assertThat(shown(blank(unit))).as(unit.name()).isEqualTo(expected);
            compared += expected.size();
        }
        assertThat(compared).isGreaterThan(150);
    }

    private static Map<String, Double> published(JsonNode figures, String unit) {
        Map<String, Double> values = new TreeMap<>();
        for (JsonNode indicator : figures.get("indicators")) {
            for (String list : List.of("units", "otherReports")) {
                for (JsonNode each : indicator.get(list)) {
                    JsonNode achieved = each.get("standing").get("achieved");
                    if (each.get("unit").asString().equals(unit) && !achieved.isNull()) {
                        values.put(indicator.get("code").asString(), Double.valueOf(achieved.asString()));
                    }
                }
            }
        }
        return values;
    }

    private static Map<String, Double> shown(Path blank) throws IOException {
        Map<String, Double> values = new TreeMap<>();
        try (InputStream in = Files.newInputStream(blank);
                Workbook book = WorkbookFactory.create(in)) {
            Sheet sheet = book.getSheet("工作进展");
            int last = column(sheet, "上轮累计完成");
            for (int i = 3; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                Cell cell = row.getCell(last);
                assertThat(cell.getCellStyle().getLocked()).isTrue();
                if (cell.getCellType() == CellType.NUMERIC) {
                    values.put(row.getCell(column(sheet, "指标编码")).getStringCellValue(), cell.getNumericCellValue());
                }
            }
        }
        return values;
    }

    private static int column(Sheet sheet, String head) {
        for (Cell cell : sheet.getRow(2)) {
            if (cell.getStringCellValue().equals(head)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException(head);
    }

    @Test
    void readsWithoutAFindingOnceItIsFilledIn() throws IOException {
        Intake intake = new Intake(plan, ReadLimits.STANDARD);
        int amounts = 0;
        for (Unit unit : plan.reportingUnits()) {
            Path filled = folder.resolve(unit.code() + ".xlsx");
            FilledBlank clerk = FilledBlank.of(blank(unit), filled, "2024-07-03");
            SubmittedLedger read = intake.read(new ReceivedFile(NEXT, unit.code() + ".xlsx", "0", filled));
            assertThat(read.findings()).as(unit.name()).isEmpty();
            assertThat(read.unit()).isEqualTo(unit.code());
            assertThat(money(read)).isEqualTo(clerk.money);
            amounts += clerk.money.size();
        }
        assertThat(amounts).isGreaterThan(300);
    }

    private static Map<String, Integer> money(SubmittedLedger read) {
        Map<String, Integer> found = new TreeMap<>();
        read.money().forEach(line -> {
            for (LedgerColumn column : LedgerColumn.AMOUNTS) {
                line.entry(column)
                        .ifPresent(entry -> found.put(
                                line.task() + " " + line.source() + " " + column.heading() + "（万元）",
                                Objects.requireNonNull(entry.value()).value().intValueExact()));
            }
        });
        return found;
    }
}

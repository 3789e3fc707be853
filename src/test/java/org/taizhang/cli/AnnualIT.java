package org.taizhang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.LibreOffice;
import org.taizhang.aggregation.AnnualFigures;
import org.taizhang.aggregation.AnnualFigures.UnitScore;
import org.taizhang.aggregation.FiguresJson;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.SmallYear;
import org.taizhang.distribution.Sha256;
import org.taizhang.plan.PlanWorkbook;

/** The small year through the command line: what is published, what it says, and what another program makes of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnualIT {

    @TempDir
    static Path folder;

    private Path home;
    private Path published;
    private String said;
    private AnnualFigures figures;

    @BeforeAll
    void assess() throws IOException {
        home = project("project", SmallYear.rounds());
        said = type(home, 1, "annual", "2024");
        published = home.resolve("output/small-2024/2024年度");
        figures = FiguresJson.readAnnual(Files.readString(published.resolve("annual.json")));
    }

    private static Path project(String name, List<FrozenFigures> rounds) throws IOException {
        Path home = folder.resolve(name);
        Path plan = home.resolve("jobs/small-2024/plan.xlsx");
        Files.createDirectories(plan.getParent());
        PlanWorkbook.write(SmallYear.plan(), plan);
        for (FrozenFigures round : rounds) {
            Path place = home.resolve("output/small-2024/" + round.head().round());
            Files.createDirectories(place);
            Files.writeString(place.resolve("figures.json"), FiguresJson.write(round));
        }
        return home;
    }

    private static String type(Path home, int exit, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Taizhang.run(home, printed, printed, false, arguments);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isEqualTo(exit);
        return text;
    }

    private static Map<String, String> hashes(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            Map<String, String> hashes = new TreeMap<>();
            files.filter(Files::isRegularFile)
                    .forEach(file -> hashes.put(place.relativize(file).toString(), Sha256.ofFile(file)));
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void saysWhatWasPublishedAndWhichRoundsAreMissing() {
        assertThat(said)
                .contains("2024 年度考核第 1 版已发布")
                .contains("缺：2024-Q1、2024-Q3 没有发布结果")
                .contains("地区：3 家，第一名 园区（91.67 分），末位 西县（52.78 分）")
                .contains("不参加排名：1 家");
        assertThat(hashes(published).keySet())
                .containsExactlyInAnyOrder(
                        "annual.json",
                        "manifest.json",
                        "年度综述.pdf",
                        "考核排名.xlsx",
                        "考核评分/东县全称.xlsx",
                        "考核评分/西县全称.xlsx",
                        "考核评分/园区全称.xlsx",
                        "考核评分/市住建局全称.xlsx",
                        "考核评分/市卫健委全称.xlsx",
                        "考核评分/市残联全称.xlsx");
    }

    @Test
    void findsNothingNewASecondTimeAndMakesTheSameBytesAgain() {
        Map<String, String> before = hashes(published);

        assertThat(type(home, 1, "annual", "2024")).contains("没有新内容", "第 1 版仍然有效");
        type(home, 1, "annual", "2024", "--again");
        assertThat(hashes(published)).isEqualTo(before);
    }

    @Test
    void publishesANextEditionWhenARoundIsPublishedAnew() throws IOException {
        Path other = project("other", SmallYear.rounds());
        type(other, 1, "annual", "2024");
        Files.delete(other.resolve("output/small-2024/2024-Q2/figures.json"));

        assertThat(type(other, 1, "annual", "2024")).contains("第 2 版已发布", "缺：2024-Q1、2024-Q2、2024-Q3");
        assertThat(other.resolve("output/small-2024/2024年度/editions/1/annual.json"))
                .isRegularFile();
    }

    /** The second round was closed with another figure; then it was opened, mended and closed again. */
    @Test
    void namesTheFiguresOfAClosedRoundThatWereRevised() throws IOException {
        Path other = project("closed", SmallYear.rounds());
        type(other, 1, "annual", "2024");
        assertThat(text(other)).doesNotContain("封账");
        seal(other, "2024-07-08", "2024-07-10");

        assertThat(type(other, 1, "annual", "2024")).contains("第 2 版已发布");

        assertThat(text(other))
                .contains("七、已封账轮次的变化")
                .contains("第二季度数据于2024年7月1日封账（第1版），2024年7月8日因“东县漏报”开账。")
                .contains("1项，全市数据修订1项。逐处对照见附件4。")
                .contains("附件4已封账轮次修订明细")
                .containsPattern("1第二季度数据东县1-1指标1-1（\\S{1,3}）80（\\S{2,5}）100（")
                .containsPattern("2第二季度数据全市1-1指标1-1（\\S{1,3}）130（\\S{2,5}）150（");
        assertThat(Files.readString(other.resolve("output/small-2024/2024年度/annual.json")))
                .contains("\"reason\": \"东县漏报\"", "\"before\": \"80\"", "\"now\": \"100\"");
        assertThat(type(other, 1, "annual", "2024")).contains("没有新内容");
    }

    @Test
    void saysNothingOfAClosedRoundThatStandsAsItWasClosed() throws IOException {
        Path other = project("sealed", SmallYear.rounds());
        type(other, 1, "annual", "2024");
        seal(other, null, null);
        Files.writeString(
                other.resolve("output/small-2024/封账/2024-Q2/1/figures.json"),
                FiguresJson.write(SmallYear.rounds().get(0)));

        assertThat(type(other, 1, "annual", "2024")).contains("没有新内容，2024 年度考核第 1 版仍然有效");
    }

    private static String text(Path home) throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(home.resolve("output/small-2024/2024年度/年度综述.pdf").toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    /** What a closing of the second round with its first figures, and opening it again on those days, leaves behind. */
    private static void seal(Path home, @Nullable String opened, @Nullable String closed) throws IOException {
        Path place = home.resolve("output/small-2024/封账/2024-Q2");
        Files.createDirectories(place.resolve("1"));
        Files.writeString(place.resolve("1/figures.json"), FiguresJson.write(SmallYear.secondAtFirst()));
        String closings = entry("2024-07-01", "\"edition\": 1, \"inputsHash\": \"a\"")
                + (closed == null ? "" : ", " + entry(closed, "\"edition\": 2, \"inputsHash\": \"b\""));
        String reopenings = opened == null ? "" : entry(opened, "\"reason\": \"东县漏报\"");
        Files.writeString(
                place.resolve("封账记录.json"),
                "{\"version\": 1, \"plan\": \"small-2024\", \"round\": \"2024-Q2\", \"closings\": [" + closings
                        + "], \"reopenings\": [" + reopenings + "]}");
    }

    private static String entry(String day, String rest) {
        return "{\"day\": \"" + day + "\", \"by\": \"x\", " + rest + "}";
    }

    @Test
    void refusesAYearWhoseLastRoundIsNotPublished() throws IOException {
        Path open = project("open", SmallYear.rounds().subList(0, 1));

        assertThat(type(open, 3, "annual", "2024")).contains("最后一轮 2024-Q4 还没有发布结果");
        assertThat(open.resolve("output/small-2024/2024年度")).doesNotExist();
    }

    @Test
    void refusesAnotherYearThanThePlans() {
        assertThat(type(home, 2, "annual", "2023")).contains("方案的年度是 2024");
    }

    @Test
    void printsEveryScoreAndMarksEveryPageAsSample() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(published.resolve("年度综述.pdf").toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            String text = stripper.getText(pdf).replaceAll("\\s", "");
            figures.scores()
                    .forEach(score -> assertThat(text)
                            .contains(Objects.requireNonNull(score.score()).toString()));
            assertThat(text).contains("本年度第一季度、第三季度没有发布结果", "1-2指标1-2", "全年有未报台账的是西县（1轮）");
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).as("page " + page).contains("示例数据");
            }
        }
    }

    @Test
    void writesScoreSheetsThatAnotherProgramCalculatesToTheSame() throws IOException {
        Path stripped = Files.createDirectories(folder.resolve("stripped"));
        Path calculated = Files.createDirectories(folder.resolve("calculated"));
        List<Path> files = new ArrayList<>();
        try (Stream<Path> sheets = Files.walk(published)) {
            for (Path sheet :
                    sheets.filter(it -> it.toString().endsWith(".xlsx")).toList()) {
                files.add(withoutResults(sheet, stripped.resolve("s" + files.size() + ".xlsx")));
            }
        }
        LibreOffice.in(folder).convert("xlsx", calculated, files);

        int formulas = 0;
        for (Path file : files) {
            formulas +=
                    compare(stripped.resolve("cached-" + file.getFileName()), calculated.resolve(file.getFileName()));
        }
        assertThat(formulas).isGreaterThan(200);
    }

    /** A copy whose formulas have no results, so that whoever opens it must calculate, beside the one as it is. */
    private static Path withoutResults(Path sheet, Path target) throws IOException {
        Files.copy(sheet, target.resolveSibling("cached-" + target.getFileName()));
        try (InputStream bytes = Files.newInputStream(sheet);
                Workbook book = WorkbookFactory.create(bytes);
                OutputStream out = Files.newOutputStream(target)) {
            formulas(book).forEach(cell -> ((XSSFCell) cell).getCTCell().unsetV());
            book.write(out);
        }
        return target;
    }

    private static List<Cell> formulas(Workbook book) {
        List<Cell> cells = new ArrayList<>();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                row.forEach(cell -> {
                    if (cell.getCellType() == CellType.FORMULA) {
                        cells.add(cell);
                    }
                });
            }
        }
        return cells;
    }

    private static int compare(Path cached, Path calculated) throws IOException {
        try (Workbook ours = WorkbookFactory.create(cached.toFile(), null, true);
                Workbook theirs = WorkbookFactory.create(calculated.toFile(), null, true)) {
            List<Cell> formulas = formulas(ours);
            for (Cell cell : formulas) {
                Cell other = theirs.getSheet(cell.getSheet().getSheetName())
                        .getRow(cell.getRowIndex())
                        .getCell(cell.getColumnIndex());
                String where = cell.getSheet().getSheetName() + cell.getAddress() + " " + cell.getCellFormula();
                if (cell.getCachedFormulaResultType() == CellType.STRING) {
                    assertThat(other.getStringCellValue()).as(where).isEqualTo(cell.getStringCellValue());
                } else {
                    assertThat(other.getNumericCellValue())
                            .as(where)
                            .isCloseTo(cell.getNumericCellValue(), within(1e-8));
                }
            }
            return formulas.size();
        }
    }

    @Test
    void showsOnItsScoreSheetWhatTheFrozenScoreIs() throws IOException {
        UnitScore east = figures.counties().get(1);
        try (Workbook book =
                WorkbookFactory.create(published.resolve("考核评分/东县全称.xlsx").toFile(), null, true)) {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .containsExactly("得分", "完成情况", "推进节奏", "报送时效", "数据质量", "资金执行", "资金明细", "数据来源", "规则", "未计分");
            Row total = book.getSheet("得分").getRow(8);
            assertThat(total.getCell(0).getStringCellValue()).isEqualTo("总分");
            assertThat(total.getCell(5).getNumericCellValue())
                    .isEqualTo(Objects.requireNonNull(east.score()).value().doubleValue());
            assertThat(texts(book.getSheet("完成情况"))).contains("2024-Q4", "1-1", "指标1-1", "east.xlsx", "工作进展", "E11");
            assertThat(texts(book.getSheet("未计分"))).contains("1-2", "目标至年底仍待下达", "2024-Q1", "2024-Q3");
        }
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.STRING) {
                texts.add(cell.getStringCellValue());
            }
        }));
        return texts;
    }
}

package org.taizhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.job.ProjectCopy;
import org.taizhang.recomputation.Recomputation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main command on the committed sample ledgers, as a clerk would type it; one test goes on where the one before stopped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuarterlyIT {

    private static final String ROUND = "2024-Q3";

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private ProjectCopy project;

    private Map<String, String> firstEdition = Map.of();

    private record Said(int exitCode, String out, String err) {}

    private Said type(ProjectCopy where, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Taizhang.run(
                where.home(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                arguments);
        return new Said(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static JsonNode json(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @BeforeAll
    void typeTheMainCommand() {
        project = ProjectCopy.in(folder.resolve("project"), name -> true, "2024-Q1", "2024-Q2", "2024-Q3");
        Said said = type(project, "quarterly", ROUND);
        assertThat(said.err()).isEmpty();
        assertThat(said.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(said.out())
                .contains("2024-Q3 第 1 版已发布", "报送：27/28 家已采用，逾期 1，未报 1，退回 0", "督查专报.pdf", "财政简报.pdf", "汇总台账.xlsx");
        firstEdition = project.published(ROUND);
    }

    @Test
    @Order(1)
    void publishesWhatAnIndependentRecomputationFinds() {
        Recomputation recomputed =
                Recomputation.of(project.folders().planWorkbook(ProjectCopy.PLAN), project.input(ROUND));
        assertThat(recomputed.units()).hasSize(27);
        assertThat(recomputed.differencesTo(project.output(ROUND).resolve("figures.json")))
                .isEmpty();
    }

    @Test
    @Order(2)
    void listsInputsAndDocumentsInTheManifest() {
        JsonNode manifest = json(project.output(ROUND).resolve("manifest.json"));
        assertThat(manifest.get("inputs").size()).isEqualTo(84);
        assertThat(manifest.get("unitsSilent").asInt()).isEqualTo(1);
        assertThat(manifest.get("unitsLate").asInt()).isEqualTo(1);
        for (JsonNode document : manifest.get("documents")) {
            assertThat(firstEdition)
                    .containsEntry(
                            document.get("file").asString(),
                            document.get("sha256").asString());
        }
    }

    @Test
    @Order(2)
    void printsEveryFigureThatABriefingShouldShow() {
        JsonNode figures = json(project.output(ROUND).resolve("figures.json"));
        List<String> paper = linesOf("督查专报.pdf");
        List<String> progress = annex(paper, 2);
        figures.get("indicators").forEach(indicator -> {
            JsonNode city = indicator.get("city");
            String name = indicator.get("name").asString();
            String row = rowOf(progress, indicator.get("code").asString() + " " + name.substring(0, 4));
            if (!city.get("achieved").isNull()) {
                assertThat(row).contains(grouped(city.get("achieved")));
            }
            if (!city.get("rate").isNull()) {
                assertThat(row).contains(city.get("rate").asString() + "% ");
            }
        });
        List<String> rankings = annex(paper, 4);
        for (String ranking : List.of("countyRanking", "departmentRanking")) {
            for (JsonNode entry : figures.get(ranking)) {
                String beginning = entry.get("rank").asString() + " " + shortName(figures, entry.get("unit"));
                assertThat(rowOf(rankings, beginning))
                        .contains(entry.get("score").asString());
            }
        }
        List<String> money = linesOf("财政简报.pdf");
        for (String view : List.of("byCategory", "byTask", "bySource", "byUnit")) {
            figures.get("money")
                    .get(view)
                    .forEach(row -> assertThat(money)
                            .as(view + " " + row.get("label").asString())
                            .anySatisfy(line -> assertThat(line)
                                    .contains(
                                            wan(row.get("arranged")), wan(row.get("inPlace")), wan(row.get("paid")))));
        }
    }

    private static List<String> annex(List<String> paper, int number) {
        return paper.subList(paper.indexOf("附件" + number), paper.size());
    }

    /** The line that begins so and the two below it, over which a long name or a stage runs on. */
    private static String rowOf(List<String> lines, String beginning) {
        int first = IntStream.range(0, lines.size())
                .filter(number -> lines.get(number).startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + beginning));
        return String.join("\n", lines.subList(first, Math.min(first + 3, lines.size())));
    }

    private static String shortName(JsonNode figures, JsonNode unit) {
        return unitField(figures, unit, "shortName");
    }

    private static String unitName(JsonNode figures, JsonNode unit) {
        return unitField(figures, unit, "name");
    }

    private static String unitField(JsonNode figures, JsonNode unit, String field) {
        for (JsonNode entry : figures.get("units")) {
            if (entry.get("code").equals(unit)) {
                return entry.get(field).asString();
            }
        }
        throw new AssertionError("no unit " + unit);
    }

    private static String grouped(JsonNode quantity) {
        DecimalFormat format = new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(new BigDecimal(quantity.asString()));
    }

    private static String wan(JsonNode amount) {
        return String.format(Locale.ROOT, "%,.2f", new BigDecimal(amount.asString()));
    }

    private List<String> linesOf(String briefing) {
        try (PDDocument document =
                Loader.loadPDF(project.output(ROUND).resolve(briefing).toFile())) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                reader.setStartPage(page);
                reader.setEndPage(page);
                assertThat(reader.getText(document)).contains("示例数据");
            }
            reader.setStartPage(1);
            reader.setEndPage(document.getNumberOfPages());
            return reader.getText(document).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(3)
    void doesNothingWhenNothingIsNew() {
        Said said = type(project, "quarterly", ROUND);
        assertThat(said.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(said.out()).contains("没有新内容，2024-Q3 第 1 版仍然有效");
        assertThat(project.published(ROUND)).isEqualTo(firstEdition);
    }

    @Test
    @Order(4)
    void makesTheSameEditionAgainWhenAsked() {
        assertThat(type(project, "quarterly", ROUND, "--again").out()).contains("2024-Q3 第 1 版已发布", "读取台账（0 件）");
        assertThat(project.published(ROUND)).isEqualTo(firstEdition);
    }

    @Test
    @Order(5)
    void publishesTheSameAfterTheDatabaseIsGone() throws IOException {
        delete(project.folders().data());
        assertThat(type(project, "quarterly", ROUND).out()).contains("2024-Q3 第 1 版已发布", "读取台账（84 件）");
        assertThat(project.published(ROUND)).isEqualTo(firstEdition);
    }

    @Test
    @Order(6)
    void publishesNothingInADryRun() {
        Said said = type(project, "quarterly", "2024-Q2", "--dry-run");
        assertThat(said.out()).contains("只做了校验，没有发布");
        assertThat(project.output("2024-Q2")).doesNotExist();
    }

    @Test
    @Order(7)
    void showsWhoReported() {
        Said said = type(project, "status", ROUND);
        assertThat(said.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(said.out()).contains("以下是已发布的第 1 版");
        assertThat(said.out().lines().filter(line -> line.contains("未报")).toList())
                .hasSize(2);
        assertThat(said.out().lines().filter(line -> line.contains("逾期 3 天")).toList())
                .hasSize(1);
    }

    @Test
    @Order(8)
    void explainsAFigureToItsCells() {
        JsonNode figures = json(project.output(ROUND).resolve("figures.json"));
        JsonNode indicator = Stream.iterate(0, i -> i + 1)
                .map(figures.get("indicators")::get)
                .filter(it -> it.get("code").asString().equals("4-1"))
                .findFirst()
                .orElseThrow();
        Said said = type(project, "explain", ROUND, "4-1");
        assertThat(said.exitCode()).isEqualTo(ExitCode.DONE);
        for (JsonNode source : indicator.get("city").get("sources")) {
            assertThat(said.out())
                    .contains(source.get("file").asString())
                    .contains(source.get("sheet").asString() + "!"
                            + source.get("cell").asString());
        }
        assertThat(said.out())
                .contains("= " + indicator.get("city").get("achieved").asString() + " 套")
                .contains("÷ 2890 × 100 = " + indicator.get("city").get("rate").asString() + "%");
    }

    @Test
    @Order(8)
    void explainsWhyAFigureIsNotThere() {
        JsonNode figures = json(project.output(ROUND).resolve("figures.json"));
        for (JsonNode indicator : figures.get("indicators")) {
            String said = type(project, "explain", ROUND, indicator.get("code").asString())
                    .out();
            for (JsonNode unit : indicator.get("units")) {
                if (unit.get("standing").get("achieved").isNull()) {
                    String name = unitName(figures, unit.get("unit"));
                    assertThat(said.lines().filter(line -> line.startsWith("错误 ") || line.startsWith("退回 ")))
                            .as(indicator.get("code").asString())
                            .anyMatch(line -> line.contains(name));
                }
            }
        }
    }

    @Test
    @Order(9)
    void makesANewEditionThatReadsOnlyWhatIsNewAndKeepsTheOldOne() throws IOException {
        Path extra = Files.writeString(project.input(ROUND).resolve("说明.docx"), "这不是电子表格");
        Said said = type(project, "quarterly", ROUND);
        assertThat(said.out()).contains("2024-Q3 第 2 版已发布", "读取台账（1 件）", "退回 1  错误");
        assertThat(json(project.output(ROUND).resolve("run-log.json"))
                        .get("ledgersRead")
                        .asInt())
                .isEqualTo(1);
        Map<String, String> second = project.published(ROUND);
        firstEdition.forEach((file, hash) -> assertThat(second).containsEntry("editions/1/" + file, hash));
        assertThat(String.join("", linesOf("督查专报.pdf"))).contains("本版是第2版，替代第1版。", "新增校验意见1条");
        assertThat(String.join("", linesOf("财政简报.pdf"))).contains("与上一版相比，资金数据没有变化。");
        Files.delete(extra);
        assertThat(type(project, "quarterly", ROUND).out()).contains("2024-Q3 第 3 版已发布", "读取台账（0 件）");
        assertThat(project.published(ROUND)).containsKeys("editions/1/figures.json", "editions/2/figures.json");
        assertThat(String.join("", linesOf("督查专报.pdf"))).contains("本版是第3版，替代第2版。", "消除校验意见1条");
        assertThat(project.published(ROUND).get("figures.json")).isEqualTo(firstEdition.get("figures.json"));
    }

    @Test
    @Order(2)
    void writesEveryUnitItsOwnNotice() {
        Map<String, String> names = new TreeMap<>();
        for (JsonNode unit : json(project.output(ROUND).resolve("figures.json")).get("units")) {
            if (unit.get("reports").asBoolean()) {
                names.put(
                        unit.get("code").asString(), "单位通报/" + unit.get("name").asString() + ".pdf");
            }
        }
        Map<String, String> notices = new TreeMap<>();
        for (JsonNode document :
                json(project.output(ROUND).resolve("manifest.json")).get("documents")) {
            if (document.get("file").asString().startsWith("单位通报/")) {
                notices.put(
                        document.get("audience").asString(),
                        document.get("file").asString());
                assertThat(document.get("pages").asInt()).isOne();
            }
        }
        assertThat(notices).hasSize(28).isEqualTo(names);
    }

    @Test
    @Order(2)
    void publishesNothingThatTheManifestDoesNotList() {
        TreeSet<String> listed = new TreeSet<>(List.of("manifest.json"));
        json(project.output(ROUND).resolve("manifest.json"))
                .get("documents")
                .forEach(document -> listed.add(document.get("file").asString()));
        assertThat(firstEdition.keySet()).isEqualTo(listed);
    }

    @Test
    @Order(2)
    void sendsBackEveryLedgerThatMustBeMended() {
        JsonNode manifest = json(project.output(ROUND).resolve("manifest.json"));
        List<String> returned = new ArrayList<>();
        for (JsonNode document : manifest.get("documents")) {
            String file = document.get("file").asString();
            if (file.startsWith("退回/")) {
                returned.add(file + " " + document.get("audience").asString());
            }
        }
        assertThat(returned)
                .contains("退回/互助土族自治县.xlsx huzhu", "退回/互助土族自治县退回通知.pdf huzhu")
                .hasSize(10);
        assertThat(firstEdition.keySet().stream().filter(file -> file.startsWith("退回")))
                .hasSameSizeAs(returned);
    }

    @Test
    @Order(9)
    void checksASingleLedgerWithoutTheDatabase() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Path ledger = Files.copy(
                project.input(ROUND).resolve("互助县政府关于报送2024年第三季度民生实事工程进展情况的台账.xlsx"), own.resolve("自查.xlsx"));
        ProjectCopy alone = ProjectCopy.in(folder.resolve("alone"), name -> true);
        Said said = type(alone, "quarterly", ledger.toString(), "--dry-run");
        assertThat(said.err()).isEmpty();
        assertThat(said.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(said.out()).contains("互助土族自治县，按 2024-Q3", "错误 C104", "工作进展!H33", "自查-校验意见.xlsx");
        assertThat(own.resolve("自查-校验意见.xlsx")).exists();
        assertThat(alone.folders().data().resolve("taizhang.mv.db")).doesNotExist();
        assertThat(type(alone, "quarterly", ledger.toString()).exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(type(alone, "quarterly", "--dry-run", "没有.xlsx").exitCode()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    @Order(10)
    void tellsWrongUseFromFailure() {
        assertThat(type(project, "quarterly", "2024-Q9").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(type(project, "quarterly", "2024-Q9").err()).contains("2024-Q1、2024-Q2、2024-Q3、2024-Q4");
        assertThat(type(project, "quarterly", ROUND, "--plan", "nowhere").exitCode())
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(type(project, "quarterly").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(type(project, "explain", "2024-Q1", "4-1").exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(type(project, "explain", ROUND, "99-9").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(type(project, "explain", "C104", "--lang", "en").out()).contains("Numerator above denominator");
        assertThat(type(project, "explain", "C999").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(type(project, "explain").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(type(project).out()).contains("./taizhang quarterly 2024-Q3");
        for (Said said : List.of(type(project, "quarterly", "2024-Q9"), type(project, "nonsense"))) {
            assertThat(said.err()).doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    @Order(11)
    void checksThePlan() {
        Said said = type(project, "plan", "check");
        assertThat(said.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(said.out()).contains("9 类、23 项任务、34 个指标，28 家报送单位，4 个轮次", "待下达");
    }

    @Test
    @Order(12)
    void neverMixesSampleLedgersWithReceivedOnes() throws IOException {
        assertThat(type(project, "sample").exitCode()).isEqualTo(ExitCode.FAILED);
        Path target = folder.resolve("sample");
        assertThat(type(project, "sample", "--to", target.toString(), "--seed", "2024")
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path committed = project.folders().input(ProjectCopy.PLAN).resolve(target.relativize(file));
                assertThat(committed).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    @Order(13)
    @EnabledIfEnvironmentVariable(named = "TAIZHANG_TEST_POSTGRES_URL", matches = "jdbc:postgresql:.+")
    void publishesTheSameFromPostgres() throws IOException {
        ProjectCopy other = ProjectCopy.in(folder.resolve("postgres"), name -> true, "2024-Q1", "2024-Q2", "2024-Q3");
        Files.writeString(
                other.home().resolve("taizhang.properties"),
                "taizhang.database-url=" + System.getenv("TAIZHANG_TEST_POSTGRES_URL") + "\n");
        assertThat(type(other, "quarterly", ROUND).exitCode()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(other.published(ROUND)).isEqualTo(firstEdition);
        assertThat(other.folders().data().resolve("taizhang.mv.db")).doesNotExist();
    }
}

package org.taizhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.intake.LedgerFile;
import org.taizhang.intake.SmallPlan;

/** A round in which one county reports, one is silent and the lead's ledger is sent back: standing and reminders, day after day. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RemindIT {

    private static final String ROUND = "2030-Q1";

    @TempDir
    static Path home;

    private SmallProject project;

    @BeforeAll
    void drop() {
        project = new SmallProject(home);
        LedgerFile.of("东山县", "2030年3月20日")
                .figure("1-1", "改造住房", "万户", 0.1, null, null, "推进中", "已开工")
                .figure("1-2", "加装电梯", "部", -4, null, null, "推进中", "已选址")
                .receive(project.input(ROUND), SmallPlan.Q1, "东山县.xlsx");
        LedgerFile.xlsx()
                .title("河口市2030年民生实事台账（2030年第二季度）")
                .line("填报单位：市住建局", "填报日期：2030年3月22日")
                .head()
                .figure("3-1", "一次办机制", "%", 60, null, null, "推进中", "已出台办法")
                .receive(project.input(ROUND), SmallPlan.Q1, "市住建局.xlsx");
    }

    private List<String> letters() {
        Path folder = project.output().resolve("2030-Q1催报");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String letter) throws IOException {
        try (PDDocument document = Loader.loadPDF(
                project.output().resolve("2030-Q1催报").resolve(letter).toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private String line(String said, String beginning) {
        return said.lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(1)
    void showsTheDropFolderBeforeAnythingIsPublished() {
        String said = project.type("status", ROUND, "--date", "2030-03-23");
        assertThat(said).contains("2030-03-25 17:30（Asia/Shanghai）", "尚未发布");
        assertThat(line(said, "东山县")).contains("已报", "按期", "2030-03-20（自填）", "东山县.xlsx");
        assertThat(line(said, "西水区")).contains("未报", "还有 2 天");
        assertThat(line(said, "市住建局")).contains("退回", "还有 2 天");
        assertThat(project.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(project.type("status", ROUND, "--missing", "--date", "2030-03-26")
                        .lines()
                        .filter(line -> line.matches("(东山县|西水区|市住建局).*")))
                .hasSize(2)
                .allMatch(line -> line.contains("已过期 1 天"));
    }

    @Test
    @Order(2)
    void showsALeadUnitWhatItsCooperatingUnitsOweIt() {
        String said = project.type("status", ROUND, "--lead", "河口市住建局", "--date", "2030-03-23");
        assertThat(said).contains("市住建局牵头 3 项任务").doesNotContain("报送：");
        assertThat(line(said, "东山县")).matches("东山县 +已报 +1-2 +1");
        assertThat(line(said, "西水区")).matches("西水区 +未报 +1-1、1-2 +0");
        assertThat(project.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(project.type("status", ROUND, "--lead", "东山县")).contains("没有牵头的任务");
        project.type("status", ROUND, "--lead", "无此单位");
        assertThat(project.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    @Order(3)
    void remindsFriendlilyUpToTheLastDay() throws IOException {
        assertThat(project.type("remind", ROUND, "--date", "2030-03-25")).contains("已写成 2 份");
        assertThat(letters()).containsExactly("1-2030-03-25/市住建局报送提醒.pdf", "1-2030-03-25/西水区报送提醒.pdf", "催报记录.jsonl");
        assertThat(text("1-2030-03-25/西水区报送提醒.pdf"))
                .contains("台账报送提醒（2030年第一季度）西水区：", "应于2030年3月25日17时30分前报送，今天为报送期限最后一天")
                .contains("填报数据的指标3项（1-1改造住房；1-2加装电梯；2-1床位使用率）", "说明工作情况的指标1项（3-1一次办机制）")
                .contains("数据截至2030年3月20日", "将填好的台账报市政府督查室", "2030年3月25日");
        assertThat(text("1-2030-03-25/市住建局报送提醒.pdf")).contains("文件“市住建局.xlsx”）经校验不能采用，已予退回");
    }

    @Test
    @Order(4)
    void urgesAfterItAndTellsTheLeadUnit() throws IOException {
        assertThat(project.type("remind", ROUND, "--date", "2030-03-26")).contains("已写成 3 份", "牵头单位催办单");
        assertThat(text("2-2030-03-26/西水区催报单.pdf")).contains("尚未收到你单位台账，已逾期1天").doesNotContain("第2次");
        assertThat(text("2-2030-03-26/市住建局牵头单位催办单.pdf"))
                .contains("1．任务1旧房改造；2床位；3机制：西水区。", "督促上述单位尽快报送")
                .doesNotContain("东山县");
        assertThat(line(project.type("status", ROUND, "--date", "2030-03-27"), "西水区"))
                .contains("已过期 2 天", "2030-03-26");
    }

    @Test
    @Order(5)
    void remindsAgainOnlyAfterSomeDaysEvenWithoutTheDatabase() throws IOException {
        delete(home.resolve("data"));
        assertThat(project.type("remind", ROUND, "--date", "2030-03-28"))
                .contains("未满 3 天", "市住建局", "西水区")
                .doesNotContain("已写成");
        assertThat(project.exitCode()).isEqualTo(ExitCode.DONE);
        Path left = project.output().resolve("2030-Q1催报/3-2030-03-28");
        Files.writeString(Files.createDirectories(left).resolve("半份.pdf"), "");
        assertThat(project.type("remind", ROUND, "--date", "2030-03-29")).contains("已写成 3 份");
        assertThat(left).as("left by an attempt that was interrupted").doesNotExist();
        assertThat(text("3-2030-03-29/西水区催报单.pdf"))
                .contains("（2030年第一季度，第二次）", "这是第2次催报。此前已催报1次，日期为2030年3月26日", "已逾期4天");
        assertThat(project.type("remind", ROUND, "--date", "2030-03-29", "--again"))
                .contains("已写成 3 份");
        assertThat(text("4-2030-03-29/西水区催报单.pdf")).contains("第三次", "2030年3月26日、2030年3月29日");
    }

    @Test
    @Order(6)
    void leavesAloneWhoHasReportedSince() {
        LedgerFile.of("西水区", "2030年3月29日")
                .figure("1-1", "改造住房", "万户", 0.1, null, null, "推进中", "已开工")
                .receive(project.input(ROUND), SmallPlan.Q1, "西水区.xlsx");
        LedgerFile.of("市住建局", "2030年3月29日")
                .figure("3-1", "一次办机制", "%", 60, null, null, "推进中", "已出台办法")
                .receive(project.input(ROUND), SmallPlan.Q1, "市住建局改.xlsx");
        assertThat(project.type("remind", ROUND, "--date", "2030-04-20")).contains("都已报齐", "不需要催报");
        assertThat(letters()).noneMatch(letter -> letter.startsWith("5-"));
        assertThat(line(project.type("status", ROUND, "--date", "2030-04-20"), "西水区"))
                .contains("逾期 4 天", "2030-03-29（自填）");
        assertThat(project.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    @Order(7)
    void saysWhichEditionItShows() {
        project.type("quarterly", ROUND);
        String published = project.type("status", ROUND, "--date", "2030-04-20");
        assertThat(published).contains("以下是已发布的第 1 版");
        assertThat(line(published, "西水区")).contains("逾期 4 天", "2030-03-29（自填）");
    }
}

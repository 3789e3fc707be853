package org.taizhang.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.cli.Typist.Said;
import tools.jackson.databind.JsonNode;

/** Closing a round, what comes too late for it, and opening it again; one test goes on where the one before stopped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClosingIT {

    private static final String Q1 = "2030-Q1";
    private static final String Q2 = "2030-Q2";

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Office office;

    private Map<String, String> closed = Map.of();

    @BeforeAll
    void publishesTheFirstRound() {
        office = new Office(folder);
        hand("东岸县", 1, 1, "2.5");
        hand("西岸区", 1, 1, "8");
        hand("北坡县", 1, 0, "3");
        office.drop(Q1, "水务.xlsx", Ledgers.water(1, "2030-03-24", 30, "启动"));
        office.drop(Q1, "教育.xlsx", Ledgers.education(1, "2030-03-24"));
        Said said = office.type("quarterly", Q1);
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("2030-Q1 第 1 版已发布", "报送：5/5 家已采用");
    }

    private void hand(String county, int quarter, int schools, String river) {
        office.drop(
                "2030-Q" + quarter,
                county + ".xlsx",
                Ledgers.county(county, quarter, day(quarter), schools, 950, 1000, river, quarter, 100 * quarter));
    }

    private static String day(int quarter) {
        return quarter == 1 ? "2030-03-24" : "2030-07-04";
    }

    private static String achieved(JsonNode figures, String indicator, String unit) {
        for (JsonNode entry : figures.get("indicators")) {
            if (entry.get("code").asString().equals(indicator)) {
                for (JsonNode each : entry.get("units")) {
                    if (each.get("unit").asString().equals(unit)) {
                        return each.get("standing").get("achieved").asString();
                    }
                }
            }
        }
        throw new AssertionError("no figure of " + unit + " for " + indicator);
    }

    @Test
    @Order(1)
    void refusesToCloseWhatWasNotLookedAt() {
        assertThat(office.type("close", Q2).err()).contains("2030-Q2 还没有发布结果");
        office.drop(Q1, "东岸县补报.xlsx", Ledgers.county("东岸县", 1, "2030-03-25", 2, 950, 1000, "2.5", 1, 100));

        Said said = office.type("close", Q1);

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.err()).contains("2030-Q1 不能封账").doesNotContain("Exception");
        assertThat(office.type("reopen", Q1, "--reason", "误封").err()).contains("2030-Q1 没有封账");
        assertThat(office.type("quarterly", Q1).out()).contains("2030-Q1 第 2 版已发布");
    }

    @Test
    @Order(2)
    void closesTheEditionThatIsPublished() {
        closed = office.published(Q1);

        Said said = office.type("close", Q1, "--date", "2030-04-02");

        assertThat(said.err()).isEmpty();
        String real = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString().substring(0, 7);
        String account = "账户 " + System.getProperty("user.name");
        assertThat(said.out()).contains("2030-Q1 已封账：第 2 版，2030-04-02", "实际登记于 " + real, account);
        assertThat(office.type("status", Q1).out()).contains("封账记录：记录日期 2030-04-02，实际登记于 " + real, account);
        assertThat(office.published(Q1)).isEqualTo(closed);
        assertThat(office.type("close", Q1).err()).contains("2030-Q1 已于 2030-04-02 封账");
        assertThat(office.type("quarterly", Q1).out())
                .contains("没有新内容，2030-Q1 第 2 版仍然有效", "2030-Q1 已于 2030-04-02 封账（第 2 版）");
    }

    /** A late ledger, one that replaces a closed one under its name, and one that was taken away. */
    @Test
    @Order(3)
    void keepsApartWhateverComesLaterAndSaysSo() throws IOException {
        hand("西岸区", 1, 4, "8");
        office.drop(Q1, "迟到/北坡县.xlsx", Ledgers.county("北坡县", 1, "2030-04-10", 2, 950, 1000, "9", 1, 100));
        Files.move(office.input(Q1).resolve("水务.xlsx"), folder.resolve("水务.xlsx"));

        Said said = office.type("quarterly", Q1);

        assertThat(said.out())
                .contains("没有新内容，2030-Q1 第 2 版仍然有效", "封账后收到的文件 2 个", "2030-Q1　西岸区.xlsx", "2030-Q1　迟到/北坡县.xlsx");
        assertThat(office.published(Q1)).isEqualTo(closed);
    }

    @Test
    @Order(4)
    void makesTheClosedEditionAgainFromWhatWasSealed() {
        office.forget();

        assertThat(office.type("quarterly", Q1, "--again").out()).contains("2030-Q1 第 2 版已发布");
        assertThat(office.published(Q1)).isEqualTo(closed);
    }

    @Test
    @Order(5)
    void judgesTheNextRoundByTheClosedFiguresAndTellsItsReadersWhatCameTooLate() {
        hand("东岸县", 2, 3, "9");
        hand("西岸区", 2, 2, "14");
        hand("北坡县", 2, 1, "5");
        office.drop(Q2, "水务.xlsx", Ledgers.water(2, "2030-07-04", 55, "实施"));
        office.drop(Q2, "教育.xlsx", Ledgers.education(2, "2030-07-04"));

        assertThat(office.type("quarterly", Q2).err()).isEmpty();

        String briefing = Office.text(office.output(Q2).resolve("督查专报.pdf"));
        assertThat(briefing)
                .contains("已封账轮次的变化", "第一季度数据于2030年4月2日封账（第2版）。现用数据与封账时一致。")
                .contains("封账后另收到文件2个（西岸区.xlsx、迟到/北坡县.xlsx），未计入。");
        JsonNode late = Office.json(office.output(Q2).resolve("manifest.json"));
        assertThat(late.get("inputs")
                        .valueStream()
                        .filter(input -> input.get("outcome").asString().equals("KEPT_APART")))
                .hasSize(2);
    }

    @Test
    @Order(6)
    void opensItAgainForAReasonOnly() {
        assertThat(office.type("reopen", Q1).exitCode()).isEqualTo(2);
        assertThat(office.type("reopen", Q1, "--reason", " ").err()).contains("请写明开账的原因");

        assertThat(office.type("reopen", Q1, "--reason", "西岸区漏报2所学校😀。", "--date", "2030-07-10")
                        .out())
                .contains("2030-Q1 已开账");
    }

    @Test
    @Order(7)
    void showsInTheNextBriefingWhatWasRevised() throws IOException {
        Files.move(folder.resolve("水务.xlsx"), office.input(Q1).resolve("水务.xlsx"));
        Files.delete(office.input(Q1).resolve("迟到/北坡县.xlsx"));
        assertThat(office.type("quarterly", Q1).out()).contains("2030-Q1 第 3 版已发布");
        assertThat(achieved(office.figures(Q1), "1-1", "xian")).isEqualTo("4");
        office.type("close", Q1, "--date", "2030-07-12");
        office.forget();

        assertThat(office.type("quarterly", Q2).out()).contains("2030-Q2 第 2 版已发布");

        String briefing = Office.text(office.output(Q2).resolve("督查专报.pdf"));
        assertThat(briefing)
                .contains("第一季度数据于2030年4月2日封账（第2版），2030年7月10日因“西岸区漏报2所学校〓”开账。")
                .contains("与封账时相比，更换或增减台账1家，单位数据修订1项，全市数据修订1项。逐处对照见附件9。")
                .contains("已封账轮次修订明细")
                .contains("西岸区1-1新建学校（所）1（", "4（");
        assertThat(Office.text(office.output(Q2).resolve("财政简报.pdf"))).doesNotContain("封账");
        JsonNode revised = office.figures(Q2).get("closedRounds").get(0);
        assertThat(revised.get("round").asString()).isEqualTo(Q1);
        assertThat(revised.get("revised").get("figures").size()).isEqualTo(2);
        assertThat(revised.get("revised").get("money").size()).isZero();
    }

    /** Whoever makes the papers again years later must come to the same. */
    private void enterAtAnotherTime() throws IOException {
        Path book = office.output().resolve("封账").resolve(Q1).resolve("封账记录.json");
        String record = Files.readString(book);
        String other = record.replaceAll("\"entered\" : \"[^\"]+\"", "\"entered\" : \"2031-01-01T08:00:00+08:00\"");
        assertThat(other).isNotEqualTo(record);
        Files.writeString(book, other);
    }

    @Test
    @Order(8)
    void makesTheSamePapersWheneverItWasEntered() throws IOException {
        Map<String, String> before = office.published(Q2);
        enterAtAnotherTime();

        assertThat(office.type("quarterly", Q2).out()).contains("没有新内容，2030-Q2 第 2 版仍然有效");
        office.type("quarterly", Q2, "--again");
        assertThat(office.published(Q2)).isEqualTo(before);
        assertThat(office.type("status", Q1).out()).contains("开账记录：记录日期 2030-07-10，实际登记于 2031-01-01 08:00");
    }

    @Test
    @Order(9)
    void standsWhateverThePlanBecomes() {
        Map<String, String> before = office.published(Q1);
        office.change("报送", 1, 3, 30.0);

        assertThat(office.type("quarterly", Q1).out()).contains("没有新内容，2030-Q1 第 3 版仍然有效", "已于 2030-07-12 封账");
        assertThat(office.published(Q1)).isEqualTo(before);
    }
}

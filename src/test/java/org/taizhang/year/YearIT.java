package org.taizhang.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A whole year, and the same year again with the database thrown away before every command: both end in the same figures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearIT {

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Year year;

    @BeforeAll
    void live() throws IOException {
        year = Year.lived(Files.createDirectory(folder.resolve("year")), false);
    }

    private String out(String command) {
        return Objects.requireNonNull(year.said.get(command)).out();
    }

    private static JsonNode indicator(JsonNode figures, String code) {
        return figures.get("indicators")
                .valueStream()
                .filter(each -> each.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void publishesWhatReallyHappened(int quarter) {
        JsonNode figures = year.office.figures(Year.round(quarter));
        for (String code : List.of("1-1", "2-1", "2-2", "2-3")) {
            assertThat(new BigDecimal(
                            indicator(figures, code).get("city").get("achieved").asString()))
                    .as(code)
                    .isEqualByComparingTo(Facts.city(code, quarter));
        }
        JsonNode enrolled = indicator(figures, "1-2").get("city");
        assertThat(new BigDecimal(enrolled.get("numerator").asString()))
                .isEqualByComparingTo("" + Facts.pupils(quarter));
        assertThat(new BigDecimal(enrolled.get("denominator").asString()))
                .isEqualByComparingTo("" + Facts.children(quarter));
        assertThat(new BigDecimal(figures.get("money").get("total").get("paid").asString()))
                .isEqualByComparingTo("" + Facts.paid(quarter));
    }

    @Test
    void readsEveryFilledBlankWithoutAFinding() {
        assertThat(out("quarterly 1")).contains("报送：5/5 家已采用", "校验：退回 0  错误 0  疑点 0  提示 0");
        assertThat(out("quarterly 4")).contains("报送：5/5 家已采用", "校验：退回 0  错误 0  疑点 0  提示 0");
    }

    @Test
    void returnsWhatIsVagueRemindsWhoIsSilentAndTakesBothByMail() {
        assertThat(out("quarterly 2")).contains("报送：4/5 家已采用", "未报 1", "错误 2");
        assertThat(out("remind 2")).contains("市教育局", "催报单");
        assertThat(out("fetch 2")).contains("收到 2 份台账");
        assertThat(out("quarterly 2 again")).contains("2030-Q2 第 2 版已发布", "报送：5/5 家已采用", "逾期");
        assertThat(out("sent 2 twice")).contains("没有待发的信");
    }

    @Test
    void keepsWhatCameAfterTheClosingApartUntilTheRoundIsOpenedAgain() {
        assertThat(out("quarterly 3 closed")).contains("没有新内容", "封账后收到的文件 1 个", "东岸县更正.xlsx");
        assertThat(out("quarterly 3 again")).contains("2030-Q3 第 2 版已发布");
        assertThat(Office.text(year.office.output("2030-Q4").resolve("督查专报.pdf")))
                .contains("第三季度数据于2030年10月10日封账（第1版），2030年10月15日因“东岸县漏报1所学校”开账");
    }

    @Test
    void namesTheRevisedFigureOfTheClosedRoundInTheYearEndReviewToo() {
        int before = Facts.county("东岸县", 3).schools() - 1;
        assertThat(Office.text(year.office.output().resolve("2030年度/年度综述.pdf")))
                .contains("第三季度数据于2030年10月10日封账（第1版），2030年10月15日因“东岸县漏报1所学校”开账")
                .contains("东岸县1-1新建学校（所）" + before + "（");
        JsonNode closed =
                Office.json(year.office.output().resolve("2030年度/annual.json")).get("closedRounds");
        assertThat(closed.valueStream().map(round -> round.get("round").asString()))
                .containsExactly("2030-Q3");
        assertThat(closed.get(0)
                        .get("revised")
                        .get("figures")
                        .get(0)
                        .get("before")
                        .asString())
                .isEqualTo("" + before);
    }

    @Test
    void takesTheCitysFiguresUpToTheProvince() {
        JsonNode above = Office.json(year.office.home().resolve("output/dahu-2030/2030-Q4/figures.json"));
        assertThat(above.get("findings").valueStream())
                .as("findings but that the other city is silent")
                .allMatch(finding -> finding.get("unit").asString().equals("yuanshan"));
        JsonNode linhu = indicator(above, "B-1").get("units").get(0);
        assertThat(linhu.get("unit").asString()).isEqualTo("linhu");
        assertThat(new BigDecimal(linhu.get("standing").get("achieved").asString()))
                .isEqualByComparingTo(Facts.city("2-1", 4));
        assertThat(Office.text(year.office.home().resolve("output/dahu-2030/2030-Q4/督查专报.pdf")))
                .contains("大湖省", "市州")
                .doesNotContain("全市", "县区");
    }

    @Test
    void endsInTheSameFiguresWithTheDatabaseThrownAwayBeforeEveryCommand() throws IOException {
        Year forgetful = Year.lived(Files.createDirectory(folder.resolve("again")), true);

        for (int quarter = 1; quarter <= 4; quarter++) {
            assertThat(said(forgetful.office.figures(Year.round(quarter))))
                    .isEqualTo(said(year.office.figures(Year.round(quarter))));
        }
        Path annual = Path.of("2030年度", "annual.json");
        assertThat(said(Office.json(forgetful.office.output().resolve(annual))))
                .isEqualTo(said(Office.json(year.office.output().resolve(annual))));
    }

    /** Everything but the hashes of files, which bear the time at which the clerk saved them. */
    private static JsonNode said(JsonNode figures) {
        figures.forEach(YearIT::said);
        if (figures instanceof ObjectNode object) {
            object.remove(List.of("sha256", "figuresHash", "inputsHash"));
        }
        return figures;
    }
}

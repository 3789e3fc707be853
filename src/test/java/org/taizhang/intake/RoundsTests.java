package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.terms.Round;

class RoundsTests {

    /** The plan has 2030-Q1, as of 20 March, and 2030-Q2, as of 20 June. */
    private final Rounds rounds = new Rounds(SmallPlan.plan());

    @ParameterizedTest
    @CsvSource({
        "2030-Q2,2030-Q2",
        "2030Q2,2030-Q2",
        "2030年Q2台账,2030-Q2",
        "Q2,2030-Q2",
        "2030年第二季度,2030-Q2",
        "2030年度二季度民生实事台账,2030-Q2",
        "二〇三〇年第二季度,2030-Q2",
        "二〇二九年第四季度,2029-Q4",
        "2029年第四季度,2029-Q4",
        "第2季度,2030-Q2",
        "前三季度,2030-Q3",
        "1-3季度,2030-Q3",
        "2030年1-6月,2030-Q2",
        "2030年1—6月份进展,2030-Q2",
        "2030年一至六月,2030-Q2",
        "1～9月,",
        "截至2030年6月底,2030-Q2",
        "截止6月20日,2030-Q2",
        "2030年上半年工作台账,2030-Q2",
        "2029年度总结,2029-Q4",
        "2030年第二季度（截至2030年3月底为上期）,2030-Q2",
        "2030年第二季度较一季度增长情况,2030-Q2",
        "2030年第二季度台账（与2029年第二季度相比）,2030-Q2",
        "2030-M6,",
        "海东市2030年A4表,"
    })
    void readsTheRoundThatATitleNames(String title, String expected) {
        assertThat(rounds.find(title).map(Object::toString).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2030年民生实事台账",
                "2030年度民生实事台账",
                "较二季度增长12%",
                "上一季度遗留问题",
                "下一季度工作打算",
                "第一季度、第二季度对比",
                "截至5月底",
                "1-5月",
                "6月",
                "全年目标任务完成情况",
                "2030年全年目标",
                "近半年",
                "2030-A4"
            })
    void readsNoRoundThatIsNotCertain(String title) {
        assertThat(rounds.find(title)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2030-M03,2030-M03",
        "2030-M3,2030-M03",
        "2030年3月重点工作进展情况表,2030-M03",
        "2030年03月,2030-M03",
        "2030年3月份,2030-M03",
        "3月份报表,2030-M03",
        "3月,2030-M03",
        "十二月份,2030-M12",
        "2030年十二月,2030-M12",
        "2030年1-3月,2030-M03",
        "1—3月份累计,2030-M03",
        "2030年1月至3月,2030-M03",
        "1-5月,2030-M05",
        "截至2030年3月底,2030-M03",
        "截至3月31日,2030-M03",
        "截至5月底,2030-M05",
        "3月底工作进展,2030-M03",
        "2029年12月,2029-M12",
        "2030年3月（较2月增长5%）,2030-M03",
        "2030年3月台账（填报时间：2030年4月）,2030-M03",
        "2030年上半年台账,2030-M06",
        "2030年度总结,2030-M12",
        "2030年第一季度,2030-Q1",
        "2030年3月5日,",
        "填报时间：2030年4月,",
        "填表日期：4月,",
        "报送日期 2030年4月,",
        "3-5月,",
        "2月和3月对比,",
        "6月龄婴儿,",
        "每3月一次,",
        "3个月,",
        "13月,"
    })
    void readsMonthsWhereThePlanGoesByMonths(String title, String expected) {
        assertThat(new Rounds(SmallPlan.byMonths())
                        .find(title)
                        .map(Object::toString)
                        .orElse(null))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2030年上半年工作台账,2030-H1",
        "2030年下半年台账,2030-H2",
        "2030-H2,2030-H2",
        "2030年1-6月,2030-H1",
        "2030年全年总结,2030-H2",
        "截至2030年12月底,2030-H2",
        "下半年工作打算,",
        "2030年3月,"
    })
    void readsHalvesWhereThePlanGoesByHalves(String title, String expected) {
        assertThat(new Rounds(SmallPlan.byHalves())
                        .find(title)
                        .map(Object::toString)
                        .orElse(null))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"上月,上月", "上个月完成情况,上个月", "本月,2030-M03", "本期进展,2030-M03", "3月,2030-M03", "2月,2030-M02"})
    void knowsTheMonthThatATitleSpeaksOfInRelationToItsOwn(String title, String expected) {
        TitleRound rounds = new TitleRound(new Rounds(SmallPlan.byMonths()));

        assertThat(rounds.of(title, Round.parse("2030-M03"))).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"上月", "本月", "3月"})
    void leavesMonthsAloneWhereThePlanGoesByQuarters(String title) {
        assertThat(new TitleRound(rounds).of(title, SmallPlan.Q1)).isEmpty();
    }
}

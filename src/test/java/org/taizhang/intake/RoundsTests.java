package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
}

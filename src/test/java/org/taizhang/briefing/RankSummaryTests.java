package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.FrozenFigures.RankEntry;
import org.taizhang.aggregation.Light;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Percent;
import org.taizhang.terms.UnitCode;

class RankSummaryTests {

    private final FiguresDraft draft = new FiguresDraft()
            .unit("a", "乐都区", "乐都区", Unit.Type.COUNTY)
            .unit("b", "平安区", "平安区", Unit.Type.COUNTY)
            .unit("c", "民和回族土族自治县", "民和县", Unit.Type.COUNTY)
            .unit("d", "市教育局", "市教育局", Unit.Type.DEPARTMENT);

    private String sentence() {
        return new RankSummary(draft.freeze()).sentence(new Names(3)).orElse("");
    }

    @Test
    void namesTheFirstAndTheLast() {
        draft.rank(draft.counties, 1, "b", "98.21")
                .rank(draft.counties, 2, "a", "80")
                .rank(draft.counties, 3, "c", "0");
        assertThat(sentence()).isEqualTo("县区排名平安区居首（98.21分）、民和县居末（0分）。");
    }

    @Test
    void namesAllWhoShareAPlace() {
        draft.rank(draft.counties, 1, "b", "90")
                .rank(draft.counties, 1, "a", "90")
                .rank(draft.counties, 3, "c", "10");
        assertThat(sentence()).isEqualTo("县区排名平安区、乐都区居首（90分）、民和县居末（10分）。");
    }

    @Test
    void callsNobodyLastWhenAllAreEqual() {
        draft.rank(draft.counties, 1, "a", "90").rank(draft.counties, 1, "b", "90");
        assertThat(sentence()).isEqualTo("参加排名的2家县区得分相同，均为90分。");
    }

    @Test
    void holdsForOneUnitAlone() {
        draft.rank(draft.departments, 1, "d", "75.5");
        assertThat(sentence()).isEqualTo("参加排名的市直部门只有市教育局，得分75.5分。");
    }

    @Test
    void saysWhatASilentDepartmentIsScoredBy() {
        draft.departments.add(new RankEntry(
                1, UnitCode.of("d"), Percent.of("46.06"), null, 30, FiguresDraft.lights(Light.FAR_BEHIND, 30), true));
        assertThat(new RankSummary(draft.freeze()).paragraph("departments", draft.departments))
                .contains("市教育局未报台账；部门按所牵头任务的汇总数计分")
                .doesNotContain("未报的指标计0分");
    }

    @Test
    void saysNothingWhenNobodyIsRanked() {
        assertThat(new RankSummary(draft.freeze()).sentence(new Names(3))).isEmpty();
    }
}

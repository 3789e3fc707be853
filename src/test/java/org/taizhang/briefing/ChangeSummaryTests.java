package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.Light;
import org.taizhang.briefing.FiguresDraft.StandingDraft;

class ChangeSummaryTests {

    private final FiguresDraft draft = new FiguresDraft();

    private void indicator(String code, String name, Light light, @Nullable String change) {
        StandingDraft standing = new StandingDraft("100", "400", "25", light);
        standing.change = change;
        draft.indicator(code, name, standing.freeze());
    }

    private String paragraph() {
        return new ChangeSummary(draft.freeze()).paragraph();
    }

    @Test
    void tellsWhichLightsTurned() {
        indicator("4-1", "老旧小区改造", Light.BEHIND, null);
        indicator("4-2", "加装电梯", Light.DONE, null);
        draft.before("2024-Q1", "4-1", Light.DONE);
        draft.before("2024-Q2", "4-1", Light.ON_PACE).before("2024-Q2", "4-2", Light.FAR_BEHIND);
        assertThat(paragraph()).isEqualTo("与第二季度相比，灯号好转1项，变差1项（4-1老旧小区改造由达序时变为滞后）。");
    }

    @Test
    void comparesOnlyLightsThatWereJudged() {
        indicator("4-1", "老旧小区改造", Light.BEHIND, null);
        indicator("4-2", "加装电梯", Light.NOT_REPORTED, null);
        draft.before("2024-Q2", "4-1", Light.NOT_REPORTED).before("2024-Q2", "4-2", Light.DONE);
        assertThat(paragraph()).isEqualTo("与第二季度相比，各项指标的灯号没有升降。");
    }

    @Test
    void namesTheLargestGrowthForTheSizeOfTheTarget() {
        indicator("4-1", "甲", Light.BEHIND, "40");
        indicator("4-2", "乙", Light.BEHIND, "120");
        indicator("4-3", "丙", Light.BEHIND, "80");
        draft.before("2024-Q2", "4-1", Light.BEHIND);
        assertThat(paragraph()).endsWith("按同口径，增加较多的是4-2乙（+120套，占目标30%）、4-3丙（+80套，占目标20%）。");
    }

    @Test
    void namesEveryFigureThatFell() {
        indicator("4-1", "甲", Light.BEHIND, "-5");
        draft.before("2024-Q2", "4-1", Light.BEHIND);
        assertThat(paragraph()).endsWith("累计数比上轮减少的是4-1甲（-5套），需要核实。");
    }

    @Test
    void saysSoInTheFirstRound() {
        indicator("4-1", "甲", Light.BEHIND, null);
        draft.before("2024-Q3", "4-1", Light.BEHIND);
        assertThat(paragraph()).isEqualTo("本轮是首轮报送，没有上轮数据可比。");
    }
}

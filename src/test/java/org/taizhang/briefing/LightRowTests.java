package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;
import org.taizhang.briefing.FiguresDraft.StandingDraft;
import org.taizhang.plan.Indicator;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.TaskCode;

class LightRowTests {

    private static IndicatorFigures indicator(
            String code, String category, @Nullable String target, @Nullable String targetText) {
        return FiguresDraft.atLeast(
                IndicatorCode.of(code),
                TaskCode.of("1"),
                "任务",
                category,
                "指标" + code,
                "套",
                Indicator.Kind.SUM,
                true,
                targetText,
                List.of(),
                FiguresDraft.standing("1962", target, target == null ? null : "15.25", Light.FAR_BEHIND),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void groupsTheNumberOfATargetThatThePlanRemarksOn() {
        IndicatorFigures remarked = indicator("4-1", "住房保障", "12862", "12862（示例）");
        assertThat(LightRow.target(remarked)).isEqualTo("12,862（示例）");
        assertThat(LightRow.measuredTarget(remarked)).isEqualTo("12,862套（示例）");
    }

    @Test
    void keepsTheWordsOfATargetThatAreMoreThanItsNumber() {
        assertThat(LightRow.measuredTarget(indicator("4-1", "住房保障", "4", "4以上（示例）")))
                .isEqualTo("4以上（示例）");
        assertThat(LightRow.measuredTarget(indicator("4-1", "住房保障", "100", "50")))
                .isEqualTo("50套");
        assertThat(LightRow.measuredTarget(indicator("4-1", "住房保障", null, null)))
                .isEqualTo("待下达");
    }

    @Test
    void setsTheRemarkOnATargetBelowItsNumber() {
        FiguresDraft draft = new FiguresDraft();
        draft.indicators.add(indicator("4-1", "住房保障", "12862", "12862（示例）"));
        assertThat(LightRow.of(draft.freeze())).extracting(LightRow::target).containsExactly("12,862\n（示例）");
    }

    @Test
    void putsTheIndicatorsOfACategoryTogether() {
        FiguresDraft draft = new FiguresDraft();
        draft.indicators.add(indicator("1-1", "教育均衡", "1", null));
        draft.indicators.add(indicator("4-1", "住房保障", "1", null));
        draft.indicators.add(indicator("26-1", "教育均衡", "1", null));
        assertThat(LightRow.of(draft.freeze())).extracting(LightRow::code).containsExactly("1-1", "26-1", "4-1");
    }

    @Test
    void callsASumWithUnitsMissingAtLeastSoMuchAndARatioSoFar() {
        StandingDraft draft = new StandingDraft("64.26", "80", "80.32", Light.ON_PACE);
        draft.reported = 1;
        draft.owed = 8;
        Standing sum = draft.freeze();
        assertThat(LightRow.figure(sum)).isEqualTo("至少64.26");
        assertThat(LightRow.figure(ratio(sum))).isEqualTo("暂64.26");
    }

    private static Standing ratio(Standing of) {
        return new Standing(
                of.achieved(),
                Quantity.of("1174"),
                Quantity.of("1827"),
                null,
                of.target(),
                of.rate(),
                of.expected(),
                of.gap(),
                of.light(),
                null,
                0,
                null,
                null,
                of.reported(),
                of.owed(),
                of.lacking(),
                false,
                List.of());
    }
}

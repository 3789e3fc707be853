package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.aggregation.Light;

class LightSummaryTests {

    private static String paragraph(Light... lights) {
        FiguresDraft draft = new FiguresDraft();
        for (int i = 0; i < lights.length; i++) {
            draft.indicator("4-" + (i + 1), "指标", FiguresDraft.standing("1", "2", "50", lights[i]));
        }
        LightSummary summary = new LightSummary(draft.freeze());
        return summary.sentence() + (lights.length == 0 ? "" : summary.judged());
    }

    @Test
    void countsEachLightThatShowsAndLeavesOutTheOthers() {
        assertThat(paragraph(Light.DONE, Light.ON_PACE, Light.ON_PACE, Light.FAR_BEHIND, Light.NO_TARGET))
                .isEqualTo("5项指标中，完成1项、达序时2项、严重滞后1项、目标待下达1项（序时进度75%）。" + "序时进度为75%，可以评判的4项指标中，3项完成或达到序时进度，占75%。");
    }

    @ParameterizedTest
    @CsvSource({
        "DONE,2项指标全部完成。序时进度为75%，可以评判的2项指标全部完成或达到序时进度。",
        "ON_PACE,2项指标全部达到序时进度（75%）。序时进度为75%，可以评判的2项指标全部完成或达到序时进度。",
        "BEHIND,2项指标全部滞后于序时进度（75%）。序时进度为75%，可以评判的2项指标均未达到序时进度。",
        "FAR_BEHIND,2项指标全部严重滞后于序时进度（75%）。序时进度为75%，可以评判的2项指标均未达到序时进度。",
        "NOT_REPORTED,2项指标全部未报。序时进度为75%，目前没有可以评判的指标。",
        "NO_TARGET,2项指标的目标均待下达。序时进度为75%，目前没有可以评判的指标。",
    })
    void saysItOnceWhenAllAreAlike(Light light, String sentence) {
        assertThat(paragraph(light, light)).isEqualTo(sentence);
    }

    @Test
    void saysSoWhenNothingCanBeJudged() {
        assertThat(paragraph(Light.NOT_REPORTED, Light.NO_TARGET))
                .isEqualTo("2项指标中，未报1项、目标待下达1项（序时进度75%）。序时进度为75%，目前没有可以评判的指标。");
    }

    @Test
    void saysSoWhenThePlanHasNoIndicator() {
        assertThat(paragraph()).isEqualTo("方案没有列出指标。");
    }

    @Test
    void holdsForASingleIndicator() {
        assertThat(paragraph(Light.DONE)).isEqualTo("1项指标全部完成。序时进度为75%，可以评判的1项指标全部完成或达到序时进度。");
    }
}

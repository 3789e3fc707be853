package org.taizhang.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Indicator.Comparison;
import org.taizhang.plan.Indicator.Kind;
import org.taizhang.terms.Round;

/** Expected progress is 75 in Q3, the yellow band 10: so 75 and 65 of every 100 are the thresholds. */
class YardstickTests {

    @ParameterizedTest
    @CsvSource({
        "100000, DONE",
        "120000, DONE",
        "99999, ON_PACE",
        "75000, ON_PACE",
        "74999, BEHIND",
        "74999.9999999, BEHIND",
        "65000, BEHIND",
        "64999.9999999, FAR_BEHIND",
        "0, FAR_BEHIND"
    })
    void lightsAProratedTargetByExpectedProgress(String achieved, Light light) {
        assertThat(prorated("100000", "2024-Q3").light(fraction(achieved))).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"100, DONE", "99.99, BEHIND", "90, BEHIND", "89.99, FAR_BEHIND"})
    void expectsEverythingInTheLastRound(String achieved, Light light) {
        assertThat(prorated("100", "2024-Q4").light(fraction(achieved))).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-Q3, 50, ON_PACE",
        "2024-Q4, 50, DONE",
        "2024-Q3, 60, ON_PACE",
        "2024-Q3, 49.99, BEHIND",
        "2024-Q3, 45, BEHIND",
        "2024-Q3, 44.99, FAR_BEHIND",
        "2024-Q1, 44.99, FAR_BEHIND"
    })
    void holdsALevelAgainstTheWholeTargetAllYear(String round, String achieved, Light light) {
        assertThat(level(Comparison.AT_LEAST, "50", round).light(fraction(achieved)))
                .isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-Q3, 20, ON_PACE, 100.00",
        "2024-Q3, 0, ON_PACE, 100.00",
        "2024-Q4, 20, DONE, 100.00",
        "2024-Q4, 20.01, BEHIND, 99.95",
        "2024-Q3, 22, BEHIND, 90.00",
        "2024-Q3, 22.01, FAR_BEHIND, 89.95",
        "2024-Q3, 50, FAR_BEHIND, 0.00"
    })
    void measuresAnUpperLimitByItsExcess(String round, String achieved, Light light, String rate) {
        Yardstick limit = level(Comparison.AT_MOST, "20", round);

        assertThat(limit.light(fraction(achieved))).isEqualTo(light);
        assertThat(limit.rate(fraction(achieved)).map(Fraction::percent).map(Object::toString))
                .contains(rate);
    }

    /** Of 1200 in the year, 300 by the first quarter's end, 900 by the third's: 950 is 50 over, which is 5.56 % of 900. */
    @ParameterizedTest
    @CsvSource({
        "2024-Q1, 300, ON_PACE, 100.00",
        "2024-Q1, 301, BEHIND, 99.67",
        "2024-Q3, 0, ON_PACE, 100.00",
        "2024-Q3, 900, ON_PACE, 100.00",
        "2024-Q3, 950, BEHIND, 94.44",
        "2024-Q3, 990, BEHIND, 90.00",
        "2024-Q3, 999, FAR_BEHIND, 89.00",
        "2024-Q3, 1200, FAR_BEHIND, 66.67",
        "2024-Q3, 1900, FAR_BEHIND, 0.00",
        "2024-Q4, 1200, DONE, 100.00",
        "2024-Q4, 1206, BEHIND, 99.50"
    })
    void allowsOfAProratedLimitOnlyWhatIsDue(String round, String achieved, Light light, String rate) {
        Indicator indicator = SmallPlan.indicator("2-3", Kind.SUM, "1200", Comparison.AT_MOST, true, Map.of(), "east");
        Yardstick limit = new Yardstick(indicator, fraction("1200"), at(round));

        assertThat(limit.light(fraction(achieved))).isEqualTo(light);
        assertThat(limit.rate(fraction(achieved)).map(Fraction::percent).map(Object::toString))
                .contains(rate);
        assertThat(Yardstick.expected(indicator, at(round))).isEqualTo(Fraction.HUNDRED);
    }

    @Test
    void toleratesNothingOverALimitOfZero() {
        Yardstick none = level(Comparison.AT_MOST, "0", "2024-Q3");

        assertThat(none.light(Fraction.ZERO)).isEqualTo(Light.ON_PACE);
        assertThat(none.light(fraction("0.01"))).isEqualTo(Light.FAR_BEHIND);
        assertThat(none.rate(Fraction.ZERO)).contains(Fraction.HUNDRED);
        assertThat(none.rate(fraction("0.01"))).contains(Fraction.ZERO);
        assertThat(none.judges()).isTrue();
    }

    @Test
    void countsATargetOfZeroAsMetWithoutARate() {
        Yardstick nothing = prorated("0", "2024-Q3");

        assertThat(nothing.light(Fraction.ZERO)).isEqualTo(Light.DONE);
        assertThat(nothing.rate(Fraction.ZERO)).isEmpty();
        assertThat(nothing.judges()).isFalse();
    }

    private static Yardstick prorated(String target, String round) {
        Indicator indicator = SmallPlan.indicator("1-1", Kind.SUM, target, Comparison.AT_LEAST, true, Map.of(), "east");
        return new Yardstick(indicator, fraction(target), at(round));
    }

    private static Yardstick level(Comparison comparison, String target, String round) {
        Indicator indicator = SmallPlan.indicator("2-2", Kind.SUM, target, comparison, false, Map.of(), "east");
        return new Yardstick(indicator, fraction(target), at(round));
    }

    private static Checkpoint at(String round) {
        return Checkpoint.of(SmallPlan.plan(), Round.parse(round));
    }

    private static Fraction fraction(String decimal) {
        return Fraction.of(new BigDecimal(decimal));
    }
}

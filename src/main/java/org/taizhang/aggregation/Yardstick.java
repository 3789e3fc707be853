package org.taizhang.aggregation;

import java.util.Optional;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Indicator.Comparison;

/**
 * A target and how much of it is due by a round: what a figure is held against. Everything is compared exactly, before any
 * rounding. Sources: target, comparison and 按序时 or 时点 from the plan workbook's sheets 指标 and 分解; expected progress and yellow
 * band from its sheets 报送 and 方案; the lights from the office's product rules (design/product.md, Standing of an indicator).
 */
record Yardstick(Indicator indicator, Fraction target, Checkpoint at) {

    /**
     * Whether a rate can be computed and counts in means and rankings. A target of zero asks for nothing, so reaching it earns
     * nothing; an upper limit of zero does ask for something.
     */
    boolean judges() {
        return isUpperLimit() || target.signum() > 0;
    }

    /**
     * Expected progress in per cent of whatever the target may be. Only a prorated target is due in parts; a level indicator and
     * an upper limit hold as a whole all year.
     */
    static Fraction expected(Indicator indicator, Checkpoint at) {
        return isDueInParts(indicator) ? at.expected() : Fraction.HUNDRED;
    }

    /**
     * The completion rate (完成率) in per cent, never below zero; nothing for a target of zero that is to be reached. Against
     * an upper limit it is 100 within the limit, and over it 100 less the per cent by which the limit is exceeded.
     */
    Optional<Fraction> rate(Fraction achieved) {
        return judges() ? Optional.of(signedRate(achieved).atLeast(Fraction.ZERO)) : Optional.empty();
    }

    /**
     * The light. Met: 完成 where the target is due in parts; a level or an upper limit can be lost again, so it is only 达序时 until the
     * plan's last round. Short of it: 达序时 from the expected progress on, 滞后 within the yellow band below it, else 严重滞后.
     */
    Light light(Fraction achieved) {
        if (isMetBy(achieved)) {
            return isDueInParts(indicator) || at.isLast() ? Light.DONE : Light.ON_PACE;
        }
        return lightShortOfTarget(signedRate(achieved));
    }

    private Light lightShortOfTarget(Fraction rate) {
        Fraction expected = expected(indicator, at);
        if (rate.compareTo(expected) >= 0) {
            return Light.ON_PACE;
        }
        return rate.compareTo(expected.minus(at.yellowBand())) >= 0 ? Light.BEHIND : Light.FAR_BEHIND;
    }

    private Fraction signedRate(Fraction achieved) {
        if (!isUpperLimit()) {
            return achieved.percentOf(target);
        }
        return isMetBy(achieved) ? Fraction.HUNDRED : Fraction.HUNDRED.minus(excess(achieved));
    }

    /** By how many per cent of the limit it is exceeded; any excess over zero is beyond every band. */
    private Fraction excess(Fraction achieved) {
        return target.signum() == 0
                ? Fraction.HUNDRED.plus(at.yellowBand())
                : achieved.minus(target).percentOf(target);
    }

    private boolean isMetBy(Fraction achieved) {
        int order = achieved.compareTo(target);
        return isUpperLimit() ? order <= 0 : order >= 0;
    }

    boolean isUpperLimit() {
        return indicator.comparison() == Comparison.AT_MOST;
    }

    private static boolean isDueInParts(Indicator indicator) {
        return indicator.prorated() && indicator.comparison() == Comparison.AT_LEAST;
    }
}

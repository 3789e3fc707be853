package org.taizhang.aggregation;

import java.util.Optional;
import org.taizhang.plan.Indicator;

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
        return indicator.isUpperLimit() || target.signum() > 0;
    }

    /**
     * Expected progress in per cent of whatever the target may be. Only a prorated target is due in parts; a level indicator holds
     * as a whole all year, and so does an upper limit: of a prorated one the part allowed by now is the whole.
     */
    static Fraction expected(Indicator indicator, Checkpoint at) {
        return isDueInParts(indicator) ? at.expected() : Fraction.HUNDRED;
    }

    /**
     * The completion rate (完成率) in per cent, never below zero; nothing for a target of zero that is to be reached. Against
     * an upper limit it is 100 within what is allowed by now, and over it 100 less the per cent of the excess.
     */
    Optional<Fraction> rate(Fraction achieved) {
        return judges() ? Optional.of(signedRate(achieved).atLeast(Fraction.ZERO)) : Optional.empty();
    }

    /**
     * The light. Met: 完成 where the target is due in parts; a level or an upper limit can be lost again, so it is only 达序时 until the
     * plan's last round. An upper limit is met within what is allowed by now. Short of it: 达序时 from the expected progress on, 滞后 within the yellow band below it, else 严重滞后.
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
        return indicator.isUpperLimit() ? limit(achieved).kept(at.yellowBand()) : achieved.percentOf(target);
    }

    private boolean isMetBy(Fraction achieved) {
        return indicator.isUpperLimit() ? limit(achieved).isKept() : achieved.compareTo(target) >= 0;
    }

    private UpperLimit limit(Fraction achieved) {
        return new UpperLimit(UpperLimit.allowed(target, indicator.prorated(), at.expected()), achieved);
    }

    private static boolean isDueInParts(Indicator indicator) {
        return indicator.prorated() && !indicator.isUpperLimit();
    }
}

package org.taizhang.aggregation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;
import org.taizhang.validation.Source;

/**
 * Where an indicator stands (进展情况), for the whole city or one unit, at the round's as-of date. Quantities are in the
 * indicator's unit of measure and exact (a ratio's, in per cent, has two decimals, half up); rates have two decimals, half up,
 * but lights and rankings are decided before rounding. Null means: cannot be said.
 *
 * @param achieved done since 1 January; for a ratio the rate in per cent; for a milestone the percentage
 * @param numerator a ratio's numerator
 * @param denominator a ratio's denominator
 * @param stage a milestone's stage
 * @param target null while it is open or not split to this unit
 * @param rate completion rate (完成率): achieved in per cent of the target; against an upper limit 100 within what is allowed by
 *     now (all of it, or of a cumulative figure the part due), and over that 100 less the per cent of the excess, never below 0; null for a target of zero that is to be reached
 * @param expected expected progress (序时进度) in per cent of the target; 100 for a level indicator or an upper limit
 * @param gap rate minus expected as shown, in percentage points; negative is behind
 * @param change against the last round, of the units that reported in both (同口径)
 * @param changeUnits how many units the change covers
 * @param projected year end at the present pace: achieved over the expected part of the year; only for prorated sums, two
 *     decimals, half up
 * @param needed what must be done on average in each remaining round; only for prorated sums with rounds left and the target not
 *     met, two decimals, rounded up
 * @param reported how many of the units that owe this figure gave a usable one
 * @param owed how many units owe this figure
 * @param lacking how many of those leave out a part by their own account (数据完整性), as a level does that collects from others
 * @param doubtful whether a warning bears on the figure
 */
public record Standing(
        @Nullable Quantity achieved,
        @Nullable Quantity numerator,
        @Nullable Quantity denominator,
        @Nullable String stage,
        @Nullable Quantity target,
        @Nullable Percent rate,
        @Nullable Percent expected,
        @Nullable Percent gap,
        Light light,
        @Nullable Quantity change,
        int changeUnits,
        @Nullable Quantity projected,
        @Nullable Quantity needed,
        int reported,
        int owed,
        int lacking,
        boolean doubtful,
        List<Source> sources) {

    /** Copies the sources. */
    public Standing {
        sources = List.copyOf(sources);
    }

    /** What is achieved, a ratio not rounded; nothing where nothing was reported. */
    Optional<Fraction> exactly() {
        return numerator != null && denominator != null && denominator.signum() > 0
                ? Optional.of(Fraction.of(numerator).percentOf(Fraction.of(denominator)))
                : Optional.ofNullable(achieved).map(Fraction::of);
    }

    /** Whether units, or parts of a unit's figure, are missing, so that the achieved figure is “at least so much”. */
    public boolean partial() {
        return reported > 0 && (reported < owed || lacking > 0);
    }
}

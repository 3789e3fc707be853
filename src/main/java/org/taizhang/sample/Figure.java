package org.taizhang.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.taizhang.terms.Quantity;

/** What a unit has truly done by a round, in the indicator's unit of measure. */
sealed interface Figure {

    /** The figure by which it is judged: an amount, a rate in per cent with two decimals (half up), or a percentage. */
    Quantity reached();

    /** Whether it reaches the target; a rate is judged before it is rounded. */
    default boolean meets(Quantity target) {
        return reached().compareTo(target) >= 0;
    }

    /** Cumulative since 1 January. */
    record Amount(Quantity reached) implements Figure {}

    /** Numerator of denominator; the denominator is above zero. */
    record Ratio(Quantity numerator, Quantity denominator) implements Figure {
        private static final int DECIMALS = 2;
        private static final BigDecimal HUNDRED = new BigDecimal(100);

        @Override
        public boolean meets(Quantity target) {
            BigDecimal needed = target.value().multiply(denominator.value());
            return numerator.value().multiply(HUNDRED).compareTo(needed) >= 0;
        }

        @Override
        public Quantity reached() {
            return new Quantity(
                    numerator.value().multiply(HUNDRED).divide(denominator.value(), DECIMALS, RoundingMode.HALF_UP));
        }
    }

    /** A milestone's percentage and stage. */
    record Stage(Quantity reached, String stage) implements Figure {}
}

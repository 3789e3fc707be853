package org.taizhang.validation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;

/**
 * A unit's figure for an indicator that passed validation (采用数). Made only by this package. Quantities are exact and in the
 * indicator's unit of measure.
 *
 * @param amount cumulative since 1 January, or a milestone's percentage; null for a ratio
 * @param numerator a ratio's numerator, else null
 * @param denominator a ratio's denominator, above zero, else null
 * @param stage a milestone's stage, null where none was given
 * @param partial whether it leaves out a part, by its sender's own account (数据完整性)
 * @param doubtful whether a warning bears on it
 */
public record AcceptedFigure(
        UnitCode unit,
        IndicatorCode indicator,
        @Nullable Quantity amount,
        @Nullable Quantity numerator,
        @Nullable Quantity denominator,
        @Nullable String stage,
        boolean partial,
        boolean doubtful,
        List<Source> sources) {

    /** Checks that it is either an amount or a ratio. */
    public AcceptedFigure {
        boolean ratio = numerator != null && denominator != null;
        boolean halfRatio = (numerator == null) != (denominator == null);
        if (ratio == (amount != null) || halfRatio) {
            throw new IllegalArgumentException("neither an amount nor a ratio: " + unit + " " + indicator);
        }
        sources = List.copyOf(sources);
    }

    /** The same, marked as doubtful. */
    AcceptedFigure asDoubtful() {
        return new AcceptedFigure(unit, indicator, amount, numerator, denominator, stage, partial, true, sources);
    }

    /** Whether it says the same: the same amount, or the same two parts. */
    boolean equalsInValue(AcceptedFigure other) {
        return Objects.equals(amount, other.amount)
                && Objects.equals(numerator, other.numerator)
                && Objects.equals(denominator, other.denominator);
    }

    /** Whether nothing is done yet. */
    boolean isZero() {
        Quantity done = amount == null ? Objects.requireNonNull(numerator) : amount;
        return done.signum() == 0;
    }
}

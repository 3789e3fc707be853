package org.taizhang.aggregation;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.taizhang.plan.Indicator;
import org.taizhang.terms.Quantity;
import org.taizhang.validation.AcceptedFigure;

/**
 * What some units have done together (完成数). Source: the kinds of indicator of the plan workbook, sheet 指标. A sum (累计) adds up, a
 * ratio (比率) is the sum of numerators over the sum of denominators and never an average of percentages, a milestone (进度) is
 * one unit's; should several units report one, the slowest speaks for all, since it is not in place before it is in place
 * everywhere.
 *
 * @param exact in the indicator's unit of measure, a ratio in per cent
 * @param shown the same as people read it: a ratio with two decimals, half up
 * @param numerator a ratio's sum of numerators, else null
 * @param denominator a ratio's sum of denominators, else null
 * @param stage a milestone's stage, null where none was given
 */
record Achievement(
        Fraction exact,
        Quantity shown,
        @Nullable Quantity numerator,
        @Nullable Quantity denominator,
        @Nullable String stage) {

    /** What these figures come to; nothing when there are none. */
    static Optional<Achievement> of(Indicator.Kind kind, List<AcceptedFigure> figures) {
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case SUM -> sum(figures);
                    case RATIO -> ratio(figures);
                    case MILESTONE -> slowest(figures);
                });
    }

    private static Achievement sum(List<AcceptedFigure> figures) {
        return plain(total(figures, AcceptedFigure::amount), null);
    }

    private static Achievement ratio(List<AcceptedFigure> figures) {
        Quantity numerator = total(figures, AcceptedFigure::numerator);
        Quantity denominator = total(figures, AcceptedFigure::denominator);
        Fraction rate = Fraction.of(numerator).percentOf(Fraction.of(denominator));
        return new Achievement(rate, rate.quantity(RoundingMode.HALF_UP), numerator, denominator, null);
    }

    private static Achievement slowest(List<AcceptedFigure> figures) {
        AcceptedFigure slowest = figures.stream()
                .min(Comparator.comparing(figure -> given(figure, AcceptedFigure::amount)))
                .orElseThrow();
        return plain(given(slowest, AcceptedFigure::amount), slowest.stage());
    }

    private static Achievement plain(Quantity amount, @Nullable String stage) {
        return new Achievement(Fraction.of(amount), amount, null, null, stage);
    }

    private static Quantity total(List<AcceptedFigure> figures, Function<AcceptedFigure, @Nullable Quantity> part) {
        return figures.stream().map(figure -> given(figure, part)).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** The part that validation guarantees for an indicator of this kind; its absence is a broken program. */
    private static Quantity given(AcceptedFigure figure, Function<AcceptedFigure, @Nullable Quantity> part) {
        return Objects.requireNonNull(
                part.apply(figure), () -> "a figure of another kind: " + figure.unit() + " " + figure.indicator());
    }
}

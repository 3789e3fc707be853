package org.taizhang.aggregation;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures.Head;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.plan.Indicator.Comparison;
import org.taizhang.terms.Percent;
import org.taizhang.terms.UnitCode;

/**
 * A frozen figure that may count in a score.
 *
 * @param head of its round
 * @param standing the unit's own, or the city's for a department
 */
record ScoredFigure(Head head, IndicatorFigures indicator, Standing standing) {

    /** A county's: its own figures, in plan order. */
    static Stream<ScoredFigure> own(FrozenFigures figures, UnitCode unit) {
        return figures.indicators().stream()
                .flatMap(indicator -> indicator.of(unit).stream()
                        .map(own -> new ScoredFigure(figures.head(), indicator, own.standing())));
    }

    /** A department's: the city's figures on the tasks that it leads, in plan order. */
    static Stream<ScoredFigure> led(FrozenFigures figures, UnitCode unit) {
        return figures.indicators().stream()
                .filter(indicator -> indicator.leads().contains(unit))
                .map(indicator -> new ScoredFigure(figures.head(), indicator, indicator.city()));
    }

    /** A target of zero that is to be reached gives no rate; whoever reports nothing has none either. */
    boolean judged() {
        return standing.target() != null
                && (standing.rate() != null
                        || standing.target().signum() > 0
                        || indicator.comparison() == Comparison.AT_MOST);
    }

    /** The lesser of 100 and the rate over the expected progress, 0 where nothing was reported. */
    Fraction points() {
        if (standing.rate() == null) {
            return Fraction.ZERO;
        }
        Fraction expected =
                Fraction.of(Objects.requireNonNull(standing.expected()).value());
        return expected.signum() == 0
                ? Fraction.HUNDRED
                : rate().percentOf(expected).cappedAt(Fraction.HUNDRED);
    }

    /** The lesser of 100 and the rate, 0 where nothing was reported. */
    Fraction completion() {
        return standing.rate() == null ? Fraction.ZERO : rate().cappedAt(Fraction.HUNDRED);
    }

    /** The exact rate, as far as frozen figures hold it: where achieved over target is not the rate shown, the rate itself. */
    Fraction rate() {
        Percent shown = Objects.requireNonNull(standing.rate());
        return exact().filter(exact -> exact.percent().equals(shown)).orElseGet(() -> Fraction.of(shown.value()));
    }

    /** Whether the exact rate follows from what was achieved, so that a reader can work it out. */
    boolean followsFromAchieved() {
        return standing.rate() != null
                && exact().filter(exact -> exact.percent().equals(standing.rate()))
                        .isPresent();
    }

    private Optional<Fraction> exact() {
        if (indicator.comparison() == Comparison.AT_MOST) {
            return UpperLimit.of(head, indicator, standing)
                    .map(limit -> limit.kept(Fraction.ZERO).atLeast(Fraction.ZERO));
        }
        if (standing.target() == null || standing.target().signum() <= 0) {
            return Optional.empty();
        }
        Fraction target = Fraction.of(standing.target());
        return standing.exactly().map(achieved -> achieved.percentOf(target));
    }
}

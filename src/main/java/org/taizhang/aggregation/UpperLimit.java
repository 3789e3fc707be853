package org.taizhang.aggregation;

import java.math.RoundingMode;
import java.util.Optional;
import org.taizhang.aggregation.FrozenFigures.Head;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.plan.Indicator.Comparison;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;

/**
 * How a figure keeps to an upper limit (控制数), where less is better: complaints of at most 1200 a year, a rate of at most 2 %. Of
 * what is cumulative only so much may be used by a round as is due by then (1200 at 75 % is 900); a level has the whole limit all
 * year. Within it nothing more can be asked. Source: target, ≤ and 按序时 of the plan's sheet 指标, expected progress of its sheet
 * 报送.
 */
public final class UpperLimit {

    private final Fraction allowed;
    private final Fraction achieved;

    UpperLimit(Fraction allowed, Fraction achieved) {
        this.allowed = allowed;
        this.achieved = achieved;
    }

    /** How a frozen figure keeps to its limit; nothing where there is no limit, or no figure. */
    public static Optional<UpperLimit> of(Head head, IndicatorFigures indicator, Standing standing) {
        return Optional.ofNullable(standing.target())
                .filter(target -> indicator.comparison() == Comparison.AT_MOST)
                .flatMap(target ->
                        standing.exactly().map(achieved -> new UpperLimit(allowed(head, indicator, target), achieved)));
    }

    private static Fraction allowed(Head head, IndicatorFigures indicator, Quantity target) {
        return allowed(
                Fraction.of(target),
                indicator.prorated(),
                Fraction.of(head.expected().value()));
    }

    /** So much of a limit may be used by then: all of it unless it is prorated. */
    static Fraction allowed(Fraction limit, boolean prorated, Fraction expected) {
        return prorated ? limit.times(expected).dividedBy(Fraction.HUNDRED) : limit;
    }

    /** Whether the figure is within what is allowed by now. */
    public boolean isKept() {
        return achieved.compareTo(allowed) <= 0;
    }

    /** What is allowed by now, in the indicator's unit of measure, exact: a decimal of a limit and of expected progress. */
    public Quantity allowed() {
        return allowed.decimal();
    }

    /** By how many per cent of what is allowed it is exceeded, two decimals, half up; nothing where nothing is allowed. */
    public Optional<Percent> excess() {
        return over().map(Fraction::percent);
    }

    /**
     * By how much it is exceeded, in the indicator's unit of measure (of a rate, percentage points), exact; a ratio's as its rate is
     * shown, with two decimals, half up, so that the reader's own subtraction agrees.
     */
    public Quantity surplus() {
        return achieved.isDecimal()
                ? achieved.minus(allowed).decimal()
                : Fraction.of(achieved.quantity(RoundingMode.HALF_UP))
                        .minus(allowed)
                        .decimal();
    }

    private Optional<Fraction> over() {
        return allowed.signum() == 0
                ? Optional.empty()
                : Optional.of(achieved.minus(allowed).percentOf(allowed));
    }

    /**
     * How far it is kept, in per cent, which stands where other indicators have their completion rate: 100 within, and over it 100
     * less the per cent of the excess, which may fall below zero. Any excess over nothing is beyond every band.
     *
     * @param band how many percentage points behind is still 滞后
     */
    Fraction kept(Fraction band) {
        return isKept() ? Fraction.HUNDRED : Fraction.HUNDRED.minus(over().orElse(Fraction.HUNDRED.plus(band)));
    }
}

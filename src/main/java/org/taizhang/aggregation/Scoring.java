package org.taizhang.aggregation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.RankEntry;
import org.taizhang.terms.Percent;
import org.taizhang.terms.UnitCode;

/**
 * How a score came about (得分计算), redone from frozen figures so that a reader can redo it: the points of every judged indicator, their
 * sum, and the mean, which is the score.
 *
 * @param items in plan order
 * @param sum of the exact points, {@value #DECIMALS} decimals, half up
 * @param score the exact mean, two decimals, half up; the same as the ranking's
 */
public record Scoring(UnitCode unit, List<Item> items, BigDecimal sum, Percent score) {

    /** Decimals of points that are shown: enough for a reader's own mean to agree with the score. */
    private static final int DECIMALS = 4;

    /** Copies the list. */
    public Scoring {
        items = List.copyOf(items);
    }

    /**
     * An indicator's part.
     *
     * @param standing the unit's own, or the city's for a department
     * @param points the lesser of 100 and the completion rate over the expected progress, {@value Scoring#DECIMALS} decimals, half
     *     up; 0 where nothing was reported
     * @param full whether it has all 100 points
     */
    public record Item(IndicatorFigures indicator, Standing standing, BigDecimal points, boolean full) {}

    /** The arithmetic of a county's place: its own figures. */
    public static Scoring ofCounty(FrozenFigures figures, RankEntry entry) {
        return of(entry.unit(), figures.indicators().stream().flatMap(indicator -> own(indicator, entry.unit())));
    }

    /** The arithmetic of a department's place: the city's figures on the tasks that it leads. */
    public static Scoring ofDepartment(FrozenFigures figures, RankEntry entry) {
        return of(
                entry.unit(),
                figures.indicators().stream()
                        .filter(indicator -> indicator.leads().contains(entry.unit()))
                        .map(indicator -> new Part(indicator, indicator.city())));
    }

    private static Stream<Part> own(IndicatorFigures indicator, UnitCode unit) {
        return indicator.units().stream()
                .filter(figures -> figures.unit().equals(unit))
                .map(figures -> new Part(indicator, figures.standing()));
    }

    private static Scoring of(UnitCode unit, Stream<Part> all) {
        List<Part> judged = all.filter(Part::judged).toList();
        Fraction sum = judged.stream().map(Part::points).reduce(Fraction.ZERO, Fraction::plus);
        Percent score = Fraction.mean(judged.stream().map(Part::points).toList())
                .orElse(Fraction.ZERO)
                .percent();
        return new Scoring(unit, judged.stream().map(Part::item).toList(), shown(sum), score);
    }

    private static BigDecimal shown(Fraction points) {
        return new BigDecimal(points.over())
                .divide(new BigDecimal(points.under()), DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    /** An indicator that may count. */
    private record Part(IndicatorFigures indicator, Standing standing) {

        /** A target of zero that is to be reached gives no rate; whoever reports nothing has none either. */
        boolean judged() {
            return standing.target() != null
                    && (standing.rate() != null || standing.target().signum() > 0);
        }

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

        /** The exact rate, as far as frozen figures hold it: where achieved over target is not the rate shown, the rate itself. */
        private Fraction rate() {
            Percent shown = Objects.requireNonNull(standing.rate());
            return exact().filter(exact -> exact.percent().equals(shown)).orElseGet(() -> Fraction.of(shown.value()));
        }

        private Optional<Fraction> exact() {
            if (standing.target() == null || standing.target().signum() <= 0) {
                return Optional.empty();
            }
            return achieved()
                    .map(achieved -> achieved.percentOf(Fraction.of(Objects.requireNonNull(standing.target()))));
        }

        private Optional<Fraction> achieved() {
            if (standing.numerator() != null
                    && standing.denominator() != null
                    && standing.denominator().signum() > 0) {
                return Optional.of(Fraction.of(standing.numerator()).percentOf(Fraction.of(standing.denominator())));
            }
            return Optional.ofNullable(standing.achieved()).map(Fraction::of);
        }

        Item item() {
            return new Item(indicator, standing, shown(points()), points().compareTo(Fraction.HUNDRED) == 0);
        }
    }
}

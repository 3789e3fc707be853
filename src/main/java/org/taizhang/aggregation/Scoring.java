package org.taizhang.aggregation;

import java.math.BigDecimal;
import java.util.List;
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
        return of(entry.unit(), ScoredFigure.own(figures, entry.unit()));
    }

    /** The arithmetic of a department's place: the city's figures on the tasks that it leads. */
    public static Scoring ofDepartment(FrozenFigures figures, RankEntry entry) {
        return of(entry.unit(), ScoredFigure.led(figures, entry.unit()));
    }

    private static Scoring of(UnitCode unit, Stream<ScoredFigure> all) {
        List<ScoredFigure> judged = all.filter(ScoredFigure::judged).toList();
        Fraction sum = judged.stream().map(ScoredFigure::points).reduce(Fraction.ZERO, Fraction::plus);
        Percent score = Fraction.mean(judged.stream().map(ScoredFigure::points).toList())
                .orElse(Fraction.ZERO)
                .percent();
        return new Scoring(unit, judged.stream().map(Scoring::item).toList(), shown(sum), score);
    }

    private static Item item(ScoredFigure figure) {
        Fraction points = figure.points();
        return new Item(figure.indicator(), figure.standing(), shown(points), points.compareTo(Fraction.HUNDRED) == 0);
    }

    private static BigDecimal shown(Fraction points) {
        return points.rounded(DECIMALS).stripTrailingZeros();
    }
}

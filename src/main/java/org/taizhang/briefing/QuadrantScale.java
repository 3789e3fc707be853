package org.taizhang.briefing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.terms.Percent;

/**
 * The scale of both axes of the quadrant chart, in per cent: from the smallest to the largest figure and around the expected
 * progress, in whole twenties, so that the five marks are whole numbers.
 */
record QuadrantScale(int low, int high, double expected) {

    /** What is drawn at most; a larger figure is drawn at the edge. */
    static final int MOST = 140;

    private static final int STEP = 20;
    private static final int MARGIN = 10;
    private static final int MARKS = 4;

    static QuadrantScale of(List<MoneyRow> tasks, Percent expected) {
        double due = QuadrantRow.number(expected);
        double[] figures = Stream.concat(
                        tasks.stream().flatMap(QuadrantScale::figures), Stream.of(due - MARGIN, due + MARGIN))
                .mapToDouble(Math::abs)
                .map(figure -> Math.min(figure, MOST))
                .sorted()
                .toArray();
        int low = (int) Math.floor(figures[0] / STEP) * STEP;
        int high = (int) Math.ceil(figures[figures.length - 1] / STEP) * STEP;
        return new QuadrantScale(low, Math.max(high, low + 2 * STEP), due);
    }

    private static Stream<Double> figures(MoneyRow row) {
        return Stream.of(row.executionRate(), row.progress())
                .map(Objects::requireNonNull)
                .map(QuadrantRow::number);
    }

    /** Whether a figure is beyond what is drawn. */
    static boolean isOff(Percent percent) {
        return QuadrantRow.number(percent) > MOST;
    }

    /** Where a figure lies on an axis: 0 at its low end, 1 at its high end. */
    double part(double figure) {
        return Math.max(0, Math.min(1, (figure - low) / (high - low)));
    }

    /** Where a task lies across: its execution rate. */
    double across(MoneyRow task) {
        return part(QuadrantRow.number(Objects.requireNonNull(task.executionRate())));
    }

    /** Where a task lies from the bottom up: its progress. */
    double up(MoneyRow task) {
        return part(QuadrantRow.number(Objects.requireNonNull(task.progress())));
    }

    /** A mark on either axis, 0 to 4, in words. */
    String tick(int number) {
        return Wording.say("quadrant.tick", low + (high - low) * number / MARKS);
    }
}

package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.sf.jasperreports.renderers.Renderable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.terms.Percent;

/**
 * The quadrant chart (四象限图) of payments against the work with the tasks named beside it: the only row of its layout. Names are text
 * in two columns of fixed lines, so that they never overlap and are found by a search; the chart draws a line from each to its point.
 *
 * @param left the names left of the chart, one for each slot from the top, empty where there is none
 * @param right the same on the right
 * @param tick0 the smallest figure on both axes
 * @param tick4 the largest
 */
record QuadrantRow(
        Renderable chart,
        List<String> left,
        List<String> right,
        String tick0,
        String tick1,
        String tick2,
        String tick3,
        String tick4) {

    /** Characters of a name that fit beside the chart; the table below it has every name in full. */
    private static final int LONGEST_NAME = 14;

    /** The chart; nothing where no task can be compared. */
    static Optional<QuadrantRow> of(FrozenFigures figures) {
        List<MoneyRow> tasks = comparable(figures);
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        QuadrantScale scale = QuadrantScale.of(tasks, figures.head().expected());
        List<QuadrantLabels.Label> labels = QuadrantLabels.place(named(tasks), scale);
        return Optional.of(new QuadrantRow(
                new QuadrantChart(tasks, labels, scale),
                column(labels, true),
                column(labels, false),
                scale.tick(0),
                scale.tick(1),
                scale.tick(2),
                scale.tick(3),
                scale.tick(4)));
    }

    /** The tasks whose payments can be held against their work. */
    static List<MoneyRow> comparable(FrozenFigures figures) {
        return ExecutionRow.withMoney(figures).stream()
                .filter(row -> Pace.of(row) != Pace.UNKNOWN)
                .toList();
    }

    /** Copies the names. */
    QuadrantRow {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** Those that are named: all, or the farthest out of step where there is no room for all, in plan order. */
    static List<MoneyRow> named(List<MoneyRow> tasks) {
        List<MoneyRow> farthest = tasks.stream()
                .sorted(Comparator.comparing(PaceSummary::distance).reversed())
                .limit(2L * QuadrantLabels.SLOTS)
                .toList();
        return tasks.stream().filter(farthest::contains).toList();
    }

    private static List<String> column(List<QuadrantLabels.Label> labels, boolean left) {
        List<String> lines = new ArrayList<>();
        for (int slot = 0; slot < QuadrantLabels.SLOTS; slot++) {
            lines.add("");
        }
        labels.stream()
                .filter(label -> label.left() == left)
                .forEach(label -> lines.set(label.slot(), name(label.task())));
        return lines;
    }

    /** A task's name as it stands beside the chart. */
    static String name(MoneyRow task) {
        String label = Texts.printable(task.label()).replace('\n', ' ');
        int[] characters = label.codePoints().toArray();
        String shown = characters.length <= LONGEST_NAME
                ? label
                : new String(characters, 0, LONGEST_NAME - 1) + Wording.say("quadrant.cut");
        return Wording.say("quadrant.name", task.key(), shown);
    }

    /** What the reader must know of the chart, and what is not in it. */
    String note(FrozenFigures figures) {
        List<MoneyRow> shown = comparable(figures);
        int absent = ExecutionRow.withMoney(figures).size() - shown.size();
        String note = Wording.say("quadrant.note", Amounts.of(figures.head().expected()), Pace.BAND);
        if (absent > 0) {
            note += Wording.say("quadrant.absent", absent);
        }
        if (shown.size() > 2 * QuadrantLabels.SLOTS) {
            note += Wording.say("quadrant.unnamed", 2 * QuadrantLabels.SLOTS);
        }
        return shown.stream().anyMatch(QuadrantRow::isOffTheScale) ? note + Wording.say("quadrant.edge") : note;
    }

    private static boolean isOffTheScale(MoneyRow row) {
        return QuadrantScale.isOff(Objects.requireNonNull(row.executionRate()));
    }

    /** The percentage as a number to draw with. */
    static double number(Percent percent) {
        return percent.value().doubleValue();
    }
}

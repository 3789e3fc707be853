package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;

/**
 * Finds a place for each name beside the quadrant chart: the half farther left stands on the left, each as near to the height of its point
 * as there is room, and names change places until no two of their lines cross. Only sums and comparisons, so that every machine
 * finds the same places.
 */
final class QuadrantLabels {

    /** Lines of names on either side. */
    static final int SLOTS = 20;

    private final List<MoneyRow> tasks;
    private final QuadrantScale scale;
    private final boolean left;

    private QuadrantLabels(List<MoneyRow> tasks, QuadrantScale scale, boolean left) {
        this.tasks = new ArrayList<>(tasks);
        this.scale = scale;
        this.left = left;
    }

    /** A task's name on one side, in a line counted from the top. */
    record Label(MoneyRow task, boolean left, int slot) {}

    /** A place for each of the tasks, of which there are at most twice as many as lines. */
    static List<Label> place(List<MoneyRow> tasks, QuadrantScale scale) {
        List<MoneyRow> byRate =
                tasks.stream().sorted(Comparator.comparingDouble(scale::across)).toList();
        int half = (byRate.size() + 1) / 2;
        List<Label> labels = new ArrayList<>();
        labels.addAll(new QuadrantLabels(byRate.subList(0, half), scale, true).placed());
        labels.addAll(new QuadrantLabels(byRate.subList(half, byRate.size()), scale, false).placed());
        return List.copyOf(labels);
    }

    private List<Label> placed() {
        tasks.sort(Comparator.comparingDouble(this::down));
        int[] slots = slots();
        uncross(slots);
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < slots.length; i++) {
            labels.add(new Label(tasks.get(i), left, slots[i]));
        }
        return labels;
    }

    /** The height of a task's point, measured in lines from the top. */
    private double down(MoneyRow task) {
        return (1 - scale.up(task)) * SLOTS;
    }

    /** Each the line at its point's height, else the next below that is free; then up again where the bottom is overrun. */
    private int[] slots() {
        int[] slots = new int[tasks.size()];
        for (int i = 0; i < slots.length; i++) {
            int wanted = (int) down(tasks.get(i));
            slots[i] = i == 0 ? wanted : Math.max(wanted, slots[i - 1] + 1);
        }
        int lowest = SLOTS - 1;
        for (int i = slots.length - 1; i >= 0; i--) {
            slots[i] = Math.min(slots[i], lowest);
            lowest = slots[i] - 1;
        }
        return slots;
    }

    /** Every change makes the lines shorter all in all, so it comes to an end. */
    private void uncross(int[] slots) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int upper = 0; upper < slots.length; upper++) {
                for (int lower = upper + 1; lower < slots.length; lower++) {
                    if (crosses(slots, upper, lower)) {
                        tasks.add(upper, tasks.remove(lower));
                        tasks.add(lower, tasks.remove(upper + 1));
                        changed = true;
                    }
                }
            }
        }
    }

    /** Whether the line of the upper name runs below that of the lower one where it passes the nearer of their points. */
    private boolean crosses(int[] slots, int upper, int lower) {
        double upperReach = reach(tasks.get(upper));
        double lowerReach = reach(tasks.get(lower));
        double at = Math.min(upperReach, lowerReach);
        return height(slots[upper], tasks.get(upper), at / upperReach)
                > height(slots[lower], tasks.get(lower), at / lowerReach);
    }

    /** How far a point is from the names' edge; never nothing, since the names stand a little off. */
    private double reach(MoneyRow task) {
        double across = scale.across(task);
        return (left ? across : 1 - across) + QuadrantChart.GAP_PART;
    }

    /** The height of a line part of the way from its name to its point. */
    private double height(int slot, MoneyRow task, double part) {
        double from = slot + 0.5;
        return from + (down(task) - from) * part;
    }
}

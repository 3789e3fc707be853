package org.taizhang.recomputation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A page: what is written in cells, which have lines ruled on all four sides, and what stands free. Points, from the top left. */
final class PrintedPage {

    private static final double NEAR = 0.6;

    /** So far below its upper line is inside a cell. */
    private static final double BELOW = 2;

    private final int number;
    private final double height;
    private final List<Run> free = new ArrayList<>();
    private final List<Run> written = new ArrayList<>();
    private final List<Rule> across = new ArrayList<>();
    private final List<Rule> down = new ArrayList<>();

    PrintedPage(int number, double height) {
        this.number = number;
        this.height = height;
    }

    /** A straight line at that distance from the page's edge, from here to there along it. */
    private record Rule(double at, double from, double to) {

        boolean passes(double place) {
            return place > from - NEAR && place < to + NEAR;
        }
    }

    /** A cell between its four lines. */
    record Cell(long left, long top, long right, long bottom) {}

    /** Rows of cells without a gap between them. */
    record Grid(double level, List<List<String>> rows) implements Block {}

    /** Something on the page, which begins so far below its top. */
    interface Block {
        double level();
    }

    int number() {
        return number;
    }

    void write(Run run) {
        written.add(run);
    }

    void rule(double x1, double y1, double x2, double y2) {
        if (Math.abs(x1 - x2) < NEAR) {
            down.add(new Rule(x1, height - Math.max(y1, y2), height - Math.min(y1, y2)));
        } else {
            across.add(new Rule(height - y1, Math.min(x1, x2), Math.max(x1, x2)));
        }
    }

    /** What stands in no cell, in the order in which it is written. */
    List<Run> free() {
        if (free.isEmpty()) {
            written.stream().filter(run -> cell(run).isEmpty()).forEach(free::add);
        }
        return free;
    }

    /** The tables, from the top down; an empty cell is a cell too. */
    List<Grid> grids() {
        Map<Cell, String> texts = texts();
        TreeMap<Long, List<Cell>> rows = new TreeMap<>();
        texts.keySet().stream()
                .sorted(Comparator.comparing(Cell::left))
                .forEach(cell -> rows.computeIfAbsent(cell.top(), top -> new ArrayList<>())
                        .add(cell));
        List<Grid> grids = new ArrayList<>();
        long bottom = Long.MIN_VALUE;
        for (List<Cell> row : rows.values()) {
            if (row.get(0).top() > bottom + 1) {
                grids.add(new Grid(row.get(0).top(), new ArrayList<>()));
                bottom = row.get(0).top();
            }
            bottom = Math.max(bottom, row.stream().mapToLong(Cell::bottom).max().orElse(bottom));
            grids.get(grids.size() - 1)
                    .rows()
                    .add(row.stream().map(cell -> texts.getOrDefault(cell, "")).toList());
        }
        return grids;
    }

    private Map<Cell, String> texts() {
        Map<Cell, String> texts = new HashMap<>();
        written.forEach(run -> cell(run).ifPresent(cell -> texts.merge(cell, run.text(), String::concat)));
        ruled().forEach(cell -> texts.putIfAbsent(cell, ""));
        return texts;
    }

    /** Every cell, since each has a line of its own over it. */
    private List<Cell> ruled() {
        return across.stream()
                .flatMap(over -> cell((over.from() + over.to()) / 2, over.at() + BELOW).stream())
                .toList();
    }

    private Optional<Cell> cell(Run run) {
        return run.isTurned() ? Optional.empty() : cell((run.from() + run.to()) / 2, run.level() - run.size() / 2 + 1);
    }

    private Optional<Cell> cell(double x, double y) {
        Optional<Double> left = nearest(down, y, x, true);
        Optional<Double> right = nearest(down, y, x, false);
        Optional<Double> top = nearest(across, x, y, true);
        Optional<Double> bottom = nearest(across, x, y, false);
        return left.isPresent() && right.isPresent() && top.isPresent() && bottom.isPresent()
                ? Optional.of(new Cell(round(left), round(top), round(right), round(bottom)))
                : Optional.empty();
    }

    private static long round(Optional<Double> place) {
        return Math.round(place.orElseThrow());
    }

    private static Optional<Double> nearest(List<Rule> rules, double passing, double place, boolean before) {
        return rules.stream()
                .filter(rule -> rule.passes(passing) && (before ? rule.at() <= place : rule.at() > place))
                .map(Rule::at)
                .reduce((one, other) -> (one > other) == before ? one : other);
    }
}

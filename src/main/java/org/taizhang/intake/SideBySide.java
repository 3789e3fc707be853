package org.taizhang.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Divides a head into the tables that stand side by side below it: where a blank column separates headings that make a table on
 * either side, or where the same headings follow each other over again. Headings that make no table by themselves belong to the
 * table on their left.
 */
final class SideBySide {

    /**
     * The head of one of the tables.
     *
     * @param from first sheet column that belongs to it
     * @param to last sheet column that belongs to it
     */
    record Part(Head head, int from, int to) {}

    private final Head head;
    /** What each sheet column's heading means. */
    private final Map<Integer, HeadingMatch> matches = new HashMap<>();

    SideBySide(Head head, Function<HeadPath, HeadingMatch> match) {
        this.head = head;
        head.paths().forEach(path -> matches.put(path.column(), match.apply(path)));
    }

    List<Part> parts() {
        List<List<HeadPath>> groups = new ArrayList<>();
        for (List<HeadPath> run : runs()) {
            if (groups.isEmpty() || !areTwo(groups.get(groups.size() - 1), run)) {
                join(groups, run);
            } else {
                groups.add(new ArrayList<>(run));
            }
        }
        List<List<HeadPath>> single =
                groups.stream().flatMap(group -> repetitions(group).stream()).toList();
        return bounded(single);
    }

    /** Two tables name their rows alike, or one is of money; else a blank column goes through one table. */
    private boolean areTwo(List<HeadPath> left, List<HeadPath> right) {
        if (!standsAlone(left) || !standsAlone(right)) {
            return false;
        }
        Set<LedgerColumn> shared = columns(left);
        shared.retainAll(columns(right));
        boolean money = holds(left, LedgerColumn.AMOUNTS::contains) != holds(right, LedgerColumn.AMOUNTS::contains);
        return !shared.isEmpty() || money;
    }

    private Set<LedgerColumn> columns(List<HeadPath> run) {
        Set<LedgerColumn> columns = EnumSet.noneOf(LedgerColumn.class);
        for (HeadPath path : run) {
            if (matches.get(path.column()) instanceof HeadingMatch.Named named) {
                columns.add(named.column());
            }
        }
        return columns;
    }

    private static void join(List<List<HeadPath>> groups, List<HeadPath> run) {
        if (groups.isEmpty()) {
            groups.add(new ArrayList<>());
        }
        groups.get(groups.size() - 1).addAll(run);
    }

    private List<List<HeadPath>> runs() {
        List<List<HeadPath>> runs = new ArrayList<>();
        int expected = -1;
        for (HeadPath path : head.paths()) {
            if (path.column() != expected) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(path);
            expected = path.column() + 1;
        }
        return runs;
    }

    private boolean standsAlone(List<HeadPath> run) {
        return holds(run, SideBySide::isName) && holds(run, SideBySide::isContent);
    }

    private boolean holds(List<HeadPath> run, Predicate<LedgerColumn> wanted) {
        return run.stream()
                .map(path -> matches.get(path.column()))
                .anyMatch(it -> (it instanceof HeadingMatch.Named named && wanted.test(named.column()))
                        || (it instanceof HeadingMatch.OfSource part && wanted.test(part.column())));
    }

    private static boolean isName(LedgerColumn column) {
        return switch (column) {
            case INDICATOR, INDICATOR_CODE, TASK, TASK_CODE -> true;
            default -> false;
        };
    }

    private static boolean isContent(LedgerColumn column) {
        return LedgerColumn.QUANTITIES.contains(column)
                || LedgerColumn.AMOUNTS.contains(column)
                || column == LedgerColumn.PROGRESS;
    }

    /** The shortest sequence of headings that, repeated, makes the whole. */
    private List<List<HeadPath>> repetitions(List<HeadPath> group) {
        List<String> texts = group.stream().map(HeadPath::normal).toList();
        for (int length = 2; length <= texts.size() / 2; length++) {
            if (texts.size() % length == 0 && repeats(texts, length) && standsAlone(group.subList(0, length))) {
                return chunks(group, length);
            }
        }
        return List.of(group);
    }

    private static boolean repeats(List<String> texts, int length) {
        for (int i = length; i < texts.size(); i++) {
            if (!texts.get(i).equals(texts.get(i - length))) {
                return false;
            }
        }
        return true;
    }

    private static List<List<HeadPath>> chunks(List<HeadPath> group, int length) {
        List<List<HeadPath>> chunks = new ArrayList<>();
        for (int i = 0; i < group.size(); i += length) {
            chunks.add(group.subList(i, i + length));
        }
        return chunks;
    }

    private List<Part> bounded(List<List<HeadPath>> groups) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<HeadPath> own = groups.get(i);
            int from = i == 0 ? 1 : own.get(0).column();
            int to = i + 1 == groups.size()
                    ? Integer.MAX_VALUE
                    : groups.get(i + 1).get(0).column() - 1;
            parts.add(new Part(head.part(own), from, to));
        }
        return parts;
    }
}

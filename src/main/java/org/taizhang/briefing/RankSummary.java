package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.RankEntry;
import org.taizhang.plan.Naming;

/** Who is first, who is last and who moved, in sentences that hold for one unit and for ties. */
final class RankSummary {

    private static final int NAMED = 4;

    private final FrozenFigures figures;
    private final Units units;

    RankSummary(FrozenFigures figures) {
        this.figures = figures;
        this.units = new Units(figures);
    }

    /** Both rankings in one sentence; empty when nobody is ranked. */
    Optional<String> sentence(Names room) {
        List<String> clauses = new ArrayList<>();
        ranking("counties", figures.countyRanking(), room).ifPresent(clauses::add);
        ranking("towns", figures.townRanking(), room).ifPresent(clauses::add);
        ranking("departments", figures.departmentRanking(), room).ifPresent(clauses::add);
        return clauses.isEmpty()
                ? Optional.empty()
                : Optional.of(Wording.say("rank.sentence", String.join(Wording.say("clause.semicolon"), clauses)));
    }

    /** What the chapter says of one ranking. */
    String paragraph(String which, List<RankEntry> entries) {
        return ranking(which, entries, new Names(NAMED))
                .map(clause -> ranked(which, entries)
                        + Wording.say("rank.sentence", clause)
                        + silent(which, entries)
                        + moved(entries))
                .orElseGet(() -> Wording.say("ranking.none"));
    }

    /** How many are ranked, where the sentence that follows does not say so. */
    private String ranked(String which, List<RankEntry> entries) {
        boolean said = entries.get(entries.size() - 1).rank() == 1;
        return said ? "" : Wording.say("rank.count", group(which), entries.size());
    }

    private Optional<String> ranking(String which, List<RankEntry> entries, Names room) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        String group = group(which);
        int last = entries.get(entries.size() - 1).rank();
        if (entries.size() == 1) {
            return Optional.of(Wording.say("rank.one", group, names(entries, room), score(entries)));
        }
        if (last == 1) {
            return Optional.of(Wording.say("rank.tie", group, entries.size(), score(entries)));
        }
        List<RankEntry> best = at(entries, 1);
        List<RankEntry> worst = at(entries, last);
        return Optional.of(Wording.say(
                "rank.some", group, entries.size(), names(best, room), score(best), names(worst, room), score(worst)));
    }

    private String group(String which) {
        Naming naming = figures.head().naming();
        return switch (which) {
            case "counties" -> naming.places();
            case "towns" -> Wording.say("rank.group.towns");
            default -> naming.departments();
        };
    }

    private static List<RankEntry> at(List<RankEntry> entries, int rank) {
        return entries.stream().filter(entry -> entry.rank() == rank).toList();
    }

    private String names(List<RankEntry> entries, Names room) {
        return room.counted(
                entries.stream().map(entry -> units.shortName(entry.unit())).toList(), Wording.say("counter.unit"));
    }

    private static String score(List<RankEntry> entries) {
        return Said.bare(entries.get(0).score());
    }

    /** A department's points come from what all units report of the tasks that it leads, so that they are not all lost. */
    private String silent(String which, List<RankEntry> entries) {
        List<RankEntry> silent = entries.stream().filter(RankEntry::silent).toList();
        String key = which.equals("departments") ? "rank.silent.departments" : "rank.silent";
        return silent.isEmpty() ? "" : Wording.say(key, names(silent, new Names(NAMED)), silent.size());
    }

    /** Those that rose and fell most, each side by itself; nothing where no rank can be compared or none changed. */
    private String moved(List<RankEntry> entries) {
        List<String> clauses = new ArrayList<>();
        most(entries, entry -> -rise(entry)).ifPresent(fallen -> clauses.add(moved("rank.fallen", fallen)));
        most(entries, RankSummary::rise).ifPresent(risen -> clauses.add(0, moved("rank.risen", risen)));
        return clauses.isEmpty() ? "" : Wording.say("rank.moved", String.join(Wording.say("clause.comma"), clauses));
    }

    private String moved(String key, List<RankEntry> entries) {
        return Wording.say(key, names(entries, new Names(NAMED)), Math.abs(rise(entries.get(0))));
    }

    private static Optional<List<RankEntry>> most(List<RankEntry> entries, ToIntFunction<RankEntry> by) {
        int most = entries.stream()
                .mapToInt(by)
                .boxed()
                .max(Comparator.naturalOrder())
                .orElse(0);
        return most <= 0
                ? Optional.empty()
                : Optional.of(entries.stream()
                        .filter(entry -> by.applyAsInt(entry) == most)
                        .toList());
    }

    private static int rise(RankEntry entry) {
        return entry.lastRank() == null ? 0 : entry.lastRank() - entry.rank();
    }
}

package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.RankEntry;

/** Who is first and who is last, in sentences that hold for one unit and for ties. */
final class RankSummary {

    private final FrozenFigures figures;
    private final Units units;

    RankSummary(FrozenFigures figures) {
        this.figures = figures;
        this.units = new Units(figures);
    }

    /** Empty when nobody is ranked. */
    Optional<String> sentence() {
        List<String> sentences = new ArrayList<>();
        ranking("counties", figures.countyRanking()).ifPresent(sentences::add);
        ranking("departments", figures.departmentRanking()).ifPresent(sentences::add);
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join("", sentences));
    }

    private Optional<String> ranking(String which, List<RankEntry> entries) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        String group = Wording.say("rank.group." + which);
        int last = entries.get(entries.size() - 1).rank();
        if (entries.size() == 1) {
            return Optional.of(Wording.say("rank.one", group, names(entries), score(entries)));
        }
        if (last == 1) {
            return Optional.of(Wording.say("rank.tie", group, entries.size(), score(entries)));
        }
        List<RankEntry> best = at(entries, 1);
        List<RankEntry> worst = at(entries, last);
        return Optional.of(
                Wording.say("rank.some", group, entries.size(), names(best), score(best), names(worst), score(worst)));
    }

    private static List<RankEntry> at(List<RankEntry> entries, int rank) {
        return entries.stream().filter(entry -> entry.rank() == rank).toList();
    }

    private String names(List<RankEntry> entries) {
        return units.shortNames(entries.stream().map(RankEntry::unit).toList());
    }

    private static String score(List<RankEntry> entries) {
        return entries.get(0).score().toString();
    }
}

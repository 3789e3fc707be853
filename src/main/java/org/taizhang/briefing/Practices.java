package org.taizhang.briefing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;
import org.taizhang.briefing.Narration.Passage;
import org.taizhang.terms.Percent;

/**
 * Practices worth spreading (经验做法): what units wrote under 创新做法 where their own figure keeps pace, with the 取得成效 that they name. The
 * rule, this program's own: results before none, then the widest lead over the expected progress; of one unit, one category or one
 * wording only the first; copied texts never.
 */
final class Practices {

    private static final int MOST = 5;
    private static final int RESULTS = 40;

    private final FrozenFigures figures;
    private final Narration narration;
    private final Units units;

    Practices(FrozenFigures figures) {
        this.figures = figures;
        this.narration = new Narration(figures);
        this.units = new Units(figures);
    }

    /** A paragraph each. */
    List<String> items() {
        return chosen().stream().map(this::item).toList();
    }

    private String item(Passage passage) {
        Standing own = Objects.requireNonNull(passage.figures()).standing();
        String results = passage.narrative().results();
        boolean limit = Pledge.isLimit(passage.indicator());
        return Wording.say("item.title", units.shortName(passage.unit()))
                + Wording.say(
                        limit ? "practices.item.limit" : "practices.item",
                        passage.indicator().name(),
                        Pledge.of(figures.head(), passage.indicator(), own)
                                .said()
                                .orElseThrow(),
                        Quotation.of(passage.narrative().innovation()))
                + (Narration.isTold(results) ? Wording.say("practices.results", Quotation.of(results, RESULTS)) : "");
    }

    List<Passage> chosen() {
        Set<String> taken = new HashSet<>();
        return narration.passages().stream()
                .filter(Practices::qualifies)
                .sorted(Comparator.comparing(Practices::hasResults)
                        .reversed()
                        .thenComparing(Practices::lead, Comparator.reverseOrder()))
                .filter(passage -> isNew(passage, taken))
                .limit(MOST)
                .toList();
    }

    private static boolean qualifies(Passage passage) {
        if (passage.figures() == null || !Narration.isTold(passage.narrative().innovation())) {
            return false;
        }
        Standing own = passage.figures().standing();
        boolean keepsPace = own.light() == Light.DONE || own.light() == Light.ON_PACE;
        return keepsPace && own.rate() != null && !own.doubtful();
    }

    private static boolean hasResults(Passage passage) {
        return Narration.isTold(passage.narrative().results());
    }

    private static Percent lead(Passage passage) {
        Percent gap =
                passage.figures() == null ? null : passage.figures().standing().gap();
        return gap == null ? Percent.of("0") : gap;
    }

    /** Whether nothing of its unit, category or wording was taken; if so, they are from now on. */
    private boolean isNew(Passage passage, Set<String> taken) {
        List<String> marks = List.of(
                "unit " + passage.unit(),
                "category " + passage.indicator().category(),
                "words " + narration.bones(passage, passage.narrative().innovation()));
        return marks.stream().noneMatch(taken::contains) && taken.addAll(marks);
    }
}

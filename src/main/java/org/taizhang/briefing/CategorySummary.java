package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.CategoryFigures;
import org.taizhang.terms.Percent;

/** How the categories stand against the expected progress, in sentences that hold for none, one and all. */
final class CategorySummary {

    private static final Names ROOM = new Names(5);

    private final FrozenFigures figures;
    private final List<CategoryFigures> judged;

    CategorySummary(FrozenFigures figures) {
        this.figures = figures;
        this.judged = figures.categories().stream()
                .filter(category -> category.pace() != null)
                .toList();
    }

    /** The chapter's paragraphs. */
    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(new LightSummary(figures).judged() + paces() + unjudged());
        paragraphs.add(new ChangeSummary(figures).paragraph());
        return paragraphs;
    }

    private String paces() {
        return judged.isEmpty() ? "" : extremes() + below();
    }

    private String extremes() {
        List<Percent> paces = paces(judged);
        Percent best = Collections.max(paces);
        Percent worst = Collections.min(paces);
        if (judged.size() == 1) {
            return Wording.say("categories.one", names(judged), Said.of(best));
        }
        if (best.equals(worst)) {
            return Wording.say("categories.same", judged.size(), Said.of(best));
        }
        return Wording.say(
                "categories.some", judged.size(), names(at(best)), Said.of(best), names(at(worst)), Said.of(worst));
    }

    private static List<Percent> paces(List<CategoryFigures> categories) {
        return categories.stream()
                .flatMap(category -> Optional.ofNullable(category.pace()).stream())
                .toList();
    }

    private String below() {
        Percent expected = figures.head().expected();
        List<CategoryFigures> below = judged.stream()
                .filter(category -> category.pace() != null && category.pace().compareTo(expected) < 0)
                .toList();
        if (below.isEmpty()) {
            return Wording.say("categories.below.none", Said.of(expected));
        }
        return Wording.say(
                below.size() == judged.size() && judged.size() > 1 ? "categories.below.all" : "categories.below",
                Said.of(expected),
                below.size(),
                ROOM.bracketed(below.stream().map(CategoryFigures::category).toList()));
    }

    private String unjudged() {
        List<CategoryFigures> unjudged = figures.categories().stream()
                .filter(category -> category.pace() == null)
                .toList();
        return unjudged.isEmpty() || judged.isEmpty() ? "" : Wording.say("categories.unjudged", names(unjudged));
    }

    private List<CategoryFigures> at(Percent pace) {
        return judged.stream()
                .filter(category -> Objects.equals(category.pace(), pace))
                .toList();
    }

    private static String names(List<CategoryFigures> categories) {
        return ROOM.counted(
                categories.stream().map(CategoryFigures::category).toList(), Wording.say("counter.category"));
    }
}

package org.taizhang.briefing;

import java.util.List;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;

/** The annexes (附件) of the 财政简报; one that would be empty is not there, and the rest are counted without it. */
enum MoneyAnnex {
    /** The sums in every view. */
    SUMS,
    /** Payments against the work, as a chart and a table. */
    PACE,
    /** Where each amount comes from. */
    LINES;

    /** Those that there are, in order. */
    static List<MoneyAnnex> of(FrozenFigures figures) {
        return Stream.of(values()).filter(annex -> annex.isIn(figures)).toList();
    }

    private boolean isIn(FrozenFigures figures) {
        MoneyFigures money = figures.money();
        return switch (this) {
            case SUMS ->
                Stream.of(MoneyView.values()).anyMatch(view -> !view.rows(money).isEmpty());
            case PACE -> !ExecutionRow.withMoney(figures).isEmpty();
            case LINES -> !money.lines().isEmpty();
        };
    }

    /** The words that send a reader there; empty when there is no such annex. */
    String reference(FrozenFigures figures) {
        int place = of(figures).indexOf(this);
        return place < 0 ? "" : Wording.say("annex.see", place + 1);
    }
}

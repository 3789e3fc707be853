package org.taizhang.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/** What the last round accepted, to compare with. */
final class Accepted {

    static final Accepted NOTHING = new Accepted(List.of(), List.of(), List.of());

    private final Map<FigureKey, AcceptedFigure> figures = new HashMap<>();
    private final Map<MoneyKey, AcceptedMoney> money = new HashMap<>();
    private final Map<FigureKey, Narrative> words = new HashMap<>();

    private record FigureKey(UnitCode unit, IndicatorCode indicator) {}

    private record MoneyKey(UnitCode unit, TaskCode task, String source) {}

    private Accepted(List<AcceptedFigure> figures, List<AcceptedMoney> money, List<AcceptedWords> words) {
        figures.forEach(it -> this.figures.put(new FigureKey(it.unit(), it.indicator()), it));
        money.forEach(it -> this.money.put(new MoneyKey(it.unit(), it.task(), it.source()), it));
        words.forEach(it -> this.words.put(new FigureKey(it.unit(), it.indicator()), it.narrative()));
    }

    static Accepted of(Reconciliation round) {
        return new Accepted(round.figures(), round.money(), round.words());
    }

    Optional<AcceptedFigure> figure(UnitCode unit, IndicatorCode indicator) {
        return Optional.ofNullable(figures.get(new FigureKey(unit, indicator)));
    }

    Optional<Narrative> words(UnitCode unit, IndicatorCode indicator) {
        return Optional.ofNullable(words.get(new FigureKey(unit, indicator)));
    }

    Optional<AcceptedMoney> money(UnitCode unit, TaskCode task, String source) {
        return Optional.ofNullable(money.get(new MoneyKey(unit, task, source)));
    }
}

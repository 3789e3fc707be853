package org.taizhang.aggregation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.AcceptedFigure;
import org.taizhang.validation.AcceptedWords;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Narrative;
import org.taizhang.validation.Reconciliation;

/** What units gave in a round, found by indicator and unit whatever order it came in. */
final class AcceptedRound {

    private final Map<Key, AcceptedFigure> figures = new HashMap<>();
    private final Map<Key, Narrative> narratives = new HashMap<>();
    private final Map<UnitCode, HandIn> handIns = new HashMap<>();

    private record Key(IndicatorCode indicator, UnitCode unit) {}

    AcceptedRound(Reconciliation reconciliation) {
        for (AcceptedFigure figure : reconciliation.figures()) {
            keep(figures, new Key(figure.indicator(), figure.unit()), figure);
        }
        for (AcceptedWords words : reconciliation.words()) {
            keep(narratives, new Key(words.indicator(), words.unit()), words.narrative());
        }
        for (HandIn handIn : reconciliation.handIns()) {
            keep(handIns, handIn.unit(), handIn);
        }
    }

    /** Two where validation promises one would be counted twice, so it is a broken program. */
    private static <K, V> void keep(Map<K, V> index, K key, V value) {
        if (index.put(key, value) != null) {
            throw new IllegalArgumentException("twice in one round: " + key);
        }
    }

    /** The usable figures of those units, in their order. */
    List<AcceptedFigure> figures(IndicatorCode indicator, List<UnitCode> units) {
        return units.stream()
                .map(unit -> figures.get(new Key(indicator, unit)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What the unit wrote about the indicator; null where it wrote nothing. */
    @Nullable
    Narrative narrative(IndicatorCode indicator, UnitCode unit) {
        return narratives.get(new Key(indicator, unit));
    }

    Optional<HandIn> handIn(UnitCode unit) {
        return Optional.ofNullable(handIns.get(unit));
    }

    /** Whether the unit sent no usable ledger at all. */
    boolean isSilent(UnitCode unit) {
        return handIn(unit)
                .filter(handIn -> handIn.outcome() == HandIn.Outcome.ACCEPTED)
                .isEmpty();
    }
}

package org.taizhang.briefing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.Narrative;

/** What units wrote of their own (工作情况): texts that were copied from the last round or from another unit are left out. */
final class Narration {

    private static final Set<FindingKind> COPIES = Set.of(
            FindingKind.COPIED_NARRATIVE,
            FindingKind.NARRATIVE_OF_OTHER_UNIT,
            FindingKind.SAME_AS_LAST_ROUND,
            FindingKind.SAME_AS_OTHER_UNIT);

    private static final int SHORTEST = 4;

    private final FrozenFigures figures;
    private final Units units;
    private final Set<Told> copied = new HashSet<>();

    Narration(FrozenFigures figures) {
        this.figures = figures;
        this.units = new Units(figures);
        figures.findings().stream()
                .filter(finding -> COPIES.contains(finding.kind()) && finding.severity() != Severity.NOTE)
                .forEach(this::copied);
    }

    private void copied(Finding finding) {
        if (finding.unit() != null) {
            copied.add(new Told(finding.unit(), finding.indicator()));
        }
    }

    /** Whose text on which indicator; with none the whole ledger. */
    private record Told(UnitCode unit, @Nullable IndicatorCode indicator) {}

    /**
     * What a unit wrote about an indicator.
     *
     * @param figures its own figures, null where it owes none
     */
    record Passage(
            IndicatorFigures indicator,
            UnitCode unit,
            @Nullable UnitFigures figures,
            Narrative narrative) {}

    /** Every text that is a unit's own, indicator by indicator, units in plan order. */
    List<Passage> passages() {
        return figures.indicators().stream().flatMap(this::of).toList();
    }

    private Stream<Passage> of(IndicatorFigures indicator) {
        Stream<Passage> reporting = Stream.concat(indicator.units().stream(), indicator.otherReports().stream())
                .flatMap(unit -> Optional.ofNullable(unit.narrative())
                        .map(narrative -> new Passage(indicator, unit.unit(), unit, narrative))
                        .stream());
        Stream<Passage> others = indicator.otherWords().stream()
                .map(words -> new Passage(indicator, words.unit(), null, words.narrative()));
        return Stream.concat(reporting, others).filter(passage -> !isCopied(passage));
    }

    private boolean isCopied(Passage passage) {
        return copied.contains(new Told(passage.unit(), passage.indicator().code()))
                || copied.contains(new Told(passage.unit(), null));
    }

    /** A text without what every unit puts in for itself: its names, the indicator's and task's names, numbers and spaces. */
    String bones(Passage passage, String text) {
        String bones = Texts.solid(text);
        for (String name : List.of(
                units.name(passage.unit()),
                units.shortName(passage.unit()),
                passage.indicator().name(),
                passage.indicator().taskName())) {
            bones = name.isEmpty() ? bones : bones.replace(Texts.solid(name), "");
        }
        return bones.replaceAll("[0-9.,%，％]", "");
    }

    /** Whether the text says anything; 无 and the like do not. */
    static boolean isTold(String text) {
        return Texts.solid(text).replaceAll("[\\p{P}]", "").length() >= SHORTEST;
    }
}

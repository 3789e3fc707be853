package org.taizhang.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.plan.Unit;
import org.taizhang.terms.IndicatorCode;

/**
 * Tells 工作进展 that is another unit's text about the same indicator: at least 95 % alike with the same numbers, in 40 characters or
 * more. A text that names its own unit was at least made its own, as when all fill in one given wording, and is left alone. Only
 * texts with the same numbers are compared at all, which keeps it cheap.
 */
final class NarrativeComparison {

    private static final int ALIKE = 95;
    private static final int SHORTEST = 40;

    private NarrativeComparison() {}

    private record Text(LedgerRow row, Likeness likeness) {}

    private record Key(IndicatorCode indicator, List<String> numbers) {}

    /** A finding for each text that has a twin and does not name its own unit, naming the first in plan order. */
    static List<Finding> among(List<JudgedLedger> ledgers) {
        Map<Key, List<Text>> alike = ledgers.stream()
                .flatMap(ledger -> ledger.rows().stream())
                .flatMap(NarrativeComparison::text)
                .collect(Collectors.groupingBy(
                        text -> new Key(
                                text.row().indicator().code(), text.likeness().numbers()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return alike.values().stream()
                .map(NarrativeComparison::twins)
                .flatMap(Collection::stream)
                .toList();
    }

    private static Stream<Text> text(LedgerRow row) {
        Likeness likeness = Likeness.of(row.row().text(LedgerColumn.PROGRESS));
        return likeness.length() < SHORTEST ? Stream.empty() : Stream.of(new Text(row, likeness));
    }

    private static List<Finding> twins(List<Text> texts) {
        List<Finding> findings = new ArrayList<>();
        for (Text text : texts) {
            texts.stream()
                    .filter(other -> !other.row().unit().equals(text.row().unit()) && !namesItself(text.row()))
                    .flatMap(other -> finding(text, other).stream())
                    .findFirst()
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static boolean namesItself(LedgerRow row) {
        Unit unit = row.plan().unit(row.unit());
        String text = row.row().text(LedgerColumn.PROGRESS);
        return Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.aliases().stream())
                .anyMatch(text::contains);
    }

    private static Optional<Finding> finding(Text text, Text other) {
        int alike = text.likeness().to(other.likeness(), ALIKE);
        return alike < ALIKE
                ? Optional.empty()
                : Optional.of(text.row()
                        .finding(
                                FindingKind.NARRATIVE_OF_OTHER_UNIT,
                                LedgerColumn.PROGRESS,
                                LedgerColumn.PROGRESS.heading(),
                                alike,
                                text.row().plan().unit(other.row().unit()).name()));
    }
}

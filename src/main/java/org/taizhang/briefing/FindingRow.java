package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.findings.Catalogue;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;
import org.taizhang.terms.Place;
import org.taizhang.words.Words;

/**
 * What was found in a unit's ledger, of one severity: each kind once, with its cells. Notes are only counted, since nothing was
 * lost by them; every finding in full stands in the 汇总台账.
 */
record FindingRow(String severity, String style, String unit, String count, String words) {

    static final Catalogue CATALOGUE = Catalogue.in(Words.CHINESE);

    private static final int PLACES = 6;
    private static final int KINDS = 3;

    /** Gravest first, then as the findings are ordered, which is by unit. */
    static List<FindingRow> of(FrozenFigures figures) {
        Units units = new Units(figures);
        Map<Severity, Map<String, List<Finding>>> grouped = figures.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .collect(Collectors.groupingBy(
                        Finding::severity,
                        TreeMap::new,
                        Collectors.groupingBy(
                                finding -> unit(finding, units), LinkedHashMap::new, Collectors.toList())));
        List<FindingRow> rows = new ArrayList<>();
        grouped.forEach((severity, byUnit) -> byUnit.forEach((unit, found) -> rows.add(of(severity, unit, found))));
        return rows;
    }

    static String unit(Finding finding, Units units) {
        return finding.unit() == null ? Wording.say("findings.unknownUnit") : units.shortName(finding.unit());
    }

    private static FindingRow of(Severity severity, String unit, List<Finding> found) {
        Map<FindingKind, List<Finding>> byKind =
                found.stream().collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.toList()));
        List<String> words = new ArrayList<>();
        byKind.forEach((kind, those) -> words.add(words(kind, those)));
        return new FindingRow(
                CATALOGUE.name(severity),
                LightRow.style(colour(severity)),
                unit,
                String.valueOf(found.size()),
                String.join(Wording.say("clause.semicolon"), words));
    }

    private static String words(FindingKind kind, List<Finding> found) {
        List<String> places = found.stream()
                .map(finding -> shortPlace(finding.place()))
                .filter(place -> !place.isEmpty())
                .distinct()
                .toList();
        String title = Wording.say("findings.kind", CATALOGUE.title(kind), found.size());
        List<String> named = places.stream().limit(PLACES).toList();
        return places.isEmpty()
                ? title
                : Wording.say("findings.places", title, ChangeSummary.someOf(named, places.size()));
    }

    /** Sheet and cell: the file is the unit's own. */
    private static String shortPlace(Place place) {
        return Stream.of(place.sheet(), place.cell())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    static Light colour(Severity severity) {
        return switch (severity) {
            case REJECT, ERROR -> Light.FAR_BEHIND;
            case WARNING -> Light.BEHIND;
            case NOTE -> Light.NO_TARGET;
        };
    }

    /** How many there are of each severity, in a sentence. */
    static String counted(FrozenFigures figures) {
        List<String> parts = Stream.of(Severity.values())
                .sorted(Comparator.naturalOrder())
                .filter(severity -> count(figures, severity) > 0)
                .map(severity -> Wording.say("findings.part", CATALOGUE.name(severity), count(figures, severity)))
                .toList();
        if (parts.size() == 1) {
            Severity only = figures.findings().get(0).severity();
            return Wording.say("findings.alike", figures.findings().size(), CATALOGUE.name(only));
        }
        return parts.isEmpty()
                ? Wording.say("findings.counted.none")
                : Wording.say("findings.some", figures.findings().size(), Wording.list(parts));
    }

    /** Which kinds of error and doubt are the most frequent, in a sentence; nothing where there is neither. */
    static String frequent(FrozenFigures figures) {
        Map<FindingKind, Long> counts = figures.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.counting()));
        List<String> kinds = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(kind -> Wording.say("findings.kind", CATALOGUE.title(kind.getKey()), kind.getValue()))
                .toList();
        List<String> named = kinds.stream().limit(KINDS).toList();
        return kinds.isEmpty() ? "" : Wording.say("findings.frequent", ChangeSummary.someOf(named, kinds.size()));
    }

    /** What was left out, in a sentence that holds for nothing too. */
    static String unused(FrozenFigures figures) {
        List<UnusedRow> unused = UnusedRow.of(figures);
        List<String> names = unused.stream().map(UnusedRow::unit).distinct().toList();
        return unused.isEmpty()
                ? Wording.say("unused.none")
                : Wording.say(
                        "unused.some", unused.size(), new Names(KINDS).counted(names, Wording.say("counter.unit")));
    }

    /** How many findings of that severity there are. */
    static long count(FrozenFigures figures, Severity severity) {
        return figures.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}

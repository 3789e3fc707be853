package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;

/** A kind of finding, how often it arose and in whose ledgers; the gravest first. */
record KindRow(String severity, String style, String code, String title, String count, String units) {

    static List<KindRow> of(FrozenFigures figures) {
        Units units = new Units(figures);
        Map<Severity, Map<FindingKind, List<Finding>>> bySeverity = new TreeMap<>();
        figures.findings()
                .forEach(finding -> bySeverity
                        .computeIfAbsent(finding.severity(), severity -> new TreeMap<>())
                        .computeIfAbsent(finding.kind(), kind -> new ArrayList<>())
                        .add(finding));
        List<KindRow> rows = new ArrayList<>();
        bySeverity.forEach(
                (severity, byKind) -> byKind.forEach((kind, found) -> rows.add(of(severity, kind, found, units))));
        return rows;
    }

    private static KindRow of(Severity severity, FindingKind kind, List<Finding> found, Units units) {
        return new KindRow(
                FindingRow.CATALOGUE.name(severity),
                LightRow.style(FindingRow.colour(severity)),
                kind.code(),
                FindingRow.CATALOGUE.title(kind),
                String.valueOf(found.size()),
                units(found, units));
    }

    private static String units(List<Finding> found, Units units) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        found.forEach(finding -> counts.merge(FindingRow.unit(finding, units), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((unit, count) -> parts.add(count == 1 ? unit : Wording.say("kinds.unit", unit, count)));
        return Wording.list(parts);
    }
}

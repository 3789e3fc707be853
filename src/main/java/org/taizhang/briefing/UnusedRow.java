package org.taizhang.briefing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;
import org.taizhang.terms.IndicatorCode;

/** Something that came and was left out (未采用的数据), and why: a ledger that was sent back, or a figure with an error. */
record UnusedRow(String unit, String indicator, String place, String seen, String reason) {

    static List<UnusedRow> of(FrozenFigures figures) {
        Units units = new Units(figures);
        Map<IndicatorCode, IndicatorFigures> indicators = new HashMap<>();
        figures.indicators().forEach(indicator -> indicators.put(indicator.code(), indicator));
        return figures.findings().stream()
                .filter(UnusedRow::leftOut)
                .map(finding -> of(finding, units, indicators))
                .toList();
    }

    /** A finding without a file is about a ledger that never came, and a missing cause takes no figure out. */
    private static boolean leftOut(Finding finding) {
        boolean grave = finding.severity() == Severity.REJECT || finding.severity() == Severity.ERROR;
        return grave && finding.place().file() != null && finding.kind() != FindingKind.MISSING_CAUSE;
    }

    private static UnusedRow of(Finding finding, Units units, Map<IndicatorCode, IndicatorFigures> indicators) {
        IndicatorFigures indicator = finding.indicator() == null ? null : indicators.get(finding.indicator());
        return new UnusedRow(
                finding.unit() == null ? Wording.say("findings.unknownUnit") : units.shortName(finding.unit()),
                indicator == null ? whole(finding) : Said.name(indicator),
                place(finding),
                finding.seen() == null || finding.seen().isBlank() ? Amounts.NONE : finding.seen(),
                FindingRow.CATALOGUE.sentence(finding));
    }

    private static String whole(Finding finding) {
        return finding.severity() == Severity.REJECT ? Wording.say("unused.ledger") : Amounts.NONE;
    }

    private static String place(Finding finding) {
        String place = Stream.of(finding.place().sheet(), finding.place().cell())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        return place.isEmpty() ? String.valueOf(finding.place().file()) : place;
    }
}

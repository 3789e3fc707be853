package org.taizhang.validation;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.UnitCode;

/** The one order of findings, so that the same findings always make the same page. */
final class FindingOrder {

    private FindingOrder() {}

    /** By unit in plan order, files of no known unit last; then by file, sheet and cell; then by gravity. */
    static List<Finding> inOrder(Plan plan, List<Finding> findings) {
        List<UnitCode> order = plan.units().stream().map(Unit::code).toList();
        Comparator<Finding> byUnit = Comparator.comparingInt(
                finding -> finding.unit() == null ? Integer.MAX_VALUE : order.indexOf(finding.unit()));
        return findings.stream()
                .sorted(byUnit.thenComparing(FindingOrder::placeKey)
                        .thenComparing(finding ->
                                Objects.requireNonNullElse(finding.place().cell(), new CellPosition(1, 1)))
                        .thenComparing(Finding::severity, Comparator.<Severity>naturalOrder())
                        .thenComparing(Finding::kind)
                        .thenComparing(finding -> String.valueOf(finding.indicator()))
                        .thenComparing(finding -> finding.arguments().toString()))
                .toList();
    }

    private static String placeKey(Finding finding) {
        String file = Objects.requireNonNullElse(finding.place().file(), "");
        String sheet = Objects.requireNonNullElse(finding.place().sheet(), "");
        return file + "\u0000" + sheet;
    }
}

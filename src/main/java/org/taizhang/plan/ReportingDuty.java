package org.taizhang.plan;

import java.util.List;
import org.taizhang.findings.FindingKind;
import org.taizhang.terms.UnitCode;

/**
 * Who reports an indicator: the columns 填报单位 and 采用. Those whose figures make the city's are the basis; a blank 采用 means all who
 * report, except that of units below one another only the lowest are taken, since what a county reports holds what its towns report.
 * The others report for comparison only.
 */
record ReportingDuty(List<UnitCode> basis, List<UnitCode> crossChecking) {

    /** The duty in that row; 牵头单位 stands for the leads. */
    static ReportingDuty in(IndicatorRow row, UnitNames names, UnitTree tree, List<UnitCode> leads) {
        List<UnitCode> reporters = names.inPlanOrder(names.all(row.cells(), Column.REPORTERS, leads));
        List<UnitCode> taken = names.inPlanOrder(names.all(row.cells(), Column.BASIS, leads));
        List<UnitCode> basis = taken.isEmpty() ? lowest(reporters, tree) : taken;
        if (!reporters.isEmpty()) {
            report(row, FindingKind.BASIS_NOT_REPORTING, Column.BASIS, names.shown(without(basis, reporters)));
        }
        List<UnitCode> excused =
                reporters.stream().filter(unit -> !names.reports(unit)).toList();
        report(row, FindingKind.REPORTER_WITHOUT_LEDGER, Column.REPORTERS, names.shown(excused));
        if (row.is(Indicator.Kind.MILESTONE) && basis.size() > 1) {
            report(row, FindingKind.MILESTONE_OF_MANY, Column.REPORTERS, names.shown(basis));
        }
        report(row, FindingKind.BASIS_TWICE, Column.BASIS, names.shown(without(basis, lowest(basis, tree))));
        return new ReportingDuty(basis, without(reporters, basis));
    }

    private static List<UnitCode> lowest(List<UnitCode> units, UnitTree tree) {
        return units.stream().filter(unit -> tree.below(unit, units).isEmpty()).toList();
    }

    private static void report(IndicatorRow row, FindingKind kind, Column column, String units) {
        if (!units.isEmpty()) {
            row.report(kind, column, row.code(), units);
        }
    }

    private static List<UnitCode> without(List<UnitCode> units, List<UnitCode> others) {
        return units.stream().filter(unit -> !others.contains(unit)).toList();
    }
}

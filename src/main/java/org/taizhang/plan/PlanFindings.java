package org.taizhang.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;

/** Everything that was found in one plan workbook, collected so that it can be said at once; the same thing only once. */
final class PlanFindings {

    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparingInt(PlanFindings::tab).thenComparing(PlanFindings::cell);
    private static final List<String> TABS =
            Arrays.stream(PlanSheet.values()).map(PlanSheet::title).toList();
    private static final CellPosition FIRST = new CellPosition(1, 1);

    private final String file;
    private final Set<Finding> found = new LinkedHashSet<>();

    PlanFindings(String file) {
        this.file = file;
    }

    void add(Finding finding) {
        found.add(finding);
    }

    void inFile(FindingKind kind, Object... arguments) {
        add(Finding.of(kind, Place.ofFile(file), arguments));
    }

    void inSheet(PlanSheet sheet, FindingKind kind, Object... arguments) {
        add(Finding.of(kind, Place.ofSheet(file, sheet.title()), arguments));
    }

    Place cell(PlanSheet sheet, CellPosition position) {
        return Place.ofCell(file, sheet.title(), position);
    }

    /** Whether something takes the plan's use away. */
    boolean blocking() {
        return found.stream().anyMatch(finding -> finding.severity().compareTo(Severity.ERROR) <= 0);
    }

    /** By tab, row and column; what concerns a whole file or sheet comes before its cells. */
    List<Finding> inOrder() {
        return found.stream().sorted(BY_PLACE).toList();
    }

    private static int tab(Finding finding) {
        String sheet = finding.place().sheet();
        return sheet == null ? -1 : TABS.indexOf(sheet);
    }

    private static CellPosition cell(Finding finding) {
        CellPosition cell = finding.place().cell();
        return cell == null ? FIRST : cell;
    }
}

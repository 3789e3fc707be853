package org.taizhang.intake;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.Place;

/**
 * Says once, at its heading, that a column of money was converted as a whole: a ledger in 元 has hundreds of amounts, and a note a
 * cell would bury the findings that matter. Where the plan made such a note graver it stays at every cell, since only there it
 * decides about the amount.
 */
final class ColumnConversions {

    private final Consumer<Finding> findings;
    private final boolean onceAColumn;
    private final Set<Place> said = new HashSet<>();

    ColumnConversions(Plan plan, Consumer<Finding> findings) {
        this.findings = findings;
        this.onceAColumn = plan.severities()
                .of(FindingKind.MEASURE_CONVERTED)
                .filter(severity -> severity != Severity.NOTE)
                .isEmpty();
    }

    /**
     * Where the findings about an amount go.
     *
     * @param heading the cell that heads its column
     * @param stated the unit of measure that the column has; an amount that says another one itself is noted by itself
     */
    Consumer<Finding> below(GridCell heading, String stated) {
        return finding -> {
            boolean ofColumn = onceAColumn
                    && finding.kind() == FindingKind.MEASURE_CONVERTED
                    && finding.arguments().get(0).equals(stated);
            if (!ofColumn) {
                findings.accept(finding);
                return;
            }
            Place place = new Place(finding.place().file(), finding.place().sheet(), heading.position());
            if (said.add(place)) {
                findings.accept(
                        Finding.of(finding.kind(), place, finding.arguments().toArray())
                                .seeing(heading.raw()));
            }
        };
    }
}

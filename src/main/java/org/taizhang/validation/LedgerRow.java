package org.taizhang.validation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.intake.SubmittedQuantity;
import org.taizhang.intake.SubmittedRow;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.terms.Place;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;

/**
 * A row under examination: what it says, whose it is, and what the unit's figure was in the last round.
 *
 * @param last null when there is none to compare with
 */
record LedgerRow(
        Plan plan,
        UnitCode unit,
        String file,
        Indicator indicator,
        SubmittedRow row,
        @Nullable AcceptedFigure last) {

    boolean isOwed() {
        return indicator.isReportedBy(unit);
    }

    Optional<Quantity> quantity(LedgerColumn column) {
        return row.quantity(column);
    }

    Optional<Quantity> target() {
        return indicator.targetOf(unit);
    }

    /** A finding at the column's cell. */
    Finding finding(FindingKind kind, LedgerColumn column, Object... arguments) {
        Optional<SubmittedQuantity> entry = row.entry(column);
        String text = row.text(column);
        String seen = entry.map(SubmittedQuantity::raw).orElse(text.isEmpty() ? null : text);
        return Finding.of(kind, Place.ofCell(file, row.sheet(), row.cell(column)), arguments)
                .about(unit)
                .about(indicator.code())
                .seeing(seen);
    }
}

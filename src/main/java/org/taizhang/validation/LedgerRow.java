package org.taizhang.validation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.Coverage;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.intake.SubmittedQuantity;
import org.taizhang.intake.SubmittedRow;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.terms.Place;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;

/** A row under examination: what it says, whose it is, and what it is held against. */
record LedgerRow(Background background, UnitCode unit, String file, Indicator indicator, SubmittedRow row) {

    Plan plan() {
        return background.plan();
    }

    /** The unit's figure in the last round; null when there is none to compare with. */
    @Nullable
    AcceptedFigure last() {
        return background.history().last().figure(unit, indicator.code()).orElse(null);
    }

    /** How much the figure covers, by the row's own account. */
    Coverage coverage() {
        return row.coverage();
    }

    /** The last round's figure, if both cover the same: either of them may leave out a part. */
    Optional<AcceptedFigure> comparable() {
        return Optional.ofNullable(last()).filter(figure -> !figure.partial() && coverage() != Coverage.PART);
    }

    /** The columns that make a figure of this kind. */
    List<LedgerColumn> figureColumns() {
        return indicator.kind() == Indicator.Kind.RATIO
                ? List.of(LedgerColumn.NUMERATOR, LedgerColumn.DENOMINATOR)
                : List.of(LedgerColumn.DONE);
    }

    /** Whether there is no figure, and the row says why. */
    boolean isAccountedGap() {
        return coverage() == Coverage.NONE
                && figureColumns().stream().allMatch(column -> row.entry(column).isEmpty());
    }

    boolean isOwed() {
        return indicator.isReportedBy(unit);
    }

    Optional<Quantity> quantity(LedgerColumn column) {
        return row.quantity(column);
    }

    Optional<Quantity> target() {
        return plan().targetOf(indicator, unit);
    }

    /** A finding at the column's cell. */
    Finding finding(FindingKind kind, LedgerColumn column, Object... arguments) {
        Optional<SubmittedQuantity> entry = row.entry(column);
        String text = row.text(column);
        String seen = entry.map(SubmittedQuantity::raw).orElse(text.isEmpty() ? null : text);
        String sheet = entry.map(SubmittedQuantity::sheet).orElse(row.sheet());
        return Finding.of(kind, Place.ofCell(file, sheet, row.cell(column)), arguments)
                .about(unit)
                .about(indicator.code())
                .seeing(seen);
    }
}

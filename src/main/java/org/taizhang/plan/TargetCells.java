package org.taizhang.plan;

import java.math.BigDecimal;
import java.util.Optional;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Vocabulary.TargetState;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Quantity;

/** An indicator's target as its row gives it: the columns 目标 and 目标状态, which must agree. */
final class TargetCells {

    private static final Quantity FULL = Quantity.of("100");

    private TargetCells() {}

    /** The target; empty while it is open. */
    static Optional<Quantity> in(IndicatorRow row) {
        row.cells().word(Column.TARGET_STATE, Vocabulary.TARGET_STATES).ifPresent(state -> reportState(row, state));
        if (isOpen(row.cells())) {
            return Optional.empty();
        }
        Optional<Quantity> target = amount(row.cells(), Column.TARGET, row.code(), row.measure());
        target.filter(amount -> row.is(Indicator.Kind.MILESTONE) && amount.compareTo(FULL) > 0)
                .ifPresent(amount ->
                        row.report(FindingKind.PLAN_NOT_A_PERCENTAGE, Column.TARGET, Column.TARGET.title(), amount));
        return target;
    }

    static boolean isOpen(PlanRow row) {
        return row.word(Column.TARGET_STATE, Vocabulary.TARGET_STATES)
                .filter(TargetState.OPEN::equals)
                .isPresent();
    }

    /** A target or a share of one; a rate could not be had from zero. Per cent may be typed as such. */
    static Optional<Quantity> amount(PlanRow row, Column column, IndicatorCode code, String measure) {
        Optional<BigDecimal> amount =
                measure.equals(IndicatorRow.PER_CENT) ? row.percentage(column) : row.number(column);
        amount.filter(value -> value.signum() <= 0)
                .ifPresent(value -> row.report(
                        code, FindingKind.PLAN_NOT_ABOVE_ZERO, column, column.title(), value.toPlainString()));
        return amount.map(Quantity::new);
    }

    private static void reportState(IndicatorRow row, TargetState state) {
        boolean open = state == TargetState.OPEN;
        boolean given = row.cells().has(Column.TARGET);
        if (open) {
            row.report(FindingKind.TARGET_OPEN, Column.TARGET_STATE, row.code());
        }
        if (open && given) {
            row.report(
                    FindingKind.TARGET_DESPITE_OPEN,
                    Column.TARGET,
                    row.code(),
                    row.cells().text(Column.TARGET));
        }
        if (!open && !given) {
            row.report(FindingKind.TARGET_MISSING, Column.TARGET, row.code());
        }
    }
}

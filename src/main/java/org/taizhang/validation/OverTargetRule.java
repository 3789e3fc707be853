package org.taizhang.validation;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.plan.Indicator;
import org.taizhang.terms.Quantity;

/**
 * A sum above the unit's target is good news or a wrong unit of measure: noted, unless the row itself says 超额, and doubtful beyond half
 * as much again, whatever it says.
 */
final class OverTargetRule implements RowRule {

    private static final BigDecimal FAR = new BigDecimal("1.5");
    private static final String BEYOND = "超额";

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        if (row.indicator().kind() != Indicator.Kind.SUM
                || row.indicator().comparison() == Indicator.Comparison.AT_MOST) {
            return Stream.empty();
        }
        return row
                .quantity(LedgerColumn.DONE)
                .flatMap(done -> row.target()
                        .filter(target -> done.compareTo(target) > 0)
                        .filter(target -> isFar(done, target) || !isKnown(row))
                        .map(target -> row.finding(kind(done, target), LedgerColumn.DONE, done, target)))
                .stream();
    }

    private static FindingKind kind(Quantity done, Quantity target) {
        return isFar(done, target) ? FindingKind.FAR_OVER_TARGET : FindingKind.OVER_TARGET;
    }

    private static boolean isFar(Quantity done, Quantity target) {
        return done.value().compareTo(target.value().multiply(FAR)) > 0;
    }

    private static boolean isKnown(LedgerRow row) {
        return Stream.of(LedgerColumn.STATUS, LedgerColumn.PROGRESS)
                .anyMatch(column -> row.row().text(column).contains(BEYOND));
    }
}

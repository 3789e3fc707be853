package org.taizhang.validation;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.plan.Indicator;
import org.taizhang.terms.Quantity;

/** A sum above the unit's target is good news or a wrong unit of measure: noted, and doubtful beyond half as much again. */
final class OverTargetRule implements RowRule {

    private static final BigDecimal FAR = new BigDecimal("1.5");

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
                        .map(target -> row.finding(kind(done, target), LedgerColumn.DONE, done, target)))
                .stream();
    }

    private static FindingKind kind(Quantity done, Quantity target) {
        boolean far = done.value().compareTo(target.value().multiply(FAR)) > 0;
        return far ? FindingKind.FAR_OVER_TARGET : FindingKind.OVER_TARGET;
    }
}

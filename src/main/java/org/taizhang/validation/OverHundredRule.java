package org.taizhang.validation;

import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.plan.Indicator;
import org.taizhang.terms.Quantity;

/** A milestone is at most wholly reached. */
final class OverHundredRule implements RowRule {

    private static final Quantity WHOLE = Quantity.of("100");

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        return row
                .quantity(LedgerColumn.DONE)
                .filter(done -> row.indicator().kind() == Indicator.Kind.MILESTONE && done.compareTo(WHOLE) > 0)
                .map(done -> row.finding(FindingKind.OVER_HUNDRED_PERCENT, LedgerColumn.DONE, done))
                .stream();
    }
}

package org.taizhang.validation;

import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.plan.Indicator;
import org.taizhang.terms.Quantity;

/** A ratio's numerator counts part of what its denominator counts: never more, and never part of nothing. */
final class RatioPartsRule implements RowRule {

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        Optional<Quantity> numerator = row.quantity(LedgerColumn.NUMERATOR);
        Optional<Quantity> denominator = row.quantity(LedgerColumn.DENOMINATOR);
        if (row.indicator().kind() != Indicator.Kind.RATIO || numerator.isEmpty() || denominator.isEmpty()) {
            return Stream.empty();
        }
        if (denominator.get().signum() == 0) {
            return Stream.of(row.finding(
                    FindingKind.ZERO_DENOMINATOR,
                    LedgerColumn.DENOMINATOR,
                    row.indicator().name()));
        }
        boolean more = numerator.get().compareTo(denominator.get()) > 0;
        return more
                ? Stream.of(row.finding(
                        FindingKind.NUMERATOR_OVER_DENOMINATOR,
                        LedgerColumn.NUMERATOR,
                        numerator.get(),
                        denominator.get()))
                : Stream.empty();
    }
}

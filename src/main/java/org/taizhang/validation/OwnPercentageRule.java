package org.taizhang.validation;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.plan.Indicator;

/** A ratio's own percentage must agree with its own counts to a tenth of a point; the counts are what is used. */
final class OwnPercentageRule implements RowRule {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        if (row.indicator().kind() != Indicator.Kind.RATIO) {
            return Stream.empty();
        }
        return row
                .quantity(LedgerColumn.DONE)
                .flatMap(own -> Achieved.of(row)
                        .filter(counted -> own.minus(counted).value().abs().compareTo(TOLERANCE) > 0)
                        .map(counted ->
                                row.finding(FindingKind.OWN_PERCENTAGE_DIFFERS, LedgerColumn.DONE, own, counted)))
                .stream();
    }
}

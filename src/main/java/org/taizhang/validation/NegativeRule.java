package org.taizhang.validation;

import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;

/** Nothing cumulative is below zero. */
final class NegativeRule implements RowRule {

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        return Stream.of(LedgerColumn.DONE, LedgerColumn.NUMERATOR, LedgerColumn.DENOMINATOR)
                .flatMap(column -> row
                        .quantity(column)
                        .filter(quantity -> quantity.signum() < 0)
                        .map(quantity -> row.finding(FindingKind.NEGATIVE, column, column.heading(), quantity))
                        .stream());
    }
}

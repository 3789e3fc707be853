package org.taizhang.validation;

import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;

/** A unit that only cooperates owes words, not figures; a figure it gives is not counted, so that nothing counts twice. */
final class UnexpectedFigureRule implements RowRule {

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        return Stream.of(LedgerColumn.DONE, LedgerColumn.NUMERATOR)
                .filter(column -> !row.isOwed() && row.row().entry(column).isPresent())
                .limit(1)
                .map(column -> row.finding(
                        FindingKind.FIGURE_NOT_EXPECTED, column, row.indicator().name()));
    }
}

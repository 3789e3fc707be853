package org.taizhang.validation;

import java.util.List;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.plan.Indicator;

/** A figure that the unit owes must be there: the cumulative figure, or both parts of a ratio. */
final class OwedFigureRule implements RowRule {

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        if (!row.isOwed()) {
            return Stream.empty();
        }
        return needed(row.indicator()).stream()
                .filter(column -> row.row().entry(column).isEmpty())
                .map(column -> row.finding(
                        FindingKind.MISSING_FIGURE,
                        column,
                        column.heading(),
                        row.indicator().name()));
    }

    private static List<LedgerColumn> needed(Indicator indicator) {
        return indicator.kind() == Indicator.Kind.RATIO
                ? List.of(LedgerColumn.NUMERATOR, LedgerColumn.DENOMINATOR)
                : List.of(LedgerColumn.DONE);
    }
}

package org.taizhang.validation;

import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;

/**
 * A figure that the unit owes must be there: the cumulative figure, or both parts of a ratio. A level that collects from others and says
 * which of them left it without a figure has said all it can.
 */
final class OwedFigureRule implements RowRule {

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        if (!row.isOwed() || row.isAccountedGap()) {
            return Stream.empty();
        }
        return row.figureColumns().stream()
                .filter(column -> row.row().entry(column).isEmpty())
                .map(column -> row.finding(
                        FindingKind.MISSING_FIGURE,
                        column,
                        column.heading(),
                        row.indicator().name()));
    }
}

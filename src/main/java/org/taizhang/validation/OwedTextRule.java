package org.taizhang.validation;

import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;

/**
 * Every row owes 工作进展 in words (the plan asks for progress in writing), and one that is behind owes an explanation above all: with
 * neither progress nor difficulties told it is an error. Both bear on the words, not on the figure.
 */
final class OwedTextRule implements RowRule {

    private static final String CAUSES = LedgerColumn.PROGRESS.heading() + "、" + LedgerColumn.DIFFICULTIES.heading();

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        if (!row.row().text(LedgerColumn.PROGRESS).isEmpty()) {
            return Stream.empty();
        }
        boolean unexplained = row.row().text(LedgerColumn.DIFFICULTIES).isEmpty() && Pace.isBehind(row);
        return Stream.of(
                unexplained
                        ? missing(row, FindingKind.MISSING_CAUSE, CAUSES)
                        : missing(row, FindingKind.MISSING_TEXT, LedgerColumn.PROGRESS.heading()));
    }

    private static Finding missing(LedgerRow row, FindingKind kind, String headings) {
        return row.finding(
                kind, LedgerColumn.PROGRESS, headings, row.indicator().name());
    }
}

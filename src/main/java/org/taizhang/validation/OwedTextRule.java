package org.taizhang.validation;

import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;

/** Every row owes 工作进展 in words (the plan asks for progress in writing). It bears on the words, not on the figure. */
final class OwedTextRule implements RowRule {

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        return row.row().text(LedgerColumn.PROGRESS).isEmpty()
                ? Stream.of(row.finding(
                        FindingKind.MISSING_TEXT,
                        LedgerColumn.PROGRESS,
                        LedgerColumn.PROGRESS.heading(),
                        row.indicator().name()))
                : Stream.empty();
    }
}

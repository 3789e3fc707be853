package org.taizhang.validation;

import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.Coverage;
import org.taizhang.intake.LedgerColumn;

/** What a row says of how much its figure covers (数据完整性) must be understood, and must not deny a figure that is there. */
final class CoverageRule implements RowRule {

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        boolean denied = row.coverage() == Coverage.NONE && row.isOwed() && !row.isAccountedGap();
        return row.coverage() == Coverage.UNCLEAR || denied
                ? Stream.of(row.finding(
                        FindingKind.UNCLEAR_COVERAGE,
                        LedgerColumn.COVERAGE,
                        row.row().text(LedgerColumn.COVERAGE)))
                : Stream.empty();
    }
}

package org.taizhang.validation;

import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.plan.Indicator;

/** A milestone's stage should be one of the plan's words. */
final class StageRule implements RowRule {

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        String stage = row.row().text(LedgerColumn.STAGE);
        boolean unknown = row.indicator().kind() == Indicator.Kind.MILESTONE
                && !stage.isEmpty()
                && !row.plan().stages().isEmpty()
                && !row.plan().stages().contains(stage);
        return unknown
                ? Stream.of(row.finding(
                        FindingKind.UNKNOWN_STAGE,
                        LedgerColumn.STAGE,
                        stage,
                        String.join("、", row.plan().stages())))
                : Stream.empty();
    }
}

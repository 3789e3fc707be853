package org.taizhang.validation;

import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;

/** The target that a unit writes in its ledger must be the plan's; the plan's is what is used. */
final class OwnTargetRule implements RowRule {

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        return row
                .quantity(LedgerColumn.OWN_TARGET)
                .flatMap(own -> row.target()
                        .filter(target -> row.isOwed() && !own.equals(target))
                        .map(target ->
                                row.finding(FindingKind.OWN_TARGET_DIFFERS, LedgerColumn.OWN_TARGET, own, target)))
                .stream();
    }
}

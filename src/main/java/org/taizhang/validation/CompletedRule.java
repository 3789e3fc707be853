package org.taizhang.validation;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.plan.Indicator;
import org.taizhang.terms.Quantity;

/** Who says 已完成 must have reached the target; of an upper limit nobody can say so before the year is over, nor need they. */
final class CompletedRule implements RowRule {

    private static final Pattern COMPLETED = Pattern.compile("(已|全部|全面)?(已)?完成(任务|目标)?");

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        Optional<Quantity> done = Achieved.of(row);
        boolean completed =
                COMPLETED.matcher(row.row().text(LedgerColumn.STATUS)).matches();
        boolean atLeast = row.indicator().comparison() == Indicator.Comparison.AT_LEAST;
        return row
                .target()
                .filter(target -> completed
                        && atLeast
                        && done.filter(it -> it.compareTo(target) < 0).isPresent())
                .map(target -> row.finding(
                        FindingKind.COMPLETED_BELOW_TARGET, LedgerColumn.STATUS, done.orElseThrow(), target))
                .stream();
    }
}

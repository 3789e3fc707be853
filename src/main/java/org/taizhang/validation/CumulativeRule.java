package org.taizhang.validation;

import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.Coverage;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.plan.Indicator;
import org.taizhang.terms.Quantity;

/**
 * A figure that is cumulative since 1 January cannot fall, and a task that is not done should move between two rounds. A level
 * (时点指标) may do both, and a count that is to stay low, such as complaints, does well to stand still. Source: kind, 按序时 and
 * comparison of the plan's sheet 指标. A figure that leaves out a part may well be below one that did not.
 */
final class CumulativeRule implements RowRule {

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        Optional<Quantity> last = Optional.ofNullable(row.last()).map(AcceptedFigure::amount);
        return row
                .quantity(LedgerColumn.DONE)
                .filter(done -> done.signum() >= 0 && isCumulative(row.indicator()) && row.isOwed())
                .flatMap(done -> last.flatMap(before -> compare(row, done, before)))
                .stream();
    }

    private static boolean isCumulative(Indicator indicator) {
        return indicator.isCumulative() || indicator.kind() == Indicator.Kind.MILESTONE;
    }

    private static Optional<Finding> compare(LedgerRow row, Quantity done, Quantity before) {
        int order = done.compareTo(before);
        if (order < 0) {
            return row.coverage() == Coverage.PART
                    ? Optional.empty()
                    : Optional.of(row.finding(FindingKind.CUMULATIVE_FELL, LedgerColumn.DONE, done, before));
        }
        boolean mayRest = row.indicator().isUpperLimit()
                || row.target().filter(target -> done.compareTo(target) >= 0).isPresent();
        return order == 0 && !mayRest
                ? Optional.of(row.finding(FindingKind.NO_CHANGE, LedgerColumn.DONE, done))
                : Optional.empty();
    }
}

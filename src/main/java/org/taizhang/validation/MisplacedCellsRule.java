package org.taizhang.validation;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.intake.SubmittedQuantity;
import org.taizhang.plan.Indicator;
import org.taizhang.terms.Quantity;

/**
 * Notices rows whose cells stand a column off their headings (错列). What is no ratio has neither numerator nor denominator: where
 * one of them holds anything but the figure and its target once more, it is doubtful which is meant; and where there is no figure, or
 * it is exactly the target, which does not stand in its own place, the cells have slipped. Only a milestone goes through stages: a
 * number under 所处阶段 of anything else has slipped out of 分母.
 */
final class MisplacedCellsRule implements RowRule {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        if (!row.isOwed()) {
            return Stream.empty();
        }
        return Stream.concat(
                        numberForStage(row),
                        row.indicator().kind() == Indicator.Kind.RATIO ? Stream.empty() : part(row))
                .limit(1);
    }

    private static Stream<Finding> numberForStage(LedgerRow row) {
        String stage = row.row().text(LedgerColumn.STAGE);
        boolean slipped = row.indicator().kind() != Indicator.Kind.MILESTONE
                && NUMBER.matcher(stage).matches();
        return slipped ? Stream.of(finding(row, LedgerColumn.STAGE)) : Stream.empty();
    }

    private static Stream<Finding> part(LedgerRow row) {
        return Stream.of(LedgerColumn.NUMERATOR, LedgerColumn.DENOMINATOR)
                .filter(part -> row.row().entry(part).isPresent() && !repeats(row, part))
                .limit(1)
                .map(part -> ofPart(row, part));
    }

    /** Some offices fill in the figure and its target as if they were parts. */
    private static boolean repeats(LedgerRow row, LedgerColumn part) {
        Optional<Quantity> whole = part == LedgerColumn.NUMERATOR ? row.quantity(LedgerColumn.DONE) : row.target();
        return whole.isPresent() && whole.equals(row.quantity(part));
    }

    private static Finding ofPart(LedgerRow row, LedgerColumn part) {
        return hasSlipped(row)
                ? finding(row, part)
                : row.finding(
                        FindingKind.PART_WITHOUT_RATIO,
                        part,
                        part.heading(),
                        seen(row, part),
                        row.indicator().name());
    }

    /** That what stands in the column shows the row to be off its headings. */
    static Finding finding(LedgerRow row, LedgerColumn column) {
        return row.finding(FindingKind.MISPLACED_CELLS, column, column.heading(), seen(row, column));
    }

    private static String seen(LedgerRow row, LedgerColumn column) {
        return row.row()
                .entry(column)
                .map(SubmittedQuantity::raw)
                .orElseGet(() -> row.row().text(column));
    }

    /** Whether the target stands where what is done belongs, and not in its own place; or nothing stands there. */
    private static boolean hasSlipped(LedgerRow row) {
        Optional<Quantity> done = row.quantity(LedgerColumn.DONE);
        boolean target = row.quantity(LedgerColumn.OWN_TARGET).isEmpty() && done.equals(row.target());
        return row.row().entry(LedgerColumn.DONE).isEmpty() || (done.isPresent() && target);
    }
}

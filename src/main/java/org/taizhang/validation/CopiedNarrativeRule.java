package org.taizhang.validation;

import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.plan.RoundSchedule;

/**
 * 工作进展 should not be last round's text again: at least 90 % alike with the same numbers, in 20 characters or more. A task that is
 * finished has nothing new to tell. It bears on the words, not on the figure.
 */
final class CopiedNarrativeRule implements RowRule {

    private static final int ALIKE = 90;
    private static final int SHORTEST = 20;

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        Likeness now = Likeness.of(row.row().text(LedgerColumn.PROGRESS));
        Optional<RoundSchedule> last = row.background().history().lastSchedule();
        if (now.length() < SHORTEST || last.isEmpty() || Achieved.isFinished(row)) {
            return Stream.empty();
        }
        return row
                .background()
                .history()
                .last()
                .words(row.unit(), row.indicator().code())
                .map(before -> now.to(Likeness.of(before.progress()), ALIKE))
                .filter(alike -> alike >= ALIKE)
                .map(alike -> row.finding(
                        FindingKind.COPIED_NARRATIVE,
                        LedgerColumn.PROGRESS,
                        LedgerColumn.PROGRESS.heading(),
                        alike,
                        last.get().round()))
                .stream();
    }
}

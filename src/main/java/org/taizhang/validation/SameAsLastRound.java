package org.taizhang.validation;

import java.util.List;
import java.util.Optional;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.Place;

/**
 * Tells a ledger that is last round's again (误报上轮台账): every figure and every amount of money stands as it did, and at least three
 * figures are of tasks that are not finished, so that they should have moved.
 */
final class SameAsLastRound {

    private static final int UNFINISHED = 3;

    private SameAsLastRound() {}

    static Optional<Finding> in(JudgedLedger ledger, History history) {
        return history.lastSchedule()
                .map(RoundSchedule::round)
                .filter(round -> stands(ledger, history.last()))
                .map(round -> Finding.of(FindingKind.SAME_AS_LAST_ROUND, Place.ofFile(ledger.file()), round)
                        .about(ledger.unit()));
    }

    private static boolean stands(JudgedLedger ledger, Accepted last) {
        List<AcceptedFigure> unfinished = ledger.figures().stream()
                .filter(figure -> !Achieved.isFinished(ledger.row(figure)))
                .toList();
        return unfinished.size() >= UNFINISHED
                && ledger.figures().stream().allMatch(figure -> stands(figure, last))
                && ledger.money().stream().allMatch(money -> stands(money, last));
    }

    private static boolean stands(AcceptedFigure figure, Accepted last) {
        return last.figure(figure.unit(), figure.indicator())
                .filter(figure::equalsInValue)
                .isPresent();
    }

    private static boolean stands(AcceptedMoney money, Accepted last) {
        return last.money(money.unit(), money.task(), money.source())
                .filter(money::equalsInValue)
                .isPresent();
    }
}

package org.taizhang.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.Round;

/**
 * Judges what came in, round after round, since a round is judged against the one before it. The same ledgers always give the
 * same result.
 */
public final class Validation {

    private Validation() {}

    /** Judges the rounds as if papers could show every character. */
    public static List<Reconciliation> judge(Plan plan, List<RoundLedgers> rounds) {
        return judge(plan, rounds, character -> true);
    }

    /**
     * Judges the rounds.
     *
     * @param rounds earliest first; a round without any ledger is given as an empty one
     * @param printable whether papers can show a character
     */
    public static List<Reconciliation> judge(Plan plan, List<RoundLedgers> rounds, IntPredicate printable) {
        List<Reconciliation> judged = new ArrayList<>();
        History history = History.NONE;
        for (RoundLedgers round : rounds) {
            RoundSchedule schedule = scheduleOf(plan, round.round());
            Reconciliation result = new RoundJudgement(new Background(plan, schedule, history, printable)).judge(round);
            judged.add(result);
            history = history.with(schedule, result);
        }
        return judged;
    }

    private static RoundSchedule scheduleOf(Plan plan, Round round) {
        return plan.schedule(round)
                .orElseThrow(() -> new IllegalArgumentException("no round " + round + " in plan " + plan.id()));
    }
}

package org.taizhang.aggregation;

import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.Round;

/**
 * Where in the plan's year a round stands (时点). Source of all three: the plan workbook, sheets 报送 and 方案.
 *
 * @param roundsLeft how many of the plan's rounds come after it
 * @param yellowBand how many percentage points behind is still 滞后
 */
record Checkpoint(RoundSchedule schedule, int roundsLeft, Fraction yellowBand) {

    /** The checkpoint of that round; a round that the plan does not have is a broken program. */
    static Checkpoint of(Plan plan, Round round) {
        RoundSchedule schedule = plan.schedule(round)
                .orElseThrow(() -> new IllegalArgumentException("no round " + round + " in plan " + plan.id()));
        long later = plan.rounds().stream()
                .map(RoundSchedule::round)
                .filter(other -> other.compareTo(round) > 0)
                .count();
        return new Checkpoint(schedule, Math.toIntExact(later), Fraction.of(plan.yellowBand()));
    }

    /** The plan's round just before it is the one asked about. */
    static boolean isJustBefore(Plan plan, Round earlier, Round round) {
        return plan.roundBefore(round)
                .filter(before -> before.round().equals(earlier))
                .isPresent();
    }

    /** Expected progress (序时进度) of a prorated target, in per cent of the target. */
    Fraction expected() {
        return Fraction.of(schedule.expected().value());
    }

    /** Whether the year's account is closed with this round. */
    boolean isLast() {
        return roundsLeft == 0;
    }
}

package org.taizhang.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.Round;

/** The plan's rounds in order of time, and the one in which everything that can go wrong goes wrong. */
record Rounds(List<RoundSchedule> schedules) {

    static Rounds of(Plan plan) {
        return new Rounds(plan.rounds().stream()
                .sorted(Comparator.comparing(RoundSchedule::round))
                .toList());
    }

    /**
     * The troubled round: the last but one, so that there are rounds to compare it with and one left to make good; the only
     * one where there is but one.
     */
    Optional<Round> troubled() {
        return schedules.isEmpty()
                ? Optional.empty()
                : Optional.of(schedules.get(Math.max(0, schedules.size() - 2)).round());
    }

    boolean isTroubled(Round round) {
        return troubled().filter(round::equals).isPresent();
    }

    /** The round's place, from 0. */
    int indexOf(Round round) {
        for (int i = 0; i < schedules.size(); i++) {
            if (schedules.get(i).round().equals(round)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the plan has no round " + round);
    }

    RoundSchedule schedule(Round round) {
        return schedules.get(indexOf(round));
    }

    /** The round before. */
    Optional<Round> before(Round round) {
        int index = indexOf(round);
        return index == 0
                ? Optional.empty()
                : Optional.of(schedules.get(index - 1).round());
    }
}

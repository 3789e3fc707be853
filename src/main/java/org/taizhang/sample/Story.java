package org.taizhang.sample;

import java.util.List;
import java.util.Optional;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;

/**
 * What happens in the year (故事): who does how much, who handles which money, who makes which mistake. It depends on the plan
 * and the seed alone, not on which rounds are written.
 */
record Story(
        Plan plan,
        long seed,
        Rounds rounds,
        Cast cast,
        Ambitions ambitions,
        Figures figures,
        Purses purses,
        Habits habits,
        Slips slips) {

    static Story of(Plan plan, long seed) {
        Cast cast = Cast.of(plan, seed);
        Paces paces = new Paces(plan, seed);
        Ambitions ambitions = new Ambitions(plan, seed);
        Figures figures = new Figures(plan, seed, cast, ambitions, paces);
        return new Story(
                plan,
                seed,
                Rounds.of(plan),
                cast,
                ambitions,
                figures,
                new Purses(plan, seed, paces),
                new Habits(plan, seed, cast),
                new Slips(plan, seed, cast, figures));
    }

    /** The units that send something in that round. */
    List<Unit> senders(Round round) {
        return plan.reportingUnits().stream()
                .filter(unit -> !(rounds.isTroubled(round) && cast.isSilent(unit.code())))
                .toList();
    }

    /** Whether that ledger is the wrong one. */
    boolean isWrong(UnitCode unit, Round round) {
        return rounds.isTroubled(round) && cast.isWrong(unit);
    }

    /** The mistake in that row. */
    Optional<Slip> slip(UnitCode unit, IndicatorCode indicator, Round round) {
        return isWrong(unit, round) ? slips.at(indicator) : Optional.empty();
    }

    /** Whether the unit's figure falls in that round. */
    boolean falls(UnitCode unit, IndicatorCode indicator, Round round) {
        return rounds.isTroubled(round)
                && figures.fallen()
                        .filter(new Figures.Owner(unit, indicator)::equals)
                        .isPresent();
    }

    boolean has(UnitCode unit, Habit habit) {
        return habits.of(unit).contains(habit);
    }

    /** The unit of measure in which that unit states that indicator. */
    Measure measure(UnitCode unit, Indicator indicator) {
        return has(unit, Habit.BASE_MEASURE) ? Measure.base(plan, indicator) : Measure.own(indicator);
    }
}

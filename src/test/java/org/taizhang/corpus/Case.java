package org.taizhang.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.taizhang.plan.Plan;

/** A ledger to be made: some habits and the seed of everything that is left to chance. */
record Case(long seed, List<Habit> habits) {

    private static final int TRIES = 60;

    Case {
        habits = habits.stream().sorted(Comparator.comparing(Habit::phase)).toList();
    }

    /** The drafted ledger; none when no unit's facts suit all habits. */
    Optional<Draft> draft(Plan plan) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Random chance = new Random(scattered(seed * TRIES + attempt));
            Facts whole = new FactsMaker(plan, chance).make();
            Facts thinned = whole.thinned(chance);
            boolean thin = chance.nextInt(4) > 0 && attempt < TRIES / 2 && thinned.owesAny();
            Facts facts = thin ? thinned : whole;
            if (habits.stream().allMatch(habit -> habit.suits().test(facts))) {
                Draft draft = Draft.of(facts, chance);
                habits.forEach(habit -> habit.change().accept(draft));
                if (!draft.format.has(Feature.SHEETS)) {
                    draft.keepFirstSheetOnly();
                }
                if (!draft.format.has(Feature.MERGES)) {
                    draft.loseMerges();
                }
                return Optional.of(draft);
            }
        }
        return Optional.empty();
    }

    /** Neighbouring seeds would give java.util.Random much the same first numbers. */
    private static long scattered(long seed) {
        long mixed = (seed + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 31);
    }

    @Override
    public String toString() {
        return habits.stream().map(Habit::name).collect(Collectors.joining(" + ", "[", "]")) + " seed " + seed;
    }
}

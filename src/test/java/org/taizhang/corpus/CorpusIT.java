package org.taizhang.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Habits alone in the ledgers of several units, and in combinations of three: a seeded choice of those that go together. {@code
 * -Dtaizhang.corpus.triples=100000} takes more of them, up to a million, and {@code -Dtaizhang.corpus.seed=7} others. What fails names
 * its habits and its own seed, and the ledger is kept under target/corpus-failures; {@code -Dtaizhang.corpus.case=7000342} makes the
 * combination of that seed alone. {@code -Dtaizhang.corpus.shown=200} lists more failures than forty.
 */
class CorpusIT {

    private static final int TRIPLES = Integer.getInteger("taizhang.corpus.triples", 1_000);
    private static final long SEED = Long.getLong("taizhang.corpus.seed", 1);
    /** A combination's own seed is the seed of the choice times this, and its place in it. */
    private static final long MOST = 1_000_000;

    private static final long ONE = Long.getLong("taizhang.corpus.case", -1);
    private static final int UNITS = 2;
    private static final int SHOWN = Integer.getInteger("taizhang.corpus.shown", 40);

    @TempDir
    private static Path folder;

    private final List<Habit> habits = Habits.all(Laboratory.PLAN);
    private final Trials trials = new Trials(new Laboratory(folder), failure -> true);
    private final List<String> failing = new ArrayList<>();

    @Test
    void everyFigureIsRightOrRightlyAnsweredWhicheverUnitHasTheHabit() {
        for (Habit habit : habits) {
            for (int unit = 1; unit <= UNITS; unit++) {
                failing.addAll(trials.run(new Case(SEED * 1_000 + unit, List.of(habit))));
            }
        }
        assertThatNothingFails();
    }

    @Test
    void everyFigureIsRightOrRightlyAnsweredInCombinationsOfThree() {
        if (ONE >= 0) {
            failing.addAll(trials.run(combination(ONE)));
        } else {
            Choice choice = new Choice(habits, SEED);
            for (int i = 0; i < TRIPLES; i++) {
                failing.addAll(trials.run(new Case(SEED * MOST + i, choice.together(3))));
            }
        }
        assertThatNothingFails();
    }

    /** The choice goes on from one combination to the next, so that those before are chosen again. */
    private Case combination(long seed) {
        Choice choice = new Choice(habits, seed / MOST);
        List<Habit> chosen = choice.together(3);
        for (int i = 0; i < seed % MOST; i++) {
            chosen = choice.together(3);
        }
        return new Case(seed, chosen);
    }

    private void assertThatNothingFails() {
        assertThat(failing.stream().limit(SHOWN)).as("%s", trials.summary()).isEmpty();
    }
}

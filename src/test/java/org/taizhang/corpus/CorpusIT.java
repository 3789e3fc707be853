package org.taizhang.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Habits in combinations of three: a seeded choice of those that go together. {@code -Dtaizhang.corpus.triples=100000} takes more
 * of them and {@code -Dtaizhang.corpus.seed=7} others.
 */
@EnabledIfSystemProperty(named = "taizhang.corpus.triples", matches = "\\d+")
class CorpusIT {

    private static final int TRIPLES = Integer.getInteger("taizhang.corpus.triples", 8_000);
    private static final long SEED = Long.getLong("taizhang.corpus.seed", 1);
    private static final int SHOWN = 40;

    @TempDir
    private static Path folder;

    @Test
    void everyFigureIsRightOrRightlyAnsweredInCombinationsOfThree() {
        Trials trials = new Trials(new Laboratory(folder), failure -> true);
        Choice choice = new Choice(Habits.all(Laboratory.PLAN), SEED);
        List<String> failing = new ArrayList<>();
        for (int i = 0; i < TRIPLES; i++) {
            failing.addAll(trials.run(new Case(SEED * TRIPLES + i, choice.together(3))));
        }
        assertThat(failing.stream().limit(SHOWN)).as("%s", trials.summary()).isEmpty();
    }
}

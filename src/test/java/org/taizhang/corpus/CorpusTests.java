package org.taizhang.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every habit alone: all its figures are right or answered by the right finding. */
class CorpusTests {

    private static final int SEEDS = Integer.getInteger("taizhang.corpus.seeds", 1);

    @TempDir
    private static Path folder;

    static Stream<Habit> habits() {
        return Habits.all(Laboratory.PLAN).stream();
    }

    @Test
    void theStandardLedgerIsReadWithoutAFinding() {
        assertThat(failures(List.of())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("habits")
    void everyFigureIsRightOrRightlyAnswered(Habit habit) {
        assertThat(failures(List.of(habit))).isEmpty();
    }

    private static List<String> failures(List<Habit> habits) {
        Laboratory laboratory = new Laboratory(folder);
        List<String> failures = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            Case made = new Case(seed, habits);
            assertThat(made.draft(Laboratory.PLAN))
                    .as("a unit that suits %s", made)
                    .isPresent();
            laboratory.examine(made).stream()
                    .limit(3)
                    .map(failure -> made + " " + failure)
                    .forEach(failures::add);
        }
        return failures;
    }
}

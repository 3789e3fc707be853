package org.taizhang.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every habit alone, one ledger each: all figures are right or answered by the right finding. */
class CorpusTests {

    @TempDir
    private static Path folder;

    private static Laboratory laboratory;

    @BeforeAll
    static void open() {
        laboratory = new Laboratory(folder);
    }

    static Stream<Habit> habits() {
        return Habits.all(Laboratory.PLAN).stream();
    }

    @Test
    void theStandardLedgerIsReadWithoutObjection() {
        assertThat(failures(List.of())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("habits")
    void everyFigureIsRightOrRightlyAnswered(Habit habit) {
        assertThat(failures(List.of(habit))).isEmpty();
    }

    private static List<String> failures(List<Habit> habits) {
        Case made = new Case(1, habits);
        assertThat(made.draft(Laboratory.PLAN)).as("a unit that suits %s", made).isPresent();
        return laboratory.examine(made).stream()
                .limit(3)
                .map(failure -> made + " " + failure)
                .toList();
    }
}

package org.taizhang.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTests {

    @Test
    void throwsTheSameNumbersOnEveryMachine() {
        Dice dice = Dice.of(2024, "ledu", "4-1");

        List<Integer> thrown =
                IntStream.range(0, 8).map(i -> dice.below(1000)).boxed().toList();

        // Worked out apart from this program, from the definition of SplitMix64.
        assertThat(thrown).containsExactly(283, 1, 278, 624, 202, 998, 779, 665);
    }

    @Test
    void keepsToBothBounds() {
        Dice dice = Dice.of(1, "bounds");

        List<Integer> thrown =
                IntStream.range(0, 500).map(i -> dice.between(3, 5)).boxed().toList();

        assertThat(thrown).containsOnly(3, 4, 5);
    }

    @Test
    void doesNotMistakeOnePurposeForAnother() {
        assertThat(Dice.of(1, "ab", "c").below(1_000_000))
                .isNotEqualTo(Dice.of(1, "a", "bc").below(1_000_000));
    }

    @Test
    void losesNothingWhenItShuffles() {
        List<Integer> cards = IntStream.range(0, 52).boxed().toList();

        assertThat(Dice.of(7, "cards").shuffled(cards))
                .containsExactlyInAnyOrderElementsOf(cards)
                .isNotEqualTo(cards);
    }
}

package org.taizhang.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The scores are worked out by hand: 0.6745 × (value − median) ÷ median of the distances from it. */
class DeviationTests {

    private static List<BigDecimal> others(int... values) {
        return Arrays.stream(values).mapToObj(BigDecimal::new).toList();
    }

    private static boolean outlying(int value, int... others) {
        return Deviation.outlying(new BigDecimal(value), others(others)).isPresent();
    }

    @Test
    void givesMedianAndScore() {
        Deviation deviation = Deviation.outlying(new BigDecimal(990), others(200, 250, 270, 300, 320))
                .orElseThrow();

        assertThat(deviation.median()).isEqualByComparingTo("270");
        assertThat(deviation.score()).isEqualByComparingTo("16.2"); // 0.6745 × 720 ÷ 30
    }

    @Test
    void asksForMoreTheFewerOthersThereAre() {
        assertThat(outlying(430, 100, 110, 120)).isFalse(); // 21.6
        assertThat(outlying(440, 100, 110, 120)).isTrue(); // 22.3
        assertThat(outlying(158, 80, 90, 100, 110, 120)).isFalse(); // 3.9, and the threshold for five is 6.0
        assertThat(outlying(200, 80, 90, 100, 110, 120)).isTrue(); // 6.7
        assertThat(outlying(163, 70, 80, 90, 100, 100, 110, 120, 130)).isFalse(); // 2.8 of 15
        assertThat(outlying(180, 70, 80, 90, 100, 100, 110, 120, 130)).isTrue(); // 3.6 of 15
    }

    @Test
    void judgesNothingByFewerThanThree() {
        assertThat(outlying(1_000_000, 100, 110)).isFalse();
    }

    @Test
    void leavesSmallDeviationsAloneHoweverAlikeTheOthersAre() {
        assertThat(outlying(140, 100, 101, 102, 100, 99, 98, 101, 100)).isFalse();
    }

    @Test
    void judgesNothingWhereMostAreEqual() {
        assertThat(outlying(35, 25, 25, 30)).isFalse();
        assertThat(outlying(2500, 25, 25, 25)).isFalse();
    }

    @Test
    void seesWhatIsFarBelow() {
        assertThat(outlying(-500, 100, 110, 120)).isTrue();
    }
}

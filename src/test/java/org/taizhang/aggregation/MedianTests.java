package org.taizhang.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.taizhang.terms.Percent;

class MedianTests {

    private static List<Percent> percents(String... values) {
        return Stream.of(values).map(Percent::of).toList();
    }

    @Test
    void isTheMiddleOneOfAnOddNumber() {
        assertThat(Median.of(percents("90", "10.05", "33.33"))).contains(Percent.of("33.33"));
        assertThat(Median.of(percents("7"))).contains(Percent.of("7"));
    }

    @Test
    void isTheMeanOfTheTwoInTheMiddleOfAnEvenNumberHalfUp() {
        assertThat(Median.of(percents("90", "10", "33.33", "33.34"))).contains(Percent.of("33.34"));
        assertThat(Median.of(percents("0", "100"))).contains(Percent.of("50"));
    }

    @Test
    void isNothingOfNothing() {
        assertThat(Median.of(List.of())).isEmpty();
    }
}

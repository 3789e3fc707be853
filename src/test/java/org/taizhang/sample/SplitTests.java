package org.taizhang.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTests {

    @Test
    void givesWhatIsLeftOverToTheLast() {
        assertThat(Split.of(new BigDecimal("100"), List.of(1, 1, 1), 0))
                .containsExactly(new BigDecimal("33"), new BigDecimal("33"), new BigDecimal("34"));
    }

    @Test
    void keepsTheDecimalsOfTheWhole() {
        assertThat(Split.of(new BigDecimal("10.05"), List.of(3, 1), 1))
                .containsExactly(new BigDecimal("7.5"), new BigDecimal("2.55"));
    }
}

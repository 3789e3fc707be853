package org.taizhang.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenThousandfoldTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            3000   | 0.3   | -    | -    | 0.3
            1500   | 0.3   | -    | -    | 0.3
            1499   | 0.3   | -    | -    | -
            6001   | 0.3   | -    | -    | -
            3000   | 0.3   | -    | 2500 | 0.3
            3000   | 0.3   | -    | 0.2  | 0.3
            0.3    | 3000  | -    | -    | 3000
            3      | 30000 | -    | 2    | -
            0.2    | 5000  | -    | 2000 | 2000
            2000   | -     | -    | 0.2  | 0.2
            25000  | 30000 | -    | 2    | -
            0      | 3000  | -    | -    | -
            -3000  | 0.3   | -    | -    | -
            3000   | 0     | -    | 0    | -
            600000 | -     | 60   | -    | 60
            0.01   | -     | 100  | -    | -
            5000   | -     | 6000 | 0.5  | -
            """)
    void comparesWithTheWholeTheTotalAndTheLastRound(
            BigDecimal value,
            @Nullable BigDecimal whole,
            @Nullable BigDecimal total,
            @Nullable BigDecimal last,
            @Nullable BigDecimal reference) {
        List<BigDecimal> totals = Stream.ofNullable(total).toList();

        assertThat(new TenThousandfold(value, Optional.ofNullable(whole), totals, Optional.ofNullable(last))
                        .reference())
                .isEqualTo(Optional.ofNullable(reference));
    }
}

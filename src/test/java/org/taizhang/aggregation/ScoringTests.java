package org.taizhang.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.aggregation.FrozenFigures.RankEntry;
import org.taizhang.aggregation.Scoring.Item;

class ScoringTests {

    private static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comesToTheScoreThatWasRanked(int seed) {
        FrozenFigures figures = TallyLawsTests.frozen(seed, false);
        agree(figures, figures.countyRanking(), Scoring::ofCounty);
        agree(figures, figures.departmentRanking(), Scoring::ofDepartment);
    }

    private static void agree(
            FrozenFigures figures, List<RankEntry> entries, BiFunction<FrozenFigures, RankEntry, Scoring> arithmetic) {
        for (RankEntry entry : entries) {
            Scoring scoring = arithmetic.apply(figures, entry);
            assertThat(scoring.score()).isEqualTo(entry.score());
            assertThat(scoring.items()).hasSize(entry.judged());
            BigDecimal shown = scoring.items().stream().map(Item::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(shown.subtract(scoring.sum()).abs()).isLessThanOrEqualTo(new BigDecimal("0.002"));
            assertThat(scoring.sum().divide(BigDecimal.valueOf(entry.judged()), 2, RoundingMode.HALF_UP))
                    .isEqualTo(entry.score().value());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesHundredToWhomeverKeepsPaceAndNothingForSilence(int seed) {
        FrozenFigures figures = TallyLawsTests.frozen(seed, false);
        figures.countyRanking().stream()
                .flatMap(entry -> Scoring.ofCounty(figures, entry).items().stream())
                .forEach(item -> {
                    Light light = item.standing().light();
                    assertThat(item.full()).isEqualTo(light == Light.DONE || light == Light.ON_PACE);
                    if (light == Light.NOT_REPORTED) {
                        assertThat(item.points()).isEqualByComparingTo("0");
                    }
                });
    }
}

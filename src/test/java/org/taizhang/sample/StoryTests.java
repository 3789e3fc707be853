package org.taizhang.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Money;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;

/** Laws that hold for whatever seed. */
class StoryTests {

    private static final Plan PLAN = Plans.invented();
    private static final List<Round> ROUNDS = List.of(Plans.Q1, Plans.Q2, Plans.Q3, Plans.Q4);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2024, -5})
    void givesEveryPartToAnotherUnit(long seed) {
        Cast cast = Cast.of(PLAN, seed);

        List<UnitCode> parts = new ArrayList<>();
        cast.wrong().ifPresent(parts::add);
        cast.silent().ifPresent(parts::add);
        cast.late().ifPresent(parts::add);
        cast.copied().ifPresent(parts::add);
        assertThat(parts).hasSize(4).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2024, -5})
    void letsOneCumulativeFigureFallAndNoOther(long seed) {
        Story story = Story.of(PLAN, seed);

        List<String> falls = new ArrayList<>();
        for (Indicator indicator : PLAN.indicators()) {
            for (UnitCode unit : indicator.basis()) {
                for (Round round : ROUNDS) {
                    if (indicator.prorated() && fell(story, unit, indicator.code(), round)) {
                        falls.add(unit + " " + indicator.code() + " " + round);
                    }
                }
            }
        }
        Figures.Owner fallen = story.figures().fallen().orElseThrow();
        assertThat(falls).containsExactly(fallen.unit() + " " + fallen.indicator() + " 2030-Q3");
        assertThat(story.cast().silent()).isNotEqualTo(Optional.of(fallen.unit()));
    }

    private static boolean fell(Story story, UnitCode unit, IndicatorCode indicator, Round round) {
        Quantity now = story.figures().of(unit, indicator, round).orElseThrow().reached();
        return story.figures()
                .before(unit, indicator, round)
                .filter(last -> now.compareTo(last.reached()) < 0)
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2024, -5})
    void makesLeadsSayWhatTheUnitsSayExceptInOneIndicator(long seed) {
        Story story = Story.of(PLAN, seed);

        List<String> different = new ArrayList<>();
        for (Indicator indicator : PLAN.indicators()) {
            for (UnitCode lead : indicator.crossChecking()) {
                for (Round round : ROUNDS) {
                    Quantity said = reached(story, lead, indicator, round);
                    Quantity sum = indicator.basis().stream()
                            .map(unit -> reached(story, unit, indicator, round))
                            .reduce(Quantity.ZERO, Quantity::plus);
                    if (!said.equals(sum)) {
                        different.add(indicator.code() + " " + round);
                    }
                }
            }
        }
        String one = story.figures().disagreeing().orElseThrow().value();
        assertThat(different).containsExactly(one + " 2030-Q2", one + " 2030-Q3", one + " 2030-Q4");
    }

    private static Quantity reached(Story story, UnitCode unit, Indicator indicator, Round round) {
        return story.figures().of(unit, indicator.code(), round).orElseThrow().reached();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2024, -5})
    void splitsThePlansMoneyAmongTheUnitsToTheLastTenThousand(long seed) {
        Story story = Story.of(PLAN, seed);
        Map<String, Money> arranged = new TreeMap<>();
        for (Unit unit : PLAN.reportingUnits()) {
            story.purses()
                    .of(unit.code(), Plans.Q2)
                    .forEach(share ->
                            arranged.merge(share.task() + " " + share.source(), share.arranged(), Money::plus));
        }

        assertThat(arranged)
                .containsExactly(
                        Map.entry("1 中央", Money.ofWan("3001")),
                        Map.entry("1 市", Money.ofWan("777")),
                        Map.entry("2 市", Money.ofWan("950")),
                        Map.entry("4 中央", Money.ofWan("12345")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2024, -5})
    void neverPaysMoreThanIsInPlaceNorLessThanBefore(long seed) {
        Story story = Story.of(PLAN, seed);
        for (Unit unit : PLAN.reportingUnits()) {
            Map<String, Money> paidBefore = new TreeMap<>();
            for (Round round : ROUNDS) {
                for (MoneyShare share : story.purses().of(unit.code(), round)) {
                    assertThat(share.paid()).isLessThanOrEqualTo(share.inPlace());
                    assertThat(share.inPlace()).isLessThanOrEqualTo(share.arranged());
                    Money before = paidBefore.put(share.task() + share.source(), share.paid());
                    assertThat(share.paid()).isGreaterThanOrEqualTo(before == null ? Money.ZERO : before);
                }
            }
        }
    }

    @Test
    void splitsADenominatorWhoseNameGivesItsCount() {
        Story story = Story.of(PLAN, 1);
        Indicator indicator = PLAN.indicator(IndicatorCode.of("4-4")).orElseThrow();

        int sum = indicator.basis().stream()
                .mapToInt(unit -> story.ambitions().denominator(indicator, unit))
                .sum();

        assertThat(sum).isEqualTo(1000);
    }

    @Test
    void keepsSomeUnitsAheadAndSomeLate() {
        Story story = Story.of(PLAN, 1);
        List<BigDecimal> rates = new ArrayList<>();
        Indicator indicator = PLAN.indicator(IndicatorCode.of("1-1")).orElseThrow();
        for (UnitCode unit : indicator.basis()) {
            BigDecimal target = indicator.targetOf(unit).orElseThrow().value();
            rates.add(reached(story, unit, indicator, Plans.Q2).value().divide(target, 4, RoundingMode.HALF_UP));
        }

        assertThat(rates).anyMatch(rate -> rate.compareTo(new BigDecimal("0.45")) < 0);
        assertThat(rates).anyMatch(rate -> rate.compareTo(new BigDecimal("0.50")) > 0);
    }
}

package org.taizhang.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.aggregation.WorkedExample.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.aggregation.FrozenFigures.RankEntry;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.terms.Money;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.validation.HandIn.Outcome;

/** Laws that hold whatever units report; each seed makes other ledgers, some units silent, some figures missing. */
class TallyLawsTests {

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCityIsTheSumOfItsUnits(int seed) {
        FrozenFigures figures = frozen(seed, false);
        for (String code : List.of("1-1", "1-2", "2-3")) {
            IndicatorFigures indicator = indicator(figures, code);
            Standing city = indicator.city();
            assertThat(city.achieved()).isEqualTo(sum(indicator.units(), Standing::achieved));
            assertThat(city.change()).isEqualTo(sum(indicator.units(), Standing::change));
            assertThat(city.changeUnits())
                    .isEqualTo(indicator.units().stream()
                            .mapToInt(entry -> entry.standing().changeUnits())
                            .sum());
            assertThat(city.reported())
                    .isEqualTo(indicator.units().stream()
                            .mapToInt(entry -> entry.standing().reported())
                            .sum());
            assertThat(city.owed()).isEqualTo(indicator.units().size());
            assertThat(city.sources())
                    .isEqualTo(indicator.units().stream()
                            .flatMap(entry -> entry.standing().sources().stream())
                            .toList());
        }
    }

    /** Null when none has a value, as an unknown sum should be. */
    private static @Nullable Quantity sum(List<UnitFigures> units, Function<Standing, @Nullable Quantity> value) {
        return units.stream()
                .map(entry -> value.apply(entry.standing()))
                .filter(Objects::nonNull)
                .reduce(Quantity::plus)
                .orElse(null);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRatioLiesBetweenItsUnits(int seed) {
        IndicatorFigures ratio = indicator(frozen(seed, false), "2-1");
        List<Quantity> own = ratio.units().stream()
                .map(entry -> entry.standing().achieved())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        Quantity city = ratio.city().achieved();
        if (city == null) {
            assertThat(own).isEmpty();
        } else {
            assertThat(city).isBetween(own.get(0), own.get(own.size() - 1));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderInWhichLedgersComeDoesNotMatter(int seed) {
        assertThat(frozen(seed, true)).isEqualTo(frozen(seed, false));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRankIsOneMoreThanTheNumberOfBetterScores(int seed) {
        FrozenFigures figures = frozen(seed, false);
        for (List<RankEntry> ranking : List.of(figures.countyRanking(), figures.departmentRanking())) {
            assertThat(ranking).isNotEmpty().extracting(RankEntry::unit).doesNotHaveDuplicates();
            assertThat(ranking).extracting(RankEntry::rank).isSorted();
            assertThat(ranking).allSatisfy(entry -> {
                long better = ranking.stream()
                        .filter(other -> other.score().compareTo(entry.score()) > 0)
                        .count();
                assertThat(entry.rank()).isEqualTo((int) better + 1);
                assertThat(entry.score().value()).isBetween(BigDecimal.ZERO, new BigDecimal(100));
                assertThat(entry.lights().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(entry.judged());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyViewOfTheMoneyHasTheSameTotal(int seed) {
        MoneyFigures money = frozen(seed, false).money();
        for (List<MoneyRow> view : List.of(money.byCategory(), money.byTask(), money.bySource(), money.byUnit())) {
            assertThat(total(view, MoneyRow::arranged)).isEqualTo(money.total().arranged());
            assertThat(total(view, MoneyRow::inPlace)).isEqualTo(money.total().inPlace());
            assertThat(total(view, MoneyRow::paid)).isEqualTo(money.total().paid());
        }
        for (List<MoneyRow> view : List.of(money.byCategory(), money.byTask(), money.bySource())) {
            assertThat(total(view, MoneyRow::planned)).isEqualTo(money.total().planned());
        }
    }

    private static Money total(List<MoneyRow> rows, Function<MoneyRow, @Nullable Money> amount) {
        return rows.stream().map(amount).filter(Objects::nonNull).reduce(Money.ZERO, Money::plus);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void survivesBeingWrittenAndRead(int seed) {
        FrozenFigures figures = frozen(seed, false);
        String text = FiguresJson.write(figures);

        assertThat(FiguresJson.read(text)).isEqualTo(figures);
        assertThat(FiguresJson.write(FiguresJson.read(text))).isEqualTo(text);
    }

    static FrozenFigures frozen(int seed, boolean shuffled) {
        Random random = new Random(seed);
        RoundDraft last = ledgers(SmallPlan.Q2, random);
        RoundDraft present = ledgers(SmallPlan.Q3, random);
        if (shuffled) {
            last.shuffled(random);
            present.shuffled(random);
        }
        return Tally.freeze(SmallPlan.plan(), SmallPlan.Q3, List.of(last.done(), present.done()), "" + seed);
    }

    private static RoundDraft ledgers(Round round, Random random) {
        RoundDraft draft = new RoundDraft(round);
        for (String unit : List.of("east", "west", "park", "housing", "health")) {
            boolean silent = random.nextInt(6) == 0;
            draft.handIn(unit, silent ? Outcome.SILENT : Outcome.ACCEPTED);
            if (!silent) {
                fill(draft, unit, random);
            }
        }
        return draft;
    }

    private static void fill(RoundDraft draft, String unit, Random random) {
        boolean county = unit.equals("east") || unit.equals("west");
        if (county || unit.equals("park")) {
            maybe(random, () -> draft.amount(unit, "1-1", decimal(random, 500)));
        }
        if (county) {
            maybe(random, () -> draft.amount(unit, "1-2", decimal(random, 9)));
            maybe(random, () -> draft.ratio(unit, "2-1", decimal(random, 90), "97"));
            maybe(random, () -> draft.amount(unit, "2-3", decimal(random, 8)));
        }
        if (unit.equals("health")) {
            maybe(random, () -> draft.ratio(unit, "2-2", decimal(random, 900), "1001.5"));
        }
        if (unit.equals("housing")) {
            maybe(random, () -> draft.milestone(unit, "3-1", decimal(random, 100), "验收"));
            maybe(random, () -> draft.amount(unit, "1-1", decimal(random, 1500)));
        }
        for (String source : List.of("中央", "省", "市")) {
            maybe(
                    random,
                    () -> draft.money(
                            unit,
                            String.valueOf(1 + random.nextInt(3)),
                            source,
                            decimal(random, 900),
                            random.nextBoolean() ? null : decimal(random, 700),
                            decimal(random, 500)));
        }
        maybe(random, () -> draft.words(unit, "1-1", "困难" + random.nextInt(100)));
    }

    private static void maybe(Random random, Runnable line) {
        if (random.nextInt(5) > 0) {
            line.run();
        }
    }

    private static String decimal(Random random, int limit) {
        return BigDecimal.valueOf(random.nextInt(limit * 1000), random.nextInt(4))
                .toPlainString();
    }
}

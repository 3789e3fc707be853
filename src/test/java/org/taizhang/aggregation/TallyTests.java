package org.taizhang.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.taizhang.aggregation.SmallPlan.Q1;
import static org.taizhang.aggregation.SmallPlan.Q2;
import static org.taizhang.aggregation.SmallPlan.Q3;
import static org.taizhang.aggregation.SmallPlan.Q4;
import static org.taizhang.aggregation.SmallPlan.codes;
import static org.taizhang.aggregation.WorkedExample.city;
import static org.taizhang.aggregation.WorkedExample.indicator;
import static org.taizhang.aggregation.WorkedExample.quantity;
import static org.taizhang.aggregation.WorkedExample.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.FrozenFigures.CategoryFigures;
import org.taizhang.aggregation.FrozenFigures.Submission;
import org.taizhang.aggregation.FrozenFigures.TrendPoint;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.FrozenFigures.UnitWords;
import org.taizhang.plan.Indicator;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.Reconciliation;
import org.taizhang.validation.Source;

class TallyTests {

    private final FrozenFigures figures = WorkedExample.frozen();

    @Test
    void addsUpTheBasisAndSaysWhoIsMissing() {
        // 320 + 180; 500 of 1000; change (320 - 100) + (180 - 120); 500 / 0.75; (1000 - 500) / 1 round
        assertThat(city(figures, "1-1"))
                .isEqualTo(new Standing(
                        quantity("500"),
                        null,
                        null,
                        null,
                        quantity("1000"),
                        Percent.of("50.00"),
                        Percent.of("75.00"),
                        Percent.of("-25.00"),
                        Light.FAR_BEHIND,
                        quantity("280"),
                        2,
                        quantity("666.67"),
                        quantity("500"),
                        2,
                        3,
                        0,
                        true,
                        List.of(cell("east", "320"), cell("west", "180"))));
        assertThat(city(figures, "1-1").partial()).isTrue();
    }

    private static Source cell(String unit, String amount) {
        return RoundDraft.source(unit, "1-1", Source.Part.ACHIEVED, quantity(amount));
    }

    @Test
    void measuresEachUnitByItsShareInPlanOrder() {
        assertThat(indicator(figures, "1-1").units())
                .extracting(
                        UnitFigures::unit,
                        entry -> entry.standing().target(),
                        entry -> entry.standing().rate(),
                        entry -> entry.standing().light(),
                        entry -> entry.standing().change(),
                        entry -> entry.standing().doubtful())
                .containsExactly(
                        tuple(
                                UnitCode.of("east"),
                                quantity("400"),
                                Percent.of("80"),
                                Light.ON_PACE,
                                quantity("220"),
                                false),
                        tuple(
                                UnitCode.of("west"),
                                quantity("400"),
                                Percent.of("45"),
                                Light.FAR_BEHIND,
                                quantity("60"),
                                true),
                        tuple(UnitCode.of("park"), quantity("200"), null, Light.NOT_REPORTED, null, false));
        // 320 / 0.75 = 426.666…; 400 - 320
        assertThat(unit(figures, "1-1", "east").projected()).isEqualTo(quantity("426.67"));
        assertThat(unit(figures, "1-1", "east").needed()).isEqualTo(quantity("80"));
    }

    @Test
    void keepsFiguresForComparisonOutOfTheCitys() {
        assertThat(indicator(figures, "1-1").otherReports())
                .extracting(
                        UnitFigures::unit,
                        entry -> entry.standing().achieved(),
                        entry -> entry.standing().rate())
                .containsExactly(tuple(UnitCode.of("housing"), quantity("505"), Percent.of("50.5")));
    }

    @Test
    void judgesNothingWhileTheTargetIsOpen() {
        Standing open = city(figures, "1-2");

        assertThat(open.light()).isEqualTo(Light.NO_TARGET);
        assertThat(open.achieved()).isEqualTo(quantity("5"));
        assertThat(open.rate()).isNull();
        assertThat(open.gap()).isNull();
        assertThat(open.needed()).isNull();
        assertThat(open.projected()).isEqualTo(quantity("6.67"));
        assertThat(Tally.freeze(SmallPlan.plan(), Q3, List.of(new RoundDraft(Q3).done()), "")
                        .indicators())
                .extracting(entry -> entry.city().light())
                .containsExactly(
                        Light.NOT_REPORTED,
                        Light.NO_TARGET,
                        Light.NOT_REPORTED,
                        Light.NOT_REPORTED,
                        Light.NOT_REPORTED,
                        Light.NOT_REPORTED);
    }

    @Test
    void dividesTheSumOfNumeratorsByTheSumOfDenominators() {
        // 95 / 180 = 52.777…; of 80 it is 65.972…; before: 70 / 150 = 46.666…; the difference is 6.111…
        Standing ratio = city(figures, "2-1");

        assertThat(ratio.achieved()).isEqualTo(quantity("52.78"));
        assertThat(ratio.numerator()).isEqualTo(quantity("95"));
        assertThat(ratio.denominator()).isEqualTo(quantity("180"));
        assertThat(ratio.rate()).isEqualTo(Percent.of("65.97"));
        assertThat(ratio.gap()).isEqualTo(Percent.of("-9.03"));
        assertThat(ratio.light()).isEqualTo(Light.BEHIND);
        assertThat(ratio.change()).isEqualTo(quantity("6.11"));
        assertThat(ratio.changeUnits()).isEqualTo(2);
        assertThat(ratio.projected()).isNull();
        assertThat(ratio.needed()).isNull();
        assertThat(ratio.sources())
                .extracting(Source::unit, Source::part)
                .containsExactly(
                        tuple(UnitCode.of("east"), Source.Part.NUMERATOR),
                        tuple(UnitCode.of("east"), Source.Part.DENOMINATOR),
                        tuple(UnitCode.of("west"), Source.Part.NUMERATOR),
                        tuple(UnitCode.of("west"), Source.Part.DENOMINATOR));
    }

    @Test
    void judgesARatioBeforeItIsRounded() {
        // target 80, expected 75 %: the threshold is a ratio of exactly 60 %
        assertThat(lightOfRatio("600000", "1000000")).isEqualTo(Light.ON_PACE);
        assertThat(lightOfRatio("599999", "1000000")).isEqualTo(Light.BEHIND);
        // yellow band 10: 65 % of 80 is 52 %
        assertThat(lightOfRatio("520000", "1000000")).isEqualTo(Light.BEHIND);
        assertThat(lightOfRatio("519999", "1000000")).isEqualTo(Light.FAR_BEHIND);
    }

    private static Light lightOfRatio(String numerator, String denominator) {
        Reconciliation round =
                new RoundDraft(Q3).ratio("east", "2-1", numerator, denominator).done();
        return city(Tally.freeze(SmallPlan.plan(), Q3, List.of(round), ""), "2-1")
                .light();
    }

    @Test
    void showsAReachedLevelAsOnPaceUntilTheYearIsClosed() {
        // 340 / 500 = 68; 68 / 65 = 104.615… %
        Standing level = city(figures, "2-2");
        assertThat(level.light()).isEqualTo(Light.ON_PACE);
        assertThat(level.rate()).isEqualTo(Percent.of("104.62"));
        assertThat(level.expected()).isEqualTo(Percent.of("100"));
        assertThat(level.gap()).isEqualTo(Percent.of("4.62"));
        assertThat(level.change()).isEqualTo(quantity("8"));

        Reconciliation close =
                new RoundDraft(Q4).ratio("health", "2-2", "340", "500").done();
        assertThat(city(Tally.freeze(SmallPlan.plan(), Q4, List.of(close), ""), "2-2")
                        .light())
                .isEqualTo(Light.DONE);
    }

    @Test
    void takesAnUpperLimitAsKeptWhileNotExceeded() {
        Standing limit = city(figures, "2-3");

        assertThat(limit.achieved()).isEqualTo(quantity("7"));
        assertThat(limit.rate()).isEqualTo(Percent.of("100"));
        assertThat(limit.light()).isEqualTo(Light.ON_PACE);
        assertThat(limit.needed()).isNull();
        assertThat(limit.change()).isEqualTo(quantity("4"));
    }

    @Test
    void takesAMilestoneFromTheUnitThatReportsIt() {
        Standing milestone = city(figures, "3-1");

        assertThat(milestone.achieved()).isEqualTo(quantity("70"));
        assertThat(milestone.stage()).isEqualTo("验收");
        assertThat(milestone.light()).isEqualTo(Light.BEHIND);
        assertThat(milestone.change()).isEqualTo(quantity("30"));
        assertThat(milestone.projected()).isNull();
    }

    @Test
    void letsTheSlowestSpeakForAMilestoneOfSeveral() {
        Indicator joint = SmallPlan.indicator(
                "3-1",
                Indicator.Kind.MILESTONE,
                "100",
                Indicator.Comparison.AT_LEAST,
                true,
                Map.of(),
                "housing",
                "health");
        Reconciliation round = new RoundDraft(Q3)
                .milestone("housing", "3-1", "70", "验收")
                .milestone("health", "3-1", "20", "前期")
                .done();
        Standing city = city(
                Tally.freeze(SmallPlan.plan(SmallPlan.units(), List.of(joint), List.of()), Q3, List.of(round), ""),
                "3-1");

        assertThat(city.achieved()).isEqualTo(quantity("20"));
        assertThat(city.stage()).isEqualTo("前期");
        assertThat(city.reported()).isEqualTo(2);
    }

    @Test
    void comparesOnlyUnitsThatReportedInBothRounds() {
        List<Reconciliation> rounds = List.of(
                new RoundDraft(Q2)
                        .amount("east", "1-1", "100")
                        .amount("west", "1-1", "50")
                        .done(),
                new RoundDraft(Q3)
                        .amount("east", "1-1", "90")
                        .amount("park", "1-1", "70")
                        .done());
        FrozenFigures frozen = Tally.freeze(SmallPlan.plan(), Q3, rounds, "");

        assertThat(city(frozen, "1-1").change()).isEqualTo(quantity("-10"));
        assertThat(city(frozen, "1-1").changeUnits()).isEqualTo(1);
        assertThat(unit(frozen, "1-1", "park").change()).isNull();
        assertThat(unit(frozen, "1-1", "park").changeUnits()).isZero();
        assertThat(city(frozen, "2-1").change()).isNull();
    }

    @Test
    void callsASumPartialWhereAUnitsFigureIsAndComparesItWithNothing() {
        List<Reconciliation> rounds = List.of(
                new RoundDraft(Q2)
                        .amount("east", "1-1", "100")
                        .amount("west", "1-1", "50")
                        .amount("park", "1-1", "30")
                        .partial()
                        .done(),
                new RoundDraft(Q3)
                        .amount("east", "1-1", "90")
                        .partial()
                        .amount("west", "1-1", "70")
                        .amount("park", "1-1", "80")
                        .done());
        FrozenFigures frozen = Tally.freeze(SmallPlan.plan(), Q3, rounds, "");
        Standing city = city(frozen, "1-1");

        assertThat(city.achieved()).isEqualTo(quantity("240"));
        assertThat(city.reported()).isEqualTo(3).isEqualTo(city.owed());
        assertThat(city.lacking()).isEqualTo(1);
        assertThat(city.partial()).isTrue();
        assertThat(city.change()).isEqualTo(quantity("20"));
        assertThat(city.changeUnits()).isEqualTo(1);
        assertThat(unit(frozen, "1-1", "east").partial()).isTrue();
        assertThat(unit(frozen, "1-1", "east").change()).isNull();
        assertThat(unit(frozen, "1-1", "west").partial()).isFalse();
    }

    @Test
    void knowsNoChangeAcrossAMissingRound() {
        List<Reconciliation> rounds = List.of(
                new RoundDraft(Q1).amount("east", "1-1", "100").done(),
                new RoundDraft(Q3).amount("east", "1-1", "300").done());
        FrozenFigures frozen = Tally.freeze(SmallPlan.plan(), Q3, rounds, "");

        assertThat(city(frozen, "1-1").change()).isNull();
        assertThat(frozen.money().total().lastPaid()).isNull();
        assertThat(frozen.countyRanking())
                .extracting(FrozenFigures.RankEntry::lastRank)
                .containsOnlyNulls();
        assertThat(frozen.trend())
                .extracting(TrendPoint::round)
                .contains(Q1, Q3)
                .doesNotContain(Q2);
    }

    @Test
    void roundsWhatIsNeededUpSoThatItSuffices() {
        // Q2: 1000 - 500.018 = 499.982 over two rounds is 249.991; at the present pace 500.018 / 0.5 = 1000.036
        Reconciliation round =
                new RoundDraft(Q2).amount("east", "1-1", "500.018").done();
        Standing city = city(Tally.freeze(SmallPlan.plan(), Q2, List.of(round), ""), "1-1");

        assertThat(city.needed()).isEqualTo(quantity("250"));
        assertThat(city.projected()).isEqualTo(quantity("1000.04"));
    }

    @Test
    void needsNothingMoreOnceTheTargetIsMetOrTheYearIsOver() {
        Reconciliation met = new RoundDraft(Q2).amount("east", "1-1", "1000").done();
        Reconciliation late = new RoundDraft(Q4).amount("east", "1-1", "900").done();

        assertThat(city(Tally.freeze(SmallPlan.plan(), Q2, List.of(met), ""), "1-1")
                        .needed())
                .isNull();
        assertThat(city(Tally.freeze(SmallPlan.plan(), Q4, List.of(late), ""), "1-1")
                        .needed())
                .isNull();
    }

    @Test
    void summarisesCategoriesOverJudgedIndicators() {
        // 健康: (65.972… + 100 capped + 100 + 70) / 4 = 83.993…
        assertThat(figures.categories())
                .extracting(CategoryFigures::category, CategoryFigures::indicators, CategoryFigures::pace)
                .containsExactly(tuple("住房", 2, Percent.of("50.00")), tuple("健康", 4, Percent.of("83.99")));
        assertThat(figures.categories().get(0).lights())
                .containsExactly(
                        Map.entry(Light.DONE, 0),
                        Map.entry(Light.ON_PACE, 0),
                        Map.entry(Light.BEHIND, 0),
                        Map.entry(Light.FAR_BEHIND, 1),
                        Map.entry(Light.NOT_REPORTED, 0),
                        Map.entry(Light.NO_TARGET, 1));
        assertThat(figures.categories().get(1).lights())
                .containsEntry(Light.ON_PACE, 2)
                .containsEntry(Light.BEHIND, 2);
    }

    @Test
    void countsSilenceAsNothingDoneInACategorysPace() {
        FrozenFigures silent = Tally.freeze(SmallPlan.plan(), Q3, List.of(new RoundDraft(Q3).done()), "");

        assertThat(silent.categories())
                .extracting(CategoryFigures::pace)
                .containsExactly(Percent.of("0"), Percent.of("0"));
    }

    @Test
    void keepsWordsOfThoseWhoOweAFigureAndOfThoseWhoDoNot() {
        assertThat(indicator(figures, "1-1").units())
                .extracting(entry ->
                        entry.narrative() == null ? "" : entry.narrative().difficulties())
                .containsExactly("", "资金未到位", "");
        assertThat(indicator(figures, "1-1").otherReports())
                .extracting(entry ->
                        entry.narrative() == null ? "" : entry.narrative().difficulties())
                .containsExactly("雨季停工");
        assertThat(indicator(figures, "1-1").otherWords()).isEmpty();
        assertThat(indicator(figures, "1-2").otherWords())
                .extracting(UnitWords::unit, words -> words.narrative().difficulties())
                .containsExactly(tuple(UnitCode.of("housing"), "待省厅下达"));
    }

    @Test
    void countsEachUnitsFindingsBySeverity() {
        assertThat(figures.submissions())
                .extracting(
                        submission -> submission.handIn().unit(),
                        Submission::rejects,
                        Submission::errors,
                        Submission::warnings,
                        Submission::notes)
                .containsExactly(
                        tuple(UnitCode.of("east"), 0, 0, 0, 0),
                        tuple(UnitCode.of("west"), 0, 1, 2, 0),
                        tuple(UnitCode.of("park"), 1, 0, 0, 0),
                        tuple(UnitCode.of("housing"), 0, 0, 0, 0),
                        tuple(UnitCode.of("health"), 0, 0, 0, 0));
        assertThat(figures.findings()).hasSize(4);
    }

    @Test
    void tracesTheLightsOfEveryRoundAsOfThatRound() {
        // Q2 expects 50: 220 of 1000 is 22; 46.666… of 80 is 58.33
        assertThat(figures.trend())
                .extracting(TrendPoint::round, point -> point.indicator().value(), TrendPoint::rate, TrendPoint::light)
                .containsExactly(
                        tuple(Q2, "1-1", Percent.of("22"), Light.FAR_BEHIND),
                        tuple(Q2, "1-2", null, Light.NO_TARGET),
                        tuple(Q2, "2-1", Percent.of("58.33"), Light.ON_PACE),
                        tuple(Q2, "2-2", Percent.of("92.31"), Light.BEHIND),
                        tuple(Q2, "2-3", Percent.of("100"), Light.ON_PACE),
                        tuple(Q2, "3-1", Percent.of("40"), Light.BEHIND),
                        tuple(Q3, "1-1", Percent.of("50"), Light.FAR_BEHIND),
                        tuple(Q3, "1-2", null, Light.NO_TARGET),
                        tuple(Q3, "2-1", Percent.of("65.97"), Light.BEHIND),
                        tuple(Q3, "2-2", Percent.of("104.62"), Light.ON_PACE),
                        tuple(Q3, "2-3", Percent.of("100"), Light.ON_PACE),
                        tuple(Q3, "3-1", Percent.of("70"), Light.BEHIND));
    }

    @Test
    void saysWhichPlanAndRoundTheFiguresAreOf() {
        assertThat(figures.head().round()).isEqualTo(Q3);
        assertThat(figures.head().due()).isEqualTo(LocalDate.of(2024, 10, 5));
        assertThat(figures.head().asOf()).isEqualTo(LocalDate.of(2024, 9, 30));
        assertThat(figures.head().roundsLeft()).isEqualTo(1);
        assertThat(figures.figuresHash()).isEqualTo("0123abcd");
        assertThat(figures.units())
                .extracting(UnitEntry::code)
                .containsExactlyElementsOf(codes("east", "west", "park", "housing", "health", "office"));
        assertThat(indicator(figures, "1-1").leads()).isEqualTo(codes("housing"));
        assertThat(indicator(figures, "1-1").targetText()).isEqualTo("≥ 1000");
        assertThat(indicator(figures, "1-2").targetText()).isNull();
    }

    @Test
    void isSampleAsSoonAsAnyRoundIs() {
        Reconciliation real = WorkedExample.thirdQuarter().done();
        Reconciliation marked = WorkedExample.secondQuarter().sample().done();

        assertThat(figures.sample()).isFalse();
        assertThat(Tally.freeze(SmallPlan.plan(), Q3, List.of(marked, real), "").sample())
                .isTrue();
    }

    @Test
    void refusesRoundsThatDoNotLeadUpToTheOneAsked() {
        Reconciliation second = WorkedExample.secondQuarter().done();
        Reconciliation third = WorkedExample.thirdQuarter().done();
        Reconciliation unplanned = new RoundDraft(Round.parse("2024-Q9")).done();

        assertThatThrownBy(() -> Tally.freeze(SmallPlan.plan(), Q3, List.of(), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tally.freeze(SmallPlan.plan(), Q3, List.of(second), ""))
                .hasMessageContaining("2024-Q3");
        assertThatThrownBy(() -> Tally.freeze(SmallPlan.plan(), Q3, List.of(third, second, third), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tally.freeze(SmallPlan.plan(), unplanned.round(), List.of(unplanned), ""))
                .hasMessageContaining("2024-Q9");
    }

    @Test
    void refusesToCountAFigureTwice() {
        Reconciliation twice = new RoundDraft(Q3)
                .amount("east", "1-1", "1")
                .amount("east", "1-1", "2")
                .done();

        assertThatThrownBy(() -> Tally.freeze(SmallPlan.plan(), Q3, List.of(twice), ""))
                .hasMessageContaining("1-1");
    }
}

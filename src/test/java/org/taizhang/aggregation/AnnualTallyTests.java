package org.taizhang.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.AnnualFigures.Absence;
import org.taizhang.aggregation.AnnualFigures.CarriedOver;
import org.taizhang.aggregation.AnnualFigures.HandInItem;
import org.taizhang.aggregation.AnnualFigures.IndicatorItem;
import org.taizhang.aggregation.AnnualFigures.LeftOut;
import org.taizhang.aggregation.AnnualFigures.MoneyItem;
import org.taizhang.aggregation.AnnualFigures.PartScore;
import org.taizhang.aggregation.AnnualFigures.UnitScore;
import org.taizhang.plan.Assessment;
import org.taizhang.plan.Assessment.Grade;
import org.taizhang.plan.Assessment.Part;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Points;
import org.taizhang.terms.UnitCode;

/** The small year, assessed by hand. */
class AnnualTallyTests {

    private final AnnualFigures year = AnnualTally.freeze(SmallYear.plan(), SmallYear.rounds(), "inputs");

    private static UnitScore score(AnnualFigures year, String unit) {
        return year.scores()
                .filter(score -> score.unit().equals(UnitCode.of(unit)))
                .findFirst()
                .orElseThrow();
    }

    private UnitScore score(String unit) {
        return score(year, unit);
    }

    private static Points points(String decimal) {
        return Points.of(decimal);
    }

    @Test
    void scoresACountyFromItsOwnFiguresMoneyAndLedgers() {
        UnitScore east = score("east");

        assertThat(east.completion())
                .extracting(IndicatorItem::indicator, IndicatorItem::points)
                .as("300 of 400; 70 % of 80 %; 6 where 5 is the limit, a fifth over it")
                .containsExactly(
                        tuple(IndicatorCode.of("1-1"), points("75")),
                        tuple(IndicatorCode.of("2-1"), points("87.5")),
                        tuple(IndicatorCode.of("2-3"), points("80")));
        assertThat(east.pace())
                .extracting(IndicatorItem::points)
                .as("25 % where 50 % is due; 37.5 % where 50 % is due; within the limit")
                .containsExactly(points("50"), points("75"), points("100"));
        assertThat(east.handIns())
                .extracting(HandInItem::daysLate, HandInItem::timeliness, HandInItem::quality)
                .as("an error and two warnings; then three days late with a second file")
                .containsExactly(tuple(0, points("100"), points("93")), tuple(3, points("85"), points("99")));
        assertThat(east.money())
                .extracting(MoneyItem::measure, MoneyItem::points)
                .containsExactly(
                        tuple(MoneyItem.Measure.IN_PLACE, points("75")), tuple(MoneyItem.Measure.PAID, points("50")));
        assertThat(east.parts())
                .extracting(PartScore::rate, PartScore::points)
                .containsExactly(
                        tuple(points("80.8333333333"), points("48.5")),
                        tuple(points("75"), points("11.25")),
                        tuple(points("92.5"), points("9.25")),
                        tuple(points("96"), points("4.8")),
                        tuple(points("62.5"), points("6.25")));
        assertThat(east.score()).isEqualTo(Percent.of("80.05"));
        assertThat(east.grade()).isEqualTo(Grade.GOOD);
    }

    @Test
    void countsNothingForARoundInWhichAUnitWasSilent() {
        UnitScore west = score("west");

        assertThat(west.paceRounds()).extracting(AnnualFigures.RoundRate::rate).containsExactly(Points.ZERO);
        assertThat(west.handIns())
                .extracting(HandInItem::timeliness, HandInItem::quality)
                .containsExactly(tuple(Points.ZERO, Points.ZERO), tuple(Points.FULL, Points.FULL));
    }

    @Test
    void takesOutWhatDoesNotApplyAndScalesTheRest() {
        UnitScore west = score("west");

        assertThat(west.part(Part.MONEY).absence()).isEqualTo(Absence.NO_MONEY);
        assertThat(west.part(Part.MONEY).points()).isNull();
        assertThat(west.part(Part.COMPLETION).scaled())
                .as("60 of the 90 that are left")
                .isEqualTo(points("66.6666666667"));
        assertThat(west.score())
                .as("(60 × 200/3 + 15 × 0 + 10 × 50 + 5 × 50) ÷ 90")
                .isEqualTo(Percent.of("52.78"));
        assertThat(west.grade()).isEqualTo(Grade.POOR);
    }

    @Test
    void scoresADepartmentFromTheCitysFiguresAndTheMoneyOfTheTasksThatItLeads() {
        UnitScore housing = score("housing");

        assertThat(housing.completion()).extracting(IndicatorItem::points).containsExactly(points("90"), points("60"));
        assertThat(housing.money())
                .extracting(MoneyItem::measure, MoneyItem::points)
                .as("200 of the 1500 that the plan has, which is not for the bureau to arrange")
                .containsExactly(
                        tuple(MoneyItem.Measure.ARRANGED, null),
                        tuple(MoneyItem.Measure.IN_PLACE, points("75")),
                        tuple(MoneyItem.Measure.PAID, points("50")));
        assertThat(housing.score()).as("45 + 6.75 + 10 + 5 + 6.25").isEqualTo(Percent.of("73.00"));
    }

    @Test
    void doesNotHoldPlannedMoneyThatNobodyArrangedAgainstADepartment() {
        UnitScore health = score("health");

        assertThat(health.money())
                .as("nothing of the 200 that the plan has was arranged")
                .containsExactly(new MoneyItem(MoneyItem.Measure.ARRANGED, Money.ofWan("0"), Money.ofWan("200"), null));
        assertThat(health.part(Part.MONEY).absence()).isEqualTo(Absence.NOTHING_ARRANGED);
        assertThat(health.part(Part.MONEY).points()).isNull();
        assertThat(health.part(Part.COMPLETION).scaled())
                .as("60 of the 90 that are left")
                .isEqualTo(points("66.6666666667"));
    }

    @Test
    void takesAllQualityForARejectedLedgerAndNothingForItsDay() {
        UnitScore health = score("health");

        assertThat(health.handIns().get(1).timeliness()).isEqualTo(Points.FULL);
        assertThat(health.handIns().get(1).quality()).isEqualTo(Points.ZERO);
        assertThat(health.completion())
                .extracting(IndicatorItem::points)
                .as("what it owed itself was not reported; the city is a tenth over its limit")
                .containsExactly(points("87.5"), Points.ZERO, points("90"), points("60"));
        assertThat(health.score())
                .as("(60 × 59.375 + 15 × 83.75 + 10 × 100 + 5 × 50) ÷ 90")
                .isEqualTo(Percent.of("67.43"));
    }

    @Test
    void ranksCountiesAndDepartmentsApart() {
        assertThat(year.counties())
                .extracting(UnitScore::unit, UnitScore::rank, UnitScore::of, UnitScore::score)
                .containsExactly(
                        tuple(UnitCode.of("park"), 1, 3, Percent.of("91.67")),
                        tuple(UnitCode.of("east"), 2, 3, Percent.of("80.05")),
                        tuple(UnitCode.of("west"), 3, 3, Percent.of("52.78")));
        assertThat(year.departments())
                .extracting(UnitScore::unit, UnitScore::rank)
                .containsExactly(tuple(UnitCode.of("housing"), 1), tuple(UnitCode.of("health"), 2));
    }

    @Test
    void scoresAUnitWithoutTargetsByItsLedgersButDoesNotRankOrGradeIt() {
        assertThat(year.unranked())
                .extracting(UnitScore::unit, UnitScore::rank, UnitScore::score, UnitScore::grade)
                .containsExactly(tuple(UnitCode.of("help"), null, Percent.of("100.00"), null));
        assertThat(score("help").part(Part.COMPLETION).absence()).isEqualTo(Absence.NO_TARGET);
        assertThat(score("help").part(Part.PACE).absence()).isEqualTo(Absence.NO_TARGET);
    }

    @Test
    void leavesOutWhatNeverHadATargetAndSaysSo() {
        assertThat(score("east").leftOut())
                .containsExactly(new LeftOut(IndicatorCode.of("1-2"), "指标1-2", LeftOut.Why.OPEN));
        assertThat(score("east").pace()).extracting(IndicatorItem::indicator).doesNotContain(IndicatorCode.of("1-2"));
    }

    @Test
    void saysWhichRoundsAreMissing() {
        assertThat(year.missing()).containsExactly(SmallPlan.Q1, SmallPlan.Q3);
        assertThat(year.rounds())
                .extracting(AnnualFigures.RoundEntry::round)
                .containsExactly(SmallPlan.Q2, SmallPlan.Q4);
    }

    @Test
    void assessesTheLastRoundAloneWithoutPace() {
        AnnualFigures alone =
                AnnualTally.freeze(SmallYear.plan(), SmallYear.rounds().subList(1, 2), "inputs");

        assertThat(score(alone, "park").part(Part.PACE).absence()).isEqualTo(Absence.NO_EARLIER_ROUND);
        assertThat(score(alone, "park").score()).isEqualTo(Percent.of("100.00"));
    }

    @Test
    void saysNothingOfAYearWhoseLastRoundIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        AnnualTally.freeze(SmallYear.plan(), SmallYear.rounds().subList(0, 1), "inputs"));
    }

    @Test
    void carriesOverWhatWasNotMetAndWhatNeverHadATarget() {
        assertThat(year.carriedOver())
                .extracting(CarriedOver::indicator, CarriedOver::open, carried -> String.valueOf(carried.remainder()))
                .containsExactly(
                        tuple(IndicatorCode.of("1-1"), false, "100"),
                        tuple(IndicatorCode.of("1-2"), true, "null"),
                        tuple(IndicatorCode.of("2-1"), false, "10"),
                        tuple(IndicatorCode.of("2-2"), false, "65"),
                        tuple(IndicatorCode.of("2-3"), false, "1"),
                        tuple(IndicatorCode.of("3-1"), false, "40"));
    }

    @Test
    void followsThePlansOwnRules() {
        Map<Part, Points> weights = new EnumMap<>(Assessment.USUAL.weights());
        weights.replaceAll((part, weight) -> part == Part.COMPLETION ? Points.FULL : Points.ZERO);
        Assessment rules = new Assessment(
                weights,
                Assessment.USUAL.deductions(),
                Assessment.USUAL.floors(),
                Map.of(IndicatorCode.of("1-1"), points("3"), IndicatorCode.of("2-3"), Points.ZERO));
        AnnualFigures other = AnnualTally.freeze(SmallYear.plan(rules), SmallYear.rounds(), "inputs");

        UnitScore east = score(other, "east");
        assertThat(east.score()).as("(3 × 75 + 87.5) ÷ 4").isEqualTo(Percent.of("78.13"));
        assertThat(east.part(Part.TIMELINESS).absence()).isEqualTo(Absence.NO_WEIGHT);
        assertThat(east.leftOut()).extracting(LeftOut::why).containsExactly(LeftOut.Why.OPEN, LeftOut.Why.NO_WEIGHT);
    }

    @Test
    void sharesARankAmongEqualScores() {
        AnnualFigures alone =
                AnnualTally.freeze(SmallYear.plan(onTime()), SmallYear.rounds().subList(1, 2), "inputs");

        assertThat(alone.counties())
                .extracting(UnitScore::unit, UnitScore::rank)
                .as("two are on time, the third is late")
                .containsExactly(
                        tuple(UnitCode.of("west"), 1), tuple(UnitCode.of("park"), 1), tuple(UnitCode.of("east"), 3));
    }

    private static Assessment onTime() {
        Map<Part, Points> weights = new EnumMap<>(Assessment.USUAL.weights());
        weights.replaceAll((part, weight) -> part == Part.TIMELINESS ? Points.FULL : Points.ZERO);
        return new Assessment(weights, Assessment.USUAL.deductions(), Assessment.USUAL.floors(), Map.of());
    }

    @Test
    void isWrittenAndReadBackTheSame() {
        String text = FiguresJson.write(year);

        assertThat(FiguresJson.readAnnual(text)).isEqualTo(year);
        assertThat(text).contains("\"version\": 2", "\"score\": \"80.05\"", "\"rate\": \"80.8333333333\"");
        assertThat(FiguresJson.write(AnnualTally.freeze(SmallYear.plan(), List.copyOf(SmallYear.rounds()), "inputs")))
                .isEqualTo(text);
    }
}

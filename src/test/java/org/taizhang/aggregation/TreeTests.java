package org.taizhang.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.taizhang.aggregation.SmallPlan.Q2;
import static org.taizhang.aggregation.SmallPlan.Q3;
import static org.taizhang.aggregation.SmallPlan.codes;
import static org.taizhang.aggregation.SmallPlan.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.RankEntry;
import org.taizhang.plan.Assessment;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Reconciliation;

/**
 * A city with two counties: the northern one has three towns that report, the southern one reports itself. Shares of 1-1: 60, 40 and
 * 20 for the towns, 80 for the southern county, 200 in all. 2-1 is a rate of 80 %, 2-3 a limit of 100 that the year allows, split 40
 * to the northern county and 60 to the southern.
 */
class TreeTests {

    private static final List<Unit> UNITS = List.of(
            below(null, "north", Unit.Type.COUNTY, false),
            below("north", "hill", Unit.Type.TOWN, true),
            below("north", "lake", Unit.Type.TOWN, true),
            below("north", "wood", Unit.Type.TOWN, true),
            below(null, "south", Unit.Type.COUNTY, true),
            below(null, "housing", Unit.Type.DEPARTMENT, true),
            below(null, "health", Unit.Type.DEPARTMENT, true));

    static final Plan PLAN = SmallPlan.plan(
            UNITS,
            List.of(
                    indicator(
                            "1-1",
                            Indicator.Kind.SUM,
                            "200",
                            Indicator.Comparison.AT_LEAST,
                            true,
                            shares("hill", 60, "lake", 40, "wood", 20, "south", 80),
                            "hill",
                            "lake",
                            "wood",
                            "south"),
                    indicator(
                            "2-1",
                            Indicator.Kind.RATIO,
                            "80",
                            Indicator.Comparison.AT_LEAST,
                            false,
                            Map.of(),
                            "hill",
                            "lake",
                            "south"),
                    indicator(
                            "2-3",
                            Indicator.Kind.SUM,
                            "100",
                            Indicator.Comparison.AT_MOST,
                            true,
                            shares("north", 40, "south", 60),
                            "hill",
                            "lake",
                            "south")),
            List.of());

    private static Unit below(@Nullable String parent, String code, Unit.Type type, boolean reports) {
        return new Unit(
                UnitCode.of(code),
                code,
                code,
                List.of(),
                type,
                Set.of(),
                Optional.ofNullable(parent).map(UnitCode::of),
                reports,
                Optional.empty());
    }

    private static Map<UnitCode, Quantity> shares(Object... pairs) {
        Map<UnitCode, Quantity> shares = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            shares.put(UnitCode.of((String) pairs[i]), Quantity.of(pairs[i + 1].toString()));
        }
        return shares;
    }

    private static List<AnnualFigures.IndicatorItem> completion(String unit) {
        return TreeYear.year()
                .scores()
                .filter(score -> score.unit().equals(UnitCode.of(unit)))
                .findFirst()
                .orElseThrow()
                .completion();
    }

    @Test
    void ranksTownsAmongThemselvesInTheYearsAssessment() {
        AnnualFigures year = TreeYear.year();

        assertThat(year.towns())
                .extracting(score -> score.unit().value(), AnnualFigures.UnitScore::rank, AnnualFigures.UnitScore::of)
                .as("hill and lake owe a rate that they did not report")
                .containsExactly(tuple("wood", 1, 3), tuple("lake", 2, 3), tuple("hill", 3, 3));
        assertThat(year.scores().map(score -> score.unit().value()))
                .doesNotHaveDuplicates()
                .contains("hill", "lake", "wood", "north", "south");
        assertThat(completion("hill"))
                .extracting(
                        item -> item.indicator().value(), item -> item.points().toString())
                .containsExactly(tuple("1-1", "50"), tuple("2-1", "0"));
    }

    @Test
    void assessesACountyWhoseTownsReportByWhatTheseComeTo() {
        assertThat(completion("north"))
                .extracting(
                        item -> item.indicator().value(), item -> item.points().toString())
                .as("86 of 120; no rate; 50 where 40 is the limit, a quarter over it")
                .containsExactly(tuple("1-1", "71.6666666667"), tuple("2-1", "0"), tuple("2-3", "75"));
        AnnualFigures.UnitScore north = TreeYear.year().counties().stream()
                .filter(score -> score.unit().equals(UnitCode.of("north")))
                .findFirst()
                .orElseThrow();
        assertThat(north.part(Assessment.Part.TIMELINESS).absence())
                .as("it owes no ledger itself")
                .isEqualTo(AnnualFigures.Absence.NO_LEDGER);
    }

    /** By the second round: 1-1 is 10, 20, 5 and 40. */
    private static RoundDraft second() {
        return handedIn(new RoundDraft(Q2), "hill", "lake", "wood", "south")
                .amount("hill", "1-1", "10")
                .amount("lake", "1-1", "20")
                .amount("wood", "1-1", "5")
                .amount("south", "1-1", "40")
                .amount("hill", "2-3", "10")
                .amount("lake", "2-3", "9")
                .amount("south", "2-3", "20");
    }

    /** By the third: wood is silent. */
    private static RoundDraft third() {
        return handedIn(new RoundDraft(Q3), "hill", "lake", "south")
                .handIn("wood", HandIn.Outcome.SILENT)
                .amount("hill", "1-1", "45")
                .amount("lake", "1-1", "24")
                .amount("south", "1-1", "48")
                .ratio("hill", "2-1", "30", "40")
                .ratio("lake", "2-1", "60", "60")
                .ratio("south", "2-1", "70", "100")
                .amount("hill", "2-3", "12")
                .amount("lake", "2-3", "21")
                .amount("south", "2-3", "30");
    }

    static RoundDraft handedIn(RoundDraft draft, String... units) {
        for (String unit : units) {
            draft.handIn(unit, HandIn.Outcome.ACCEPTED);
        }
        return draft;
    }

    private static FrozenFigures figures() {
        List<Reconciliation> rounds = new ArrayList<>();
        rounds.add(second().done());
        rounds.add(third().done());
        return Tally.freeze(PLAN, Q3, rounds, "0123abcd");
    }

    private static IndicatorFigures of(String code) {
        return figures().indicators().stream()
                .filter(indicator -> indicator.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Standing north(String code) {
        return of(code).subtotals().get(0).standing();
    }

    @Test
    void makesACountyOfTheTownsThatReportForIt() {
        // 45 + 24 of 60 + 40 + 20; two of three towns; (45 - 10) + (24 - 20) since the last round
        Standing north = north("1-1");

        assertThat(of("1-1").subtotals()).extracting("unit").containsExactly(UnitCode.of("north"));
        assertThat(north.achieved()).isEqualTo(Quantity.of("69"));
        assertThat(north.target()).isEqualTo(Quantity.of("120"));
        assertThat(north.rate()).hasToString("57.50");
        assertThat(north.light()).isEqualTo(Light.FAR_BEHIND);
        assertThat(north.partial()).isTrue();
        assertThat(north.reported()).isEqualTo(2);
        assertThat(north.owed()).isEqualTo(3);
        assertThat(north.change()).isEqualTo(Quantity.of("39"));
        assertThat(north.changeUnits()).isEqualTo(2);
    }

    @Test
    void countsNobodyTwiceInTheCity() {
        // 45 + 24 + 48 of 200, three of four
        Standing city = of("1-1").city();

        assertThat(city.achieved()).isEqualTo(Quantity.of("117"));
        assertThat(city.rate()).hasToString("58.50");
        assertThat(city.owed()).isEqualTo(4);
        assertThat(of("1-1").units()).extracting("unit").isEqualTo(codes("hill", "lake", "wood", "south"));
    }

    @Test
    void takesACountysRateOfTheSumsOfItsTowns() {
        // (30 + 60) / (40 + 60) and not the mean of 75 and 100
        assertThat(north("2-1").achieved()).isEqualTo(Quantity.of("90.00"));
        assertThat(north("2-1").target()).isEqualTo(Quantity.of("80"));
    }

    @Test
    void holdsACountyAgainstItsOwnShareAndLeavesTownsWithoutOneUnjudged() {
        // north: 12 + 21 = 33 against 40 * 75 % = 30, so 10 % over; south: 30 against 45
        assertThat(north("2-3").target()).isEqualTo(Quantity.of("40"));
        assertThat(north("2-3").rate()).hasToString("90.00");
        assertThat(north("2-3").light()).isEqualTo(Light.BEHIND);
        // 33 / 75 %
        assertThat(north("2-3").projected()).isEqualTo(Quantity.of("44"));
        assertThat(north("2-3").needed()).isNull();
        assertThat(of("2-3").units())
                .extracting(unit -> unit.standing().light())
                .containsExactly(Light.NO_TARGET, Light.NO_TARGET, Light.ON_PACE);
        // 63 against 100 * 75 %
        assertThat(of("2-3").city().rate()).hasToString("100.00");
    }

    @Test
    void ranksCountiesAmongCountiesAndTownsAmongTowns() {
        // north: 57.5 / 75, 100, 90; south: 60 / 75, 70 / 80, 100
        assertThat(figures().countyRanking())
                .extracting(RankEntry::unit, entry -> entry.score().toString(), RankEntry::judged)
                .containsExactly(tuple(UnitCode.of("south"), "89.17", 3), tuple(UnitCode.of("north"), "88.89", 3));
        // hill: 75 / 75, 75 / 80; lake: 60 / 75, 100; wood: nothing of its one judged indicator
        assertThat(figures().townRanking())
                .extracting(RankEntry::unit, entry -> entry.score().toString(), RankEntry::silent)
                .containsExactly(
                        tuple(UnitCode.of("hill"), "96.88", false),
                        tuple(UnitCode.of("lake"), "90.00", false),
                        tuple(UnitCode.of("wood"), "0.00", true));
    }

    @Test
    void redoesTheScoreOfACountyFromFrozenFigures() {
        FrozenFigures figures = figures();
        RankEntry north = figures.countyRanking().get(1);

        // 76.6667 + 100 + 90
        Scoring scoring = Scoring.ofCounty(figures, north);
        assertThat(scoring.score()).isEqualTo(north.score());
        assertThat(scoring.sum()).hasToString("266.6667");
    }

    @Test
    void keepsSubtotalsInTheFrozenText() {
        FrozenFigures figures = figures();

        assertThat(FiguresJson.read(FiguresJson.write(figures))).isEqualTo(figures);
    }
}

package org.taizhang.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.aggregation.AnnualFigures.PartScore;
import org.taizhang.aggregation.AnnualFigures.UnitScore;
import org.taizhang.findings.Severity;
import org.taizhang.plan.Plan;
import org.taizhang.terms.Points;
import org.taizhang.terms.Round;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Reconciliation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Laws of the assessment over seeded years, and every score worked out a second time, from figures.json alone and with doubles. */
class AnnualLawsTests {

    private static final List<Round> ROUNDS = List.of(SmallPlan.Q1, SmallPlan.Q2, SmallPlan.Q3, SmallPlan.Q4);
    private static final List<String> UNITS = List.of("east", "west", "park", "housing", "health", "help");
    private static final double[] WEIGHTS = {60, 15, 10, 5, 10};

    private static Stream<Integer> seeds() {
        return IntStream.range(0, 60).boxed();
    }

    /** A year by chance; the eastern county does in everything what the western does, and better by that much. */
    private static List<FrozenFigures> year(Plan plan, long seed, int better) {
        Random lots = new Random(seed);
        List<FrozenFigures> rounds = new ArrayList<>();
        List<Reconciliation> done = new ArrayList<>();
        for (Round round : ROUNDS) {
            done.add(round(round, lots, better));
            if (round.equals(SmallPlan.Q4) || lots.nextInt(5) > 0) {
                rounds.add(Tally.freeze(plan, round, List.copyOf(done), "hash"));
            }
        }
        return rounds;
    }

    private static Reconciliation round(Round round, Random lots, int better) {
        RoundDraft draft = new RoundDraft(round);
        for (String unit : UNITS) {
            boolean twin = unit.equals("east") || unit.equals("west");
            int lot = lots.nextInt(8);
            if (lot == 0 && !twin) {
                draft.handIn(unit, HandIn.Outcome.SILENT);
            } else if (lot == 1 && !twin) {
                draft.handIn(unit, HandIn.Outcome.REJECTED);
            } else if (lot == 2 && !twin) {
                draft.came(unit, round.year() + "-12-" + (10 + lots.nextInt(9)), true, "旧.xlsx");
            } else {
                draft.handIn(unit, HandIn.Outcome.ACCEPTED);
            }
            IntStream.range(0, twin ? 0 : lots.nextInt(4)).forEach(i -> draft.finding(unit, Severity.WARNING));
        }
        int done = lots.nextInt(420);
        draft.amount("west", "1-1", String.valueOf(done)).amount("east", "1-1", String.valueOf(done + better));
        draft.amount("park", "1-1", lots.nextInt(220) + "." + lots.nextInt(10));
        int part = 10 + lots.nextInt(90);
        draft.ratio("west", "2-1", String.valueOf(part), "117")
                .ratio("east", "2-1", String.valueOf(part + better), "117");
        int bad = better + lots.nextInt(9);
        draft.amount("west", "2-3", String.valueOf(bad)).amount("east", "2-3", String.valueOf(bad - better));
        if (lots.nextInt(4) > 0) {
            draft.ratio("health", "2-2", String.valueOf(lots.nextInt(100)), "97");
            draft.milestone("housing", "3-1", String.valueOf(lots.nextInt(101)), null);
        }
        int arranged = 100 + lots.nextInt(300);
        for (String unit : List.of("west", "east")) {
            int paid = 30 + (unit.equals("east") ? better : 0);
            draft.money(unit, "1", "中央", String.valueOf(arranged), String.valueOf(arranged * 3 / 4), "" + paid);
        }
        return draft.done();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addsUpToTheScoreWithNoPartAboveItsWeight(int seed) {
        AnnualFigures year = AnnualTally.freeze(SmallYear.plan(), year(SmallYear.plan(), seed, 0), "inputs");

        assertThat(year.scores()).isNotEmpty().allSatisfy(score -> {
            List<PartScore> parts = score.parts().stream()
                    .filter(part -> part.absence() == null)
                    .toList();
            double sum =
                    parts.stream().mapToDouble(part -> value(part.points())).sum();
            assertThat(Objects.requireNonNull(score.score()).value().doubleValue())
                    .isCloseTo(sum, within(0.005 + 1e-8));
            assertThat(parts.stream().mapToDouble(part -> value(part.scaled())).sum())
                    .isCloseTo(100, within(1e-8));
            assertThat(parts)
                    .allSatisfy(part -> assertThat(value(part.points())).isBetween(0.0, value(part.scaled())));
        });
    }

    private static double value(@org.jspecify.annotations.Nullable Points points) {
        return Objects.requireNonNull(points).value().doubleValue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverRanksAUnitLowerThatIsBetterInEverything(int seed) {
        for (int better : new int[] {0, 1, 5}) {
            AnnualFigures year = AnnualTally.freeze(SmallYear.plan(), year(SmallYear.plan(), seed, better), "inputs");
            UnitScore east = score(year, "east");
            UnitScore west = score(year, "west");

            assertThat(east.rank()).isLessThanOrEqualTo(west.rank());
            assertThat(Objects.requireNonNull(east.score())).isGreaterThanOrEqualTo(west.score());
        }
    }

    /** A plan has money by task: whether it has much, little or none is no unit's merit. */
    @ParameterizedTest
    @MethodSource("seeds")
    void scoresEveryUnitTheSameWhateverMoneyThePlanHas(int seed) {
        Plan rich = SmallYear.plan();
        Plan poor = SmallPlan.plan(rich.units(), rich.indicators(), List.of());
        AnnualFigures year = AnnualTally.freeze(rich, year(rich, seed, 2), "inputs");
        AnnualFigures without = AnnualTally.freeze(poor, year(poor, seed, 2), "inputs");

        assertThat(year.scores().map(AnnualLawsTests::standing).toList())
                .isEqualTo(without.scores().map(AnnualLawsTests::standing).toList());
        assertThat(score(year, "health").money())
                .as("there is something that must not count")
                .isNotEmpty();
    }

    private static List<Object> standing(UnitScore score) {
        return List.of(
                score.unit(),
                String.valueOf(score.rank()),
                String.valueOf(score.score()),
                score.parts().stream()
                        .map(part -> String.valueOf(part.points()))
                        .toList());
    }

    private static UnitScore score(AnnualFigures year, String unit) {
        return year.scores()
                .filter(score -> score.unit().value().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comesToWhatASecondReckoningFromThePublishedFiguresComesTo(int seed) {
        List<FrozenFigures> rounds = year(SmallYear.plan(), seed, 3);
        List<JsonNode> published = rounds.stream()
                .map(round -> JsonMapper.shared().readTree(FiguresJson.write(round)))
                .toList();
        AnnualFigures year = AnnualTally.freeze(SmallYear.plan(), rounds, "inputs");

        for (String unit : UNITS) {
            double[] rates = rates(published, unit);
            double points = 0;
            double weights = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                points += Double.isNaN(rates[i]) ? 0 : rates[i] * WEIGHTS[i];
                weights += Double.isNaN(rates[i]) ? 0 : WEIGHTS[i];
            }
            assertThat(Objects.requireNonNull(score(year, unit).score()).value().doubleValue())
                    .as(unit)
                    .isCloseTo(points / weights, within(0.005 + 1e-8));
        }
    }

    private static double[] rates(List<JsonNode> rounds, String unit) {
        boolean department = !List.of("east", "west", "park").contains(unit);
        JsonNode last = rounds.get(rounds.size() - 1);
        List<Double> paces = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        List<Double> qualities = new ArrayList<>();
        for (JsonNode round : rounds) {
            double pace = mean(standings(round, unit, department, true));
            if (!round.equals(last) && !Double.isNaN(pace)) {
                paces.add(pace);
            }
            handIn(round, unit, times, qualities);
        }
        return new double[] {
            mean(standings(last, unit, department, false)),
            mean(paces),
            mean(times),
            mean(qualities),
            mean(money(last, unit, department))
        };
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
    }

    private static List<Double> standings(JsonNode round, String unit, boolean department, boolean pace) {
        List<Double> points = new ArrayList<>();
        for (JsonNode indicator : round.get("indicators")) {
            if (department && leads(indicator, unit)) {
                points(indicator, indicator.get("city"), pace, points);
            }
            for (JsonNode own : indicator.get("units")) {
                if (!department && own.get("unit").asString().equals(unit)) {
                    points(indicator, own.get("standing"), pace, points);
                }
            }
        }
        return points;
    }

    private static boolean leads(JsonNode indicator, String unit) {
        for (JsonNode lead : indicator.get("leads")) {
            if (lead.asString().equals(unit)) {
                return true;
            }
        }
        return false;
    }

    private static void points(JsonNode indicator, JsonNode standing, boolean pace, List<Double> points) {
        if (standing.get("target").isNull()) {
            return;
        }
        if (standing.get("achieved").isNull()) {
            points.add(0.0);
            return;
        }
        double target = number(standing, "target");
        double done = standing.get("numerator").isNull()
                ? number(standing, "achieved")
                : number(standing, "numerator") / number(standing, "denominator") * 100;
        boolean limit = indicator.get("code").asString().equals("2-3");
        double rate =
                !limit ? done / target * 100 : done <= target ? 100 : Math.max(0, 100 - (done - target) / target * 100);
        points.add(Math.min(100, pace ? rate / number(standing, "expected") * 100 : rate));
    }

    private static double number(JsonNode node, String field) {
        return Double.parseDouble(node.get(field).asString());
    }

    private static void handIn(JsonNode round, String unit, List<Double> times, List<Double> qualities) {
        java.time.LocalDate due =
                java.time.LocalDate.parse(round.get("head").get("due").asString());
        for (JsonNode submission : round.get("submissions")) {
            JsonNode handIn = submission.get("handIn");
            if (!handIn.get("unit").asString().equals(unit)) {
                continue;
            }
            String outcome = handIn.get("outcome").asString();
            if (outcome.equals("SILENT")) {
                times.add(0.0);
                qualities.add(0.0);
                continue;
            }
            long days = handIn.get("late").asBoolean()
                    ? java.time.LocalDate.parse(handIn.get("received").asString())
                                    .toEpochDay()
                            - due.toEpochDay()
                    : 0;
            times.add(100.0 - Math.min(50, days * 5));
            double quality = outcome.equals("REJECTED") ? 0 : 100;
            quality -= Math.min(60, submission.get("errors").asInt() * 5)
                    + Math.min(20, submission.get("warnings").asInt())
                    + Math.min(10, handIn.get("otherFiles").size());
            qualities.add(Math.max(0, quality));
        }
    }

    private static List<Double> money(JsonNode last, String unit, boolean department) {
        double arranged = 0;
        double inPlace = 0;
        double paid = 0;
        for (JsonNode row : last.get("money").get(department ? "byTask" : "byUnit")) {
            String key = row.get("key").asString();
            boolean wanted = department ? isLed(last, key, unit) : key.equals(unit);
            if (wanted) {
                arranged += number(row, "arranged");
                inPlace += number(row, "inPlace");
                paid += number(row, "paid");
            }
        }
        List<Double> rates = new ArrayList<>();
        if (arranged > 0) {
            rates.add(Math.min(100, inPlace / arranged * 100));
            rates.add(Math.min(100, paid / arranged * 100));
        }
        return rates;
    }

    private static boolean isLed(JsonNode last, String task, String unit) {
        for (JsonNode indicator : last.get("indicators")) {
            if (indicator.get("task").asString().equals(task) && leads(indicator, unit)) {
                return true;
            }
        }
        return false;
    }
}

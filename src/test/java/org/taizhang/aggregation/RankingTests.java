package org.taizhang.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.taizhang.aggregation.SmallPlan.Q3;
import static org.taizhang.aggregation.SmallPlan.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.FrozenFigures.RankEntry;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;

class RankingTests {

    private final FrozenFigures figures = WorkedExample.frozen();

    @Test
    void ranksCountiesByTheirOwnFigures() {
        // east: 100, 100 (75/80 is 93.75, over 75), 100. west: 45/75 = 60, 52.083…/75 = 69.444…, 100. park: 0.
        // last round, expected 50 — east: 25/50 = 50, 75 -> 100, 100: 83.33; west: 30/50 = 60, 50/50 = 100, 100: 86.67
        assertThat(figures.countyRanking())
                .extracting(RankEntry::rank, RankEntry::unit, RankEntry::score, RankEntry::lastRank, RankEntry::judged)
                .containsExactly(
                        tuple(1, UnitCode.of("east"), Percent.of("100"), 2, 3),
                        tuple(2, UnitCode.of("west"), Percent.of("76.48"), 1, 3),
                        tuple(3, UnitCode.of("park"), Percent.of("0"), 3, 1));
    }

    @Test
    void saysWhoIsSilentAndWhichLightsTheScoreRestsOn() {
        assertThat(figures.countyRanking()).extracting(RankEntry::silent).containsExactly(false, false, true);
        assertThat(figures.countyRanking().get(1).lights())
                .containsEntry(Light.FAR_BEHIND, 2)
                .containsEntry(Light.ON_PACE, 1)
                .containsEntry(Light.NO_TARGET, 0);
    }

    @Test
    void ranksDepartmentsByTheCitysFiguresOnTasksTheyLead() {
        // housing: 50/75 = 66.666…, 70/75 = 93.333…: 80.00. health: 65.972…/75 = 87.962…, 100, 100, 93.333…: 95.32
        assertThat(figures.departmentRanking())
                .extracting(RankEntry::rank, RankEntry::unit, RankEntry::score, RankEntry::judged)
                .containsExactly(
                        tuple(1, UnitCode.of("health"), Percent.of("95.32"), 4),
                        tuple(2, UnitCode.of("housing"), Percent.of("80"), 2));
    }

    @Test
    void sharesARankAmongEqualScoresAndSkipsTheNext() {
        // of 100 each, 75 expected: 75 and more have all points
        assertThat(ranking(Map.of("a", "30", "b", "60", "c", "75", "d", "60")))
                .containsExactly(tuple(1, "c"), tuple(2, "b"), tuple(2, "d"), tuple(4, "a"));
    }

    @Test
    void ranksWhatIsShown() {
        // 60.001/75 = 80.001… and 60/75 = 80 both show 80.00; 60.004/75 = 80.005… shows 80.01
        assertThat(ranking(Map.of("a", "60", "b", "60.001", "c", "60.004", "d", "0")))
                .containsExactly(tuple(1, "c"), tuple(2, "a"), tuple(2, "b"), tuple(4, "d"));
    }

    @Test
    void leavesOutUnitsWithNothingToJudge() {
        // e has no share, f a share of nothing
        assertThat(ranking(Map.of("a", "1", "e", "9", "f", "0")))
                .extracting(place -> place.toList().get(1))
                .containsExactly("a", "b", "c", "d");
    }

    private static List<Tuple> ranking(Map<String, String> achieved) {
        RoundDraft draft = new RoundDraft(Q3);
        achieved.forEach(
                (unit, amount) -> draft.handIn(unit, HandIn.Outcome.ACCEPTED).amount(unit, "1-1", amount));
        return Tally.freeze(sixCounties(), Q3, List.of(draft.done()), "").countyRanking().stream()
                .map(entry -> tuple(entry.rank(), entry.unit().value()))
                .toList();
    }

    private static Plan sixCounties() {
        List<Unit> counties = new ArrayList<>();
        for (String code : List.of("a", "b", "c", "d", "e", "f")) {
            counties.add(unit(code, code + "县", Unit.Type.COUNTY));
        }
        counties.addAll(SmallPlan.units());
        Map<UnitCode, Quantity> shares = new LinkedHashMap<>();
        List.of("a", "b", "c", "d").forEach(code -> shares.put(UnitCode.of(code), Quantity.of("100")));
        shares.put(UnitCode.of("f"), Quantity.ZERO);
        Indicator split = SmallPlan.indicator(
                "1-1",
                Indicator.Kind.SUM,
                "400",
                Indicator.Comparison.AT_LEAST,
                true,
                shares,
                "a",
                "b",
                "c",
                "d",
                "e",
                "f");
        return SmallPlan.plan(counties, List.of(split), List.of());
    }
}

package org.taizhang.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;

/** How fast each unit and each indicator goes, in thousandths of the expected progress. */
final class Paces {

    private static final int EXPECTED = 1000;

    private final long seed;
    private final Rounds rounds;
    private final Map<UnitCode, Integer> ofUnits = new HashMap<>();
    private final Map<IndicatorCode, Integer> ofIndicators = new HashMap<>();

    Paces(Plan plan, long seed) {
        this.seed = seed;
        this.rounds = Rounds.of(plan);
        for (Unit.Type type : Unit.Type.values()) {
            paceUnits(
                    type,
                    plan.reportingUnits().stream()
                            .filter(unit -> unit.type() == type)
                            .map(Unit::code)
                            .toList());
        }
        paceIndicators(plan.indicators().stream().map(Indicator::code).toList());
    }

    /** One in five is well ahead, one in five late, the others about where they should be. */
    private void paceUnits(Unit.Type type, List<UnitCode> units) {
        List<UnitCode> order = Dice.of(seed, "order", type).shuffled(units);
        int some = (order.size() + 3) / 5;
        for (int i = 0; i < order.size(); i++) {
            Dice dice = Dice.of(seed, "pace", order.get(i));
            int pace = i < some
                    ? dice.between(1120, 1220)
                    : i < 2 * some ? dice.between(720, 830) : dice.between(970, 1070);
            ofUnits.put(order.get(i), pace);
        }
    }

    /** One in ten runs ahead, one in twelve is far behind, one in eight a little behind. */
    private void paceIndicators(List<IndicatorCode> indicators) {
        List<IndicatorCode> order = Dice.of(seed, "order of indicators").shuffled(indicators);
        int quick = order.size() / 10;
        int farBehind = order.size() / 12;
        int behind = order.size() / 8;
        for (int i = 0; i < order.size(); i++) {
            Dice dice = Dice.of(seed, "pace", order.get(i));
            int pace = i < quick
                    ? dice.between(1300, 1420)
                    : i < quick + farBehind
                            ? dice.between(580, 740)
                            : i < quick + farBehind + behind ? dice.between(860, 930) : dice.between(1010, 1110);
            ofIndicators.put(order.get(i), pace);
        }
    }

    int ofUnit(UnitCode unit) {
        return ofUnits.getOrDefault(unit, EXPECTED);
    }

    /** Of four indicators one starts late and catches up, one begins well and loses speed, two go steadily. */
    private int course(IndicatorCode indicator, Round round) {
        int last = Math.max(1, rounds.schedules().size() - 1);
        int turn = rounds.indexOf(round);
        return switch (Dice.of(seed, "course", indicator).below(4)) {
            case 0 -> 800 + 240 * turn / last;
            case 1 -> 1110 - 170 * turn / last;
            default -> EXPECTED;
        };
    }

    /** The pace of a unit's indicator in a round, a little uneven. */
    int perMille(UnitCode unit, IndicatorCode indicator, Round round) {
        long pace = (long) ofUnit(unit) * ofIndicators.getOrDefault(indicator, EXPECTED) / EXPECTED;
        pace = pace * course(indicator, round) / EXPECTED;
        int uneven = Dice.of(seed, "uneven", unit, indicator, round).between(970, 1030);
        return (int) (pace * uneven / EXPECTED);
    }
}

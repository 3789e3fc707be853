package org.taizhang.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlannedMoney;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Money;
import org.taizhang.terms.Round;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/**
 * Who handles how much of the plan's money: each unit its own, so that over all units the arranged money is exactly what the
 * plan arranges.
 */
final class Purses {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal THOUSAND = new BigDecimal(1000);

    private final Plan plan;
    private final long seed;
    private final Paces paces;
    private final Map<UnitCode, List<Allotment>> allotments = new HashMap<>();

    /** What a unit was given for the year. */
    private record Allotment(TaskCode task, String source, BigDecimal amount) {}

    Purses(Plan plan, long seed, Paces paces) {
        this.plan = plan;
        this.seed = seed;
        this.paces = paces;
        plan.money().forEach(this::allot);
    }

    /** The unit's money by that round, in the plan's order; empty when it handles none. */
    List<MoneyShare> of(UnitCode unit, Round round) {
        return allotments.getOrDefault(unit, List.of()).stream()
                .map(allotment -> share(unit, allotment, round))
                .toList();
    }

    private void allot(PlannedMoney money) {
        List<UnitCode> handlers = handlers(money);
        List<Integer> weights =
                handlers.stream().map(unit -> weight(unit, money)).toList();
        List<BigDecimal> parts =
                handlers.isEmpty() ? List.of() : Split.of(money.amount().wan(), weights, 0);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).signum() > 0) {
                allotments
                        .computeIfAbsent(handlers.get(i), unit -> new ArrayList<>())
                        .add(new Allotment(money.task(), money.source(), parts.get(i)));
            }
        }
    }

    /**
     * The places that have a part in the task, and in a third of the tasks its first lead too, though not for the places' own
     * money; the leads where no place has a part.
     */
    private List<UnitCode> handlers(PlannedMoney money) {
        TaskCode task = money.task();
        List<UnitCode> handlers = new ArrayList<>(plan.reportingUnits().stream()
                .filter(unit -> unit.type() == Unit.Type.COUNTY || unit.type() == Unit.Type.PARK)
                .map(Unit::code)
                .filter(unit -> hasPart(unit, task))
                .toList());
        List<UnitCode> leads = plan.task(task).leads().stream()
                .filter(lead -> plan.unit(lead).reports())
                .toList();
        if (handlers.isEmpty()) {
            return leads;
        }
        if (!leads.isEmpty()
                && !isLowestSource(money.source())
                && Dice.of(seed, "money of lead", task).inHundred(33)) {
            handlers.add(0, leads.get(0));
        }
        return handlers;
    }

    /** Sources go from the highest level to the lowest. */
    private boolean isLowestSource(String source) {
        List<String> sources = plan.moneySources();
        return sources.size() > 1 && sources.get(sources.size() - 1).equals(source);
    }

    private boolean hasPart(UnitCode unit, TaskCode task) {
        return plan.indicatorsOf(task).stream().map(Indicator::basis).anyMatch(basis -> basis.contains(unit));
    }

    private int weight(UnitCode unit, PlannedMoney money) {
        Dice dice = Dice.of(seed, "money", unit, money.task(), money.source());
        return plan.unit(unit).type() == Unit.Type.DEPARTMENT ? dice.between(20, 40) : dice.between(60, 140);
    }

    private MoneyShare share(UnitCode unit, Allotment allotment, Round round) {
        BigDecimal inPlace = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        for (RoundSchedule schedule : Rounds.of(plan).schedules()) {
            if (schedule.round().compareTo(round) <= 0) {
                inPlace = inPlace(unit, allotment, schedule).max(inPlace);
                paid = paid(unit, allotment, schedule, inPlace).max(paid);
            }
        }
        return new MoneyShare(
                allotment.task(),
                allotment.source(),
                new Money(allotment.amount()),
                new Money(inPlace),
                new Money(paid));
    }

    /** Money comes ahead of the work, five to thirty points above the expected progress; for one task in six it comes late. */
    private BigDecimal inPlace(UnitCode unit, Allotment allotment, RoundSchedule schedule) {
        boolean late = Dice.of(seed, "late money", allotment.task()).below(6) == 0;
        int ahead = Dice.of(seed, "in place", unit, allotment.task(), allotment.source())
                .between(late ? -16 : 5, late ? -4 : 30);
        BigDecimal percent =
                schedule.expected().value().add(BigDecimal.valueOf(ahead)).min(HUNDRED);
        return allotment.amount().multiply(percent).divide(HUNDRED, 1, RoundingMode.HALF_UP);
    }

    /** It is paid as the unit's work goes on: of what is in place, half to nearly all; for one task in six it lies about. */
    private BigDecimal paid(UnitCode unit, Allotment allotment, RoundSchedule schedule, BigDecimal inPlace) {
        boolean idle = Dice.of(seed, "idle money", allotment.task()).below(6) == 0;
        int part = Dice.of(seed, "paid", unit, allotment.task(), allotment.source(), schedule.round())
                .between(idle ? 240 : 560, idle ? 430 : 880);
        int perMille = Math.min(980, part * paces.ofUnit(unit) / 1000);
        return inPlace.multiply(BigDecimal.valueOf(perMille)).divide(THOUSAND, 1, RoundingMode.DOWN);
    }
}

package org.taizhang.sample;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.terms.UnitCode;

/** Which unit has which habits; a unit keeps its habits from round to round, as offices do. */
final class Habits {

    private static final Set<Habit> OF_FIGURES =
            EnumSet.of(Habit.TEXT_NUMBERS, Habit.BASE_MEASURE, Habit.FULL_WIDTH, Habit.ITEMS, Habit.FORMULAS);

    private final Plan plan;
    private final Cast cast;
    private final Map<UnitCode, Set<Habit>> habits = new HashMap<>();

    Habits(Plan plan, long seed, Cast cast) {
        this.plan = plan;
        this.cast = cast;
        for (Habit habit : Habit.values()) {
            List<UnitCode> able = plan.reportingUnits().stream()
                    .filter(unit -> isAble(unit, habit))
                    .map(Unit::code)
                    .toList();
            Dice.of(seed, "habit", habit).shuffled(able).stream()
                    .limit(habit.among(able.size()))
                    .forEach(unit -> of(unit).add(habit));
        }
    }

    /** The unit's habits. */
    Set<Habit> of(UnitCode unit) {
        return habits.computeIfAbsent(unit, each -> EnumSet.noneOf(Habit.class));
    }

    private boolean isAble(Unit unit, Habit habit) {
        if (OF_FIGURES.contains(habit)) {
            return canVaryFigures(unit, habit);
        }
        return switch (habit) {
            case ALIAS -> !unit.aliases().isEmpty();
            case SHORT_NAME -> !unit.shortName().equals(unit.name());
            // The wrong ledger is to be wrong only in what it is meant to be wrong in.
            case OLD_FORMAT, NO_IDENTITY -> !cast.isWrong(unit.code());
            default -> true;
        };
    }

    private boolean canVaryFigures(Unit unit, Habit habit) {
        return !cast.isWrong(unit.code())
                && plan.indicators().stream()
                        .filter(indicator -> indicator.isReportedBy(unit.code()))
                        .anyMatch(indicator -> suits(indicator, habit));
    }

    private boolean suits(Indicator indicator, Habit habit) {
        return switch (habit) {
            case BASE_MEASURE -> Measure.isMultiple(plan, indicator);
            case FORMULAS -> indicator.kind() == Indicator.Kind.RATIO;
            default -> indicator.kind() == Indicator.Kind.SUM;
        };
    }
}

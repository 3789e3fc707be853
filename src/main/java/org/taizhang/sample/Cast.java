package org.taizhang.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.terms.UnitCode;

/**
 * Who plays which part in the troubled round; a plan with few units leaves parts unplayed.
 *
 * @param wrong sends a ledger with a mistake of every kind
 * @param silent sends nothing
 * @param late sends after the due date
 * @param copied sends the same file twice, under two names
 */
record Cast(Optional<UnitCode> wrong, Optional<UnitCode> silent, Optional<UnitCode> late, Optional<UnitCode> copied) {

    static Cast of(Plan plan, long seed) {
        return new Casting(plan, Dice.of(seed, "cast")).cast();
    }

    boolean isWrong(UnitCode unit) {
        return wrong.filter(unit::equals).isPresent();
    }

    boolean isSilent(UnitCode unit) {
        return silent.filter(unit::equals).isPresent();
    }

    boolean isLate(UnitCode unit) {
        return late.filter(unit::equals).isPresent();
    }

    boolean isCopied(UnitCode unit) {
        return copied.filter(unit::equals).isPresent();
    }

    /** Deals the parts, each unit one at most. */
    private static final class Casting {
        private final Plan plan;
        private final Dice dice;
        private final List<UnitCode> taken = new ArrayList<>();

        Casting(Plan plan, Dice dice) {
            this.plan = plan;
            this.dice = dice;
        }

        Cast cast() {
            Optional<UnitCode> wrong = deal(mostFigures());
            Optional<UnitCode> silent = deal(fewFigures());
            Optional<UnitCode> late = deal(units(unit -> figures(unit) > 0 && !isPlace(unit)))
                    .or(() -> deal(units(unit -> figures(unit) > 0)));
            Optional<UnitCode> copied = deal(units(unit -> figures(unit) > 0));
            return new Cast(wrong, silent, late, copied);
        }

        private Optional<UnitCode> deal(List<UnitCode> candidates) {
            List<UnitCode> free =
                    candidates.stream().filter(unit -> !taken.contains(unit)).toList();
            if (free.isEmpty()) {
                return Optional.empty();
            }
            UnitCode chosen = dice.one(free);
            taken.add(chosen);
            return Optional.of(chosen);
        }

        /** A ledger needs many rows for many mistakes: those with nine tenths of the most. */
        private List<UnitCode> mostFigures() {
            return units(unit -> figures(unit) > 0 && figures(unit) * 10 >= most() * 9);
        }

        /**
         * Whoever is silent must leave a gap, but should not leave one in every sum: those with some figures, but no more than
         * a third of the most; in a small plan those with the fewest.
         */
        private List<UnitCode> fewFigures() {
            List<UnitCode> few = units(unit -> figures(unit) > 0 && figures(unit) * 3 <= most());
            if (!few.isEmpty()) {
                return few;
            }
            return units(unit -> figures(unit) > 0 && !taken.contains(unit)).stream()
                    .sorted(Comparator.comparingLong(this::figures))
                    .limit(1)
                    .toList();
        }

        private boolean isPlace(UnitCode unit) {
            Unit.Type type = plan.unit(unit).type();
            return type == Unit.Type.COUNTY || type == Unit.Type.PARK;
        }

        private long most() {
            return plan.reportingUnits().stream()
                    .mapToLong(unit -> figures(unit.code()))
                    .max()
                    .orElse(0);
        }

        private long figures(UnitCode unit) {
            return plan.indicators().stream()
                    .filter(indicator -> indicator.basis().contains(unit))
                    .count();
        }

        private List<UnitCode> units(Predicate<UnitCode> fit) {
            return plan.reportingUnits().stream().map(Unit::code).filter(fit).toList();
        }
    }
}

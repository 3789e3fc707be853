package org.taizhang.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taizhang.terms.UnitCode;

/**
 * Which unit is below which (上下级), by the column 上级 of the plan's sheet 单位: a town (乡镇) below its county. A unit that names no parent
 * stands at the top, beside the others; the whole place itself, such as the city, is no unit. Of any depth.
 */
public final class UnitTree {

    /** Nobody is below anybody. */
    static final UnitTree FLAT = new UnitTree(Map.of());

    private final Map<UnitCode, UnitCode> parents;

    private UnitTree(Map<UnitCode, UnitCode> parents) {
        this.parents = parents;
    }

    static UnitTree of(Collection<Unit> units) {
        Map<UnitCode, UnitCode> parents = new HashMap<>();
        units.forEach(unit -> unit.parent().ifPresent(parent -> parents.put(unit.code(), parent)));
        return parents.isEmpty() ? FLAT : new UnitTree(parents);
    }

    /** The units above it, the nearest first; the way up ends where it would come round to itself. */
    List<UnitCode> above(UnitCode unit) {
        List<UnitCode> above = new ArrayList<>();
        UnitCode next = parents.get(unit);
        while (next != null && !next.equals(unit) && !above.contains(next)) {
            above.add(next);
            next = parents.get(next);
        }
        return above;
    }

    /** Whether its way up comes round to itself, so that it is above itself. */
    boolean isLooped(UnitCode unit) {
        UnitCode next = parents.get(unit);
        for (int steps = 0; next != null && steps <= parents.size(); steps++) {
            if (next.equals(unit)) {
                return true;
            }
            next = parents.get(next);
        }
        return false;
    }

    /** The same without the parents of units that would be above themselves. */
    UnitTree unlooped() {
        Map<UnitCode, UnitCode> sound = new HashMap<>(parents);
        sound.keySet().removeIf(this::isLooped);
        return new UnitTree(sound);
    }

    /** Whether the one is below the other, at whatever depth. */
    public boolean isBelow(UnitCode lower, UnitCode upper) {
        return above(lower).contains(upper);
    }

    /** Those of them that are below the unit, in their order. */
    public List<UnitCode> below(UnitCode upper, Collection<UnitCode> some) {
        return parents.isEmpty()
                ? List.of()
                : some.stream().filter(lower -> isBelow(lower, upper)).toList();
    }

    /** The nearest unit above it that is one of them. */
    Optional<UnitCode> nearestAbove(UnitCode unit, Collection<UnitCode> some) {
        return above(unit).stream().filter(some::contains).findFirst();
    }
}

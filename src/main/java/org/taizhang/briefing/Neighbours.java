package org.taizhang.briefing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.RankEntry;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;
import org.taizhang.aggregation.Median;
import org.taizhang.plan.Naming;
import org.taizhang.terms.Percent;
import org.taizhang.terms.UnitCode;

/** The other units of a unit's kind (同类单位): counties and parks, towns, or departments, as they are ranked together. */
final class Neighbours {

    private final UnitEntry unit;
    private final FrozenFigures figures;
    private final Set<UnitCode> others = new HashSet<>();

    Neighbours(UnitEntry unit, FrozenFigures figures) {
        this.unit = unit;
        this.figures = figures;
        figures.units().stream()
                .filter(other ->
                        group(other).equals(group(unit)) && !other.code().equals(unit.code()))
                .forEach(other -> others.add(other.code()));
    }

    private static String group(UnitEntry unit) {
        return switch (unit.type()) {
            case DEPARTMENT -> "departments";
            case TOWN -> "towns";
            default -> "counties";
        };
    }

    boolean include(UnitCode code) {
        return others.contains(code);
    }

    /** The ranking that the unit would be in. */
    List<RankEntry> ranking() {
        return switch (unit.type()) {
            case DEPARTMENT -> figures.departmentRanking();
            case TOWN -> figures.townRanking();
            default -> figures.countyRanking();
        };
    }

    /** Its place in the ranking; nothing when it has none. */
    Optional<RankEntry> place() {
        return ranking().stream()
                .filter(entry -> entry.unit().equals(unit.code()))
                .findFirst();
    }

    /** The median of the others' scores; nothing when nobody else is ranked. */
    Optional<Percent> medianScore() {
        return Median.of(ranking().stream()
                .filter(entry -> include(entry.unit()))
                .map(RankEntry::score)
                .toList());
    }

    /** What the ranking is called. */
    String name() {
        Naming naming = figures.head().naming();
        return switch (unit.type()) {
            case DEPARTMENT -> naming.departments();
            case TOWN -> Wording.say("rank.group.towns");
            default -> naming.places();
        };
    }
}

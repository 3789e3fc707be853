package org.taizhang.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.terms.UnitCode;

/** The ways in which people write a unit: full name, short name, aliases. */
final class UnitNames {

    private final Map<String, UnitCode> names = new HashMap<>();

    UnitNames(Plan plan) {
        plan.units().forEach(this::learn);
    }

    private void learn(Unit unit) {
        Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.aliases().stream())
                .map(Wording::normal)
                .filter(name -> !name.isEmpty())
                .forEach(name -> names.put(name, unit.code()));
    }

    /** The one unit that the text mentions; none when it mentions several. A name inside a longer name does not count. */
    Optional<UnitCode> mentioned(String text) {
        String normal = Wording.normal(text);
        List<String> found = names.keySet().stream().filter(normal::contains).toList();
        List<UnitCode> units = found.stream()
                .filter(name -> found.stream().noneMatch(longer -> isWithin(name, longer)))
                .map(names::get)
                .distinct()
                .toList();
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }

    private static boolean isWithin(String name, String longer) {
        return longer.length() > name.length() && longer.contains(name);
    }
}

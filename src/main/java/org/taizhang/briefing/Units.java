package org.taizhang.briefing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;
import org.taizhang.terms.UnitCode;

/** The units by code, as a document names them. */
final class Units {

    private final Map<UnitCode, UnitEntry> entries = new LinkedHashMap<>();

    Units(FrozenFigures figures) {
        this(figures.units());
    }

    Units(List<UnitEntry> units) {
        units.forEach(entry -> entries.put(entry.code(), entry));
    }

    /** The short name; a code that no unit has is shown as it is, since a document must never fail on a name. */
    String shortName(UnitCode code) {
        UnitEntry entry = entries.get(code);
        return entry == null ? code.value() : entry.shortName();
    }

    /** The full name, or the code where no unit has it. */
    String name(UnitCode code) {
        UnitEntry entry = entries.get(code);
        return entry == null ? code.value() : entry.name();
    }

    /** Whether the one is below the other, at whatever depth. */
    boolean isBelow(UnitCode unit, UnitCode other) {
        UnitCode above = parent(unit);
        for (int depth = 0; above != null && depth < entries.size(); depth++) {
            if (above.equals(other)) {
                return true;
            }
            above = parent(above);
        }
        return false;
    }

    private @Nullable UnitCode parent(UnitCode unit) {
        UnitEntry entry = entries.get(unit);
        return entry == null ? null : entry.parent();
    }

    /** The short names one after another. */
    String shortNames(Collection<UnitCode> codes) {
        List<String> names = codes.stream().map(this::shortName).toList();
        return Wording.list(names);
    }
}

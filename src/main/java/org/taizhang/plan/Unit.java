package org.taizhang.plan;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.taizhang.terms.UnitCode;

/**
 * A unit (单位) of the plan.
 *
 * @param aliases every other way people write it, short name not included
 * @param groups names of the groups it belongs to, such as 各县区
 * @param parent the unit above it, if any
 * @param reports whether it owes a ledger each round
 * @param mail address for letters, if known
 */
public record Unit(
        UnitCode code,
        String name,
        String shortName,
        List<String> aliases,
        Type type,
        Set<String> groups,
        Optional<UnitCode> parent,
        boolean reports,
        Optional<String> mail) {

    /** Copies the collections. */
    public Unit {
        aliases = List.copyOf(aliases);
        groups = Collections.unmodifiableSet(new LinkedHashSet<>(groups));
    }

    /** Every name it goes by, its full name first. */
    List<String> names() {
        return Stream.concat(Stream.of(name, shortName), aliases.stream())
                .distinct()
                .toList();
    }

    /** Whether one of its names is spelled so. */
    boolean isCalled(String plainSpelling) {
        return names().stream().map(Spelling::plain).anyMatch(plainSpelling::equals);
    }

    Unit below(Optional<UnitCode> unit) {
        return new Unit(code, name, shortName, aliases, type, groups, unit, reports, mail);
    }

    /** What sort of unit. */
    public enum Type {
        /** 县区. */
        COUNTY,
        /** 乡镇、街道: below a county. */
        TOWN,
        /** 园区. */
        PARK,
        /** 部门. */
        DEPARTMENT,
        /** 办公室: reads, does not report. */
        OFFICE
    }
}

package org.taizhang.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taizhang.findings.FindingKind;
import org.taizhang.terms.UnitCode;

/** Who is meant by a name in the plan: a unit by any of its names, or the units of a group such as 各县区. */
final class UnitNames {

    private final Map<UnitCode, Unit> order = new LinkedHashMap<>();
    private final Map<String, UnitCode> units = new HashMap<>();
    private final Map<String, List<UnitCode>> groups = new HashMap<>();

    private UnitNames() {}

    /** Takes down every name and reports those that two claim. */
    static UnitNames of(List<Line<Unit>> lines) {
        UnitNames names = new UnitNames();
        lines.forEach(line -> names.order.putIfAbsent(line.value().code(), line.value()));
        lines.forEach(names::addUnit);
        lines.forEach(names::addGroups);
        return names;
    }

    private void addUnit(Line<Unit> line) {
        Unit unit = line.value();
        for (String name : unit.names()) {
            UnitCode holder = units.putIfAbsent(Spelling.plain(name), unit.code());
            if (!name.isEmpty() && holder != null && !holder.equals(unit.code())) {
                line.row()
                        .report(
                                FindingKind.UNIT_NAME_CLAIMED_TWICE,
                                columnOf(name, unit),
                                name,
                                shown(List.of(holder)));
            }
        }
    }

    private static Column columnOf(String name, Unit unit) {
        if (name.equals(unit.name())) {
            return Column.UNIT_NAME;
        }
        return name.equals(unit.shortName()) ? Column.SHORT_NAME : Column.ALIASES;
    }

    private void addGroups(Line<Unit> line) {
        for (String group : line.value().groups()) {
            UnitCode holder = units.get(Spelling.plain(group));
            if (holder != null) {
                line.row().report(FindingKind.UNIT_NAME_CLAIMED_TWICE, Column.GROUPS, group, shown(List.of(holder)));
            }
            groups.computeIfAbsent(Spelling.plain(group), name -> new ArrayList<>())
                    .add(line.value().code());
        }
    }

    /** The unit named in the cell; an unknown name is reported. */
    Optional<UnitCode> one(PlanRow row, Column column) {
        Optional<String> name = row.someText(column);
        Optional<UnitCode> unit = name.map(text -> units.get(Spelling.plain(text)));
        if (name.isPresent() && unit.isEmpty()) {
            row.report(FindingKind.PLAN_UNIT_UNKNOWN, column, column.title(), name.get());
        }
        return unit;
    }

    /** The units named in the cell, groups expanded, each once, as written; unknown names are reported. */
    List<UnitCode> all(PlanRow row, Column column) {
        return all(row, column, List.of());
    }

    /** The same; the word 牵头单位 stands for these. */
    List<UnitCode> all(PlanRow row, Column column, List<UnitCode> leads) {
        LinkedHashSet<UnitCode> found = new LinkedHashSet<>();
        for (String name : row.list(column)) {
            List<UnitCode> meant = name.equals(Column.LEADS.title()) ? leads : meant(name);
            if (meant.isEmpty() && !name.equals(Column.LEADS.title())) {
                row.report(FindingKind.PLAN_UNIT_UNKNOWN, column, column.title(), name);
            }
            found.addAll(meant);
        }
        return List.copyOf(found);
    }

    private List<UnitCode> meant(String name) {
        String plain = Spelling.plain(name);
        UnitCode unit = units.get(plain);
        return unit == null ? groups.getOrDefault(plain, List.of()) : List.of(unit);
    }

    boolean knows(String name) {
        return units.containsKey(Spelling.plain(name));
    }

    /** Reports a cell whose text is no unit's name. */
    void check(PlanRow row, Column column, String label) {
        String name = row.text(column);
        if (!knows(name)) {
            row.report(FindingKind.PLAN_UNIT_UNKNOWN, column, label, name);
        }
    }

    List<UnitCode> inPlanOrder(Collection<UnitCode> some) {
        return order.keySet().stream().filter(some::contains).toList();
    }

    /** Whether the unit owes a ledger. */
    boolean reports(UnitCode unit) {
        return Optional.ofNullable(order.get(unit)).map(Unit::reports).orElse(false);
    }

    /** How findings name the units: by their short names. */
    String shown(Collection<UnitCode> some) {
        return some.stream()
                .map(order::get)
                .filter(Objects::nonNull)
                .map(Unit::shortName)
                .collect(Collectors.joining("、"));
    }
}

package org.taizhang.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taizhang.findings.FindingKind;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;

/** The sheet 分解: a unit's share of an indicator's target a row. */
final class SplitSheet {

    private final UnitNames names;
    private final UnitTree tree;
    private final Map<IndicatorCode, List<Line<Share>>> shares = new HashMap<>();
    private final Claims claims = new Claims();

    private SplitSheet(UnitNames names, UnitTree tree) {
        this.names = names;
        this.tree = tree;
    }

    private record Share(UnitCode unit, Quantity amount, boolean sample) {}

    /** The indicators with their targets split. */
    static List<Line<Indicator>> split(
            PlanTable table, List<Line<Indicator>> indicators, UnitNames names, UnitTree tree) {
        SplitSheet sheet = new SplitSheet(names, tree);
        Map<IndicatorCode, Indicator> known = new HashMap<>();
        indicators.forEach(line -> known.put(line.value().code(), line.value()));
        table.rows().forEach(row -> sheet.read(row, known));
        SampleMark.count(table);
        return indicators.stream().map(sheet::split).toList();
    }

    private void read(PlanRow row, Map<IndicatorCode, Indicator> known) {
        IndicatorCode code = row.code(Column.INDICATOR, IndicatorCode::isValid, IndicatorCode::of);
        Optional<UnitCode> unit = names.one(row, Column.SHARE_UNIT);
        boolean sample = SampleMark.in(row);
        Indicator indicator = known.get(code);
        if (indicator == null) {
            reportUnknown(row);
            return;
        }
        Optional<Quantity> amount = TargetCells.amount(row, Column.SHARE, code, indicator.unitOfMeasure());
        if (unit.isPresent() && amount.isPresent() && isFirst(row, code, unit.get())) {
            reportMisplaced(row, indicator, unit.get());
            shares.computeIfAbsent(code, none -> new ArrayList<>())
                    .add(new Line<>(row, new Share(unit.get(), amount.get(), sample)));
        }
    }

    private boolean isFirst(PlanRow row, IndicatorCode code, UnitCode unit) {
        return claims.take(code + " " + names.shown(List.of(unit)), row, Column.SHARE_UNIT);
    }

    private static void reportUnknown(PlanRow row) {
        if (row.has(Column.INDICATOR)) {
            row.report(FindingKind.PLAN_INDICATOR_UNKNOWN, Column.INDICATOR, row.text(Column.INDICATOR));
        }
    }

    private void reportMisplaced(PlanRow row, Indicator indicator, UnitCode unit) {
        IndicatorCode code = indicator.code();
        boolean makesIt = indicator.basis().contains(unit)
                || !tree.below(unit, indicator.basis()).isEmpty();
        if (!makesIt) {
            row.report(code, FindingKind.SHARE_FOR_OTHERS, Column.SHARE_UNIT, code, names.shown(List.of(unit)));
        }
    }

    private Line<Indicator> split(Line<Indicator> line) {
        Indicator indicator = line.value();
        List<Line<Share>> own = shares.getOrDefault(indicator.code(), List.of());
        if (own.isEmpty()) {
            reportUnsplit(line);
        } else {
            check(line, own);
        }
        Map<UnitCode, Quantity> amounts = new HashMap<>();
        own.forEach(share -> amounts.put(share.value().unit(), share.value().amount()));
        Map<UnitCode, Quantity> ordered = new LinkedHashMap<>();
        names.inPlanOrder(amounts.keySet())
                .forEach(unit -> ordered.put(unit, amounts.getOrDefault(unit, Quantity.ZERO)));
        return line.with(indicator.split(
                ordered, own.stream().anyMatch(share -> share.value().sample()), tree));
    }

    private static void reportUnsplit(Line<Indicator> line) {
        Indicator indicator = line.value();
        boolean shareable =
                indicator.kind() == Indicator.Kind.SUM && indicator.basis().size() > 1;
        if (shareable && indicator.target().isPresent()) {
            line.row().report(indicator.code(), FindingKind.TARGET_NOT_SPLIT, Column.TARGET, indicator.code());
        }
    }

    /**
     * Shares of a sum add up to its target exactly, and those below a unit to its own share; of other kinds each is a target of
     * its own.
     */
    private void check(Line<Indicator> line, List<Line<Share>> own) {
        Indicator indicator = line.value();
        IndicatorCode code = indicator.code();
        PlanRow first = own.get(0).row();
        if (TargetCells.isOpen(line.row())) {
            first.report(code, FindingKind.SPLIT_OF_OPEN_TARGET, Column.INDICATOR, code);
        }
        if (indicator.kind() != Indicator.Kind.SUM) {
            return;
        }
        Quantity sum = sum(sharing(own, Optional.empty()));
        indicator
                .target()
                .filter(target -> !sum.equals(target))
                .ifPresent(target -> first.report(code, FindingKind.SPLIT_OFF_TARGET, Column.SHARE, code, sum, target));
        own.forEach(share -> checkBelow(code, share, own));
    }

    private void checkBelow(IndicatorCode code, Line<Share> share, List<Line<Share>> all) {
        List<Line<Share>> below = sharing(all, Optional.of(share.value().unit()));
        Quantity amount = share.value().amount();
        if (!below.isEmpty() && !sum(below).equals(amount)) {
            String unit = names.shown(List.of(share.value().unit()));
            share.row().report(code, FindingKind.SPLIT_BELOW_OFF, Column.SHARE, code, unit, sum(below), amount);
        }
    }

    /** Those among whom that unit's share is split, or, of nobody, the whole target: the ones that have no other sharer between. */
    private List<Line<Share>> sharing(List<Line<Share>> all, Optional<UnitCode> above) {
        List<UnitCode> sharers = all.stream().map(share -> share.value().unit()).toList();
        return all.stream()
                .filter(share ->
                        tree.nearestAbove(share.value().unit(), sharers).equals(above))
                .toList();
    }

    private static Quantity sum(List<Line<Share>> shares) {
        return shares.stream().map(share -> share.value().amount()).reduce(Quantity.ZERO, Quantity::plus);
    }
}

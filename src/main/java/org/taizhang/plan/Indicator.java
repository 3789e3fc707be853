package org.taizhang.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/**
 * An indicator (指标): something counted for a task.
 *
 * @param unitOfMeasure the unit (计量单位) of target and figures, such as 万户; empty for a milestone without one. A ratio's is %
 * @param target the city's target in that unit; empty while it is open (待下达)
 * @param targetText how the plan words the target where it is no plain number, such as ≥ 4 or 全面推行; may be empty
 * @param prorated whether the target is due in parts over the year (按序时); a level indicator (时点指标) is not
 * @param basis the units whose figures make the city's: several are summed, one is taken as it stands. Where a sum's target
 *     is split, a unit without a share has nothing to report and is not among them
 * @param crossChecking units that report the city's figure too, for comparison only
 * @param numeratorName what a ratio's numerator counts, empty unless it is a ratio
 * @param denominatorName what a ratio's denominator counts, empty unless it is a ratio
 * @param synonyms other names that ledgers give it
 * @param shares what each unit's part of the target is, in plan order of units; a unit that is absent has no share. For a
 *     ratio it is the rate that unit must reach
 * @param sampleShares whether the shares are sample figures (示例)
 */
public record Indicator(
        IndicatorCode code,
        TaskCode task,
        String name,
        String unitOfMeasure,
        Kind kind,
        Optional<Quantity> target,
        Optional<String> targetText,
        Comparison comparison,
        boolean prorated,
        List<UnitCode> basis,
        List<UnitCode> crossChecking,
        Optional<String> numeratorName,
        Optional<String> denominatorName,
        List<String> synonyms,
        Map<UnitCode, Quantity> shares,
        boolean sampleShares) {

    /** Copies the collections. */
    public Indicator {
        basis = List.copyOf(basis);
        crossChecking = List.copyOf(crossChecking);
        synonyms = List.copyOf(synonyms);
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /** What the city's figure is made of. */
    public enum Kind {
        /** 累计: cumulative since 1 January; the city is the sum of the basis. */
        SUM,
        /** 比率: the city is the sum of numerators over the sum of denominators. */
        RATIO,
        /** 进度: a stage and a percentage. */
        MILESTONE
    }

    /** When the target counts as met. */
    public enum Comparison {
        /** At least the target; a plain number in a plan means this. */
        AT_LEAST,
        /** At most the target (控制数): lower is better, and within it is all that can be asked. */
        AT_MOST
    }

    /**
     * The same with its target split (分解). A unit of a sum that has no share drops out of the basis: nobody asked it for
     * anything, so that waiting for its figure would leave the city's incomplete for ever.
     */
    public Indicator split(Map<UnitCode, Quantity> shareOfUnit, boolean sample) {
        return split(shareOfUnit, sample, UnitTree.FLAT);
    }

    /**
     * The same where units are below one another: the share of a unit above is asked of all units of the basis below it, unless it
     * is itself split to some of them.
     */
    Indicator split(Map<UnitCode, Quantity> shareOfUnit, boolean sample, UnitTree tree) {
        boolean onlySharers = kind == Kind.SUM && !shareOfUnit.isEmpty();
        List<UnitCode> answering = onlySharers
                ? basis.stream()
                        .filter(unit -> isAsked(unit, shareOfUnit.keySet(), tree))
                        .toList()
                : basis;
        return new Indicator(
                code,
                task,
                name,
                unitOfMeasure,
                kind,
                target,
                targetText,
                comparison,
                prorated,
                answering,
                crossChecking,
                numeratorName,
                denominatorName,
                synonyms,
                shareOfUnit,
                sample);
    }

    private boolean isAsked(UnitCode unit, Set<UnitCode> sharers, UnitTree tree) {
        return sharers.contains(unit)
                || tree.nearestAbove(unit, sharers)
                        .filter(above -> tree.below(above, basis).stream().noneMatch(sharers::contains))
                        .isPresent();
    }

    /** What these units share of the target; nothing unless each has a share. */
    Optional<Quantity> shared(List<UnitCode> units) {
        return shares.keySet().containsAll(units)
                ? units.stream().map(shares::get).reduce(Quantity::plus)
                : Optional.empty();
    }

    /** Whether it counts up from 1 January, so that it cannot fall; a sum that is not prorated is a level (时点). */
    public boolean isCumulative() {
        return kind == Kind.SUM && prorated;
    }

    /** Whether less is better. */
    public boolean isUpperLimit() {
        return comparison == Comparison.AT_MOST;
    }

    /** Whether the unit owes a figure for this indicator. */
    public boolean isReportedBy(UnitCode unit) {
        return basis.contains(unit) || crossChecking.contains(unit);
    }

    /** The unit's target: its share of a split, or the whole target where the unit alone answers for it. */
    public Optional<Quantity> targetOf(UnitCode unit) {
        Quantity share = shares.get(unit);
        if (share != null) {
            return Optional.of(share);
        }
        boolean answersForAll = crossChecking.contains(unit) || basis.equals(List.of(unit));
        return answersForAll || (kind != Kind.SUM && basis.contains(unit)) ? target : Optional.empty();
    }
}

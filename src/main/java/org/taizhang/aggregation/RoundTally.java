package org.taizhang.aggregation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Task;
import org.taizhang.plan.Unit;
import org.taizhang.plan.UnitTree;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.AcceptedFigure;
import org.taizhang.validation.Reconciliation;

/** Every appraisal of one round: the city's and each unit's on every indicator, in plan order. */
final class RoundTally {

    private final Plan plan;
    private final Reconciliation reconciliation;
    private final AcceptedRound accepted;
    private final Optional<RoundTally> last;
    private final Checkpoint at;
    private final UnitTree tree;
    private final Map<IndicatorCode, Appraisal> city = new LinkedHashMap<>();
    private final Map<IndicatorCode, Map<UnitCode, Appraisal>> units = new LinkedHashMap<>();
    private final Map<IndicatorCode, Map<UnitCode, Appraisal>> subtotals = new LinkedHashMap<>();

    /**
     * Tallies a round.
     *
     * @param last the plan's round just before it, if that was taken in
     */
    RoundTally(Plan plan, Reconciliation reconciliation, Optional<RoundTally> last) {
        this.plan = plan;
        this.reconciliation = reconciliation;
        this.accepted = new AcceptedRound(reconciliation);
        this.last = last;
        this.at = Checkpoint.of(plan, reconciliation.round());
        this.tree = plan.tree();
        plan.indicators().forEach(this::appraise);
    }

    private void appraise(Indicator indicator) {
        city.put(indicator.code(), appraisal(indicator, basis(indicator), indicator.target()));
        Map<UnitCode, Appraisal> own = new LinkedHashMap<>();
        for (UnitCode unit : unitsWhere(unit -> indicator.isReportedBy(unit.code()))) {
            own.put(unit, appraisal(indicator, List.of(unit), plan.targetOf(indicator, unit)));
        }
        units.put(indicator.code(), own);
        subtotals.put(indicator.code(), subtotalled(indicator));
    }

    /** What the units below each unit come to, where they make the city's figure and it does not. */
    private Map<UnitCode, Appraisal> subtotalled(Indicator indicator) {
        Map<UnitCode, Appraisal> above = new LinkedHashMap<>();
        for (UnitCode unit : unitsWhere(unit -> !indicator.basis().contains(unit.code()))) {
            List<UnitCode> below = tree.below(unit, basis(indicator));
            if (!below.isEmpty()) {
                above.put(unit, appraisal(indicator, below, plan.targetOf(indicator, unit)));
            }
        }
        return above;
    }

    private Appraisal appraisal(Indicator indicator, List<UnitCode> owing, Optional<Quantity> target) {
        List<AcceptedFigure> figures = accepted.figures(indicator.code(), owing);
        List<AcceptedFigure> before = last.map(tally -> tally.accepted.figures(indicator.code(), owing))
                .orElse(List.of());
        Change change = Change.between(indicator.kind(), before, figures);
        return new Appraisal(indicator, figures, owing.size(), target, change, at);
    }

    Round round() {
        return reconciliation.round();
    }

    Plan plan() {
        return plan;
    }

    Checkpoint at() {
        return at;
    }

    Reconciliation reconciliation() {
        return reconciliation;
    }

    AcceptedRound accepted() {
        return accepted;
    }

    Optional<RoundTally> last() {
        return last;
    }

    /** The city's appraisal, made of the basis units only. */
    Appraisal city(Indicator indicator) {
        return Objects.requireNonNull(city.get(indicator.code()));
    }

    /** The city's appraisals of those indicators. */
    List<Appraisal> city(Predicate<Indicator> which) {
        return plan.indicators().stream().filter(which).map(this::city).toList();
    }

    /** The appraisal of a unit that owes a figure for the indicator. */
    Appraisal unit(Indicator indicator, UnitCode unit) {
        return Objects.requireNonNull(
                units.getOrDefault(indicator.code(), Map.of()).get(unit));
    }

    /** The appraisals of units by those below them, in plan order. */
    Map<UnitCode, Appraisal> subtotals(Indicator indicator) {
        return Objects.requireNonNull(subtotals.get(indicator.code()));
    }

    /** The unit's appraisals wherever its figure, or that of units below it, is part of the city's. */
    List<Appraisal> own(UnitCode unit) {
        return plan.indicators().stream()
                .flatMap(indicator -> own(indicator, unit).stream())
                .toList();
    }

    private Optional<Appraisal> own(Indicator indicator, UnitCode unit) {
        return indicator.basis().contains(unit)
                ? Optional.of(unit(indicator, unit))
                : Optional.ofNullable(subtotals(indicator).get(unit));
    }

    /** Whether nothing at all came in from the unit, nor from any below it. */
    boolean isSilent(UnitCode unit) {
        return accepted.isSilent(unit)
                && tree.below(unit, unitsWhere(Unit::reports)).stream().allMatch(accepted::isSilent);
    }

    /** The city's appraisals on the tasks that the unit leads, alone or with others. */
    List<Appraisal> led(UnitCode unit) {
        return city(indicator -> task(indicator).leads().contains(unit));
    }

    Task task(Indicator indicator) {
        return plan.task(indicator.task());
    }

    /** The units whose figures make the city's, in plan order. */
    List<UnitCode> basis(Indicator indicator) {
        return unitsWhere(unit -> indicator.basis().contains(unit.code()));
    }

    /** Those units of the plan, in order. */
    List<UnitCode> unitsWhere(Predicate<Unit> which) {
        return plan.units().stream().filter(which).map(Unit::code).toList();
    }
}

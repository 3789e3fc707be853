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
    private final Map<IndicatorCode, Appraisal> city = new LinkedHashMap<>();
    private final Map<IndicatorCode, Map<UnitCode, Appraisal>> units = new LinkedHashMap<>();

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
        plan.indicators().forEach(this::appraise);
    }

    private void appraise(Indicator indicator) {
        city.put(indicator.code(), appraisal(indicator, basis(indicator), indicator.target()));
        Map<UnitCode, Appraisal> own = new LinkedHashMap<>();
        for (UnitCode unit : unitsWhere(unit -> indicator.isReportedBy(unit.code()))) {
            own.put(unit, appraisal(indicator, List.of(unit), indicator.targetOf(unit)));
        }
        units.put(indicator.code(), own);
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

    /** The unit's own appraisals wherever its figure is part of the city's. */
    List<Appraisal> own(UnitCode unit) {
        return plan.indicators().stream()
                .filter(indicator -> indicator.basis().contains(unit))
                .map(indicator -> unit(indicator, unit))
                .toList();
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

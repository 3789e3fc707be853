package org.taizhang.aggregation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures.CategoryFigures;
import org.taizhang.aggregation.FrozenFigures.Head;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.Submission;
import org.taizhang.aggregation.FrozenFigures.TrendPoint;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.FrozenFigures.UnitWords;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Task;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Narrative;
import org.taizhang.validation.Reconciliation;

/**
 * Adds everything up (汇总): from the plan and what was accepted to the frozen figures of a round. The same plan and hand-ins give the
 * same figures, in whatever order the hand-ins came; nothing else, neither clock nor locale, has a say.
 */
public final class Tally {

    private final Plan plan;
    private final List<RoundTally> rounds;
    private final RoundTally present;

    private Tally(Plan plan, List<Reconciliation> reconciliations) {
        this.plan = plan;
        this.rounds = tallies(plan, reconciliations);
        this.present = rounds.get(rounds.size() - 1);
    }

    /**
     * The figures of that round.
     *
     * @param reconciliations of the round, which comes last, and of every earlier round of the plan, ascending. Changes, last ranks
     *     and last payments compare with the plan's round just before; where that one is not among them, there are none
     * @param inputsHash the SHA-256 of the run's inputs
     */
    public static FrozenFigures freeze(
            Plan plan, Round round, List<Reconciliation> reconciliations, String inputsHash) {
        checkRounds(round, reconciliations);
        return new Tally(plan, reconciliations).frozen(inputsHash);
    }

    private static void checkRounds(Round round, List<Reconciliation> reconciliations) {
        List<Round> given = reconciliations.stream().map(Reconciliation::round).toList();
        boolean ascending = given.equals(given.stream().distinct().sorted().toList());
        if (!ascending || given.isEmpty() || !given.get(given.size() - 1).equals(round)) {
            throw new IllegalArgumentException("not the rounds up to " + round + ": " + given);
        }
    }

    private static List<RoundTally> tallies(Plan plan, List<Reconciliation> reconciliations) {
        List<RoundTally> tallies = new ArrayList<>();
        for (Reconciliation reconciliation : reconciliations) {
            Optional<RoundTally> last = tallies.isEmpty()
                    ? Optional.empty()
                    : Optional.of(tallies.get(tallies.size() - 1))
                            .filter(tally -> Checkpoint.isJustBefore(plan, tally.round(), reconciliation.round()));
            tallies.add(new RoundTally(plan, reconciliation, last));
        }
        return tallies;
    }

    private FrozenFigures frozen(String inputsHash) {
        return new FrozenFigures(
                FrozenFigures.VERSION,
                head(),
                rounds.stream().anyMatch(round -> round.reconciliation().sample()),
                inputsHash,
                plan.units().stream().map(Tally::entry).toList(),
                plan.indicators().stream().map(this::indicator).toList(),
                plan.categories().stream().map(this::category).toList(),
                Ranking.ofCounties(present),
                Ranking.ofTowns(present),
                Ranking.ofDepartments(present),
                new MoneyTally(present).freeze(),
                submissions(),
                present.reconciliation().findings(),
                rounds.stream().flatMap(round -> trend(round).stream()).toList(),
                List.of());
    }

    private Head head() {
        return new Head(
                plan.id(),
                plan.title(),
                plan.region(),
                plan.issuer(),
                plan.documentNumber(),
                plan.supervisor(),
                plan.treasurer(),
                plan.year(),
                present.round(),
                present.at().schedule().due(),
                present.at().schedule().asOf(),
                present.at().schedule().expected(),
                present.at().roundsLeft(),
                plan.naming());
    }

    private static UnitEntry entry(Unit unit) {
        return new UnitEntry(
                unit.code(),
                unit.name(),
                unit.shortName(),
                unit.type(),
                unit.parent().orElse(null),
                unit.reports());
    }

    private IndicatorFigures indicator(Indicator indicator) {
        Task task = plan.task(indicator.task());
        return new IndicatorFigures(
                indicator.code(),
                task.code(),
                task.name(),
                task.category(),
                indicator.name(),
                indicator.unitOfMeasure(),
                indicator.kind(),
                indicator.comparison(),
                indicator.prorated(),
                indicator.targetText().orElse(null),
                task.leads(),
                present.city(indicator).standing(),
                unitFigures(indicator, present.basis(indicator)),
                subtotals(indicator),
                unitFigures(indicator, comparedOnly(indicator)),
                otherWords(indicator));
    }

    /** A unit named as basis and for comparison too is part of the city's figure, so it is not shown again beside it. */
    private List<UnitCode> comparedOnly(Indicator indicator) {
        return present.unitsWhere(unit -> indicator.crossChecking().contains(unit.code())
                && !indicator.basis().contains(unit.code()));
    }

    /** What the units below a unit come to; what it wrote itself stands with its own report, or with the other words. */
    private List<UnitFigures> subtotals(Indicator indicator) {
        return present.subtotals(indicator).entrySet().stream()
                .map(entry -> new UnitFigures(entry.getKey(), entry.getValue().standing(), null))
                .toList();
    }

    private List<UnitFigures> unitFigures(Indicator indicator, List<UnitCode> units) {
        return units.stream()
                .map(unit ->
                        new UnitFigures(unit, present.unit(indicator, unit).standing(), narrative(indicator, unit)))
                .toList();
    }

    private List<UnitWords> otherWords(Indicator indicator) {
        return present.unitsWhere(unit -> !indicator.isReportedBy(unit.code())).stream()
                .flatMap(
                        unit -> Optional.ofNullable(narrative(indicator, unit))
                                .map(narrative -> new UnitWords(unit, narrative))
                                .stream())
                .toList();
    }

    private @Nullable Narrative narrative(Indicator indicator, UnitCode unit) {
        return present.accepted().narrative(indicator.code(), unit);
    }

    private CategoryFigures category(String category) {
        List<Appraisal> appraisals =
                present.city(indicator -> present.task(indicator).category().equals(category));
        return new CategoryFigures(
                category, appraisals.size(), Appraisal.lights(appraisals), Appraisal.pace(appraisals));
    }

    private List<Submission> submissions() {
        return present.unitsWhere(unit -> true).stream()
                .flatMap(unit -> present.accepted().handIn(unit).stream())
                .map(this::submission)
                .toList();
    }

    private Submission submission(HandIn handIn) {
        return new Submission(
                handIn,
                count(handIn.unit(), Severity.REJECT),
                count(handIn.unit(), Severity.ERROR),
                count(handIn.unit(), Severity.WARNING),
                count(handIn.unit(), Severity.NOTE));
    }

    private int count(UnitCode unit, Severity severity) {
        List<Finding> findings = present.reconciliation().findings();
        long matching = findings.stream()
                .filter(finding -> unit.equals(finding.unit()) && finding.severity() == severity)
                .count();
        return Math.toIntExact(matching);
    }

    private List<TrendPoint> trend(RoundTally round) {
        return plan.indicators().stream()
                .map(indicator -> point(round, indicator))
                .toList();
    }

    private static TrendPoint point(RoundTally round, Indicator indicator) {
        Standing city = round.city(indicator).standing();
        return new TrendPoint(round.round(), indicator.code(), city.achieved(), city.rate(), city.light());
    }
}

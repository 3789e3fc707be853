package org.taizhang.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.AcceptedFigure;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Reconciliation;

/**
 * How a round stands (轮次现状): who handed in what, and what was found.
 *
 * @param edition the published edition that shows the same; empty when the drop folder was read for this
 * @param handIns in plan order of units, one for every reporting unit
 * @param findings of this round
 * @param figures the indicators for which a unit gave a usable figure; a unit without any is not in it
 * @param sample whether any ledger is sample data (示例数据)
 * @param locations where each of the round's files can be read, by its path below the drop folder
 */
public record RoundStanding(
        Plan plan,
        RoundSchedule schedule,
        Optional<Integer> edition,
        List<HandIn> handIns,
        List<Finding> findings,
        Map<UnitCode, Set<IndicatorCode>> figures,
        boolean sample,
        Map<String, Path> locations) {

    /** Copies the collections. */
    public RoundStanding {
        handIns = List.copyOf(handIns);
        findings = List.copyOf(findings);
        figures = Map.copyOf(figures);
        locations = Map.copyOf(locations);
    }

    static RoundStanding of(
            Plan plan, RoundSchedule schedule, int edition, FrozenFigures published, Map<String, Path> locations) {
        return new RoundStanding(
                plan,
                schedule,
                Optional.of(edition),
                published.submissions().stream()
                        .map(FrozenFigures.Submission::handIn)
                        .toList(),
                published.findings(),
                figures(published),
                published.sample(),
                locations);
    }

    static RoundStanding of(Plan plan, RoundSchedule schedule, Reconciliation read, Map<String, Path> locations) {
        Map<UnitCode, Set<IndicatorCode>> figures = read.figures().stream()
                .collect(Collectors.groupingBy(
                        AcceptedFigure::unit, Collectors.mapping(AcceptedFigure::indicator, Collectors.toSet())));
        return new RoundStanding(
                plan, schedule, Optional.empty(), read.handIns(), read.findings(), figures, read.sample(), locations);
    }

    private static Map<UnitCode, Set<IndicatorCode>> figures(FrozenFigures published) {
        return published.indicators().stream()
                .flatMap(RoundStanding::given)
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static Stream<Map.Entry<UnitCode, IndicatorCode>> given(IndicatorFigures indicator) {
        return Stream.concat(indicator.units().stream(), indicator.otherReports().stream())
                .filter(unit -> unit.standing().achieved() != null)
                .map(unit -> Map.entry(unit.unit(), indicator.code()));
    }

    /** The unit's hand-in; a unit that owes none is a broken program. */
    public HandIn handIn(UnitCode unit) {
        return handIns.stream()
                .filter(handIn -> handIn.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no hand-in of " + unit));
    }

    /** What was found about the unit with one of these severities. */
    public List<Finding> findings(UnitCode unit, Severity... severities) {
        Set<Severity> wanted = Set.of(severities);
        return findings.stream()
                .filter(finding -> unit.equals(finding.unit()) && wanted.contains(finding.severity()))
                .toList();
    }

    /** Whether every unit's ledger came and could be used. */
    public boolean complete() {
        return handIns.stream().allMatch(handIn -> handIn.outcome() == HandIn.Outcome.ACCEPTED);
    }
}

package org.taizhang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.job.RoundStanding;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Task;
import org.taizhang.plan.Unit;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.validation.HandIn;

/** What a lead unit's cooperating units owe it (牵头单位视图), task by task: their ledgers, the figures missing in those, and open errors. */
final class LeadView {

    private final Screen screen;
    private final RoundStanding standing;
    private final Unit lead;

    LeadView(Screen screen, RoundStanding standing, Unit lead) {
        this.screen = screen;
        this.standing = standing;
        this.lead = lead;
    }

    /** Whether every unit that cooperates with it handed in a ledger that could be used. */
    static boolean isComplete(RoundStanding standing, Unit lead) {
        return tasks(standing, lead).stream()
                .flatMap(task -> cooperating(standing, task, lead).stream())
                .allMatch(unit -> standing.handIn(unit.code()).outcome() == HandIn.Outcome.ACCEPTED);
    }

    private static List<Task> tasks(RoundStanding standing, Unit lead) {
        return standing.plan().tasks().stream()
                .filter(task -> task.leads().contains(lead.code()))
                .toList();
    }

    /** Those that report, other leads of the task among them. */
    private static List<Unit> cooperating(RoundStanding standing, Task task, Unit lead) {
        return standing.plan().reportingUnits().stream()
                .filter(unit -> task.involves(unit.code()) && !unit.equals(lead))
                .toList();
    }

    void show() {
        List<Task> tasks = tasks(standing, lead);
        if (tasks.isEmpty()) {
            screen.say("lead.none", lead.name());
            return;
        }
        screen.say("lead.head", lead.name(), tasks.size());
        tasks.forEach(this::show);
    }

    private void show(Task task) {
        screen.line("");
        screen.say("lead.task", task.code(), task.name());
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("unit", "outcome", "missing", "errors")
                .map(column -> screen.words().say("lead." + column))
                .toList());
        cooperating(standing, task, lead).forEach(unit -> rows.add(row(task, unit)));
        screen.table(rows);
    }

    private List<String> row(Task task, Unit unit) {
        HandIn handIn = standing.handIn(unit.code());
        String outcome = screen.words().say("outcome." + handIn.outcome());
        return List.of(
                unit.name(),
                handIn.late() ? outcome + screen.words().say("outcome.late") : outcome,
                missing(task, unit),
                errors(task, unit));
    }

    /** The indicators of the task for which the unit owes a figure and gave none that could be used. */
    private String missing(Task task, Unit unit) {
        Set<IndicatorCode> given = standing.figures().getOrDefault(unit.code(), Set.of());
        List<Indicator> owed = standing.plan().indicatorsOf(task.code()).stream()
                .filter(indicator -> indicator.isReportedBy(unit.code()))
                .toList();
        String codes = owed.stream()
                .map(Indicator::code)
                .filter(code -> !given.contains(code))
                .map(IndicatorCode::value)
                .collect(Collectors.joining(screen.words().say("list.separator")));
        if (owed.isEmpty()) {
            return screen.words().say("lead.words-only");
        }
        return codes.isEmpty() ? "—" : codes;
    }

    /** Errors that name one of the task's indicators, and what sends the whole ledger back. */
    private String errors(Task task, Unit unit) {
        Set<IndicatorCode> own = standing.plan().indicatorsOf(task.code()).stream()
                .map(Indicator::code)
                .collect(Collectors.toSet());
        long count = standing.findings(unit.code(), Severity.REJECT, Severity.ERROR).stream()
                .filter(finding -> finding.severity() == Severity.REJECT || isAbout(finding, own))
                .count();
        return String.valueOf(count);
    }

    private static boolean isAbout(Finding finding, Set<IndicatorCode> indicators) {
        return finding.indicator() != null && indicators.contains(finding.indicator());
    }
}

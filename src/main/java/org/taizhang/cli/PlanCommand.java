package org.taizhang.cli;

import java.util.List;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlanReading;
import org.taizhang.terms.PlanId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code plan check}: says what is odd in the plan workbook. */
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand implements Runnable {

    private final Desk desk;

    @Mixin
    private Common common = new Common();

    PlanCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        desk.screen(common).say("plan.overview");
    }

    /** The check; a plan with errors cannot be run and ends with {@link ExitCode#FAILED}. */
    @Command(name = "check", mixinStandardHelpOptions = true)
    int check(@Mixin Common options) {
        Screen screen = desk.screen(options);
        PlanId id = desk.plans().choose(options.planName());
        PlanReading reading = desk.plans().read(id);
        List<Finding> findings = findings(reading);
        FindingTable.print(screen, findings, code -> code.value());
        reading.plan().ifPresent(plan -> summarise(screen, plan));
        long grave = findings.stream().filter(PlanCommand::isGrave).count();
        screen.say(grave == 0 ? "plan.sound" : "plan.unsound", grave, findings.size() - grave);
        return grave == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private List<Finding> findings(PlanReading reading) {
        Stream<Finding> unprintable = reading.plan().stream().flatMap(plan -> desk.plans().unprintable(plan).stream());
        return Stream.concat(reading.findings().stream(), unprintable).toList();
    }

    private static boolean isGrave(Finding finding) {
        return finding.severity() == Severity.REJECT || finding.severity() == Severity.ERROR;
    }

    private static void summarise(Screen screen, Plan plan) {
        screen.say(
                "plan.summary",
                plan.title(),
                plan.documentNumber(),
                plan.categories().size(),
                plan.tasks().size(),
                plan.indicators().size(),
                plan.reportingUnits().size(),
                plan.rounds().size());
    }
}

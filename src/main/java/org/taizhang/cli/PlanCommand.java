package org.taizhang.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.job.NextYear;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlanReading;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.plan.UpwardCheck;
import org.taizhang.terms.PlanId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    /** A draft of next year's plan; never over a plan that is there. */
    @Command(name = "new", mixinStandardHelpOptions = true)
    int draft(
            @Mixin Common options,
            @Parameters(paramLabel = "YEAR", descriptionKey = "option.new-year") String year,
            @Option(names = "--from", descriptionKey = "option.from", paramLabel = "PREVIOUS") @Nullable String from) {
        Screen screen = desk.screen(options);
        NextYear next = new NextYear(desk.folders());
        Plan previous = next.previous(Optional.ofNullable(from).or(options::planName), options.planName());
        Optional<FrozenFigures> last = lastPublished(previous);
        NextYear.Draft draft = next.write(previous, year, last);
        screen.say("plan.new.written", desk.folders().home().relativize(draft.file()));
        last.ifPresentOrElse(
                figures -> screen.say("plan.new.figures", figures.head().round()),
                () -> screen.say("plan.new.no-figures"));
        screen.say("plan.new.undecided", draft.undecided(), draft.plan());
        return ExitCode.DONE;
    }

    /** Of the latest round for which anything is published. */
    private Optional<FrozenFigures> lastPublished(Plan plan) {
        return plan.rounds().stream()
                .map(RoundSchedule::round)
                .sorted(Comparator.reverseOrder())
                .flatMap(round -> desk.published(plan.id(), round).stream())
                .findFirst();
    }

    private List<Finding> findings(PlanReading reading) {
        Stream<Finding> further = reading.plan().stream()
                .flatMap(plan -> Stream.concat(desk.plans().unprintable(plan).stream(), upward(plan)));
        return Stream.concat(reading.findings().stream(), further).toList();
    }

    /** What does not fit the plan of the level above, where that is at hand. */
    private Stream<Finding> upward(Plan plan) {
        return plan.upward().plan().flatMap(above -> desk.plans().known(above)).stream()
                .flatMap(above -> UpwardCheck.findings(plan, above).stream());
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

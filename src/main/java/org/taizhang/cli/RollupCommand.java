package org.taizhang.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.RollUp;
import org.taizhang.correspondence.UpwardLedger;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.job.Plans;
import org.taizhang.job.Refusal;
import org.taizhang.plan.Plan;
import org.taizhang.plan.UpwardCheck;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollup ROUND}: the published round as the ledger that the level above expects. */
@Command(name = "rollup", mixinStandardHelpOptions = true)
final class RollupCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "ROUND", descriptionKey = "option.round")
    private String round = "";

    @Option(names = "--date", descriptionKey = "option.rollup-date", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate date;

    RollupCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        PlanId id = desk.plans().choose(common.planName(), round);
        Plan plan = desk.plans().usable(id);
        PlanId above = plan.upward().plan().orElseThrow(() -> new Refusal(Refusal.Reason.REPORTS_TO_NOBODY));
        FrozenFigures figures = desk.published(id, round);
        Optional<Plan> upper = desk.plans().known(above);
        upper.ifPresent(known -> check(plan, known));
        UpwardLedger ledger = new UpwardLedger(plan, figures, upper, last(plan));
        LocalDate day = Optional.ofNullable(date).orElseGet(() -> LocalDate.now(plan.zone()));
        Path file = ledger.write(desk.folders().output(id).resolve(ledger.folder()), day);
        say(ledger.rollUp(), above, upper.isPresent(), file);
        return isWhole(ledger.rollUp()) ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /** Shows what does not fit the plan above, and refuses to report under codes that it does not have. */
    private void check(Plan plan, Plan upper) {
        List<Finding> findings = UpwardCheck.findings(plan, upper);
        boolean wrong = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        Round theirs = plan.upward().round(Plans.round(plan, round));
        if (wrong) {
            throw new Refusal(Refusal.Reason.UNUSABLE_PLAN, findings, plan.id() + "/plan.xlsx");
        }
        if (upper.schedule(theirs).isEmpty()) {
            throw new Refusal(Refusal.Reason.NO_SUCH_ROUND_ABOVE, upper.id().value(), theirs.toString());
        }
        FindingTable.print(desk.screen(common), findings, code -> code.value());
    }

    /** Of the plan's round just before. */
    private Optional<FrozenFigures> last(Plan plan) {
        return plan.roundBefore(Plans.round(plan, round)).flatMap(before -> desk.published(plan.id(), before.round()));
    }

    private static boolean isWhole(RollUp rollUp) {
        return rollUp.asked().isEmpty() && rollUp.lines().stream().allMatch(line -> line.reported() == line.owed());
    }

    private void say(RollUp rollUp, PlanId above, boolean checked, Path file) {
        Screen screen = desk.screen(common);
        long partial = rollUp.lines().stream().filter(RollUp.Line::partial).count();
        long without =
                rollUp.lines().stream().filter(line -> line.achieved() == null).count();
        screen.say("rollup.written", above, desk.folders().home().relativize(file));
        screen.say(
                "rollup.counts",
                rollUp.lines().size(),
                rollUp.lines().size() - partial - without,
                partial,
                without,
                rollUp.asked().size());
        if (!rollUp.unassigned().isEmpty()) {
            screen.say("rollup.unassigned", rollUp.unassigned().size());
        }
        screen.say(checked ? "rollup.checked" : "rollup.unchecked", above);
    }
}

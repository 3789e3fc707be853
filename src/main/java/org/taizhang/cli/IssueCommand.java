package org.taizhang.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.correspondence.BlankLedgers;
import org.taizhang.correspondence.BlankLedgers.Issued;
import org.taizhang.job.Plans;
import org.taizhang.job.Refusal;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code issue ROUND}: blank ledgers for the units, with last round's figures, and the letters that come with them. */
@Command(name = "issue", mixinStandardHelpOptions = true)
final class IssueCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "ROUND", descriptionKey = "option.round")
    private String round = "";

    @Option(names = "--date", descriptionKey = "option.issue-date", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate date;

    IssueCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        PlanId id = desk.plans().choose(common.planName(), round);
        Plan plan = desk.plans().usable(id);
        Round asked = Plans.round(plan, round);
        RoundSchedule schedule = plan.schedule(asked).orElseThrow();
        Optional<FrozenFigures> last = last(plan, asked);
        BlankLedgers blanks = new BlankLedgers(plan, schedule, last);
        Path folder = desk.folders().output(id).resolve(blanks.folder());
        LocalDate day = Optional.ofNullable(date).orElseGet(() -> LocalDate.now(plan.zone()));
        List<Issued> issued = blanks.write(folder, day, desk.plans().briefings(plan));
        requireProved(issued);
        say(asked, last, issued.size(), folder);
        return ExitCode.DONE;
    }

    /** Of the plan's round just before. */
    private Optional<FrozenFigures> last(Plan plan, Round asked) {
        return plan.roundBefore(asked).flatMap(before -> desk.published(plan.id(), before.round()));
    }

    private void requireProved(List<Issued> issued) {
        List<String> misses = issued.stream()
                .flatMap(each -> each.misses().stream())
                .map(miss -> miss.sentence(common.language()))
                .toList();
        if (!misses.isEmpty()) {
            throw new Refusal(Refusal.Reason.NOT_PROVED, String.join("\n", misses));
        }
    }

    private void say(Round asked, Optional<FrozenFigures> last, int count, Path folder) {
        Screen screen = desk.screen(common);
        screen.say("issue.written", count, asked, desk.folders().home().relativize(folder));
        last.ifPresentOrElse(
                figures -> screen.say("issue.last", figures.head().round()), () -> screen.say("issue.first", asked));
    }
}

package org.taizhang.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.taizhang.distribution.SealBook;
import org.taizhang.job.JobSession;
import org.taizhang.terms.PlanId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reopen ROUND --reason TEXT}: opens a closed round again and records why. */
@Command(name = "reopen", mixinStandardHelpOptions = true)
final class ReopenCommand implements Callable<Integer> {

    private final Desk desk;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "ROUND", descriptionKey = "option.round")
    private String round = "";

    @Option(names = "--reason", descriptionKey = "option.reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    @Option(names = "--date", descriptionKey = "option.record-date", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate date;

    ReopenCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Screen screen = desk.screen(common);
        if (reason.isBlank() && spec != null) {
            throw new ParameterException(spec.commandLine(), screen.words().say("reopen.no-reason"));
        }
        PlanId plan = desk.plans().choose(common.planName(), round);
        try (JobSession session = JobSession.open(desk.folders(), common.language())) {
            SealBook.Reopening reopening = session.closings().reopen(plan, round, reason, date);
            screen.say("reopen.done", round);
            if (reopening.isDatedOtherwise()) {
                screen.datedOtherwise(List.of(reopening));
            }
        }
        return ExitCode.DONE;
    }
}

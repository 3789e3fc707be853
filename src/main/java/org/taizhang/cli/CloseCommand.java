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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code close ROUND}: locks a round with its published edition; later ledgers for it are kept apart. */
@Command(name = "close", mixinStandardHelpOptions = true)
final class CloseCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "ROUND", descriptionKey = "option.round")
    private String round = "";

    @Option(names = "--date", descriptionKey = "option.record-date", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate date;

    CloseCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        PlanId plan = desk.plans().choose(common.planName(), round);
        try (JobSession session = JobSession.open(desk.folders(), common.language())) {
            SealBook.Closing closing = session.closings().close(plan, round, date);
            Screen screen = desk.screen(common);
            screen.say("close.done", round, closing.edition(), closing.day());
            if (closing.isDatedOtherwise()) {
                screen.datedOtherwise(List.of(closing));
            }
        }
        return ExitCode.DONE;
    }
}

package org.taizhang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.terms.PlanId;
import org.taizhang.validation.HandIn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code status ROUND}: who has reported, when, and with what findings, as the last run froze it. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "ROUND", descriptionKey = "option.round")
    private String round = "";

    StatusCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Screen screen = desk.screen(common);
        PlanId plan = desk.plans().choose(common.planName());
        FrozenFigures figures = desk.published(plan, round);
        screen.say(
                "status.head",
                figures.head().planTitle(),
                figures.head().round(),
                figures.head().due());
        List<List<String>> rows = new ArrayList<>();
        rows.add(head(screen));
        figures.submissions().forEach(submission -> rows.add(row(screen, figures, submission)));
        screen.table(rows);
        screen.say(
                "result.units",
                count(figures, HandIn.Outcome.ACCEPTED),
                figures.submissions().size(),
                figures.submissions().stream().filter(it -> it.handIn().late()).count(),
                count(figures, HandIn.Outcome.SILENT),
                count(figures, HandIn.Outcome.REJECTED));
        boolean complete =
                count(figures, HandIn.Outcome.ACCEPTED) == figures.submissions().size();
        return complete ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private static List<String> head(Screen screen) {
        return Stream.of("unit", "outcome", "received", "errors", "warnings", "notes", "file")
                .map(column -> screen.words().say("status." + column))
                .toList();
    }

    private static List<String> row(Screen screen, FrozenFigures figures, FrozenFigures.Submission submission) {
        HandIn handIn = submission.handIn();
        String outcome = screen.words().say("outcome." + handIn.outcome());
        return List.of(
                unitName(figures, handIn),
                handIn.late() ? outcome + screen.words().say("outcome.late") : outcome,
                received(screen, handIn),
                String.valueOf(submission.rejects() + submission.errors()),
                String.valueOf(submission.warnings()),
                String.valueOf(submission.notes()),
                Objects.toString(handIn.file(), "—"));
    }

    /** The day and who says so: 2024-10-04（邮件）. */
    private static String received(Screen screen, HandIn handIn) {
        if (handIn.received() == null || handIn.source() == null) {
            return "—";
        }
        return handIn.received() + screen.words().say("source." + handIn.source());
    }

    private static String unitName(FrozenFigures figures, HandIn handIn) {
        return figures.units().stream()
                .filter(unit -> unit.code().equals(handIn.unit()))
                .map(FrozenFigures.UnitEntry::name)
                .findFirst()
                .orElse(handIn.unit().value());
    }

    private static long count(FrozenFigures figures, HandIn.Outcome outcome) {
        return figures.submissions().stream()
                .filter(submission -> submission.handIn().outcome() == outcome)
                .count();
    }
}

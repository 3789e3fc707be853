package org.taizhang.cli;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.correspondence.Reminders;
import org.taizhang.findings.Severity;
import org.taizhang.job.Plans;
import org.taizhang.job.Refusal;
import org.taizhang.job.RoundStanding;
import org.taizhang.job.RoundStandings;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;
import org.taizhang.validation.HandIn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code status ROUND}: who has reported, when, how that is known, and with what findings; who owes a ledger since when, and was reminded
 * when. As published, or as the drop folder reads now when something in it changed since; it says which.
 */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "ROUND", descriptionKey = "option.round")
    private String round = "";

    @Option(names = "--lead", descriptionKey = "option.lead", paramLabel = "UNIT")
    private @Nullable String lead;

    @Option(names = "--missing", descriptionKey = "option.missing")
    private boolean missing;

    @Option(names = "--date", descriptionKey = "option.date", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate date;

    StatusCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Screen screen = desk.screen(common);
        PlanId id = desk.plans().choose(common.planName(), round);
        try (RoundStandings standings = new RoundStandings(desk.folders(), id, common.language())) {
            Plan plan = standings.plan();
            Optional<Unit> leading = Optional.ofNullable(lead).map(name -> unit(plan, name));
            RoundStanding standing = standings.of(Plans.round(plan, round));
            LocalDate today = Optional.ofNullable(date).orElseGet(() -> LocalDate.now(plan.zone()));
            head(screen, standing, today);
            closed(screen, standings, standing.schedule().round());
            screen.line("");
            leading.ifPresentOrElse(
                    unit -> new LeadView(screen, standing, unit).show(), () -> units(screen, standing, today));
            return complete(standing, leading) ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }
    }

    private static boolean complete(RoundStanding standing, Optional<Unit> leading) {
        return leading.map(unit -> LeadView.isComplete(standing, unit)).orElseGet(standing::complete);
    }

    private static Unit unit(Plan plan, String name) {
        return plan.units().stream()
                .filter(unit -> unit.code().value().equals(name))
                .findFirst()
                .or(() -> plan.unitNamed(name))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_UNIT, name));
    }

    private static void head(Screen screen, RoundStanding standing, LocalDate today) {
        Plan plan = standing.plan();
        LocalTime until = plan.practice().routine().dueTime();
        screen.say(
                "status.head",
                plan.title(),
                standing.schedule().round(),
                standing.schedule().due(),
                until,
                plan.zone().getId(),
                today);
        standing.edition()
                .ifPresentOrElse(
                        edition -> screen.say("status.published", edition), () -> screen.say("status.drop-folder"));
    }

    private static void closed(Screen screen, RoundStandings standings, Round round) {
        standings
                .closing(round)
                .ifPresent(closing -> screen.say("result.closed", round, closing.day(), closing.edition()));
        screen.datedOtherwise(standings.seals(round).datedOtherwise());
        List<String> late = standings.late(round);
        if (!late.isEmpty()) {
            screen.say("result.late", late.size());
            late.forEach(file -> screen.say("result.late.file", round, file));
        }
    }

    private void units(Screen screen, RoundStanding standing, LocalDate today) {
        Reminders reminders = new Reminders(
                standing.plan(),
                standing.schedule(),
                desk.folders().output(standing.plan().id()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns(screen));
        standing.handIns().stream()
                .filter(handIn -> !missing || handIn.outcome() != HandIn.Outcome.ACCEPTED)
                .forEach(handIn -> rows.add(row(screen, standing, handIn, today, reminders)));
        screen.table(rows);
        screen.line("");
        screen.say(
                "result.units",
                count(standing, HandIn.Outcome.ACCEPTED),
                standing.handIns().size(),
                standing.handIns().stream().filter(HandIn::late).count(),
                count(standing, HandIn.Outcome.SILENT),
                count(standing, HandIn.Outcome.REJECTED));
    }

    private static List<String> columns(Screen screen) {
        return Stream.of("unit", "outcome", "timeliness", "received", "errors", "warnings", "reminded", "file")
                .map(column -> screen.words().say("status." + column))
                .toList();
    }

    private static List<String> row(
            Screen screen, RoundStanding standing, HandIn handIn, LocalDate today, Reminders reminders) {
        return List.of(
                standing.plan().unit(handIn.unit()).name(),
                screen.words().say("outcome." + handIn.outcome()),
                timeliness(screen, handIn, standing.schedule().due(), today),
                received(screen, handIn),
                count(standing, handIn, Severity.REJECT, Severity.ERROR),
                count(standing, handIn, Severity.WARNING),
                reminders.last(handIn.unit()).map(LocalDate::toString).orElse("—"),
                Objects.toString(handIn.file(), "—"));
    }

    /** Of a ledger that counts, how it came by the due date; of one that is owed, how long it has been or still has time. */
    private static String timeliness(Screen screen, HandIn handIn, LocalDate due, LocalDate today) {
        LocalDate received = handIn.received();
        if (handIn.outcome() != HandIn.Outcome.ACCEPTED) {
            long left = ChronoUnit.DAYS.between(today, due);
            return left > 0
                    ? screen.words().say("timeliness.left", left)
                    : left == 0
                            ? screen.words().say("timeliness.today")
                            : screen.words().say("timeliness.over", -left);
        }
        if (received == null) {
            return screen.words().say("timeliness.unknown");
        }
        return handIn.late()
                ? screen.words().say("timeliness.late", ChronoUnit.DAYS.between(due, received))
                : screen.words().say("timeliness.on-time");
    }

    private static String count(RoundStanding standing, HandIn handIn, Severity... severities) {
        return String.valueOf(standing.findings(handIn.unit(), severities).size());
    }

    /** The day and who says so: 2024-10-04（邮件）. */
    private static String received(Screen screen, HandIn handIn) {
        if (handIn.received() == null || handIn.source() == null) {
            return "—";
        }
        String day = handIn.received() + screen.words().say("source." + handIn.source());
        return handIn.corrected() == null ? day : day + screen.words().say("source.corrected", handIn.corrected());
    }

    private static long count(RoundStanding standing, HandIn.Outcome outcome) {
        return standing.handIns().stream()
                .filter(handIn -> handIn.outcome() == outcome)
                .count();
    }
}

package org.taizhang.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.correspondence.Reminders;
import org.taizhang.job.Plans;
import org.taizhang.job.Refusal;
import org.taizhang.job.RoundStanding;
import org.taizhang.job.RoundStandings;
import org.taizhang.plan.Plan;
import org.taizhang.terms.PlanId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code remind ROUND}: letters to the units that owe their ledgers, and to the lead units that wait for them. */
@Command(name = "remind", mixinStandardHelpOptions = true)
final class RemindCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "ROUND", descriptionKey = "option.round")
    private String round = "";

    @Option(names = "--date", descriptionKey = "option.remind-date", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate date;

    @Option(names = "--again", descriptionKey = "option.remind-again")
    private boolean again;

    RemindCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        PlanId id = desk.plans().choose(common.planName(), round);
        try (RoundStandings standings = new RoundStandings(desk.folders(), id, common.language())) {
            RoundStanding standing = standings.of(Plans.round(standings.plan(), round));
            LocalDate day = Optional.ofNullable(date)
                    .orElseGet(() -> LocalDate.now(standings.plan().zone()));
            show(standing, write(standing, day));
            return ExitCode.DONE;
        }
    }

    private Reminders.Outcome write(RoundStanding standing, LocalDate day) {
        Plan plan = standing.plan();
        Reminders reminders =
                new Reminders(plan, standing.schedule(), desk.folders().output(plan.id()));
        Reminders.Outcome outcome = reminders.write(
                standing.handIns(), standing.sample(), day, again, desk.plans().briefings(plan));
        if (!outcome.misses().isEmpty()) {
            throw new Refusal(
                    Refusal.Reason.NOT_PROVED,
                    outcome.misses().stream()
                            .map(miss -> miss.sentence(common.language()))
                            .collect(Collectors.joining("\n")));
        }
        return outcome;
    }

    private void show(RoundStanding standing, Reminders.Outcome outcome) {
        Screen screen = desk.screen(common);
        if (standing.complete()) {
            screen.say("remind.complete", standing.schedule().round());
        }
        if (!outcome.written().isEmpty()) {
            screen.table(table(screen, standing.plan(), outcome));
            screen.say(
                    "remind.written",
                    outcome.written().size(),
                    desk.folders()
                            .home()
                            .relativize(outcome.written().get(0).file().resolveSibling("")));
        }
        if (!outcome.waiting().isEmpty()) {
            String units = outcome.waiting().stream()
                    .map(unit -> standing.plan().unit(unit).shortName())
                    .collect(Collectors.joining(screen.words().say("list.separator")));
            screen.say(
                    "remind.waiting",
                    units,
                    standing.plan().practice().routine().remindEvery());
        }
    }

    private static List<List<String>> table(Screen screen, Plan plan, Reminders.Outcome outcome) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("unit", "kind", "time", "mail", "file")
                .map(column -> screen.words().say("remind." + column))
                .toList());
        outcome.written()
                .forEach(letter -> rows.add(List.of(
                        plan.unit(letter.unit()).name(),
                        screen.words().say("remind.kind." + letter.kind()),
                        String.valueOf(letter.time()),
                        letter.mail().orElse("—"),
                        String.valueOf(letter.file().getFileName()))));
        return rows;
    }
}

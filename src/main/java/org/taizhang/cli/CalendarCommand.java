package org.taizhang.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.correspondence.Agenda;
import org.taizhang.correspondence.Appointment;
import org.taizhang.plan.Plan;
import org.taizhang.terms.PlanId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code calendar}: what is due by date, with the days left, and the same as a calendar file. */
@Command(name = "calendar", mixinStandardHelpOptions = true)
final class CalendarCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private Common common = new Common();

    @Option(names = "--date", descriptionKey = "option.date", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate date;

    @Option(names = "--ics", descriptionKey = "option.ics", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--all", descriptionKey = "option.all-days")
    private boolean all;

    CalendarCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        PlanId id = desk.plans().choose(common.planName());
        Plan plan = desk.plans().usable(id);
        LocalDate today = Optional.ofNullable(date).orElseGet(() -> LocalDate.now(plan.zone()));
        Agenda agenda = new Agenda(plan);
        Path calendar = Optional.ofNullable(file)
                .orElseGet(() -> desk.folders().output(id).resolve(Agenda.FILE));
        agenda.write(calendar, today);
        show(plan, agenda, today);
        desk.screen(common).say("calendar.written", shown(calendar));
        return ExitCode.DONE;
    }

    private Path shown(Path calendar) {
        Path home = desk.folders().home();
        return calendar.startsWith(home) ? home.relativize(calendar) : calendar;
    }

    private void show(Plan plan, Agenda agenda, LocalDate today) {
        Screen screen = desk.screen(common);
        screen.say("calendar.head", plan.title(), today, plan.zone().getId());
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("day", "time", "what", "left")
                .map(column -> screen.words().say("calendar." + column))
                .toList());
        agenda.appointments().stream()
                .filter(appointment -> all || !appointment.day().isBefore(today))
                .forEach(appointment -> rows.add(row(screen, appointment, today)));
        if (rows.size() == 1) {
            screen.say("calendar.none");
        } else {
            screen.table(rows);
        }
    }

    private static List<String> row(Screen screen, Appointment appointment, LocalDate today) {
        return List.of(
                appointment.day().toString(),
                appointment.time().map(LocalTime::toString).orElse("—"),
                screen.words().say("calendar.kind." + appointment.kind(), appointment.round()),
                left(screen, ChronoUnit.DAYS.between(today, appointment.day())));
    }

    private static String left(Screen screen, long days) {
        if (days == 0) {
            return screen.words().say("calendar.today");
        }
        return days > 0
                ? screen.words().say("calendar.days", days)
                : screen.words().say("calendar.past", -days);
    }
}

package org.taizhang.correspondence;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.taizhang.correspondence.Appointment.Kind;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;

/**
 * What is due in a plan's year (日程), by date: only days that the plan names, and the first day after a due date, on which reminders begin.
 * When blank ledgers go out is for the office to say, so that there is no day for it.
 */
public final class Agenda {

    /** The name of its calendar file. */
    public static final String FILE = "日程.ics";

    private final Plan plan;

    /** The agenda of that plan. */
    public Agenda(Plan plan) {
        this.plan = plan;
    }

    /** Everything, earliest first. */
    public List<Appointment> appointments() {
        LocalTime until = plan.practice().routine().dueTime();
        List<Appointment> all = new ArrayList<>();
        plan.practice()
                .routine()
                .contactsDue()
                .ifPresent(day -> all.add(new Appointment(Kind.CONTACTS_DUE, null, day, Optional.of(until))));
        for (RoundSchedule round : plan.rounds()) {
            all.add(new Appointment(Kind.AS_OF, round.round(), round.asOf(), Optional.empty()));
            all.add(new Appointment(Kind.LEDGERS_DUE, round.round(), round.due(), Optional.of(until)));
            all.add(new Appointment(Kind.REMINDERS, round.round(), round.due().plusDays(1), Optional.empty()));
        }
        all.sort(Comparator.comparing(Appointment::day).thenComparing(Appointment::kind));
        return List.copyOf(all);
    }

    /**
     * Writes all of it as a calendar file (RFC 5545), over an earlier one; the same plan and day give the same bytes.
     *
     * @param day on which the file is made, as it says itself
     */
    public void write(Path file, LocalDate day) {
        Correspondence.made(file.toAbsolutePath().resolveSibling(""));
        new CalendarFile(plan, appointments()).write(file, day);
    }
}

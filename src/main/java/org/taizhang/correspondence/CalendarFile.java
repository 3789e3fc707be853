package org.taizhang.correspondence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.taizhang.plan.Plan;

/** A calendar file (RFC 5545) of a plan's agenda, for Outlook, WPS and telephones. An event keeps its identifier when its day changes, so that it moves. */
final class CalendarFile {

    /** Characters a line: of three octets each they stay below the 75 octets of RFC 5545. */
    private static final int FOLD = 24;

    /** Three days and one day before what is due. */
    private static final List<TemporalAmount> ALARMS = List.of(Period.ofDays(-3), Period.ofDays(-1));

    private final Plan plan;
    private final List<Appointment> appointments;

    CalendarFile(Plan plan, List<Appointment> appointments) {
        this.plan = plan;
        this.appointments = List.copyOf(appointments);
    }

    void write(Path file, LocalDate day) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(true, FOLD).output(calendar(day), bytes);
            Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Calendar calendar(LocalDate day) {
        PropertyList properties = new PropertyList(List.<Property>of(
                new ProdId("-//Taizhang//Taizhang//ZH"),
                ImmutableVersion.VERSION_2_0,
                ImmutableCalScale.GREGORIAN,
                ImmutableMethod.PUBLISH,
                new XProperty("X-WR-CALNAME", Wording.say("agenda.name", plan.title())),
                new XProperty("X-WR-TIMEZONE", plan.zone().getId())));
        ComponentList<CalendarComponent> components = new ComponentList<>();
        int first =
                appointments.stream().mapToInt(it -> it.day().getYear()).min().orElse(plan.year());
        int last =
                appointments.stream().mapToInt(it -> it.day().getYear()).max().orElse(plan.year());
        components = components.add(new CalendarZone(plan.zone()).of(first, last));
        Instant stamp = day.atStartOfDay(plan.zone()).toInstant();
        for (Appointment appointment : appointments) {
            components = components.add(event(appointment, stamp));
        }
        return new Calendar(properties, components);
    }

    private VEvent event(Appointment appointment, Instant stamp) {
        String summary = summary(appointment);
        PropertyList properties = new PropertyList(List.<Property>of(
                new Uid(identifier(appointment)),
                new DtStamp(stamp),
                start(appointment),
                new Summary(summary),
                new Description(description(appointment)),
                ImmutableTransp.TRANSPARENT));
        List<VAlarm> alarms = appointment.isDue()
                ? ALARMS.stream().map(before -> alarm(before, summary)).toList()
                : List.of();
        return new VEvent(properties, new ComponentList<>(alarms));
    }

    private DtStart<?> start(Appointment appointment) {
        return appointment.time().isEmpty()
                ? new DtStart<>(appointment.day())
                : new DtStart<>(appointment.moment(plan.zone()));
    }

    /** The same for the same appointment, whenever the file is made and whatever its day. */
    private String identifier(Appointment appointment) {
        String round =
                appointment.round() == null ? "year" : appointment.round().toString();
        return plan.id() + "-" + round + "-" + appointment.kind().name() + "@taizhang";
    }

    private static VAlarm alarm(TemporalAmount before, String words) {
        return new VAlarm(new PropertyList(
                List.<Property>of(ImmutableAction.DISPLAY, new Trigger(before), new Description(words))));
    }

    private String summary(Appointment appointment) {
        return Wording.say("agenda." + appointment.kind(), name(appointment));
    }

    private String description(Appointment appointment) {
        return Wording.say("agenda." + appointment.kind() + ".about", name(appointment), plan.title());
    }

    private static String name(Appointment appointment) {
        return appointment.round() == null ? "" : Wording.name(appointment.round());
    }
}

package org.taizhang.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.intake.SmallPlan;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Routine;

class AgendaTests {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    @TempDir
    static Path folder;

    private static Plan plan(String zone) {
        Plan plan = SmallPlan.plan();
        Routine routine = new Routine(Optional.of(LocalDate.of(2030, 3, 18)), LocalTime.of(17, 30), 3);
        Plan timed = plan.with(plan.practice().with(routine));
        return new Plan(
                timed.id(),
                timed.title(),
                timed.region(),
                timed.issuer(),
                timed.documentNumber(),
                timed.issued(),
                timed.year(),
                ZoneId.of(zone),
                timed.supervisor(),
                timed.treasurer(),
                timed.yellowBand(),
                timed.stages(),
                timed.moneySources(),
                timed.unitsOfMeasure(),
                timed.headerSynonyms(),
                timed.typefaces(),
                timed.units(),
                timed.tasks(),
                timed.indicators(),
                timed.rounds(),
                timed.money(),
                timed.recipients(),
                timed.practice());
    }

    private static byte[] written(Plan plan, LocalDate day) throws IOException {
        Path file = folder.resolve(plan.zone().getId().replace('/', '-') + ".ics");
        new Agenda(plan).write(file, day);
        return Files.readAllBytes(file);
    }

    /** A reader of the format's own: unfolds the lines and knows each component's properties, and instants by the zone that the file carries. */
    private static final class Reader {

        private final List<Map<String, String>> events = new ArrayList<>();
        private final List<Map<String, String>> observances = new ArrayList<>();
        private int alarms;

        Reader(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
            for (String line : text.split("\r\n")) {
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            }
            Map<String, String> current = new HashMap<>();
            for (String line : text.replace("\r\n ", "").split("\r\n")) {
                String name = line.substring(0, line.indexOf(':'));
                String value = line.substring(line.indexOf(':') + 1);
                if (name.equals("BEGIN") && value.equals("VALARM")) {
                    alarms++;
                } else if (name.equals("BEGIN")) {
                    current = new HashMap<>();
                } else if (name.equals("END") && value.equals("VEVENT")) {
                    events.add(current);
                } else if (name.equals("END") && (value.equals("STANDARD") || value.equals("DAYLIGHT"))) {
                    observances.add(current);
                } else {
                    current.putIfAbsent(name, value);
                }
            }
        }

        Map<String, String> event(String identifier) {
            return events.stream()
                    .filter(event -> identifier.equals(event.get("UID")))
                    .findFirst()
                    .orElseThrow();
        }

        Instant start(String identifier, String zone) {
            String value = event(identifier).get("DTSTART;TZID=" + zone);
            assertThat(value).as(identifier).isNotNull();
            LocalDateTime local = LocalDateTime.parse(value, TIME);
            String offset = observances.stream()
                    .filter(rule ->
                            !LocalDateTime.parse(rule.get("DTSTART"), TIME).isAfter(local))
                    .max(Comparator.comparing(rule -> rule.get("DTSTART")))
                    .orElseThrow()
                    .get("TZOFFSETTO");
            return local.toInstant(ZoneOffset.of(offset));
        }
    }

    @Test
    void givesTheInstantsOfChina() throws IOException {
        Reader read = new Reader(written(plan("Asia/Shanghai"), LocalDate.of(2030, 1, 2)));
        assertThat(read.start("river-2030-year-CONTACTS_DUE@taizhang", "Asia/Shanghai"))
                .isEqualTo("2030-03-18T09:30:00Z");
        assertThat(read.start("river-2030-2030-Q1-LEDGERS_DUE@taizhang", "Asia/Shanghai"))
                .isEqualTo("2030-03-25T09:30:00Z");
        assertThat(read.start("river-2030-2030-Q2-LEDGERS_DUE@taizhang", "Asia/Shanghai"))
                .isEqualTo("2030-06-25T09:30:00Z");
        assertThat(read.events).hasSize(7);
        assertThat(read.alarms)
                .as("two before each of three things that are due")
                .isEqualTo(6);
        assertThat(read.event("river-2030-2030-Q1-AS_OF@taizhang")).containsEntry("DTSTART;VALUE=DATE", "20300320");
        assertThat(read.event("river-2030-2030-Q1-REMINDERS@taizhang"))
                .containsEntry("DTSTART;VALUE=DATE", "20300326")
                .containsEntry("SUMMARY", "2030年第一季度台账开始催报");
    }

    /** Berlin's clocks go forward on the last Sunday of March, the 31st in 2030, and back on 27 October. */
    @Test
    void givesTheInstantsOfAZoneWithDaylightSaving() throws IOException {
        Reader read = new Reader(written(plan("Europe/Berlin"), LocalDate.of(2030, 1, 2)));
        assertThat(read.start("river-2030-2030-Q1-LEDGERS_DUE@taizhang", "Europe/Berlin"))
                .isEqualTo("2030-03-25T16:30:00Z");
        assertThat(read.start("river-2030-2030-Q2-LEDGERS_DUE@taizhang", "Europe/Berlin"))
                .isEqualTo("2030-06-25T15:30:00Z");
        assertThat(read.observances)
                .extracting(rule -> rule.get("DTSTART"))
                .contains("20300331T020000", "20301027T030000");
    }

    @Test
    void isTheSameFileFromTheSamePlanAndDay() throws IOException {
        byte[] first = written(plan("Asia/Shanghai"), LocalDate.of(2030, 1, 2));
        assertThat(written(plan("Asia/Shanghai"), LocalDate.of(2030, 1, 2))).isEqualTo(first);
        assertThat(new Reader(written(plan("Asia/Shanghai"), LocalDate.of(2030, 1, 3))).events.get(0))
                .containsEntry("DTSTAMP", "20300102T160000Z");
    }
}

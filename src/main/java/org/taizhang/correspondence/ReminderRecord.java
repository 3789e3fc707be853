package org.taizhang.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.terms.UnitCode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record of a round's reminders (催报记录), a plain file of JSON lines beside the letters, so that it outlives the database. It is
 * written whole and then moved to its place, so that it is never half there.
 */
final class ReminderRecord {

    private static final String FILE = "催报记录.jsonl";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path file;
    private final List<Reminder> reminders;

    private ReminderRecord(Path folder) {
        this.file = folder.resolve(FILE);
        this.reminders = new ArrayList<>(read());
    }

    /** The record in that folder; an empty one if there is none. */
    static ReminderRecord in(Path folder) {
        return new ReminderRecord(folder);
    }

    private List<Reminder> read() {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> json.readValue(line, Reminder.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All, in the order in which they were written. */
    List<Reminder> all() {
        return List.copyOf(reminders);
    }

    int lastNumber() {
        return reminders.stream().mapToInt(Reminder::number).max().orElse(0);
    }

    /** The days of the unit's reminders of that kind, earliest first. */
    List<LocalDate> days(Reminder.Kind kind, UnitCode unit) {
        return reminders.stream()
                .filter(reminder -> reminder.isSame(kind, unit))
                .map(Reminder::date)
                .sorted()
                .toList();
    }

    Optional<LocalDate> last(Reminder.Kind kind, UnitCode unit) {
        return days(kind, unit).stream().max(Comparator.naturalOrder());
    }

    /** Adds these for good. */
    void add(List<Reminder> written) {
        reminders.addAll(written);
        String lines = reminders.stream()
                .map(json::writeValueAsString)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        Path whole = file.resolveSibling("." + FILE);
        try {
            Files.writeString(whole, lines);
            try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.taizhang.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taizhang.briefing.Briefings;
import org.taizhang.briefing.Letter;
import org.taizhang.briefing.Miss;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.plan.Unit;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;

/**
 * The reminders of a round (催报): up to the last day a friendly 报送提醒, afterwards a 催报单, to every unit that owes its ledger, and a
 * 牵头单位催办单 to each lead unit about those that cooperate with it. Who was reminded is reminded again only after some days; letters and
 * record lie together in a folder beside what the round publishes.
 */
public final class Reminders {

    private static final Pattern BATCH = Pattern.compile("\\.?(\\d+)-\\d{4}-\\d\\d-\\d\\d");

    private final Plan plan;
    private final RoundSchedule round;
    private final Path folder;
    private final ReminderRecord record;

    /** The reminders of a round below the plan's output folder. */
    public Reminders(Plan plan, RoundSchedule round, Path outputOfPlan) {
        this.plan = plan;
        this.round = round;
        this.folder = outputOfPlan.resolve(Wording.say("remind.folder", round.round()));
        this.record = ReminderRecord.in(folder);
    }

    /**
     * A letter as it lies there.
     *
     * @param mail the unit's address in the plan, if it has one
     * @param file the PDF
     * @param subject its title in one line
     * @param time the how-manieth letter of its kind to the unit, from 1
     */
    public record Written(
            Reminder.Kind kind, UnitCode unit, Optional<String> mail, Path file, String subject, int time) {}

    /**
     * What was done.
     *
     * @param written in plan order, units before lead units
     * @param waiting units that owe their ledger but were reminded only lately
     * @param misses what is wrong with the letters as they were read back; with any, none is kept and none recorded
     */
    public record Outcome(List<Written> written, List<UnitCode> waiting, List<Miss> misses) {

        /** Copies the lists. */
        public Outcome {
            written = List.copyOf(written);
            waiting = List.copyOf(waiting);
            misses = List.copyOf(misses);
        }
    }

    /** Where they lie. */
    public Path folder() {
        return folder;
    }

    /** Everything that was written for the round, in order. */
    public List<Reminder> recorded() {
        return record.all();
    }

    /** The day of the last reminder to the unit about its own ledger. */
    public Optional<LocalDate> last(UnitCode unit) {
        return Stream.of(Reminder.Kind.AHEAD, Reminder.Kind.OVERDUE)
                .flatMap(kind -> record.last(kind, unit).stream())
                .max(Comparator.naturalOrder());
    }

    /**
     * Writes the letters that are due on that day and records them.
     *
     * @param handIns of every reporting unit
     * @param sample whether the round rests on sample data (示例数据)
     * @param again whether also to those who were reminded only lately
     */
    public Outcome write(List<HandIn> handIns, boolean sample, LocalDate day, boolean again, Briefings briefings) {
        ReminderLetters letters = new ReminderLetters(plan, round, owing(handIns), sample, day, record);
        List<Draft> drafts = new ArrayList<>();
        Set<UnitCode> waiting = new LinkedHashSet<>();
        for (HandIn handIn : owing(handIns)) {
            Draft draft = new Draft(letters.kind(), plan.unit(handIn.unit()), letters.to(handIn));
            if (again || isDue(draft, day)) {
                drafts.add(draft);
            } else {
                waiting.add(handIn.unit());
            }
        }
        plan.units()
                .forEach(unit -> letters.toLead(unit)
                        .map(letter -> new Draft(Reminder.Kind.LEAD, unit, letter))
                        .filter(draft -> again || isDue(draft, day))
                        .ifPresent(drafts::add));
        return drafts.isEmpty()
                ? new Outcome(List.of(), List.copyOf(waiting), List.of())
                : write(drafts, List.copyOf(waiting), day, briefings);
    }

    /** A letter to be written, from the longest form to the shortest. */
    private record Draft(Reminder.Kind kind, Unit unit, List<Letter> forms) {

        String subject() {
            return forms.get(0).title().replace("\n", "");
        }
    }

    private static List<HandIn> owing(List<HandIn> handIns) {
        return handIns.stream()
                .filter(handIn -> handIn.outcome() != HandIn.Outcome.ACCEPTED)
                .toList();
    }

    private boolean isDue(Draft draft, LocalDate day) {
        int every = plan.practice().routine().remindEvery();
        return record.last(draft.kind(), draft.unit().code())
                .map(last -> !day.isBefore(last.plusDays(every)))
                .orElse(true);
    }

    private Outcome write(List<Draft> drafts, List<UnitCode> waiting, LocalDate day, Briefings briefings) {
        int number = record.lastNumber() + 1;
        clearUnrecorded();
        String batch = number + "-" + day;
        Path stage = Correspondence.made(folder.resolve("." + batch));
        List<Reminder> reminders = new ArrayList<>();
        List<Written> written = new ArrayList<>();
        List<Miss> misses = new ArrayList<>();
        FileNames names = new FileNames();
        for (Draft draft : drafts) {
            String title =
                    Wording.say("remind.letter." + draft.kind(), draft.unit().name());
            String name = names.unique(title) + ".pdf";
            misses.addAll(briefings.write(draft.forms(), stage.resolve(name)));
            reminders.add(
                    new Reminder(number, day, draft.kind(), draft.unit().code(), batch + "/" + name, draft.subject()));
            written.add(new Written(
                    draft.kind(),
                    draft.unit().code(),
                    draft.unit().mail(),
                    folder.resolve(batch).resolve(name),
                    draft.subject(),
                    record.days(draft.kind(), draft.unit().code()).size() + 1));
        }
        if (!misses.isEmpty()) {
            delete(stage);
            return new Outcome(List.of(), waiting, misses);
        }
        keep(stage, folder.resolve(batch));
        record.add(reminders);
        return new Outcome(written, waiting, List.of());
    }

    private void keep(Path stage, Path place) {
        try {
            Files.move(stage, place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an interrupted attempt left: letters that no record knows, so that nobody may take them for sent. */
    private void clearUnrecorded() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(this::isUnrecorded).forEach(Reminders::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isUnrecorded(Path entry) {
        Matcher batch = BATCH.matcher(String.valueOf(entry.getFileName()));
        return batch.matches() && Integer.parseInt(batch.group(1)) > record.lastNumber();
    }

    private static void delete(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

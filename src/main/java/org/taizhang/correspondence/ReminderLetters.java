package org.taizhang.correspondence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.taizhang.briefing.Letter;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.plan.Task;
import org.taizhang.plan.Unit;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;

/** The words of a round's reminders on a day: what is owed, since when, and where to send it. Each letter from its longest form to its shortest. */
final class ReminderLetters {

    private final Plan plan;
    private final RoundSchedule round;
    private final Set<UnitCode> owing;
    private final boolean sample;
    private final LocalDate day;
    private final ReminderRecord record;

    ReminderLetters(
            Plan plan, RoundSchedule round, List<HandIn> owing, boolean sample, LocalDate day, ReminderRecord record) {
        this.plan = plan;
        this.round = round;
        this.owing = owing.stream().map(HandIn::unit).collect(Collectors.toSet());
        this.sample = sample;
        this.day = day;
        this.record = record;
    }

    /** What a unit that owes its ledger gets on that day. */
    Reminder.Kind kind() {
        return day.isAfter(round.due()) ? Reminder.Kind.OVERDUE : Reminder.Kind.AHEAD;
    }

    /** To a unit that sent nothing, or nothing that could be used. */
    List<Letter> to(HandIn handIn) {
        Unit unit = plan.unit(handIn.unit());
        List<LocalDate> before = record.days(kind(), unit.code());
        return forms(indicators -> letter(kind(), unit, before.size() + 1, content(handIn, before, unit, indicators)));
    }

    /** With names and codes, with codes alone, with numbers alone. */
    private static List<Letter> forms(Function<Function<List<Indicator>, String>, Letter> letter) {
        return List.of(
                letter.apply(ReminderLetters::named),
                letter.apply(ReminderLetters::coded),
                letter.apply(indicators -> Wording.say("remind.listed")));
    }

    private static String named(List<Indicator> indicators) {
        return indicators.stream()
                .map(indicator -> Wording.say("remind.named", indicator.code(), indicator.name()))
                .collect(Collectors.joining(Wording.say("separator.names")));
    }

    private static String coded(List<Indicator> indicators) {
        return indicators.stream()
                .map(indicator -> indicator.code().value())
                .collect(Collectors.joining(Wording.say("separator")));
    }

    private List<String> content(
            HandIn handIn, List<LocalDate> before, Unit unit, Function<List<Indicator>, String> list) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(opening(handIn));
        if (kind() == Reminder.Kind.OVERDUE && !before.isEmpty()) {
            String days = before.stream().map(Wording::day).collect(Collectors.joining(Wording.say("separator")));
            paragraphs.add(Wording.say("remind.before", before.size() + 1, before.size(), days));
        }
        paragraphs.add(owed(unit, list));
        paragraphs.add(where());
        return paragraphs;
    }

    private String opening(HandIn handIn) {
        boolean sentBack = handIn.outcome() == HandIn.Outcome.REJECTED;
        String key = "remind.opening." + kind() + (sentBack ? ".rejected" : "");
        String file = Optional.ofNullable(handIn.file()).orElse("");
        return Wording.say(key, plan.title(), Wording.name(round.round()), due(), Wording.day(day), days(), file);
    }

    private String due() {
        return Wording.until(round, plan.practice().routine());
    }

    /** How many days are left, or have passed since the last one. */
    private String days() {
        long days = Math.abs(ChronoUnit.DAYS.between(round.due(), day));
        if (kind() == Reminder.Kind.OVERDUE) {
            return Wording.say("remind.days.over", days);
        }
        return days == 0 ? Wording.say("remind.days.today") : Wording.say("remind.days.left", days);
    }

    private String owed(Unit unit, Function<List<Indicator>, String> list) {
        List<Indicator> concerning = plan.indicatorsConcerning(unit.code());
        List<Indicator> figures = concerning.stream()
                .filter(indicator -> indicator.isReportedBy(unit.code()))
                .toList();
        List<Indicator> words = concerning.stream()
                .filter(indicator -> !indicator.isReportedBy(unit.code()))
                .toList();
        List<String> parts = new ArrayList<>();
        if (!figures.isEmpty()) {
            parts.add(Wording.say("remind.owed.figures", figures.size(), list.apply(figures)));
        }
        if (!words.isEmpty()) {
            parts.add(Wording.say("remind.owed.words", words.size(), list.apply(words)));
        }
        return Wording.say(
                "remind.owed", String.join(Wording.say("remind.owed.and"), parts), Wording.day(round.asOf()));
    }

    private String where() {
        Optional<String> address = plan.unitNamed(plan.supervisor()).flatMap(Unit::mail);
        String office = plan.supervisor();
        String target = address.isPresent()
                ? Wording.say("remind.where.mail", address.get(), office)
                : Wording.say("remind.where.office", office);
        return Wording.say("remind.where." + kind(), target);
    }

    /** To a lead unit, about the units that cooperate with it and owe their ledgers; nothing until the last day is over. */
    Optional<List<Letter>> toLead(Unit lead) {
        Map<List<UnitCode>, List<Task>> tasks = tasksOf(lead);
        if (kind() != Reminder.Kind.OVERDUE || tasks.isEmpty() || !lead.reports()) {
            return Optional.empty();
        }
        int time = record.days(Reminder.Kind.LEAD, lead.code()).size() + 1;
        return Optional.of(List.of(
                letter(Reminder.Kind.LEAD, lead, time, about(tasks, this::namedTasks)),
                letter(Reminder.Kind.LEAD, lead, time, about(tasks, this::codedTasks))));
    }

    /** The tasks it leads, by the cooperating units that owe their ledgers; tasks that wait for the same units stand together. */
    private Map<List<UnitCode>, List<Task>> tasksOf(Unit lead) {
        Map<List<UnitCode>, List<Task>> tasks = new LinkedHashMap<>();
        plan.tasks().stream().filter(task -> task.leads().contains(lead.code())).forEach(task -> {
            List<UnitCode> silent = waitedFor(task, lead);
            if (!silent.isEmpty()) {
                tasks.computeIfAbsent(silent, none -> new ArrayList<>()).add(task);
            }
        });
        return tasks;
    }

    private List<UnitCode> waitedFor(Task task, Unit lead) {
        return plan.units().stream()
                .map(Unit::code)
                .filter(unit -> task.involves(unit) && owing.contains(unit) && !unit.equals(lead.code()))
                .toList();
    }

    private List<String> about(Map<List<UnitCode>, List<Task>> tasks, Function<List<Task>, String> list) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(Wording.say(
                "remind.opening.LEAD", plan.title(), Wording.name(round.round()), due(), Wording.day(day), days()));
        tasks.forEach((units, waiting) -> paragraphs.add(Wording.say(
                "remind.lead.tasks",
                paragraphs.size(),
                list.apply(waiting),
                units.stream()
                        .map(unit -> plan.unit(unit).name())
                        .collect(Collectors.joining(Wording.say("separator"))))));
        paragraphs.add(Wording.say("remind.where.LEAD"));
        return paragraphs;
    }

    private String namedTasks(List<Task> tasks) {
        return tasks.stream()
                .map(task -> Wording.say("remind.named", task.code(), task.name()))
                .collect(Collectors.joining(Wording.say("separator.names")));
    }

    private String codedTasks(List<Task> tasks) {
        return tasks.stream().map(task -> task.code().value()).collect(Collectors.joining(Wording.say("separator")));
    }

    private Letter letter(Reminder.Kind kind, Unit unit, int time, List<String> paragraphs) {
        String name = Wording.name(round.round());
        String title = time == 1 || kind == Reminder.Kind.AHEAD
                ? Wording.say("remind.title." + kind, name)
                : Wording.say("remind.title." + kind + ".again", name, Wording.ordinal(time));
        return new Letter(
                title,
                unit.name(),
                paragraphs,
                "",
                plan.supervisor(),
                Wording.day(day),
                day,
                sample,
                plan.id() + "/" + round.round() + "/" + unit.code() + "/" + kind + "/" + day);
    }
}

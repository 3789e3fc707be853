package org.taizhang.sample;

import java.time.LocalDate;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundNames;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Round;
import org.taizhang.words.Words;

/** What stands at the top of a ledger and in its file name: what it is, whose it is, when it was filled in. */
final class Heading {

    private static final Words WORDS = Words.of(SampleLedgers.class, "ledger", Words.CHINESE);
    private static final int DAYS_LATE = 3;

    private final Story story;
    private final Unit unit;
    private final RoundSchedule round;

    Heading(Story story, Unit unit, Round round) {
        this.story = story;
        this.unit = unit;
        this.round = story.rounds().schedule(round);
    }

    /** The title of a sheet, by the key of its wording. */
    String title(String key) {
        return WORDS.say(key, planTitle(), RoundNames.full(round.round()));
    }

    String unitLine() {
        return WORDS.say("unit.line", unitName());
    }

    String dateLine() {
        LocalDate day = filledIn();
        boolean chinese = story.has(unit.code(), Habit.CHINESE_DATE);
        return WORDS.say(
                "date.line",
                chinese
                        ? WORDS.say("date.chinese", day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                        : day.toString());
    }

    /** The file's name without its ending; characters that a file system refuses are replaced. */
    String fileName() {
        String key = story.has(unit.code(), Habit.REPORT_FILE_NAME)
                ? "file.report"
                : story.has(unit.code(), Habit.ROUND_FILE_NAME) ? "file.short" : "file.plain";
        return WORDS.say(key, unitName(), RoundNames.full(round.round()), subject())
                .replaceAll("[\\\\/:*?\"<>|\\s]+", "-");
    }

    /** 民生实事工程 of 海东市2024年民生实事工程: the plan's title without place and year, which the name gives anyway. */
    private String subject() {
        Plan plan = story.plan();
        String subject = planTitle();
        for (String known : new String[] {plan.region(), plan.year() + "年", plan.year() + "年度"}) {
            subject = subject.startsWith(known) ? subject.substring(known.length()) : subject;
        }
        return subject;
    }

    /** The plan's title without what makes it a plan: a ledger is not a 任务分解方案. */
    private String planTitle() {
        String title = story.plan().title();
        for (String ending : WORDS.say("plan.endings").split(",")) {
            if (title.endsWith(ending)) {
                return title.substring(0, title.length() - ending.length());
            }
        }
        return title;
    }

    private String unitName() {
        if (story.has(unit.code(), Habit.ALIAS)) {
            return Dice.of(story.seed(), "alias", unit.code()).one(unit.aliases());
        }
        return story.has(unit.code(), Habit.SHORT_NAME) ? unit.shortName() : unit.name();
    }

    /** A few days before the due date, but not before the figures' own day; the late unit's is after it. */
    LocalDate filledIn() {
        if (story.rounds().isTroubled(round.round()) && story.cast().isLate(unit.code())) {
            return round.due().plusDays(DAYS_LATE);
        }
        LocalDate day = round.due()
                .minusDays(
                        Dice.of(story.seed(), "day", unit.code(), round.round()).below(4));
        return day.isAfter(round.asOf()) ? day : round.due();
    }
}

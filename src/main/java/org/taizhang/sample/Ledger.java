package org.taizhang.sample;

import java.nio.file.Path;
import org.taizhang.plan.Unit;
import org.taizhang.spreadsheet.WorkbookDraft;
import org.taizhang.terms.Round;
import org.taizhang.words.Words;

/** One unit's sample ledger for a round. */
final class Ledger {

    private static final Words WORDS = Words.of(SampleLedgers.class, "ledger", Words.CHINESE);

    private final Story story;
    private final Unit unit;
    private final Round round;

    Ledger(Story story, Unit unit, Round round) {
        this.story = story;
        this.unit = unit;
        this.round = round;
    }

    /** The file's name as the unit gives it. */
    String fileName() {
        return new Heading(story, unit, round).fileName() + ending();
    }

    /** The name under which it comes a second time. */
    String copyName() {
        return WORDS.say("file.copy", new Heading(story, unit, round).fileName()) + ending();
    }

    /** Writes the ledger to that file. */
    void write(Path file) {
        if (isOld()) {
            draft().writeXls(file);
        } else {
            draft().writeXlsx(file);
        }
    }

    private boolean isOld() {
        return story.has(unit.code(), Habit.OLD_FORMAT);
    }

    private String ending() {
        return isOld() ? ".xls" : ".xlsx";
    }

    private WorkbookDraft draft() {
        String title = new Heading(story, unit, round).title("title");
        WorkbookDraft draft = new WorkbookDraft().titled(title + WORDS.say("placeholder"));
        new ProgressSheet(story, unit, round, draft.sheet(WORDS.say("sheet.progress")), WORDS).write();
        if (!story.purses().of(unit.code(), round).isEmpty()) {
            new MoneySheet(story, unit, round, draft.sheet(WORDS.say("sheet.money")), WORDS).write();
        }
        SideSheets sides = new SideSheets(story, unit, round, WORDS);
        if (story.has(unit.code(), Habit.ITEMS)) {
            sides.writeItems(draft);
        }
        if (story.has(unit.code(), Habit.CONTACTS)) {
            sides.writeContacts(draft);
        }
        if (!story.has(unit.code(), Habit.NO_IDENTITY)) {
            sides.writeIdentity(draft);
        }
        return draft;
    }
}

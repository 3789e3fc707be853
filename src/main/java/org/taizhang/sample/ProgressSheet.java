package org.taizhang.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Unit;
import org.taizhang.spreadsheet.Look;
import org.taizhang.spreadsheet.SheetDraft;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Round;
import org.taizhang.terms.TaskCode;
import org.taizhang.words.Words;

/** The sheet 工作进展: a row an indicator that concerns the unit. */
final class ProgressSheet {

    private static final int LAST = Column.values().length;
    private static final int BLANK_AFTER_TASKS = 4;

    private final Story story;
    private final Unit unit;
    private final Round round;
    private final SheetDraft sheet;
    private final Words words;
    private final Heading heading;
    private int row;

    ProgressSheet(Story story, Unit unit, Round round, SheetDraft sheet, Words words) {
        this.story = story;
        this.unit = unit;
        this.round = round;
        this.sheet = sheet;
        this.words = words;
        this.heading = new Heading(story, unit, round);
    }

    void write() {
        row = 1;
        titles();
        info();
        int header = row;
        header();
        sheet.freezeAt(new CellPosition(row, Column.MEASURE.number()));
        rows();
        across(words.say("signature"), 1, LAST, Looks.SMALL);
        sheet.widths(Column.widths()).print(true, header);
    }

    private void titles() {
        if (has(Habit.ATTACHMENT_LINE)) {
            across(words.say("title.attachment"), 1, LAST, Looks.SMALL);
        }
        across(heading.title("title"), 1, LAST, Looks.TITLE);
        if (has(Habit.HINT_LINE)) {
            across(words.say("title.hint"), 1, LAST, Looks.HINT);
        }
    }

    /** Writes text over columns of one row and goes to the next row. */
    private void across(String text, int first, int last, Look look) {
        span(text, first, last, look);
        row++;
    }

    private void span(String text, int first, int last, Look look) {
        sheet.text(row, first, text, look).merge(new CellPosition(row, first), new CellPosition(row, last));
    }

    private void info() {
        span(heading.unitLine(), Column.SERIAL.number(), Column.NAME.number(), Looks.SMALL);
        span(heading.dateLine(), Column.DONE.number(), Column.STATUS.number(), Looks.SMALL);
        across(words.say("mark"), Column.DIFFICULTY.number(), LAST, Looks.MARK);
    }

    private void header() {
        boolean twoRows = has(Habit.TWO_ROW_HEADER);
        for (Column column : Column.values()) {
            sheet.text(row, column.number(), column.title(words), Looks.HEADER);
            if (twoRows) {
                secondRow(column);
            }
        }
        sheet.note(row + (twoRows ? 1 : 0), Column.DONE.number(), words.say("note.done"));
        if (twoRows) {
            sheet.text(row, Column.DONE.number(), words.say("column.group"), Looks.HEADER)
                    .merge(
                            new CellPosition(row, Column.DONE.number()),
                            new CellPosition(row, Column.DENOMINATOR.number()));
        }
        row += twoRows ? 2 : 1;
    }

    private void secondRow(Column column) {
        String below = column.isGrouped() ? column.title(words) : "";
        sheet.text(row + 1, column.number(), below, Looks.HEADER);
        if (!column.isGrouped()) {
            sheet.merge(new CellPosition(row, column.number()), new CellPosition(row + 1, column.number()));
        }
    }

    private void rows() {
        ProgressRow writer = new ProgressRow(story, unit, round, sheet, words);
        int tasks = 0;
        for (List<Indicator> ofTask : byTask(story.plan().indicatorsConcerning(unit.code()))) {
            int first = row;
            for (Indicator indicator : ofTask) {
                boolean namesTask = row == first || !has(Habit.MERGED_TASKS);
                writer.write(row++, indicator, namesTask);
                writeDuplicate(writer, indicator, namesTask);
            }
            mergeTask(first, row - 1);
            if (has(Habit.BLANK_ROWS) && ++tasks % BLANK_AFTER_TASKS == 0) {
                row++;
            }
        }
    }

    private void writeDuplicate(ProgressRow writer, Indicator indicator, boolean namesTask) {
        Optional<Slip> slip = story.slip(unit.code(), indicator.code(), round);
        if (slip.filter(Slip.DUPLICATE_ROW::equals).isPresent()) {
            writer.writeAgain(row++, indicator, namesTask && !has(Habit.MERGED_TASKS));
        }
    }

    private void mergeTask(int first, int last) {
        if (has(Habit.MERGED_TASKS) && last > first) {
            int column = Column.TASK.number();
            sheet.merge(new CellPosition(first, column), new CellPosition(last, column));
        }
    }

    private static List<List<Indicator>> byTask(List<Indicator> indicators) {
        List<List<Indicator>> groups = new ArrayList<>();
        TaskCode last = null;
        for (Indicator indicator : indicators) {
            if (!indicator.task().equals(last)) {
                groups.add(new ArrayList<>());
                last = indicator.task();
            }
            groups.get(groups.size() - 1).add(indicator);
        }
        return groups;
    }

    private boolean has(Habit habit) {
        return story.has(unit.code(), habit);
    }
}

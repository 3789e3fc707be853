package org.taizhang.correspondence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.RollUp;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.SheetDraft;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;

/** The sheet 工作进展 of a ledger that goes up: a row for each indicator of the level above, with figures and sentences that rest on them alone. */
final class UpwardProgress {

    private static final int HEAD = 3;
    /** After the columns that every ledger has: how much of what is reported the figure covers. */
    private static final int COVERAGE = BlankColumn.values().length + 1;

    private static final int COVERAGE_WIDTH = 26;
    private static final double ROW_POINTS = 60;
    private static final List<BlankColumn> OPEN = List.of(BlankColumn.PRACTICE, BlankColumn.RESULT, BlankColumn.NEXT);

    private final Plan plan;
    private final FrozenFigures figures;
    private final RollUp present;
    private final Optional<RollUp> last;
    private final SheetDraft sheet;
    private final UpwardWords words;
    private int row = HEAD;

    UpwardProgress(Plan plan, FrozenFigures figures, RollUp present, Optional<RollUp> last, SheetDraft sheet) {
        this.plan = plan;
        this.figures = figures;
        this.present = present;
        this.last = last;
        this.sheet = sheet;
        this.words = new UpwardWords(plan, figures);
    }

    void draw(String title, String sender, LocalDate day) {
        sheet.text(1, 1, title, BlankLooks.TITLE)
                .merge(new CellPosition(1, 1), new CellPosition(1, COVERAGE))
                .text(2, BlankColumn.SERIAL.number(), Wording.say("blank.sender", sender), BlankLooks.LINE)
                .text(2, BlankColumn.DONE.number(), Wording.say("blank.date"), BlankLooks.LINE)
                .date(2, BlankColumn.NUMERATOR.number(), day, BlankLooks.OPEN_LINE.formatted("yyyy-mm-dd"))
                .text(2, BlankColumn.PROGRESS.number(), origin(), BlankLooks.LINE);
        for (BlankColumn column : BlankColumn.values()) {
            sheet.text(HEAD, column.number(), column.heading(), BlankLooks.HEAD);
        }
        sheet.text(HEAD, COVERAGE, Wording.say("upward.coverage"), BlankLooks.HEAD);
        present.lines().forEach(this::line);
        present.asked().forEach(this::asked);
        sheet.widths(IntStream.concat(IntStream.of(BlankColumn.widths()), IntStream.of(COVERAGE_WIDTH))
                        .toArray())
                .freezeAt(new CellPosition(HEAD + 1, BlankColumn.MEASURE.number()))
                .protect()
                .printLarge(HEAD);
    }

    /** What it was made from; sample data say so wherever they go. */
    private String origin() {
        String key = figures.sample() ? "upward.origin.sample" : "upward.origin";
        return Wording.say(key, plan.title(), figures.figuresHash().substring(0, 12));
    }

    private void line(RollUp.Line line) {
        given(line.code().value(), line.name(), line.taskName(), line.unitOfMeasure());
        number(BlankColumn.TARGET, line.target());
        number(BlankColumn.LAST, before(line));
        boolean ratio = line.numerator() != null;
        number(BlankColumn.DONE, ratio ? null : line.achieved());
        number(BlankColumn.NUMERATOR, line.numerator());
        number(BlankColumn.DENOMINATOR, line.denominator());
        text(BlankColumn.STAGE, Optional.ofNullable(line.stage()).orElse(""));
        text(BlankColumn.STATUS, words.status(line));
        sheet.text(row, BlankColumn.PROGRESS.number(), words.progress(line), BlankLooks.OPEN_WORDS)
                .text(row, BlankColumn.DIFFICULTY.number(), words.difficulty(line), BlankLooks.OPEN_WORDS)
                .text(row, COVERAGE, words.coverage(line), BlankLooks.OPEN_WORDS);
    }

    private void asked(RollUp.Asked asked) {
        given(asked.code().value(), asked.name(), asked.taskName(), asked.unitOfMeasure());
        number(BlankColumn.TARGET, null);
        for (BlankColumn column : List.of(BlankColumn.DONE, BlankColumn.NUMERATOR, BlankColumn.DENOMINATOR)) {
            number(column, null);
        }
        text(BlankColumn.STAGE, "");
        text(BlankColumn.STATUS, "");
        sheet.text(row, BlankColumn.PROGRESS.number(), Wording.say("upward.asked"), BlankLooks.OPEN_WORDS)
                .text(row, BlankColumn.DIFFICULTY.number(), "", BlankLooks.OPEN_WORDS)
                .text(row, COVERAGE, "", BlankLooks.OPEN_WORDS);
    }

    private void given(String code, String name, String task, String measure) {
        row++;
        sheet.number(row, BlankColumn.SERIAL.number(), BigDecimal.valueOf(row - HEAD), BlankLooks.GIVEN_SHORT)
                .text(row, BlankColumn.TASK.number(), task, BlankLooks.GIVEN)
                .text(row, BlankColumn.CODE.number(), code, BlankLooks.GIVEN_CODE)
                .text(row, BlankColumn.NAME.number(), name, BlankLooks.GIVEN)
                .text(row, BlankColumn.MEASURE.number(), measure, BlankLooks.GIVEN_SHORT)
                .text(row, BlankColumn.LAST.number(), "", BlankLooks.GIVEN_NUMBER)
                .height(row, ROW_POINTS);
        OPEN.forEach(column -> sheet.text(row, column.number(), "", BlankLooks.OPEN_WORDS));
    }

    private void text(BlankColumn column, String text) {
        sheet.text(row, column.number(), text, BlankLooks.OPEN_SHORT);
    }

    private void number(BlankColumn column, @Nullable Quantity quantity) {
        if (quantity == null) {
            sheet.text(row, column.number(), "", BlankLooks.OPEN_NUMBER);
        } else {
            sheet.number(row, column.number(), quantity.value(), BlankLooks.GIVEN_NUMBER);
        }
    }

    private @Nullable Quantity before(RollUp.Line line) {
        return last.stream()
                .flatMap(rollUp -> rollUp.lines().stream())
                .filter(known -> known.code().equals(line.code()))
                .map(RollUp.Line::achieved)
                .filter(achieved -> achieved != null)
                .findFirst()
                .orElse(null);
    }

    /** The units by their short names. */
    static String names(Plan plan, List<UnitCode> units) {
        return String.join(
                Wording.say("upward.comma"),
                units.stream().map(unit -> plan.unit(unit).shortName()).toList());
    }
}

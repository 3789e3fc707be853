package org.taizhang.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Unit;
import org.taizhang.spreadsheet.SheetDraft;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.words.Words;

/** Writes one row of 工作进展, with the mistake that the story wants there. */
final class ProgressRow {

    private static final double POINTS_A_LINE = 13.5;
    private static final BigDecimal ABOVE = new BigDecimal("1.06");
    private static final BigDecimal SECOND_THOUGHT = new BigDecimal("1.2");

    private final Story story;
    private final Unit unit;
    private final Round round;
    private final SheetDraft sheet;
    private final Words words;
    private final Narrator narrator;
    private final NumberStyle numbers;
    private int serial;
    private int lines;
    private boolean fullWidthWritten;

    ProgressRow(Story story, Unit unit, Round round, SheetDraft sheet, Words words) {
        this.story = story;
        this.unit = unit;
        this.round = round;
        this.sheet = sheet;
        this.words = words;
        this.narrator = new Narrator(story, unit, round);
        this.numbers = new NumberStyle(story.has(unit.code(), Habit.TEXT_NUMBERS));
    }

    void write(int row, Indicator indicator, boolean namesTask) {
        Slip slip = story.slip(unit.code(), indicator.code(), round).orElse(null);
        Optional<Figure> figure = story.figures().of(unit.code(), indicator.code(), round);
        frame(row, indicator, namesTask, slip);
        figure.ifPresent(found -> {
            goal(row, indicator);
            figure(row, indicator, found, slip);
        });
        brief(row, Column.STATUS, status(indicator, figure.orElse(null), slip));
        texts(row, narrator.passage(indicator), slip);
    }

    /** The same indicator a second time, with another figure. */
    void writeAgain(int row, Indicator indicator, boolean namesTask) {
        Figure figure = story.figures().of(unit.code(), indicator.code(), round).orElseThrow();
        frame(row, indicator, namesTask, null);
        goal(row, indicator);
        done(row, indicator, scaled(figure.reached(), SECOND_THOUGHT));
        brief(row, Column.STATUS, words.say("status.UNDER_WAY"));
        texts(row, narrator.passage(indicator), null);
    }

    /** What the row is about, and a bordered blank everywhere else. */
    private void frame(int row, Indicator indicator, boolean namesTask, @Nullable Slip slip) {
        for (Column column : Column.values()) {
            sheet.text(row, column.number(), "", Looks.SHORT);
        }
        sheet.number(row, Column.SERIAL.number(), BigDecimal.valueOf(++serial), Looks.SHORT);
        if (namesTask) {
            String task = story.plan().task(indicator.task()).name();
            sheet.text(row, Column.TASK.number(), task, Looks.WORDS);
        }
        sheet.text(row, Column.CODE.number(), indicator.code().value(), Looks.SHORT.formatted("@"));
        sheet.text(row, Column.NAME.number(), indicator.name(), Looks.WORDS);
        brief(
                row,
                Column.MEASURE,
                slip == Slip.FOREIGN_MEASURE
                        ? foreign(indicator)
                        : measure(indicator).name());
    }

    private void brief(int row, Column column, String text) {
        sheet.text(row, column.number(), text, Looks.SHORT);
    }

    private Measure measure(Indicator indicator) {
        return story.measure(unit.code(), indicator);
    }

    /** A unit of measure of another kind: 公顷, unless it is an area that is measured. */
    private String foreign(Indicator indicator) {
        String hectare = words.say("slip.measure");
        boolean area = base(indicator.unitOfMeasure()).equals(base(hectare));
        return area ? words.say("slip.measure.other") : hectare;
    }

    private String base(String measure) {
        var factor = story.plan().unitsOfMeasure().get(measure);
        return factor == null ? measure : factor.base();
    }

    private void goal(int row, Indicator indicator) {
        Optional<Quantity> target = story.plan().targetOf(indicator, unit.code());
        if (target.isPresent()) {
            numbers.write(sheet, row, Column.TARGET.number(), measure(indicator).of(target.get()), Looks.NUMBER);
        } else if (indicator.target().isEmpty()) {
            brief(row, Column.TARGET, indicator.targetText().orElse(words.say("target.open")));
        }
    }

    private void figure(int row, Indicator indicator, Figure figure, @Nullable Slip slip) {
        if (figure instanceof Figure.Ratio ratio) {
            ratio(row, indicator, slip == Slip.NUMERATOR_ABOVE ? above(ratio) : ratio);
        } else if (slip == null) {
            done(row, indicator, figure.reached());
        } else {
            mistaken(row, indicator, figure.reached(), slip);
        }
        if (figure instanceof Figure.Stage stage) {
            brief(row, Column.STAGE, stage.stage());
        }
    }

    private void mistaken(int row, Indicator indicator, Quantity reached, Slip slip) {
        int column = Column.DONE.number();
        switch (slip) {
            case NOT_A_NUMBER -> sheet.text(row, column, words.say("slip.words"), Looks.TEXT_NUMBER);
            case NEGATIVE -> done(row, indicator, Quantity.ZERO.minus(reached));
            case BROKEN_FORMULA ->
                sheet.brokenFormula(row, column, words.say("slip.formula"), words.say("slip.error"), Looks.NUMBER);
            default -> done(row, indicator, reached);
        }
    }

    private void done(int row, Indicator indicator, Quantity reached) {
        Quantity stated = measure(indicator).of(reached);
        int column = Column.DONE.number();
        if (story.has(unit.code(), Habit.FULL_WIDTH) && !fullWidthWritten && stated.signum() > 0) {
            fullWidthWritten = true;
            sheet.text(row, column, NumberStyle.fullWidth(stated), Looks.TEXT_NUMBER);
        } else {
            numbers.write(sheet, row, column, stated, Looks.NUMBER);
        }
    }

    private void ratio(int row, Indicator indicator, Figure.Ratio ratio) {
        numbers.write(sheet, row, Column.NUMERATOR.number(), ratio.numerator(), Looks.NUMBER);
        numbers.write(sheet, row, Column.DENOMINATOR.number(), ratio.denominator(), Looks.NUMBER);
        indicator.numeratorName().ifPresent(name -> note(row, Column.NUMERATOR, "note.numerator", name));
        indicator.denominatorName().ifPresent(name -> note(row, Column.DENOMINATOR, "note.denominator", name));
        if (story.has(unit.code(), Habit.FORMULAS) && !numbers.isText()) {
            sheet.formula(
                    row,
                    Column.DONE.number(),
                    percentFormula(row),
                    ratio.reached().value(),
                    Looks.RATE);
        } else {
            numbers.write(sheet, row, Column.DONE.number(), ratio.reached(), Looks.RATE);
        }
    }

    private void note(int row, Column column, String key, String name) {
        sheet.note(row, column.number(), words.say(key, name));
    }

    private static String percentFormula(int row) {
        CellPosition numerator = new CellPosition(row, Column.NUMERATOR.number());
        CellPosition denominator = new CellPosition(row, Column.DENOMINATOR.number());
        return "ROUND(" + numerator + "/" + denominator + "*100,2)";
    }

    private static Figure.Ratio above(Figure.Ratio ratio) {
        return new Figure.Ratio(
                scaled(ratio.denominator(), ABOVE).plus(new Quantity(BigDecimal.ONE)), ratio.denominator());
    }

    private static Quantity scaled(Quantity quantity, BigDecimal factor) {
        BigDecimal value = quantity.value();
        return new Quantity(value.multiply(factor).setScale(value.scale(), RoundingMode.UP));
    }

    private String status(Indicator indicator, @Nullable Figure figure, @Nullable Slip slip) {
        if (slip == Slip.DONE_BELOW_TARGET) {
            return words.say("status.DONE");
        }
        if (figure == null) {
            return words.say("status.UNDER_WAY");
        }
        boolean done = story.plan()
                .targetOf(indicator, unit.code())
                .filter(target -> !indicator.isUpperLimit() && target.signum() > 0 && figure.meets(target))
                .isPresent();
        boolean begun = figure.reached().signum() > 0;
        return words.say(done ? "status.DONE" : begun ? "status.UNDER_WAY" : "status.NOT_STARTED");
    }

    private void texts(int row, Passage passage, @Nullable Slip slip) {
        lines = 2;
        wordy(row, Column.PROGRESS, slip == Slip.NO_PROGRESS ? "" : passage.progress());
        wordy(row, Column.PRACTICE, passage.practice());
        wordy(row, Column.RESULT, passage.result());
        boolean nothing = passage.difficulty().isEmpty() && story.has(unit.code(), Habit.SAYS_NOTHING);
        wordy(row, Column.DIFFICULTY, nothing ? words.say("nothing") : passage.difficulty());
        wordy(row, Column.NEXT, passage.next());
    }

    /** Writes a text and makes room for it: not every program does when it opens a file. */
    private void wordy(int row, Column column, String text) {
        sheet.text(row, column.number(), text, Looks.WORDS);
        lines = Math.max(lines, column.lines(text));
        sheet.height(row, lines * POINTS_A_LINE);
    }
}

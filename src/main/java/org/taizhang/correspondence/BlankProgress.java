package org.taizhang.correspondence;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.taizhang.aggregation.Standing;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.spreadsheet.SheetDraft;
import org.taizhang.terms.CellPosition;

/**
 * The sheet 工作进展 of a blank ledger: a row for each indicator that concerns the unit, with its target and last round's figure beside the
 * cells to be filled in. What the unit does not owe is locked.
 */
final class BlankProgress {

    private static final int TITLE = 1;
    private static final int LINES = 2;
    private static final int HEAD = 3;
    private static final double TITLE_POINTS = 28;
    private static final double ROW_POINTS = 48;
    private static final Set<BlankColumn> TEXTS = EnumSet.range(BlankColumn.PROGRESS, BlankColumn.NEXT);
    private static final Set<BlankColumn> QUANTITIES =
            EnumSet.of(BlankColumn.DONE, BlankColumn.NUMERATOR, BlankColumn.DENOMINATOR);

    private final Plan plan;
    private final Unit unit;
    private final LastRound last;
    private final SheetDraft sheet;

    BlankProgress(Plan plan, Unit unit, LastRound last, SheetDraft sheet) {
        this.plan = plan;
        this.unit = unit;
        this.last = last;
        this.sheet = sheet;
    }

    void draw(String title) {
        sheet.text(TITLE, 1, title, BlankLooks.TITLE)
                .merge(new CellPosition(TITLE, 1), new CellPosition(TITLE, BlankColumn.values().length));
        sheet.text(LINES, BlankColumn.SERIAL.number(), Wording.say("blank.sender", unit.name()), BlankLooks.LINE)
                .text(LINES, BlankColumn.DONE.number(), Wording.say("blank.date"), BlankLooks.LINE)
                .text(LINES, BlankColumn.NUMERATOR.number(), "", BlankLooks.OPEN_LINE.formatted("yyyy-mm-dd"))
                .text(LINES, BlankColumn.PROGRESS.number(), Wording.say("blank.hint"), BlankLooks.LINE);
        for (BlankColumn column : BlankColumn.values()) {
            sheet.text(HEAD, column.number(), column.heading(), BlankLooks.HEAD);
        }
        sheet.note(HEAD, BlankColumn.DONE.number(), Wording.say("blank.note.done"))
                .note(HEAD, BlankColumn.LAST.number(), last.explained());
        List<Indicator> indicators = plan.indicatorsConcerning(unit.code());
        for (int i = 0; i < indicators.size(); i++) {
            row(HEAD + 1 + i, i + 1, indicators.get(i));
        }
        sheet.height(TITLE, TITLE_POINTS);
        finish(HEAD + indicators.size());
    }

    private void row(int row, int serial, Indicator indicator) {
        sheet.number(row, BlankColumn.SERIAL.number(), BigDecimal.valueOf(serial), BlankLooks.GIVEN_SHORT)
                .text(
                        row,
                        BlankColumn.TASK.number(),
                        plan.task(indicator.task()).name(),
                        BlankLooks.GIVEN)
                .text(row, BlankColumn.CODE.number(), indicator.code().value(), BlankLooks.GIVEN_CODE)
                .text(row, BlankColumn.NAME.number(), indicator.name(), BlankLooks.GIVEN)
                .text(row, BlankColumn.MEASURE.number(), indicator.unitOfMeasure(), BlankLooks.GIVEN_SHORT);
        target(row, indicator);
        last(row, indicator);
        Set<BlankColumn> owed = owed(indicator);
        for (BlankColumn quantity : QUANTITIES) {
            boolean open = owed.contains(quantity);
            sheet.text(row, quantity.number(), "", open ? BlankLooks.OPEN_NUMBER : BlankLooks.GIVEN);
        }
        boolean staged = owed.contains(BlankColumn.STAGE);
        sheet.text(row, BlankColumn.STAGE.number(), "", staged ? BlankLooks.OPEN_SHORT : BlankLooks.GIVEN)
                .text(row, BlankColumn.STATUS.number(), "", BlankLooks.OPEN_SHORT);
        TEXTS.forEach(text -> sheet.text(row, text.number(), "", BlankLooks.OPEN_WORDS));
        sheet.height(row, ROW_POINTS);
        rules(row, indicator, owed);
    }

    private void target(int row, Indicator indicator) {
        int column = BlankColumn.TARGET.number();
        Optional<BigDecimal> target = plan.targetOf(indicator, unit.code()).map(quantity -> quantity.value());
        if (target.isPresent()) {
            sheet.number(
                    row,
                    column,
                    target.get(),
                    indicator.isUpperLimit() ? BlankLooks.limit(target.get()) : BlankLooks.GIVEN_NUMBER);
        } else {
            boolean open = indicator.target().isEmpty() && indicator.isReportedBy(unit.code());
            String words = open ? indicator.targetText().orElse(Wording.say("blank.target.open")) : "";
            sheet.text(row, column, words, BlankLooks.GIVEN_SHORT);
        }
    }

    private void last(int row, Indicator indicator) {
        Optional<BigDecimal> achieved = last.standing(indicator.code(), unit.code())
                .map(Standing::achieved)
                .map(quantity -> quantity.value());
        int column = BlankColumn.LAST.number();
        if (achieved.isPresent()) {
            sheet.number(row, column, achieved.get(), BlankLooks.GIVEN_NUMBER);
        } else {
            sheet.text(row, column, "", BlankLooks.GIVEN_NUMBER);
        }
    }

    /** The cells that the unit must fill in for its figure; none where it only writes words. */
    private Set<BlankColumn> owed(Indicator indicator) {
        if (!indicator.isReportedBy(unit.code())) {
            return EnumSet.noneOf(BlankColumn.class);
        }
        return switch (indicator.kind()) {
            case SUM -> EnumSet.of(BlankColumn.DONE);
            case RATIO -> EnumSet.of(BlankColumn.NUMERATOR, BlankColumn.DENOMINATOR);
            case MILESTONE -> EnumSet.of(BlankColumn.DONE, BlankColumn.STAGE);
        };
    }

    private void rules(int row, Indicator indicator, Set<BlankColumn> owed) {
        for (BlankColumn quantity : QUANTITIES) {
            if (owed.contains(quantity)) {
                CellPosition cell = new CellPosition(row, quantity.number());
                sheet.numbersFrom(cell, cell, BigDecimal.ZERO, refusal(indicator));
            }
        }
        if (owed.contains(BlankColumn.STAGE)) {
            CellPosition cell = new CellPosition(row, BlankColumn.STAGE.number());
            sheet.dropDown(cell, cell, plan.stages(), Wording.say("blank.rule.choose"));
        }
        if (owed.contains(BlankColumn.NUMERATOR)) {
            indicator.numeratorName().ifPresent(name -> note(row, BlankColumn.NUMERATOR, name));
            indicator.denominatorName().ifPresent(name -> note(row, BlankColumn.DENOMINATOR, name));
        }
    }

    private static String refusal(Indicator indicator) {
        boolean counted = indicator.kind() == Indicator.Kind.SUM
                && !indicator.unitOfMeasure().isEmpty();
        return counted
                ? Wording.say("blank.rule.number.in", indicator.unitOfMeasure())
                : Wording.say("blank.rule.number");
    }

    private void note(int row, BlankColumn column, String name) {
        sheet.note(row, column.number(), Wording.say("blank.note.counts", column.heading(), name));
    }

    private void finish(int lastRow) {
        if (lastRow > HEAD) {
            sheet.dropDown(
                    new CellPosition(HEAD + 1, BlankColumn.STATUS.number()),
                    new CellPosition(lastRow, BlankColumn.STATUS.number()),
                    List.of(Wording.say("blank.states").split(",")),
                    Wording.say("blank.rule.choose"));
        }
        sheet.widths(BlankColumn.widths())
                .freezeAt(new CellPosition(HEAD + 1, BlankColumn.MEASURE.number()))
                .protect()
                .printLarge(HEAD);
    }
}

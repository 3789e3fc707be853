package org.taizhang.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.RollUp;
import org.taizhang.aggregation.Standing;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Upward.Factor;
import org.taizhang.spreadsheet.SheetDraft;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Money;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/** The sheet 上报依据: which own figure each figure was made from, on how many units it rests, and how it was reckoned. */
final class UpwardSources {

    private static final int HEAD = 3;
    private static final int[] WIDTHS = {11, 24, 18, 11, 24, 26, 12, 30, 34};

    private final Plan plan;
    private final FrozenFigures figures;
    private final RollUp rollUp;
    private final SheetDraft sheet;
    private int row = HEAD;

    UpwardSources(Plan plan, FrozenFigures figures, RollUp rollUp, SheetDraft sheet) {
        this.plan = plan;
        this.figures = figures;
        this.rollUp = rollUp;
        this.sheet = sheet;
    }

    void draw() {
        sheet.text(1, 1, Wording.say("upward.sources.title"), BlankLooks.TITLE)
                .merge(new CellPosition(1, 1), new CellPosition(1, WIDTHS.length))
                .text(
                        2,
                        1,
                        Wording.say(
                                "upward.sources.about",
                                plan.title(),
                                figures.head().round(),
                                figures.figuresHash()),
                        BlankLooks.LINE);
        UpwardLedger.heads(sheet, HEAD, "upward.sources.columns");
        rollUp.lines().forEach(line -> line.parts().forEach(part -> part(line, part)));
        rollUp.asked()
                .forEach(asked ->
                        row(asked.code().value(), asked.name(), "", "", "", "", "", "", Wording.say("upward.asked")));
        rollUp.unassigned().forEach(this::unassigned);
        sheet.widths(WIDTHS).freezeAt(new CellPosition(HEAD + 1, 3)).protect().print(true, HEAD);
    }

    private void part(RollUp.Line line, RollUp.Part part) {
        Standing own = part.figures().city();
        row(
                line.code().value(),
                line.name(),
                amount(line.achieved(), line.numerator(), line.denominator(), line.unitOfMeasure()),
                part.figures().code().value(),
                part.figures().name(),
                amount(
                        own.achieved(),
                        own.numerator(),
                        own.denominator(),
                        part.figures().unitOfMeasure()),
                Wording.say("upward.sources.units", own.reported(), own.owed()),
                UpwardProgress.names(plan, missing(part)),
                reckoning(line, part));
    }

    private static List<UnitCode> missing(RollUp.Part part) {
        return part.figures().units().stream()
                .filter(unit -> unit.standing().achieved() == null)
                .map(FrozenFigures.UnitFigures::unit)
                .toList();
    }

    private static String amount(
            @Nullable Object achieved, @Nullable Object numerator, @Nullable Object denominator, String measure) {
        if (achieved == null) {
            return UpwardLedger.shown(null);
        }
        return numerator == null
                ? achieved + measure
                : Wording.say(
                        "upward.sources.ratio",
                        achieved,
                        UpwardLedger.shown(numerator),
                        UpwardLedger.shown(denominator));
    }

    private static String reckoning(RollUp.Line line, RollUp.Part part) {
        Factor factor = part.factor();
        String times = factor.equals(Factor.ONE)
                ? Wording.say("upward.sources.same")
                : Wording.say(
                        "upward.sources.times",
                        factor.multiplier().toPlainString(),
                        factor.divisor().toPlainString());
        return line.parts().size() == 1
                ? times
                : times
                        + Wording.say(
                                "upward.sources.added." + line.kind(),
                                line.parts().size());
    }

    private void unassigned(TaskCode task, Money arranged) {
        row(
                "",
                "",
                "",
                task.value(),
                plan.task(task).name(),
                "",
                "",
                "",
                Wording.say("upward.sources.unassigned", arranged));
    }

    private void row(String... cells) {
        row++;
        for (int i = 0; i < cells.length; i++) {
            sheet.text(row, i + 1, cells[i], BlankLooks.GIVEN);
        }
    }
}

package org.taizhang.briefing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.AnnualFigures.IndicatorItem;
import org.taizhang.aggregation.AnnualFigures.RoundRate;
import org.taizhang.aggregation.AnnualFigures.UnitScore;
import org.taizhang.aggregation.Standing;
import org.taizhang.plan.Assessment.Part;
import org.taizhang.plan.Indicator.Comparison;
import org.taizhang.spreadsheet.WorkbookDraft;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Points;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.validation.Source;

/**
 * The sheets 完成情况 and 推进节奏 of a score sheet: a row an indicator and round, from the figure to its points by formulas, and the means
 * below.
 */
final class IndicatorScores {

    private static final int[] COMPLETION_WIDTHS = {10, 8, 28, 10, 10, 8, 8, 12, 12, 12, 12, 12, 12, 36, 14, 10, 18};
    private static final int[] PACE_WIDTHS = {10, 8, 28, 10, 10, 8, 8, 12, 12, 12, 12, 12, 12, 12, 36, 14, 10, 18};
    private static final int WEIGHT = 7;
    private static final int TARGET = 8;
    private static final int DONE = 9;
    private static final int NUMERATOR = 10;
    private static final int DENOMINATOR = 11;
    private static final int RATE = 12;
    private static final int EXPECTED = 13;
    private static final int PLACES = 4;

    private final UnitScore score;
    private final boolean pace;
    private final List<IndicatorItem> items;
    private final ScoreSources sources;

    IndicatorScores(UnitScore score, Part part, ScoreSources sources) {
        this.score = score;
        this.pace = part == Part.PACE;
        this.items = pace ? score.pace() : score.completion();
        this.sources = sources;
    }

    private String key() {
        return pace ? "score.pace" : "score.completion";
    }

    private int points() {
        return pace ? EXPECTED + 1 : EXPECTED;
    }

    /** Writes the sheet, unless there is nothing to show, and gives the cell of the part's rate. */
    Optional<String> write(WorkbookDraft book, LedgerAbout about) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        LedgerTable table = new LedgerTable(book, key(), about, pace ? PACE_WIDTHS : COMPLETION_WIDTHS);
        items.forEach(item -> row(table, item));
        Optional<String> rate = pace ? rounds(table) : whole(table);
        table.freeze(3);
        return rate;
    }

    private void row(LedgerTable table, IndicatorItem item) {
        int row = table.nextRow();
        Standing standing = item.standing();
        table.centred(item.round().toString())
                .centred(item.indicator().value())
                .text(item.name())
                .centred(Wording.say(item.citywide() ? "score.citywide" : "score.own"))
                .centred(item.unitOfMeasure())
                .centred(Wording.say("score.comparison." + item.comparison().name()))
                .points(item.weight())
                .quantity(standing.target());
        done(table, row, item);
        summed(table, item, standing.numerator(), Source.Part.NUMERATOR);
        summed(table, item, standing.denominator(), Source.Part.DENOMINATOR);
        rate(table, row, item);
        if (pace) {
            table.points(standing.expected());
        }
        pointsOf(table, row, item);
        sources.place(table, item);
    }

    private void done(LedgerTable table, int row, IndicatorItem item) {
        Standing standing = item.standing();
        if (isRatio(standing)) {
            String formula = "ROUND(" + cell(row, NUMERATOR) + "/" + cell(row, DENOMINATOR) + "*100,2)";
            table.quantity(standing.achieved(), () -> formula, ratio(standing));
        } else {
            summed(table, item, standing.achieved(), Source.Part.ACHIEVED);
        }
    }

    /** What the formula of a ratio comes to. */
    private static BigDecimal ratio(Standing standing) {
        BigDecimal whole =
                java.util.Objects.requireNonNull(standing.denominator()).value();
        return java.util.Objects.requireNonNull(standing.numerator())
                .value()
                .movePointRight(2)
                .divide(whole, 2, RoundingMode.HALF_UP);
    }

    private void summed(LedgerTable table, IndicatorItem item, @Nullable Quantity frozen, Source.Part part) {
        table.quantity(frozen, () -> sources.sum(item, part), ScoreSources.summed(item, part));
    }

    private static boolean isRatio(Standing standing) {
        return standing.numerator() != null
                && standing.denominator() != null
                && standing.denominator().signum() > 0;
    }

    /** Unrounded, so that nothing is rounded twice. */
    private void rate(LedgerTable table, int row, IndicatorItem item) {
        Points rate = item.rate();
        if (rate == null) {
            table.centred(Wording.say("light.NOT_REPORTED"));
        } else if (item.exact()) {
            table.points(rate, rateFormula(row, item));
        } else {
            table.points(rate);
        }
    }

    private static String rateFormula(int row, IndicatorItem item) {
        String done = isRatio(item.standing())
                ? cell(row, NUMERATOR) + "/" + cell(row, DENOMINATOR) + "*100"
                : cell(row, DONE);
        String target = cell(row, TARGET);
        if (item.comparison() == Comparison.AT_LEAST) {
            return done + "/" + target + "*100";
        }
        return "IF(" + done + "<=" + target + ",100,IF(" + target + "=0,0,MAX(0,100-(" + done + "-" + target + ")/"
                + target + "*100)))";
    }

    private void pointsOf(LedgerTable table, int row, IndicatorItem item) {
        if (item.rate() == null) {
            table.points(item.points());
        } else {
            String rate = cell(row, RATE);
            String expected = cell(row, EXPECTED);
            table.points(
                    item.points(),
                    pace
                            ? "IF(" + expected + "=0,100,MIN(100," + rate + "/" + expected + "*100))"
                            : "MIN(100," + rate + ")");
        }
    }

    private Optional<String> whole(LedgerTable table) {
        Points rate = score.part(Part.COMPLETION).rate();
        if (rate == null) {
            return Optional.empty();
        }
        return Optional.of(mean(
                table,
                Wording.say("score.rate", RuleTable.name(Part.COMPLETION)),
                rate,
                mean(LedgerTable.FIRST, table.lastRow())));
    }

    /** A line for each round, and below them their mean. */
    private Optional<String> rounds(LedgerTable table) {
        int first = table.lastRow() + 1;
        for (RoundRate round : score.paceRounds()) {
            mean(table, Wording.say("score.round", round.round()), round.rate(), mean(first(round), last(round)));
        }
        Points rate = score.part(Part.PACE).rate();
        if (rate == null) {
            return Optional.empty();
        }
        String area = cell(first, points()) + ":" + cell(table.lastRow(), points());
        return Optional.of(
                mean(table, Wording.say("score.rate", RuleTable.name(Part.PACE)), rate, "AVERAGE(" + area + ")"));
    }

    private int first(RoundRate round) {
        return LedgerTable.FIRST
                + IntStream.range(0, items.size())
                        .filter(i -> isOf(round.round(), i))
                        .findFirst()
                        .orElseThrow();
    }

    private int last(RoundRate round) {
        return LedgerTable.FIRST
                + IntStream.range(0, items.size())
                        .filter(i -> isOf(round.round(), i))
                        .max()
                        .orElseThrow();
    }

    private boolean isOf(Round round, int item) {
        return items.get(item).round().equals(round);
    }

    private String mean(int first, int last) {
        String weights = cell(first, WEIGHT) + ":" + cell(last, WEIGHT);
        String points = cell(first, points()) + ":" + cell(last, points());
        return "SUMPRODUCT(" + weights + "," + points + ")/SUM(" + weights + ")";
    }

    private String mean(LedgerTable table, String label, Points frozen, String formula) {
        int row = table.nextRow();
        table.blank(2)
                .text(label)
                .blank(points() - PLACES)
                .points(frozen, formula)
                .blank(PLACES);
        return Range.cell(LedgerTable.name(key()), points(), row);
    }

    private static String cell(int row, int column) {
        return new CellPosition(row, column).toString();
    }
}

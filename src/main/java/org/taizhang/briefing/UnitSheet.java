package org.taizhang.briefing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Standing;
import org.taizhang.plan.Indicator;
import org.taizhang.spreadsheet.WorkbookDraft;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.Source;

/** The sheet 分单位: one row a figure of a unit, with the cell that it comes from. The city's sums are formulas over it. */
final class UnitSheet {

    private static final String KEY = "units";
    private static final int[] WIDTHS = {8, 26, 16, 8, 10, 12, 12, 12, 12, 10, 10, 14, 12, 8, 36, 14, 10, 18, 12};
    private static final int TARGET = 6;
    private static final int ACHIEVED = 7;
    private static final int NUMERATOR = 8;
    private static final int DENOMINATOR = 9;
    private static final int KEY_COLUMN = 19;

    private final FrozenFigures figures;
    private final Units units;
    private final int last;

    UnitSheet(FrozenFigures figures) {
        this.figures = figures;
        this.units = new Units(figures);
        int rows = figures.indicators().stream()
                .mapToInt(indicator -> indicator.units().size()
                        + indicator.subtotals().size()
                        + indicator.otherReports().size())
                .sum();
        this.last = LedgerTable.HEAD + Math.max(1, rows);
    }

    void write(WorkbookDraft book, LedgerAbout about) {
        LedgerTable table = new LedgerTable(book, KEY, about, WIDTHS);
        for (IndicatorFigures indicator : figures.indicators()) {
            int first = table.lastRow() + 1;
            indicator.units().forEach(unit -> row(table, indicator, unit, counted()));
            indicator.subtotals().forEach(unit -> subtotal(table, indicator, unit, first));
            indicator.otherReports().forEach(unit -> row(table, indicator, unit, Wording.say("ledger.compared")));
        }
        table.hiding(KEY_COLUMN).finish(3);
    }

    private void row(LedgerTable table, IndicatorFigures indicator, UnitFigures unit, String use) {
        int row = table.nextRow();
        Standing standing = unit.standing();
        table.centred(indicator.code().value())
                .text(indicator.name())
                .text(units.shortName(unit.unit()))
                .centred(use)
                .centred(indicator.unitOfMeasure())
                .quantity(standing.target())
                .quantity(standing.achieved())
                .quantity(standing.numerator())
                .quantity(standing.denominator())
                .text(standing.stage())
                .percent(standing.rate(), () -> Rates.formula(row, ACHIEVED, TARGET), Rates.simple(standing))
                .centred(Wording.sign(indicator, standing.light()))
                .quantity(standing.change())
                .centred(remark(standing));
        sources(table, standing.sources());
        table.centred(indicator.code() + "|" + use);
    }

    /** What a reader must know before using the figure. */
    static String remark(Standing standing) {
        if (standing.lacking() == 0) {
            return standing.doubtful() ? Wording.say("ledger.doubtful") : "";
        }
        return Wording.say(standing.doubtful() ? "ledger.lacking.doubtful" : "ledger.lacking");
    }

    /** What the units below a unit come to, as a live sum of their rows; it has another key, so that the city never counts it. */
    private void subtotal(LedgerTable table, IndicatorFigures indicator, UnitFigures unit, int first) {
        int row = table.nextRow();
        Standing standing = unit.standing();
        List<Integer> below = below(indicator, unit.unit(), first);
        boolean adds = indicator.kind() == Indicator.Kind.SUM;
        table.centred(indicator.code().value())
                .text(indicator.name())
                .text(units.shortName(unit.unit()))
                .centred(Wording.say("ledger.subtotal"))
                .centred(indicator.unitOfMeasure())
                .quantity(standing.target());
        if (adds) {
            table.quantity(standing.achieved(), () -> sum(ACHIEVED, below), value(standing.achieved()));
        } else {
            table.quantity(standing.achieved());
        }
        table.quantity(standing.numerator(), () -> sum(NUMERATOR, below), value(standing.numerator()))
                .quantity(standing.denominator(), () -> sum(DENOMINATOR, below), value(standing.denominator()))
                .text(standing.stage())
                .percent(standing.rate(), () -> Rates.formula(row, ACHIEVED, TARGET), Rates.simple(standing))
                .centred(Wording.sign(indicator, standing.light()))
                .quantity(standing.change())
                .centred(remark(standing))
                .text("")
                .text("")
                .centred("")
                .text(Wording.say("ledger.subtotal.of", standing.reported(), standing.owed()))
                .centred(indicator.code() + "|" + Wording.say("ledger.subtotal"));
    }

    /** The rows of the indicator's units below that one. */
    private List<Integer> below(IndicatorFigures indicator, UnitCode above, int first) {
        return IntStream.range(0, indicator.units().size())
                .filter(i -> units.isBelow(indicator.units().get(i).unit(), above))
                .mapToObj(i -> first + i)
                .toList();
    }

    private static String sum(int column, List<Integer> rows) {
        return rows.stream()
                .map(row -> new CellPosition(row, column).toString())
                .collect(Collectors.joining(",", "SUM(", ")"));
    }

    private static @Nullable BigDecimal value(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.value();
    }

    private static void sources(LedgerTable table, List<Source> sources) {
        table.text(joined(sources, Source::file))
                .text(joined(sources, Source::sheet))
                .centred(joined(sources, source -> source.cell().toString()))
                .text(joined(sources, Source::raw));
    }

    private static String joined(List<Source> sources, Function<Source, String> part) {
        return sources.stream().map(part).distinct().collect(Collectors.joining(Wording.say("clause.semicolon")));
    }

    /** The word that marks a figure as part of the city's. */
    static String counted() {
        return Wording.say("ledger.counted");
    }

    /** A formula for the city's sum of the indicator named in that cell. */
    String sum(Part part, String codeCell) {
        return column(part.column).sumWhere(column(KEY_COLUMN), codeCell + "&\"" + keyEnd() + "\"");
    }

    /** What follows the code in the key. With it no spreadsheet takes a code such as 4-1 for a date. */
    private static String keyEnd() {
        return "|" + counted();
    }

    private Range column(int column) {
        return new Range(LedgerTable.name(KEY), column, LedgerTable.FIRST, last);
    }

    /** What those formulas come to; null when no unit gave anything. */
    static @Nullable BigDecimal summed(Part part, IndicatorFigures indicator) {
        List<BigDecimal> given = indicator.units().stream()
                .map(unit -> part.of(unit.standing()))
                .filter(Objects::nonNull)
                .map(Quantity::value)
                .toList();
        return given.isEmpty() ? null : given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A part of a unit's figure that is summed. */
    enum Part {
        /** Done. */
        ACHIEVED(UnitSheet.ACHIEVED),
        /** A ratio's numerator. */
        NUMERATOR(UnitSheet.NUMERATOR),
        /** A ratio's denominator. */
        DENOMINATOR(UnitSheet.DENOMINATOR);

        private final int column;

        Part(int column) {
            this.column = column;
        }

        private @Nullable Quantity of(Standing standing) {
            return switch (this) {
                case ACHIEVED -> standing.achieved();
                case NUMERATOR -> standing.numerator();
                case DENOMINATOR -> standing.denominator();
            };
        }
    }
}

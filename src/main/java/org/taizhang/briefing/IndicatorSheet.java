package org.taizhang.briefing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;
import org.taizhang.plan.Indicator;
import org.taizhang.spreadsheet.WorkbookDraft;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Percent;

/** The sheet 指标汇总: one row an indicator, the city's figures as live sums over the sheet 分单位. */
final class IndicatorSheet {

    private static final int[] WIDTHS = {8, 12, 34, 32, 8, 8, 12, 12, 14, 12, 12, 10, 10, 10, 16, 12, 8, 8, 8, 12, 14};
    private static final String KEY = "indicators";
    private static final int CATEGORY = 2;
    private static final int TARGET = 8;
    private static final int ACHIEVED = 9;
    private static final int NUMERATOR = 10;
    private static final int DENOMINATOR = 11;
    private static final int LIGHT = 15;
    private static final int KEY_COLUMNS = 4;

    private final FrozenFigures figures;
    private final UnitSheet units;

    IndicatorSheet(FrozenFigures figures, UnitSheet units) {
        this.figures = figures;
        this.units = units;
    }

    void write(WorkbookDraft book, LedgerAbout about) {
        LedgerTable table = new LedgerTable(book, KEY, about, WIDTHS);
        figures.indicators().forEach(indicator -> row(table, indicator));
        table.finish(KEY_COLUMNS);
    }

    /** A formula for the number of indicators of the category named in that cell. */
    String count(String categoryCell) {
        return column(CATEGORY).count(categoryCell);
    }

    /** A formula for how many of them show that light. */
    String count(String categoryCell, Light light) {
        return column(CATEGORY).count(categoryCell, column(LIGHT), "\"" + Wording.sign(light) + "\"");
    }

    private Range column(int column) {
        int last = LedgerTable.HEAD + Math.max(1, figures.indicators().size());
        return new Range(LedgerTable.name(KEY), column, LedgerTable.FIRST, last);
    }

    private void row(LedgerTable table, IndicatorFigures indicator) {
        int row = table.nextRow();
        Standing city = indicator.city();
        table.centred(indicator.code().value())
                .text(indicator.category())
                .text(indicator.taskName())
                .text(indicator.name())
                .centred(indicator.unitOfMeasure())
                .centred(Wording.say("kind." + indicator.kind()))
                .text(LightRow.target(indicator))
                .quantity(city.target());
        figures(table, row, indicator);
        table.percent(city.expected())
                .points(city.gap())
                .centred(Wording.sign(city.light()))
                .quantity(city.change())
                .count(city.reported())
                .count(city.owed())
                .centred(UnitSheet.remark(city))
                .quantity(city.projected())
                .quantity(city.needed());
    }

    private void figures(LedgerTable table, int row, IndicatorFigures indicator) {
        Standing city = indicator.city();
        String code = "$A" + row;
        BigDecimal numerator = UnitSheet.summed(UnitSheet.Part.NUMERATOR, indicator);
        BigDecimal denominator = UnitSheet.summed(UnitSheet.Part.DENOMINATOR, indicator);
        if (indicator.kind() == Indicator.Kind.RATIO) {
            table.quantity(city.achieved(), () -> ratio(row), ratio(numerator, denominator));
        } else {
            table.quantity(
                    city.achieved(),
                    () -> units.sum(UnitSheet.Part.ACHIEVED, code),
                    UnitSheet.summed(UnitSheet.Part.ACHIEVED, indicator));
        }
        table.quantity(city.numerator(), () -> units.sum(UnitSheet.Part.NUMERATOR, code), numerator)
                .quantity(city.denominator(), () -> units.sum(UnitSheet.Part.DENOMINATOR, code), denominator)
                .percent(city.rate(), () -> Rates.formula(row, ACHIEVED, TARGET), Rates.simple(city));
    }

    /** In per cent, as the indicator's unit of measure is. */
    private static String ratio(int row) {
        CellPosition numerator = new CellPosition(row, NUMERATOR);
        CellPosition denominator = new CellPosition(row, DENOMINATOR);
        return "ROUND(" + numerator + "/" + denominator + "*100," + Percent.SCALE + ")";
    }

    private static @Nullable BigDecimal ratio(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        return numerator == null || denominator == null || denominator.signum() == 0
                ? null
                : Percent.ofParts(numerator, denominator).value();
    }
}

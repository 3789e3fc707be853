package org.taizhang.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.CategoryFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Points;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;

/**
 * A row that a workbook must hold, such as the 汇总台账 or a score sheet, taken straight from the frozen figures.
 *
 * @param sheet the sheet's key in the bundle
 * @param texts what stands in which column
 * @param numbers which number, or none, stands in which column
 */
record LedgerRow(String sheet, Map<Integer, String> texts, Map<Integer, Optional<BigDecimal>> numbers) {

    private static final int PERCENT_SCALE = 2;

    LedgerRow(String sheet) {
        this(sheet, new TreeMap<>(), new TreeMap<>());
    }

    static List<LedgerRow> expected(FrozenFigures figures) {
        List<LedgerRow> rows = new ArrayList<>();
        Units units = new Units(figures);
        for (IndicatorFigures indicator : figures.indicators()) {
            rows.add(city(indicator));
            indicator.units().forEach(unit -> rows.add(unit(indicator, unit, units)));
            indicator.subtotals().forEach(unit -> rows.add(unit(indicator, unit, units)));
            indicator.otherReports().forEach(unit -> rows.add(unit(indicator, unit, units)));
        }
        figures.categories().forEach(category -> rows.add(category(category)));
        money(rows, figures.money(), units);
        figures.submissions().stream()
                .map(FrozenFigures.Submission::handIn)
                .forEach(handIn -> rows.add(new LedgerRow("submissions")
                        .text(1, units.shortName(handIn.unit()))
                        .text(2, SubmissionRow.outcome(handIn))));
        return rows;
    }

    private static LedgerRow category(CategoryFigures category) {
        LedgerRow row = new LedgerRow("categories")
                .text(1, category.category())
                .number(2, Optional.of(new BigDecimal(category.indicators())))
                .number(9, category.pace());
        for (Light light : Light.values()) {
            row.number(
                    3 + List.of(Light.values()).indexOf(light),
                    Optional.of(new BigDecimal(category.lights().getOrDefault(light, 0))));
        }
        return row;
    }

    private static LedgerRow city(IndicatorFigures indicator) {
        Standing city = indicator.city();
        return new LedgerRow("indicators")
                .text(1, indicator.code().value())
                .text(4, indicator.name())
                .number(8, city.target())
                .number(9, city.achieved())
                .number(10, city.numerator())
                .number(11, city.denominator())
                .number(12, city.rate())
                .text(15, Wording.sign(city.light()))
                .number(16, city.change());
    }

    private static LedgerRow unit(IndicatorFigures indicator, UnitFigures unit, Units units) {
        Standing standing = unit.standing();
        return new LedgerRow("units")
                .text(1, indicator.code().value())
                .text(3, units.shortName(unit.unit()))
                .number(6, standing.target())
                .number(7, standing.achieved())
                .number(8, standing.numerator())
                .number(9, standing.denominator())
                .number(11, standing.rate());
    }

    private static void money(List<LedgerRow> rows, MoneyFigures money, Units units) {
        rows.add(sums("total", "", money.total()));
        money.byCategory().forEach(row -> rows.add(sums("category", row.key(), row)));
        money.byTask().forEach(row -> rows.add(sums("task", row.key(), row)));
        money.bySource().forEach(row -> rows.add(sums("source", row.key(), row)));
        money.byUnit().forEach(row -> rows.add(sums("unit", units.shortName(UnitCode.of(row.key())), row)));
        money.lines().forEach(line -> rows.add(line(line, units)));
    }

    private static LedgerRow sums(String view, String key, MoneyRow row) {
        return new LedgerRow("moneySums")
                .text(1, Wording.say("ledger.view." + view))
                .text(2, key)
                .number(4, row.planned())
                .number(5, row.arranged())
                .number(6, row.inPlace())
                .number(7, row.paid())
                .number(8, row.inPlaceRate())
                .number(9, row.paidRate())
                .number(10, row.executionRate());
    }

    private static LedgerRow line(MoneyLine line, Units units) {
        return new LedgerRow("money")
                .text(1, units.shortName(line.unit()))
                .text(2, line.task().value())
                .text(5, line.source())
                .number(6, line.arranged())
                .number(7, line.inPlace())
                .number(8, line.paid());
    }

    LedgerRow text(int column, String text) {
        texts.put(column, text);
        return this;
    }

    LedgerRow number(int column, @Nullable Quantity quantity) {
        return number(column, Optional.ofNullable(quantity).map(Quantity::value));
    }

    LedgerRow number(int column, @Nullable Points points) {
        return number(column, Optional.ofNullable(points).map(Points::value));
    }

    LedgerRow number(int column, @Nullable Money money) {
        return number(column, Optional.ofNullable(money).map(Money::wan));
    }

    LedgerRow number(int column, @Nullable Percent percent) {
        return number(
                column, Optional.ofNullable(percent).map(rate -> rate.value().movePointLeft(PERCENT_SCALE)));
    }

    LedgerRow number(int column, Optional<BigDecimal> value) {
        numbers.put(column, value);
        return this;
    }

    /** For a miss: what the row should say. */
    String words() {
        return texts.values() + " "
                + numbers.values().stream().flatMap(Optional::stream).toList();
    }
}

package org.taizhang.briefing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.spreadsheet.WorkbookDraft;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Money;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.Source;

/** The sheets 资金 (one row a line of a ledger, with its cells) and 资金汇总 (every view, as live sums over 资金). */
final class MoneySheets {

    private static final String LINES = "money";

    /** What follows a task's code in its key, so that no spreadsheet takes the code for a number or a date. */
    private static final String KEY_END = "|";

    private static final int[] LINE_WIDTHS = {16, 8, 26, 12, 10, 14, 14, 14, 50, 24, 10};
    private static final int[] SUM_WIDTHS = {10, 14, 28, 14, 14, 14, 14, 10, 10, 10, 14, 14, 10};
    private static final int UNIT = 1;
    private static final int TASK_KEY = 11;
    private static final int CATEGORY = 4;
    private static final int SOURCE = 5;
    private static final int ARRANGED = 6;
    private static final int IN_PLACE = 7;
    private static final int PAID = 8;
    private static final int SUM_KEY = 2;
    private static final int SUM_ARRANGED = 5;
    private static final int SUM_IN_PLACE = 6;
    private static final int SUM_PAID = 7;

    private final MoneyFigures money;
    private final Units units;
    private final Map<TaskCode, String> tasks = new HashMap<>();
    private final Map<TaskCode, String> categories = new HashMap<>();
    private final int last;

    MoneySheets(FrozenFigures figures) {
        money = figures.money();
        units = new Units(figures);
        figures.indicators().forEach(indicator -> {
            tasks.put(indicator.task(), indicator.taskName());
            categories.put(indicator.task(), indicator.category());
        });
        last = LedgerTable.HEAD + Math.max(1, money.lines().size());
    }

    void write(WorkbookDraft book, LedgerAbout about) {
        sums(book, about);
        LedgerTable table = new LedgerTable(book, LINES, about, LINE_WIDTHS);
        money.lines().forEach(line -> line(table, line));
        table.hiding(TASK_KEY).finish(2);
    }

    private void line(LedgerTable table, MoneyLine line) {
        table.nextRow();
        table.text(units.shortName(line.unit()))
                .centred(line.task().value())
                .text(tasks.getOrDefault(line.task(), ""))
                .text(categories.getOrDefault(line.task(), ""))
                .centred(line.source())
                .money(line.arranged())
                .money(line.inPlace())
                .money(line.paid())
                .text(MoneyLineRow.joined(line.sources(), Source::file))
                .text(MoneyLineRow.cells(line.sources()))
                .centred(line.task() + KEY_END);
    }

    private void sums(WorkbookDraft book, LedgerAbout about) {
        LedgerTable table = new LedgerTable(book, "moneySums", about, SUM_WIDTHS);
        view(table, "total", List.of(money.total()), 0, line -> "");
        view(table, "category", money.byCategory(), CATEGORY, line -> categories.getOrDefault(line.task(), ""));
        view(table, "task", money.byTask(), TASK_KEY, line -> line.task().value());
        view(table, "source", money.bySource(), SOURCE, MoneyLine::source);
        view(table, "unit", money.byUnit(), UNIT, line -> units.shortName(line.unit()));
        table.finish(3);
    }

    /**
     * A view's rows.
     *
     * @param column of the lines that holds the view's key, 0 for the total
     * @param keyOf what stands in that column for a line
     */
    private void view(
            LedgerTable table, String view, List<MoneyRow> rows, int column, Function<MoneyLine, String> keyOf) {
        for (MoneyRow row : rows) {
            int number = table.nextRow();
            String key = "unit".equals(view) ? unitName(row) : row.key();
            table.centred(Wording.say("ledger.view." + view)).text(column == 0 ? "" : key);
            table.text(row.label()).money(row.planned());
            Predicate<MoneyLine> mine = line -> column == 0 || keyOf.apply(line).equals(key);
            amount(table, number, row.arranged(), ARRANGED, column, sum(mine, MoneyLine::arranged));
            amount(table, number, row.inPlace(), IN_PLACE, column, sum(mine, MoneyLine::inPlace));
            amount(table, number, row.paid(), PAID, column, sum(mine, MoneyLine::paid));
            rates(table, number, row);
        }
    }

    private String unitName(MoneyRow row) {
        return units.shortName(UnitCode.of(row.key()));
    }

    private Money sum(Predicate<MoneyLine> mine, Function<MoneyLine, @Nullable Money> part) {
        return money.lines().stream()
                .filter(mine)
                .map(part)
                .filter(Objects::nonNull)
                .reduce(Money.ZERO, Money::plus);
    }

    private void amount(LedgerTable table, int row, Money frozen, int amounts, int keys, Money live) {
        Range range = lines(amounts);
        String cell = "$" + CellPosition.columnLetters(SUM_KEY) + row;
        String key = keys == TASK_KEY ? cell + "&\"" + KEY_END + "\"" : cell;
        table.money(frozen, () -> keys == 0 ? "SUM(" + range + ")" : range.sumWhere(lines(keys), key), live.wan());
    }

    private Range lines(int column) {
        return new Range(LedgerTable.name(LINES), column, LedgerTable.FIRST, last);
    }

    private static void rates(LedgerTable table, int number, MoneyRow row) {
        table.percent(
                        row.inPlaceRate(),
                        () -> Rates.formula(number, SUM_IN_PLACE, SUM_ARRANGED),
                        Rates.simple(row.inPlace(), row.arranged()))
                .percent(
                        row.paidRate(),
                        () -> Rates.formula(number, SUM_PAID, SUM_IN_PLACE),
                        Rates.simple(row.paid(), row.inPlace()))
                .percent(
                        row.executionRate(),
                        () -> Rates.formula(number, SUM_PAID, SUM_ARRANGED),
                        Rates.simple(row.paid(), row.arranged()))
                .money(row.lastPaid())
                .money(MoneyTableRow.change(row))
                .percent(row.progress());
    }
}

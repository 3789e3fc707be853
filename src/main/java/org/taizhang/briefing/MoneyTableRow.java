package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.terms.Money;

/**
 * Sums of money as a table shows them, in 万元; the total comes first, as in budget tables.
 *
 * @param plannedHead the head of the column of planned money, which says when it is sample data
 * @param style of the label
 * @param figureStyle of the figures
 */
record MoneyTableRow(
        String label,
        String planned,
        String arranged,
        String inPlace,
        String paid,
        String inPlaceRate,
        String paidRate,
        String executionRate,
        String progress,
        String change,
        String plannedHead,
        String style,
        String figureStyle) {

    static List<MoneyTableRow> of(List<MoneyRow> rows, MoneyFigures money) {
        if (rows.isEmpty()) {
            return List.of();
        }
        String head = Wording.say(money.plannedIsSample() ? "money.planned.sample" : "money.planned");
        List<MoneyTableRow> table = new ArrayList<>();
        table.add(of(money.total(), Wording.say("money.total"), head, "total", "total-figure"));
        rows.forEach(row -> table.add(of(row, row.label(), head, "cell", "cell-figure")));
        return table;
    }

    private static MoneyTableRow of(MoneyRow row, String label, String head, String style, String figureStyle) {
        return new MoneyTableRow(
                label,
                Amounts.of(row.planned()),
                Amounts.of(row.arranged()),
                Amounts.of(row.inPlace()),
                Amounts.of(row.paid()),
                Amounts.of(row.inPlaceRate()),
                Amounts.of(row.paidRate()),
                Amounts.of(row.executionRate()),
                Amounts.of(row.progress()),
                Amounts.signed(change(row)),
                head,
                style,
                figureStyle);
    }

    /** Paid since the last round; null when there is none. */
    static @Nullable Money change(MoneyRow row) {
        return row.lastPaid() == null ? null : row.paid().minus(row.lastPaid());
    }
}

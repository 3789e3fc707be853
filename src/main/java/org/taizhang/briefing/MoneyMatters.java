package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.aggregation.Light;
import org.taizhang.terms.Money;

/** Money that somebody should look into (需关注的资金): idle, ahead of the work, behind it, without a word on progress, out of order. */
final class MoneyMatters {

    private final FrozenFigures figures;
    private final List<MoneyRow> tasks;

    MoneyMatters(FrozenFigures figures) {
        this.figures = figures;
        this.tasks = ExecutionRow.withMoney(figures);
    }

    /** How many tasks stand under any matter, each counted once a matter. */
    int count() {
        return (int) Stream.of(idle(), ahead(), behind(), wordless(), disordered())
                .mapToLong(List::size)
                .sum();
    }

    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        add(paragraphs, "idle", idle(), row -> Amounts.of(row.inPlace()));
        add(paragraphs, "ahead", ahead(), MoneyMatters::rates);
        add(paragraphs, "behind", behind(), MoneyMatters::rates);
        add(paragraphs, "wordless", wordless(), row -> Amounts.of(row.arranged()));
        add(paragraphs, "disordered", disordered(), MoneyMatters::amounts);
        return paragraphs.isEmpty() ? List.of(Wording.say("money.matters.none")) : paragraphs;
    }

    private static void add(
            List<String> paragraphs, String matter, List<MoneyRow> rows, Function<MoneyRow, String> detail) {
        if (!rows.isEmpty()) {
            List<String> items = rows.stream()
                    .map(row -> Wording.say("matter.item." + matter, row.key(), row.label(), detail.apply(row)))
                    .toList();
            paragraphs.add(Wording.say("matter." + matter, rows.size(), Wording.list(items)));
        }
    }

    private static String rates(MoneyRow row) {
        return Wording.say("matter.rates", Amounts.of(row.executionRate()), Amounts.of(row.progress()));
    }

    private static String amounts(MoneyRow row) {
        return Wording.say(
                "matter.amounts", Amounts.of(row.arranged()), Amounts.of(row.inPlace()), Amounts.of(row.paid()));
    }

    private List<MoneyRow> idle() {
        return tasks.stream()
                .filter(row -> row.inPlace().signum() > 0 && row.paid().equals(Money.ZERO))
                .toList();
    }

    private List<MoneyRow> ahead() {
        return tasks.stream().filter(row -> Pace.of(row) == Pace.AHEAD).toList();
    }

    private List<MoneyRow> behind() {
        return tasks.stream().filter(row -> Pace.of(row) == Pace.BEHIND).toList();
    }

    /** Tasks none of whose indicators has any figure. */
    private List<MoneyRow> wordless() {
        return tasks.stream()
                .filter(row -> indicatorsOf(row)
                        .allMatch(indicator -> indicator.city().light() == Light.NOT_REPORTED
                                || indicator.city().reported() == 0))
                .toList();
    }

    private Stream<IndicatorFigures> indicatorsOf(MoneyRow row) {
        return figures.indicators().stream()
                .filter(indicator -> indicator.task().value().equals(row.key()));
    }

    private List<MoneyRow> disordered() {
        return tasks.stream()
                .filter(row ->
                        row.paid().compareTo(row.inPlace()) > 0 || row.inPlace().compareTo(row.arranged()) > 0)
                .toList();
    }
}

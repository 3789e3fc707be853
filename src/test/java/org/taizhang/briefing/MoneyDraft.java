package org.taizhang.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.Source;

/** Money of a round put together line by line; the views are summed here, not by the program. Tasks are called 任务1, 任务2, …. */
final class MoneyDraft {

    private final List<MoneyLine> lines = new ArrayList<>();
    private final Map<String, BigDecimal> planned = new LinkedHashMap<>();
    private final Map<String, String> progress = new LinkedHashMap<>();
    private final Map<String, String> lastPaid = new LinkedHashMap<>();
    private @Nullable String lastTotal;
    private final Map<String, String> categories = new LinkedHashMap<>();
    private int row = 2;
    boolean sample;

    MoneyDraft line(
            String unit,
            String task,
            String source,
            @Nullable String arranged,
            @Nullable String inPlace,
            @Nullable String paid) {
        row++;
        List<Source> sources = new ArrayList<>();
        List<String> amounts = new ArrayList<>();
        amounts.add(arranged);
        amounts.add(inPlace);
        amounts.add(paid);
        for (int i = 0; i < amounts.size(); i++) {
            String amount = amounts.get(i);
            if (amount != null) {
                sources.add(FiguresDraft.source(unit, CellPosition.columnLetters(4 + i) + row, amount, amount));
            }
        }
        lines.add(new MoneyLine(
                UnitCode.of(unit),
                TaskCode.of(task),
                source,
                money(arranged),
                money(inPlace),
                money(paid),
                false,
                sources));
        return this;
    }

    MoneyDraft line(String unit, String task, String arranged, String inPlace, String paid) {
        return line(unit, task, "省", arranged, inPlace, paid);
    }

    MoneyDraft planned(String task, String amount) {
        planned.merge(task, new BigDecimal(amount), BigDecimal::add);
        return this;
    }

    MoneyDraft progress(String task, String percent) {
        progress.put(task, percent);
        return this;
    }

    /** What a task or a unit had paid by the last round. */
    MoneyDraft lastPaid(String key, String amount) {
        lastPaid.put(key, amount);
        return this;
    }

    MoneyDraft lastTotal(String amount) {
        lastTotal = amount;
        return this;
    }

    MoneyDraft category(String task, String category) {
        categories.put(task, category);
        return this;
    }

    private static @Nullable Money money(@Nullable String amount) {
        return amount == null ? null : Money.ofWan(amount);
    }

    MoneyFigures done() {
        return new MoneyFigures(
                !planned.isEmpty(),
                sample,
                new MoneyRowDraft("total", "海东市", lines, plannedFor(planned.keySet()), progress.get("total"), lastTotal)
                        .row(),
                rows(line -> category(line.task().value()), key -> key, byCategory()),
                rows(line -> line.task().value(), key -> "任务" + key, planned),
                rows(MoneyLine::source, key -> key, Map.of()),
                rows(line -> line.unit().value(), key -> key, Map.of()),
                lines);
    }

    private String category(String task) {
        return categories.getOrDefault(task, "住房保障");
    }

    private Map<String, BigDecimal> byCategory() {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        planned.forEach((task, amount) -> sums.merge(category(task), amount, BigDecimal::add));
        return sums;
    }

    private @Nullable BigDecimal plannedFor(Set<String> tasks) {
        return tasks.stream().map(planned::get).reduce(BigDecimal::add).orElse(null);
    }

    private List<MoneyRow> rows(
            Function<MoneyLine, String> key, Function<String, String> label, Map<String, BigDecimal> plannedByKey) {
        Set<String> keys = new LinkedHashSet<>(lines.stream().map(key).toList());
        keys.addAll(plannedByKey.keySet());
        return keys.stream()
                .map(each -> new MoneyRowDraft(
                                each,
                                label.apply(each),
                                lines.stream()
                                        .filter(line -> key.apply(line).equals(each))
                                        .collect(Collectors.toList()),
                                plannedByKey.get(each),
                                progress.get(each),
                                lastTotal == null ? null : lastPaid.getOrDefault(each, "0"))
                        .row())
                .toList();
    }

    private record MoneyRowDraft(
            String key,
            String label,
            List<MoneyLine> lines,
            @Nullable BigDecimal planned,
            @Nullable String progress,
            @Nullable String lastPaid) {

        MoneyRow row() {
            MoneyRow plain = FiguresDraft.moneyRow(
                    key,
                    label,
                    planned == null ? null : planned.toPlainString(),
                    sum(MoneyLine::arranged),
                    sum(MoneyLine::inPlace),
                    sum(MoneyLine::paid));
            return new MoneyRow(
                    key,
                    label,
                    plain.planned(),
                    plain.arranged(),
                    plain.inPlace(),
                    plain.paid(),
                    plain.inPlaceRate(),
                    plain.paidRate(),
                    plain.executionRate(),
                    progress == null ? null : Percent.of(progress),
                    money(lastPaid));
        }

        private String sum(Function<MoneyLine, @Nullable Money> amount) {
            BigDecimal sum = BigDecimal.ZERO;
            for (MoneyLine line : lines) {
                Money given = amount.apply(line);
                sum = given == null ? sum : sum.add(given.wan());
            }
            return sum.toPlainString();
        }
    }
}

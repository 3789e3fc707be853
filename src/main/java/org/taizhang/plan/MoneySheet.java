package org.taizhang.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.taizhang.findings.FindingKind;
import org.taizhang.terms.Money;
import org.taizhang.terms.TaskCode;

/** The sheet 资金: a task's money from one source a row. */
final class MoneySheet {

    private final Set<TaskCode> tasks;
    private final List<String> sources;
    private final Claims claims = new Claims();

    private MoneySheet(List<Line<Task>> tasks, List<String> sources) {
        this.tasks = tasks.stream().map(line -> line.value().code()).collect(Collectors.toSet());
        this.sources = sources;
    }

    static List<PlannedMoney> read(PlanTable table, List<Line<Task>> tasks, List<String> sources) {
        MoneySheet sheet = new MoneySheet(tasks, sources);
        List<PlannedMoney> money = table.rows().stream().map(sheet::money).toList();
        SampleMark.count(table);
        return money;
    }

    private PlannedMoney money(PlanRow row) {
        TaskCode task = row.code(Column.TASK, TaskCode::isValid, TaskCode::of);
        String source = row.text(Column.SOURCE);
        if (row.has(Column.TASK) && !tasks.contains(task)) {
            row.report(FindingKind.PLAN_TASK_UNKNOWN, Column.TASK, row.text(Column.TASK));
        }
        if (row.has(Column.SOURCE) && !sources.contains(source)) {
            row.report(FindingKind.MONEY_SOURCE_UNKNOWN, Column.SOURCE, source, String.join("、", sources));
        }
        claims.take(task + " " + source, row, Column.SOURCE);
        return new PlannedMoney(task, source, amount(row), SampleMark.in(row));
    }

    private static Money amount(PlanRow row) {
        BigDecimal amount = row.number(Column.AMOUNT).orElse(BigDecimal.ZERO);
        if (amount.signum() < 0) {
            row.report(FindingKind.PLAN_NEGATIVE, Column.AMOUNT, Column.AMOUNT.title(), amount.toPlainString());
        }
        return new Money(amount);
    }
}

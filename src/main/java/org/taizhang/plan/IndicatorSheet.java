package org.taizhang.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.taizhang.findings.FindingKind;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/** The sheet 指标: an indicator a row; how its target is split comes from the sheet 分解. */
final class IndicatorSheet {

    private final Map<TaskCode, Task> tasks = new HashMap<>();
    private final UnitNames names;
    private final UnitTree tree;

    private IndicatorSheet(List<Line<Task>> tasks, UnitNames names, UnitTree tree) {
        tasks.forEach(line -> this.tasks.put(line.value().code(), line.value()));
        this.names = names;
        this.tree = tree;
    }

    static List<Line<Indicator>> read(PlanTable table, List<Line<Task>> tasks, UnitNames names, UnitTree tree) {
        IndicatorSheet sheet = new IndicatorSheet(tasks, names, tree);
        List<Line<Indicator>> lines = Line.all(table, cells -> sheet.indicator(IndicatorRow.of(cells)));
        Claims codes = new Claims();
        lines.forEach(line -> codes.take(line.value().code(), line.row(), Column.INDICATOR_CODE));
        reportSharedNames(lines);
        return lines;
    }

    private Indicator indicator(IndicatorRow row) {
        PlanRow cells = row.cells();
        TaskCode task = cells.code(Column.TASK, TaskCode::isValid, TaskCode::of);
        row.checkMeasure();
        RatioParts parts = RatioParts.in(row);
        ReportingDuty duty = ReportingDuty.in(row, names, tree, leads(row, task));
        return new Indicator(
                row.code(),
                task,
                cells.text(Column.INDICATOR_NAME),
                row.measure(),
                row.kind().orElse(Indicator.Kind.RATIO),
                TargetCells.in(row),
                cells.someText(Column.TARGET_TEXT),
                cells.word(Column.COMPARISON, Vocabulary.COMPARISONS).orElse(Indicator.Comparison.AT_LEAST),
                cells.word(Column.PRORATED, Vocabulary.YES_NO).orElse(true),
                duty.basis(),
                duty.crossChecking(),
                parts.numerator(),
                parts.denominator(),
                cells.list(Column.SYNONYMS),
                Map.of(),
                false);
    }

    /** The lead units of the indicator's task; an unknown task is reported. */
    private List<UnitCode> leads(IndicatorRow row, TaskCode task) {
        Task known = tasks.get(task);
        if (known == null && row.cells().has(Column.TASK)) {
            row.report(FindingKind.PLAN_TASK_UNKNOWN, Column.TASK, row.cells().text(Column.TASK));
        }
        return known == null ? List.of() : known.leads();
    }

    /** Two indicators of one name cannot be told apart in a ledger that gives no codes. */
    private static void reportSharedNames(List<Line<Indicator>> lines) {
        Map<String, IndicatorCode> holders = new HashMap<>();
        for (Line<Indicator> line : lines) {
            namesOf(line.value()).forEach((name, column) -> {
                IndicatorCode code = line.value().code();
                IndicatorCode holder = holders.putIfAbsent(Spelling.plain(name), code);
                if (holder != null && !holder.equals(code)) {
                    line.row().report(code, FindingKind.INDICATOR_NAME_CLAIMED_TWICE, column, name, holder);
                }
            });
        }
    }

    private static Map<String, Column> namesOf(Indicator indicator) {
        Map<String, Column> names = new LinkedHashMap<>();
        names.put(indicator.name(), Column.INDICATOR_NAME);
        indicator.synonyms().forEach(synonym -> names.putIfAbsent(synonym, Column.SYNONYMS));
        names.remove(""); // a missing name is reported as missing
        return names;
    }
}

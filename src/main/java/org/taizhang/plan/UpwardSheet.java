package org.taizhang.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Upward.Factor;
import org.taizhang.plan.Upward.IndicatorLink;
import org.taizhang.plan.Upward.TaskLink;
import org.taizhang.plan.Vocabulary.Matter;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Round;
import org.taizhang.terms.TaskCode;

/** The sheet 上报: what goes by which name at the level above, an indicator, a task, a source of money or a round a row. */
final class UpwardSheet {

    private final Plan plan;
    private final Claims claims = new Claims();
    private final List<Line<IndicatorLink>> indicators = new ArrayList<>();
    private final List<TaskLink> tasks = new ArrayList<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<Round, Round> rounds = new LinkedHashMap<>();

    private UpwardSheet(Plan plan) {
        this.plan = plan;
    }

    /** The plan with what its sheet 上报 says. */
    static Plan read(PlanTable table, Plan plan) {
        UpwardSheet sheet = new UpwardSheet(plan);
        table.rows().forEach(sheet::row);
        sheet.reportNotAdditive();
        Level level = plan.practice().level();
        Upward to = level.upward();
        if (to.plan().isEmpty() && !table.rows().isEmpty()) {
            table.findings().inSheet(PlanSheet.SETTINGS, FindingKind.SETTING_MISSING, Setting.UPPER_PLAN.title());
        }
        sheet.reportUnreported(table);
        Upward upward = new Upward(
                to.plan(), to.unit(), Line.values(sheet.indicators), sheet.tasks, sheet.sources, sheet.rounds);
        return plan.with(plan.practice().with(new Level(level.naming(), level.totals(), upward)));
    }

    private void row(PlanRow row) {
        Optional<Matter> matter = row.word(Column.MATTER, Vocabulary.MATTERS);
        String own = Spelling.plain(row.text(Column.OWN));
        String theirs = row.text(Column.THEIRS);
        if (matter.isEmpty()
                || own.isEmpty()
                || theirs.isEmpty()
                || !claims.take(matter.get() + " " + own, row, Column.OWN)) {
            return;
        }
        switch (matter.get()) {
            case INDICATOR -> indicator(row);
            case TASK -> task(row);
            case SOURCE -> source(row, own, theirs);
            case ROUND -> round(row, own, theirs);
        }
    }

    private void indicator(PlanRow row) {
        IndicatorCode own = row.code(Column.OWN, IndicatorCode::isValid, IndicatorCode::of);
        IndicatorCode theirs = row.code(Column.THEIRS, IndicatorCode::isValid, IndicatorCode::of);
        Optional<Indicator> indicator = plan.indicator(own);
        if (indicator.isEmpty()) {
            row.report(FindingKind.PLAN_INDICATOR_UNKNOWN, Column.OWN, row.text(Column.OWN));
            return;
        }
        Optional<BigDecimal> stated = stated(row);
        String measure = Spelling.plain(row.text(Column.THEIR_MEASURE));
        Factor factor = factor(row, indicator.get(), measure, stated);
        indicators.add(new Line<>(row, new IndicatorLink(own, theirs, name(row), measure, stated, factor)));
    }

    private static String name(PlanRow row) {
        if (!row.has(Column.THEIR_NAME)) {
            row.report(FindingKind.PLAN_VALUE_MISSING, Column.THEIR_NAME, Column.THEIR_NAME.title());
        }
        return row.text(Column.THEIR_NAME);
    }

    private static Optional<BigDecimal> stated(PlanRow row) {
        Optional<BigDecimal> stated = row.number(Column.FACTOR);
        stated.filter(factor -> factor.signum() <= 0)
                .ifPresent(factor -> row.report(
                        FindingKind.PLAN_NOT_ABOVE_ZERO, Column.FACTOR, Column.FACTOR.title(), factor.toPlainString()));
        return stated.filter(factor -> factor.signum() > 0);
    }

    private Factor factor(PlanRow row, Indicator indicator, String measure, Optional<BigDecimal> stated) {
        Optional<Factor> factor = stated.map(multiplier -> new Factor(multiplier, BigDecimal.ONE))
                .or(() -> plan.conversion(indicator.unitOfMeasure(), measure));
        if (factor.isEmpty()) {
            row.report(
                    indicator.code(),
                    FindingKind.UPWARD_MEASURE_UNCLEAR,
                    Column.THEIR_MEASURE,
                    indicator.code(),
                    indicator.unitOfMeasure(),
                    measure);
        }
        return factor.orElse(Factor.ONE);
    }

    private void task(PlanRow row) {
        TaskCode own = row.code(Column.OWN, TaskCode::isValid, TaskCode::of);
        TaskCode theirs = row.code(Column.THEIRS, TaskCode::isValid, TaskCode::of);
        if (plan.tasks().stream().noneMatch(task -> task.code().equals(own))) {
            row.report(FindingKind.PLAN_TASK_UNKNOWN, Column.OWN, row.text(Column.OWN));
        } else {
            tasks.add(new TaskLink(own, theirs, name(row)));
        }
    }

    private void source(PlanRow row, String own, String theirs) {
        if (!plan.moneySources().contains(own)) {
            row.report(FindingKind.MONEY_SOURCE_UNKNOWN, Column.OWN, own, String.join("、", plan.moneySources()));
        }
        sources.put(own, theirs);
    }

    private void round(PlanRow row, String own, String theirs) {
        if (isRound(row, Column.OWN, own) && isRound(row, Column.THEIRS, theirs)) {
            rounds.put(Round.parse(own), Round.parse(theirs));
        }
    }

    private static boolean isRound(PlanRow row, Column column, String name) {
        if (!Round.isValid(name)) {
            row.report(FindingKind.PLAN_NOT_A_CODE, column, column.title(), name);
        }
        return Round.isValid(name);
    }

    /** Sums add up, and so do the parts of ratios; nothing else does, and not with each other. */
    private void reportNotAdditive() {
        Map<IndicatorCode, List<Line<IndicatorLink>>> byTheirs = indicators.stream()
                .collect(Collectors.groupingBy(line -> line.value().theirs(), LinkedHashMap::new, Collectors.toList()));
        byTheirs.forEach((theirs, lines) -> {
            if (lines.size() > 1 && !isAdditive(lines)) {
                lines.get(1)
                        .row()
                        .report(
                                FindingKind.UPWARD_NOT_ADDITIVE,
                                Column.THEIRS,
                                theirs,
                                lines.stream()
                                        .map(line -> line.value().own().value())
                                        .collect(Collectors.joining("、")));
            }
        });
    }

    private boolean isAdditive(List<Line<IndicatorLink>> lines) {
        List<Indicator.Kind> kinds = lines.stream()
                .map(line -> plan.indicator(line.value().own()).orElseThrow().kind())
                .distinct()
                .toList();
        return kinds.size() == 1 && kinds.get(0) != Indicator.Kind.MILESTONE;
    }

    private void reportUnreported(PlanTable table) {
        List<String> missing = plan.indicators().stream()
                .map(Indicator::code)
                .filter(code ->
                        indicators.stream().noneMatch(line -> line.value().own().equals(code)))
                .map(IndicatorCode::value)
                .toList();
        if (!missing.isEmpty()) {
            table.findings()
                    .inSheet(table.sheet(), FindingKind.UPWARD_NOT_REPORTED, missing.size(), String.join("、", missing));
        }
    }
}

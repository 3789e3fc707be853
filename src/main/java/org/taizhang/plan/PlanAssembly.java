package org.taizhang.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.taizhang.findings.FindingKind;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/**
 * Puts a plan together from its tables, each sheet after those that it refers to. It always comes to a plan, in which harmless
 * things stand in for what could not be read; whether it may be used depends on the findings.
 */
final class PlanAssembly {

    private final Map<PlanSheet, PlanTable> tables;
    private final Path folder;

    PlanAssembly(Map<PlanSheet, PlanTable> tables, Path folder) {
        this.tables = tables;
        this.folder = folder;
    }

    Plan plan() {
        SettingSheet settingSheet = new SettingSheet(table(PlanSheet.SETTINGS), folder);
        Settings settings = settingSheet.read();
        List<Line<Unit>> read = UnitSheet.read(table(PlanSheet.UNITS));
        UnitNames names = UnitNames.of(read);
        List<Line<Unit>> units = UnitSheet.withParents(read, names);
        UnitTree tree = UnitTree.of(Line.values(units)).unlooped();
        settingSheet.checkReaders(names);
        List<Line<Task>> tasks = TaskSheet.read(table(PlanSheet.TASKS), names);
        List<Line<Indicator>> indicators = SplitSheet.split(
                table(PlanSheet.SPLIT),
                IndicatorSheet.read(table(PlanSheet.INDICATORS), tasks, names, tree),
                names,
                tree);
        reportIdleUnits(units, tasks, indicators);
        reportIdleTasks(tasks, indicators);
        Plan plan = settings.plan(
                Line.values(units),
                Line.values(tasks),
                Line.values(indicators),
                RoundSheet.read(table(PlanSheet.ROUNDS), settings.year()),
                MoneySheet.read(table(PlanSheet.MONEY), tasks, settings.moneySources()),
                RecipientSheet.read(table(PlanSheet.RECIPIENTS), names));
        settingSheet.checkTotals(plan.practice().level().totals(), plan.tasks().size(), PlannedMoney.sum(plan.money()));
        return upward(plan.with(practice(plan)));
    }

    private Plan upward(Plan plan) {
        return Optional.ofNullable(tables.get(PlanSheet.UPWARD))
                .map(table -> UpwardSheet.read(table, plan))
                .orElse(plan);
    }

    /** What the optional sheets say of it is added to what the settings say. */
    private Practice practice(Plan plan) {
        Practice practice = plan.practice();
        PlanTable rules = tables.get(PlanSheet.RULES);
        if (rules != null) {
            practice = practice.with(RuleSheet.read(rules));
        }
        PlanTable assessment = tables.get(PlanSheet.ASSESSMENT);
        if (assessment != null) {
            Set<IndicatorCode> indicators =
                    plan.indicators().stream().map(Indicator::code).collect(Collectors.toSet());
            practice = practice.with(AssessmentSheet.read(assessment, indicators));
        }
        return practice;
    }

    private PlanTable table(PlanSheet sheet) {
        return Optional.ofNullable(tables.get(sheet)).orElseThrow();
    }

    private static void reportIdleUnits(
            List<Line<Unit>> units, List<Line<Task>> tasks, List<Line<Indicator>> indicators) {
        units.stream()
                .filter(line -> line.value().reports())
                .filter(line -> !hasDuty(line.value().code(), tasks, indicators))
                .forEach(line -> line.row()
                        .report(
                                FindingKind.UNIT_WITHOUT_DUTY,
                                Column.REPORTS,
                                line.value().shortName()));
    }

    private static boolean hasDuty(UnitCode unit, List<Line<Task>> tasks, List<Line<Indicator>> indicators) {
        return tasks.stream().anyMatch(line -> line.value().involves(unit))
                || indicators.stream().anyMatch(line -> line.value().isReportedBy(unit));
    }

    private static void reportIdleTasks(List<Line<Task>> tasks, List<Line<Indicator>> indicators) {
        for (Line<Task> line : tasks) {
            TaskCode code = line.value().code();
            if (indicators.stream()
                    .noneMatch(indicator -> indicator.value().task().equals(code))) {
                line.row().report(FindingKind.TASK_WITHOUT_INDICATOR, Column.TASK_CODE, code);
            }
        }
    }
}

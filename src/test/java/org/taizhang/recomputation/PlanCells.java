package org.taizhang.recomputation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** What a recomputation needs to know of the plan, straight from the cells of plan.xlsx. */
final class PlanCells {

    final Map<String, Unit> units = new LinkedHashMap<>();
    final Map<String, Task> tasks = new LinkedHashMap<>();
    final Map<String, Indicator> indicators = new LinkedHashMap<>();

    /**
     * A unit.
     *
     * @param names every way it is written, groups not included
     * @param groups such as 各县区
     */
    record Unit(String code, Set<String> names, Set<String> groups) {}

    /** A task with the names of its leads. */
    record Task(String code, String category, Set<String> leads) {}

    /**
     * An indicator.
     *
     * @param kind 累计, 比率 or 进度
     * @param basis codes of the units whose figures make the city's
     */
    record Indicator(String code, String measure, String kind, Set<String> basis) {}

    private PlanCells() {}

    static PlanCells of(Path planXlsx) {
        return Cells.in(planXlsx, workbook -> {
            PlanCells plan = new PlanCells();
            plan.rows(workbook, "单位").forEach(plan::unit);
            plan.rows(workbook, "任务").forEach(plan::task);
            plan.rows(workbook, "指标").forEach(plan::indicator);
            return plan;
        });
    }

    /** The unit that goes by that name. */
    Optional<String> unitCalled(String name) {
        return units.values().stream()
                .filter(unit -> unit.names().contains(name))
                .map(Unit::code)
                .findFirst();
    }

    private List<Map<String, String>> rows(Workbook workbook, String sheetName) {
        Sheet sheet = workbook.getSheet(sheetName);
        Map<String, Integer> columns = Cells.columns(sheet, 0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            Map<String, String> texts = new LinkedHashMap<>();
            columns.forEach((title, column) -> texts.put(title, Cells.text(row, column)));
            if (row.getRowNum() > 0 && texts.values().stream().anyMatch(text -> !text.isEmpty())) {
                rows.add(texts);
            }
        }
        return rows;
    }

    private void unit(Map<String, String> row) {
        Set<String> names = list(row.getOrDefault("别名", ""));
        names.add(row.getOrDefault("全称", ""));
        names.add(row.getOrDefault("简称", ""));
        String code = row.getOrDefault("编码", "");
        units.put(code, new Unit(code, names, list(row.getOrDefault("分组", ""))));
    }

    private void task(Map<String, String> row) {
        String code = row.getOrDefault("编号", "");
        tasks.put(code, new Task(code, row.getOrDefault("类别", ""), list(row.getOrDefault("牵头单位", ""))));
    }

    private void indicator(Map<String, String> row) {
        String taken = row.getOrDefault("采用", "");
        Set<String> wanted = list(taken.isEmpty() ? row.getOrDefault("填报单位", "") : taken);
        Task task = tasks.get(row.getOrDefault("任务编号", ""));
        if (wanted.remove("牵头单位") && task != null) {
            wanted.addAll(task.leads());
        }
        Set<String> basis = new LinkedHashSet<>();
        for (Unit unit : units.values()) {
            if (wanted.stream()
                    .anyMatch(
                            name -> unit.names().contains(name) || unit.groups().contains(name))) {
                basis.add(unit.code());
            }
        }
        String code = row.getOrDefault("编码", "");
        indicators.put(code, new Indicator(code, row.getOrDefault("计量单位", ""), row.getOrDefault("类型", ""), basis));
    }

    private static Set<String> list(String text) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : text.split("[、,;]")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }
}

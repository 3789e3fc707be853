package org.taizhang.plan;

import java.util.List;
import org.taizhang.terms.TaskCode;

/** The sheet 任务: a task a row. */
final class TaskSheet {

    private TaskSheet() {}

    static List<Line<Task>> read(PlanTable table, UnitNames names) {
        List<Line<Task>> lines = Line.all(table, row -> task(row, names));
        Claims codes = new Claims();
        lines.forEach(line -> codes.take(line.value().code(), line.row(), Column.TASK_CODE));
        return lines;
    }

    private static Task task(PlanRow row, UnitNames names) {
        return new Task(
                row.code(Column.TASK_CODE, TaskCode::isValid, TaskCode::of),
                row.text(Column.CATEGORY),
                row.text(Column.TASK_NAME),
                names.all(row, Column.LEADS),
                names.all(row, Column.COOPERATING));
    }
}

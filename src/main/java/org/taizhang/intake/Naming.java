package org.taizhang.intake;

import java.util.Optional;
import org.taizhang.plan.Task;
import org.taizhang.spreadsheet.GridCell;

/**
 * What a row says of the indicator it belongs to; cells that say nothing are absent.
 *
 * @param code the cell under 指标编码
 * @param name the cell under 指标名称
 * @param taskCode the cell under 任务编号
 * @param task the cell under 重点任务
 * @param section the task that a line above the row names, such as 一、老旧小区改造
 */
record Naming(
        Optional<GridCell> code,
        Optional<GridCell> name,
        Optional<GridCell> taskCode,
        Optional<GridCell> task,
        Optional<Task> section) {

    /** Whether neither code nor name of an indicator stands there. */
    boolean isBlank() {
        return code.isEmpty() && name.isEmpty();
    }

    /** The cell that a finding about the naming points at. */
    Optional<GridCell> cell() {
        return name.or(() -> code).or(() -> task).or(() -> taskCode);
    }

    /** The naming as it is quoted. */
    String text() {
        return cell().map(GridCell::raw).orElse("");
    }
}

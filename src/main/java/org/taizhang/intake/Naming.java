package org.taizhang.intake;

import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.plan.Task;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;

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

    private static final CellPosition ANYWHERE = new CellPosition(1, 1);

    /** Whether neither code nor name of an indicator stands there. */
    boolean isBlank() {
        return code.isEmpty() && name.isEmpty();
    }

    /** The same, wherever its cells stand. */
    Naming anywhere() {
        return new Naming(
                code.map(Naming::anywhere),
                name.map(Naming::anywhere),
                taskCode.map(Naming::anywhere),
                task.map(Naming::anywhere),
                section);
    }

    private static GridCell anywhere(GridCell cell) {
        return new GridCell(ANYWHERE, cell.content(), false);
    }

    /** Whether nothing in it is longer than a name. */
    boolean isShort() {
        return Stream.of(code, name, taskCode, task)
                .flatMap(Optional::stream)
                .noneMatch(cell -> cell.content() instanceof CellContent.Text text && !Remembered.isShort(text.raw()));
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

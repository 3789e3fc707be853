package org.taizhang.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A made table before it is laid out: lines above, head, rows, lines below. */
final class TableDraft {

    /** How a head of several rows is laid out. */
    enum HeadStyle {
        /** Groups merged across, single headings merged down. */
        MERGED,
        /** Nothing merged: a group over its first column, single headings in the first row. */
        OPEN_TOP,
        /** Nothing merged: a group over its first column, single headings in the last row. */
        OPEN_BOTTOM,
        /** Nothing merged: a group over each of its columns, single headings in the last row. */
        OPEN_REPEATED
    }

    /** The row below the head that numbers the columns. */
    enum Numbering {
        NONE,
        DIGITS,
        STEMS,
        BRACKETED
    }

    final boolean money;
    final List<Line> above = new ArrayList<>();
    final List<ColumnDraft> columns = new ArrayList<>();
    final List<RowDraft> rows = new ArrayList<>();
    final List<Line> below = new ArrayList<>();
    HeadStyle headStyle = HeadStyle.MERGED;
    Numbering numbering = Numbering.NONE;
    /** The head stands again before each so many rows; 0 for never. */
    int headEvery;

    boolean titleWithHead;
    boolean withoutHead;
    boolean mergeTasks = true;
    /** Whether it stands to the right of the table before it instead of below. */
    boolean beside;

    TableDraft(boolean money) {
        this.money = money;
    }

    Optional<ColumnDraft> column(Field field) {
        return columns.stream().filter(column -> column.field == field).findFirst();
    }

    ColumnDraft the(Field field) {
        return column(field).orElseThrow(() -> new IllegalStateException("no column " + field));
    }

    int indexOf(Field field) {
        return columns.indexOf(the(field));
    }

    void drop(Field field) {
        columns.removeIf(column -> column.field == field);
    }

    void addAfter(Field field, ColumnDraft column) {
        int at = column(field).map(columns::indexOf).orElse(columns.size() - 1);
        columns.add(at + 1, column);
    }

    List<RowDraft> figureRows() {
        return rows.stream().filter(RowDraft::isFigures).toList();
    }

    int depth() {
        return columns.stream().mapToInt(column -> column.path.size()).max().orElse(1);
    }

    /** A task stands in the first of its rows only, and nothing is merged. */
    void nameTasksOnce() {
        mergeTasks = false;
        @Nullable Ink last = null;
        for (RowDraft row : rows) {
            Ink task = row.cells.get(Field.TASK);
            if (task != null && task.equals(last)) {
                row.cells.remove(Field.TASK);
                if (money) {
                    row.cells.remove(Field.TASK_CODE);
                }
            }
            last = task == null ? last : task;
        }
    }

    /** A table of the same columns without rows and lines. */
    TableDraft sibling() {
        TableDraft sibling = new TableDraft(money);
        columns.forEach(column -> sibling.columns.add(column.copy()));
        sibling.headStyle = headStyle;
        sibling.numbering = numbering;
        sibling.headEvery = headEvery;
        sibling.mergeTasks = mergeTasks;
        return sibling;
    }
}

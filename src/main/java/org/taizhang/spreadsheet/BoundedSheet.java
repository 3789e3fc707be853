package org.taizhang.spreadsheet;

import java.util.BitSet;
import java.util.stream.Collectors;
import org.taizhang.spreadsheet.CellContent.Uncalculated;
import org.taizhang.terms.CellPosition;

/**
 * One sheet of a format that names no places or repeats cells by number: takes places of any size, and refuses only what holds
 * something beyond the bounds of Excel's sheets. Rows and columns count from 1.
 */
final class BoundedSheet {

    private final String name;
    private final GridBuilder grid;
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();

    BoundedSheet(String name, ReadMeter meter) {
        this.name = name;
        this.grid = new GridBuilder(name, false, meter);
    }

    void add(long row, long column, CellContent content) {
        add(row, column, content, content instanceof Uncalculated);
    }

    void add(long row, long column, CellContent content, boolean formula) {
        if (content instanceof CellContent.Text text && CellTexts.isBlank(text.raw())) {
            return;
        }
        if (row > References.LAST_ROW) {
            throw Refusal.over("rows", References.LAST_ROW);
        }
        if (column > References.LAST_COLUMN) {
            throw Refusal.over("columns", References.LAST_COLUMN);
        }
        grid.add(new CellPosition((int) row, (int) column), content, formula);
    }

    /** What to throw when a cell stands there again, or behind one that should follow it. */
    Refusal repeated(int row, int column) {
        return Refusal.repeated(name, new CellPosition(row, column));
    }

    /** Merges so many rows and columns from a cell on, as far as the sheet goes. */
    void merge(long row, long column, long rows, long columns) {
        if (row <= References.LAST_ROW && column <= References.LAST_COLUMN) {
            grid.merge(
                    new CellPosition((int) row, (int) column),
                    new CellPosition((int) Math.min(row + rows - 1, References.LAST_ROW), (int)
                            Math.min(column + columns - 1, References.LAST_COLUMN)));
        }
    }

    void hideRows(long first, long count) {
        hide(hiddenRows, first, count, References.LAST_ROW);
    }

    void hideColumns(long first, long count) {
        hide(hiddenColumns, first, count, References.LAST_COLUMN);
    }

    private static void hide(BitSet hidden, long first, long count, int last) {
        if (first <= last) {
            hidden.set((int) first, (int) Math.min(first + count - 1, last) + 1);
        }
    }

    /** The sheet; hidden rows and columns only as far as it holds something, since filters hide a million rows below. */
    Grid build(boolean hidden) {
        Grid visible = grid.build();
        int width = visible.cells().stream()
                .mapToInt(cell -> cell.position().column())
                .max()
                .orElse(0);
        return new Grid(
                name,
                hidden,
                visible.cells(),
                visible.mergedAreas(),
                hiddenRows.stream()
                        .filter(row -> row <= visible.lastRow())
                        .boxed()
                        .collect(Collectors.toSet()),
                hiddenColumns.stream().filter(column -> column <= width).boxed().collect(Collectors.toSet()));
    }
}

package org.taizhang.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.spreadsheet.MergedArea;
import org.taizhang.terms.CellPosition;

/** A sheet made row by row without a file: numbers, texts, and null for a blank cell. */
final class Rows {

    private final String sheet;
    private final List<GridCell> cells = new ArrayList<>();
    private final List<MergedArea> areas = new ArrayList<>();
    private int next = 1;

    Rows(String sheet) {
        this.sheet = sheet;
    }

    Rows row(@Nullable Object... values) {
        cells.addAll(cells(next++, values));
        return this;
    }

    Rows merge(String first, String last) {
        areas.add(new MergedArea(CellPosition.parse(first), CellPosition.parse(last)));
        return this;
    }

    Grid grid() {
        return new Grid(sheet, false, cells, areas, Set.of(), Set.of());
    }

    /** A row's cells as a reader would hand them over. */
    static List<GridCell> cells(int row, @Nullable Object... values) {
        List<GridCell> cells = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                cells.add(new GridCell(new CellPosition(row, i + 1), content(value), false));
            }
        }
        return cells;
    }

    private static CellContent content(Object value) {
        if (value instanceof CellContent content) {
            return content;
        }
        return value instanceof Number number
                ? new CellContent.Numeric(new BigDecimal(number.toString()), false)
                : new CellContent.Text(value.toString());
    }
}

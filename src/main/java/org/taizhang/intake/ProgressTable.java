package org.taizhang.intake;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;
import org.taizhang.terms.UnitCode;

/**
 * A progress table (工作进展) that is to be read, and what reading it takes.
 *
 * @param file the name of its file
 * @param unit who sent it, null when that is not known
 * @param findings takes what is found
 */
record ProgressTable(
        IndicatorRows indicators,
        Measures measures,
        Table table,
        String file,
        @Nullable UnitCode unit,
        Consumer<Finding> findings) {

    Place place(GridCell cell) {
        return place(cell.position().row(), cell);
    }

    /** Where a cell that speaks for a row stands in that row. */
    Place place(int row, GridCell cell) {
        return Place.ofCell(
                file, table.grid().name(), new CellPosition(row, cell.position().column()));
    }
}

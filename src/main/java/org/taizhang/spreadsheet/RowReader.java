package org.taizhang.spreadsheet;

import org.jspecify.annotations.Nullable;
import org.taizhang.terms.CellPosition;

/**
 * Reads the rows of one sheet. Rows and cells may leave out their places, then they follow on the ones before; where they
 * name them, they must go forward, since a cell that came twice would be counted twice.
 */
final class RowReader {

    private final XmlPart xml;
    private final GridBuilder grid;
    private final CellReader cells;
    private final Runnable eachCell = this::cell;
    private int row;
    private int column;

    RowReader(XmlPart xml, GridBuilder grid, CellReader cells) {
        this.xml = xml;
        this.grid = grid;
        this.cells = cells;
    }

    void read() {
        int number = xml.number("r", 1, References.LAST_ROW, row + 1);
        if (number > References.LAST_ROW) {
            throw Refusal.damaged(xml.name(), "row " + number + " after row " + row);
        }
        if (number <= row) {
            throw grid.repeated(new CellPosition(number, 1));
        }
        row = number;
        column = 0;
        if (xml.flag("hidden")) {
            grid.hideRow(row);
        }
        xml.each("c", eachCell);
    }

    private void cell() {
        CellPosition position = position(xml.attribute("r"));
        if (position.column() > References.LAST_COLUMN) {
            throw Refusal.damaged(xml.name(), position + " after column " + column + " of row " + row);
        }
        if (position.row() != row || position.column() <= column) {
            throw grid.repeated(position);
        }
        column = position.column();
        cells.read(position, grid);
    }

    private CellPosition position(@Nullable String reference) {
        return reference == null ? new CellPosition(row, column + 1) : References.cell(reference, xml.name());
    }
}

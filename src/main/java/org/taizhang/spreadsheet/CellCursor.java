package org.taizhang.spreadsheet;

import org.taizhang.terms.CellPosition;

/** Where one stands in a sheet's data; rows and cells that do not say where they are follow the one before. */
final class CellCursor {

    private int row;
    private int column;

    /** Enters a row. */
    int row(XmlTag tag) {
        row = tag.number("r", row + 1);
        column = 0;
        return row;
    }

    int row() {
        return row;
    }

    /** Enters a cell. */
    CellPosition cell(XmlTag tag) {
        CellPosition position = tag.attribute("r")
                .map(reference -> References.cell(reference, "r"))
                .orElseGet(() -> new CellPosition(row, column + 1));
        column = position.column();
        return position;
    }
}

package org.taizhang.intake;

import org.taizhang.terms.CellPosition;

/**
 * The part of a sheet that is one table's: from the title that names its round, or else from its uppermost line, down to where the
 * next table begins, over its own columns. All ends are counted.
 */
record TableArea(int top, int bottom, int from, int to) {

    boolean holds(CellPosition cell) {
        return cell.row() >= top && cell.row() <= bottom && cell.column() >= from && cell.column() <= to;
    }
}

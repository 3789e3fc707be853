package org.taizhang.spreadsheet;

import org.taizhang.terms.CellPosition;

/** A merged area (合并单元格): its top left cell holds the content of all. */
public record MergedArea(CellPosition first, CellPosition last) {

    /** Whether the cell lies in the area. */
    public boolean contains(CellPosition cell) {
        return cell.row() >= first.row()
                && cell.row() <= last.row()
                && cell.column() >= first.column()
                && cell.column() <= last.column();
    }
}

package org.taizhang.spreadsheet;

import org.taizhang.terms.CellPosition;

/**
 * A mark (标注) on a cell of a workbook that somebody sent: a background and a comment.
 *
 * @param sheet the sheet's name as on its tab
 */
public record CellMark(String sheet, CellPosition cell, MarkColour colour, String comment) {

    /** Both on one cell, as in a merged area: the graver colour, and one comment below the other. */
    CellMark joined(CellMark other) {
        MarkColour graver = colour.compareTo(other.colour) <= 0 ? colour : other.colour;
        return new CellMark(sheet, cell, graver, comment + "\n" + other.comment);
    }

    CellMark at(CellPosition other) {
        return new CellMark(sheet, other, colour, comment);
    }
}

package org.taizhang.spreadsheet;

import org.taizhang.terms.CellPosition;

/**
 * A cell that holds something.
 *
 * @param formula whether the content is the cached result of a formula
 * @param linked whether that formula takes its value from another workbook
 */
public record GridCell(CellPosition position, CellContent content, boolean formula, boolean linked) {

    /** A cell that depends on no other workbook. */
    public GridCell(CellPosition position, CellContent content, boolean formula) {
        this(position, content, formula, false);
    }

    /** The content as a person would quote it. */
    public String raw() {
        return content.raw();
    }
}

package org.taizhang.spreadsheet;

import org.taizhang.terms.CellPosition;

/**
 * A cell that holds something.
 *
 * @param formula whether the content is the cached result of a formula
 */
public record GridCell(CellPosition position, CellContent content, boolean formula) {

    /** The content as a person would quote it. */
    public String raw() {
        return content.raw();
    }
}

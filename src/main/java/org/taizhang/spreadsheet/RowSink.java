package org.taizhang.spreadsheet;

import java.util.List;

/** Takes the rows of a long sheet one by one. */
@FunctionalInterface
public interface RowSink {

    /**
     * Takes a row.
     *
     * @param number as Excel shows it
     * @param cells those that hold something, from left to right, at least one; a copy that may be kept
     */
    void row(int number, List<GridCell> cells);
}

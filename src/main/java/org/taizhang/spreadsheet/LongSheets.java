package org.taizhang.spreadsheet;

import java.util.Optional;

/**
 * What becomes of sheets too long to be kept whole (长表). Asked once for each sheet that has more than {@link #BEGINNING} rows
 * which hold something, in the midst of opening the workbook: what a sink was given counts only once the workbook has opened.
 */
@FunctionalInterface
public interface LongSheets {

    /** How many rows that hold something are always kept, enough to see what the sheet is. */
    int BEGINNING = 500;

    /** Keeps every sheet whole, as long as the caps bear it. */
    LongSheets KEPT = beginning -> Optional.empty();

    /**
     * Who takes the rows after the beginning, in order and one at a time; nobody when the sheet is to be kept whole.
     *
     * @param beginning the first rows, with all merged areas and hidden columns of the sheet; of the hidden rows it knows
     *     those passed so far, the grid that comes with the opened workbook knows all
     */
    Optional<RowSink> sinkFor(Grid beginning);
}

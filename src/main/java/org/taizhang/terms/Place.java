package org.taizhang.terms;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in the files that people sent or wrote, in their own words: the file, the sheet and the cell, as
 * far as each is known.
 *
 * @param file the path below the round's drop folder or the plan's folder, with forward slashes; null when the thing is
 *     about no file, such as a missing ledger
 * @param sheet the sheet's name, or null for the whole file
 * @param cell the cell, or null for the whole sheet
 */
public record Place(
        @Nullable String file,
        @Nullable String sheet,
        @Nullable CellPosition cell) {

    /** No file at all. */
    public static final Place NOWHERE = new Place(null, null, null);

    /** A whole file. */
    public static Place ofFile(String file) {
        return new Place(file, null, null);
    }

    /** A whole sheet. */
    public static Place ofSheet(String file, String sheet) {
        return new Place(file, sheet, null);
    }

    /** A cell. */
    public static Place ofCell(String file, String sheet, CellPosition cell) {
        return new Place(file, sheet, cell);
    }
}

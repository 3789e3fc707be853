package org.taizhang.spreadsheet;

/**
 * Caps that bound what one file may cost. A file over any of them is not read at all, so that no part of it is taken for
 * the whole.
 *
 * @param bytes of the file
 * @param inflatedBytes of all parts of the package together, unpacked
 * @param sheets in the workbook
 * @param cells that hold something, over all sheets
 * @param textCharacters over all cells, each use of a shared text counted
 */
public record ReadLimits(long bytes, long inflatedBytes, int sheets, int cells, long textCharacters) {

    /** What an ordinary office PC bears: 50 MB, 400 MB unpacked, 200 sheets, 500,000 cells, 20 million characters. */
    public static final ReadLimits STANDARD = new ReadLimits(50_000_000, 400_000_000, 200, 500_000, 20_000_000);
}

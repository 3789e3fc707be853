package org.taizhang.spreadsheet;

import java.util.function.IntUnaryOperator;
import org.taizhang.terms.CellPosition;

/**
 * Where the box of a comment lies: right of its cell, as wide as a short line of Chinese and as high as its text needs, however wide the
 * columns are that it covers. Indexes count from zero, as the formats do.
 *
 * @param height in pixels
 */
record NoteBox(int left, int top, Edge right, Edge bottom, int height) {

    /**
     * An edge of the box, inside a column or a row.
     *
     * @param index of the column or row
     * @param pixels from its beginning
     * @param ofPixels its whole size
     */
    record Edge(int index, int pixels, int ofPixels) {}

    private static final int WIDTH = 280;
    private static final int LINE_HEIGHT = 18;
    private static final int MARGIN = 14;
    private static final int LARGEST_HEIGHT = 600;
    /** Chinese characters of nine points across the box. */
    private static final int LINE_CHARACTERS = 20;

    private static final int LAST_XLS_COLUMN = 255;

    /** So that hidden columns and rows without end do not draw the box out. */
    private static final int MOST_LINES = 100;

    static NoteBox of(RecordedSheet sheet, CellPosition cell, String text) {
        return of(
                cell,
                text,
                index -> SheetSizes.columnPixels(sheet, index + 1),
                index -> SheetSizes.rowPixels(sheet, index + 1));
    }

    /** The same on a sheet whose columns and rows, counted from zero, are that many pixels wide and high. */
    static NoteBox of(CellPosition cell, String text, IntUnaryOperator columns, IntUnaryOperator rows) {
        // The last columns of a .xls leave no room at their right.
        int left = Math.min(cell.column(), LAST_XLS_COLUMN - 5);
        int top = cell.row() - 1;
        return new NoteBox(left, top, edge(left, WIDTH, columns), edge(top, height(text), rows), height(text));
    }

    private static int height(String text) {
        int lines = text.lines()
                .mapToInt(line -> 1 + line.length() / LINE_CHARACTERS)
                .sum();
        return Math.min(LARGEST_HEIGHT, MARGIN + lines * LINE_HEIGHT);
    }

    private static Edge edge(int from, int length, IntUnaryOperator sizes) {
        int index = from;
        int rest = length;
        while (rest > sizes.applyAsInt(index) && index < from + MOST_LINES) {
            rest -= sizes.applyAsInt(index);
            index++;
        }
        int size = Math.max(1, sizes.applyAsInt(index));
        return new Edge(index, Math.min(rest, size), size);
    }
}

package org.taizhang.spreadsheet;

import org.taizhang.terms.CellPosition;

/**
 * Where the box of a comment lies: right of its cell, as wide as a short line of Chinese and as high as its text needs, however wide the
 * columns are that it covers. Indexes count from zero, as the formats do.
 */
record NoteBox(int left, int top, Edge right, Edge bottom) {

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

    static NoteBox of(RecordedSheet sheet, CellPosition cell, String text) {
        // The last columns of a .xls leave no room at their right.
        int left = Math.min(cell.column(), LAST_XLS_COLUMN - 5);
        int top = cell.row() - 1;
        return new NoteBox(
                left,
                top,
                edge(left, WIDTH, index -> SheetSizes.columnPixels(sheet, index + 1)),
                edge(top, height(text), index -> SheetSizes.rowPixels(sheet, index + 1)));
    }

    private static int height(String text) {
        int lines = text.lines()
                .mapToInt(line -> 1 + line.length() / LINE_CHARACTERS)
                .sum();
        return Math.min(LARGEST_HEIGHT, MARGIN + lines * LINE_HEIGHT);
    }

    private static Edge edge(int from, int length, java.util.function.IntUnaryOperator sizes) {
        int index = from;
        int rest = length;
        while (rest > sizes.applyAsInt(index)) {
            rest -= sizes.applyAsInt(index);
            index++;
        }
        return new Edge(index, rest, Math.max(1, sizes.applyAsInt(index)));
    }
}

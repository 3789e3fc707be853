package org.taizhang.spreadsheet;

/** How large columns and rows are on the screen at 96 dots an inch, with 宋体 of 11 points. */
final class SheetSizes {

    private static final int DIGIT_PIXELS = 8;
    private static final int PADDING_PIXELS = 5;
    private static final int DEFAULT_CHARACTERS = 8;
    private static final double DEFAULT_POINTS = 15;
    private static final double PIXELS_A_POINT = 96.0 / 72;

    /** Excel's unit: 1/256 of a digit. */
    private static final int WIDTH_UNITS = 256;

    private static final int WIDEST = 255;

    private SheetSizes() {}

    /** The stored width of a column that shows so many characters between its paddings. */
    static int widthUnits(int characters) {
        int units = characters * WIDTH_UNITS + PADDING_PIXELS * WIDTH_UNITS / DIGIT_PIXELS;
        return Math.min(units, WIDEST * WIDTH_UNITS);
    }

    static int columnCharacters(RecordedSheet sheet, int column) {
        return sheet.columnWidths().getOrDefault(column, DEFAULT_CHARACTERS);
    }

    static int columnPixels(RecordedSheet sheet, int column) {
        if (sheet.hiddenColumns().contains(column)) {
            return 0;
        }
        return columnCharacters(sheet, column) * DIGIT_PIXELS + PADDING_PIXELS;
    }

    static int rowPixels(RecordedSheet sheet, int row) {
        if (sheet.hiddenRows().contains(row)) {
            return 0;
        }
        return (int) Math.round(sheet.heights().getOrDefault(row, DEFAULT_POINTS) * PIXELS_A_POINT);
    }
}

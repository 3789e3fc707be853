package org.taizhang.spreadsheet;

import org.taizhang.terms.CellPosition;

/** References as they are stored in a sheet, kept inside the bounds of Excel's sheets. */
final class References {

    static final int LAST_ROW = 1_048_576;
    static final int LAST_COLUMN = 16_384;

    private static final int LETTERS = 26;
    private static final int TEN = 10;

    private References() {}

    /** Reads {@code D17}, letter by letter: every cell has one, and a pattern would take a tenth of the reading. */
    static CellPosition cell(String reference, String place) {
        int column = 0;
        int at = 0;
        while (at < reference.length() && isLetter(reference.charAt(at)) && column <= LAST_COLUMN) {
            column = column * LETTERS + Character.toUpperCase(reference.charAt(at)) - 'A' + 1;
            at++;
        }
        int row = 0;
        while (at < reference.length() && isDigit(reference.charAt(at)) && row <= LAST_ROW) {
            row = row * TEN + reference.charAt(at) - '0';
            at++;
        }
        if (at < reference.length() || column == 0 || column > LAST_COLUMN || row == 0 || row > LAST_ROW) {
            throw Refusal.damaged(place, "no such cell: " + XmlPart.brief(reference));
        }
        return new CellPosition(row, column);
    }

    private static boolean isLetter(char character) {
        return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Reads {@code D17:F18} or {@code D17}, whichever corner comes first. */
    static MergedArea area(String reference, String place) {
        String[] corners = reference.split(":", -1);
        if (corners.length > 2) {
            throw Refusal.damaged(place, "no such area: " + XmlPart.brief(reference));
        }
        CellPosition one = cell(corners[0], place);
        CellPosition other = cell(corners[corners.length - 1], place);
        return new MergedArea(
                new CellPosition(Math.min(one.row(), other.row()), Math.min(one.column(), other.column())),
                new CellPosition(Math.max(one.row(), other.row()), Math.max(one.column(), other.column())));
    }
}

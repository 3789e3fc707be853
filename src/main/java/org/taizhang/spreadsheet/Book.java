package org.taizhang.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** A POI workbook that is being filled, and the few things that .xlsx and .xls do differently. */
sealed interface Book extends Closeable permits XlsxBook, XlsBook {

    /** A double never needs more digits to be told from its neighbours. */
    MathContext DIGITS_OF_A_DOUBLE = new MathContext(17);

    /** What POI fills. */
    Workbook workbook();

    /** Fills the background with a colour of six hex digits. */
    void fill(CellStyle style, String hex);

    /** Gives the font a colour of six hex digits. */
    void colour(Font font, String hex);

    /** Puts a number into a cell, or behind its formula. */
    void number(Cell cell, BigDecimal value);

    /** The text as this format stores it, cut where the format ends. */
    String stored(String text);

    /** At most so many characters; the last one shows that there were more. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    /** Gives a row a height that a program may still fit to its text. */
    void roughHeight(Row row, double points);

    /** Protects the sheet; no password, and filters and column widths stay free. */
    void protect(Sheet sheet);

    /** Whether the arrow of a drop-down shows is one flag that the two formats read the other way round. */
    boolean arrowFlag();

    /** Where a note lies. */
    ClientAnchor anchor(NoteBox box);

    /** The finished file, with nothing in it of this machine or this hour. */
    byte[] bytes(String title) throws IOException;

    @Override
    default void close() throws IOException {
        workbook().close();
    }
}

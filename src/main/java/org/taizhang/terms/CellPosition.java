package org.taizhang.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell as Excel names it: column letters and row number, counted from one, so {@code D17} is column 4 of row 17.
 *
 * @param row the row's number as Excel shows it, from 1
 * @param column the column's number, A being 1
 */
public record CellPosition(int row, int column) implements Comparable<CellPosition> {

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");
    private static final int LETTERS = 26;

    /** Checks the bounds. */
    public CellPosition {
        if (row < 1 || column < 1) {
            throw new IllegalArgumentException("no such cell: row " + row + ", column " + column);
        }
    }

    /** Reads {@code D17}. */
    @JsonCreator
    public static CellPosition parse(String reference) {
        Matcher form = REFERENCE.matcher(reference);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a cell: " + reference);
        }
        int column = 0;
        for (char letter : form.group(1).toCharArray()) {
            column = column * LETTERS + (letter - 'A' + 1);
        }
        return new CellPosition(Integer.parseInt(form.group(2)), column);
    }

    /** The column's letters, such as {@code D}. */
    public static String columnLetters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** By row, then by column. */
    @Override
    public int compareTo(CellPosition other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }

    /** As Excel shows it: {@code D17}. */
    @JsonValue
    @Override
    public String toString() {
        return columnLetters(column) + row;
    }
}

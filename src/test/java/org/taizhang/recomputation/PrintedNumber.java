package org.taizhang.recomputation;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number as a paper shows it, with what stands around it.
 *
 * @param page from 1
 * @param token as printed
 * @param before what stands before it on its paper, blanks left out
 * @param after what follows it, blanks left out
 * @param line the line that it stands in
 * @param around that line with those before and after it
 * @param table whether it is a word by itself
 * @param others the plain numbers that are words by themselves in the line, but for this one
 * @param item the line that last began with an indicator's code, which what follows is about
 */
record PrintedNumber(
        int page,
        String token,
        String before,
        String after,
        String line,
        String around,
        boolean table,
        List<String> others,
        String item) {

    /** Without separators and without zeros at its end, with % where it is one. */
    String plain() {
        return plain(token);
    }

    static String plain(String token) {
        String digits = token.replace(",", "").replace("+", "").replace("%", "");
        return digits.matches("-?\\d+(\\.\\d+)?")
                ? Facts.plain(new BigDecimal(digits)) + (token.endsWith("%") ? "%" : "")
                : token;
    }

    /** Whether it is a cell of a table: a word by itself in a line with two more such words. */
    boolean isOfTable() {
        return table && others.size() > 1;
    }

    /** The number between so many characters before and after it. */
    String between(int left, int right) {
        return before.substring(Math.max(0, before.length() - left))
                + token
                + after.substring(0, Math.min(right, after.length()));
    }

    /** Another number in the same place. */
    PrintedNumber saying(String other) {
        return new PrintedNumber(page, other, before, after, line, around, table, others, item);
    }

    @Override
    public String toString() {
        return "page " + page + ": " + token + " in “" + line + "”";
    }
}

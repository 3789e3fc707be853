package org.taizhang.spreadsheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What text in a workbook says. */
final class CellTexts {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEX = 16;

    private CellTexts() {}

    /** Resolves {@code _x000D_} and its like, which stand for characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
    static String decode(String stored) {
        if (!stored.contains("_x")) {
            return stored;
        }
        return ESCAPE.matcher(stored)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), HEX))));
    }

    /** Whether nobody would see anything: no characters, or spaces only, wide and unbreakable ones too. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
                return false;
            }
        }
        return true;
    }
}

package org.taizhang.spreadsheet;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** As what a number format shows a number. */
enum Shown {
    /** As a number, whatever its digits, units and colours. */
    NUMBER,
    /** As a percentage. */
    PERCENT,
    /** As a date, a time or both. */
    MOMENT;

    /** Quoted and escaped characters, gaps, fillers, and all brackets but those of elapsed time. */
    private static final Pattern LITERALS = Pattern.compile(
            "\"[^\"]*\"?|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^\\]]*]|general", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Year, month, day, hour, second, weekday, or the year of an era (an e that is no exponent). */
    private static final Pattern MOMENT_LETTERS = Pattern.compile("[ymdhs]|aaa|e(?![+-])");

    /**
     * Reads a format.
     *
     * @param id decides where the file gives no code: the built-in formats
     * @param code the format's code, null for a built-in one
     */
    static Shown by(int id, @Nullable String code) {
        return code == null ? builtIn(id) : custom(code);
    }

    /** Reads a format by its code or by the English name that web pages and XML Spreadsheet 2003 give to the usual ones. */
    static Shown named(String format) {
        return switch (format.strip().toLowerCase(Locale.ROOT)) {
            case "percent" -> PERCENT;
            case "general date", "long date", "medium date", "short date" -> MOMENT;
            case "long time", "medium time", "short time" -> MOMENT;
            case "general number", "currency", "euro currency", "fixed", "standard", "scientific" -> NUMBER;
            case "yes/no", "true/false", "on/off" -> NUMBER;
            default -> custom(format);
        };
    }

    private static Shown custom(String code) {
        String bare = LITERALS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        if (MOMENT_LETTERS.matcher(bare).find()) {
            return MOMENT;
        }
        return bare.contains("%") ? PERCENT : NUMBER;
    }

    /** ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are dates in Chinese, Japanese and Korean programs. */
    private static Shown builtIn(int id) {
        return switch (id) {
            case 9, 10 -> PERCENT;
            case 14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47 -> MOMENT;
            case 27, 28, 29, 30, 31, 32, 33, 34, 35, 36 -> MOMENT;
            case 50, 51, 52, 53, 54, 55, 56, 57, 58 -> MOMENT;
            default -> NUMBER;
        };
    }
}

package org.taizhang.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in Arabic digits: 2890, 2,890, 2 890, 2890.0, 1.2E+3, and 1亿2000万, which is 1.2亿.
 *
 * @param multiple the largest multiple named inside the number, empty for none
 * @param rounded whether digits may have been cut off, as Excel does when it writes 1.23E+05 for 123456
 */
record ArabicNumber(BigDecimal value, String multiple, boolean rounded) {

    /** As programs write it, with a sign: 1e5 may as well be 15 with a letter that strayed in. */
    private static final String SCIENTIFIC = "\\d(?:\\.\\d+)?[eE][-+]\\d{1,2}";
    /** The lower part with all its digits, since 1万2 is said for 12000. */
    private static final String COMPOUND = "(?:\\d+亿\\d{4}万|\\d+万\\d{4}|\\d+万\\d千)";

    /** Any of the forms, with a sign. */
    static final String FORM = "[-+]? ?(?:" + COMPOUND + "|" + SCIENTIFIC + "|" + AmountWords.DIGITS + ")";

    private static final Pattern PARTS =
            Pattern.compile("(?<sign>[-+]?)(?<high>\\d+)(?<multiple>[亿万])(?<low>\\d+)(?<smaller>[万千]?)");
    private static final int MOST_DIGITS = 40;

    /**
     * The number in a text of that form; empty when it has more digits than any count has, and for -0, of which a digit is missing: a
     * sheet shows so what is a little below zero.
     */
    static Optional<ArabicNumber> parse(String text) {
        String bare = text.replace(",", "").replace(" ", "");
        if (bare.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        Matcher parts = PARTS.matcher(bare);
        ArabicNumber number = parts.matches() ? ofParts(parts) : ofDigits(bare);
        return Optional.of(number)
                .filter(it -> !bare.startsWith("-") || it.value().signum() != 0);
    }

    private static ArabicNumber ofParts(Matcher parts) {
        String smaller = parts.group("smaller");
        BigDecimal low = new BigDecimal(parts.group("low"))
                .multiply(smaller.isEmpty() ? BigDecimal.ONE : Multiples.value(smaller));
        BigDecimal multiple = Multiples.value(parts.group("multiple"));
        BigDecimal value = new BigDecimal(parts.group("high")).add(low.divide(multiple));
        return new ArabicNumber(
                parts.group("sign").equals("-") ? value.negate() : value, parts.group("multiple"), false);
    }

    private static ArabicNumber ofDigits(String bare) {
        BigDecimal value = new BigDecimal(bare);
        return new ArabicNumber(value, "", value.scale() < 0);
    }
}

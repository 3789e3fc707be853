package org.taizhang.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in Chinese characters (中文数字) that can only mean one thing: 十二, 两千八百九十, 一万二千, 三点五万, 壹仟贰佰, and digit by digit
 * 二八九〇. What people also say loosely is none: 七八 is seven or eight, 一百五 may be 105 or 150, 上百 is some hundreds.
 */
final class ChineseNumeral {

    /** The characters a numeral is made of. */
    static final String CHARACTERS = "零〇○一二两三四五六七八九十百千万亿点壹贰叁肆伍陆柒捌玖拾佰仟";

    private static final String FORMAL = "壹贰叁肆伍陆柒捌玖拾佰仟〇○";
    private static final String PLAIN = "一二三四五六七八九十百千零零";
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千";
    private static final long[] TIMES = {10, 100, 1000};

    private static final String ONE = "[一二三四五六七八九]";
    private static final String LEADING = "[一二两三四五六七八九]";
    private static final String TENS = ONE + "?十" + ONE + "?";
    private static final String HUNDREDS = LEADING + "百(?:零" + ONE + "|" + TENS + ")?";
    private static final String THOUSANDS =
            LEADING + "千(?:零(?:" + TENS + "|" + ONE + ")|" + HUNDREDS + "|" + TENS + ")?";
    /** 2 to 9999 with its largest unit named, so that it may follow 万 or 亿 without a 零. */
    private static final String NAMED = "(?:" + THOUSANDS + "|" + HUNDREDS + "|" + TENS + ")";

    private static final String SMALL = "(?:" + NAMED + "|" + LEADING + ")";
    private static final String AFTER_ZERO = "零(?:" + HUNDREDS + "|" + TENS + "|" + ONE + ")";
    private static final String MIDDLE = "(?:" + SMALL + "万(?:" + NAMED + "|" + AFTER_ZERO + ")?)";
    private static final String BELOW_HUNDRED_MILLIONS =
            "(?:" + MIDDLE + "|" + NAMED + "|零" + SMALL + "|" + AFTER_ZERO + "万(?:" + NAMED + "|" + AFTER_ZERO + ")?)";
    private static final Pattern WHOLE = Pattern.compile(
            "零|(?:" + MIDDLE + "|" + SMALL + ")亿" + BELOW_HUNDRED_MILLIONS + "?|" + MIDDLE + "|" + SMALL);

    /** From three digits on; two, such as 七八, are said for "seven or eight". */
    private static final Pattern DIGIT_BY_DIGIT = Pattern.compile("[零一二三四五六七八九]{3,15}|" + ONE + "零");

    private static final Pattern DECIMAL =
            Pattern.compile("(?<whole>[^点]+)点(?<part>[零一二三四五六七八九]{1,15})(?<multiple>[十百千]?万|[百千]|万?亿)?");

    private ChineseNumeral() {}

    /** The number that the whole text names, exact. */
    static Optional<BigDecimal> parse(String text) {
        String plain = plain(text);
        if (DIGIT_BY_DIGIT.matcher(plain).matches()) {
            return Optional.of(new BigDecimal(digits(plain)));
        }
        Matcher decimal = DECIMAL.matcher(plain);
        return decimal.matches() ? ofDecimal(decimal) : ofWhole(plain);
    }

    /** Digits one by one, such as 二〇二四 in a year, in Arabic ones. */
    static Optional<String> digitByDigit(String text) {
        String plain = plain(text);
        boolean all = !plain.isEmpty() && plain.chars().allMatch(letter -> DIGITS.indexOf(letter) >= 0);
        return all ? Optional.of(digits(plain)) : Optional.empty();
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int formal = FORMAL.indexOf(text.charAt(i));
            plain.append(formal < 0 ? text.charAt(i) : PLAIN.charAt(formal));
        }
        return plain.toString();
    }

    private static String digits(String plain) {
        StringBuilder digits = new StringBuilder();
        plain.chars().forEach(letter -> digits.append(DIGITS.indexOf(letter)));
        return digits.toString();
    }

    private static Optional<BigDecimal> ofDecimal(Matcher form) {
        BigDecimal part = new BigDecimal("0." + digits(form.group("part")));
        String multiple = form.group("multiple");
        BigDecimal times = multiple == null ? BigDecimal.ONE : Multiples.value(multiple);
        return ofWhole(form.group("whole")).map(whole -> whole.add(part).multiply(times));
    }

    private static Optional<BigDecimal> ofWhole(String plain) {
        return WHOLE.matcher(plain).matches() ? Optional.of(new BigDecimal(sum(plain))) : Optional.empty();
    }

    /** Adds up a numeral whose form was checked. */
    private static long sum(String plain) {
        return inParts(plain, '亿', 100_000_000, high -> inParts(high, '万', 10_000, ChineseNumeral::small));
    }

    /** What stands before the multiple that often, and what stands behind it once. */
    private static long inParts(String plain, char multiple, long times, ToLongFunction<String> part) {
        int place = plain.indexOf(multiple);
        return place < 0
                ? part.applyAsLong(plain)
                : part.applyAsLong(plain.substring(0, place)) * times + part.applyAsLong(plain.substring(place + 1));
    }

    private static long small(String plain) {
        long sum = 0;
        long digit = 0;
        for (int i = 0; i < plain.length(); i++) {
            int unit = UNITS.indexOf(plain.charAt(i));
            if (unit >= 0) {
                sum += Math.max(digit, 1) * TIMES[unit];
                digit = 0;
            } else {
                digit = plain.charAt(i) == '两' ? 2 : DIGITS.indexOf(plain.charAt(i));
            }
        }
        return sum + digit;
    }
}

package org.taizhang.intake;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The words that multiply a number or a unit of measure: 百, 千, 万, 亿 and what is made of them, such as 百万. */
final class Multiples {

    /** One of them, the longest first. */
    static final String FORM = "(?:[十百千]万|万亿|[百千万亿])";

    private static final Pattern WHOLE = Pattern.compile(FORM);

    private Multiples() {}

    static boolean isOne(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** How much it is: 10000 for 万. */
    static BigDecimal value(String multiple) {
        return multiple.chars()
                .mapToObj(Multiples::power)
                .map(BigDecimal.ONE::scaleByPowerOfTen)
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    private static int power(int character) {
        return switch (character) {
            case '十' -> 1;
            case '百' -> 2;
            case '千' -> 3;
            case '万' -> 4;
            case '亿' -> 8;
            default -> throw new IllegalArgumentException("no multiple: " + Character.toString(character));
        };
    }
}

package org.taizhang.intake;

import java.util.HashMap;
import java.util.Map;

/**
 * A number's text in half-width forms. Unlike NFKC it never makes a digit of what only looks like part of one: ², ① and ½ stay
 * what they are, since 10² is not 102.
 */
final class HalfWidth {

    private static final String INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u200e\u200f";
    private static final int WIDE_FIRST = 0xFF01;
    private static final int WIDE_LAST = 0xFF5E;
    private static final int WIDE_TO_HALF = 0xFEE0;

    private static final Map<Integer, String> SAME = new HashMap<>();

    static {
        same("¥", "￥");
        same("-", "−﹣\u00ad");
        same("%", "﹪");
        same("≥", "≧");
        same("≤", "≦");
        same("~", "〜");
        same("'", "‘’");
        same("m2", "㎡");
        same("m3", "㎥");
        same("km2", "㎢");
        same("km", "㎞");
        same("kg", "㎏");
        same("cm", "㎝");
        same("mm", "㎜");
    }

    private HalfWidth() {}

    private static void same(String half, String others) {
        others.codePoints().forEach(point -> SAME.put(point, half));
    }

    /** The same text; blanks of any kind become a plain one, line breaks stay, what cannot be seen goes. */
    static String of(String text) {
        StringBuilder half = new StringBuilder();
        text.codePoints().forEach(point -> append(half, point));
        return half.toString().strip().replace("m²", "m2").replace("m³", "m3");
    }

    private static void append(StringBuilder half, int point) {
        if (INVISIBLE.indexOf(point) >= 0) {
            return;
        }
        if (point >= WIDE_FIRST && point <= WIDE_LAST) {
            half.appendCodePoint(point - WIDE_TO_HALF);
        } else if (SAME.containsKey(point)) {
            half.append(SAME.get(point));
        } else {
            half.appendCodePoint(isBlank(point) ? ' ' : point);
        }
    }

    private static boolean isBlank(int point) {
        return point != '\n' && point != '\r' && (Character.isWhitespace(point) || Character.isSpaceChar(point));
    }
}

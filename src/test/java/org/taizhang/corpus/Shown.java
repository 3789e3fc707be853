package org.taizhang.corpus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** What a cell shows on the screen, which is all that text formats keep. */
final class Shown {

    private Shown() {}

    static String text(Ink ink) {
        if (ink instanceof Ink.Words words) {
            return words.text();
        }
        if (ink instanceof Ink.Digits digits) {
            return digits(digits);
        }
        if (ink instanceof Ink.Day day) {
            return day.day().toString();
        }
        if (ink instanceof Ink.Fault fault) {
            return fault.error();
        }
        Ink cached = ((Ink.Formula) ink).cached();
        return cached == null ? "" : text(cached);
    }

    private static String digits(Ink.Digits digits) {
        BigDecimal value = new BigDecimal(digits.decimal());
        if (digits.format().endsWith("%")) {
            int scale = digits.format().contains(".") ? digits.format().length() - 3 : 0;
            return value.movePointRight(2).setScale(scale, RoundingMode.HALF_UP).toPlainString() + "%";
        }
        if (digits.format().equals("#,##0")) {
            return String.format(
                    Locale.ROOT, "%,d", value.setScale(0, RoundingMode.HALF_UP).toBigInteger());
        }
        return value.toPlainString();
    }
}

package org.taizhang.briefing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Points;
import org.taizhang.terms.Quantity;

/** How figures are written in a document: every digit kept, thousands grouped, nothing said by a dash. */
final class Amounts {

    /** What stands for a figure that cannot be said. */
    static final String NONE = "—";

    private static final int GROUP = 3;
    private static final int MONEY_SCALE = 2;

    private Amounts() {}

    /** A quantity as it is, such as {@code 1,234.5}. */
    static String of(@Nullable Quantity quantity) {
        return quantity == null ? NONE : grouped(quantity.value());
    }

    /** Money in 万元 with at least two decimals, such as {@code 1,234.50}. */
    static String of(@Nullable Money money) {
        return money == null ? NONE : grouped(atLeastTwoDecimals(money.wan()));
    }

    /** A percentage with two decimals, such as {@code 43.25%}. */
    static String of(@Nullable Percent percent) {
        return percent == null ? NONE : percent + "%";
    }

    /** Points with two decimals, half up, such as {@code 12.50}. */
    static String of(@Nullable Points points) {
        return points == null ? NONE : new Percent(points.value()).toString();
    }

    /** A change with its sign, such as {@code +730}. */
    static String signed(@Nullable Quantity change) {
        return change == null ? NONE : sign(change.signum()) + grouped(change.value());
    }

    /** A change of money with its sign. */
    static String signed(@Nullable Money change) {
        return change == null ? NONE : sign(change.signum()) + grouped(atLeastTwoDecimals(change.wan()));
    }

    /** Percentage points with their sign, such as {@code -12.30}. */
    static String points(@Nullable Percent points) {
        return points == null ? NONE : sign(points.value().signum()) + points;
    }

    /** A date as official papers write it, such as {@code 2024年9月30日}. */
    static String of(LocalDate date) {
        return Wording.say("date", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private static String sign(int signum) {
        return signum > 0 ? "+" : "";
    }

    private static BigDecimal atLeastTwoDecimals(BigDecimal value) {
        return value.scale() < MONEY_SCALE ? value.setScale(MONEY_SCALE) : value;
    }

    private static String grouped(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - GROUP; i > 0; i -= GROUP) {
            text.insert(i, ',');
        }
        return value.signum() < 0 ? "-" + text : text.toString();
    }
}

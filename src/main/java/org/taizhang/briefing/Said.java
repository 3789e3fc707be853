package org.taizhang.briefing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.Standing;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;

/**
 * Figures as running text says them. A rate keeps every decimal that says something, so that 74.99 % never reads as 75 %; only zeros
 * at the end go. A projected year's end is cut (of an upper limit rounded up), and what is still to be done rounded up, to the decimals that the indicator's own
 * figures have: half a household cannot be housed, and neither rounding makes a target look met that is not.
 */
final class Said {

    private Said() {}

    /** A day of the paper's year, such as {@code 9月30日}. */
    static String of(LocalDate day) {
        return Wording.say("day", day.getMonthValue(), day.getDayOfMonth());
    }

    /** A rate, such as {@code 75%} or {@code 53.09%}. */
    static String of(Percent rate) {
        return bare(rate) + "%";
    }

    /** Its number alone, such as a score's. */
    static String bare(Percent rate) {
        return plain(rate.value());
    }

    /** How large a difference is, in percentage points without a sign. */
    static String size(Percent points) {
        return plain(points.value().abs());
    }

    private static String plain(BigDecimal value) {
        return Amounts.of(new Quantity(value));
    }

    /** An indicator in a sentence: code and name. */
    static String name(IndicatorFigures indicator) {
        return indicator.code() + indicator.name();
    }

    /** An indicator at the head of a numbered paragraph, where its code must not run on from the number. */
    static String title(IndicatorFigures indicator) {
        return Wording.say("indicator.titled", indicator.code(), indicator.name());
    }

    /** A quantity with the indicator's unit of measure. */
    static String amount(Quantity quantity, IndicatorFigures indicator) {
        return Amounts.of(quantity) + indicator.unitOfMeasure();
    }

    /** The year's end at the present pace. */
    static String projected(Quantity projected, IndicatorFigures indicator) {
        RoundingMode rounding = Pledge.isLimit(indicator) ? RoundingMode.UP : RoundingMode.DOWN;
        return amount(rounded(projected, indicator, rounding), indicator);
    }

    /** What each round left has to bring. */
    static String needed(Quantity needed, IndicatorFigures indicator) {
        return amount(rounded(needed, indicator, RoundingMode.UP), indicator);
    }

    private static Quantity rounded(Quantity quantity, IndicatorFigures indicator, RoundingMode rounding) {
        BigDecimal value = quantity.value();
        int decimals = decimals(indicator.city());
        return value.scale() <= decimals ? quantity : new Quantity(value.setScale(decimals, rounding));
    }

    private static int decimals(Standing city) {
        return Math.max(scale(city.achieved()), scale(city.target()));
    }

    private static int scale(@Nullable Quantity quantity) {
        return quantity == null ? 0 : Math.max(0, quantity.value().scale());
    }
}

package org.taizhang.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A percentage, rounded once to two decimals, half up: {@code 43.25} means 43.25 %. It is for showing; judgements are
 * made on the exact amounts before rounding. Written with two decimals always.
 */
public record Percent(BigDecimal value) implements Comparable<Percent> {

    /** Decimals kept. */
    public static final int SCALE = 2;

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Rounds to two decimals, half up. */
    public Percent {
        value = value.setScale(SCALE, RoundingMode.HALF_UP);
    }

    /** The percentage that a decimal text such as {@code 43.25} names. */
    @JsonCreator
    public static Percent of(String decimal) {
        return new Percent(new BigDecimal(decimal));
    }

    /** What part is of whole, in per cent; whole must not be zero. */
    public static Percent ofParts(BigDecimal part, BigDecimal whole) {
        return new Percent(part.multiply(HUNDRED).divide(whole, SCALE, RoundingMode.HALF_UP));
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    /** Two decimals, without the sign. */
    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}

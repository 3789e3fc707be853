package org.taizhang.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** Points (分值) of an assessment, exact as they stand. Equal when their values are; written as a plain decimal string. */
public record Points(BigDecimal value) implements Comparable<Points> {

    /** None. */
    public static final Points ZERO = new Points(BigDecimal.ZERO);

    /** All that can be had. */
    public static final Points FULL = of("100");

    /** Keeps the value without trailing zeros. */
    public Points {
        value = Decimals.normal(value);
    }

    /** The points that a plain decimal text such as {@code 12.5} names. */
    @JsonCreator
    public static Points of(String decimal) {
        return new Points(new BigDecimal(decimal));
    }

    /** The sum. */
    public Points plus(Points other) {
        return new Points(value.add(other.value));
    }

    /** -1, 0 or 1. */
    public int signum() {
        return value.signum();
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    /** Plain decimal notation. */
    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}

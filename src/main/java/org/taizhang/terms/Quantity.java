package org.taizhang.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * An amount in the indicator's own unit of measure (计量单位), exact: nothing is rounded. Two quantities are equal when
 * their values are, so 0.50 equals 0.5. Written as a plain decimal string.
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {

    /** Nothing. */
    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

    /** Keeps the value without trailing zeros. */
    public Quantity {
        value = Decimals.normal(value);
    }

    /** The quantity that a plain decimal text such as {@code 0.5} names. */
    @JsonCreator
    public static Quantity of(String decimal) {
        return new Quantity(new BigDecimal(decimal));
    }

    /** The sum; both must be in the same unit of measure. */
    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    /** The difference; both must be in the same unit of measure. */
    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(other.value));
    }

    /** -1, 0 or 1. */
    public int signum() {
        return value.signum();
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    /** Plain decimal notation, never with an exponent. */
    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}

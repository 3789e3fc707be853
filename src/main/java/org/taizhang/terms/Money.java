package org.taizhang.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** An amount of money (资金) in 万元 (ten thousand yuan), exact: nothing is rounded. Written as a plain decimal string. */
public record Money(BigDecimal wan) implements Comparable<Money> {

    /** No money. */
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** Keeps the value without trailing zeros. */
    public Money {
        wan = Decimals.normal(wan);
    }

    /** The amount that a plain decimal text in 万元 names. */
    @JsonCreator
    public static Money ofWan(String decimal) {
        return new Money(new BigDecimal(decimal));
    }

    /** The sum. */
    public Money plus(Money other) {
        return new Money(wan.add(other.wan));
    }

    /** The difference. */
    public Money minus(Money other) {
        return new Money(wan.subtract(other.wan));
    }

    /** -1, 0 or 1. */
    public int signum() {
        return wan.signum();
    }

    @Override
    public int compareTo(Money other) {
        return wan.compareTo(other.wan);
    }

    /** Plain decimal notation in 万元. */
    @JsonValue
    @Override
    public String toString() {
        return wan.toPlainString();
    }
}

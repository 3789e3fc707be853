package org.taizhang.aggregation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Points;
import org.taizhang.terms.Quantity;

/**
 * An exact number as a fraction in lowest terms, so that a rate is judged before it is rounded: 74.999 % is not 75 %.
 *
 * @param over the numerator, which carries the sign
 * @param under the denominator, above zero
 */
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

    static final Fraction ZERO = of(BigDecimal.ZERO);
    private static final int POINT_DECIMALS = 10;

    static final Fraction HUNDRED = of(new BigDecimal(100));

    /** Brings it to lowest terms. */
    Fraction {
        if (under.signum() == 0) {
            throw new ArithmeticException("division by zero: " + over + "/0");
        }
        BigInteger divisor = under.signum() < 0 ? over.gcd(under).negate() : over.gcd(under);
        over = over.divide(divisor);
        under = under.divide(divisor);
    }

    static Fraction of(BigDecimal value) {
        BigDecimal whole = value.scale() < 0 ? value.setScale(0) : value;
        return new Fraction(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
    }

    static Fraction of(Points points) {
        return of(points.value());
    }

    static Fraction of(Quantity quantity) {
        return of(quantity.value());
    }

    /** The mean, unless there is nothing to take it of. */
    static Optional<Fraction> mean(List<Fraction> values) {
        Fraction count = of(new BigDecimal(values.size()));
        return values.stream().reduce(Fraction::plus).map(sum -> sum.dividedBy(count));
    }

    Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.over.negate(), other.under));
    }

    Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    Fraction dividedBy(Fraction other) {
        return new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    /** This in per cent of that. */
    Fraction percentOf(Fraction whole) {
        return times(HUNDRED).dividedBy(whole);
    }

    /** The lesser of the two. */
    Fraction cappedAt(Fraction limit) {
        return compareTo(limit) > 0 ? limit : this;
    }

    /** The greater of the two. */
    Fraction atLeast(Fraction floor) {
        return compareTo(floor) < 0 ? floor : this;
    }

    int signum() {
        return over.signum();
    }

    /** Rounded to two decimals, half up. */
    Percent percent() {
        return new Percent(rounded(RoundingMode.HALF_UP));
    }

    /** Rounded to two decimals in that way. */
    Quantity quantity(RoundingMode rounding) {
        return new Quantity(rounded(rounding));
    }

    /** Rounded to so many decimals, half up. */
    BigDecimal rounded(int decimals) {
        return divided(decimals, RoundingMode.HALF_UP);
    }

    /** Rounded to ten decimals, half up, so that what a spreadsheet works out from the same figures agrees. */
    Points points() {
        return new Points(rounded(POINT_DECIMALS));
    }

    /** Whether it has an end as a decimal: nothing but twos and fives below the line. */
    boolean isDecimal() {
        BigInteger rest = under;
        for (BigInteger factor : List.of(BigInteger.TWO, BigInteger.valueOf(5))) {
            while (rest.mod(factor).signum() == 0) {
                rest = rest.divide(factor);
            }
        }
        return rest.equals(BigInteger.ONE);
    }

    /** The very number, which must be a decimal. */
    Quantity decimal() {
        return new Quantity(new BigDecimal(over).divide(new BigDecimal(under)));
    }

    private BigDecimal rounded(RoundingMode rounding) {
        return divided(Percent.SCALE, rounding);
    }

    private BigDecimal divided(int decimals, RoundingMode rounding) {
        return new BigDecimal(over).divide(new BigDecimal(under), decimals, rounding);
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}

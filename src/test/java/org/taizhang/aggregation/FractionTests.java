package org.taizhang.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;

class FractionTests {

    @Test
    void holdsOneFormOfAValue() {
        assertThat(fraction("0.50")).isEqualTo(fraction("1").dividedBy(fraction("2")));
        assertThat(fraction("1").dividedBy(fraction("-2"))).isEqualTo(fraction("-0.5"));
        assertThat(fraction("1E+3")).isEqualTo(fraction("1000"));
    }

    @Test
    void losesNothingInThirds() {
        Fraction third = fraction("1").dividedBy(fraction("3"));

        assertThat(third.plus(third).plus(third)).isEqualTo(fraction("1"));
        assertThat(third.times(fraction("3")).minus(fraction("1"))).isEqualTo(Fraction.ZERO);
        assertThat(third).isGreaterThan(fraction("0.33333333333333333333333333333333333333"));
        assertThat(third.minus(fraction("1"))).isLessThan(Fraction.ZERO);
    }

    @Test
    void roundsHalfUpOnlyWhenShown() {
        assertThat(fraction("12.345").percent()).isEqualTo(Percent.of("12.35"));
        assertThat(fraction("74.9949").percent()).isEqualTo(Percent.of("74.99"));
        assertThat(fraction("0.001").quantity(RoundingMode.UP)).isEqualTo(Quantity.of("0.01"));
    }

    @Test
    void takesMeansExactly() {
        assertThat(Fraction.mean(List.of(fraction("0"), fraction("0"), fraction("1"))))
                .contains(fraction("1").dividedBy(fraction("3")));
        assertThat(Fraction.mean(List.of())).isEmpty();
    }

    @Test
    void keepsWithinBounds() {
        assertThat(fraction("101").cappedAt(Fraction.HUNDRED)).isEqualTo(Fraction.HUNDRED);
        assertThat(fraction("99").cappedAt(Fraction.HUNDRED)).isEqualTo(fraction("99"));
        assertThat(fraction("-1").atLeast(Fraction.ZERO)).isEqualTo(Fraction.ZERO);
    }

    @Test
    void refusesToDivideByZero() {
        assertThatThrownBy(() -> Fraction.HUNDRED.dividedBy(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    private static Fraction fraction(String decimal) {
        return Fraction.of(new BigDecimal(decimal));
    }
}

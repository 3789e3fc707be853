package org.taizhang.terms;

import java.math.BigDecimal;

/** One written form a number, so that equal values are equal records and equal texts. */
final class Decimals {

    private Decimals() {}

    static BigDecimal normal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

package org.taizhang.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Splits a whole so that the parts add up to it exactly. */
final class Split {

    private Split() {}

    /**
     * Parts in proportion to the weights, rounded down to that many decimals; what is left over goes to the last.
     *
     * @param weights at least one, their sum above zero
     */
    static List<BigDecimal> of(BigDecimal whole, List<Integer> weights, int scale) {
        BigDecimal sum = BigDecimal.valueOf(
                weights.stream().mapToLong(Integer::longValue).sum());
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal left = whole;
        for (int i = 0; i < weights.size() - 1; i++) {
            BigDecimal part = whole.multiply(BigDecimal.valueOf(weights.get(i))).divide(sum, scale, RoundingMode.DOWN);
            parts.add(part);
            left = left.subtract(part);
        }
        parts.add(left);
        return parts;
    }
}

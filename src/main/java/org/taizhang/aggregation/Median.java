package org.taizhang.aggregation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.taizhang.terms.Percent;

/**
 * The median (中位数) of percentages as they are shown: the middle one, of an even number the mean of the two in the middle, two
 * decimals, half up.
 */
public final class Median {

    private static final BigDecimal TWO_HUNDRED = new BigDecimal(200);

    private Median() {}

    /** Nothing of nothing. */
    public static Optional<Percent> of(List<Percent> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<Percent> ordered = values.stream().sorted().toList();
        BigDecimal upper = ordered.get(ordered.size() / 2).value();
        BigDecimal lower = ordered.get((ordered.size() - 1) / 2).value();
        return Optional.of(Percent.ofParts(lower.add(upper), TWO_HUNDRED));
    }
}

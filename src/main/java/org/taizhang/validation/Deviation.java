package org.taizhang.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How far a value lies from others of its kind, by the modified z-score (修正 Z 值): 0.6745 × (value − median) ÷ MAD, where MAD is the
 * median of the others' distances from their median. The value itself is not among the others, so that it cannot hide itself.
 *
 * <p>The usual threshold of 3.5 is meant for many values. With few, the median distance is itself a matter of luck: of undisturbed
 * normal series with three earlier values, 27 in 100 pass 3.5. The threshold is therefore raised for fewer than eight so that about
 * five in 100 pass (simulated, 200,000 series each), and below three there is no judgement. A deviation must also be large: more
 * than half the median. Where more than half of the others are equal, MAD is zero and there is no judgement: with so few values
 * the usual substitute, the mean distance, would call a step of 35 after 25, 25 and 30 an outlier.
 *
 * @param median of the others
 * @param score the modified z-score, with its sign, rounded half up to one decimal for showing
 */
record Deviation(BigDecimal median, BigDecimal score) {

    private static final BigDecimal CONSISTENCY = new BigDecimal("0.6745");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int FEWEST = 3;
    /** For three others, four, and so on; the last for all more. */
    private static final List<BigDecimal> THRESHOLDS = List.of(
            new BigDecimal("21.8"),
            new BigDecimal("6.6"),
            new BigDecimal("6.0"),
            new BigDecimal("4.2"),
            new BigDecimal("4.0"),
            new BigDecimal("3.5"));

    /** The deviation, if it is an outlier (异常值). */
    static Optional<Deviation> outlying(BigDecimal value, List<BigDecimal> others) {
        if (others.size() < FEWEST) {
            return Optional.empty();
        }
        BigDecimal median = median(others);
        BigDecimal mad =
                median(others.stream().map(it -> it.subtract(median).abs()).toList());
        BigDecimal distance = value.subtract(median);
        boolean large = distance.abs().compareTo(median.abs().multiply(HALF)) > 0;
        if (mad.signum() == 0 || !large) {
            return Optional.empty();
        }
        BigDecimal score = distance.multiply(CONSISTENCY).divide(mad, MathContext.DECIMAL64);
        return score.abs().compareTo(threshold(others.size())) > 0
                ? Optional.of(new Deviation(median, score.setScale(1, RoundingMode.HALF_UP)))
                : Optional.empty();
    }

    private static BigDecimal threshold(int others) {
        return THRESHOLDS.get(Math.min(others - FEWEST, THRESHOLDS.size() - 1));
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).multiply(HALF);
    }
}

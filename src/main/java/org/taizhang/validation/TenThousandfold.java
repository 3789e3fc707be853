package org.taizhang.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks whether an amount was written in the wrong one of two units of measure that are ten thousand times apart (差一万倍), as 万户 and 户
 * or 万元 and 元 are. Between 5,000 and 20,000 times counts as about ten thousand. Far above a whole, an amount is always suspect; a
 * hundred times what it is at most a part of is far enough, since the part may be small. Far
 * below, it may just have begun; so last round's amount decides where there is one, and an amount that is a fair part of a whole
 * is not suspect for having been tiny before.
 *
 * @param value the amount
 * @param whole what it should grow to, such as the unit's own target, if that is known
 * @param totals what it is at most a part of, though perhaps a very small one
 * @param last the same amount in the last round, if there was one
 */
record TenThousandfold(
        BigDecimal value, Optional<BigDecimal> whole, List<BigDecimal> totals, Optional<BigDecimal> last) {

    private static final BigDecimal LEAST = new BigDecimal(5_000);
    private static final BigDecimal MOST = new BigDecimal(20_000);
    /** No part is so many times its total. */
    private static final BigDecimal FAR_ABOVE = new BigDecimal(100);
    /** From a thousandth on, an amount is a fair part of a whole. */
    private static final BigDecimal FAIR = new BigDecimal(1_000);

    /** What the amount is ten thousand times, or a ten thousandth of; empty when it is not suspect. */
    Optional<BigDecimal> reference() {
        return Stream.concat(
                        whole.filter(it -> isAbout(value, it)).stream(),
                        totals.stream().filter(this::isFarAbove))
                .findFirst()
                .or(this::referenceBelow);
    }

    private Stream<BigDecimal> wholes() {
        return Stream.concat(whole.stream(), totals.stream());
    }

    private Optional<BigDecimal> referenceBelow() {
        Optional<BigDecimal> before = last.filter(it -> it.signum() > 0);
        if (before.isEmpty()) {
            return whole.filter(it -> isAbout(it, value));
        }
        boolean fair = wholes().anyMatch(this::isFairPartOf);
        return before.filter(it -> !fair && (isAbout(value, it) || isAbout(it, value)));
    }

    private boolean isFarAbove(BigDecimal total) {
        return total.signum() > 0 && value.compareTo(total.multiply(FAR_ABOVE)) >= 0;
    }

    private boolean isFairPartOf(BigDecimal larger) {
        return value.multiply(FAIR).compareTo(larger) >= 0;
    }

    /** Whether the large one is about ten thousand times the small one. */
    private static boolean isAbout(BigDecimal large, BigDecimal small) {
        return small.signum() > 0
                && large.compareTo(small.multiply(LEAST)) >= 0
                && large.compareTo(small.multiply(MOST)) <= 0;
    }
}

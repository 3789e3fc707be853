package org.taizhang.validation;

import java.math.BigDecimal;
import java.util.Optional;
import org.taizhang.terms.Quantity;

/**
 * Whether a row is behind (滞后): short of its target, and of the part of it that is due by this round. A level indicator (时点指标)
 * is due as a whole all year; of an upper limit no more may be used than is due by this round. Both lights 滞后 and 严重滞后 are behind. Ratios are
 * compared in per cent to four decimals. Source: target, 按序时 and expected progress (序时进度) of the plan.
 */
final class Pace {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Pace() {}

    static boolean isBehind(LedgerRow row) {
        Optional<Quantity> done = Achieved.of(row);
        return row.isOwed()
                && row.target()
                        .filter(target ->
                                done.filter(it -> isShort(row, it, target)).isPresent())
                        .isPresent();
    }

    private static boolean isShort(LedgerRow row, Quantity done, Quantity target) {
        BigDecimal part = row.indicator().prorated()
                ? row.background().schedule().expected().value()
                : HUNDRED;
        int order = done.value().multiply(HUNDRED).compareTo(target.value().multiply(part));
        return row.indicator().isUpperLimit() ? order > 0 : order < 0;
    }
}

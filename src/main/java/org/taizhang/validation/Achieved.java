package org.taizhang.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.plan.Indicator;
import org.taizhang.terms.Quantity;

/** What a row says is achieved, for comparing with a target: a ratio from its parts, in per cent to four decimals. */
final class Achieved {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int SCALE = 4;

    private Achieved() {}

    /** Whether the unit has reached its target, as far as there is one. */
    static boolean isFinished(LedgerRow row) {
        boolean upperLimit = row.indicator().comparison() == Indicator.Comparison.AT_MOST;
        return !upperLimit
                && row.target()
                        .filter(target -> of(row).filter(done -> done.compareTo(target) >= 0)
                                .isPresent())
                        .isPresent();
    }

    static Optional<Quantity> of(LedgerRow row) {
        return row.indicator().kind() == Indicator.Kind.RATIO ? percentage(row) : row.quantity(LedgerColumn.DONE);
    }

    private static Optional<Quantity> percentage(LedgerRow row) {
        Optional<Quantity> denominator = row.quantity(LedgerColumn.DENOMINATOR).filter(it -> it.signum() > 0);
        return row.quantity(LedgerColumn.NUMERATOR)
                .flatMap(numerator -> denominator.map(whole -> new Quantity(
                        numerator.value().multiply(HUNDRED).divide(whole.value(), SCALE, RoundingMode.HALF_UP))));
    }
}

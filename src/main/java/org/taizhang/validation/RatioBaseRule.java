package org.taizhang.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.Quantity;

/**
 * A ratio's denominator seldom changes by more than half between two rounds. Some count days or cases since 1 January and grow with
 * the calendar, so a change is doubtful only if it is more than half off both a base that stands and one that grows in step with
 * the days of the year.
 */
final class RatioBaseRule implements RowRule {

    private static final BigDecimal LEAST = new BigDecimal("0.5");
    private static final BigDecimal MOST = new BigDecimal("1.5");

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        Optional<Quantity> last = row.comparable().map(AcceptedFigure::denominator);
        return row
                .quantity(LedgerColumn.DENOMINATOR)
                .filter(now ->
                        now.signum() > 0 && row.isOwed() && row.indicator().kind() == Indicator.Kind.RATIO)
                .flatMap(now -> last.filter(before -> jumped(row, now, before))
                        .map(before ->
                                row.finding(FindingKind.RATIO_BASE_JUMPED, LedgerColumn.DENOMINATOR, now, before)))
                .stream();
    }

    private static boolean jumped(LedgerRow row, Quantity now, Quantity before) {
        return isFarFrom(before.value(), now) && isFarFrom(before.value().multiply(growth(row)), now);
    }

    private static boolean isFarFrom(BigDecimal base, Quantity now) {
        return now.value().compareTo(base.multiply(LEAST)) < 0 || now.value().compareTo(base.multiply(MOST)) > 0;
    }

    /** How many times as many days of the year have passed as had in the last round. */
    private static BigDecimal growth(LedgerRow row) {
        return row.background()
                .history()
                .lastSchedule()
                .map(last -> days(row, row.background().schedule()).divide(days(row, last), MathContext.DECIMAL64))
                .orElse(BigDecimal.ONE);
    }

    private static BigDecimal days(LedgerRow row, RoundSchedule round) {
        LocalDate newYear = LocalDate.of(row.plan().year(), 1, 1);
        return BigDecimal.valueOf(Math.max(1, ChronoUnit.DAYS.between(newYear, round.asOf()) + 1));
    }
}

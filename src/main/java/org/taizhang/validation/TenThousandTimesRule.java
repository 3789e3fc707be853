package org.taizhang.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.plan.Indicator;
import org.taizhang.terms.Quantity;

/** A sum that is ten thousand times, or a ten thousandth of, what target or last round make likely is 户 for 万户 or the reverse. */
final class TenThousandTimesRule implements RowRule {

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        return row
                .quantity(LedgerColumn.DONE)
                .filter(done -> row.isOwed() && row.indicator().kind() == Indicator.Kind.SUM)
                .flatMap(done -> reference(row, done)
                        .map(reference ->
                                row.finding(FindingKind.TEN_THOUSAND_TIMES, LedgerColumn.DONE, done, reference)))
                .stream();
    }

    private static Optional<Quantity> reference(LedgerRow row, Quantity done) {
        return new TenThousandfold(
                        done.value(),
                        row.target().map(Quantity::value),
                        List.of(),
                        Optional.ofNullable(row.last())
                                .map(AcceptedFigure::amount)
                                .map(Quantity::value))
                .reference()
                .map(Quantity::new);
    }
}

package org.taizhang.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;

/**
 * Holds a unit's completion rate (完成率) of its share against those of the other units that have shares of the same sum, by {@link
 * Deviation}. Needs five others.
 */
final class PeerComparison {

    private static final int FEWEST_OTHERS = 5;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final List<JudgedLedger> ledgers;

    /** A unit's rate in per cent, exact to 16 digits. */
    private record Rate(LedgerRow row, BigDecimal percent) {}

    private PeerComparison(List<JudgedLedger> ledgers) {
        this.ledgers = ledgers;
    }

    static List<Finding> among(Plan plan, List<JudgedLedger> ledgers) {
        PeerComparison comparison = new PeerComparison(ledgers);
        return plan.indicators().stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.SUM
                        && indicator.shares().size() > FEWEST_OTHERS)
                .flatMap(indicator -> comparison.compare(indicator).stream())
                .toList();
    }

    private List<Finding> compare(Indicator indicator) {
        List<Rate> rates = ledgers.stream()
                .flatMap(ledger -> rate(indicator, ledger).stream())
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (Rate rate : rates) {
            List<BigDecimal> others = rates.stream()
                    .filter(it -> !it.row().unit().equals(rate.row().unit()))
                    .map(Rate::percent)
                    .toList();
            if (others.size() >= FEWEST_OTHERS) {
                Deviation.outlying(rate.percent(), others).ifPresent(it -> findings.add(finding(rate, it)));
            }
        }
        return findings;
    }

    private static Optional<Rate> rate(Indicator indicator, JudgedLedger ledger) {
        return Optional.ofNullable(indicator.shares().get(ledger.unit()))
                .flatMap(share -> ledger.figures().stream()
                        .filter(figure -> figure.indicator().equals(indicator.code()))
                        .findFirst()
                        .flatMap(figure -> Optional.ofNullable(figure.amount())
                                .map(amount -> new Rate(ledger.row(figure), percent(amount, share)))));
    }

    private static BigDecimal percent(Quantity amount, Quantity share) {
        return amount.value().multiply(HUNDRED).divide(share.value(), MathContext.DECIMAL64);
    }

    private static Finding finding(Rate rate, Deviation deviation) {
        return rate.row()
                .finding(
                        FindingKind.OUTLIER_AMONG_PEERS,
                        LedgerColumn.DONE,
                        new Percent(rate.percent()),
                        new Percent(deviation.median()),
                        deviation.score());
    }
}

package org.taizhang.validation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.intake.SubmittedRow;
import org.taizhang.plan.Plan;
import org.taizhang.terms.Place;
import org.taizhang.terms.UnitCode;

/**
 * The first look at what came in (收件): the ledger as intake read it, with its findings as grave as the plan has them, and refused if it
 * has rows but no figure where the unit owes some. An entry that was not understood is a figure, too; so is an amount of money.
 */
final class Admission {

    private static final Set<LedgerColumn> FIGURES =
            Set.of(LedgerColumn.DONE, LedgerColumn.NUMERATOR, LedgerColumn.DENOMINATOR);

    private final Plan plan;

    Admission(Plan plan) {
        this.plan = plan;
    }

    List<SubmittedLedger> of(List<SubmittedLedger> ledgers) {
        return ledgers.stream().map(this::admit).toList();
    }

    private SubmittedLedger admit(SubmittedLedger ledger) {
        List<Finding> found = isEmpty(ledger)
                ? Stream.concat(ledger.findings().stream(), Stream.of(empty(ledger)))
                        .toList()
                : ledger.findings();
        List<Finding> judged = plan.severities().applyTo(found);
        return judged.equals(ledger.findings()) ? ledger : with(ledger, judged);
    }

    private boolean isEmpty(SubmittedLedger ledger) {
        UnitCode unit = ledger.unit();
        return unit != null
                && plan.indicators().stream().anyMatch(indicator -> indicator.isReportedBy(unit))
                && !ledger.rows().isEmpty()
                && ledger.money().isEmpty()
                && ledger.rows().stream().noneMatch(Admission::holdsFigure);
    }

    private static boolean holdsFigure(SubmittedRow row) {
        return FIGURES.stream().anyMatch(column -> row.entry(column).isPresent());
    }

    private static Finding empty(SubmittedLedger ledger) {
        return Finding.of(FindingKind.EMPTY_LEDGER, Place.ofFile(ledger.file())).about(ledger.unit());
    }

    private static SubmittedLedger with(SubmittedLedger ledger, List<Finding> findings) {
        return new SubmittedLedger(
                ledger.round(),
                ledger.file(),
                ledger.sha256(),
                ledger.unit(),
                ledger.stated(),
                ledger.sample(),
                ledger.rows(),
                ledger.money(),
                ledger.mends(),
                findings);
    }
}

package org.taizhang.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.UnitCode;

/**
 * The judgement of one round: which files count, what they say that holds, and what the ledgers say of each other. Ledgers are
 * first judged each by itself; what is left of them is compared all at once, so that no order matters.
 */
final class RoundJudgement {

    private final Background background;
    private final Plan plan;
    private final List<Finding> findings = new ArrayList<>();

    RoundJudgement(Background background) {
        this.background = background;
        this.plan = background.plan();
    }

    Reconciliation judge(RoundLedgers round) {
        HandInSorting sorting =
                new HandInSorting(plan, background.schedule(), round.holding(new Admission(plan).of(round.ledgers())));
        note(sorting.findings());
        List<JudgedLedger> ledgers = amongEachOther(eachByItself(sorting.current()));
        List<AcceptedFigure> figures = figures(ledgers);
        List<AcceptedMoney> money = all(ledgers, JudgedLedger::money);
        note(new ReporterComparison(plan, figures).findings());
        note(PlannedMoneyComparison.of(plan, money));
        Set<UnitCode> used = ledgers.stream().map(JudgedLedger::unit).collect(Collectors.toUnmodifiableSet());
        return new Reconciliation(
                round.round(),
                sorting.handIns().stream().map(it -> outcome(it, used)).toList(),
                figures,
                money,
                all(ledgers, JudgedLedger::words),
                FindingOrder.inOrder(plan, findings),
                round.ledgers().stream().anyMatch(SubmittedLedger::sample));
    }

    /** Notes what was found, as grave as the plan has it. */
    private List<Finding> note(List<Finding> found) {
        List<Finding> judged = plan.severities().applyTo(found);
        findings.addAll(judged);
        return judged;
    }

    private List<JudgedLedger> eachByItself(Map<UnitCode, SubmittedLedger> current) {
        return current.entrySet().stream()
                .filter(entry -> !isRefused(entry.getValue()))
                .map(entry -> judge(entry.getKey(), entry.getValue()))
                .filter(ledger -> !ledger.isRefused())
                .toList();
    }

    /** Whether sorting found something that the plan takes as a reason to send the ledger back, such as that it is late. */
    private boolean isRefused(SubmittedLedger ledger) {
        return findings.stream()
                .anyMatch(finding -> finding.severity() == Severity.REJECT
                        && ledger.file().equals(finding.place().file()));
    }

    private JudgedLedger judge(UnitCode unit, SubmittedLedger submitted) {
        LedgerJudgement rows = new LedgerJudgement(background, unit, submitted);
        MoneyJudgement money = new MoneyJudgement(background, unit, submitted);
        List<Finding> found = Stream.concat(rows.findings().stream(), money.findings().stream())
                .toList();
        findings.addAll(found);
        JudgedLedger ledger = new JudgedLedger(
                unit, submitted.file(), rows.rows(), rows.figures(), money.money(), rows.words(), found);
        Optional<Finding> again = SameAsLastRound.in(ledger, background.history());
        return ledger.with(note(again.stream().toList()));
    }

    private List<JudgedLedger> amongEachOther(List<JudgedLedger> ledgers) {
        List<Finding> found = note(Stream.of(
                        PeerComparison.among(plan, ledgers),
                        SameAsOtherUnit.among(plan, ledgers),
                        NarrativeComparison.among(ledgers))
                .flatMap(List::stream)
                .toList());
        return ledgers.stream()
                .map(ledger -> ledger.with(found))
                .filter(ledger -> !ledger.isRefused())
                .toList();
    }

    private List<AcceptedFigure> figures(List<JudgedLedger> ledgers) {
        List<IndicatorCode> order =
                plan.indicators().stream().map(Indicator::code).toList();
        return all(ledgers, JudgedLedger::figures).stream()
                .sorted(Comparator.comparingInt(figure -> order.indexOf(figure.indicator())))
                .toList();
    }

    private static <T> List<T> all(List<JudgedLedger> ledgers, Function<JudgedLedger, List<T>> part) {
        return ledgers.stream().map(part).flatMap(Collection::stream).toList();
    }

    private static HandIn outcome(HandIn handIn, Set<UnitCode> used) {
        boolean refused = handIn.outcome() == HandIn.Outcome.ACCEPTED && !used.contains(handIn.unit());
        return refused ? handIn.refused() : handIn;
    }
}

package org.taizhang.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.taizhang.findings.Finding;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.IndicatorCode;

/** The judgement of one round: which files count, what they say that holds, and what the ledgers say of each other. */
final class RoundJudgement {

    private final Plan plan;
    private final RoundSchedule schedule;
    private final Accepted last;
    private final List<Finding> findings = new ArrayList<>();
    private final List<AcceptedFigure> figures = new ArrayList<>();
    private final List<AcceptedMoney> money = new ArrayList<>();
    private final List<AcceptedWords> words = new ArrayList<>();

    RoundJudgement(Plan plan, RoundSchedule schedule, Accepted last) {
        this.plan = plan;
        this.schedule = schedule;
        this.last = last;
    }

    Reconciliation judge(RoundLedgers round) {
        HandInSorting sorting = new HandInSorting(plan, schedule, round.ledgers());
        findings.addAll(sorting.findings());
        sorting.current().forEach((unit, ledger) -> {
            take(new LedgerJudgement(plan, unit, ledger, last));
            take(new MoneyJudgement(unit, ledger, last));
        });
        List<IndicatorCode> order =
                plan.indicators().stream().map(Indicator::code).toList();
        figures.sort(Comparator.comparingInt(figure -> order.indexOf(figure.indicator())));
        findings.addAll(new ReporterComparison(plan, figures).findings());
        return new Reconciliation(
                round.round(),
                sorting.handIns(),
                figures,
                money,
                words,
                FindingOrder.inOrder(plan, findings),
                round.ledgers().stream().anyMatch(SubmittedLedger::sample));
    }

    private void take(LedgerJudgement ledger) {
        findings.addAll(ledger.findings());
        figures.addAll(ledger.figures());
        words.addAll(ledger.words());
    }

    private void take(MoneyJudgement ledger) {
        findings.addAll(ledger.findings());
        money.addAll(ledger.money());
    }
}

package org.taizhang.validation;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlannedMoney;
import org.taizhang.terms.Money;
import org.taizhang.terms.Place;

/**
 * Holds what the units together arranged (安排资金) for a task from one source against what the plan has for it. More than that is said
 * once, at the largest amount, since that is where to look first.
 */
final class PlannedMoneyComparison {

    private PlannedMoneyComparison() {}

    static List<Finding> of(Plan plan, List<AcceptedMoney> money) {
        return plan.money().stream()
                .flatMap(planned -> compare(planned, money).stream())
                .toList();
    }

    private static Optional<Finding> compare(PlannedMoney planned, List<AcceptedMoney> money) {
        List<AcceptedMoney> arranged = money.stream()
                .filter(it -> it.task().equals(planned.task()) && it.source().equals(planned.source()))
                .filter(it -> it.arranged() != null)
                .toList();
        Money sum = arranged.stream().map(PlannedMoneyComparison::amount).reduce(Money.ZERO, Money::plus);
        return arranged.stream()
                .filter(it -> sum.compareTo(planned.amount()) > 0)
                .max(Comparator.comparing(PlannedMoneyComparison::amount))
                .map(largest -> finding(planned, largest, sum));
    }

    private static Money amount(AcceptedMoney money) {
        return Objects.requireNonNull(money.arranged());
    }

    private static Finding finding(PlannedMoney planned, AcceptedMoney largest, Money sum) {
        Source source = largest.sources().stream()
                .filter(it -> it.part() == Source.Part.ARRANGED)
                .findFirst()
                .orElseThrow();
        Place place = Place.ofCell(source.file(), source.sheet(), source.cell());
        return Finding.of(FindingKind.MONEY_OVER_PLAN, place, planned.task(), planned.source(), sum, planned.amount())
                .about(largest.unit())
                .seeing(source.raw());
    }
}

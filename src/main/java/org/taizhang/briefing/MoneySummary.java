package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;

/** The first page of the 财政简报, in sentences computed from the sums. */
final class MoneySummary {

    private final FrozenFigures figures;
    private final MoneyFigures money;

    MoneySummary(FrozenFigures figures) {
        this.figures = figures;
        this.money = figures.money();
    }

    List<String> paragraphs() {
        if (FinanceBriefing.isNothing(money)) {
            return List.of(
                    Wording.say("money.nothing", Amounts.of(figures.head().asOf())));
        }
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(planned());
        paragraphs.add(sums());
        if (!money.lines().isEmpty()) {
            paragraphs.add(change());
            paragraphs.add(categories());
            paragraphs.add(matters());
        }
        return paragraphs;
    }

    private String planned() {
        Money planned = money.total().planned();
        if (!money.planned() || planned == null) {
            return Wording.say("money.unplanned");
        }
        return Wording.say(
                money.plannedIsSample() ? "money.sum.planned.sample" : "money.sum.planned", Amounts.of(planned));
    }

    private String sums() {
        MoneyRow total = money.total();
        String asOf = Amounts.of(figures.head().asOf());
        if (money.lines().isEmpty()) {
            return Wording.say("money.unreported", asOf);
        }
        List<String> parts = new ArrayList<>();
        parts.add(Wording.say("money.sum.arranged", Amounts.of(total.arranged()), ofPlan(total)));
        parts.add(part("inPlace", total.inPlace(), total.inPlaceRate()));
        parts.add(part("paid", total.paid(), total.paidRate()));
        if (total.executionRate() != null) {
            parts.add(Wording.say("money.sum.execution", Amounts.of(total.executionRate())));
        }
        return Wording.say("money.sum", asOf, figures.head().region(), String.join(Wording.say("clause.comma"), parts));
    }

    private static String ofPlan(MoneyRow total) {
        Money planned = total.planned();
        if (planned == null || planned.signum() <= 0) {
            return "";
        }
        Percent share = Percent.ofParts(total.arranged().wan(), planned.wan());
        return Wording.say("money.sum.ofPlan", Amounts.of(share));
    }

    private static String part(String what, Money amount, @Nullable Percent rate) {
        return rate == null
                ? Wording.say("money.sum." + what, Amounts.of(amount))
                : Wording.say("money.sum." + what + ".rate", Amounts.of(amount), Amounts.of(rate));
    }

    private String change() {
        Money change = MoneyTableRow.change(money.total());
        if (change == null) {
            return Wording.say("money.change.first");
        }
        Money size = change.signum() < 0 ? Money.ZERO.minus(change) : change;
        String key = change.signum() > 0 ? "more" : change.signum() < 0 ? "less" : "same";
        return Wording.say("money.change." + key, Amounts.of(size));
    }

    private String categories() {
        List<MoneyRow> rated = money.byCategory().stream()
                .filter(row -> row.executionRate() != null)
                .sorted(Comparator.comparing(
                        row -> Objects.requireNonNull(row.executionRate()), Comparator.reverseOrder()))
                .toList();
        if (rated.isEmpty()) {
            return Wording.say("money.categories.none");
        }
        MoneyRow best = rated.get(0);
        MoneyRow worst = rated.get(rated.size() - 1);
        if (Objects.equals(best.executionRate(), worst.executionRate())) {
            return Wording.say("money.categories.same", rated.size(), Amounts.of(best.executionRate()));
        }
        return Wording.say(
                "money.categories.some",
                names(rated, best),
                Amounts.of(best.executionRate()),
                names(rated, worst),
                Amounts.of(worst.executionRate()));
    }

    private static String names(List<MoneyRow> rows, MoneyRow like) {
        return Wording.list(rows.stream()
                .filter(row -> Objects.equals(row.executionRate(), like.executionRate()))
                .map(MoneyRow::label)
                .toList());
    }

    private String matters() {
        int matters = new MoneyMatters(figures).count();
        return matters == 0 ? Wording.say("money.matters.none") : Wording.say("money.matters.some", matters);
    }
}

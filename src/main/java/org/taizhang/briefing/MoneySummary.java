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
import org.taizhang.validation.HandIn;

/** The first page of the 财政简报 (总体情况), in sentences computed from the sums. */
final class MoneySummary {

    private final FrozenFigures figures;
    private final MoneyFigures money;

    MoneySummary(FrozenFigures figures) {
        this.figures = figures;
        this.money = figures.money();
    }

    List<String> paragraphs() {
        String asOf = Amounts.of(figures.head().asOf());
        if (FinanceBriefing.isNothing(money)) {
            return List.of(Wording.say("money.nothing", asOf));
        }
        if (money.lines().isEmpty()) {
            return List.of(planned() + Wording.say("money.unreported", asOf), matters());
        }
        return List.of(planned() + sums(asOf), change() + pace(), categories(), matters());
    }

    /** What a year's review says: the sums, then pace and categories; the first is there always. */
    List<String> year() {
        List<String> paragraphs = paragraphs();
        return paragraphs.size() < 2 || money.lines().isEmpty()
                ? paragraphs.subList(0, 1)
                : List.of(paragraphs.get(0), pace() + categories());
    }

    private String planned() {
        Money planned = money.total().planned();
        if (planned == null) {
            return Wording.say("money.unplanned");
        }
        return Wording.say(
                money.plannedIsSample() ? "money.sum.planned.sample" : "money.sum.planned", Amounts.of(planned));
    }

    private String sums(String asOf) {
        MoneyRow total = money.total();
        List<String> parts = new ArrayList<>();
        parts.add(Wording.say("money.sum.arranged", Amounts.of(total.arranged()), ofPlan(total)));
        parts.add(part("inPlace", total.inPlace(), total.inPlaceRate()));
        parts.add(part("paid", total.paid(), total.paidRate()));
        if (total.executionRate() != null) {
            parts.add(Wording.say("money.sum.execution", Amounts.of(total.executionRate())));
        }
        return Wording.say("money.sum", asOf, figures.head().region(), String.join(Wording.say("clause.comma"), parts))
                + missing();
    }

    /** How many ledgers are missing in the sums; nothing where all were used. */
    private String missing() {
        long used = figures.submissions().stream()
                .filter(submission -> submission.handIn().outcome() == HandIn.Outcome.ACCEPTED)
                .count();
        int owed = figures.submissions().size();
        return used == owed ? "" : Wording.say("money.sum.missing", owed, used);
    }

    private static String ofPlan(MoneyRow total) {
        Percent share = Rates.simple(total.arranged(), total.planned());
        return share == null ? "" : Wording.say("money.sum.ofPlan", Amounts.of(share));
    }

    private static String part(String what, Money amount, @Nullable Percent rate) {
        return rate == null
                ? Wording.say("money.sum." + what, Amounts.of(amount))
                : Wording.say("money.sum." + what + ".rate", Amounts.of(amount), Amounts.of(rate));
    }

    private String change() {
        return new MoneyGrowth(figures).total();
    }

    /** Nothing where either rate cannot be said. */
    private String pace() {
        MoneyRow total = money.total();
        Percent gap = Pace.gap(total);
        if (gap == null) {
            return "";
        }
        String size = new Percent(gap.value().abs()).toString();
        return Wording.say("money.pace." + Pace.direction(gap), Amounts.of(total.progress()), size);
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
        if (rated.size() == 1) {
            return Wording.say("money.categories.one", best.label(), Amounts.of(best.executionRate()));
        }
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
        List<String> names = rows.stream()
                .filter(row -> Objects.equals(row.executionRate(), like.executionRate()))
                .map(MoneyRow::label)
                .toList();
        return Listing.first(names, Listing.FEW);
    }

    private String matters() {
        List<String> matters = new MoneyMatters(figures).counts();
        return matters.isEmpty()
                ? Wording.say("money.matters.none")
                : Wording.say("money.matters.some", Wording.list(matters));
    }
}

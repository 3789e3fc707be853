package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.CategoryFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.terms.Money;
import org.taizhang.validation.HandIn;

/**
 * How this paper agrees with the 督查专报 of the same edition (与督查专报的核对): the counts that both show, the sums of every view, and the
 * progress of the categories. What does not agree is said with its figures.
 */
final class MoneyAgreement {

    private final FrozenFigures figures;
    private final MoneyFigures money;
    private final Edition edition;

    MoneyAgreement(FrozenFigures figures, Edition edition) {
        this.figures = figures;
        this.money = figures.money();
        this.edition = edition;
    }

    List<String> paragraphs() {
        return Stream.of(counts(), sums(), categories())
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private String counts() {
        return Wording.say(
                "agreement.counts",
                edition.number(),
                figures.indicators().size(),
                figures.submissions().size(),
                count(HandIn.Outcome.ACCEPTED),
                count(HandIn.Outcome.REJECTED),
                count(HandIn.Outcome.SILENT));
    }

    private long count(HandIn.Outcome outcome) {
        return figures.submissions().stream()
                .filter(submission -> submission.handIn().outcome() == outcome)
                .count();
    }

    /** Nothing where no money was reported. */
    private String sums() {
        if (money.lines().isEmpty()) {
            return "";
        }
        MoneyRow total = money.total();
        List<String> odd = Stream.of(MoneyView.values())
                .filter(view -> !agrees(view, total))
                .map(view -> Wording.say("agreement.sum", view.say("title"), amounts(view.rows(money))))
                .toList();
        String reference = MoneyAnnex.LINES.reference(figures);
        return odd.isEmpty()
                ? Wording.say("agreement.sums", amounts(List.of(total)), reference)
                : Wording.say(
                        "agreement.sums.not",
                        amounts(List.of(total)),
                        String.join(Wording.say("clause.semicolon"), odd));
    }

    private boolean agrees(MoneyView view, MoneyRow total) {
        List<MoneyRow> rows = view.rows(money);
        return sum(rows, MoneyRow::arranged).equals(total.arranged())
                && sum(rows, MoneyRow::inPlace).equals(total.inPlace())
                && sum(rows, MoneyRow::paid).equals(total.paid());
    }

    private static String amounts(List<MoneyRow> rows) {
        return Wording.say(
                "matter.amounts",
                Amounts.of(sum(rows, MoneyRow::arranged)),
                Amounts.of(sum(rows, MoneyRow::inPlace)),
                Amounts.of(sum(rows, MoneyRow::paid)));
    }

    private static Money sum(List<MoneyRow> rows, Function<MoneyRow, Money> amount) {
        return rows.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }

    /** The progress of a category's money is the pace of its indicators in the other paper. */
    private String categories() {
        List<String> odd = new ArrayList<>();
        int same = 0;
        for (MoneyRow row : money.byCategory()) {
            for (CategoryFigures category : figures.categories()) {
                if (!category.category().equals(row.key())) {
                    continue;
                }
                if (Objects.equals(category.pace(), row.progress())) {
                    same++;
                } else {
                    odd.add(Wording.say(
                            "agreement.category",
                            row.label(),
                            Amounts.of(row.progress()),
                            Amounts.of(category.pace())));
                }
            }
        }
        if (!odd.isEmpty()) {
            return Wording.say("agreement.categories.not", Wording.list(odd));
        }
        return same == 0 ? "" : Wording.say("agreement.categories", same);
    }
}

package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.terms.Money;

/** What was paid since the last round (较上轮支付): in all, and which units and tasks added most, nothing, or less than nothing. */
final class MoneyGrowth {

    private final MoneyFigures money;

    MoneyGrowth(FrozenFigures figures) {
        this.money = figures.money();
    }

    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(total() + missing());
        if (money.total().lastPaid() != null) {
            for (MoneyView view : List.of(MoneyView.UNIT, MoneyView.TASK)) {
                String words = most(view) + still(view) + fallen(view);
                if (!words.isEmpty()) {
                    paragraphs.add(words);
                }
            }
        }
        return paragraphs;
    }

    /** The sum of all. */
    String total() {
        Money change = MoneyTableRow.change(money.total());
        if (change == null) {
            return Wording.say("money.change.first");
        }
        return switch (Integer.signum(change.signum())) {
            case 1 -> Wording.say("money.change.more", Amounts.of(change));
            case -1 -> Wording.say("money.change.less", Amounts.of(Money.ZERO.minus(change)));
            default -> Wording.say("money.change.same");
        };
    }

    /** What units paid by the last round that have no line of money in this one, so that the two sums are not of the same units. */
    private String missing() {
        Money last = money.total().lastPaid();
        if (last == null) {
            return "";
        }
        Money here = money.byUnit().stream()
                .map(MoneyRow::lastPaid)
                .filter(Objects::nonNull)
                .reduce(Money.ZERO, Money::plus);
        Money gone = last.minus(here);
        return gone.signum() == 0 ? "" : Wording.say("money.change.missing", Amounts.of(gone));
    }

    private String most(MoneyView view) {
        List<String> grown = withChange(view).stream()
                .filter(row -> change(row).signum() > 0)
                .sorted(Comparator.comparing(MoneyGrowth::change).reversed())
                .map(row -> item(view, row))
                .toList();
        return grown.isEmpty() ? "" : view.say("grown", Listing.first(grown, Listing.FEW));
    }

    private String still(MoneyView view) {
        List<String> still = withChange(view).stream()
                .filter(row -> change(row).signum() == 0)
                .map(view::name)
                .toList();
        return still.isEmpty() ? "" : view.say("still", still.size(), Listing.first(still, Listing.MANY));
    }

    private String fallen(MoneyView view) {
        List<String> fallen = withChange(view).stream()
                .filter(row -> change(row).signum() < 0)
                .sorted(Comparator.comparing(MoneyGrowth::change))
                .map(row -> item(view, row))
                .toList();
        return fallen.isEmpty() ? "" : view.say("fallen", fallen.size(), Listing.first(fallen, Listing.MANY));
    }

    /** Rows whose key has lines now: one that only the plan has says nothing of payments. */
    private List<MoneyRow> withChange(MoneyView view) {
        return view.rows(money).stream()
                .filter(row -> row.lastPaid() != null && isReported(view, row))
                .toList();
    }

    private boolean isReported(MoneyView view, MoneyRow row) {
        return money.lines().stream()
                .anyMatch(line -> row.key()
                        .equals(
                                view == MoneyView.UNIT
                                        ? line.unit().value()
                                        : line.task().value()));
    }

    private static Money change(MoneyRow row) {
        return Objects.requireNonNull(MoneyTableRow.change(row));
    }

    private static String item(MoneyView view, MoneyRow row) {
        return Wording.say("money.change.item", view.name(row), Amounts.signed(change(row)));
    }
}

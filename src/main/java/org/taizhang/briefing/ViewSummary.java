package org.taizhang.briefing;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.terms.Percent;

/** What a view of the money shows, in a paragraph: where most is arranged, and where most and least is in place and paid. */
final class ViewSummary {

    /** Up to so many are all named, in plan order; of more, those with most money. */
    private static final int ALL = 4;

    private final FrozenFigures figures;
    private final MoneyView view;
    private final List<MoneyRow> arranged;

    ViewSummary(FrozenFigures figures, MoneyView view) {
        this.figures = figures;
        this.view = view;
        this.arranged = view.rows(figures.money()).stream()
                .filter(row -> row.arranged().signum() > 0)
                .toList();
    }

    String paragraph() {
        return most() + rates("inPlace", MoneyRow::inPlaceRate) + rates("paid", MoneyRow::paidRate);
    }

    private String most() {
        if (arranged.isEmpty()) {
            return view.say("none");
        }
        if (arranged.size() == 1) {
            MoneyRow only = arranged.get(0);
            return view.say("one", view.name(only), Amounts.of(only.arranged()));
        }
        return arranged.size() <= ALL
                ? view.say("all", arranged.size(), items(arranged.stream()))
                : view.say("some", arranged.size(), items(largest()));
    }

    private Stream<MoneyRow> largest() {
        return arranged.stream()
                .sorted(Comparator.comparing(MoneyRow::arranged).reversed())
                .limit(Listing.FEW);
    }

    private String items(Stream<MoneyRow> rows) {
        return Wording.list(rows.map(this::item).toList());
    }

    private String item(MoneyRow row) {
        Percent share = Percent.ofParts(
                row.arranged().wan(), figures.money().total().arranged().wan());
        return Wording.say("view.item", view.name(row), Amounts.of(row.arranged()), Amounts.of(share));
    }

    private String rates(String rate, Function<MoneyRow, @Nullable Percent> of) {
        List<Percent> known =
                arranged.stream().map(of).filter(Objects::nonNull).sorted().toList();
        if (known.isEmpty()) {
            return "";
        }
        Percent lowest = known.get(0);
        Percent highest = known.get(known.size() - 1);
        if (known.size() == 1) {
            return Wording.say("view." + rate + ".one", Amounts.of(lowest));
        }
        if (lowest.equals(highest)) {
            return Wording.say("view." + rate + ".same", Amounts.of(lowest));
        }
        return Wording.say(
                "view." + rate + ".some",
                names(of, highest),
                Amounts.of(highest),
                names(of, lowest),
                Amounts.of(lowest));
    }

    private String names(Function<MoneyRow, @Nullable Percent> of, Percent like) {
        List<String> names = arranged.stream()
                .filter(row -> like.equals(of.apply(row)))
                .map(view::name)
                .toList();
        return Listing.first(names, Listing.FEW);
    }
}

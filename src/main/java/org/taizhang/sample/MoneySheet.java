package org.taizhang.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.taizhang.plan.Unit;
import org.taizhang.spreadsheet.SheetDraft;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Money;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.words.Words;

/** The sheet 资金: what the unit handles itself, by task and source, and a total. */
final class MoneySheet {

    private static final List<String> COLUMNS =
            List.of("task", "name", "source", "arranged", "inPlace", "paid", "remark");
    private static final int ARRANGED = 4;
    private static final int LAST = 7;
    private static final BigDecimal TOO_MUCH = new BigDecimal("1.08");

    private final Story story;
    private final Unit unit;
    private final Round round;
    private final SheetDraft sheet;
    private final Words words;
    private final NumberStyle numbers;

    MoneySheet(Story story, Unit unit, Round round, SheetDraft sheet, Words words) {
        this.story = story;
        this.unit = unit;
        this.round = round;
        this.sheet = sheet;
        this.words = words;
        this.numbers = new NumberStyle(story.has(unit.code(), Habit.TEXT_NUMBERS));
    }

    void write() {
        int row = title();
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.text(row, i + 1, words.say("money." + COLUMNS.get(i)), Looks.HEADER);
        }
        sheet.freezeAt(new CellPosition(row + 1, 1));
        int first = row + 1;
        List<MoneyShare> shares = shares();
        for (MoneyShare share : shares) {
            line(++row, share);
        }
        total(first, row, shares);
        sheet.widths(9, 26, 10, 16, 16, 16, 12).print(true, first - 1);
    }

    private int title() {
        Heading heading = new Heading(story, unit, round);
        sheet.text(1, 1, heading.title("title.money"), Looks.TITLE)
                .merge(new CellPosition(1, 1), new CellPosition(1, LAST));
        if (!story.has(unit.code(), Habit.HINT_LINE)) {
            return 2;
        }
        sheet.text(2, 1, heading.unitLine(), Looks.SMALL).text(2, LAST, words.say("money.line"), Looks.SMALL);
        return 3;
    }

    /** The wrong ledger has paid more than is in place in its first line. */
    private List<MoneyShare> shares() {
        List<MoneyShare> shares = story.purses().of(unit.code(), round);
        if (!story.isWrong(unit.code(), round) || shares.isEmpty()) {
            return shares;
        }
        List<MoneyShare> wrong = new java.util.ArrayList<>(shares);
        MoneyShare first = shares.get(0);
        Money tooMuch = new Money(first.inPlace().wan().multiply(TOO_MUCH).setScale(1, java.math.RoundingMode.UP));
        wrong.set(0, new MoneyShare(first.task(), first.source(), first.arranged(), first.inPlace(), tooMuch));
        return wrong;
    }

    private void line(int row, MoneyShare share) {
        sheet.text(row, 1, share.task().value(), Looks.SHORT.formatted("@"));
        sheet.text(row, 2, story.plan().task(share.task()).name(), Looks.WORDS);
        sheet.text(row, 3, share.source(), Looks.SHORT);
        amount(row, ARRANGED, share.arranged());
        amount(row, ARRANGED + 1, share.inPlace());
        amount(row, ARRANGED + 2, share.paid());
        sheet.text(row, LAST, words.say("money.remark.sample"), Looks.SHORT);
    }

    private void amount(int row, int column, Money money) {
        numbers.write(sheet, row, column, new Quantity(money.wan()), Looks.AMOUNT);
    }

    private void total(int first, int last, List<MoneyShare> shares) {
        int row = last + 1;
        sheet.text(row, 1, words.say("money.total"), Looks.SHORT.inBold());
        for (int blank : new int[] {2, 3, LAST}) {
            sheet.text(row, blank, "", Looks.SHORT);
        }
        sum(row, first, ARRANGED, shares, MoneyShare::arranged);
        sum(row, first, ARRANGED + 1, shares, MoneyShare::inPlace);
        sum(row, first, ARRANGED + 2, shares, MoneyShare::paid);
    }

    /** Adds up by formula, unless the amounts are text, which a formula would take for nothing. */
    private void sum(int row, int first, int column, List<MoneyShare> shares, Function<MoneyShare, Money> amount) {
        Money sum = shares.stream().map(amount).reduce(Money.ZERO, Money::plus);
        if (numbers.isText()) {
            amount(row, column, sum);
        } else {
            String area = new CellPosition(first, column) + ":" + new CellPosition(row - 1, column);
            sheet.formula(row, column, "SUM(" + area + ")", sum.wan(), Looks.AMOUNT.inBold());
        }
    }
}

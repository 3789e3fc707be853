package org.taizhang.correspondence;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.plan.Task;
import org.taizhang.plan.Unit;
import org.taizhang.spreadsheet.SheetDraft;
import org.taizhang.spreadsheet.WorkbookDraft;
import org.taizhang.terms.CellPosition;

/**
 * A unit's blank ledger (空白台账) for a round: 工作进展, 资金, 项目明细, 联系人, how to fill it in, and a hidden sheet that says what it is. Heads and
 * what is given are locked without a password, so that nothing is overwritten by accident.
 */
final class BlankLedger {

    /** Counts up when the sheets change. */
    private static final String TEMPLATE_VERSION = "3";

    private static final int ITEM_ROWS = 200;
    private static final int CONTACT_ROWS = 4;
    private static final int[] ITEM_WIDTHS = {12, 44, 12, 12, 14};
    private static final int[] CONTACT_WIDTHS = {14, 16, 16, 20, 24, 20};
    private static final int LIST = 4;

    private final Plan plan;
    private final RoundSchedule round;
    private final Unit unit;
    private final LastRound last;

    BlankLedger(Plan plan, RoundSchedule round, Unit unit, LastRound last) {
        this.plan = plan;
        this.round = round;
        this.unit = unit;
        this.last = last;
    }

    void write(Path file) {
        WorkbookDraft draft = new WorkbookDraft().titled(title("blank.title"));
        new BlankProgress(plan, unit, last, sheet(draft, "progress")).draw(title("blank.title"));
        new BlankMoney(plan, unit, last, sheet(draft, "money"))
                .draw(title("blank.title.money"), area(plan.tasks().size(), LIST));
        items(sheet(draft, "items"));
        contacts(sheet(draft, "contacts"));
        guide(sheet(draft, "guide"));
        identity(sheet(draft, "identity"));
        draft.writeXlsx(file);
    }

    private static SheetDraft sheet(WorkbookDraft draft, String name) {
        return draft.sheet(Wording.say("blank.sheet." + name));
    }

    private String title(String key) {
        return Wording.say(key, plan.title(), Wording.name(round.round()));
    }

    /** An area of the hidden sheet, below which its lists stand. */
    private static String area(int rows, int column) {
        String letters = new CellPosition(1, column).toString().replaceAll("\\d", "");
        return "'" + Wording.say("blank.sheet.identity") + "'!$" + letters + "$1:$" + letters + "$" + Math.max(1, rows);
    }

    private List<Indicator> counted() {
        return plan.indicators().stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.SUM && indicator.isReportedBy(unit.code()))
                .toList();
    }

    private void items(SheetDraft sheet) {
        table(sheet, title("blank.title.items"), "blank.item.columns", ITEM_WIDTHS);
        CellPosition first = new CellPosition(3, 1);
        CellPosition end = new CellPosition(2 + ITEM_ROWS, ITEM_WIDTHS.length);
        for (int row = first.row(); row <= end.row(); row++) {
            sheet.text(row, 1, "", BlankLooks.OPEN_CODE)
                    .text(row, 2, "", BlankLooks.OPEN_WORDS)
                    .text(row, 3, "", BlankLooks.OPEN_NUMBER)
                    .text(row, 4, "", BlankLooks.OPEN_SHORT)
                    .text(row, 5, "", BlankLooks.OPEN_SHORT);
        }
        String choose = Wording.say("blank.rule.choose");
        sheet.dropDownFrom(first, new CellPosition(end.row(), 1), area(counted().size(), LIST + 1), choose)
                .numbersFrom(
                        new CellPosition(first.row(), 3),
                        new CellPosition(end.row(), 3),
                        BigDecimal.ZERO,
                        Wording.say("blank.rule.number"))
                .dropDown(
                        new CellPosition(first.row(), 5),
                        end,
                        List.of(Wording.say("blank.states").split(",")),
                        choose)
                .freezeAt(first)
                .protect()
                .print(false, 2);
    }

    private void contacts(SheetDraft sheet) {
        table(sheet, Wording.say("blank.title.contacts", unit.name()), "blank.contact.columns", CONTACT_WIDTHS);
        for (int row = 3; row < 3 + CONTACT_ROWS; row++) {
            for (int column = 1; column <= CONTACT_WIDTHS.length; column++) {
                sheet.text(row, column, "", BlankLooks.OPEN_CODE);
            }
        }
        sheet.protect().print(false, 2);
    }

    private static void table(SheetDraft sheet, String title, String columns, int... widths) {
        sheet.text(1, 1, title, BlankLooks.TITLE).merge(new CellPosition(1, 1), new CellPosition(1, widths.length));
        String[] heads = Wording.say(columns).split(",");
        for (int i = 0; i < heads.length; i++) {
            sheet.text(2, i + 1, heads[i], BlankLooks.HEAD);
        }
        sheet.widths(widths);
    }

    private void guide(SheetDraft sheet) {
        sheet.text(1, 1, Wording.say("blank.title.guide"), BlankLooks.TITLE);
        String[] lines = Wording.say(
                        "blank.guide", Wording.until(round, plan.practice().routine()), Wording.day(round.asOf()))
                .split("\n");
        for (int i = 0; i < lines.length; i++) {
            sheet.text(2 + i, 1, lines[i], BlankLooks.GIVEN);
        }
        if (plan.indicators().stream().anyMatch(Indicator::sampleShares)) {
            sheet.text(2 + lines.length, 1, Wording.say("blank.guide.sample"), BlankLooks.GIVEN);
        }
        sheet.widths(64).protect().print(false, 1);
    }

    /** Who it belongs to, and the lists that drop-downs offer: codes of tasks, then of the unit's counted indicators. */
    private void identity(SheetDraft sheet) {
        List<String> values =
                List.of(plan.id().value(), unit.code().value(), round.round().toString(), TEMPLATE_VERSION);
        String[] names = Wording.say("blank.identity").split(",");
        for (int i = 0; i < names.length; i++) {
            sheet.text(i + 1, 1, names[i], BlankLooks.GIVEN).text(i + 1, 2, values.get(i), BlankLooks.GIVEN_CODE);
        }
        list(
                sheet,
                LIST,
                plan.tasks().stream().map(Task::code).map(code -> code.value()).toList());
        list(
                sheet,
                LIST + 1,
                counted().stream().map(indicator -> indicator.code().value()).toList());
        sheet.widths(12, 24).hidden().protect();
    }

    private static void list(SheetDraft sheet, int column, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            sheet.text(i + 1, column, values.get(i), BlankLooks.GIVEN_CODE);
        }
    }
}

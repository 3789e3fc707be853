package org.taizhang.correspondence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlannedMoney;
import org.taizhang.plan.Task;
import org.taizhang.plan.Unit;
import org.taizhang.spreadsheet.Look;
import org.taizhang.spreadsheet.SheetDraft;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Money;
import org.taizhang.terms.TaskCode;

/**
 * The sheet 资金 of a blank ledger, in 万元: a line for each task and source that the unit reported last round, else for those that the plan
 * arranges for the tasks it leads, and free lines below.
 */
final class BlankMoney {

    private static final int TITLE = 1;
    private static final int LINES = 2;
    private static final int HEAD = 3;
    private static final int FREE = 12;
    private static final int[] WIDTHS = {10, 28, 12, 14, 14, 14, 14, 14, 14, 24};
    private static final int TASK_CODE = 1;
    private static final int TASK = 2;
    private static final int SOURCE = 3;
    private static final int FIRST_LAST = 4;
    private static final int FIRST_AMOUNT = 7;
    private static final int REMARK = 10;

    private final Plan plan;
    private final Unit unit;
    private final LastRound last;
    private final SheetDraft sheet;
    private int row = HEAD;

    BlankMoney(Plan plan, Unit unit, LastRound last, SheetDraft sheet) {
        this.plan = plan;
        this.unit = unit;
        this.last = last;
        this.sheet = sheet;
    }

    /** Draws the sheet; its drop-down of task codes takes them from that area. */
    void draw(String title, String taskCodes) {
        sheet.text(TITLE, 1, title, BlankLooks.TITLE)
                .merge(new CellPosition(TITLE, 1), new CellPosition(TITLE, WIDTHS.length))
                .text(LINES, 1, Wording.say("blank.sender", unit.name()), BlankLooks.LINE)
                .text(LINES, REMARK, Wording.say("blank.money.measure"), BlankLooks.LINE);
        String[] heads = Wording.say("blank.money.columns").split(",");
        for (int i = 0; i < heads.length; i++) {
            sheet.text(HEAD, i + 1, heads[i], BlankLooks.HEAD);
        }
        lines();
        for (int i = 0; i < FREE; i++) {
            row++;
            open(BlankLooks.OPEN_CODE, TASK_CODE);
            open(BlankLooks.OPEN_WORDS, TASK);
            open(BlankLooks.OPEN_SHORT, SOURCE);
            amounts(null, null, null);
        }
        finish(taskCodes);
    }

    private void lines() {
        List<MoneyLine> reported = last.money(unit.code());
        if (reported.isEmpty()) {
            planned().forEach(money -> given(money.task(), money.source(), null, null, null));
        } else {
            reported.forEach(line -> given(line.task(), line.source(), line.arranged(), line.inPlace(), line.paid()));
        }
    }

    private List<PlannedMoney> planned() {
        List<PlannedMoney> own = new ArrayList<>();
        for (Task task : plan.tasks()) {
            boolean leads = task.leads().contains(unit.code());
            plan.money().stream()
                    .filter(money -> leads && money.task().equals(task.code()))
                    .forEach(own::add);
        }
        return own;
    }

    private void given(
            TaskCode task, String source, @Nullable Money arranged, @Nullable Money inPlace, @Nullable Money paid) {
        row++;
        sheet.text(row, TASK_CODE, task.value(), BlankLooks.GIVEN_CODE)
                .text(row, TASK, plan.task(task).name(), BlankLooks.GIVEN)
                .text(row, SOURCE, source, BlankLooks.GIVEN_SHORT);
        amounts(arranged, inPlace, paid);
    }

    private void amounts(@Nullable Money... before) {
        for (int i = 0; i < before.length; i++) {
            Money amount = before[i];
            if (amount == null) {
                sheet.text(row, FIRST_LAST + i, "", BlankLooks.GIVEN_NUMBER);
            } else {
                sheet.number(row, FIRST_LAST + i, amount.wan(), BlankLooks.GIVEN_NUMBER);
            }
            open(BlankLooks.OPEN_NUMBER, FIRST_AMOUNT + i);
        }
        open(BlankLooks.OPEN_WORDS, REMARK);
    }

    private void open(Look look, int column) {
        sheet.text(row, column, "", look);
    }

    private void finish(String taskCodes) {
        int free = row - FREE + 1;
        sheet.dropDownFrom(
                        new CellPosition(free, TASK_CODE),
                        new CellPosition(row, TASK_CODE),
                        taskCodes,
                        Wording.say("blank.rule.choose"))
                .dropDown(
                        new CellPosition(free, SOURCE),
                        new CellPosition(row, SOURCE),
                        plan.moneySources(),
                        Wording.say("blank.rule.choose"))
                .numbersFrom(
                        new CellPosition(HEAD + 1, FIRST_AMOUNT),
                        new CellPosition(row, FIRST_AMOUNT + 2),
                        BigDecimal.ZERO,
                        Wording.say("blank.rule.money"))
                .note(HEAD, FIRST_LAST, last.explained())
                .widths(WIDTHS)
                .freezeAt(new CellPosition(HEAD + 1, FIRST_LAST))
                .protect()
                .print(true, HEAD);
    }
}

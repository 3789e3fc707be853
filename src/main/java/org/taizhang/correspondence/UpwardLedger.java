package org.taizhang.correspondence;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.RollUp;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.plan.UpwardCheck;
import org.taizhang.spreadsheet.SheetDraft;
import org.taizhang.spreadsheet.WorkbookDraft;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Money;
import org.taizhang.terms.Round;

/**
 * A plan's published round as the ledger that the level above expects (上报台账): 工作进展, 资金, 联系人, where every figure comes from, and a
 * hidden sheet that says what it is. It is a ledger like any other, and can be added to before it is sent.
 */
public final class UpwardLedger {

    private static final String TEMPLATE_VERSION = "3";
    private static final int HEAD = 3;
    private static final int[] MONEY_WIDTHS = {10, 30, 12, 18, 18, 18, 30, 26};
    private static final int[] CONTACT_WIDTHS = {14, 16, 16, 20, 24, 20};
    private static final int CONTACT_ROWS = 4;

    private final Plan plan;
    private final FrozenFigures figures;
    private final Optional<Plan> upper;
    private final RollUp present;
    private final Optional<RollUp> last;

    /**
     * The ledger.
     *
     * @param figures what was published of the round
     * @param upper the plan of the level above, where it is at hand
     * @param last what was published of the round before, if there was one
     */
    public UpwardLedger(Plan plan, FrozenFigures figures, Optional<Plan> upper, Optional<FrozenFigures> last) {
        this.plan = plan;
        this.figures = figures;
        this.upper = upper;
        this.present = RollUp.of(plan, figures, upper);
        this.last = last.map(before -> RollUp.of(plan, before, upper));
    }

    /** What it reports. */
    public RollUp rollUp() {
        return present;
    }

    /** The name of the folder that holds what goes up for the round. */
    public String folder() {
        return Wording.say("upward.folder", figures.head().round());
    }

    /** Writes it into the folder, over an earlier one; the same figures and day give the same bytes. */
    public Path write(Path folder, LocalDate day) {
        Path file = Correspondence.made(folder).resolve(FileNames.safe(sender()) + ".xlsx");
        WorkbookDraft draft = new WorkbookDraft().titled(title("blank.title"));
        new UpwardProgress(plan, figures, present, last, sheet(draft, "blank.sheet.progress"))
                .draw(title("blank.title"), sender(), day);
        money(sheet(draft, "blank.sheet.money"));
        contacts(sheet(draft, "blank.sheet.contacts"));
        new UpwardSources(plan, figures, present, sheet(draft, "upward.sheet.sources")).draw();
        identity(sheet(draft, "blank.sheet.identity"));
        draft.writeXlsx(file);
        return file;
    }

    private static SheetDraft sheet(WorkbookDraft draft, String name) {
        return draft.sheet(Wording.say(name));
    }

    private Round round() {
        return plan.upward().round(figures.head().round());
    }

    private String title(String key) {
        return Wording.say(key, upper.map(Plan::title).orElse(plan.title()), Wording.name(round()));
    }

    /** By its name in the plan above. */
    private String sender() {
        return upper.flatMap(above -> UpwardCheck.unit(plan, above))
                .map(Unit::name)
                .orElse(plan.upward().unit());
    }

    private void money(SheetDraft sheet) {
        sheet.text(1, 1, title("blank.title.money"), BlankLooks.TITLE)
                .merge(new CellPosition(1, 1), new CellPosition(1, MONEY_WIDTHS.length))
                .text(2, 1, Wording.say("blank.sender", sender()), BlankLooks.LINE)
                .text(2, MONEY_WIDTHS.length, Wording.say("blank.money.measure"), BlankLooks.LINE);
        heads(sheet, HEAD, "upward.money.columns");
        UpwardWords words = new UpwardWords(plan, figures);
        int row = HEAD;
        for (RollUp.Purse purse : present.money()) {
            row++;
            sheet.text(row, 1, purse.task().value(), BlankLooks.GIVEN_CODE)
                    .text(row, 2, purse.taskName(), BlankLooks.GIVEN)
                    .text(row, 3, purse.source(), BlankLooks.GIVEN_SHORT)
                    .text(row, 7, words.coverage(purse), BlankLooks.OPEN_WORDS)
                    .text(row, 8, Wording.say("upward.money.units", purse.units()), BlankLooks.OPEN_WORDS);
            amount(sheet, row, 4, purse.arranged());
            amount(sheet, row, 5, purse.inPlace());
            amount(sheet, row, 6, purse.paid());
        }
        sheet.widths(MONEY_WIDTHS)
                .freezeAt(new CellPosition(HEAD + 1, 4))
                .protect()
                .print(true, HEAD);
    }

    private static void amount(SheetDraft sheet, int row, int column, @Nullable Money amount) {
        if (amount == null) {
            sheet.text(row, column, "", BlankLooks.OPEN_NUMBER);
        } else {
            sheet.number(row, column, amount.wan(), BlankLooks.GIVEN_NUMBER);
        }
    }

    private void contacts(SheetDraft sheet) {
        sheet.text(1, 1, Wording.say("blank.title.contacts", sender()), BlankLooks.TITLE)
                .merge(new CellPosition(1, 1), new CellPosition(1, CONTACT_WIDTHS.length));
        heads(sheet, 2, "blank.contact.columns");
        for (int row = HEAD; row < HEAD + CONTACT_ROWS; row++) {
            for (int column = 1; column <= CONTACT_WIDTHS.length; column++) {
                sheet.text(row, column, "", BlankLooks.OPEN_CODE);
            }
        }
        sheet.widths(CONTACT_WIDTHS).protect().print(false, 2);
    }

    static void heads(SheetDraft sheet, int row, String columns) {
        String[] heads = Wording.say(columns).split(",");
        for (int i = 0; i < heads.length; i++) {
            sheet.text(row, i + 1, heads[i], BlankLooks.HEAD);
        }
    }

    private void identity(SheetDraft sheet) {
        String unit = upper.flatMap(above -> UpwardCheck.unit(plan, above))
                .map(known -> known.code().value())
                .orElse(plan.upward().unit());
        List<String> values =
                List.of(plan.upward().plan().orElseThrow().value(), unit, round().toString(), TEMPLATE_VERSION);
        String[] names = Wording.say("blank.identity").split(",");
        for (int i = 0; i < names.length; i++) {
            sheet.text(i + 1, 1, names[i], BlankLooks.GIVEN).text(i + 1, 2, values.get(i), BlankLooks.GIVEN_CODE);
        }
        sheet.widths(12, 24).hidden().protect();
    }

    /** A quantity's plain decimals, or a dash. */
    static String shown(@Nullable Object quantity) {
        return Objects.toString(quantity, "—");
    }
}

package org.taizhang.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Unit;
import org.taizhang.spreadsheet.SheetDraft;
import org.taizhang.spreadsheet.WorkbookDraft;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.words.Words;

/** The small sheets of a ledger: 项目明细, 联系人 and the hidden 台账标识. */
final class SideSheets {

    private static final String TEMPLATE_VERSION = "1";
    private static final List<String> ITEM_COLUMNS = List.of("code", "name", "count", "measure", "state");
    private static final List<String> CONTACT_COLUMNS = List.of("name", "office", "telephone");
    private static final int INDICATORS_LISTED = 3;

    private final Story story;
    private final Unit unit;
    private final Round round;
    private final Words words;

    SideSheets(Story story, Unit unit, Round round, Words words) {
        this.story = story;
        this.unit = unit;
        this.round = round;
        this.words = words;
    }

    /** A list of items for the unit's first counted indicators; they add up to the figures. */
    void writeItems(WorkbookDraft draft) {
        List<Indicator> listed = story.plan().indicators().stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.SUM)
                .filter(indicator ->
                        figure(indicator).filter(done -> done.signum() > 0).isPresent())
                .limit(INDICATORS_LISTED)
                .toList();
        if (listed.isEmpty()) {
            return;
        }
        SheetDraft sheet = draft.sheet(words.say("sheet.items"));
        title(sheet, new Heading(story, unit, round).title("title.items"), ITEM_COLUMNS.size());
        header(sheet, "item.", ITEM_COLUMNS);
        int row = 2;
        for (Indicator indicator : listed) {
            row = items(sheet, row, indicator);
        }
        sheet.widths(10, 44, 10, 10, 10).freezeAt(new CellPosition(3, 1)).print(false, 2);
    }

    private Optional<Quantity> figure(Indicator indicator) {
        return story.figures().of(unit.code(), indicator.code(), round).map(Figure::reached);
    }

    private int items(SheetDraft sheet, int lastRow, Indicator indicator) {
        Measure measure = story.measure(unit.code(), indicator);
        BigDecimal whole = measure.of(figure(indicator).orElseThrow()).value();
        int row = lastRow;
        int number = 0;
        for (BigDecimal part : parts(whole, indicator)) {
            row++;
            String label = words.say("item.label", unit.shortName(), indicator.name(), ++number);
            sheet.text(row, 1, indicator.code().value(), Looks.SHORT.formatted("@"))
                    .text(row, 2, label, Looks.WORDS)
                    .number(row, 3, part, Looks.NUMBER)
                    .text(row, 4, measure.name(), Looks.SHORT)
                    .text(row, 5, words.say("status.DONE"), Looks.SHORT);
        }
        return row;
    }

    /** Two to four parts, fewer where there is less to count. */
    private List<BigDecimal> parts(BigDecimal whole, Indicator indicator) {
        Dice dice = Dice.of(story.seed(), "items", unit.code(), indicator.code());
        int scale = Math.max(0, whole.scale());
        int most = whole.scaleByPowerOfTen(scale)
                .min(BigDecimal.valueOf(dice.between(2, 4)))
                .intValue();
        List<Integer> weights = java.util.stream.Stream.generate(() -> dice.between(80, 120))
                .limit(most)
                .toList();
        return Split.of(whole, weights, scale).stream()
                .filter(part -> part.signum() > 0)
                .toList();
    }

    /** The contact's row, without any person's name. */
    void writeContacts(WorkbookDraft draft) {
        SheetDraft sheet = draft.sheet(words.say("sheet.contacts"));
        title(sheet, words.say("title.contacts", unit.name()), CONTACT_COLUMNS.size());
        header(sheet, "contact.", CONTACT_COLUMNS);
        for (int column = 1; column <= CONTACT_COLUMNS.size(); column++) {
            sheet.text(3, column, words.say("placeholder"), Looks.SHORT);
        }
        sheet.widths(16, 24, 24);
    }

    /** What the ledger is, for programs. */
    void writeIdentity(WorkbookDraft draft) {
        SheetDraft sheet = draft.sheet(words.say("sheet.identity")).hidden();
        List<Map.Entry<String, String>> entries = List.of(
                Map.entry("plan", story.plan().id().value()),
                Map.entry("unit", unit.code().value()),
                Map.entry("round", round.toString()),
                Map.entry("version", TEMPLATE_VERSION),
                Map.entry("nature", words.say("mark")));
        int row = 0;
        for (Map.Entry<String, String> entry : entries) {
            row++;
            sheet.text(row, 1, words.say("identity." + entry.getKey()), Looks.SMALL)
                    .text(row, 2, entry.getValue(), Looks.SMALL);
        }
        sheet.widths(12, 24);
    }

    private void title(SheetDraft sheet, String title, int columns) {
        sheet.text(1, 1, title, Looks.TITLE).merge(new CellPosition(1, 1), new CellPosition(1, columns));
    }

    private void header(SheetDraft sheet, String family, List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.text(2, i + 1, words.say(family + columns.get(i)), Looks.HEADER);
        }
    }
}

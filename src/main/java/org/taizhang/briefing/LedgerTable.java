package org.taizhang.briefing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.taizhang.spreadsheet.Look;
import org.taizhang.spreadsheet.Look.Align;
import org.taizhang.spreadsheet.SheetDraft;
import org.taizhang.spreadsheet.WorkbookDraft;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Points;
import org.taizhang.terms.Quantity;

/**
 * A sheet of the 汇总台账 being written: title, head and one row after another, cell after cell. Percentages are stored as parts
 * of one with a percent format, so that formulas work on them.
 */
final class LedgerTable {

    /** The row of the column heads. */
    static final int HEAD = 3;

    /** The first row below the head. */
    static final int FIRST = HEAD + 1;

    private static final String PERCENT = "0.00%";
    private static final String POINTS = "0.0000";
    private static final int PERCENT_SCALE = 2;
    private static final int MONEY_DECIMALS = 2;
    private static final int TITLE_POINTS = 14;
    private static final int HEAD_HEIGHT = 32;
    /** The widest table, in characters, that A4 on its side shows at four fifths of its size or more. */
    private static final int LEGIBLE_ON_A4 = 170;

    private static final String RED = "C8102E";
    private static final String HEAD_FILL = "E9EEF5";
    private static final Look TEXT = Look.PLAIN.withBorder().wrapped().aligned(Align.LEFT);
    private static final Look CENTRED = Look.PLAIN.withBorder().wrapped().aligned(Align.CENTRE);
    private static final Look NUMBER = Look.PLAIN.withBorder().aligned(Align.RIGHT);

    private final SheetDraft sheet;
    private final List<String> heads;
    private int row = HEAD;
    private int column;

    /** Begins the sheet of that key in the bundle, with the widths of its columns. */
    LedgerTable(WorkbookDraft book, String key, LedgerAbout about, int... widths) {
        sheet = book.sheet(name(key));
        heads = List.of(Wording.say("ledger." + key + ".columns").split(","));
        if (heads.size() != widths.length) {
            throw new IllegalStateException("widths and heads differ: " + key);
        }
        sheet.text(1, 1, about.titled(name(key)), Look.PLAIN.inBold().sized(TITLE_POINTS));
        String note = Wording.say("ledger." + key + ".note");
        sheet.text(2, 1, about.sample() ? Wording.say("sample.mark") + "　" + note : note, noteLook(about));
        for (int i = 0; i < heads.size(); i++) {
            sheet.text(HEAD, i + 1, heads.get(i), CENTRED.inBold().filled(HEAD_FILL));
        }
        sheet.height(HEAD, HEAD_HEIGHT).widths(widths);
        print(IntStream.of(widths).sum());
    }

    private void print(int characters) {
        if (characters > LEGIBLE_ON_A4) {
            sheet.printLarge(HEAD);
        } else {
            sheet.print(true, HEAD);
        }
    }

    private static Look noteLook(LedgerAbout about) {
        return about.sample() ? Look.PLAIN.inBold().coloured(RED) : Look.PLAIN;
    }

    /** The name of the sheet of that key. */
    static String name(String key) {
        return Wording.say("ledger." + key + ".sheet");
    }

    /** Begins the next row and gives its number. */
    int nextRow() {
        column = 0;
        return ++row;
    }

    /** The last row that was begun. */
    int lastRow() {
        return row;
    }

    LedgerTable text(@Nullable String text) {
        sheet.text(row, ++column, text == null ? "" : Texts.printable(text), TEXT);
        return this;
    }

    LedgerTable centred(@Nullable String text) {
        sheet.text(row, ++column, text == null ? "" : text, CENTRED);
        return this;
    }

    LedgerTable count(int count) {
        sheet.number(row, ++column, new BigDecimal(count), NUMBER);
        return this;
    }

    /** A count by a live formula. */
    LedgerTable count(int frozen, Supplier<String> formula) {
        sheet.formula(row, ++column, formula.get(), new BigDecimal(frozen), NUMBER);
        return this;
    }

    LedgerTable quantity(@Nullable Quantity quantity) {
        return number(quantity == null ? null : quantity.value(), format(quantity));
    }

    LedgerTable money(@Nullable Money money) {
        return number(money == null ? null : money.wan(), format(money));
    }

    /** As a part of one. */
    LedgerTable percent(@Nullable Percent percent) {
        return number(part(percent), PERCENT);
    }

    /** Percentage points as they are. */
    LedgerTable points(@Nullable Percent points) {
        return number(points == null ? null : points.value(), "0.00");
    }

    private LedgerTable number(@Nullable BigDecimal value, String format) {
        column++;
        if (value == null) {
            sheet.text(row, column, "", NUMBER);
        } else {
            sheet.number(row, column, value, NUMBER.formatted(format));
        }
        return this;
    }

    /** A quantity by a live formula, where that gives exactly the frozen one; else the frozen one itself. */
    LedgerTable quantity(@Nullable Quantity frozen, Supplier<String> formula, @Nullable BigDecimal live) {
        return live(frozen == null ? null : frozen.value(), formula, live, format(frozen));
    }

    /** Money by a live formula, likewise. */
    LedgerTable money(@Nullable Money frozen, Supplier<String> formula, @Nullable BigDecimal live) {
        return live(frozen == null ? null : frozen.wan(), formula, live, format(frozen));
    }

    /** A percentage by a live formula that gives a part of one, likewise. */
    LedgerTable percent(@Nullable Percent frozen, Supplier<String> formula, @Nullable Percent live) {
        return live(part(frozen), formula, part(live), PERCENT);
    }

    private LedgerTable live(
            @Nullable BigDecimal frozen, Supplier<String> formula, @Nullable BigDecimal live, String format) {
        if (frozen == null || live == null || frozen.compareTo(live) != 0) {
            return number(frozen, format);
        }
        sheet.formula(row, ++column, formula.get(), frozen, NUMBER.formatted(format));
        return this;
    }

    /** Points as they stand, blank where there are none. */
    LedgerTable points(@Nullable Points points) {
        return number(
                points == null ? null : points.value(),
                points == null ? POINTS : format(points.value().scale()));
    }

    /** Points by a live formula, shown with four decimals. */
    LedgerTable points(Points frozen, String formula) {
        return formula(frozen.value(), formula, POINTS);
    }

    /** Points with all their decimals, shown with two. */
    LedgerTable shown(Points frozen) {
        return number(frozen.value(), "0.00");
    }

    /** A score by a live formula, shown with two decimals. */
    LedgerTable score(Percent frozen, String formula) {
        return formula(frozen.value(), formula, "0.00");
    }

    private LedgerTable formula(BigDecimal frozen, String formula, String format) {
        sheet.formula(row, ++column, formula, frozen, NUMBER.formatted(format));
        return this;
    }

    /** A word by a live formula. */
    LedgerTable word(String frozen, String formula) {
        sheet.textFormula(row, ++column, formula, frozen, CENTRED);
        return this;
    }

    /** A day, blank where there is none. */
    LedgerTable day(@Nullable LocalDate day) {
        column++;
        if (day == null) {
            sheet.text(row, column, "", CENTRED);
        } else {
            sheet.date(row, column, day, CENTRED.formatted("yyyy-mm-dd"));
        }
        return this;
    }

    /** Cells that say nothing. */
    LedgerTable blank(int cells) {
        for (int i = 0; i < cells; i++) {
            text("");
        }
        return this;
    }

    private static @Nullable BigDecimal part(@Nullable Percent percent) {
        return percent == null ? null : percent.value().movePointLeft(PERCENT_SCALE);
    }

    private static String format(@Nullable Quantity quantity) {
        return format(quantity == null ? 0 : quantity.value().scale());
    }

    private static String format(@Nullable Money money) {
        return format(
                money == null
                        ? MONEY_DECIMALS
                        : Math.max(MONEY_DECIMALS, money.wan().scale()));
    }

    private static String format(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    /** Closes a table that is no list: frozen head and key columns alone. */
    void freeze(int keyColumns) {
        sheet.freezeAt(new CellPosition(FIRST, keyColumns + 1));
    }

    /** Closes the table: frozen head and key columns, and filters. */
    void finish(int keyColumns) {
        sheet.freezeAt(new CellPosition(FIRST, keyColumns + 1));
        sheet.filter(new CellPosition(HEAD, 1), new CellPosition(Math.max(row, FIRST), heads.size()));
    }

    /** Hides a column that only formulas need, on the screen and on paper. */
    LedgerTable hiding(int hidden) {
        sheet.hideColumn(hidden);
        return this;
    }

    /** The column of that head, counted from 1; a table's formulas name columns by their heads. */
    int columnOf(String head) {
        int index = heads.indexOf(head);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + head);
        }
        return index + 1;
    }
}

package org.taizhang.plan;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.taizhang.spreadsheet.Look;
import org.taizhang.spreadsheet.SheetDraft;
import org.taizhang.spreadsheet.WorkbookDraft;
import org.taizhang.terms.CellPosition;
import org.taizhang.words.Words;

/**
 * A plan workbook to be written: rows of words, laid out so that a clerk can go on with it: frozen headers with notes,
 * drop-downs, number checks, and spare rows below that are ready to be filled in.
 */
final class PlanDraft {

    /** Rows below the last one that are already formatted; else Excel would turn a code such as 4-1 into a date. */
    private static final int SPARE_ROWS = 40;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int NARROW = 14;
    private static final String MARK = "FFE699";

    private static final Look HEADER =
            Look.PLAIN.inBold().wrapped().withBorder().aligned(Look.Align.CENTRE);
    private static final Map<Column.Need, Look> HEADERS = Map.of(
            Column.Need.ALWAYS, HEADER.filled("1F4E79").coloured("FFFFFF"),
            Column.Need.SOMETIMES, HEADER.filled("9DB8D2").coloured("1F2937"),
            Column.Need.NEVER, HEADER.filled("E3EAF1").coloured("1F2937"));
    private static final double HEADER_POINTS = 24;
    private static final double ROW_POINTS = 18;

    private final Map<PlanSheet, List<Map<Column, String>>> rows = new EnumMap<>(PlanSheet.class);
    private final Words words = Words.of(PlanDraft.class, "workbook", Words.CHINESE);

    /** Adds a row; a column that is not named stays blank. */
    PlanDraft row(PlanSheet sheet, Map<Column, String> cells) {
        rowsOf(sheet).add(Map.copyOf(cells));
        return this;
    }

    /** Changes every row of a sheet. */
    void change(PlanSheet sheet, UnaryOperator<Map<Column, String>> change) {
        rowsOf(sheet).replaceAll(row -> Map.copyOf(change.apply(row)));
    }

    /** How many cells say that they are to be decided. */
    int undecided() {
        return Math.toIntExact(rows.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.values().stream())
                .filter(PlanRow.UNDECIDED::equals)
                .count());
    }

    private List<Map<Column, String>> rowsOf(PlanSheet sheet) {
        return rows.computeIfAbsent(sheet, none -> new ArrayList<>());
    }

    private String content(Setting setting) {
        return rowsOf(PlanSheet.SETTINGS).stream()
                .filter(row -> setting.title().equals(row.get(Column.ITEM)))
                .map(row -> row.getOrDefault(Column.CONTENT, ""))
                .findFirst()
                .orElse("");
    }

    /** Writes .xlsx, replacing the file. */
    void write(Path file) {
        WorkbookDraft workbook = new WorkbookDraft().titled(content(Setting.TITLE));
        for (PlanSheet sheet : PlanSheet.values()) {
            if (sheet.isOptional() && rowsOf(sheet).isEmpty()) {
                continue;
            }
            SheetDraft draft = workbook.sheet(sheet.title());
            sheet.columns().forEach(column -> header(draft, sheet, column));
            for (int row = firstRow(); row <= lastRow(sheet); row++) {
                fill(draft, sheet, row);
            }
            sheet.columns().forEach(column -> rules(draft, sheet, column));
            draft.height(PlanSheet.HEADER_ROW, HEADER_POINTS)
                    .widths(sheet.columns().stream().mapToInt(Column::width).toArray())
                    .freezeAt(new CellPosition(firstRow(), sheet.frozenColumns() + 1))
                    .print(true, PlanSheet.HEADER_ROW);
        }
        workbook.writeXlsx(file);
    }

    private static int firstRow() {
        return PlanSheet.HEADER_ROW + 1;
    }

    private int lastRow(PlanSheet sheet) {
        return PlanSheet.HEADER_ROW + rowsOf(sheet).size() + SPARE_ROWS;
    }

    private void header(SheetDraft draft, PlanSheet sheet, Column column) {
        int position = sheet.position(column);
        Look look = HEADERS.getOrDefault(column.need(), HEADER);
        draft.text(PlanSheet.HEADER_ROW, position, column.title(), look);
        draft.note(PlanSheet.HEADER_ROW, position, words.say(sheet.name() + "." + column.name()));
    }

    private void fill(SheetDraft draft, PlanSheet sheet, int row) {
        int index = row - firstRow();
        boolean spare = index >= rowsOf(sheet).size();
        Map<Column, String> cells = spare ? Map.of() : rowsOf(sheet).get(index);
        for (Column column : sheet.columns()) {
            Look look = spare ? look(column) : look(column).withBorder();
            cell(draft, row, sheet.position(column), column, cells.getOrDefault(column, ""), look);
            if (PlanRow.UNDECIDED.equals(cells.get(column))) {
                undecided(draft, row, sheet.position(column), look);
            }
        }
        if (cells.entrySet().stream().allMatch(PlanDraft::fitsOneLine)) {
            draft.height(row, ROW_POINTS);
        }
    }

    /** A marked cell with a note, so that it is found at a glance. */
    private void undecided(SheetDraft draft, int row, int position, Look look) {
        draft.text(row, position, PlanRow.UNDECIDED, look.filled(MARK).aligned(Look.Align.CENTRE));
        draft.note(row, position, words.say("undecided"));
    }

    /** Rows of one line get some air; others are left to find their height. */
    private static boolean fitsOneLine(Map.Entry<Column, String> cell) {
        int characters = cell.getValue()
                .chars()
                .map(character -> character < 0x80 ? 1 : 2)
                .sum();
        return characters <= cell.getKey().width();
    }

    private static void cell(SheetDraft draft, int row, int position, Column column, String text, Look look) {
        if (column.form() == Column.Form.DATE && DATE.matcher(text).matches()) {
            draft.date(row, position, LocalDate.parse(text), look);
        } else if (isNumber(column, text)) {
            draft.number(row, position, new BigDecimal(text), look);
        } else {
            draft.text(row, position, text, look);
        }
    }

    /** A whole number in a text column is stored as one too, since Excel would flag its text as a mistake. */
    private static boolean isNumber(Column column, String text) {
        return column.form() == Column.Form.NUMBER
                ? NUMBER.matcher(text).matches()
                : WHOLE_NUMBER.matcher(text).matches();
    }

    private static Look look(Column column) {
        Look body = Look.PLAIN.wrapped();
        Look.Align across = column.width() <= NARROW ? Look.Align.CENTRE : Look.Align.LEFT;
        return switch (column.form()) {
            case NUMBER -> body;
            case DATE -> body.formatted("yyyy-mm-dd").aligned(Look.Align.CENTRE);
            case TEXT, ANY -> body.formatted("@").aligned(across);
        };
    }

    private void rules(SheetDraft draft, PlanSheet sheet, Column column) {
        CellPosition first = new CellPosition(firstRow(), sheet.position(column));
        CellPosition last = new CellPosition(lastRow(sheet), sheet.position(column));
        List<String> choice = choice(column);
        if (!choice.isEmpty()) {
            draft.dropDown(first, last, choice, words.say("refused.choice", String.join("、", choice)));
        } else if (column.form() == Column.Form.NUMBER) {
            draft.numbersFrom(first, last, BigDecimal.ZERO, words.say("refused.number"));
        } else {
            lookedUp(column).ifPresent(area -> draft.dropDownFrom(first, last, area, words.say("refused.unknown")));
        }
    }

    private List<String> choice(Column column) {
        return column == Column.SOURCE ? List.of(content(Setting.MONEY_SOURCES).split("、")) : column.words();
    }

    /**
     * The area of another sheet that lists what the column may hold. Task numbers have none: typed into a text cell they would
     * not be found among numbers.
     */
    private Optional<String> lookedUp(Column column) {
        return switch (column) {
            case INDICATOR -> Optional.of(area(PlanSheet.INDICATORS, Column.INDICATOR_CODE));
            case SHARE_UNIT, PARENT -> Optional.of(area(PlanSheet.UNITS, Column.SHORT_NAME));
            default -> Optional.empty();
        };
    }

    private String area(PlanSheet sheet, Column column) {
        String letters = CellPosition.columnLetters(sheet.position(column));
        return sheet.title() + "!$" + letters + "$" + firstRow() + ":$" + letters + "$" + lastRow(sheet);
    }
}

package org.taizhang.spreadsheet;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.spreadsheet.CellContent.ErrorValue;
import org.taizhang.spreadsheet.CellContent.Moment;
import org.taizhang.spreadsheet.CellContent.Text;
import org.taizhang.spreadsheet.CellContent.Truth;
import org.taizhang.spreadsheet.CellContent.Uncalculated;
import org.taizhang.terms.CellPosition;

/**
 * Reads the table of one sheet of XML Spreadsheet 2003. Rows and cells follow on the ones before unless they name their place,
 * and then they must go forward.
 */
final class SpreadsheetMlTable {

    private final XmlPart xml;
    private final BoundedSheet sheet;
    private final Map<String, Shown> formats;
    private final CellNumbers numbers;
    private final Map<Integer, String> columnStyles = new HashMap<>();
    private int nextColumn = 1;
    private int nextRow = 1;
    private int nextCell = 1;
    private @Nullable String rowStyle;

    /** What the cell's data said. */
    private String type = "";

    private @Nullable String data;

    SpreadsheetMlTable(XmlPart xml, BoundedSheet sheet, Map<String, Shown> formats, CellNumbers numbers) {
        this.xml = xml;
        this.sheet = sheet;
        this.formats = formats;
        this.numbers = numbers;
    }

    void read() {
        xml.children(child -> {
            switch (child) {
                case "Column" -> column();
                case "Row" -> row();
                default -> {}
            }
        });
    }

    private void column() {
        int first = xml.number("Index", 1, References.LAST_COLUMN, nextColumn);
        int last = first + xml.number("Span", 0, References.LAST_COLUMN, 0);
        if (first < nextColumn || last > References.LAST_COLUMN) {
            throw Refusal.damaged(xml.name(), "column " + first + " after column " + (nextColumn - 1));
        }
        if (xml.flag("Hidden")) {
            sheet.hideColumns(first, last - first + 1L);
        }
        String style = xml.attribute("StyleID");
        for (int column = first; style != null && column <= last; column++) {
            columnStyles.put(column, style);
        }
        nextColumn = last + 1;
    }

    private void row() {
        int number = xml.number("Index", 1, References.LAST_ROW, nextRow);
        int span = xml.number("Span", 0, References.LAST_ROW, 0);
        if (number < nextRow) {
            throw sheet.repeated(number, 1);
        }
        if (xml.flag("Hidden")) {
            sheet.hideRows(number, span + 1L);
        }
        rowStyle = xml.attribute("StyleID");
        nextCell = 1;
        xml.each("Cell", () -> cell(number));
        nextRow = Math.min(number + span, References.LAST_ROW) + 1;
    }

    private void cell(int row) {
        int column = xml.number("Index", 1, References.LAST_COLUMN, nextCell);
        if (column < nextCell) {
            throw sheet.repeated(row, column);
        }
        int across = xml.number("MergeAcross", 0, References.LAST_COLUMN, 0);
        int down = xml.number("MergeDown", 0, References.LAST_ROW, 0);
        sheet.merge(row, column, down + 1L, across + 1L);
        String formula = xml.attribute("Formula");
        Shown shown = shown(xml.attribute("StyleID"), column);
        data = null;
        xml.each("Data", this::data);
        CellContent content = content(formula, shown, xml.name() + "!" + new CellPosition(row, column));
        if (content != null) {
            sheet.add(row, column, content, formula != null);
        }
        nextCell = column + across + 1;
    }

    private Shown shown(@Nullable String style, int column) {
        String named = Optional.ofNullable(style)
                .or(() -> Optional.ofNullable(rowStyle))
                .or(() -> Optional.ofNullable(columnStyles.get(column)))
                .orElse("Default");
        return formats.getOrDefault(named, Shown.NUMBER);
    }

    private void data() {
        type = Optional.ofNullable(xml.attribute("Type")).orElse("String");
        data = xml.deepText(element -> "");
    }

    private @Nullable CellContent content(@Nullable String formula, Shown shown, String place) {
        boolean empty = data == null || (data.isBlank() && !type.equals("String"));
        if (empty || data == null) {
            return formula == null ? null : new Uncalculated(formula.startsWith("=") ? formula.substring(1) : formula);
        }
        return switch (type) {
            case "String" -> new Text(data);
            case "Number" -> numbers.read(data.strip(), shown, () -> place);
            case "Boolean" -> new Truth(data.strip().equals("1"));
            case "Error" -> new ErrorValue(data.strip());
            case "DateTime" -> new Moment(moment(data.strip(), place));
            default -> throw Refusal.damaged(place, "type " + XmlPart.brief(type));
        };
    }

    private static LocalDateTime moment(String stored, String place) {
        try {
            return LocalDateTime.parse(stored);
        } catch (DateTimeException e) {
            throw Refusal.damaged(place, "not a date: " + XmlPart.brief(stored));
        }
    }
}

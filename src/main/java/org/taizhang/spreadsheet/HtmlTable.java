package org.taizhang.spreadsheet;

import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.taizhang.spreadsheet.CellContent.Uncalculated;

/** Lays out one table of a web page on a sheet: cells that span rows push those of the rows below aside. */
final class HtmlTable {

    private static final int MOST_DIGITS = 9;

    private final BoundedSheet sheet;
    private final HtmlStyles styles;
    private final boolean hidden;

    /** The last row that cells above reach down to, by column. */
    private long[] reached = new long[0];

    private long lastRow;

    HtmlTable(BoundedSheet sheet, HtmlStyles styles, boolean hidden) {
        this.sheet = sheet;
        this.styles = styles;
        this.hidden = hidden;
    }

    /** Puts the table below so many rows; gives the number of its last row. */
    long place(Element table, long rowsAbove) {
        columns(table);
        List<Element> rows = table.select("tr");
        lastRow = rowsAbove + rows.size();
        long row = rowsAbove;
        for (Element element : rows) {
            row++;
            row(element, row);
        }
        return lastRow;
    }

    private void columns(Element table) {
        long column = 1;
        for (Element element : table.select("col")) {
            long count = span(element, "span");
            if (styles.isHidden(element)) {
                sheet.hideColumns(column, count);
            }
            column += count;
        }
    }

    private void row(Element element, long row) {
        boolean own = styles.isHidden(element);
        Element section = element.parent();
        if (hidden || own || (section != null && styles.isHidden(section))) {
            sheet.hideRows(row, 1);
        }
        long column = 1;
        for (Element cell : element.children()) {
            if (cell.nameIs("td") || cell.nameIs("th")) {
                column = free(column, row);
                column += cell(cell, row, column);
            }
        }
    }

    private long free(long column, long row) {
        long free = column;
        while (free < reached.length && reached[(int) free] >= row) {
            free++;
        }
        return free;
    }

    private void reach(long column, long columns, long row) {
        int end = (int) Math.min(column + columns, References.LAST_COLUMN + 1L);
        if (end > reached.length) {
            reached = Arrays.copyOf(reached, Math.min(2 * end, References.LAST_COLUMN + 1));
        }
        for (int each = (int) column; each < end; each++) {
            reached[each] = Math.max(reached[each], row);
        }
    }

    private long cell(Element element, long row, long column) {
        long columns = span(element, "colspan");
        long rows = rows(element, row);
        HtmlCell cell = new HtmlCell(element, styles);
        CellContent content = cell.content();
        sheet.add(row, column, content, cell.isFormula() || content instanceof Uncalculated);
        if (columns > 1 || rows > 1) {
            sheet.merge(row, column, rows, columns);
        }
        if (rows > 1 && column <= References.LAST_COLUMN) {
            reach(column, columns, row + rows - 1);
        }
        if (styles.isHidden(element)) {
            sheet.hideColumns(column, columns);
        }
        return columns;
    }

    /** No cell reaches further down than its table; 0 stands for all the rows that are left. */
    private long rows(Element element, long row) {
        long left = lastRow - row + 1;
        return element.attr("rowspan").strip().equals("0") ? left : Math.min(span(element, "rowspan"), left);
    }

    private static long span(Element element, String attribute) {
        String value = element.attr(attribute).strip();
        if (value.isEmpty() || !value.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return 1;
        }
        long number = value.length() > MOST_DIGITS ? References.LAST_ROW : Long.parseLong(value);
        return Math.max(
                1, Math.min(number, attribute.equals("rowspan") ? References.LAST_ROW : References.LAST_COLUMN));
    }
}

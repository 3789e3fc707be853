package org.taizhang.spreadsheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the rows of one OpenDocument table. Rows and cells may be repeated by number: blank ones cost nothing, and what holds
 * something counts each time against the caps.
 */
final class OdsTable {

    /** A cell of a row that may be repeated. */
    private record Placed(long column, CellContent content, boolean formula) {}

    /** The area that a cell spans. */
    private record Span(long column, long rows, long columns) {}

    private final XmlPart xml;
    private final BoundedSheet sheet;
    private final OdsCell cells;
    private final List<Placed> row = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    /** Places of the next column, row and cell. */
    private long nextColumn = 1;

    private long nextRow = 1;
    private long nextCell = 1;

    OdsTable(XmlPart xml, BoundedSheet sheet) {
        this.xml = xml;
        this.sheet = sheet;
        this.cells = new OdsCell(xml);
    }

    void read() {
        xml.children(this::part);
    }

    /** Groups and heads only gather rows and columns. */
    private void part(String element) {
        switch (element) {
            case "table-column" -> column();
            case "table-row" -> row();
            case "table-columns",
                    "table-header-columns",
                    "table-column-group",
                    "table-rows",
                    "table-header-rows",
                    "table-row-group" -> xml.children(this::part);
            default -> {}
        }
    }

    private void column() {
        long count = repeated("number-columns-repeated");
        if (isHidden()) {
            sheet.hideColumns(nextColumn, count);
        }
        nextColumn += count;
    }

    private boolean isHidden() {
        String visibility = xml.attribute("visibility");
        return "collapse".equals(visibility) || "filter".equals(visibility);
    }

    private long repeated(String attribute) {
        return xml.number(attribute, 0, Integer.MAX_VALUE, 1);
    }

    private void row() {
        long count = repeated("number-rows-repeated");
        if (isHidden()) {
            sheet.hideRows(nextRow, count);
        }
        row.clear();
        spans.clear();
        nextCell = 1;
        xml.children(this::cell);
        if (!row.isEmpty() || !spans.isEmpty()) {
            place(count);
        }
        nextRow += count;
    }

    /** One row beyond the last is enough to be refused. */
    private void place(long count) {
        long end = Math.max(nextRow + 1, Math.min(nextRow + count, References.LAST_ROW + 2L));
        for (long number = nextRow; number < end && count > 0; number++) {
            placeAt(number);
        }
    }

    private void placeAt(long number) {
        row.forEach(cell -> sheet.add(number, cell.column(), cell.content(), cell.formula()));
        spans.forEach(span -> sheet.merge(number, span.column(), span.rows(), span.columns()));
    }

    private void cell(String element) {
        boolean covered = element.equals("covered-table-cell");
        if (!covered && !element.equals("table-cell")) {
            return;
        }
        long count = repeated("number-columns-repeated");
        long rows = repeated("number-rows-spanned");
        long columns = repeated("number-columns-spanned");
        if (!covered && (rows > 1 || columns > 1)) {
            spans.add(new Span(nextCell, Math.max(rows, 1), Math.max(columns, 1)));
        }
        CellContent content = cells.read(xml.name() + "!" + nextRow + "," + nextCell);
        if (content != null && !CellTexts.isBlank(content.raw())) {
            take(count, content);
        }
        nextCell += count;
    }

    private void take(long count, CellContent content) {
        for (long i = 0; i < count; i++) {
            if (nextCell + i > References.LAST_COLUMN) {
                throw Refusal.over("columns", References.LAST_COLUMN);
            }
            row.add(new Placed(nextCell + i, content, cells.formula() != null));
        }
    }
}

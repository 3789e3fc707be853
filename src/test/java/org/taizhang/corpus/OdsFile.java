package org.taizhang.corpus;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes an OpenDocument spreadsheet by hand. */
final class OdsFile {

    private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";

    private final Canvas canvas;

    OdsFile(Canvas canvas) {
        this.canvas = canvas;
    }

    byte[] bytes() {
        String manifest = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest xmlns:manifest=\"" + OASIS
                + "manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\""
                + "application/vnd.oasis.opendocument.spreadsheet\"/><manifest:file-entry manifest:full-path=\""
                + "content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>";
        return new ZipFileMaker()
                .stored("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .part("content.xml", content())
                .part("META-INF/manifest.xml", manifest)
                .bytes();
    }

    private String content() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                + " xmlns:office=\"" + OASIS + "office:1.0\" xmlns:table=\"" + OASIS + "table:1.0\" xmlns:text=\""
                + OASIS + "text:1.0\" xmlns:style=\"" + OASIS + "style:1.0\" office:version=\"1.2\">"
                + "<office:automatic-styles><style:style style:name=\"ta1\" style:family=\"table\">"
                + "<style:table-properties table:display=\"true\"/></style:style>"
                + "<style:style style:name=\"ta2\" style:family=\"table\">"
                + "<style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>"
                + "<office:body><office:spreadsheet>");
        canvas.sheets.forEach(sheet -> sheet(sheet, xml));
        return xml.append("</office:spreadsheet></office:body></office:document-content>")
                .toString();
    }

    private static void sheet(Canvas.Sheet sheet, StringBuilder xml) {
        String style = sheet.visibility == SheetDraft.Visibility.VISIBLE ? "ta1" : "ta2";
        xml.append("<table:table table:name=\"" + Xml.escape(sheet.name) + "\" table:style-name=\"" + style + "\">");
        int width = sheet.lastColumn();
        for (int column = 1; column <= width; column++) {
            xml.append(
                    sheet.hiddenColumns.contains(column)
                            ? "<table:table-column table:visibility=\"collapse\"/>"
                            : "<table:table-column/>");
        }
        int last = 0;
        for (Map.Entry<Integer, NavigableMap<Integer, Dot>> row : sheet.rows.entrySet()) {
            gap("<table:table-row", "rows", row.getKey() - last - 1, "<table:table-cell/></table:table-row>", xml);
            last = row.getKey();
            row(sheet, row.getKey(), row.getValue(), xml);
        }
        xml.append("</table:table>");
    }

    private static void gap(String open, String what, int count, String content, StringBuilder xml) {
        if (count > 0) {
            xml.append(open + " table:number-" + what + "-repeated=\"" + count + "\">" + content);
        }
    }

    private static void row(Canvas.Sheet sheet, int number, NavigableMap<Integer, Dot> cells, StringBuilder xml) {
        xml.append(
                sheet.hiddenRows.contains(number)
                        ? "<table:table-row table:visibility=\"collapse\">"
                        : "<table:table-row>");
        int last = 0;
        for (Map.Entry<Integer, Dot> cell : cells.entrySet()) {
            int gap = cell.getKey() - last - 1;
            if (gap > 0) {
                xml.append("<table:table-cell table:number-columns-repeated=\"" + gap + "\"/>");
            }
            last = cell.getKey();
            cell(sheet, number, cell.getKey(), cell.getValue().ink(), xml);
        }
        xml.append("</table:table-row>");
    }

    private static void cell(Canvas.Sheet sheet, int row, int column, Ink ink, StringBuilder xml) {
        xml.append("<table:table-cell");
        Optional<Canvas.Area> merge = sheet.mergeAt(row, column).filter(area -> area.isTopLeft(row, column));
        merge.ifPresent(area -> xml.append(" table:number-columns-spanned=\""
                + (area.lastColumn() - area.firstColumn() + 1) + "\" table:number-rows-spanned=\""
                + (area.lastRow() - area.firstRow() + 1) + "\""));
        @Nullable Ink value = ink;
        if (ink instanceof Ink.Formula formula) {
            xml.append(" table:formula=\"of:=" + Xml.escape(formula.text()) + "\"");
            value = formula.cached();
        }
        if (value == null) {
            xml.append("/>");
        } else {
            xml.append(
                    typed(value) + "><text:p>" + Xml.escape(Shown.text(value)).replace("&#10;", "</text:p><text:p>")
                            + "</text:p></table:table-cell>");
        }
    }

    private static String typed(Ink value) {
        if (value instanceof Ink.Digits digits) {
            String type = digits.format().endsWith("%") ? "percentage" : "float";
            return " office:value-type=\"" + type + "\" office:value=\"" + digits.decimal() + "\"";
        }
        if (value instanceof Ink.Day day) {
            return " office:value-type=\"date\" office:date-value=\"" + day.day() + "\"";
        }
        return " office:value-type=\"string\"";
    }
}

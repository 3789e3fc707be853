package org.taizhang.corpus;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the XML spreadsheet of Excel 2003. */
final class SpreadsheetMlFile {

    private final Canvas canvas;
    private final Map<String, String> styles = new LinkedHashMap<>();

    SpreadsheetMlFile(Canvas canvas) {
        this.canvas = canvas;
    }

    byte[] bytes() {
        StringBuilder sheets = new StringBuilder();
        canvas.sheets.forEach(sheet -> sheet(sheet, sheets));
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<?mso-application progid=\"Excel.Sheet\"?>\n"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\n<Styles>"
                + "<Style ss:ID=\"Default\" ss:Name=\"Normal\"/>");
        styles.forEach((format, id) -> xml.append(
                "<Style ss:ID=\"" + id + "\"><NumberFormat ss:Format=\"" + Xml.escape(format) + "\"/></Style>"));
        xml.append("</Styles>").append(sheets).append("</Workbook>");
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void sheet(Canvas.Sheet sheet, StringBuilder xml) {
        xml.append("<Worksheet ss:Name=\"" + Xml.escape(sheet.name) + "\"><Table>");
        sheet.hiddenColumns.forEach(
                column -> xml.append("<Column ss:Index=\"" + column + "\" ss:Hidden=\"1\" ss:AutoFitWidth=\"0\"/>"));
        for (int row = 1; row <= Math.max(sheet.lastRow(), lastHidden(sheet)); row++) {
            NavigableMap<Integer, Dot> cells = sheet.rows.getOrDefault(row, new TreeMap<>());
            if (cells.isEmpty() && !sheet.hiddenRows.contains(row)) {
                continue;
            }
            xml.append(
                    "<Row ss:Index=\"" + row + "\"" + (sheet.hiddenRows.contains(row) ? " ss:Hidden=\"1\"" : "") + ">");
            int number = row;
            cells.forEach((column, dot) -> cell(sheet, number, column, dot, xml));
            xml.append("</Row>");
        }
        xml.append("</Table>");
        if (sheet.visibility != SheetDraft.Visibility.VISIBLE) {
            String how = sheet.visibility == SheetDraft.Visibility.HIDDEN ? "SheetHidden" : "SheetVeryHidden";
            xml.append("<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>" + how
                    + "</Visible></WorksheetOptions>");
        }
        xml.append("</Worksheet>");
    }

    private static int lastHidden(Canvas.Sheet sheet) {
        return sheet.hiddenRows.isEmpty() ? 0 : sheet.hiddenRows.last();
    }

    private void cell(Canvas.Sheet sheet, int row, int column, Dot dot, StringBuilder xml) {
        Ink ink = dot.ink();
        xml.append("<Cell ss:Index=\"" + column + "\"");
        Optional<Canvas.Area> merge = sheet.mergeAt(row, column).filter(area -> area.isTopLeft(row, column));
        merge.ifPresent(area -> xml.append(" ss:MergeAcross=\"" + (area.lastColumn() - area.firstColumn())
                + "\" ss:MergeDown=\"" + (area.lastRow() - area.firstRow()) + "\""));
        @Nullable Ink value = ink;
        if (ink instanceof Ink.Formula formula) {
            xml.append(" ss:Formula=\"=" + Xml.escape(formula.text()) + "\"");
            value = formula.cached();
        }
        xml.append(style(value)).append('>').append(data(value)).append("</Cell>");
    }

    private String style(@Nullable Ink value) {
        String format =
                value instanceof Ink.Digits digits ? digits.format() : value instanceof Ink.Day day ? day.format() : "";
        if (format.isEmpty()) {
            return "";
        }
        return " ss:StyleID=\"" + styles.computeIfAbsent(format, none -> "s" + (21 + styles.size())) + "\"";
    }

    private static String data(@Nullable Ink value) {
        if (value == null) {
            return "";
        }
        String type = value instanceof Ink.Digits
                ? "Number"
                : value instanceof Ink.Day ? "DateTime" : value instanceof Ink.Fault ? "Error" : "String";
        String text = value instanceof Ink.Day day
                ? day.day() + "T00:00:00.000"
                : value instanceof Ink.Digits digits ? digits.decimal() : Shown.text(value);
        return "<Data ss:Type=\"" + type + "\">" + Xml.escape(text) + "</Data>";
    }
}

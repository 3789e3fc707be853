package org.taizhang.corpus;

import java.nio.charset.Charset;
import java.util.Optional;

/** Writes the first sheet as the HTML table that office systems export under the name of .xls. */
final class HtmlFile {

    private HtmlFile() {}

    static byte[] bytes(Canvas canvas, Charset charset) {
        Canvas.Sheet sheet = canvas.sheets.get(0);
        String named = charset.name().startsWith("GB") ? "gb2312" : charset.name();
        StringBuilder html = new StringBuilder("<html xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\r\n<head><meta"
                + " http-equiv=\"Content-Type\" content=\"text/html; charset=" + named
                + "\"><style>td{mso-number-format:General}</style></head>\r\n<body>\r\n<table border=1>\r\n");
        int width = sheet.lastColumn();
        for (int row = 1; row <= sheet.lastRow(); row++) {
            html.append("<tr>");
            for (int column = 1; column <= width; column++) {
                cell(sheet, row, column, html);
            }
            html.append("</tr>\r\n");
        }
        return html.append("</table>\r\n</body></html>").toString().getBytes(charset);
    }

    private static void cell(Canvas.Sheet sheet, int row, int column, StringBuilder html) {
        Optional<Canvas.Area> merge = sheet.mergeAt(row, column);
        if (merge.isPresent() && !merge.get().isTopLeft(row, column)) {
            return;
        }
        html.append("<td");
        merge.ifPresent(area -> html.append(" colspan=" + (area.lastColumn() - area.firstColumn() + 1) + " rowspan="
                + (area.lastRow() - area.firstRow() + 1)));
        String text = sheet.at(row, column).map(dot -> Shown.text(dot.ink())).orElse("");
        html.append('>')
                .append(text.isEmpty() ? "&nbsp;" : Xml.escape(text).replace("&#10;", "<br>"))
                .append("</td>");
    }
}

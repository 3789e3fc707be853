package org.taizhang.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Writes the first sheet as text, as Excel and WPS save it: what the cells show, between separators. */
final class TextFile {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private TextFile() {}

    static byte[] bytes(Canvas canvas, char separator, Charset charset, boolean marked) {
        Canvas.Sheet sheet = canvas.sheets.get(0);
        StringBuilder text = new StringBuilder();
        int width = sheet.lastColumn();
        for (int row = 1; row <= sheet.lastRow(); row++) {
            NavigableMap<Integer, Dot> cells = sheet.rows.getOrDefault(row, new TreeMap<>());
            for (int column = 1; column <= width; column++) {
                Dot dot = cells.get(column);
                text.append(column > 1 ? String.valueOf(separator) : "");
                text.append(dot == null ? "" : quoted(Shown.text(dot.ink()), separator));
            }
            text.append("\r\n");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (marked) {
            out.writeBytes(String.valueOf(BYTE_ORDER_MARK).getBytes(charset));
        }
        out.writeBytes(text.toString().getBytes(charset));
        return out.toByteArray();
    }

    private static String quoted(String text, char separator) {
        boolean plain = text.indexOf(separator) < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}

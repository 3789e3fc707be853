package org.taizhang.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the cell formats of a workbook make of numbers. */
final class NumberFormats {

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> idsOfCellFormats = new ArrayList<>();
    private final Map<Integer, Shown> known = new HashMap<>();

    /** Notes a format's own code. */
    void code(int id, String code) {
        codes.put(id, code);
    }

    /** Notes the number format of the next cell format. */
    void cellFormat(int id) {
        idsOfCellFormats.add(id);
    }

    /** By the index of the cell format; one that is not there shows plain numbers, as Excel does. */
    Shown of(int cellFormat) {
        if (cellFormat < 0 || cellFormat >= idsOfCellFormats.size()) {
            return Shown.NUMBER;
        }
        return known.computeIfAbsent(idsOfCellFormats.get(cellFormat), id -> Shown.by(id, codes.get(id)));
    }

    /** Reads a styles part. */
    static NumberFormats of(XmlPart xml) {
        NumberFormats formats = new NumberFormats();
        xml.root();
        xml.children(part -> {
            switch (part) {
                case "numFmts" -> xml.each("numFmt", () -> formats.code(anyNumber(xml), xml.needed("formatCode")));
                case "cellXfs" -> xml.each("xf", () -> formats.cellFormat(anyNumber(xml)));
                default -> {}
            }
        });
        return formats;
    }

    private static int anyNumber(XmlPart xml) {
        return xml.number("numFmtId", 0, Integer.MAX_VALUE, 0);
    }
}

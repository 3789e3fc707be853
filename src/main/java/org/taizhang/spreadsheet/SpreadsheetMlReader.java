package org.taizhang.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.spreadsheet.OpenedWorkbook.Format;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;

/** Reads XML Spreadsheet 2003, which many reporting systems write and call .xls. */
final class SpreadsheetMlReader {

    private static final String NAME = "XML Spreadsheet 2003";

    private final ReadMeter meter;

    /** Number formats by the names of the styles. */
    private final Map<String, Shown> formats = new HashMap<>();

    private final List<Grid> sheets = new ArrayList<>();
    private boolean from1904;

    SpreadsheetMlReader(ReadMeter meter) {
        this.meter = meter;
    }

    Opened read(DecodedText text) throws IOException {
        try (XmlPart xml = part(NAME, text, meter)) {
            xml.root();
            xml.children(child -> {
                switch (child) {
                    case "ExcelWorkbook" -> xml.each("Date1904", () -> from1904 = true);
                    case "Styles" -> xml.each("Style", () -> style(xml));
                    case "Worksheet" -> worksheet(xml);
                    default -> {}
                }
            });
        }
        if (sheets.isEmpty()) {
            throw Refusal.damaged(NAME, "no sheets");
        }
        return new Opened(Format.SPREADSHEETML, text.encoding(), false, sheets);
    }

    /** Decoded text as an XML part; what it declares as its encoding has been heeded already. */
    static XmlPart part(String name, DecodedText text, ReadMeter meter) {
        String content = text.characters().stripLeading();
        int begin = content.startsWith("<?xml") ? content.indexOf("?>") + 2 : 0;
        byte[] bytes = content.substring(begin).getBytes(StandardCharsets.UTF_8);
        return new XmlPart(name, new MeteredStream(name, new ByteArrayInputStream(bytes), meter), meter);
    }

    private void style(XmlPart xml) {
        String id = xml.needed("ID");
        Shown[] shown = {
            formats.getOrDefault(Optional.ofNullable(xml.attribute("Parent")).orElse(""), Shown.NUMBER)
        };
        xml.each(
                "NumberFormat",
                () -> shown[0] =
                        Shown.named(Optional.ofNullable(xml.attribute("Format")).orElse("")));
        formats.put(id, shown[0]);
    }

    private void worksheet(XmlPart xml) {
        meter.sheets(sheets.size() + 1);
        BoundedSheet sheet = new BoundedSheet(xml.needed("Name"), meter);
        boolean[] hidden = {false};
        xml.children(child -> {
            switch (child) {
                case "Table" -> new SpreadsheetMlTable(xml, sheet, formats, new CellNumbers(from1904)).read();
                case "WorksheetOptions" -> xml.each("Visible", () -> hidden[0] = isHidden(xml.text()));
                default -> {}
            }
        });
        sheets.add(sheet.build(hidden[0]));
    }

    private static boolean isHidden(@Nullable String visible) {
        return "SheetHidden".equals(visible) || "SheetVeryHidden".equals(visible);
    }
}

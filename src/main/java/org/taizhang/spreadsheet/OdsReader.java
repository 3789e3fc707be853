package org.taizhang.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.spreadsheet.OpenedWorkbook.Format;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/**
 * Reads an OpenDocument spreadsheet (OASIS ODF 1.2 and 1.3): the content part of an .ods, or a flat .fods. Why not by a library:
 * docs/decisions/0010.
 */
final class OdsReader {

    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    private final ReadMeter meter;
    private final Set<String> hiddenStyles = new HashSet<>();
    private final List<Grid> sheets = new ArrayList<>();

    OdsReader(ReadMeter meter) {
        this.meter = meter;
    }

    Opened read(ZipParts parts) throws IOException {
        if (parts.has("encrypted-package") || isEncrypted(parts)) {
            throw new Refusal(Reason.ENCRYPTED, "ODS");
        }
        try (XmlPart xml = parts.xml(CONTENT).orElseThrow(() -> Refusal.damaged(CONTENT, "missing"))) {
            return read(xml, null).withMacros(parts.hasMacros());
        }
    }

    private static boolean isEncrypted(ZipParts parts) throws IOException {
        Optional<XmlPart> manifest = parts.xml(MANIFEST);
        if (manifest.isEmpty()) {
            return false;
        }
        boolean[] encrypted = {false};
        try (XmlPart xml = manifest.get()) {
            xml.root();
            xml.each("file-entry", () -> xml.each("encryption-data", () -> encrypted[0] = true));
        }
        return encrypted[0];
    }

    /** Reads the document that the part holds. */
    Opened read(XmlPart xml, @Nullable String encoding) {
        xml.root();
        xml.children(child -> {
            switch (child) {
                case "styles", "automatic-styles" -> xml.each("style", () -> style(xml));
                case "body" -> xml.each("spreadsheet", () -> xml.each("table", () -> table(xml)));
                default -> {}
            }
        });
        if (sheets.isEmpty()) {
            throw Refusal.damaged(xml.name(), "no sheets");
        }
        return new Opened(Format.ODS, encoding, false, sheets);
    }

    private void style(XmlPart xml) {
        String name = xml.attribute("name");
        xml.each("table-properties", () -> {
            if (name != null && "false".equals(xml.attribute("display"))) {
                hiddenStyles.add(name);
            }
        });
    }

    private void table(XmlPart xml) {
        meter.sheets(sheets.size() + 1);
        String style = xml.attribute("style-name");
        BoundedSheet sheet = new BoundedSheet(xml.needed("name"), meter);
        new OdsTable(xml, sheet).read();
        sheets.add(sheet.build(style != null && hiddenStyles.contains(style)));
    }
}

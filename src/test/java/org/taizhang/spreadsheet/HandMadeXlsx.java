package org.taizhang.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A .xlsx made of bare XML, for what a builder would never write. */
final class HandMadeXlsx {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    HandMadeXlsx() {
        part("_rels/.rels", relationships(relationship("r1", "officeDocument", "xl/workbook.xml")));
        part(
                "xl/_rels/workbook.xml.rels",
                relationships(relationship("r1", "worksheet", "worksheets/sheet1.xml")
                        + relationship("r2", "sharedStrings", "/xl/sharedStrings.xml")
                        + relationship("r3", "styles", "../xl/styles.xml")));
        workbook("<sheets><sheet name='表' sheetId='1' r:id='r1'/></sheets>");
        sharedTexts("");
        styles("");
        sheet("<sheetData/>");
    }

    static String relationships(String each) {
        return "<Relationships xmlns='" + PACKAGE + "'>" + each + "</Relationships>";
    }

    static String relationship(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + LINKS + "/" + type + "' Target='" + target + "'/>";
    }

    HandMadeXlsx workbook(String content) {
        return part(
                "xl/workbook.xml", "<workbook xmlns='" + MAIN + "' xmlns:r='" + LINKS + "'>" + content + "</workbook>");
    }

    HandMadeXlsx sharedTexts(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
    }

    HandMadeXlsx styles(String content) {
        return part("xl/styles.xml", "<styleSheet xmlns='" + MAIN + "'>" + content + "</styleSheet>");
    }

    HandMadeXlsx sheet(String content) {
        return part("xl/worksheets/sheet1.xml", "<worksheet xmlns='" + MAIN + "'>" + content + "</worksheet>");
    }

    /** A sheet of these rows. */
    HandMadeXlsx rows(String rows) {
        return sheet("<sheetData>" + rows + "</sheetData>");
    }

    HandMadeXlsx part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    HandMadeXlsx without(String name) {
        parts.remove(name);
        return this;
    }

    Set<String> names() {
        return parts.keySet();
    }

    String content(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}

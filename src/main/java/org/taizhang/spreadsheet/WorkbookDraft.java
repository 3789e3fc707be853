package org.taizhang.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A workbook to be written. The same draft gives the same bytes on every machine and day: entry times, creation time and
 * creator are fixed, and the order of the parts too. (Packing is the Java runtime's zlib; a runtime with another one packs
 * the same parts into other bytes.) Text that begins like a formula is written as text, never run.
 */
public final class WorkbookDraft {

    /** Creator of our workbooks and author of the comments in them. */
    static final String AUTHOR = "台账";

    private final List<RecordedSheet> sheets = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private String title = "";

    /** A new sheet at the end; names as Excel allows them. */
    public SheetDraft sheet(String name) {
        RecordedSheet sheet = new RecordedSheet(name);
        sheets.add(sheet);
        return sheet;
    }

    /** Title and subject in the file's properties. */
    public WorkbookDraft titled(String text) {
        title = text;
        return this;
    }

    /** Names an area so that drop-downs and formulas can use it, e.g. {@code 单位!$B$2:$B$40}. */
    public WorkbookDraft named(String name, String area) {
        names.put(name, area);
        return this;
    }

    /** Writes .xlsx, replacing the file. */
    public void writeXlsx(Path file) {
        write(file, new XlsxBook());
    }

    /** Writes .xls (BIFF8), replacing the file. */
    public void writeXls(Path file) {
        write(file, new XlsBook());
    }

    private void write(Path file, Book book) {
        try (book) {
            new BookWriter(book).write(sheets, names);
            Files.write(file, book.bytes(title));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

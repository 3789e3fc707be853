package org.taizhang.spreadsheet;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.CellPosition;

/** What came of opening a file: a workbook, or the reason why there is none. Opening never throws for what is in the file. */
public sealed interface OpenedWorkbook {

    /**
     * The sheets in the order of their tabs.
     *
     * @param format what the bytes say, whatever the file's name
     * @param encoding of the characters where the file is text and does not fix it by itself; null for packages
     * @param macros whether programs lie in the workbook; they are never run
     */
    record Opened(Format format, @Nullable String encoding, boolean macros, List<Grid> sheets)
            implements OpenedWorkbook {
        /** Copies the list. */
        public Opened {
            sheets = List.copyOf(sheets);
        }

        /** A workbook without macros, in a format that fixes its encoding. */
        public Opened(Format format, List<Grid> sheets) {
            this(format, null, false, sheets);
        }

        /** The same, with or without macros. */
        Opened withMacros(boolean found) {
            return new Opened(format, encoding, found, sheets);
        }
    }

    /**
     * No workbook.
     *
     * @param detail a short technical hint for the log and the finding, such as the cap that was passed; may be empty
     * @param sheet the sheet that is to blame, null for the whole file
     * @param cell the cell that is to blame, null for the whole sheet
     */
    record NotOpened(
            Reason reason,
            String detail,
            @Nullable String sheet,
            @Nullable CellPosition cell) implements OpenedWorkbook {
        /** The whole file is to blame. */
        public NotOpened(Reason reason, String detail) {
            this(reason, detail, null, null);
        }
    }

    /** The kinds of workbook that are read. */
    enum Format {
        /** Office Open XML, transitional and strict: .xlsx and .xlsm. */
        XLSX("XLSX", "xlsx", "xlsm", "xltx", "xltm", "et", "ett"),
        /** BIFF8, .xls and WPS's .et. */
        XLS("XLS", "xls", "xlt", "et", "ett"),
        /** Text with delimiters: commas, tabs, semicolons. */
        CSV("CSV/TXT", "csv", "tsv", "tab", "txt"),
        /** Tables of a web page. */
        HTML("HTML", "html", "htm", "xhtml"),
        /** XML Spreadsheet 2003. */
        SPREADSHEETML("XML Spreadsheet 2003", "xml"),
        /** OpenDocument, as a package or as one XML file. */
        ODS("ODS", "ods", "ots", "fods");

        private final String title;

        @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
        private final Set<String> extensions;

        Format(String title, String... extensions) {
            this.title = title;
            this.extensions = Set.of(extensions);
        }

        /** What an IT colleague calls it, in letters that need no translation. */
        public String title() {
            return title;
        }

        /** The extensions that files of this format go by, in lower case. */
        public Set<String> extensions() {
            return extensions;
        }

        /** Whether its cells say what they hold. Where they do not, every number is text by nature. */
        public boolean isTyped() {
            return this != CSV && this != HTML;
        }
    }

    /** Why a file is no workbook that can be read. */
    enum Reason {
        /** No bytes at all. */
        EMPTY,
        /** Encrypted; a password is asked for. */
        ENCRYPTED,
        /** Some other kind of file (detail names what its bytes say). */
        NOT_A_WORKBOOK,
        /** The right kind, but broken (detail says where reading stopped). */
        DAMAGED,
        /** Over a cap of {@link ReadLimits} (detail names the cap). */
        TOO_LARGE,
        /** Not read within the time that {@link ReadLimits} allow (detail is the number of seconds). */
        TOO_SLOW,
        /** Excel 95 or older (detail names the version). */
        OLD_EXCEL,
        /** Excel's binary form of Office Open XML, .xlsb. */
        BINARY_WORKBOOK,
        /** An archive (detail names its kind). */
        ARCHIVE,
        /** A zip archive that holds nothing which could be a ledger (detail is the number of its files). */
        ARCHIVE_WITHOUT_LEDGER,
        /** A zip archive that is damaged, over a cap of {@link ArchiveLimits}, or would not stay in its folder (detail says what). */
        ARCHIVE_TOO_LARGE,
        /** A PDF. */
        PDF,
        /** A picture (detail names its kind). */
        IMAGE,
        /** A text document (detail names its kind). */
        WORD,
        /** Text in an encoding that cannot be told with certainty. */
        GARBLED_TEXT,
        /** Cells that stand twice or out of order (sheet and cell say which). */
        REPEATED_CELLS
    }
}

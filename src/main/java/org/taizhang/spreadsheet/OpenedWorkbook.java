package org.taizhang.spreadsheet;

/** What came of opening a file: a workbook, or the reason why there is none. Opening never throws for what is in the file. */
public sealed interface OpenedWorkbook {

    /**
     * The sheets in the order of their tabs.
     *
     * @param format what the bytes say, whatever the file's name
     */
    record Opened(Format format, java.util.List<Grid> sheets) implements OpenedWorkbook {
        /** Copies the list. */
        public Opened {
            sheets = java.util.List.copyOf(sheets);
        }
    }

    /**
     * No workbook.
     *
     * @param detail a short technical hint for the log and the finding, such as the cap that was passed; may be empty
     */
    record NotOpened(Reason reason, String detail) implements OpenedWorkbook {}

    /** The kinds of workbook that are read. */
    enum Format {
        /** Office Open XML, .xlsx. */
        XLSX,
        /** BIFF8, .xls and WPS's .et. */
        XLS
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
        TOO_LARGE
    }
}

package org.taizhang.spreadsheet;

/** How our comments in a workbook that somebody sent are known again when it comes back. */
final class NoteTexts {

    /** Who writes them. */
    static final String AUTHOR = "Taizhang";

    /** How each begins, also below somebody else's comment on the same cell. */
    static final String HEAD = "【校验意见】";

    private NoteTexts() {}

    /** The comment as it stands on a cell that has no other. */
    static String of(CellMark mark) {
        return HEAD + "\n" + mark.comment();
    }
}

package org.taizhang.spreadsheet;

import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/** Counts what one file costs while it is read, and refuses it as soon as it is over a cap. */
final class ReadMeter {

    /** Enough for any list that people merge by hand; keeps {@link Grid#shownAt} quick. */
    static final int MOST_MERGED_AREAS = 100_000;

    private final ReadLimits limits;
    private long inflated;
    private int cells;
    private long characters;
    private int mergedAreas;

    ReadMeter(ReadLimits limits) {
        this.limits = limits;
    }

    void file(long bytes) {
        check(bytes, limits.bytes(), "bytes");
    }

    void inflated(long bytes) {
        inflated += bytes;
        check(inflated, limits.inflatedBytes(), "inflatedBytes");
    }

    void sheets(int count) {
        check(count, limits.sheets(), "sheets");
    }

    void cell() {
        cells++;
        check(cells, limits.cells(), "cells");
    }

    void text(long length) {
        characters += length;
        check(characters, limits.textCharacters(), "textCharacters");
    }

    /** Text that lies in memory and that no cell has used yet; it is counted when one does. */
    void heldText(long length) {
        check(length, limits.textCharacters(), "textCharacters");
    }

    /** Shared texts: each should serve at least one cell. */
    void sharedTexts(int count) {
        check(count, limits.cells(), "cells");
    }

    void mergedArea() {
        mergedAreas++;
        check(mergedAreas, MOST_MERGED_AREAS, "mergedAreas");
    }

    private static void check(long used, long limit, String name) {
        if (used > limit) {
            throw new Refusal(Reason.TOO_LARGE, name + " > " + limit);
        }
    }
}

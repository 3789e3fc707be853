package org.taizhang.spreadsheet;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/** Counts what one file costs while it is read, and refuses it as soon as it is over a cap. */
final class ReadMeter {

    /** Enough for any list that people merge by hand; keeps {@link Grid#shownAt} quick. */
    static final int MOST_MERGED_AREAS = 100_000;

    /** A workbook has some twenty parts, and a few more for each sheet and picture. */
    private static final int MOST_PARTS = 20_000;

    /** Cells between two looks at the clock: a look costs as much as a cell. */
    private static final int CELLS_A_LOOK = 256;

    private final ReadLimits limits;
    private final LongSupplier nanoClock;
    private final long begin;
    private boolean cellsMayPass;
    private long inflated;
    private int cells;
    private long characters;
    private int passedCells;
    private long passedCharacters;
    private int mergedAreas;

    ReadMeter(ReadLimits limits) {
        this(limits, System::nanoTime);
    }

    ReadLimits limits() {
        return limits;
    }

    /** Reading is taken to begin now. */
    ReadMeter(ReadLimits limits, LongSupplier nanoClock) {
        this(limits, nanoClock, nanoClock.getAsLong());
    }

    private ReadMeter(ReadLimits limits, LongSupplier nanoClock, long begin) {
        this.limits = limits;
        this.nanoClock = nanoClock;
        this.begin = begin;
    }

    /** Says that rows may go to a sink, so that there may be more cells than are kept. */
    void letCellsPass() {
        cellsMayPass = true;
    }

    /** For a second look at something: the same time, the counts anew. */
    ReadMeter again() {
        return new ReadMeter(limits, nanoClock, begin);
    }

    void file(long bytes) {
        check(bytes, limits.bytes(), "bytes");
    }

    void parts(int count) {
        check(count, MOST_PARTS, "parts");
    }

    void inflated(long bytes) {
        inflated += bytes;
        check(inflated, limits.inflatedBytes(), "inflatedBytes");
        time();
    }

    void sheets(int count) {
        check(count, limits.sheets(), "sheets");
    }

    void cell() {
        cells++;
        check(cells, limits.cells(), "cells");
        timeNowAndThen(cells);
    }

    void text(long length) {
        characters += length;
        check(characters, limits.textCharacters(), "textCharacters");
    }

    /** A cell that is not kept. */
    void passedCell() {
        passedCells++;
        check(passedCells, limits.passedCells(), "passedCells");
        timeNowAndThen(passedCells);
    }

    /** Text of a cell that is not kept. */
    void passedText(long length) {
        passedCharacters += length;
        check(passedCharacters, limits.passedCharacters(), "passedCharacters");
    }

    /** Text that lies in memory and that no cell has used yet; it is counted when one does. */
    void heldText(long length) {
        check(length, limits.textCharacters(), "textCharacters");
    }

    /** Shared texts: each should serve at least one cell. */
    void sharedTexts(int count) {
        if (cellsMayPass) {
            check(count, limits.passedCells(), "passedCells");
        } else {
            check(count, limits.cells(), "cells");
        }
    }

    void mergedArea() {
        mergedAreas++;
        check(mergedAreas, MOST_MERGED_AREAS, "mergedAreas");
    }

    private void timeNowAndThen(int count) {
        if (count % CELLS_A_LOOK == 0) {
            time();
        }
    }

    private void time() {
        if (nanoClock.getAsLong() - begin > TimeUnit.SECONDS.toNanos(limits.seconds())) {
            throw new Refusal(Reason.TOO_SLOW, String.valueOf(limits.seconds()));
        }
    }

    private static void check(long used, long limit, String name) {
        if (used > limit) {
            throw new Refusal(Reason.TOO_LARGE, name + " > " + limit);
        }
    }
}

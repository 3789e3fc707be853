package org.taizhang.spreadsheet;

import org.taizhang.spreadsheet.OpenedWorkbook.NotOpened;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;
import org.taizhang.terms.CellPosition;

/** Ends the reading of a file from wherever it stands; becomes {@link OpenedWorkbook.NotOpened}, never leaves the package. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient NotOpened outcome;

    Refusal(Reason reason, String detail) {
        this(new NotOpened(reason, detail));
    }

    private Refusal(NotOpened outcome) {
        // No stack trace: this is an answer about a file, not a fault of the program.
        super(outcome.detail(), null, false, false);
        this.outcome = outcome;
    }

    /** The file is broken at that place. */
    static Refusal damaged(String place, String what) {
        return new Refusal(Reason.DAMAGED, place + ": " + what);
    }

    /** The cell stands there for the second time, or behind one that should follow it: a figure could count twice. */
    static Refusal repeated(String sheet, CellPosition cell) {
        return new Refusal(new NotOpened(Reason.REPEATED_CELLS, sheet + "!" + cell, sheet, cell));
    }

    /** More than can be, such as a column beyond Excel's last. */
    static Refusal over(String cap, long limit) {
        return new Refusal(Reason.TOO_LARGE, cap + " > " + limit);
    }

    NotOpened outcome() {
        return outcome;
    }
}

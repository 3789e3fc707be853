package org.taizhang.spreadsheet;

import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/** Ends the reading of a file from wherever it stands; becomes {@link OpenedWorkbook.NotOpened}, never leaves the package. */
final class Refusal extends RuntimeException {

    private final Reason reason;
    private final String detail;

    Refusal(Reason reason, String detail) {
        // No stack trace: this is an answer about a file, not a fault of the program.
        super(detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    /** The file is broken at that place. */
    static Refusal damaged(String place, String what) {
        return new Refusal(Reason.DAMAGED, place + ": " + what);
    }

    Reason reason() {
        return reason;
    }

    String detail() {
        return detail;
    }
}

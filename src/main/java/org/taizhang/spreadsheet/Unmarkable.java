package org.taizhang.spreadsheet;

/** Ends the marking of a workbook whose parts are not as marking needs them; never leaves the package. */
final class Unmarkable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unmarkable(String why) {
        // No stack trace: this is an answer about a file, not a fault of the program.
        super(why, null, false, false);
    }
}

package org.taizhang.cli;

/** What the program's end tells a script. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;
    /** Done, but some ledgers were rejected or are missing. */
    static final int INCOMPLETE = 1;
    /** The command was wrong. */
    static final int WRONG_USE = 2;
    /** Nothing was published; the edition before stands. */
    static final int FAILED = 3;

    private ExitCode() {}
}

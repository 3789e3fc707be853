package org.taizhang.corpus;

/**
 * Something that reading a made ledger came to and should not have.
 *
 * @param text what was written, what was read, what would have been right
 */
record Failure(Sort sort, String text) {

    /** How bad it is. */
    enum Sort {
        /** A wrong value, and no finding about it: the one thing that must never be. */
        SILENTLY_WRONG,
        /** A figure that nobody wrote, and no finding about it. */
        INVENTED,
        /** A figure is gone and nothing says why. */
        SILENTLY_LOST,
        /** The program broke. */
        CRASH,
        /** A wrong value, doubted by a finding. */
        WRONG,
        /** A figure that can be read with certainty was not. */
        LOST,
        /** A figure was left out, but not for the right reason. */
        WRONG_REASON,
        /** The finding that should have been made was not. */
        UNSAID,
        /** A warning or an error about nothing. */
        FALSE_ALARM,
        /** The value is right and its cell is not. */
        MISPLACED,
        /** Words stand at another indicator. */
        WORDS,
        /** Sender or day. */
        IDENTITY;

        boolean isSilent() {
            return this == SILENTLY_WRONG || this == INVENTED || this == SILENTLY_LOST || this == CRASH;
        }
    }

    @Override
    public String toString() {
        return sort + ": " + text;
    }
}

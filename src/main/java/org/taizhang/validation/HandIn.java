package org.taizhang.validation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.UnitCode;

/**
 * A unit's hand-in (报送) for a round.
 *
 * @param outcome what became of it
 * @param file the file that counts, or the rejected one, below the round's drop folder; null when none came
 * @param sha256 of that file
 * @param received the day on which the unit's first usable ledger came; a correction makes nobody late. Null when unknown
 * @param source how that day is known; null when it is not
 * @param late whether that day is after the due date
 * @param corrected the later day on which the ledger that counts took an earlier one's place; null where none did, or unknown
 * @param otherFiles further files of the unit that do not count (duplicates, superseded)
 */
public record HandIn(
        UnitCode unit,
        Outcome outcome,
        @Nullable String file,
        @Nullable String sha256,
        @Nullable LocalDate received,
        @Nullable DaySource source,
        boolean late,
        @Nullable LocalDate corrected,
        List<String> otherFiles) {

    /** Copies the list. */
    public HandIn {
        otherFiles = List.copyOf(otherFiles);
    }

    /** The last day on which something of it is known to have come. */
    public @Nullable LocalDate lastReceived() {
        return corrected == null ? received : corrected;
    }

    /** The same, sent back after all. */
    HandIn refused() {
        return new HandIn(unit, Outcome.REJECTED, file, sha256, received, source, late, corrected, otherFiles);
    }

    /** What became of a hand-in. */
    public enum Outcome {
        /** 已报: read and used. */
        ACCEPTED,
        /** 退回: came, but cannot be used. */
        REJECTED,
        /** 未报: nothing came. */
        SILENT
    }
}

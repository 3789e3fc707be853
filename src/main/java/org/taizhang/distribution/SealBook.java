package org.taizhang.distribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;

/**
 * How often a round was closed and opened again (封账记录), each with its day and its reason, written as 封账记录.json. Nothing in it is
 * ever taken back.
 *
 * @param version of this form
 * @param closings earliest first
 * @param reopenings earliest first; each opens the closing of the same place in the list
 */
public record SealBook(int version, PlanId plan, Round round, List<Closing> closings, List<Reopening> reopenings) {

    /** The present form. */
    public static final int VERSION = 1;

    /** Copies the lists. */
    public SealBook {
        closings = List.copyOf(closings);
        reopenings = List.copyOf(reopenings);
    }

    /**
     * A closing (封账).
     *
     * @param day in the plan's time zone
     * @param by the account that did it
     * @param edition that was closed
     * @param inputsHash the identity of that edition's inputs
     */
    public record Closing(LocalDate day, String by, int edition, String inputsHash) {}

    /**
     * A reopening (开账).
     *
     * @param day in the plan's time zone
     * @param by the account that did it
     */
    public record Reopening(LocalDate day, String by, String reason) {}

    static SealBook empty(PlanId plan, Round round) {
        return new SealBook(VERSION, plan, round, List.of(), List.of());
    }

    /** Whether the round is closed now. */
    public boolean isClosed() {
        return closings.size() > reopenings.size();
    }

    /** The closing that holds, if one does. */
    public Optional<Closing> standing() {
        return isClosed() ? Optional.of(closings.get(closings.size() - 1)) : Optional.empty();
    }
}

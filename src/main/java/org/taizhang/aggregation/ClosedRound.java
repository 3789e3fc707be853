package org.taizhang.aggregation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.Round;

/**
 * An earlier round that was closed (已封账轮次), and what this run makes of it otherwise than its first closing did: readers were told
 * then that those figures were final.
 *
 * @param closed the day of the first closing
 * @param edition that it closed
 * @param reopenings earliest first
 * @param open whether it was opened again and not closed since
 * @param late files that came after the closing that holds; they are kept apart and count for nothing
 * @param revised what is different now, findings left out; null where the closed figures are of a form that can no longer be read
 */
public record ClosedRound(
        Round round,
        LocalDate closed,
        int edition,
        List<Reopening> reopenings,
        boolean open,
        List<String> late,
        @Nullable EditionChanges revised) {

    /** Copies the lists. */
    public ClosedRound {
        reopenings = List.copyOf(reopenings);
        late = List.copyOf(late);
    }

    /** When and why it was opened again (开账). */
    public record Reopening(LocalDate day, String reason) {}

    /** Whether a reader has to be told anything of it. */
    public boolean isWorthSaying() {
        return !reopenings.isEmpty() || !late.isEmpty() || revised == null || !revised.isEmpty();
    }
}

package org.taizhang.distribution;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
     * @param entered when it was really entered, by the clock, in the plan's time zone; null in records of earlier programs
     */
    public record Closing(
            LocalDate day,
            String by,
            int edition,
            String inputsHash,
            @Nullable OffsetDateTime entered) implements Entry {}

    /**
     * A reopening (开账).
     *
     * @param day in the plan's time zone
     * @param by the account that did it
     * @param entered as of a closing
     */
    public record Reopening(
            LocalDate day,
            String by,
            String reason,
            @Nullable OffsetDateTime entered) implements Entry {}

    /** What both have in common. */
    public sealed interface Entry {

        /** The day that the office gives it, which may be typed. */
        LocalDate day();

        /** The account that entered it. */
        String by();

        /** When it was really entered. */
        @Nullable
        OffsetDateTime entered();

        /** Whether it bears another day than that on which it was entered. */
        default boolean isDatedOtherwise() {
            OffsetDateTime entered = entered();
            return entered != null && !entered.toLocalDate().equals(day());
        }
    }

    /** The entries that bear another day than that on which they were entered, in the order in which they were. */
    public List<Entry> datedOtherwise() {
        return IntStream.range(0, closings.size())
                .boxed()
                .flatMap(i -> Stream.concat(
                        Stream.<Entry>of(closings.get(i)),
                        reopenings.stream().skip(i).limit(1)))
                .filter(Entry::isDatedOtherwise)
                .toList();
    }

    /** What later rounds rest on of it: everything but when it was entered, so that the same record gives the same papers. */
    public String identity() {
        String closed = closings.stream()
                .map(it -> "Closing[day=" + it.day() + ", by=" + it.by() + ", edition=" + it.edition() + ", inputsHash="
                        + it.inputsHash() + "]")
                .collect(Collectors.joining(", ", "[", "]"));
        String opened = reopenings.stream()
                .map(it -> "Reopening[day=" + it.day() + ", by=" + it.by() + ", reason=" + it.reason() + "]")
                .collect(Collectors.joining(", ", "[", "]"));
        return round + " " + closed + " " + opened;
    }

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

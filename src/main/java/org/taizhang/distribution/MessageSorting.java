package org.taizhang.distribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Round;

/** Whose a message is, and whether what it brings is of the round that is asked for. What it does not say is not guessed. */
final class MessageSorting {

    private final Plan plan;
    private final Function<String, Optional<Round>> rounds;
    private final MailFetch.Order order;
    private final LocalDate opening;

    MessageSorting(Plan plan, Function<String, Optional<Round>> rounds, MailFetch.Order order, LocalDate opening) {
        this.plan = plan;
        this.rounds = rounds;
        this.order = order;
        this.opening = opening;
    }

    /** The units whose address it is. */
    List<Unit> units(String address) {
        return plan.units().stream()
                .filter(unit -> unit.mail()
                        .map(MailText::address)
                        .filter(address::equals)
                        .isPresent())
                .toList();
    }

    boolean isTooEarly(LocalDate received) {
        return received.isBefore(order.since());
    }

    /** A round other than the one asked for that the subject or the attachment's name speaks of. */
    Optional<Round> otherRound(String subject, String name) {
        return named(subject, name)
                .filter(round -> !round.equals(order.round()))
                .findFirst();
    }

    /**
     * Whether it can be taken to be of this round: it names it, or names none and came after the round before was due and before the
     * next one's figures could be known.
     */
    boolean isOfThisRound(String subject, String name, LocalDate received) {
        return named(subject, name).findAny().isPresent()
                || (!received.isBefore(opening)
                        && next().filter(asOf -> received.isAfter(asOf)).isEmpty());
    }

    private Stream<Round> named(String subject, String name) {
        return Stream.of(name, subject).flatMap(text -> rounds.apply(text).stream());
    }

    private Optional<LocalDate> next() {
        return plan.rounds().stream()
                .filter(schedule -> schedule.round().compareTo(order.round()) > 0)
                .map(RoundSchedule::asOf)
                .min(LocalDate::compareTo);
    }
}

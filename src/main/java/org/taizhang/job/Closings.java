package org.taizhang.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.taizhang.distribution.Manifest;
import org.taizhang.distribution.Publication;
import org.taizhang.distribution.SealBook;
import org.taizhang.distribution.SealedRound;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.plan.Plan;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;

/** Closes rounds and opens them again, under the lock that runs of the plan take too. */
public final class Closings {

    private final Workshop workshop;
    private final Folders folders;
    private final Clock clock;

    Closings(Workshop workshop, Folders folders, Clock clock) {
        this.workshop = workshop;
        this.folders = folders;
        this.clock = clock;
    }

    /**
     * Closes a round (封账) with the edition that is published. That edition must lie there whole and must have been made from what lies
     * in the drop folders now; otherwise a ledger that nobody looked at would be locked out without a word.
     *
     * @param day for the record; today where it is null
     */
    public SealBook.Closing close(PlanId planId, String roundText, @Nullable LocalDate day) {
        Plan plan = new Plans(folders).usable(planId);
        Round round = Plans.round(plan, roundText);
        SealedRound sealed = new SealedRound(folders.output(planId), planId, round);
        LocalDate recorded = day == null ? today(plan) : day;
        return locked(planId, round, () -> close(plan, round, sealed, recorded));
    }

    private SealBook.Closing close(Plan plan, Round round, SealedRound sealed, LocalDate day) {
        sealed.book().standing().ifPresent(closing -> {
            throw new Refusal(
                    Refusal.Reason.ALREADY_CLOSED,
                    round.toString(),
                    closing.day().toString());
        });
        Publication publication = new Publication(folders.output(plan.id()), round);
        publication.heal();
        Stock stock = stock(plan, round);
        Manifest edition = current(publication, round, stock.hash(round, workshop.limits()));
        Path copy = sealed.prepare(
                Stock.received(folders.dropFolder(plan.id(), round)),
                publication.folder().resolve("figures.json"));
        requireSame(stock, round, copy);
        return sealed.close(day, account(), now(plan), edition);
    }

    private static Manifest current(Publication publication, Round round, String inputs) {
        Manifest edition = publication
                .current()
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOTHING_PUBLISHED, round.toString()));
        if (!edition.inputsHash().equals(inputs) || !publication.isIntact()) {
            throw new Refusal(Refusal.Reason.NOT_UP_TO_DATE, round.toString(), String.valueOf(edition.edition()));
        }
        return edition;
    }

    /** A file may be replaced while it is copied. */
    private void requireSame(Stock stock, Round round, Path copy) {
        Archives archives =
                new Archives(folders.unpacked(stock.plan()), workshop.limits().archive());
        List<String> counted = stock.files().stream()
                .filter(file -> file.round().equals(round))
                .map(Stock::identity)
                .toList();
        Optional<ReceivedFile> other = Stock.list(copy, round, archives).stream()
                .filter(file -> !counted.contains(Stock.identity(file)))
                .findFirst();
        other.ifPresent(file -> {
            throw new Refusal(Refusal.Reason.INPUTS_CHANGED, file.name());
        });
    }

    /**
     * Opens a closed round again (开账).
     *
     * @param day for the record; today where it is null
     */
    public SealBook.Reopening reopen(PlanId planId, String roundText, String reason, @Nullable LocalDate day) {
        Plan plan = new Plans(folders).usable(planId);
        Round round = Plans.round(plan, roundText);
        SealedRound sealed = new SealedRound(folders.output(planId), planId, round);
        LocalDate recorded = day == null ? today(plan) : day;
        return locked(planId, round, () -> {
            if (!sealed.book().isClosed()) {
                throw new Refusal(Refusal.Reason.NOT_CLOSED, round.toString());
            }
            return sealed.reopen(recorded, account(), now(plan), reason.strip());
        });
    }

    private <T> T locked(PlanId plan, Round round, Supplier<T> work) {
        RunLock lock = RunLock.acquire(workshop.source(), plan, round + ", " + Holder.describe());
        try {
            return work.get();
        } finally {
            lock.close();
        }
    }

    private Stock stock(Plan plan, Round round) {
        return Stock.take(folders, plan.id(), plan.roundsUpTo(round), workshop.limits());
    }

    private LocalDate today(Plan plan) {
        return LocalDate.now(clock.withZone(plan.zone()));
    }

    private OffsetDateTime now(Plan plan) {
        return OffsetDateTime.now(clock.withZone(plan.zone())).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String account() {
        return System.getProperty("user.name", "");
    }
}

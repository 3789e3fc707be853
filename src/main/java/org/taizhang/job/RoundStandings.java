package org.taizhang.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FiguresJson;
import org.taizhang.distribution.Manifest;
import org.taizhang.distribution.Publication;
import org.taizhang.distribution.SealBook;
import org.taizhang.distribution.SealedRound;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;
import org.taizhang.validation.Reconciliation;

/**
 * Tells how rounds stand: as published while the inputs are those of the published edition, else as the drop folder reads now, by the
 * stages of a dry run. The database is only opened for the latter.
 */
public final class RoundStandings implements AutoCloseable {

    private static final String FIGURES = "figures.json";

    private final Folders folders;
    private final Locale language;
    private final Plan plan;
    private final ReadLimits limits;
    private @Nullable JobSession session;

    /** The rounds of that plan. */
    public RoundStandings(Folders folders, PlanId plan, Locale language) {
        this.folders = folders;
        this.language = language;
        this.plan = new Plans(folders).usable(plan);
        this.limits = LimitSettings.of(folders);
    }

    /** The plan. */
    public Plan plan() {
        return plan;
    }

    /** How the round stands now. */
    public RoundStanding of(Round round) {
        RoundSchedule schedule = plan.schedule(round).orElseThrow();
        Stock stock = Stock.take(folders, plan.id(), plan.roundsUpTo(round), limits);
        Map<String, Path> locations = locations(stock, round);
        return published(stock, schedule, locations)
                .orElseGet(() -> RoundStanding.of(plan, schedule, dryRun(round), locations));
    }

    /** Whether anything was dropped for the round. */
    boolean hasDropFolder(Round round) {
        return Files.isDirectory(folders.dropFolder(plan.id(), round));
    }

    ReadLimits limits() {
        return limits;
    }

    /** The closing of the round, while it is closed. */
    public Optional<SealBook.Closing> closing(Round round) {
        return seals(round).standing();
    }

    /** How often the round was closed and opened again. */
    public SealBook seals(Round round) {
        return new SealedRound(folders.output(plan.id()), plan.id(), round).book();
    }

    /** The files that came after the closing of the round, by name. */
    public List<String> late(Round round) {
        return Stock.take(folders, plan.id(), List.of(round), limits).late().stream()
                .map(ReceivedFile::name)
                .toList();
    }

    private static Map<String, Path> locations(Stock stock, Round round) {
        return stock.files().stream()
                .filter(file -> file.round().equals(round))
                .collect(Collectors.toMap(file -> file.name(), file -> file.location()));
    }

    private Optional<RoundStanding> published(Stock stock, RoundSchedule schedule, Map<String, Path> locations) {
        Publication publication = new Publication(folders.output(plan.id()), schedule.round());
        String inputs = stock.hash(schedule.round(), limits);
        return publication
                .current()
                .filter(manifest -> manifest.inputsHash().equals(inputs))
                .flatMap(manifest -> read(manifest, publication.folder(), schedule, locations));
    }

    private Optional<RoundStanding> read(
            Manifest manifest, Path folder, RoundSchedule schedule, Map<String, Path> locations) {
        return FiguresJson.readable(folder.resolve(FIGURES))
                .map(figures -> RoundStanding.of(plan, schedule, manifest.edition(), figures, locations));
    }

    private Reconciliation dryRun(Round round) {
        return session()
                .quarterly()
                .run(plan.id(), round.toString(), QuarterlyRuns.Mode.DRY_RUN, Progress.NONE)
                .reconciliation()
                .orElseThrow(() -> new IllegalStateException("a dry run without a result"));
    }

    private JobSession session() {
        JobSession open = session == null ? JobSession.open(folders, language) : session;
        session = open;
        return open;
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
    }
}

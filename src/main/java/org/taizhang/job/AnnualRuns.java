package org.taizhang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taizhang.aggregation.AnnualFigures;
import org.taizhang.aggregation.AnnualFigures.UnitScore;
import org.taizhang.aggregation.AnnualTally;
import org.taizhang.aggregation.ClosedRound;
import org.taizhang.aggregation.FiguresJson;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;
import org.taizhang.briefing.AnnualPapers;
import org.taizhang.briefing.Briefings;
import org.taizhang.briefing.Document.Audience;
import org.taizhang.briefing.Miss;
import org.taizhang.correspondence.Correspondence;
import org.taizhang.distribution.Manifest;
import org.taizhang.distribution.Publication;
import org.taizhang.distribution.SealedRound;
import org.taizhang.distribution.Sha256;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;
import tools.jackson.core.JacksonException;

/**
 * Assesses a plan's year (年度考核) from what its rounds published, and publishes the papers. It needs nothing but the plan, those
 * figures and what was closed (封账) of the rounds, so that it comes to the same after data/ was deleted.
 */
public final class AnnualRuns {

    private static final String FIGURES = "figures.json";
    private static final String ANNUAL = "annual.json";

    /** Raised whenever the same figures would make other papers, so that a new edition comes of it. */
    private static final int PAPERS = 1;

    private final Folders folders;
    private final Locale language;

    /** Runs below that project folder; what is wrong with a paper is said in that language. */
    public AnnualRuns(Folders folders, Locale language) {
        this.folders = folders;
        this.language = language;
    }

    /**
     * What came of it.
     *
     * @param fresh whether an edition was published; else the inputs are those of the one that stands
     * @param folder where it lies
     */
    public record Result(boolean fresh, Manifest manifest, AnnualFigures figures, Path folder) {}

    /** The published figures of a round, and the hash of their file. */
    private record Published(Path file, String sha256, FrozenFigures figures) {}

    /** The name of a year's folder among those of its rounds. */
    public static String folderName(int year) {
        return year + "年度";
    }

    /**
     * Assesses the year and publishes, unless that was done from the same inputs and stands there unharmed.
     *
     * @param again whether to make the files again all the same
     */
    public Result run(PlanId id, String year, boolean again) {
        Plan plan = new Plans(folders).usable(id);
        if (!year.equals(String.valueOf(plan.year()))) {
            throw new Refusal(Refusal.Reason.NOT_THE_PLANS_YEAR, year, String.valueOf(plan.year()));
        }
        List<Published> rounds = published(plan);
        requireLast(plan, rounds);
        Publication publication = new Publication(folders.output(id), folderName(plan.year()));
        try (FileChannel channel = open(id)) {
            lock(channel);
            publication.heal();
            return run(plan, rounds, publication, again);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel open(PlanId id) throws IOException {
        Path file = folders.data().resolve("annual-" + id + ".lock");
        Files.createDirectories(folders.data());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** One at a time; the lock goes with the channel, and with the process that holds it. */
    private static void lock(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() == null) {
                throw new Refusal(Refusal.Reason.RUNNING, "annual");
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            throw new Refusal(Refusal.Reason.RUNNING, "annual");
        }
    }

    private Result run(Plan plan, List<Published> rounds, Publication publication, boolean again) {
        List<Closed> closed =
                rounds.stream().flatMap(round -> closed(plan, round).stream()).toList();
        String hash = inputsHash(plan, rounds, closed);
        AnnualFigures figures = AnnualTally.freeze(
                plan,
                rounds.stream().map(Published::figures).toList(),
                closed.stream().map(Closed::round).toList(),
                hash);
        Optional<Manifest> current = publication.current();
        boolean stands = current.filter(it -> it.inputsHash().equals(hash)).isPresent() && publication.isIntact();
        if (stands && !again) {
            return new Result(false, current.orElseThrow(), figures, publication.folder());
        }
        int edition = publication.editionFor(hash);
        Path stage = publication.stage(edition);
        publication.clearStages(publication.folder());
        Manifest manifest = write(plan, rounds, figures, edition, stage);
        publication.seal(stage, manifest);
        swap(publication, stage);
        return new Result(true, manifest, figures, publication.folder());
    }

    /** On Windows a folder cannot be renamed while one of its files is open. */
    private static void swap(Publication publication, Path stage) {
        try {
            publication.swap(stage);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof FileSystemException inUse) {
                throw new Refusal(Refusal.Reason.FILE_IN_USE, String.valueOf(inUse.getFile()));
            }
            throw e;
        }
    }

    /** The rounds with published figures, earliest first. */
    private List<Published> published(Plan plan) {
        return plan.rounds().stream()
                .map(RoundSchedule::round)
                .sorted()
                .flatMap(round -> published(plan, round).stream())
                .toList();
    }

    private Optional<Published> published(Plan plan, Round round) {
        Path file = folders.output(plan.id()).resolve(round.toString()).resolve(FIGURES);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            FrozenFigures figures = FiguresJson.read(new String(bytes, StandardCharsets.UTF_8));
            if (!figures.head().plan().equals(plan.id())
                    || !figures.head().round().equals(round)) {
                throw new Refusal(Refusal.Reason.FIGURES_UNREADABLE, round.toString());
            }
            return Optional.of(new Published(file, Sha256.ofText(new String(bytes, StandardCharsets.UTF_8)), figures));
        } catch (JacksonException | IllegalArgumentException otherForm) {
            throw new Refusal(Refusal.Reason.FIGURES_UNREADABLE, round.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A round that was closed, when there is anything to say of it, and the hash of the figures of its first closing. */
    private record Closed(ClosedRound round, String sha256) {

        /** Everything about it that may differ between two runs, other than what follows from the published figures. */
        String identity() {
            return String.join(
                    " ",
                    "closed",
                    round.round().toString(),
                    round.closed().toString(),
                    String.valueOf(round.edition()),
                    String.valueOf(round.open()),
                    sha256,
                    round.reopenings().toString());
        }
    }

    private Optional<Closed> closed(Plan plan, Published published) {
        Round round = published.figures().head().round();
        SealedRound sealed = new SealedRound(folders.output(plan.id()), plan.id(), round);
        return sealed.firstFigures()
                .map(first -> new Closed(
                        ClosedRounds.published(sealed.book(), sealed, published.figures()),
                        Files.isRegularFile(first) ? Sha256.ofFile(first) : ""))
                .filter(closed -> closed.round().isWorthSaying());
    }

    private static void requireLast(Plan plan, List<Published> rounds) {
        Round last = AnnualTally.lastRound(plan).orElseThrow();
        boolean there =
                rounds.stream().anyMatch(it -> it.figures().head().round().equals(last));
        if (!there) {
            throw new Refusal(Refusal.Reason.YEAR_NOT_CLOSED, String.valueOf(plan.year()), last.toString());
        }
    }

    private String inputsHash(Plan plan, List<Published> rounds, List<Closed> closed) {
        List<String> parts = new ArrayList<>();
        parts.add("annual " + AnnualFigures.VERSION + "." + PAPERS);
        parts.add("plan " + Sha256.ofFile(folders.planWorkbook(plan.id())));
        rounds.forEach(round -> parts.add(round.figures().head().round() + " " + round.sha256()));
        closed.forEach(round -> parts.add(round.identity()));
        return Sha256.ofText(String.join("\n", parts));
    }

    /** Writes everything but the manifest into the stage, and proves the papers by what stands in annual.json. */
    private Manifest write(Plan plan, List<Published> rounds, AnnualFigures assessed, int edition, Path stage) {
        Correspondence.scoreFolder(stage);
        AnnualFigures figures = written(stage.resolve(ANNUAL), assessed);
        List<UnitEntry> units = assessed(figures);
        FrozenFigures last = rounds.get(rounds.size() - 1).figures().with(figures.closedRounds());
        AnnualPapers papers = new AnnualPapers(figures, last, edition, Correspondence.scoreSheets(units, stage), stage);
        Briefings briefings = new Plans(folders).briefings(plan);
        requireProved(briefings.write(papers));
        return manifest(plan, rounds, papers, briefings);
    }

    private static List<UnitEntry> assessed(AnnualFigures figures) {
        List<Object> codes = figures.scores().map(UnitScore::unit).collect(Collectors.toCollection(ArrayList::new));
        return figures.units().stream()
                .filter(unit -> codes.contains(unit.code()))
                .toList();
    }

    private void requireProved(List<Miss> misses) {
        if (!misses.isEmpty()) {
            String sentences =
                    misses.stream().map(miss -> miss.sentence(language)).collect(Collectors.joining("\n"));
            throw new Refusal(Refusal.Reason.NOT_PROVED, sentences);
        }
    }

    /** The figures as whoever reads the file finds them. */
    private static AnnualFigures written(Path file, AnnualFigures figures) {
        try {
            Files.writeString(file, FiguresJson.write(figures), StandardCharsets.UTF_8);
            return FiguresJson.readAnnual(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Manifest manifest(Plan plan, List<Published> rounds, AnnualPapers papers, Briefings briefings) {
        Path stage = papers.folder();
        List<Manifest.PublishedDocument> documents = new ArrayList<>();
        documents.add(document(papers.review(), stage, briefings.pages(papers.review()), Audience.SUPERVISION.name()));
        documents.add(document(papers.ranking(), stage, 0, Audience.SUPERVISION.name()));
        documents.add(document(stage.resolve(ANNUAL), stage, 0, ""));
        papers.scoreSheets().forEach((unit, file) -> documents.add(document(file, stage, 0, unit.value())));
        return Manifests.ofYear(
                papers.figures(),
                papers.edition(),
                Sha256.ofFile(folders.planWorkbook(plan.id())),
                rounds.stream().map(this::input).toList(),
                documents,
                papers.last());
    }

    private static Manifest.PublishedDocument document(Path file, Path stage, int pages, String audience) {
        return Manifests.document(stage, stage.relativize(file).toString().replace('\\', '/'), pages, audience);
    }

    private Manifest.Input input(Published round) {
        return new Manifest.Input(round.figures().head().round(), FIGURES, round.sha256(), null, Manifest.Outcome.USED);
    }
}

package org.taizhang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taizhang.aggregation.ClosedRound;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FiguresJson;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.Tally;
import org.taizhang.briefing.Briefings;
import org.taizhang.briefing.Document;
import org.taizhang.briefing.Miss;
import org.taizhang.correspondence.Correspondence;
import org.taizhang.correspondence.Returned;
import org.taizhang.distribution.Manifest;
import org.taizhang.distribution.Publication;
import org.taizhang.intake.Intake;
import org.taizhang.intake.Receipts;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.plan.Plan;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.Reconciliation;
import org.taizhang.validation.RoundLedgers;
import org.taizhang.validation.Validation;

/** The work of one run, step by step (批次工作). Each step can be done again after an interruption and ends the same. */
final class RunWork {

    private static final String FIGURES = "figures.json";

    private final Workshop workshop;
    private final Plan plan;
    private final Run run;
    private final Stock stock;
    private final Intake intake;
    private final Briefings briefings;
    private final Path output;
    private final Publication publication;
    private final Locale language;
    private final Correspondence correspondence;
    private final Readings readings;

    RunWork(
            Workshop workshop,
            Folders folders,
            Plan plan,
            Run run,
            Stock stock,
            Intake intake,
            Briefings briefings,
            Locale language) {
        this.workshop = workshop;
        this.plan = plan;
        this.run = run;
        this.stock = stock;
        this.intake = intake;
        this.briefings = briefings;
        this.output = folders.output(run.plan());
        this.publication = new Publication(output, run.round());
        this.language = language;
        this.correspondence = new Correspondence(plan, workshop.limits());
        this.readings = new Readings(workshop.submissions(), run);
    }

    Run run() {
        return run;
    }

    /** Freezes the inputs and makes the stage. */
    void takeStock() {
        workshop.runs().freeze(run, stock.files());
        if (run.kind() == Run.Kind.QUARTERLY) {
            createStage();
        }
    }

    private void createStage() {
        try {
            Files.createDirectories(stage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path stage() {
        return publication.stage(run.id());
    }

    /** Those of the frozen inputs that fall to this part of so many, and were never read under this plan. */
    List<ReceivedFile> unread(int part, int parts) {
        List<ReceivedFile> inputs = workshop.runs().inputs(run, stock);
        return IntStream.range(0, inputs.size())
                .filter(position -> position % parts == part)
                .mapToObj(inputs::get)
                .filter(file -> !file.isRegister())
                .filter(file -> readings.find(file).isEmpty())
                .toList();
    }

    SubmittedLedger read(ReceivedFile file) {
        return StableReading.read(intake, file);
    }

    void keep(SubmittedLedger ledger) {
        readings.keep(ledger);
    }

    /** Judges this round and the earlier ones. */
    void reconcile() {
        List<ReceivedFile> inputs = workshop.runs().inputs(run, stock);
        List<RoundLedgers> rounds = rounds().map(round -> roundLedgers(
                        round,
                        inputs.stream()
                                .filter(file -> file.round().equals(round))
                                .toList()))
                .toList();
        workshop.reconciliations().save(run.id(), Validation.judge(plan, rounds, briefings::prints));
    }

    private RoundLedgers roundLedgers(Round round, List<ReceivedFile> files) {
        List<SubmittedLedger> ledgers = files.stream()
                .filter(file -> !file.isRegister())
                .map(file ->
                        readings.find(file).orElseThrow(() -> new IllegalStateException("not read: " + file.name())))
                .toList();
        return new RoundLedgers(round, ledgers, receipts(files, ledgers));
    }

    private Receipts receipts(List<ReceivedFile> files, List<SubmittedLedger> ledgers) {
        List<ReceivedFile> registers =
                files.stream().filter(ReceivedFile::isRegister).toList();
        return StableReading.receipts(
                plan,
                workshop.limits(),
                registers,
                ledgers.stream().map(SubmittedLedger::file).toList());
    }

    private Stream<Round> rounds() {
        return plan.roundsUpTo(run.round()).stream();
    }

    /** Freezes the figures. */
    void tally() {
        List<Reconciliation> judged = workshop.reconciliations().find(run.id());
        List<ClosedRound> closed = new ClosedRounds(plan, output, stock, judged).before(run.round(), run.inputsHash());
        FrozenFigures figures = Tally.freeze(plan, run.round(), judged, run.inputsHash());
        workshop.frozenRuns().save(run.id(), figures.with(closed));
    }

    FrozenFigures figures() {
        return workshop.frozenRuns()
                .find(run.id())
                .orElseThrow(() -> new IllegalStateException("run " + run.id() + " has no figures"));
    }

    Reconciliation reconciliation() {
        List<Reconciliation> rounds = workshop.reconciliations().find(run.id());
        return rounds.get(rounds.size() - 1);
    }

    /** The edition that this run makes, beside the one that it replaces; figures of another form cannot be compared with. */
    private Edition edition() {
        return new Edition(
                run.edition(),
                publication
                        .fileBefore(run.edition(), FIGURES)
                        .flatMap(FiguresJson::readable)
                        .orElse(null));
    }

    void render(Document document) {
        briefings.render(document, figures(), edition(), stage());
    }

    /** How many units get a notice. */
    int notices() {
        return Correspondence.notices(figures(), stage()).size();
    }

    /** Writes the units' notices and proves them. */
    void notifyUnits() {
        Correspondence.noticeFolder(stage());
        FrozenFigures figures = figures();
        requireProved(briefings.write(Correspondence.notices(figures, stage()), figures));
    }

    /** The ledgers of this round that go back to their senders. */
    List<Returned> returned() {
        return correspondence.returned(reconciliation());
    }

    /** Writes those of the returned ledgers that fall to this part of so many, with their letters, and proves them. */
    void sendBack(int part, int parts, Runnable sent) {
        Reconciliation round = reconciliation();
        List<Returned> returned = correspondence.returned(round);
        if (returned.isEmpty()) {
            return;
        }
        Map<String, ReceivedFile> files = workshop.runs().inputs(run, stock).stream()
                .filter(file -> file.round().equals(run.round()))
                .collect(Collectors.toMap(ReceivedFile::name, file -> file));
        Path folder = Correspondence.folder(stage());
        for (int i = part; i < returned.size(); i += parts) {
            ReceivedFile file = Optional.ofNullable(files.get(returned.get(i).file()))
                    .orElseThrow(() -> new IllegalStateException("a returned ledger that nobody received"));
            sendBack(returned.get(i), file, round, folder);
            sent.run();
        }
    }

    private void sendBack(Returned returned, ReceivedFile file, Reconciliation round, Path folder) {
        Path ledger = StableReading.of(file, () -> correspondence.write(returned, file.location(), folder));
        requireProved(correspondence.write(returned, round, ledger, run.inputsHash(), briefings));
    }

    /** Reads every document back; a miss stops the run before anything is published. */
    void prove() {
        FrozenFigures figures = figures();
        Edition edition = edition();
        List<Miss> misses = Stream.of(Document.values())
                .flatMap(document ->
                        briefings.prove(document, figures, edition, stage().resolve(document.fileName())).stream())
                .toList();
        requireProved(misses);
        returned().stream().filter(it -> !isWritten(it)).findFirst().ifPresent(it -> {
            throw new IllegalStateException("not written: " + it.name());
        });
        Correspondence.notices(figures, stage()).values().stream()
                .filter(notice -> !Files.isRegularFile(notice))
                .findFirst()
                .ifPresent(notice -> {
                    throw new IllegalStateException("not written: " + notice.getFileName());
                });
    }

    private boolean isWritten(Returned returned) {
        int files = returned.unit() == null ? 1 : 2;
        return Correspondence.files(returned, Correspondence.folder(stage())).size() == files;
    }

    private void requireProved(List<Miss> misses) {
        if (!misses.isEmpty()) {
            String sentences =
                    misses.stream().map(miss -> miss.sentence(language)).collect(Collectors.joining("\n"));
            throw new Refusal(Refusal.Reason.NOT_PROVED, sentences);
        }
    }

    /** Seals the stage with its data files and swaps it in. */
    void publish() {
        if (Files.isDirectory(stage())) {
            FrozenFigures figures = figures();
            write(stage().resolve(FIGURES), FiguresJson.write(figures));
            publication.seal(stage(), manifest(figures));
        }
        swap();
        workshop.runs().mark(run, Run.State.COMPLETED);
    }

    /** On Windows a folder cannot be renamed while one of its files is open, say in a PDF reader. */
    private void swap() {
        try {
            publication.swap(stage());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof FileSystemException inUse) {
                throw new Refusal(Refusal.Reason.FILE_IN_USE, String.valueOf(inUse.getFile()));
            }
            throw e;
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Manifest manifest(FrozenFigures figures) {
        List<Manifest.PublishedDocument> documents = Stream.of(
                        Stream.of(Document.values())
                                .map(document -> Manifests.document(
                                        stage(),
                                        document.fileName(),
                                        briefings.pages(document, stage()),
                                        document.audience().name())),
                        Stream.of(Manifests.document(stage(), FIGURES, 0, "")),
                        notices(figures),
                        returned().stream().flatMap(this::documents))
                .flatMap(part -> part)
                .toList();
        return Manifests.of(
                run,
                figures,
                workshop.runs().inputs(run, stock),
                stock.late(),
                workshop.reconciliations().find(run.id()),
                documents);
    }

    /** The units' notices; the audience of each is its unit. */
    private Stream<Manifest.PublishedDocument> notices(FrozenFigures figures) {
        return Correspondence.notices(figures, stage()).entrySet().stream()
                .map(notice -> Manifests.document(
                        stage(),
                        Correspondence.NOTICES + "/" + notice.getValue().getFileName(),
                        1,
                        notice.getKey().code().value()));
    }

    /** A returned ledger and its letter; its audience is the unit. */
    private Stream<Manifest.PublishedDocument> documents(Returned returned) {
        UnitCode unit = returned.unit();
        String audience = unit == null ? Document.Audience.SUPERVISION.name() : unit.value();
        return Correspondence.files(returned, Correspondence.folder(stage())).stream()
                .map(file -> Manifests.document(
                        stage(),
                        Correspondence.FOLDER + "/" + file.getFileName(),
                        correspondence.pages(file, briefings),
                        audience));
    }
}

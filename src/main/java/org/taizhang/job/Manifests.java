package org.taizhang.job;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.aggregation.AnnualFigures;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.distribution.Manifest;
import org.taizhang.distribution.Sha256;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.intake.Intake;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Reconciliation;

/** Draws up the manifest of a run from what the run froze. */
final class Manifests {

    private static final String PROGRAM =
            Objects.requireNonNullElse(Manifests.class.getPackage().getImplementationVersion(), "0");

    private Manifests() {}

    static Manifest.PublishedDocument document(Path stage, String file, int pages, String audience) {
        return new Manifest.PublishedDocument(file, Sha256.ofFile(stage.resolve(file)), pages, audience);
    }

    static Manifest of(
            Run run,
            FrozenFigures figures,
            List<ReceivedFile> files,
            List<ReceivedFile> late,
            List<Reconciliation> rounds,
            List<Manifest.PublishedDocument> documents) {
        List<HandIn> handIns = rounds.get(rounds.size() - 1).handIns();
        return new Manifest(
                Manifest.VERSION,
                run.plan(),
                run.round(),
                run.edition(),
                run.inputsHash(),
                run.planHash(),
                Stream.concat(
                                files.stream().map(file -> input(file, rounds)),
                                late.stream()
                                        .filter(file -> file.round().compareTo(run.round()) < 0)
                                        .map(Manifests::keptApart))
                        .toList(),
                documents,
                bySeverity(figures.findings()),
                byCode(figures.findings()),
                handIns.size(),
                count(handIns, handIn -> handIn.outcome() == HandIn.Outcome.ACCEPTED),
                count(handIns, HandIn::late),
                count(handIns, handIn -> handIn.outcome() == HandIn.Outcome.SILENT),
                count(handIns, handIn -> handIn.outcome() == HandIn.Outcome.REJECTED),
                figures.sample(),
                new Manifest.Versions(PROGRAM, Intake.VERSION, FrozenFigures.VERSION));
    }

    /** The manifest of a year's papers: its inputs are the rounds' published figures, its counts those of the last round. */
    static Manifest ofYear(
            AnnualFigures year,
            int edition,
            String planHash,
            List<Manifest.Input> inputs,
            List<Manifest.PublishedDocument> documents,
            FrozenFigures last) {
        List<HandIn> handIns = last.submissions().stream()
                .map(FrozenFigures.Submission::handIn)
                .toList();
        return new Manifest(
                Manifest.VERSION,
                year.head().plan(),
                last.head().round(),
                edition,
                year.inputsHash(),
                planHash,
                inputs,
                documents,
                bySeverity(last.findings()),
                byCode(last.findings()),
                handIns.size(),
                count(handIns, handIn -> handIn.outcome() == HandIn.Outcome.ACCEPTED),
                count(handIns, HandIn::late),
                count(handIns, handIn -> handIn.outcome() == HandIn.Outcome.SILENT),
                count(handIns, handIn -> handIn.outcome() == HandIn.Outcome.REJECTED),
                year.sample(),
                new Manifest.Versions(PROGRAM, Intake.VERSION, AnnualFigures.VERSION));
    }

    private static int count(List<HandIn> handIns, Predicate<HandIn> wanted) {
        return (int) handIns.stream().filter(wanted).count();
    }

    private static Manifest.Input input(ReceivedFile file, List<Reconciliation> rounds) {
        Optional<HandIn> handIn = rounds.stream()
                .filter(round -> round.round().equals(file.round()))
                .flatMap(round -> round.handIns().stream())
                .filter(it -> file.name().equals(it.file()) || it.otherFiles().contains(file.name()))
                .findFirst();
        UnitCode unit = handIn.map(HandIn::unit).orElse(null);
        return new Manifest.Input(file.round(), file.name(), file.sha256(), unit, outcome(file, handIn));
    }

    /** Nobody read it, so that nobody knows whose it is. */
    private static Manifest.Input keptApart(ReceivedFile file) {
        return new Manifest.Input(file.round(), file.name(), file.sha256(), null, Manifest.Outcome.KEPT_APART);
    }

    private static Manifest.Outcome outcome(ReceivedFile file, Optional<HandIn> handIn) {
        if (file.isRegister()) {
            return Manifest.Outcome.USED;
        }
        boolean counts = handIn.filter(it -> file.name().equals(it.file())).isPresent();
        if (handIn.isEmpty() || (counts && handIn.get().outcome() == HandIn.Outcome.REJECTED)) {
            return Manifest.Outcome.REJECTED;
        }
        return counts ? Manifest.Outcome.USED : Manifest.Outcome.NOT_USED;
    }

    private static Map<Severity, Long> bySeverity(List<Finding> findings) {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(
                    severity,
                    findings.stream()
                            .filter(finding -> finding.severity() == severity)
                            .count());
        }
        return counts;
    }

    private static Map<String, Long> byCode(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(finding -> finding.kind().code(), TreeMap::new, Collectors.counting()));
    }
}

package org.taizhang.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.distribution.Manifest;
import org.taizhang.distribution.SealBook;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.plan.Plan;
import org.taizhang.terms.Round;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Reconciliation;

/**
 * What came of a run.
 *
 * @param manifest of the edition that stands; empty after a dry run
 * @param figures that it shows; empty after a dry run
 * @param folder where it lies; empty after a dry run
 * @param reconciliation what validation came to; only after a dry run
 * @param closing of this round, while it is closed
 * @param late what came after the closing of this or an earlier round, and counts for nothing
 */
public record RunResult(
        Kind kind,
        Plan plan,
        Round round,
        Optional<Manifest> manifest,
        Optional<FrozenFigures> figures,
        Optional<Path> folder,
        Optional<Reconciliation> reconciliation,
        Optional<SealBook.Closing> closing,
        List<ReceivedFile> late) {

    /** Copies the list. */
    public RunResult {
        late = List.copyOf(late);
    }

    /** How it ended. */
    public enum Kind {
        /** An edition was published. */
        PUBLISHED,
        /** The inputs are those of the edition that stands. */
        NOTHING_NEW,
        /** Validation was shown, nothing published. */
        DRY_RUN
    }

    static RunResult published(Kind kind, Plan plan, Manifest manifest, FrozenFigures figures, Path folder) {
        return new RunResult(
                kind,
                plan,
                manifest.round(),
                Optional.of(manifest),
                Optional.of(figures),
                Optional.of(folder),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** An edition that stands and was not looked at again; its figures may be of an earlier program's form. */
    static RunResult standing(Plan plan, Manifest manifest, Optional<FrozenFigures> figures, Path folder) {
        return new RunResult(
                Kind.NOTHING_NEW,
                plan,
                manifest.round(),
                Optional.of(manifest),
                figures,
                Optional.of(folder),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    static RunResult dryRun(Plan plan, Round round, Reconciliation reconciliation) {
        return new RunResult(
                Kind.DRY_RUN,
                plan,
                round,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(reconciliation),
                Optional.empty(),
                List.of());
    }

    /** The same, beside what is to be said of closed rounds. */
    RunResult beside(Optional<SealBook.Closing> closed, List<ReceivedFile> tooLate) {
        return new RunResult(kind, plan, round, manifest, figures, folder, reconciliation, closed, tooLate);
    }

    /** Whether every unit's ledger came and could be used. */
    public boolean complete() {
        return manifest.map(it -> it.unitsReported() == it.unitsExpected())
                .or(() -> reconciliation.map(
                        it -> it.handIns().stream().allMatch(handIn -> handIn.outcome() == HandIn.Outcome.ACCEPTED)))
                .orElse(true);
    }
}

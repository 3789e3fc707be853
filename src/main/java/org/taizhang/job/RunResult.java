package org.taizhang.job;

import java.nio.file.Path;
import java.util.Optional;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.distribution.Manifest;
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
 */
public record RunResult(
        Kind kind,
        Plan plan,
        Round round,
        Optional<Manifest> manifest,
        Optional<FrozenFigures> figures,
        Optional<Path> folder,
        Optional<Reconciliation> reconciliation) {

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
                Optional.empty());
    }

    static RunResult dryRun(Plan plan, Round round, Reconciliation reconciliation) {
        return new RunResult(
                Kind.DRY_RUN,
                plan,
                round,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(reconciliation));
    }

    /** Whether every unit's ledger came and could be used. */
    public boolean complete() {
        return manifest.map(it -> it.unitsReported() == it.unitsExpected())
                .or(() -> reconciliation.map(
                        it -> it.handIns().stream().allMatch(handIn -> handIn.outcome() == HandIn.Outcome.ACCEPTED)))
                .orElse(true);
    }
}

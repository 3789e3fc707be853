package org.taizhang.job;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.intake.Submissions;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.validation.Reconciliation;

/**
 * What a run's files were read as, kept for every later run. Only that reading a file took too long (读取超时) holds for this run
 * alone: a machine that was slow for a moment must not refuse a ledger for ever.
 */
final class Readings {

    private final Submissions submissions;
    private final String planHash;
    private final String thisRun;

    Readings(Submissions submissions, Run run) {
        this.submissions = submissions;
        this.planHash = run.planHash();
        this.thisRun = run.planHash() + " " + run.id();
    }

    Optional<SubmittedLedger> find(ReceivedFile file) {
        return submissions.find(planHash, file).or(() -> submissions.find(thisRun, file));
    }

    void keep(SubmittedLedger ledger) {
        submissions.save(isGivenUp(ledger) ? thisRun : planHash, ledger);
    }

    /**
     * Whether a file that the run gave up can be read now; it is kept then.
     *
     * @param judged what came of the run
     */
    boolean readMore(
            List<Reconciliation> judged, List<ReceivedFile> files, Function<ReceivedFile, SubmittedLedger> reading) {
        boolean more = false;
        for (ReceivedFile file : files) {
            if (isGivenUp(judged, file)) {
                SubmittedLedger ledger = reading.apply(file);
                more |= !isGivenUp(ledger);
                keep(ledger);
            }
        }
        return more;
    }

    private static boolean isGivenUp(SubmittedLedger ledger) {
        return ledger.findings().stream().anyMatch(Readings::saysSo);
    }

    private static boolean isGivenUp(List<Reconciliation> judged, ReceivedFile file) {
        return judged.stream()
                .filter(round -> round.round().equals(file.round()))
                .flatMap(round -> round.findings().stream())
                .anyMatch(finding ->
                        saysSo(finding) && file.name().equals(finding.place().file()));
    }

    private static boolean saysSo(Finding finding) {
        return finding.kind() == FindingKind.READING_TOO_SLOW;
    }
}

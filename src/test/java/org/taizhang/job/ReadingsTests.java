package org.taizhang.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.intake.SmallPlan;
import org.taizhang.intake.Submissions;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.terms.Place;
import org.taizhang.validation.Reconciliation;

class ReadingsTests {

    private final Kept kept = new Kept();
    private final ReceivedFile file = new ReceivedFile(SmallPlan.Q1, "east.xlsx", "a".repeat(64), Path.of("east.xlsx"));

    /** Submissions in a map. */
    private static final class Kept implements Submissions {

        private final Map<String, SubmittedLedger> ledgers = new HashMap<>();

        @Override
        public Optional<SubmittedLedger> find(String planHash, ReceivedFile file) {
            return Optional.ofNullable(ledgers.get(planHash + file.round() + file.name() + file.sha256()));
        }

        @Override
        public void save(String planHash, SubmittedLedger ledger) {
            ledgers.putIfAbsent(planHash + ledger.round() + ledger.file() + ledger.sha256(), ledger);
        }
    }

    private Readings ofRun(long id) {
        return new Readings(
                kept, new Run(id, SmallPlan.plan().id(), SmallPlan.Q1, Run.Kind.QUARTERLY, "inputs", "plan", 1));
    }

    private SubmittedLedger ledger(Finding... findings) {
        return new SubmittedLedger(
                file.round(),
                file.name(),
                file.sha256(),
                null,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(findings));
    }

    private Finding finding(FindingKind kind) {
        return Finding.of(kind, Place.ofFile(file.name()), "60");
    }

    private List<Reconciliation> judged(FindingKind kind) {
        return List.of(new Reconciliation(
                SmallPlan.Q1, List.of(), List.of(), List.of(), List.of(), List.of(finding(kind)), false));
    }

    @Test
    void holdForEveryLaterRun() {
        ofRun(1).keep(ledger(finding(FindingKind.FILE_TOO_LARGE)));
        assertThat(ofRun(2).find(file)).isPresent();
    }

    @Test
    void holdForTheirRunAloneWhenTimeRanOut() {
        SubmittedLedger slow = ledger(finding(FindingKind.READING_TOO_SLOW));
        ofRun(1).keep(slow);
        assertThat(ofRun(1).find(file)).contains(slow);
        assertThat(ofRun(2).find(file)).isEmpty();
    }

    @Test
    void areMoreOnceAFileThatWasGivenUpCanBeRead() {
        List<Reconciliation> slow = judged(FindingKind.READING_TOO_SLOW);
        boolean still = ofRun(1).readMore(slow, List.of(file), none -> ledger(finding(FindingKind.READING_TOO_SLOW)));
        assertThat(still).isFalse();
        assertThat(ofRun(2).find(file)).isEmpty();
        assertThat(ofRun(1).readMore(slow, List.of(file), none -> ledger())).isTrue();
        assertThat(ofRun(2).find(file)).contains(ledger());
    }

    @Test
    void areNotTriedAgainForAnyOtherReason() {
        boolean more = ofRun(1).readMore(judged(FindingKind.FILE_TOO_LARGE), List.of(file), none -> {
            throw new AssertionError("read again");
        });
        assertThat(more).isFalse();
    }
}

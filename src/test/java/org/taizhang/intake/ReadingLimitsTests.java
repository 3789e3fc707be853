package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.spreadsheet.ReadLimits;

class ReadingLimitsTests {

    @TempDir
    private Path folder;

    private Finding only(ReadLimits limits) {
        ReceivedFile file = LedgerFile.of("东山县", "2030-03-24").receive(folder, SmallPlan.Q1, "ledger.xlsx");
        SubmittedLedger ledger = new Intake(SmallPlan.plan(), limits).read(file);
        assertThat(ledger.findings()).hasSize(1);
        return ledger.findings().get(0);
    }

    @Test
    void saysThatReadingTookLongerThanAllowed() {
        Finding finding = only(new ReadLimits(1_000_000, 1_000_000, 10, 1_000, 1_000, 1_000, 1_000, 0));
        assertThat(finding.kind()).isEqualTo(FindingKind.READING_TOO_SLOW);
        assertThat(finding.arguments()).containsExactly("0");
    }

    @Test
    void saysWhichCapWasPassed() {
        Finding finding = only(new ReadLimits(100, 1_000_000, 10, 1_000, 1_000));
        assertThat(finding.kind()).isEqualTo(FindingKind.FILE_TOO_LARGE);
        assertThat(finding.arguments()).containsExactly("bytes > 100");
    }
}

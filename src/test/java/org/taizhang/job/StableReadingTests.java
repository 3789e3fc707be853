package org.taizhang.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.intake.Intake;
import org.taizhang.intake.LedgerFile;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.intake.SmallPlan;
import org.taizhang.spreadsheet.ReadLimits;

class StableReadingTests {

    @TempDir
    private Path folder;

    private final Intake intake = new Intake(SmallPlan.plan(), ReadLimits.STANDARD);

    private static LedgerFile ledger(int lifts) {
        return LedgerFile.of("东山县", "2030-03-24").figure("1-2", "加装电梯", "部", lifts, null, null, "推进中", "进展");
    }

    private ReceivedFile received() {
        return ledger(3).receive(folder, SmallPlan.Q1, "东山县.xlsx");
    }

    private void isRefused(ReceivedFile file) {
        assertThatThrownBy(() -> StableReading.read(intake, file)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INPUTS_CHANGED);
            assertThat(refusal.arguments()).containsExactly("东山县.xlsx");
        });
    }

    @Test
    void readsAFileThatIsStillTheSame() {
        assertThat(StableReading.read(intake, received()).rows()).hasSize(1);
    }

    @Test
    void refusesAFileThatWasReplacedSinceStockWasTaken() {
        ReceivedFile file = received();
        ledger(4).receive(folder, SmallPlan.Q1, "东山县.xlsx");
        isRefused(file);
    }

    @Test
    void refusesAFileThatWentAwaySinceStockWasTaken() throws IOException {
        ReceivedFile file = received();
        Files.delete(file.location());
        isRefused(file);
    }
}

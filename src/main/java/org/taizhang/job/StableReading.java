package org.taizhang.job;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.taizhang.distribution.Sha256;
import org.taizhang.intake.Intake;
import org.taizhang.intake.Receipts;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.ReadLimits;

/**
 * Reads a file of the stock and makes sure that it is still the one that was hashed. Otherwise figures would be kept under the name of
 * contents that they did not come from, and be taken for them by every later run.
 */
final class StableReading {

    private StableReading() {}

    /** The ledger; a file that changed or went away since stock was taken is a {@link Refusal}. */
    static SubmittedLedger read(Intake intake, ReceivedFile file) {
        return of(file, () -> intake.read(file));
    }

    /** What somebody makes of the file, under the same condition. */
    static <T> T of(ReceivedFile file, Supplier<T> reading) {
        try {
            T result = reading.get();
            requireSame(file.name(), file.sha256(), Sha256.ofFile(file.location()));
            return result;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                throw new Refusal(Refusal.Reason.INPUTS_CHANGED, file.name());
            }
            throw e;
        }
    }

    /** The receipts in those registers, under the same condition. */
    static Receipts receipts(Plan plan, ReadLimits limits, List<ReceivedFile> registers, List<String> files) {
        Optional<ReceivedFile> gone = registers.stream()
                .filter(register -> !Files.exists(register.location()))
                .findFirst();
        if (gone.isPresent()) {
            throw new Refusal(Refusal.Reason.INPUTS_CHANGED, gone.get().name());
        }
        Receipts receipts = Receipts.read(plan, limits, registers, files);
        registers.forEach(
                register -> requireSame(register.name(), register.sha256(), Sha256.ofFile(register.location())));
        return receipts;
    }

    /** Refuses when what was read is not what was hashed. */
    static void requireSame(String name, String hashed, String read) {
        if (!hashed.equals(read)) {
            throw new Refusal(Refusal.Reason.INPUTS_CHANGED, name);
        }
    }
}

package org.taizhang.job;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.taizhang.distribution.Sha256;
import org.taizhang.intake.Intake;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.intake.SubmittedLedger;

/**
 * Reads a file of the stock and makes sure that it is still the one that was hashed. Otherwise figures would be kept under the name of
 * contents that they did not come from, and be taken for them by every later run.
 */
final class StableReading {

    private StableReading() {}

    /** The ledger; a file that changed or went away since stock was taken is a {@link Refusal}. */
    static SubmittedLedger read(Intake intake, ReceivedFile file) {
        try {
            SubmittedLedger ledger = intake.read(file);
            requireSame(file.name(), file.sha256(), Sha256.ofFile(file.location()));
            return ledger;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                throw new Refusal(Refusal.Reason.INPUTS_CHANGED, file.name());
            }
            throw e;
        }
    }

    /** Refuses when what was read is not what was hashed. */
    static void requireSame(String name, String hashed, String read) {
        if (!hashed.equals(read)) {
            throw new Refusal(Refusal.Reason.INPUTS_CHANGED, name);
        }
    }
}

package org.taizhang.validation;

import java.util.List;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.terms.Round;

/** Everything that came in for a round, in the order of the file names. */
public record RoundLedgers(Round round, List<SubmittedLedger> ledgers) {

    /** Copies the list. */
    public RoundLedgers {
        ledgers = List.copyOf(ledgers);
    }
}

package org.taizhang.validation;

import java.util.List;
import org.taizhang.intake.Receipts;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.terms.Round;

/**
 * Everything that came in for a round, in the order of the file names, and what is known of its coming. Receipts are no part of a
 * ledger, since the same bytes may come twice.
 */
public record RoundLedgers(Round round, List<SubmittedLedger> ledgers, Receipts receipts) {

    /** Copies the list. */
    public RoundLedgers {
        ledgers = List.copyOf(ledgers);
    }

    /** The same with other ledgers. */
    RoundLedgers holding(List<SubmittedLedger> others) {
        return new RoundLedgers(round, others, receipts);
    }

    /** A round of whose files no register tells. */
    public RoundLedgers(Round round, List<SubmittedLedger> ledgers) {
        this(round, ledgers, Receipts.NONE);
    }
}

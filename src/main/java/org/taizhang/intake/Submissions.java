package org.taizhang.intake;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.spreadsheet.ReadLimits;

/**
 * Every ledger that was ever read (报送件), kept in the database, so that a file is read once. Each call takes part in the
 * caller's transaction.
 */
public interface Submissions {

    /** The ones in that database, as far as they were read under those caps: with others, a file may be understood otherwise. */
    static Submissions in(JdbcClient database, ReadLimits limits) {
        return new JdbcSubmissions(database, limits);
    }

    /** The ledger read from that file under that plan, if it was read before by the present {@link Intake#VERSION}. */
    Optional<SubmittedLedger> find(String planHash, ReceivedFile file);

    /** Keeps a ledger; keeping the same one again changes nothing. */
    void save(String planHash, SubmittedLedger ledger);
}

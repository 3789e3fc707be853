package org.taizhang.validation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a run's validation came to, round by round, kept in the database. Each call takes part in the caller's transaction. */
public interface Reconciliations {

    /** The ones in that database. */
    static Reconciliations in(JdbcClient database) {
        return new JdbcReconciliations(database);
    }

    /** Keeps a run's reconciliations, in place of any that an interrupted attempt left. */
    void save(long runId, List<Reconciliation> rounds);

    /** A run's reconciliations, earliest round first. */
    List<Reconciliation> find(long runId);
}

package org.taizhang.aggregation;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The frozen figures of every run, kept in the database. Each call takes part in the caller's transaction. */
public interface FrozenRuns {

    /** The ones in that database. */
    static FrozenRuns in(JdbcClient database) {
        return new JdbcFrozenRuns(database);
    }

    /** Keeps a run's figures; those that an interrupted attempt of the same run left are replaced. A run is of one round. */
    void save(long runId, FrozenFigures figures);

    /** The run's figures, if it came as far as having any. */
    Optional<FrozenFigures> find(long runId);
}

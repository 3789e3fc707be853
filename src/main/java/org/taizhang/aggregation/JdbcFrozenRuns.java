package org.taizhang.aggregation;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The frozen figures of runs as JSON in the table frozen_figures, on H2 and PostgreSQL alike. */
final class JdbcFrozenRuns implements FrozenRuns {

    private static final String REPLACE =
            "UPDATE frozen_figures SET figures = :figures WHERE run_id = :run AND round = :round";
    private static final String ADD =
            "INSERT INTO frozen_figures (run_id, round, figures) VALUES (:run, :round, :figures)";
    private static final String FIND = "SELECT figures FROM frozen_figures WHERE run_id = :run";

    private final JdbcClient database;

    JdbcFrozenRuns(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void save(long runId, FrozenFigures figures) {
        if (write(REPLACE, runId, figures) == 0) {
            write(ADD, runId, figures);
        }
    }

    private int write(String statement, long runId, FrozenFigures figures) {
        return database.sql(statement)
                .param("run", runId)
                .param("round", figures.head().round().toString())
                .param("figures", FiguresJson.write(figures))
                .update();
    }

    @Override
    public Optional<FrozenFigures> find(long runId) {
        return database.sql(FIND)
                .param("run", runId)
                .query(String.class)
                .optional()
                .map(FiguresJson::read);
    }
}

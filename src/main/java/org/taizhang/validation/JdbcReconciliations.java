package org.taizhang.validation;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reconciliations as JSON in the table reconciliation, one row a run and round. */
final class JdbcReconciliations implements Reconciliations {

    private static final String CLEAR = "DELETE FROM reconciliation WHERE run_id = :run";
    private static final String ADD =
            "INSERT INTO reconciliation (run_id, round, result) VALUES (:run, :round, :result)";
    private static final String FIND = "SELECT result FROM reconciliation WHERE run_id = :run";

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcReconciliations(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void save(long runId, List<Reconciliation> rounds) {
        database.sql(CLEAR).param("run", runId).update();
        rounds.forEach(result -> database.sql(ADD)
                .param("run", runId)
                .param("round", result.round().toString())
                .param("result", json.writeValueAsString(result))
                .update());
    }

    @Override
    public List<Reconciliation> find(long runId) {
        return database.sql(FIND).param("run", runId).query(String.class).list().stream()
                .map(text -> json.readValue(text, Reconciliation.class))
                .sorted(Comparator.comparing(Reconciliation::round))
                .toList();
    }
}

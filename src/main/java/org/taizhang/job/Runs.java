package org.taizhang.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;

/** The runs and their frozen inputs in the database. */
final class Runs {

    private static final String COLUMNS = "id, plan, round, kind, inputs_hash, plan_hash, edition";

    private final JdbcClient database;

    Runs(JdbcClient database) {
        this.database = database;
    }

    Run start(PlanId plan, Round round, Run.Kind kind, String inputsHash, String planHash, int edition) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("INSERT INTO run (plan, round, kind, inputs_hash, plan_hash, edition, state)"
                        + " VALUES (:plan, :round, :kind, :inputs, :planHash, :edition, 'STARTED')")
                .param("plan", plan.value())
                .param("round", round.toString())
                .param("kind", kind.name())
                .param("inputs", inputsHash)
                .param("planHash", planHash)
                .param("edition", edition)
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey(), "the database gives every run a number")
                .longValue();
        return new Run(id, plan, round, kind, inputsHash, planHash, edition);
    }

    void mark(Run run, Run.State state) {
        database.sql("UPDATE run SET state = :state WHERE id = :id")
                .param("state", state.name())
                .param("id", run.id())
                .update();
    }

    /** Runs of that round and kind in that state, latest first. */
    List<Run> find(PlanId plan, Round round, Run.Kind kind, Run.State state) {
        return database.sql("SELECT " + COLUMNS + " FROM run WHERE plan = :plan AND round = :round"
                        + " AND kind = :kind AND state = :state ORDER BY id DESC")
                .param("plan", plan.value())
                .param("round", round.toString())
                .param("kind", kind.name())
                .param("state", state.name())
                .query((row, number) -> new Run(
                        row.getLong("id"),
                        PlanId.of(row.getString("plan")),
                        Round.parse(row.getString("round")),
                        Run.Kind.valueOf(row.getString("kind")),
                        row.getString("inputs_hash"),
                        row.getString("plan_hash"),
                        row.getInt("edition")))
                .list();
    }

    /** The last run of that round that was completed. */
    Optional<Run> lastCompleted(PlanId plan, Round round) {
        return find(plan, round, Run.Kind.QUARTERLY, Run.State.COMPLETED).stream()
                .findFirst();
    }

    /** Freezes the list of inputs, in place of one that an interrupted attempt left. */
    void freeze(Run run, List<ReceivedFile> files) {
        database.sql("DELETE FROM run_input WHERE run_id = :run")
                .param("run", run.id())
                .update();
        for (int i = 0; i < files.size(); i++) {
            ReceivedFile file = files.get(i);
            database.sql("INSERT INTO run_input (run_id, position, round, file, sha256)"
                            + " VALUES (:run, :position, :round, :file, :sha256)")
                    .param("run", run.id())
                    .param("position", i)
                    .param("round", file.round().toString())
                    .param("file", file.name())
                    .param("sha256", file.sha256())
                    .update();
        }
    }

    /** The frozen inputs in their order, where the stock holds them. */
    List<ReceivedFile> inputs(Run run, Stock stock) {
        Map<String, Path> locations = stock.locations();
        return database.sql("SELECT round, file, sha256 FROM run_input WHERE run_id = :run ORDER BY position")
                .param("run", run.id())
                .query((row, number) -> {
                    Round round = Round.parse(row.getString("round"));
                    String name = row.getString("file");
                    Path location = Optional.ofNullable(locations.get(round + "/" + name))
                            .orElseThrow(() -> new Refusal(Refusal.Reason.INPUTS_CHANGED, name));
                    return new ReceivedFile(round, name, row.getString("sha256"), location);
                })
                .list();
    }
}

package org.taizhang.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.Round;
import tools.jackson.databind.json.JsonMapper;

/**
 * Submissions as JSON documents under a key of everything that decides what a file is read as: plan, reading rules, caps, round,
 * name and content. The key is a hash, since PostgreSQL cannot index names of any length.
 */
final class JdbcSubmissions implements Submissions {

    private static final String FIND = "SELECT ledger FROM submission WHERE submission_key = :key";
    private static final String ADD = "INSERT INTO submission (submission_key, round, file, sha256, unit, ledger)"
            + " VALUES (:key, :round, :file, :sha256, :unit, :ledger)";

    private final JdbcClient database;
    private final ReadLimits limits;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcSubmissions(JdbcClient database, ReadLimits limits) {
        this.database = database;
        this.limits = limits;
    }

    @Override
    public Optional<SubmittedLedger> find(String planHash, ReceivedFile file) {
        return find(key(planHash, file.round(), file.name(), file.sha256()));
    }

    private Optional<SubmittedLedger> find(String key) {
        return database.sql(FIND)
                .param("key", key)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, SubmittedLedger.class));
    }

    @Override
    public void save(String planHash, SubmittedLedger ledger) {
        String key = key(planHash, ledger.round(), ledger.file(), ledger.sha256());
        if (find(key).isEmpty()) {
            database.sql(ADD)
                    .param("key", key)
                    .param("round", ledger.round().toString())
                    .param("file", ledger.file())
                    .param("sha256", ledger.sha256())
                    .param("unit", ledger.unit() == null ? null : ledger.unit().value())
                    .param("ledger", json.writeValueAsString(ledger))
                    .update();
        }
    }

    private String key(String planHash, Round round, String file, String sha256) {
        String parts = String.join(
                "\n", planHash, String.valueOf(Intake.VERSION), limits.toString(), round.toString(), file, sha256);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}

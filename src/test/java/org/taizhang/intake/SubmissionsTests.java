package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.Place;

class SubmissionsTests {

    private static final ReadLimits NARROW = new ReadLimits(1_000, 10_000, 1, 1_000, 1_000);

    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:submissions;DB_CLOSE_DELAY=-1", "", "");
    private final JdbcClient database = JdbcClient.create(pool);
    private final ReceivedFile file = new ReceivedFile(SmallPlan.Q1, "east.xlsx", "a".repeat(64), Path.of("east.xlsx"));

    @BeforeEach
    void createTable() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            ScriptUtils.executeSqlScript(
                    connection,
                    new EncodedResource(
                            new ClassPathResource("db/migration/V20__submissions.sql"), StandardCharsets.UTF_8));
        }
    }

    @AfterEach
    void dropTable() {
        database.sql("DROP ALL OBJECTS").update();
        pool.dispose();
    }

    private SubmittedLedger tooLarge() {
        Finding finding = Finding.of(FindingKind.FILE_TOO_LARGE, Place.ofFile(file.name()), "bytes > 1000");
        return new SubmittedLedger(
                file.round(),
                file.name(),
                file.sha256(),
                null,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(finding));
    }

    @Test
    void giveBackWhatWasKept() {
        Submissions submissions = Submissions.in(database, NARROW);
        assertThat(submissions.find("plan", file)).isEmpty();
        submissions.save("plan", tooLarge());
        submissions.save("plan", tooLarge());
        assertThat(submissions.find("plan", file)).contains(tooLarge());
        assertThat(submissions.find("other plan", file)).isEmpty();
    }

    @Test
    void haveAFileReadAgainOnceTheCapsAreOthers() {
        Submissions.in(database, NARROW).save("plan", tooLarge());
        assertThat(Submissions.in(database, ReadLimits.STANDARD).find("plan", file))
                .isEmpty();
        assertThat(Submissions.in(database, NARROW).find("plan", file)).isPresent();
    }
}

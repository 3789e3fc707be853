package org.taizhang.job;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.taizhang.terms.PlanId;

/** The run lock where several machines share one database. */
@EnabledIfEnvironmentVariable(named = "TAIZHANG_TEST_POSTGRES_URL", matches = "jdbc:postgresql:.+")
class RunLockPostgresIT {

    private static final PlanId PLAN = PlanId.of("river-2030");

    private final DataSource source =
            new DriverManagerDataSource(System.getenv("TAIZHANG_TEST_POSTGRES_URL") + "&currentSchema=run_lock_test");

    @BeforeEach
    void createTables() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.createStatement().execute("DROP SCHEMA IF EXISTS run_lock_test CASCADE");
            connection.createStatement().execute("CREATE SCHEMA run_lock_test");
            ScriptUtils.executeSqlScript(
                    connection,
                    new EncodedResource(new ClassPathResource("db/migration/V10__runs.sql"), StandardCharsets.UTF_8));
        }
    }

    @Test
    void refusesASecondRunSaysWhoHoldsTheFirstAndLetsTheNextOneWork() {
        RunLock first = RunLock.acquire(source, PLAN, "甲, PID 1");
        assertThatThrownBy(() -> RunLock.acquire(source, PLAN, "乙, PID 2"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("甲, PID 1");
        first.close();
        RunLock.acquire(source, PLAN, "乙, PID 2").close();
    }
}

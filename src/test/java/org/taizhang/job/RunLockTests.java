package org.taizhang.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.taizhang.terms.PlanId;

class RunLockTests {

    private static final PlanId PLAN = PlanId.of("river-2030");

    private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:lock;DB_CLOSE_DELAY=-1", "", "");
    private final DataSource source = pool;

    @BeforeEach
    void createTables() throws SQLException {
        try (Connection connection = source.getConnection()) {
            ScriptUtils.executeSqlScript(
                    connection,
                    new EncodedResource(new ClassPathResource("db/migration/V10__runs.sql"), StandardCharsets.UTF_8));
        }
    }

    @AfterEach
    void dropTables() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.createStatement().execute("DROP ALL OBJECTS");
        }
        pool.dispose();
    }

    @Test
    void refusesASecondRunAndSaysWhoHoldsTheFirst() {
        RunLock first = RunLock.acquire(source, PLAN, "甲, PID 1");
        assertThatThrownBy(() -> RunLock.acquire(source, PLAN, "乙, PID 2"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.RUNNING);
                    assertThat(refusal.arguments()).containsExactly("甲, PID 1");
                });
        first.close();
    }

    @Test
    void letsTheNextRunWorkOnceTheFirstIsOver() {
        RunLock.acquire(source, PLAN, "甲").close();
        RunLock second = RunLock.acquire(source, PLAN, "乙");
        assertThatThrownBy(() -> RunLock.acquire(source, PLAN, "丙")).hasMessageContaining("乙");
        second.close();
    }

    @Test
    void letsRunsOfOtherPlansWork() {
        RunLock first = RunLock.acquire(source, PLAN, "甲");
        RunLock other = RunLock.acquire(source, PlanId.of("lake-2030"), "乙");
        other.close();
        first.close();
    }

    @Test
    void reportsABrokenDatabaseAsBroken() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.createStatement().execute("DROP TABLE run_lock");
        }
        assertThatThrownBy(() -> RunLock.acquire(source, PLAN, "甲")).isNotInstanceOf(Refusal.class);
    }
}

package org.taizhang.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.terms.PlanId;

/**
 * Lets one run of a plan work at a time. The lock is a row lock in the database, held by a connection of its own for as long as
 * the run lasts: when the program dies, the connection dies with it and the lock is free, without anybody asking.
 */
final class RunLock {

    /** What H2 and PostgreSQL say when another connection holds the row. */
    private static final Set<String> TAKEN = Set.of("HYT00", "55P03");

    private final Connection connection;

    private RunLock(Connection connection) {
        this.connection = connection;
    }

    /** Takes the plan's lock; when another run holds it, refuses and says who. */
    static RunLock acquire(DataSource source, PlanId plan, String holder) {
        JdbcClient database = JdbcClient.create(source);
        ensureRow(database, plan);
        Connection connection = open(source);
        if (!lock(connection, plan)) {
            close(connection);
            throw new Refusal(Refusal.Reason.RUNNING, holderOf(database, plan).orElse("?"));
        }
        announce(database, plan, holder);
        return new RunLock(connection);
    }

    private static void ensureRow(JdbcClient database, PlanId plan) {
        boolean there = database.sql("SELECT plan FROM run_lock WHERE plan = :plan")
                .param("plan", plan.value())
                .query(String.class)
                .optional()
                .isPresent();
        if (!there) {
            try {
                database.sql("INSERT INTO run_lock (plan) VALUES (:plan)")
                        .param("plan", plan.value())
                        .update();
            } catch (DuplicateKeyException otherWasFirst) {
                // Then the row is there, which is all that is wanted.
            }
        }
    }

    private static Connection open(DataSource source) {
        try {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for the run lock", e);
        }
    }

    private static boolean lock(Connection connection, PlanId plan) {
        String sql = "SELECT plan FROM run_lock WHERE plan = ? FOR UPDATE NOWAIT";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, plan.value());
            return statement.executeQuery().next();
        } catch (SQLException e) {
            if (TAKEN.contains(e.getSQLState())) {
                return false;
            }
            throw new IllegalStateException("the run lock cannot be asked for", e);
        }
    }

    private static Optional<String> holderOf(JdbcClient database, PlanId plan) {
        return database.sql("SELECT holder FROM run_holder WHERE plan = :plan")
                .param("plan", plan.value())
                .query(String.class)
                .optional();
    }

    private static void announce(JdbcClient database, PlanId plan, String holder) {
        database.sql("DELETE FROM run_holder WHERE plan = :plan")
                .param("plan", plan.value())
                .update();
        database.sql("INSERT INTO run_holder (plan, holder) VALUES (:plan, :holder)")
                .param("plan", plan.value())
                .param("holder", holder)
                .update();
    }

    /** Lets the next run work. */
    void close() {
        close(connection);
    }

    private static void close(Connection connection) {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("the run lock's connection does not close", e);
        }
    }
}

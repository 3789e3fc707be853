package org.taizhang.job;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.taizhang.aggregation.FrozenRuns;
import org.taizhang.intake.Submissions;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.validation.Reconciliations;

/**
 * What every run works with: the database's collections and Spring Batch's own parts.
 *
 * @param limits the caps on reading that this installation sets
 * @param watchers told of each step of the job
 */
record Workshop(
        DataSource source,
        PlatformTransactionManager transactions,
        JobRepository repository,
        JobOperator operator,
        ReadLimits limits,
        Runs runs,
        Submissions submissions,
        Reconciliations reconciliations,
        FrozenRuns frozenRuns,
        List<StepExecutionListener> watchers) {

    static Workshop of(
            DataSource source,
            PlatformTransactionManager transactions,
            JobRepository repository,
            JobOperator operator,
            ReadLimits limits,
            List<StepExecutionListener> watchers) {
        JdbcClient database = JdbcClient.create(source);
        return new Workshop(
                source,
                transactions,
                repository,
                operator,
                limits,
                new Runs(database),
                Submissions.in(database, limits),
                Reconciliations.in(database),
                FrozenRuns.in(database),
                List.copyOf(watchers));
    }
}

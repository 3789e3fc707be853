package org.taizhang.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.JobRepositoryTestUtils;
import org.springframework.batch.test.context.SpringBatchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.Round;

/** The job's own record of a run that fails as planned and is started again. */
@SpringBatchTest
@SpringBootTest(classes = {JobConfiguration.class, QuarterlyJobIT.PlannedFailure.class})
class QuarterlyJobIT {

    private static final String ROUND = "2024-Q1";

    @TempDir
    private static Path folder;

    @Autowired
    private QuarterlyRuns runs;

    @Autowired
    private JobRepository repository;

    @Autowired
    private JobRepositoryTestUtils records;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlannedFailure failure;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        ProjectCopy project = ProjectCopy.in(folder, name -> name.contains("县"), ROUND);
        registry.add("taizhang.home", () -> project.home().toString());
    }

    /** Fails the tally once. */
    @Configuration(proxyBeanMethods = false)
    static class PlannedFailure {

        private final AtomicBoolean due = new AtomicBoolean(true);

        @Bean
        StepExecutionListener failing() {
            return new StepExecutionListener() {
                @Override
                public void beforeStep(StepExecution step) {
                    if (step.getStepName().equals("tally") && due.getAndSet(false)) {
                        throw new IllegalStateException("planned");
                    }
                }
            };
        }
    }

    private RunResult run() {
        return runs.run(ProjectCopy.PLAN, ROUND, QuarterlyRuns.Mode.ORDINARY, Progress.NONE);
    }

    private List<JobExecution> executions() {
        List<JobInstance> instances = repository.getJobInstances("quarterly", 0, 10);
        assertThat(instances).hasSize(1);
        return repository.getJobExecutions(instances.get(0));
    }

    private static List<String> steps(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .map(step -> step.getStepName() + " " + step.getStatus())
                .toList();
    }

    @Test
    void goesOnWhereItFailedAndReadsNothingTwice() {
        records.removeJobExecutions();
        Path published = new Folders(folder).output(ProjectCopy.PLAN).resolve(ROUND);
        long files = Stock.take(new Folders(folder), ProjectCopy.PLAN, List.of(Round.parse(ROUND)), ReadLimits.STANDARD)
                .files()
                .size();

        assertThatThrownBy(this::run).isInstanceOf(IllegalStateException.class);
        assertThat(failure.due).isFalse();
        assertThat(published).doesNotExist();
        JobExecution failed = executions().get(0);
        assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(steps(failed))
                .contains("takeStock COMPLETED", "read COMPLETED", "reconcile COMPLETED", "tally FAILED");
        assertThat(failed.getStepExecutions().stream()
                        .filter(step -> step.getStepName().startsWith("readPart:"))
                        .mapToLong(StepExecution::getWriteCount)
                        .sum())
                .isEqualTo(files);

        assertThat(run().kind()).isEqualTo(RunResult.Kind.PUBLISHED);
        assertThat(published.resolve("figures.json")).exists();
        assertThat(executions()).hasSize(2);
        JobExecution second = executions().get(0);
        assertThat(second.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(steps(second))
                .noneMatch(step -> step.startsWith("takeStock") || step.startsWith("read"))
                .contains(
                        "tally COMPLETED",
                        "tabulate COMPLETED",
                        "render COMPLETED",
                        "sendBack COMPLETED",
                        "overview COMPLETED",
                        "prove COMPLETED",
                        "publish COMPLETED");
        assertThat(database.sql("SELECT COUNT(*) FROM submission")
                        .query(Long.class)
                        .single())
                .isEqualTo(files);
    }
}

package org.taizhang.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.Submissions;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.Place;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;

/** A ledger that the machine was once too slow to read (F118) is in the next edition, although nothing was handed in meanwhile. */
class SlowReadingIT {

    private static final String ROUND = "2024-Q1";
    private static final String FILE = "循化县2024年第一季度民生实事工程台账.xlsx";
    private static final UnitCode UNIT = UnitCode.of("xunhua");

    @TempDir
    private static Path folder;

    private final ProjectCopy project = ProjectCopy.in(folder, name -> name.contains("县"), ROUND);

    /** Has the file given up once, as a machine does whose minute is over. */
    @Configuration(proxyBeanMethods = false)
    static class SlowOnce {

        private static final AtomicBoolean DUE = new AtomicBoolean();

        @Bean
        StepExecutionListener slow(JdbcClient database, ReadLimits limits) {
            return new StepExecutionListener() {
                @Override
                public void beforeStep(StepExecution step) {
                    if (step.getStepName().equals("reconcile") && DUE.getAndSet(false)) {
                        giveUp(database, Submissions.in(database, limits));
                    }
                }
            };
        }

        private static void giveUp(JdbcClient database, Submissions submissions) {
            String hash = database.sql("SELECT sha256 FROM submission WHERE file = ?")
                    .param(FILE)
                    .query(String.class)
                    .single();
            String thisRun = database.sql("SELECT plan_hash || ' ' || id FROM run")
                    .query(String.class)
                    .single();
            database.sql("DELETE FROM submission WHERE file = ?").param(FILE).update();
            Finding tooSlow = Finding.of(FindingKind.READING_TOO_SLOW, Place.ofFile(FILE), "60")
                    .about(UNIT);
            submissions.save(
                    thisRun,
                    new SubmittedLedger(
                            Round.parse(ROUND),
                            FILE,
                            hash,
                            UNIT,
                            null,
                            false,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(tooSlow)));
        }
    }

    @BeforeEach
    void beSlow() {
        SlowOnce.DUE.set(true);
    }

    private RunResult run() {
        try (JobSession session =
                JobSession.open(project.folders(), Locale.ENGLISH, JobConfiguration.class, SlowOnce.class)) {
            return session.quarterly().run(ProjectCopy.PLAN, ROUND, QuarterlyRuns.Mode.ORDINARY, Progress.NONE);
        }
    }

    private static int edition(RunResult result) {
        return result.manifest().orElseThrow().edition();
    }

    private static HandIn handIn(RunResult result) {
        return result.figures().orElseThrow().submissions().stream()
                .map(submission -> submission.handIn())
                .filter(it -> it.unit().equals(UNIT))
                .findFirst()
                .orElseThrow();
    }

    private static boolean saysTooSlow(RunResult result) {
        return result.figures().orElseThrow().findings().stream()
                .anyMatch(finding -> finding.kind() == FindingKind.READING_TOO_SLOW);
    }

    @Test
    void isReadAgainAndMakesTheNextEdition() {
        RunResult first = run();
        assertThat(edition(first)).isEqualTo(1);
        assertThat(saysTooSlow(first)).isTrue();
        assertThat(handIn(first).outcome()).isEqualTo(HandIn.Outcome.REJECTED);
        assertThat(project.published(ROUND)).containsKey("退回/循化撒拉族自治县.xlsx");

        RunResult second = run();
        assertThat(second.kind()).isEqualTo(RunResult.Kind.PUBLISHED);
        assertThat(edition(second)).isEqualTo(2);
        assertThat(saysTooSlow(second)).isFalse();
        assertThat(handIn(second).outcome()).isEqualTo(HandIn.Outcome.ACCEPTED);
        assertThat(project.output(ROUND).resolve("editions")).isDirectoryContaining(Files::isDirectory);

        assertThat(run().kind()).isEqualTo(RunResult.Kind.NOTHING_NEW);
    }
}

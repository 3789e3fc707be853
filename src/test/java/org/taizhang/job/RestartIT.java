package org.taizhang.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.briefing.ArchivalCheck;
import org.taizhang.briefing.DamagedPdf;

/** A run that was killed and started again ends as if nothing had happened. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestartIT {

    private static final String ROUND = "2030-Q3";

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private ProjectCopy received;

    private Map<String, String> undisturbed = Map.of();

    private ProjectCopy project(String name) {
        return received.again(folder.resolve(name));
    }

    private static RunResult run(ProjectCopy project) {
        try (JobSession session = JobSession.open(project.folders(), Locale.ENGLISH)) {
            return session.quarterly().run(project.plan(), ROUND, QuarterlyRuns.Mode.ORDINARY, Progress.NONE);
        }
    }

    @BeforeAll
    void runUndisturbed() throws IOException {
        received = ProjectCopy.ofSmallCity(folder.resolve("received"));
        ProjectCopy project = project("undisturbed");
        run(project);
        undisturbed = project.published(ROUND);
        assertThat(undisturbed).containsKeys("figures.json", "manifest.json", "督查专报.pdf", "财政简报.pdf", "汇总台账.xlsx");
        assertThat(ArchivalCheck.pdfs(project.output(ROUND)))
                .hasSizeGreaterThan(2)
                .allSatisfy(pdf -> assertThat(ArchivalCheck.broken(pdf)).isEmpty());
        assertThat(undisturbed).containsKeys("退回/北坡县.xlsx", "退回/北坡县退回通知.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "before,takeStock",
        "before,read",
        "before,reconcile",
        "before,tally",
        "before,tabulate",
        "before,render",
        "before,sendBack",
        "before,overview",
        "before,prove",
        "before,publish",
        "after,publish"
    })
    void endsEqualAfterAKillAtAStepBoundary(String when, String step) throws IOException, InterruptedException {
        ProjectCopy project = project(when + "-" + step);
        Path sign = folder.resolve(when + "-" + step + ".sign");
        assertThat(Halting.start(project, ROUND, when, step, sign).waitFor()).isEqualTo(Halting.KILLED);
        assertThat(sign).exists();
        run(project);
        assertThat(project.published(ROUND)).isEqualTo(undisturbed);
        assertThat(project.leftovers()).isEmpty();
        assertThat(run(project).kind()).isEqualTo(RunResult.Kind.NOTHING_NEW);
    }

    @Test
    void publishesNothingWhenAFileWasDamagedAndSaysWhatIsLostWhere() throws IOException, InterruptedException {
        ProjectCopy project = project("damaged");
        Path sign = folder.resolve("damaged.sign");
        assertThat(Halting.start(project, ROUND, "before", "prove", sign).waitFor())
                .isEqualTo(Halting.KILLED);
        Path staged = project.staged("督查专报.pdf");
        DamagedPdf.withoutLastText(staged, 3, staged);
        assertThatThrownBy(() -> run(project)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_PROVED);
            assertThat(refusal.arguments().get(0).lines())
                    .singleElement()
                    .asString()
                    .matches("督查专报.pdf: text is not printed in full on 第3页: .+");
        });
        assertThat(project.output(ROUND)).doesNotExist();
    }

    @Test
    void saysWhoIsRunningAndStopsWhenAnotherRunIsAtWork() throws IOException, InterruptedException {
        ProjectCopy project = project("two");
        Path sign = folder.resolve("two.sign");
        Process first = Halting.start(project, ROUND, "wait", "tally", sign);
        try {
            Await.file(sign, first);
            assertThatThrownBy(() -> run(project)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.reason()).isEqualTo(Refusal.Reason.RUNNING);
                assertThat(refusal.arguments().get(0)).contains("PID " + first.pid());
            });
        } finally {
            first.getOutputStream().close();
        }
        assertThat(first.waitFor()).isZero();
        assertThat(project.published(ROUND)).isEqualTo(undisturbed);
    }

    @Test
    void refusesAFileThatChangesWhileItRunsAndReadsItAnewNextTime() throws IOException, InterruptedException {
        ProjectCopy project = project("changing");
        Path sign = folder.resolve("changing.sign");
        Process first = Halting.start(project, ROUND, "wait", "read", sign);
        Await.file(sign, first);
        Path ledger = project.input(ROUND).resolve("东岸县.xlsx");
        Path other = project.input(ROUND).resolve("西岸区.xlsx");
        byte[] original = Files.readAllBytes(ledger);
        Files.write(ledger, Files.readAllBytes(other));
        first.getOutputStream().close();
        assertThat(first.waitFor()).isNotZero();
        assertThat(Files.readString(folder.resolve("changing.sign.log"))).contains("INPUTS_CHANGED");
        assertThat(project.output(ROUND)).doesNotExist();
        Files.write(ledger, original);
        run(project);
        assertThat(project.published(ROUND)).isEqualTo(undisturbed);
    }
}

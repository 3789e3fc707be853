package org.taizhang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.job.Folders;
import org.taizhang.job.Refusal;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;

class DeskTests {

    private static final PlanId PLAN = PlanId.of("river-2030");
    private static final Round ROUND = Round.parse("2030-Q1");

    @TempDir
    private Path home;

    private Desk desk = new Desk(new Folders(Path.of("")), System.out, false);

    @BeforeEach
    void sitDown() {
        desk = new Desk(new Folders(home), System.out, false);
    }

    @Test
    void knowsOfNothingWhereNothingWasPublished() {
        assertThat(desk.published(PLAN, ROUND)).isEmpty();
    }

    @Test
    void refusesFiguresThatAnEarlierProgramPublishedInsteadOfPassingThemOver() throws IOException {
        Path folder = Files.createDirectories(desk.folders().output(PLAN).resolve("2030-Q1"));
        Files.writeString(folder.resolve("figures.json"), "{\"version\": 2}");

        assertThatThrownBy(() -> desk.published(PLAN, ROUND)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.FIGURES_UNREADABLE);
            assertThat(refusal.arguments()).containsExactly("2030-Q1");
        });
    }
}

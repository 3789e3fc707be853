package org.taizhang.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlanWorkbook;
import org.taizhang.terms.PlanId;

/** Which plan a command means when jobs/ holds several. */
class PlansTests {

    private static final Plan HAIDONG = PlanWorkbook.read(Path.of("jobs", "haidong-2024", "plan.xlsx"))
            .plan()
            .orElseThrow();
    private static final Optional<String> UNNAMED = Optional.empty();

    @TempDir
    Path home;

    private Plans plans;

    @BeforeEach
    void none() {
        plans = new Plans(new Folders(home));
    }

    /** A folder under jobs/ whose workbook is the reference plan's; its code is another's, so that it cannot be used. */
    private Path copied(String name) throws IOException {
        Path file = home.resolve("jobs").resolve(name).resolve("plan.xlsx");
        Files.createDirectories(file.getParent());
        Files.copy(Path.of("jobs", "haidong-2024", "plan.xlsx"), file);
        return file;
    }

    /** The reference plan under another name, for another year. */
    private void ofYear(String name, int year) throws IOException {
        Path file = copied(name);
        PlanWorkbook.write(OtherYear.of(HAIDONG, PlanId.of(name), year), file);
    }

    @Test
    void takesTheOnlyPlan() throws IOException {
        copied("haidong-2024");

        assertThat(plans.choose(UNNAMED)).hasToString("haidong-2024");
        assertThat(plans.choose(UNNAMED, "2031-Q1")).hasToString("haidong-2024");
    }

    @Test
    void takesTheOneThatHasTheRoundOrTheYear() throws IOException {
        copied("haidong-2024");
        ofYear("haidong-2025", 2025);

        assertThat(plans.choose(UNNAMED, "2025-Q3")).hasToString("haidong-2025");
        assertThat(plans.choose(UNNAMED, 2024)).hasToString("haidong-2024");
        assertThat(plans.choose(Optional.of("haidong-2024"), "2025-Q3")).hasToString("haidong-2024");
    }

    @Test
    void doesNotGuessBetweenPlansOfTheSameRoundAndSaysWhatToType() throws IOException {
        copied("haidong-2024");
        ofYear("xining-2024", 2024);
        ofYear("haidong-2025", 2025);

        refuses("2024-Q3", "haidong-2024、xining-2024", "haidong-2024");
        refuses("nonsense", "haidong-2024、haidong-2025、xining-2024", "haidong-2024");
    }

    @Test
    void doesNotLeaveOutAPlanThatCannotBeRead() throws IOException {
        copied("haidong-2024");
        copied("xining-2024");

        refuses("2024-Q3", "haidong-2024、xining-2024", "haidong-2024");
    }

    @Test
    void takesTheUsualPlanUnlessTheRoundIsAnothers() throws IOException {
        copied("haidong-2024");
        ofYear("xining-2024", 2024);
        ofYear("haidong-2025", 2025);
        Files.writeString(home.resolve("taizhang.properties"), "taizhang.plan=xining-2024\n");

        assertThat(plans.choose(UNNAMED)).hasToString("xining-2024");
        assertThat(plans.choose(UNNAMED, "2024-Q3")).hasToString("xining-2024");
        assertThat(plans.choose(UNNAMED, "2025-Q3")).hasToString("haidong-2025");
        assertThat(plans.choose(Optional.of("haidong-2024"), "2024-Q3")).hasToString("haidong-2024");
        assertThat(plans.only()).map(PlanId::value).contains("xining-2024");
    }

    @Test
    void refusesAUsualPlanThatIsNotThere() throws IOException {
        copied("haidong-2024");
        ofYear("xining-2024", 2024);
        Files.writeString(home.resolve("taizhang.properties"), "taizhang.plan=xining\n");

        assertThatThrownBy(() -> plans.choose(UNNAMED)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NO_SUCH_PLAN);
            assertThat(refusal.arguments()).containsExactly("xining", "haidong-2024、xining-2024");
        });
    }

    @Test
    void saysWhenThereIsNoPlan() {
        assertThatThrownBy(() -> plans.choose(UNNAMED, "2024-Q3"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NO_PLAN));
    }

    private void refuses(String round, String... arguments) {
        assertThatThrownBy(() -> plans.choose(UNNAMED, round)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.WHICH_PLAN);
            assertThat(refusal.arguments()).isEqualTo(List.of(arguments));
        });
    }
}

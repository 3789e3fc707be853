package org.taizhang.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;
import org.taizhang.intake.SmallPlan;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlanWorkbook;

class PlanCharactersTests {

    @TempDir
    private static Path folder;

    private static Path workbook;
    private static Plan plan;

    @BeforeAll
    static void writeAPlan() throws Exception {
        plan = SmallPlan.plan();
        workbook = Files.createDirectories(folder.resolve(plan.id().value())).resolve("plan.xlsx");
        PlanWorkbook.write(plan, workbook);
    }

    @Test
    void findsNothingWhereFacesHaveEverything() {
        assertThat(new PlanCharacters(plan, character -> true).findings(workbook))
                .isEmpty();
    }

    @Test
    void namesEveryCellWithACharacterThatNoFaceHas() {
        assertThat(new PlanCharacters(plan, character -> character != '梯').findings(workbook))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.kind()).isEqualTo(FindingKind.PLAN_UNPRINTABLE);
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.place().file()).isEqualTo("plan.xlsx");
                    assertThat(finding.place().cell()).isNotNull();
                    assertThat(finding.arguments().get(0)).contains("梯");
                    assertThat(finding.arguments().get(1)).isEqualTo("梯（U+68AF）");
                })
                .extracting(Finding::place)
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesCellsAloneThatThePlanDoesNotTakeUp() {
        assertThat(plan.toString()).doesNotContain("🏗");
        assertThat(new PlanCharacters(plan, character -> character != "🏗".codePointAt(0)).findings(workbook))
                .isEmpty();
    }
}

package org.taizhang.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.examples.Drop;
import org.taizhang.examples.WidePlan;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severities;
import org.taizhang.findings.Severity;
import org.taizhang.intake.LedgerFile;
import org.taizhang.intake.SmallPlan;
import org.taizhang.plan.Plan;

/** What a plan that changes severities makes of the same ledgers. */
class SeveritiesTests {

    @TempDir
    private Path folder;

    private Drop drop = new Drop(Path.of(""));

    @BeforeEach
    void opensADropFolder() {
        drop = new Drop(folder);
    }

    private static Plan with(Plan plan, FindingKind kind, @Nullable Severity severity) {
        Severities changed = new Severities(Map.of(kind, new Severities.Change(Optional.ofNullable(severity), "")));
        return plan.with(plan.practice().with(changed));
    }

    private Drop under(FindingKind kind, @Nullable Severity severity) {
        return drop.under(with(SmallPlan.plan(), kind, severity));
    }

    private static LedgerFile east(String date, Object done) {
        return LedgerFile.of("东山县", date).figure("1-1", "改造住房", "万户", done, null, null, "推进中", "进展");
    }

    private static List<String> found(Reconciliation result, FindingKind kind) {
        return result.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(finding -> finding.severity().name())
                .toList();
    }

    @Test
    void takesAFigureOutWhenIntakesWarningIsMadeAnError() {
        Reconciliation result = under(FindingKind.APPROXIMATE, Severity.ERROR)
                .put(east("2030-03-24", "约0.1"))
                .judge();
        assertThat(found(result, FindingKind.APPROXIMATE)).containsExactly("ERROR");
        assertThat(result.figures()).isEmpty();
        assertThat(result.words()).hasSize(1);
    }

    @Test
    void takesAFigureOutWhenARulesWarningIsMadeAnError() {
        Reconciliation result = under(FindingKind.FAR_OVER_TARGET, Severity.ERROR)
                .put(east("2030-03-24", 0.5))
                .judge();
        assertThat(found(result, FindingKind.FAR_OVER_TARGET)).containsExactly("ERROR");
        assertThat(result.figures()).isEmpty();
    }

    @Test
    void takesOnlyTheAmountOutWhenAWarningAboutMoneyIsMadeAnError() {
        Reconciliation result = under(FindingKind.PAID_OVER_IN_PLACE, Severity.ERROR)
                .put(east("2030-03-24", 0.1).money("1", "旧房改造", "省", 100, 80, 90))
                .judge();
        assertThat(result.money()).singleElement().satisfies(money -> {
            assertThat(money.paid()).isNull();
            assertThat(money.inPlace()).hasToString("80");
            assertThat(money.sources()).hasSize(2);
        });
    }

    @Test
    void trustsAFigureAgainWhenAWarningIsMadeANote() {
        Reconciliation result = under(FindingKind.APPROXIMATE, Severity.NOTE)
                .put(east("2030-03-24", "约0.1"))
                .judge();
        assertThat(found(result, FindingKind.APPROXIMATE)).containsExactly("NOTE");
        assertThat(result.figures()).extracting(AcceptedFigure::doubtful).containsExactly(false);
    }

    @Test
    void usesAFigureWhoseErrorIsMadeAWarning() {
        Reconciliation result = under(FindingKind.NUMERATOR_OVER_DENOMINATOR, Severity.WARNING)
                .put(LedgerFile.of("东山县", "2030-03-24").figure("2-1", "床位使用率", "%", null, 1050, 1000, "推进中", "进展"))
                .judge();
        assertThat(result.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.numerator()).hasToString("1050");
            assertThat(figure.doubtful()).isTrue();
        });
    }

    @Test
    void saysNothingOfWhatIsSwitchedOff() {
        Reconciliation result = under(FindingKind.APPROXIMATE, null)
                .put(east("2030-03-24", "约0.1"))
                .judge();
        assertThat(found(result, FindingKind.APPROXIMATE)).isEmpty();
        assertThat(result.figures()).extracting(AcceptedFigure::doubtful).containsExactly(false);
    }

    @Test
    void sendsALedgerBackForWhatThePlanDoesNotBear() {
        for (FindingKind kind :
                List.of(FindingKind.LATE_LEDGER, FindingKind.APPROXIMATE, FindingKind.FAR_OVER_TARGET)) {
            Reconciliation result = new Drop(folder.resolve(kind.code()))
                    .under(with(SmallPlan.plan(), kind, Severity.REJECT))
                    .put(east("2030-03-26", "约0.5"))
                    .judge();
            assertThat(found(result, kind)).containsExactly("REJECT");
            assertThat(result.handIns().get(0).outcome()).isEqualTo(HandIn.Outcome.REJECTED);
            assertThat(result.figures()).isEmpty();
            assertThat(result.words()).isEmpty();
        }
    }

    @Test
    void takesAFigureOutThatIsOddAmongPeersAndLeavesTheOthers() {
        drop.under(with(WidePlan.plan(), FindingKind.OUTLIER_AMONG_PEERS, Severity.ERROR));
        int[] done = {200, 250, 270, 300, 320, 990};
        for (int i = 0; i < done.length; i++) {
            String county = WidePlan.COUNTIES.get(i);
            drop.put(WidePlan.round(1), county + ".xlsx", WidePlan.ledger(county, 1, done[i]));
        }
        assertThat(drop.judge().figures())
                .extracting(figure -> String.valueOf(figure.amount()))
                .containsExactly("200", "250", "270", "300", "320");
    }

    @Test
    void usesAnEmptyLedgersWordsWhenThePlanBearsIt() {
        Reconciliation result = under(FindingKind.EMPTY_LEDGER, Severity.NOTE)
                .put(LedgerFile.of("东山县", "2030-03-24").figure("1-1", "改造住房", "万户", null, null, null, "推进中", "进展"))
                .judge();
        assertThat(result.handIns().get(0).outcome()).isEqualTo(HandIn.Outcome.ACCEPTED);
        assertThat(result.words()).hasSize(1);
    }

    @Test
    void anErrorOfTheWordsLeavesTheFigureAlone() {
        Reconciliation result = under(FindingKind.MISSING_TEXT, Severity.ERROR)
                .put(LedgerFile.of("东山县", "2030-03-24").figure("1-1", "改造住房", "万户", 0.1, null, null, "推进中", null))
                .judge();
        assertThat(found(result, FindingKind.MISSING_TEXT)).containsExactly("ERROR");
        assertThat(result.figures()).hasSize(1);
    }
}

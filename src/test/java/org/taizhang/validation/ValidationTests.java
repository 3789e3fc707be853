package org.taizhang.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.Intake;
import org.taizhang.intake.LedgerFile;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.intake.SmallPlan;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.Money;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;

class ValidationTests {

    @TempDir
    private Path folder;

    private final Plan plan = SmallPlan.plan();
    private final Intake intake = new Intake(plan, ReadLimits.STANDARD);
    private final List<SubmittedLedger> first = new ArrayList<>();
    private final List<SubmittedLedger> second = new ArrayList<>();

    private void hand(Round round, String name, LedgerFile file) {
        Path drop = folder.resolve(round.toString());
        (round.equals(SmallPlan.Q1) ? first : second).add(intake.read(file.receive(drop, round, name)));
    }

    private Reconciliation judgeFirst() {
        return Validation.judge(plan, List.of(new RoundLedgers(SmallPlan.Q1, first)))
                .get(0);
    }

    private Reconciliation judgeSecond() {
        return Validation.judge(
                        plan, List.of(new RoundLedgers(SmallPlan.Q1, first), new RoundLedgers(SmallPlan.Q2, second)))
                .get(1);
    }

    private static LedgerFile east() {
        return LedgerFile.of("东山县", "2030-03-24");
    }

    private static LedgerFile east(String done) {
        return east().figure("1-1", "改造住房", "万户", Double.valueOf(done), null, null, "推进中", "进展")
                .figure("1-2", "加装电梯", "部", 3, null, null, "推进中", "进展")
                .figure("2-1", "床位使用率", "%", 60, 600, 1000, "推进中", "进展");
    }

    private static LedgerFile inSecondRound(String unit) {
        return LedgerFile.xlsx()
                .title("2030年第二季度")
                .line("填报单位：" + unit, "填报日期：2030-06-20")
                .head();
    }

    private static List<String> of(Reconciliation result, String unit) {
        return result.findings().stream()
                .filter(finding -> UnitCode.of(unit).equals(finding.unit()))
                .map(finding -> finding.place().cell() + " " + finding.kind().code())
                .toList();
    }

    private static List<String> figures(Reconciliation result) {
        return result.figures().stream()
                .map(figure -> figure.unit() + " " + figure.indicator() + " "
                        + (figure.amount() == null ? figure.numerator() + "/" + figure.denominator() : figure.amount()))
                .toList();
    }

    @Test
    void acceptsWhatHolds() {
        hand(SmallPlan.Q1, "东山县.xlsx", east("0.1").money("1", "旧房改造", "省", 100, 80, 60));
        Reconciliation result = judgeFirst();
        assertThat(of(result, "east")).isEmpty();
        assertThat(figures(result)).containsExactly("east 1-1 0.1", "east 1-2 3", "east 2-1 600/1000");
        assertThat(result.figures().get(0).sources())
                .singleElement()
                .extracting(Source::file, Source::sheet, source -> source.cell().toString(), Source::raw)
                .containsExactly("东山县.xlsx", "工作进展", "G4", "0.1");
        assertThat(result.money())
                .singleElement()
                .extracting(AcceptedMoney::arranged, AcceptedMoney::inPlace, AcceptedMoney::paid)
                .containsExactly(Money.ofWan("100"), Money.ofWan("80"), Money.ofWan("60"));
        assertThat(result.words()).hasSize(3);
    }

    @Test
    void hasAHandInForEveryReportingUnitAndSaysWhoIsMissing() {
        hand(SmallPlan.Q1, "东山县.xlsx", east("0.1"));
        Reconciliation result = judgeFirst();
        assertThat(result.handIns())
                .extracting(HandIn::outcome)
                .containsExactly(HandIn.Outcome.ACCEPTED, HandIn.Outcome.SILENT, HandIn.Outcome.SILENT);
        assertThat(of(result, "west")).containsExactly("null L101");
    }

    @Test
    void saysThatALedgerIsLateByItsOwnDate() {
        hand(SmallPlan.Q1, "东山县.xlsx", LedgerFile.of("东山县", "2030-03-26"));
        hand(SmallPlan.Q1, "西水区.xlsx", LedgerFile.of("西水区", "2030-03-25"));
        Reconciliation result = judgeFirst();
        assertThat(result.handIns()).extracting(HandIn::late).containsExactly(true, false, false);
        assertThat(result.handIns().get(0).received()).isEqualTo(LocalDate.of(2030, 3, 26));
        assertThat(of(result, "east")).contains("null L102");
    }

    @Test
    void usesNoFigureThatIsWrong() {
        hand(
                SmallPlan.Q1,
                "东山县.xlsx",
                east().figure("1-1", "改造住房", "公顷", 0.1, null, null, "推进中", "进展")
                        .figure("1-2", "加装电梯", "部", -3, null, null, "推进中", "进展")
                        .figure("2-1", "床位使用率", "%", null, 1200, 1000, "推进中", "进展"));
        Reconciliation result = judgeFirst();
        assertThat(of(result, "east")).containsExactly("G4 C102", "G5 C103", "H6 C104");
        assertThat(result.figures()).isEmpty();
        assertThat(result.words()).hasSize(3);
    }

    @Test
    void usesNeitherOfTwoRowsOfOneIndicator() {
        hand(SmallPlan.Q1, "东山县.xlsx", east("0.1").figure("1-2", "加装电梯", "部", 4, null, null, "推进中", "进展"));
        Reconciliation result = judgeFirst();
        assertThat(of(result, "east")).containsExactly("G5 R102", "G7 R102");
        assertThat(figures(result)).containsExactly("east 1-1 0.1", "east 2-1 600/1000");
    }

    @Test
    void missesRowsFiguresAndTextsThatAreOwed() {
        hand(
                SmallPlan.Q1,
                "东山县.xlsx",
                east().figure("1-1", "改造住房", "万户", null, null, null, "推进中", "进展")
                        .figure("2-1", "床位使用率", "%", 60, 600, null, "推进中", null));
        Reconciliation result = judgeFirst();
        assertThat(of(result, "east")).containsExactlyInAnyOrder("null R109", "G4 C107", "I5 C107", "L5 R105");
        assertThat(result.figures()).isEmpty();
    }

    @Test
    void refusesARatioOfNothing() {
        hand(SmallPlan.Q1, "东山县.xlsx", east().figure("2-1", "床位使用率", "%", null, 0, 0, "推进中", "进展"));
        Reconciliation result = judgeFirst();
        assertThat(of(result, "east")).contains("I4 C108");
        assertThat(result.figures()).isEmpty();
    }

    @Test
    void usesTheCountsWhenTheOwnPercentageDiffersOrCannotBeRead() {
        hand(SmallPlan.Q1, "东山县.xlsx", east().figure("2-1", "床位使用率", "%", 61, 600, 1000, "推进中", "进展"));
        hand(
                SmallPlan.Q1,
                "西水区.xlsx",
                LedgerFile.of("西水区", "2030-03-24").figure("2-1", "床位使用率", "%", "六成", 500, 1000, "推进中", "进展"));
        Reconciliation result = judgeFirst();
        assertThat(of(result, "east")).contains("G4 C206");
        assertThat(of(result, "west")).contains("G4 C101");
        assertThat(figures(result)).containsExactly("east 2-1 600/1000", "west 2-1 500/1000");
        assertThat(result.figures()).extracting(AcceptedFigure::doubtful).containsExactly(true, false);
    }

    @Test
    void showsADoubtfulFigureAndUsesIt() {
        hand(
                SmallPlan.Q1,
                "东山县.xlsx",
                east().figure("1-1", "改造住房", "万户", 0.2, null, null, "已完成", "进展")
                        .figure("1-2", "加装电梯", "部", 3, null, null, "推进中", "进展"));
        Reconciliation result = judgeFirst();
        assertThat(of(result, "east")).contains("K4 C203");
        assertThat(result.figures()).extracting(AcceptedFigure::doubtful).containsExactly(true, false);
    }

    @Test
    void tellsOverTargetFromFarOverTarget() {
        hand(SmallPlan.Q1, "东山县.xlsx", east().figure("1-1", "改造住房", "万户", 0.45, null, null, "推进中", "进展"));
        hand(
                SmallPlan.Q1,
                "西水区.xlsx",
                LedgerFile.of("西水区", "2030-03-24").figure("1-1", "改造住房", "万户", 0.31, null, null, "推进中", "进展"));
        Reconciliation result = judgeFirst();
        assertThat(of(result, "east")).contains("G4 C205");
        assertThat(of(result, "west")).contains("G4 C204");
    }

    @Test
    void comparesTheUnitsOwnTargetWithThePlans() {
        hand(
                SmallPlan.Q1,
                "东山县.xlsx",
                east().row(null, null, "1-1", "改造住房", "万户", 0.4, 0.1, null, null, null, "推进中", "进展"));
        assertThat(of(judgeFirst(), "east")).contains("F4 C207");
    }

    @Test
    void doesNotCountAFigureFromAUnitThatOwesNone() {
        hand(SmallPlan.Q1, "东山县.xlsx", east("0.1").figure("3-1", "一次办机制", "%", 40, null, null, "推进中", "配合推进"));
        Reconciliation result = judgeFirst();
        assertThat(of(result, "east")).containsExactly("G7 R106");
        assertThat(result.figures())
                .noneMatch(figure -> figure.indicator().value().equals("3-1"));
        assertThat(result.words()).hasSize(4);
    }

    @Test
    void boundsAMilestoneAndKnowsItsStages() {
        LedgerFile lead = LedgerFile.of("市住建局", "2030-03-24")
                .row(null, null, "3-1", "一次办机制", "%", null, 120, null, null, "筹备", "推进中", "进展");
        hand(SmallPlan.Q1, "住建局.xlsx", lead);
        Reconciliation result = judgeFirst();
        assertThat(of(result, "housing")).contains("G4 C109", "J4 C208");
        assertThat(result.figures()).isEmpty();
    }

    @Test
    void warnsWhenACumulativeFigureFallsOrStands() {
        hand(SmallPlan.Q1, "东山县.xlsx", east("0.1"));
        hand(
                SmallPlan.Q2,
                "东山县.xlsx",
                inSecondRound("东山县")
                        .figure("1-1", "改造住房", "万户", 0.05, null, null, "推进中", "进展")
                        .figure("1-2", "加装电梯", "部", 3, null, null, "推进中", "进展")
                        .figure("2-1", "床位使用率", "%", 55, 550, 1000, "推进中", "进展"));
        Reconciliation result = judgeSecond();
        assertThat(of(result, "east")).containsExactly("G4 X101", "G5 X102");
        assertThat(figures(result)).containsExactly("east 1-1 0.05", "east 1-2 3", "east 2-1 550/1000");
        assertThat(result.figures()).extracting(AcceptedFigure::doubtful).containsExactly(true, true, false);
    }

    @Test
    void warnsWhenTheOtherReporterGivesAnotherTotal() {
        hand(SmallPlan.Q1, "东山县.xlsx", east("0.1"));
        hand(
                SmallPlan.Q1,
                "西水区.xlsx",
                LedgerFile.of("西水区", "2030-03-24").figure("1-1", "改造住房", "万户", 0.1, null, null, "推进中", "进展"));
        hand(
                SmallPlan.Q1,
                "住建局.xlsx",
                LedgerFile.of("市住建局", "2030-03-24").figure("1-1", "改造住房", "万户", 0.25, null, null, "推进中", "进展"));
        Reconciliation result = judgeFirst();
        assertThat(result.findings())
                .filteredOn(finding -> finding.kind() == FindingKind.REPORTERS_DIFFER)
                .singleElement()
                .extracting(Finding::arguments)
                .isEqualTo(List.of("0.25", "0.2"));
    }

    @Test
    void saysNothingOfTotalsWhileAUnitOfTheBasisIsMissing() {
        hand(SmallPlan.Q1, "东山县.xlsx", east("0.1"));
        hand(
                SmallPlan.Q1,
                "住建局.xlsx",
                LedgerFile.of("市住建局", "2030-03-24").figure("1-1", "改造住房", "万户", 0.25, null, null, "推进中", "进展"));
        assertThat(judgeFirst().findings()).extracting(Finding::kind).doesNotContain(FindingKind.REPORTERS_DIFFER);
    }

    @Test
    void countsACopyOnce() {
        ReceivedFile original = east("0.1").receive(folder, SmallPlan.Q1, "东山县.xlsx");
        first.add(intake.read(original));
        first.add(intake.read(new ReceivedFile(SmallPlan.Q1, "东山县（最终）.xlsx", original.sha256(), original.location())));
        Reconciliation result = judgeFirst();
        assertThat(figures(result)).containsExactly("east 1-1 0.1", "east 1-2 3", "east 2-1 600/1000");
        assertThat(of(result, "east")).containsExactly("null F206");
        assertThat(result.handIns().get(0).otherFiles()).containsExactly("东山县（最终）.xlsx");
    }

    @Test
    void takesTheLaterOfTwoLedgersAndClosesTheFindingsOfTheEarlier() {
        hand(
                SmallPlan.Q1,
                "a.xlsx",
                LedgerFile.of("东山县", "2030-03-20").figure("1-2", "加装电梯", "部", -1, null, null, "推进中", "进展"));
        hand(SmallPlan.Q1, "b.xlsx", east("0.2"));
        Reconciliation result = judgeFirst();
        assertThat(figures(result)).containsExactly("east 1-1 0.2", "east 1-2 3", "east 2-1 600/1000");
        assertThat(of(result, "east")).containsExactly("null F207");
    }

    @Test
    void takesNeitherOfTwoLedgersWithoutAnOrder() {
        hand(SmallPlan.Q1, "a.xlsx", east("0.1"));
        hand(SmallPlan.Q1, "b.xlsx", east("0.2"));
        Reconciliation result = judgeFirst();
        assertThat(result.figures()).isEmpty();
        assertThat(result.handIns().get(0).outcome()).isEqualTo(HandIn.Outcome.REJECTED);
        assertThat(of(result, "east")).containsExactly("null F208", "null F208");
    }

    @Test
    void keepsARejectedLedgerOutAndShowsWhy() {
        hand(SmallPlan.Q1, "东山县.xlsx", inSecondRound("东山县").figure("1-2", "加装电梯", "部", 1, null, null, "推进中", "进展"));
        Reconciliation result = judgeFirst();
        assertThat(result.handIns().get(0).outcome()).isEqualTo(HandIn.Outcome.REJECTED);
        assertThat(result.handIns().get(0).file()).isEqualTo("东山县.xlsx");
        assertThat(of(result, "east")).containsExactly("null F202");
        assertThat(result.figures()).isEmpty();
    }

    @Test
    void warnsWhenMoneyRunsAheadOfItself() {
        hand(SmallPlan.Q1, "东山县.xlsx", east("0.1").money("1", "旧房改造", "省", 100, 120, 130));
        Reconciliation result = judgeFirst();
        assertThat(of(result, "east")).containsExactly("E2 C402", "F2 C401");
        assertThat(result.money()).hasSize(1);
    }

    @Test
    void dropsOnlyTheAmountThatIsWrong() {
        hand(SmallPlan.Q1, "东山县.xlsx", east("0.1").money("1", "旧房改造", "省", 100, "不详", -5));
        Reconciliation result = judgeFirst();
        assertThat(of(result, "east")).containsExactly("E2 C101", "F2 C103");
        assertThat(result.money())
                .singleElement()
                .extracting(AcceptedMoney::arranged, AcceptedMoney::inPlace, AcceptedMoney::paid)
                .containsExactly(Money.ofWan("100"), null, null);
        assertThat(result.money().get(0).sources()).hasSize(1);
    }

    @Test
    void usesNeitherOfTwoMoneyRowsOfOneSource() {
        hand(
                SmallPlan.Q1,
                "东山县.xlsx",
                east("0.1").money("1", "旧房改造", "省", 100, 80, 60).money("1", "旧房改造", "省", 10, 8, 6));
        Reconciliation result = judgeFirst();
        assertThat(of(result, "east")).containsExactly("D2 R203", "D3 R203");
        assertThat(result.money()).isEmpty();
    }

    @Test
    void warnsWhenCumulativeMoneyFalls() {
        hand(SmallPlan.Q1, "东山县.xlsx", east("0.1").money("1", "旧房改造", "省", 100, 80, 60));
        hand(SmallPlan.Q2, "东山县.xlsx", inSecondRound("东山县").money("1", "旧房改造", "省", 100, 80, 50));
        assertThat(of(judgeSecond(), "east")).contains("F2 X104");
    }

    @Test
    void givesTheSameResultWhateverTheOrderOfTheFiles() {
        hand(SmallPlan.Q1, "东山县.xlsx", east("0.1"));
        hand(
                SmallPlan.Q1,
                "西水区.xlsx",
                LedgerFile.of("西水区", "2030-03-24").figure("1-2", "加装电梯", "部", 7, null, null, "推进中", "进展"));
        Reconciliation forward = judgeFirst();
        java.util.Collections.reverse(first);
        assertThat(judgeFirst()).isEqualTo(forward);
    }

    @Test
    void keepsQuantitiesInTheIndicatorsUnitOfMeasure() {
        hand(SmallPlan.Q1, "东山县.xlsx", east().figure("1-1", "改造住房", "户", 1234, null, null, "推进中", "进展"));
        assertThat(judgeFirst().figures().get(0).amount()).isEqualTo(Quantity.of("0.1234"));
    }
}

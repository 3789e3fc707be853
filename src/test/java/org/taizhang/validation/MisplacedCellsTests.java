package org.taizhang.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.findings.Severity;
import org.taizhang.intake.Intake;
import org.taizhang.intake.LedgerFile;
import org.taizhang.intake.SmallPlan;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.ReadLimits;

/** Rows and headings that slipped by a column. 东山县's target for 改造住房 is 0.3万户; 加装电梯 has none. */
class MisplacedCellsTests {

    @TempDir
    private Path folder;

    private final Plan plan = SmallPlan.plan();
    private final Intake intake = new Intake(plan, ReadLimits.STANDARD);

    private Reconciliation judge(LedgerFile file) {
        return Validation.judge(
                        plan,
                        List.of(new RoundLedgers(
                                SmallPlan.Q1, List.of(intake.read(file.receive(folder, SmallPlan.Q1, "东山县.xlsx"))))))
                .get(0);
    }

    private static LedgerFile east() {
        return LedgerFile.of("东山县", "2030-03-24");
    }

    private static LedgerFile eastWithHead(@Nullable Object... head) {
        return LedgerFile.xlsx()
                .title("河口市2030年民生实事台账（2030年第一季度）")
                .line("填报单位：东山县", "填报日期：2030-03-24")
                .row(head);
    }

    private static List<String> codes(Reconciliation result) {
        return result.findings().stream()
                .filter(finding -> finding.place().cell() != null && finding.severity() != Severity.NOTE)
                .map(finding -> finding.place().cell() + " " + finding.kind().code())
                .toList();
    }

    private static List<String> figures(Reconciliation result) {
        return result.figures().stream()
                .map(figure -> figure.indicator() + " "
                        + (figure.amount() == null ? figure.numerator() + "/" + figure.denominator() : figure.amount())
                        + (figure.doubtful() ? "?" : ""))
                .toList();
    }

    @Test
    void aRowPushedRightByOneCellGivesNoFigure() {
        Reconciliation result =
                judge(east().row(null, null, "1-1", "改造住房", null, "万户", 0.3, 0.1, null, null, "推进中", "进展"));
        assertThat(codes(result)).contains("F4 R120");
        assertThat(figures(result)).isEmpty();
    }

    @Test
    void aRowPushedRightFromItsTargetOnGivesNoFigure() {
        Reconciliation result =
                judge(east().row(null, null, "1-1", "改造住房", "万户", null, 0.3, 0.1, null, null, "推进中", "进展"));
        assertThat(codes(result)).containsExactly("H4 R120");
        assertThat(figures(result)).isEmpty();
    }

    @Test
    void aTargetThatIsReachedIsAFigureLikeAnyOther() {
        Reconciliation result =
                judge(east().row(null, null, "1-1", "改造住房", "万户", 0.3, 0.3, null, null, null, "已完成", "进展")
                        .row(null, null, "1-2", "加装电梯", "部", "部", 3, null, null, null, "推进中", "进展"));
        assertThat(codes(result)).isEmpty();
        assertThat(figures(result)).containsExactly("1-1 0.3", "1-2 3");
    }

    @Test
    void aNumeratorBesideAnotherFigureMakesItDoubtful() {
        Reconciliation result = judge(east().figure("1-1", "改造住房", "万户", 0.1, 0.1, 0.3, "推进中", "进展")
                .figure("1-2", "加装电梯", "部", 3, 2, null, "推进中", "进展"));
        assertThat(codes(result)).containsExactly("H5 C215");
        assertThat(figures(result)).containsExactly("1-1 0.1", "1-2 3?");
    }

    @Test
    void aNumberForAStageHasSlippedOutOfTheDenominator() {
        Reconciliation result =
                judge(east().row(null, null, "2-1", "床位使用率", "%", null, null, 60, 600, "1000", "推进中", "进展"));
        assertThat(codes(result)).containsExactly("J4 R120");
        assertThat(figures(result)).isEmpty();
    }

    @Test
    void headingsThatSlippedShowByTheirWordsEvenWhereTheFiguresLookSound() {
        String told = "截至三月底完成主体工程的一半。";
        Object[] head = {"指标编码", "指标名称", "计量单位", "累计完成", "进展状态", "工作进展", "创新做法"};
        Reconciliation slipped = judge(eastWithHead(head)
                .row("1-2", "加装电梯", "部", 8, null, "推进中", told)
                .row("3-1", "一次办机制", "%", null, null, "推进中", told));
        assertThat(codes(slipped)).contains("D4 R120");
        assertThat(figures(slipped)).isEmpty();
        Reconciliation brief = judge(eastWithHead(head)
                .row("1-2", "加装电梯", "部", 8, null, "推进中", null)
                .row("3-1", "一次办机制", "%", null, null, "推进中", told));
        assertThat(figures(brief)).containsExactly("1-2 8");
        Reconciliation stated = judge(eastWithHead(head)
                .row("1-2", "加装电梯", "部", 8, "推进中", "推进中", told)
                .row("3-1", "一次办机制", "%", null, "推进中", "推进中", told));
        assertThat(figures(stated)).containsExactly("1-2 8");
    }

    @Test
    void headingsThatSlippedAsAWholeTakeTheSoundLookingRatioWithThem() {
        Reconciliation result = judge(eastWithHead("指标编码", "指标名称", "计量单位", "分子", "分母", "备注", "工作进展")
                .row("1-1", "改造住房", "万户", 0.1, null, null, "进展")
                .row("1-2", "加装电梯", "部", 3, null, null, "进展")
                .row("2-1", "床位使用率", "%", 60, 600, 1000, "进展"));
        assertThat(codes(result)).contains("D4 R120", "D5 R120", "D6 R120");
        assertThat(figures(result)).isEmpty();
    }

    @Test
    void anErrorOfTheTableBesideIsNoneOfTheRow() {
        Reconciliation result = judge(eastWithHead("指标编码", "指标名称", "计量单位", "累计完成", null, "指标编码", "指标名称", "计量单位", "累计完成")
                .row("1-2", "加装电梯", "部", 3, null, "9-9", "植树造林", "亩", 5)
                .row("1-1", "改造住房", "公顷", 2, null, "2-1", "床位使用率", "%", 60));
        assertThat(codes(result)).contains("G4 R101", "D5 C102");
        assertThat(figures(result)).containsExactly("1-2 3");
    }
}

package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.Quantity;

/** Rows of a table with the columns A 任务, B 编码, C 指标, D 单位, E 累计完成, F 工作进展 from row 4 on. */
class ProgressRowsTests {

    @TempDir
    private Path folder;

    private final LedgerFile file = LedgerFile.xlsx()
            .title("2030年第一季度台账")
            .line("填报单位：东山县", "填报日期：2030-03-24")
            .row("重点任务", "指标编码", "指标名称", "计量单位", "累计完成", "工作进展");

    private ProgressRowsTests row(@Nullable Object... cells) {
        file.row(cells);
        return this;
    }

    /** Merges a column over rows, both as Excel shows them. */
    private ProgressRowsTests merge(String area) {
        file.change(book -> book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf(area)));
        return this;
    }

    private SubmittedLedger read() {
        return read(RowPlan.plan());
    }

    private SubmittedLedger read(Plan plan) {
        return new Intake(plan, ReadLimits.STANDARD).read(file.receive(folder, SmallPlan.Q1, "ledger.xlsx"));
    }

    private static List<String> figures(SubmittedLedger ledger) {
        return ledger.rows().stream()
                .map(row -> row.row() + " " + row.indicator() + " "
                        + row.quantity(LedgerColumn.DONE)
                                .map(Quantity::toString)
                                .orElse("-"))
                .toList();
    }

    private static List<String> codes(SubmittedLedger ledger) {
        return ledger.findings().stream()
                .map(finding -> finding.place().cell() + " " + finding.kind().code())
                .toList();
    }

    @Test
    void takesRowsOfATaskByTheirOrderAndSaysSo() {
        SubmittedLedger ledger = row("城镇老旧小区改造", null, null, "套", 120, "进展")
                .row("城镇老旧小区改造", null, null, "部", 3, "进展")
                .read();
        assertThat(figures(ledger)).containsExactly("4 4-1 120", "5 4-2 3");
        assertThat(codes(ledger)).containsExactly("A4 R111", "A5 R111");
        assertThat(ledger.findings().get(1).arguments()).containsExactly("既有住宅加装电梯");
    }

    @Test
    void takesThemUnderATaskThatIsMergedDown() {
        SubmittedLedger ledger = row("河流治理", null, null, "项", 1, "进展")
                .row(null, null, null, "公里", 12.5, "进展")
                .merge("A4:A5")
                .read();
        assertThat(figures(ledger)).containsExactly("4 15-1 1", "5 15-2 12.5");
        assertThat(codes(ledger)).containsExactly("A4 R111", "A5 R111");
    }

    @Test
    void takesThemUnderALineThatNamesTheTask() {
        SubmittedLedger ledger = row("一、城镇老旧小区改造")
                .row(null, null, null, "套", 120, "进展")
                .row(null, null, null, "部", 3, "进展")
                .row("二", "农牧民居住条件改善")
                .row(null, null, null, "户", 500, "进展")
                .merge("A4:F4")
                .read();
        assertThat(figures(ledger)).containsExactly("5 4-1 120", "6 4-2 3", "8 5-1 0.05");
    }

    @Test
    void trustsNoOrderAgainstTheUnitsOfMeasure() {
        SubmittedLedger ledger = row("城镇老旧小区改造", null, null, "部", 3, "进展")
                .row("城镇老旧小区改造", null, null, "套", 120, "进展")
                .read();
        assertThat(ledger.rows()).isEmpty();
        assertThat(codes(ledger)).containsExactly("A4 R110", "A5 R110");
        assertThat(ledger.findings().get(0).arguments()).containsExactly("城镇老旧小区改造", "4-1 老旧小区改造、4-2 既有住宅加装电梯");
    }

    @Test
    void trustsNoOrderWhenRowsAndIndicatorsAreNotAsMany() {
        SubmittedLedger ledger = row("城镇老旧小区改造", null, null, null, 120, "进展").read();
        assertThat(ledger.rows()).isEmpty();
        assertThat(codes(ledger)).containsExactly("A4 R110");
        SubmittedLedger three = row("城镇老旧小区改造", null, null, null, 3, "进展")
                .row("城镇老旧小区改造", null, null, null, 4, "进展")
                .read();
        assertThat(three.rows()).isEmpty();
        assertThat(codes(three)).containsExactly("A4 R110", "A5 R110", "A6 R110");
    }

    @Test
    void trustsNoOrderBesideARowThatIsUnknown() {
        SubmittedLedger ledger = row("城镇老旧小区改造", null, null, "套", 120, "进展")
                .row("城镇老旧小区改造", null, "管网", "米", 3, "进展")
                .read();
        assertThat(ledger.rows()).isEmpty();
        assertThat(codes(ledger)).containsExactly("A4 R110", "C5 R101");
    }

    @Test
    void fillsInTheOneRowThatIsNotNamed() {
        SubmittedLedger ledger = row("城镇老旧小区改造", "4-1", null, "套", 120, "进展")
                .row("城镇老旧小区改造", null, null, "部", 3, "进展")
                .read();
        assertThat(figures(ledger)).containsExactly("4 4-1 120", "5 4-2 3");
        assertThat(codes(ledger)).containsExactly("A5 R111");
    }

    @Test
    void needsNoNameForATasksOnlyIndicator() {
        SubmittedLedger ledger = row("农牧民居住条件改善", null, null, "户", 500, "进展").read();
        assertThat(figures(ledger)).containsExactly("4 5-1 0.05");
        assertThat(codes(ledger)).containsExactly("E4 C301");
    }

    @Test
    void takesTheOnlyIndicatorThatTheUnitOwesOfATask() {
        Plan plan = new RowPlan()
                .task("6", "公租房保障")
                .sum("6-1", "发放租赁补贴", "户")
                .sum(List.of("housing"), "6-2", "一件事一次办", "件")
                .build();
        SubmittedLedger ledger = row("公租房保障", null, null, "户", 9, "进展").read(plan);
        assertThat(figures(ledger)).containsExactly("4 6-1 9");
        assertThat(codes(ledger)).containsExactly("A4 R111");
    }

    @Test
    void leavesATasksWordsWithoutFigureInPeace() {
        SubmittedLedger ledger = row("城镇老旧小区改造", null, null, null, null, "总体平稳")
                .row("城镇老旧小区改造", "4-1", "老旧小区改造", "套", 120, "进展")
                .read();
        assertThat(figures(ledger)).containsExactly("5 4-1 120");
        assertThat(ledger.findings()).isEmpty();
    }

    @Test
    void refusesAFigureThatIsMergedOverTwoIndicators() {
        SubmittedLedger ledger = row("四好农村路", "22-1", null, "公里", 30, "进展")
                .row("四好农村路", "22-2", null, "公里", null, "进展")
                .merge("E4:E5")
                .read();
        assertThat(codes(ledger)).containsExactly("E4 R104");
    }

    @Test
    void countsAFigureOnceWhoseNameIsMergedOverTwoRows() {
        SubmittedLedger ledger = row("四好农村路", null, "安全生命防护工程", "公里", 30, "第一批")
                .row(null, null, null, null, null, "第二批")
                .merge("C4:C5")
                .merge("A4:A5")
                .read();
        assertThat(figures(ledger)).containsExactly("4 22-2 30");
        assertThat(ledger.findings()).isEmpty();
    }

    @Test
    void takesTheTotalOfAnIndicatorWhoseRowsAreItsParts() {
        SubmittedLedger ledger = row("四好农村路", null, "安全生命防护工程", "合计", 30, "进展")
                .row(null, null, null, "甲镇", 10, null)
                .row(null, null, null, "乙镇", 20, null)
                .merge("C4:C6")
                .read();
        assertThat(ledger.rows()).hasSize(1);
        assertThat(ledger.rows().get(0).row()).isEqualTo(4);
    }

    @Test
    void countsNoPartBesideItsWhole() {
        SubmittedLedger ledger = row("四好农村路", null, "安全生命防护工程", "公里", 30, "进展")
                .row("其中：甲镇", null, null, null, 10, null)
                .row("其中：乙镇", null, null, null, 20, null)
                .merge("C4:C6")
                .read();
        assertThat(figures(ledger)).containsExactly("4 22-2 30");
        assertThat(ledger.findings()).extracting(Finding::kind).containsExactly(FindingKind.TOTAL_NOT_COUNTED);
    }

    @Test
    void givesSeveralFiguresOfOneNameToValidationAsTheyStand() {
        SubmittedLedger ledger = row("四好农村路", null, "安全生命防护工程", "公里", 10, "甲镇")
                .row(null, null, null, null, 20, "乙镇")
                .merge("C4:C5")
                .read();
        assertThat(figures(ledger)).containsExactly("4 22-2 10", "5 22-2 20");
    }

    @Test
    void readsTextsThatAreMergedOverTheRowsOfATask() {
        SubmittedLedger ledger = row("四好农村路", "22-1", null, "公里", 30, "两项同步推进")
                .row("四好农村路", "22-2", null, "公里", 4, null)
                .merge("F4:F5")
                .read();
        assertThat(ledger.rows())
                .extracting(row -> row.text(LedgerColumn.PROGRESS))
                .containsExactly("两项同步推进", "两项同步推进");
    }

    @Test
    void losesNoFigureWithoutAName() {
        SubmittedLedger ledger = row(null, null, null, null, "5,000户", null)
                .row("一、别的任务")
                .row(null, null, null, "套", 7, null)
                .row("别的任务", null, null, "套", 8, "进展")
                .read();
        assertThat(ledger.rows()).isEmpty();
        assertThat(codes(ledger)).containsExactly("E4 R104", "E6 R104", "A7 R101");
    }

    @Test
    void showsTheIndicatorsThatAnUnknownNameIsLike() {
        SubmittedLedger ledger = row("河流治理", null, "治理河段长", "公里", 5, "进展").read();
        assertThat(ledger.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind().code()).isEqualTo("R110");
            assertThat(finding.arguments()).containsExactly("治理河段长", "15-2 治理河长");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1O", "3-5", "12?"})
    void saysThatANumberSpoiltByASlipIsNobodys(String written) {
        SubmittedLedger ledger = row("城镇老旧小区改造", "4-1", "老旧小区改造", "套", 120, "进展")
                .row(null, null, null, "部", written, null)
                .read();
        assertThat(codes(ledger)).contains("E5 " + FindingKind.FIGURE_WITHOUT_INDICATOR.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"①老旧小区改造", "（4-1）老旧小区改造", "老旧小区改造（4-1）", "4.1、老旧小区改造"})
    void provesAColumnWithAMisspeltHeadingByNamesHoweverTheyAreMarked(String name) {
        SubmittedLedger ledger = new Intake(RowPlan.plan(), ReadLimits.STANDARD)
                .read(LaidOut.ledger("重点任务|指标名秤|计量单位|累计完成", "城镇老旧小区改造|" + name + "|套|120")
                        .receive(folder, SmallPlan.Q1, "ledger.xlsx"));
        assertThat(figures(ledger)).containsExactly("5 4-1 120");
        assertThat(codes(ledger)).doesNotContain("A5 R111");
    }
}

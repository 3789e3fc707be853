package org.taizhang.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.intake.Intake;
import org.taizhang.intake.LedgerFile;
import org.taizhang.intake.SmallPlan;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;

/** A ledger made from those of a lower level says of each figure how much it covers (数据完整性). */
class CoverageTests {

    private static final String PART = "部分（未含甲镇）";

    @TempDir
    private Path folder;

    private final Plan plan = SmallPlan.plan();
    private final List<SubmittedLedger> first = new ArrayList<>();
    private final List<SubmittedLedger> second = new ArrayList<>();

    private SubmittedLedger read(Round round, LedgerFile file) {
        return new Intake(plan, ReadLimits.STANDARD)
                .read(file.receive(folder.resolve(round.toString()), round, "东山县.xlsx"));
    }

    /** East's ledger with a column 数据完整性 after all others. */
    private static LedgerFile east(String day, @Nullable Object lifts, @Nullable String coverage) {
        return LedgerFile.xlsx()
                .title(day.startsWith("2030-03") ? "2030年第一季度" : "2030年第二季度")
                .line("填报单位：东山县", "填报日期：" + day)
                .row("指标编码", "指标名称", "计量单位", "累计完成", "分子", "分母", "进展状态", "工作进展", "数据完整性")
                .row("1-1", "改造住房", "万户", 0.1, null, null, "推进中", "进展甲" + day, null)
                .row("1-2", "加装电梯", "部", lifts, null, null, "推进中", "进展乙" + day, coverage)
                .row("2-1", "床位使用率", "%", null, 600, 1000, "推进中", "进展丙" + day, "完整");
    }

    private Reconciliation judge(@Nullable Object lifts, @Nullable String coverage) {
        first.add(read(SmallPlan.Q1, east("2030-03-24", lifts, coverage)));
        return Validation.judge(plan, List.of(new RoundLedgers(SmallPlan.Q1, first)))
                .get(0);
    }

    private static List<String> found(Reconciliation result) {
        return result.findings().stream()
                .filter(finding -> UnitCode.of("east").equals(finding.unit()))
                .map(finding -> finding.place().cell() + " " + finding.kind().code())
                .toList();
    }

    private static List<String> lifts(Reconciliation result) {
        return result.figures().stream()
                .filter(figure -> figure.indicator().value().equals("1-2"))
                .map(figure ->
                        figure.amount() + (figure.partial() ? " partial" : "") + (figure.doubtful() ? " doubtful" : ""))
                .toList();
    }

    @Test
    void takesAPartForAFigureThatIsPartial() {
        Reconciliation result = judge(3, PART);

        assertThat(found(result)).isEmpty();
        assertThat(lifts(result)).containsExactly("3 partial");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "完整", "齐全", "全部"})
    void takesTheWholeForAFigureLikeAnyOther(@Nullable String coverage) {
        Reconciliation result = judge(3, coverage);

        assertThat(found(result)).isEmpty();
        assertThat(lifts(result)).containsExactly("3");
    }

    @Test
    void asksForNoFigureWhereTheLedgerSaysWhoOwesIt() {
        Reconciliation result = judge(null, "暂缺（甲镇未报送可用数据）");

        assertThat(found(result)).isEmpty();
        assertThat(lifts(result)).isEmpty();
    }

    @Test
    void asksForTheFigureAllTheSameWhereNoReasonIsGiven() {
        Reconciliation result = judge(null, "暂缺");

        assertThat(found(result)).containsExactlyInAnyOrder("D5 C107", "I5 C216");
        assertThat(lifts(result)).isEmpty();
    }

    @Test
    void doubtsAFigureThatTheLedgerDenies() {
        Reconciliation result = judge(3, "暂缺（甲镇未报送）");

        assertThat(found(result)).containsExactly("I5 C216");
        assertThat(lifts(result)).containsExactly("3 doubtful");
    }

    @Test
    void doubtsAFigureOfWhichItIsNotUnderstoodWhatItCovers() {
        Reconciliation result = judge(3, "见附件");

        assertThat(found(result)).containsExactly("I5 C216");
        assertThat(lifts(result)).containsExactly("3 doubtful");
    }

    private Reconciliation judgeSecond(Object then, @Nullable String coveredThen, Object now, @Nullable String covers) {
        first.clear();
        second.clear();
        first.add(read(SmallPlan.Q1, east("2030-03-24", then, coveredThen)));
        second.add(read(SmallPlan.Q2, east("2030-06-20", now, covers)));
        return Validation.judge(
                        plan, List.of(new RoundLedgers(SmallPlan.Q1, first), new RoundLedgers(SmallPlan.Q2, second)))
                .get(1);
    }

    @Test
    void doesNotCallItAFallThatAPartIsBelowTheWhole() {
        assertThat(found(judgeSecond(9, null, 4, PART))).doesNotContain("D5 X101");
        assertThat(found(judgeSecond(9, null, 4, null))).contains("D5 X101");
    }

    @Test
    void callsItAFallThatTheWholeIsBelowAPart() {
        assertThat(found(judgeSecond(9, PART, 4, "完整"))).contains("D5 X101");
    }

    private static LedgerFile money(String day, double paid, @Nullable String coverage) {
        return east(day, 3 + paid, null).change(book -> {
            var sheet = book.createSheet("资金");
            String[] heads = {"任务编号", "资金来源", "安排资金（万元）", "到位资金（万元）", "支付资金（万元）", "数据完整性"};
            var head = sheet.createRow(0);
            for (int i = 0; i < heads.length; i++) {
                head.createCell(i).setCellValue(heads[i]);
            }
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("1");
            row.createCell(1).setCellValue("省");
            row.createCell(2).setCellValue(100);
            row.createCell(3).setCellValue(80);
            row.createCell(4).setCellValue(paid);
            if (coverage != null) {
                row.createCell(5).setCellValue(coverage);
            }
        });
    }

    private Reconciliation money(double then, double now, @Nullable String coverage) {
        first.clear();
        second.clear();
        first.add(read(SmallPlan.Q1, money("2030-03-24", then, null)));
        second.add(read(SmallPlan.Q2, money("2030-06-20", now, coverage)));
        return Validation.judge(
                        plan, List.of(new RoundLedgers(SmallPlan.Q1, first), new RoundLedgers(SmallPlan.Q2, second)))
                .get(1);
    }

    @Test
    void knowsMoneyThatIsOnlyPartOfItAndDoesNotCallItsFallAFall() {
        Reconciliation part = money(60, 50, PART);

        assertThat(found(part)).noneMatch(finding -> finding.endsWith("X104"));
        assertThat(part.money()).extracting(AcceptedMoney::partial).containsExactly(true);
        assertThat(found(money(60, 50, null))).contains("E2 X104");
        assertThat(found(money(60, 70, "见附件"))).contains("F2 C216");
    }
}

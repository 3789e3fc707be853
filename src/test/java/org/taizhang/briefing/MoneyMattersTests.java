package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Unit;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

class MoneyMattersTests {

    private final FiguresDraft draft = new FiguresDraft();
    private final MoneyDraft money = new MoneyDraft();

    MoneyMattersTests() {
        draft.unit("ledu", "乐都区", "乐都区", Unit.Type.COUNTY)
                .unit("pingan", "平安区", "平安区", Unit.Type.COUNTY)
                .unit("jiaoyu", "市教育局", "市教育局", Unit.Type.DEPARTMENT)
                .unit("caizheng", "市财政局", "市财政局", Unit.Type.DEPARTMENT)
                .unit("minzheng", "市民政局", "市民政局", Unit.Type.DEPARTMENT);
    }

    private void reported(String indicator) {
        draft.indicator(indicator, "甲", FiguresDraft.standing("1", "2", "50", Light.BEHIND));
    }

    private List<String> paragraphs() {
        draft.money = money.done();
        return new MoneyMatters(draft.freeze()).paragraphs();
    }

    private List<String> counts() {
        draft.money = money.done();
        return new MoneyMatters(draft.freeze()).counts();
    }

    @Test
    void saysSoWhenNothingNeedsAttention() {
        reported("1-1");
        money.planned("1", "10").line("ledu", "1", "10", "10", "5").progress("1", "50");
        assertThat(paragraphs()).containsExactly("没有发现需要关注的资金。");
        assertThat(counts()).isEmpty();
    }

    @Test
    void findsIdleMoneyOfAUnitEvenWhereTheTaskAsAWholeIsPaid() {
        reported("1-1");
        money.line("ledu", "1", "10", "10", "9")
                .line("pingan", "1", "中央", "8", "2", "0")
                .line("pingan", "1", "省", "8", "5.5", null)
                .progress("1", "40");
        assertThat(paragraphs()).containsExactly("到位后尚未支付的1笔：平安区1任务1，到位7.50万元。");
        assertThat(counts()).containsExactly("到位后尚未支付1笔");
    }

    @Test
    void putsTheLargestIdleSumFirstAndNamesFive() {
        reported("1-1");
        for (int i = 1; i <= 6; i++) {
            money.line("ledu", "" + i, "10", "" + i, "0").progress("" + i, "5");
            reported(i + "-1");
        }
        assertThat(paragraphs())
                .containsExactly("到位后尚未支付的6笔：乐都区6任务6，到位6.00万元；乐都区5任务5，到位5.00万元；"
                        + "乐都区4任务4，到位4.00万元；乐都区3任务3，到位3.00万元；乐都区2任务2，到位2.00万元等。");
    }

    @Test
    void findsPaymentsAheadOfTheWorkAndTheUnitThatPaidMost() {
        reported("1-1");
        money.line("ledu", "1", "10", "10", "9")
                .line("pingan", "1", "10", "10", "8")
                .progress("1", "65");
        assertThat(paragraphs())
                .containsExactly("支付超前于工作进度的1项：1任务1，支付17.00万元，执行率85.00%，工作进度65.00%，高20.00个百分点，执行率最高的单位是乐都区（90.00%）。");
    }

    @Test
    void takesPaymentsWithinTheBandForMatching() {
        reported("1-1");
        money.line("ledu", "1", "10000", "10000", "8499").progress("1", "65");
        assertThat(paragraphs()).containsExactly("没有发现需要关注的资金。");
    }

    @Test
    void findsPaymentsBehindTheWorkTheFarthestFirst() {
        reported("1-1");
        reported("2-1");
        money.line("ledu", "1", "10", "10", "5").progress("1", "70");
        money.line("ledu", "2", "10", "10", "5").progress("2", "90");
        assertThat(paragraphs())
                .containsExactly("支付滞后于工作进度的2项：2任务2，支付5.00万元，执行率50.00%，工作进度90.00%，低40.00个百分点；"
                        + "1任务1，支付5.00万元，执行率50.00%，工作进度70.00%，低20.00个百分点。");
        assertThat(counts()).containsExactly("支付滞后2项");
    }

    @Test
    void findsMoneyWithoutAWordOnProgressAndWhoIsToSayIt() {
        Standing silent = FiguresDraft.standing(null, "2", null, Light.NOT_REPORTED);
        draft.indicators.add(led("1-1", silent, "jiaoyu", "caizheng", "minzheng"));
        money.line("ledu", "1", "10", "9", "5").line("pingan", "1", "1", "1", "1");
        assertThat(paragraphs()).containsExactly("有资金而没有进度数据的1项：1任务1，安排11.00万元，支付6.00万元，牵头单位市教育局、市财政局等，报送单位乐都区、平安区。");
    }

    @Test
    void findsPlannedMoneyOfWhichNobodyReports() {
        reported("1-1");
        money.planned("1", "10").planned("2", "30").planned("3", "0").planned("4", "40");
        money.line("ledu", "1", "10", "10", "5").progress("1", "50");
        assertThat(paragraphs()).containsExactly("计划安排资金而没有资金数据的2项：4任务4，计划40.00万元；2任务2，计划30.00万元。");
    }

    @Test
    void findsAmountsOutOfOrderLineByLineAndNoneWhereOneWasNotGiven() {
        reported("1-1");
        money.line("ledu", "1", "中央", "10", "11", "5")
                .line("ledu", "1", "省", "20", "10", "12")
                .line("ledu", "1", "市", null, "10", "9")
                .line("ledu", "1", "县", "10", "10", "10")
                .progress("1", "80");
        assertThat(paragraphs())
                .containsExactly("支付大于到位或到位大于安排、需要核实的2笔：乐都区1任务1的中央资金，安排10.00万元，到位11.00万元，支付5.00万元；"
                        + "乐都区1任务1的省资金，安排20.00万元，到位10.00万元，支付12.00万元。");
    }

    @Test
    void countsEachMatterInTheSameOrder() {
        reported("1-1");
        reported("2-1");
        money.planned("9", "1")
                .line("ledu", "1", "10", "10", "0")
                .line("ledu", "2", "10", "10", "9")
                .line("ledu", "3", "10", "11", "9")
                .progress("1", "50")
                .progress("2", "10");
        assertThat(counts())
                .containsExactly("到位后尚未支付1笔", "支付超前1项", "支付滞后1项", "有资金无进度数据1项", "有计划无资金数据1项", "支付大于到位或到位大于安排1笔");
        assertThat(paragraphs()).hasSize(6);
    }

    private static IndicatorFigures led(String code, Standing city, String... leads) {
        return FiguresDraft.atLeast(
                IndicatorCode.of(code),
                TaskCode.of(code.substring(0, code.indexOf('-'))),
                "任务",
                "住房保障",
                "甲",
                "套",
                Indicator.Kind.SUM,
                true,
                null,
                java.util.Arrays.stream(leads).map(UnitCode::of).toList(),
                city,
                List.of(),
                List.of(),
                List.of());
    }
}

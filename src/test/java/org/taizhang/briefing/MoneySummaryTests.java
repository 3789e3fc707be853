package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.aggregation.Light;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;

class MoneySummaryTests {

    private final FiguresDraft draft = new FiguresDraft();

    private static MoneyRow row(
            String key,
            @Nullable String planned,
            String arranged,
            String inPlace,
            String paid,
            @Nullable String progress) {
        MoneyRow plain = FiguresDraft.moneyRow(key, "项目" + key, planned, arranged, inPlace, paid);
        return new MoneyRow(
                key,
                plain.label(),
                plain.planned(),
                plain.arranged(),
                plain.inPlace(),
                plain.paid(),
                plain.inPlaceRate(),
                plain.paidRate(),
                plain.executionRate(),
                progress == null ? null : Percent.of(progress),
                null);
    }

    private static MoneyRow since(MoneyRow row, String lastPaid) {
        return new MoneyRow(
                row.key(),
                row.label(),
                row.planned(),
                row.arranged(),
                row.inPlace(),
                row.paid(),
                row.inPlaceRate(),
                row.paidRate(),
                row.executionRate(),
                row.progress(),
                Money.ofWan(lastPaid));
    }

    private void money(boolean sample, MoneyRow total, MoneyRow... rows) {
        List<MoneyLine> lines = List.of(FiguresDraft.moneyLine("ledu", "4", "省", "1", "1", "1"));
        draft.money = new MoneyFigures(
                total.planned() != null, sample, total, List.of(rows), List.of(rows), List.of(), List.of(), lines);
    }

    private List<String> paragraphs() {
        return new MoneySummary(draft.freeze()).paragraphs();
    }

    @Test
    void tellsSumsAndRates() {
        money(false, row("t", "2000", "1000", "800", "600.5", null), row("a", null, "1000", "800", "600.5", null));
        assertThat(paragraphs())
                .startsWith(
                        "方案计划安排资金2,000.00万元。",
                        "截至2024年9月30日，海东市已安排资金1,000.00万元（占计划50.00%），到位800.00万元（到位率80.00%），"
                                + "支付600.50万元（支付率75.06%），执行率60.05%。");
    }

    @Test
    void marksPlannedMoneyThatIsASampleFigure() {
        money(true, row("t", "2000", "1000", "800", "600", null));
        assertThat(paragraphs()).first().isEqualTo("方案计划安排资金2,000.00万元（示例）。");
    }

    @Test
    void leavesOutRatesThatCannotBeSaid() {
        money(false, row("t", null, "0", "0", "0", null));
        assertThat(paragraphs()).startsWith("方案没有列出资金计划。", "截至2024年9月30日，海东市已安排资金0.00万元，到位0.00万元，支付0.00万元。");
    }

    @Test
    void tellsWhatWasPaidSinceTheLastRound() {
        MoneyRow total = row("t", null, "10", "10", "8", null);
        money(false, since(total, "5"));
        assertThat(paragraphs()).contains("比上轮新增支付3.00万元。");
        money(false, since(total, "9"));
        assertThat(paragraphs()).contains("累计支付比上轮减少1.00万元，需要核实。");
        money(false, since(total, "8"));
        assertThat(paragraphs()).contains("累计支付与上轮持平。");
        money(false, total);
        assertThat(paragraphs()).contains("没有上轮数据可比。");
    }

    @Test
    void namesTheCategoriesWithTheHighestAndTheLowestRate() {
        money(
                false,
                row("t", null, "30", "30", "15", null),
                row("甲", null, "10", "10", "9", null),
                row("乙", null, "10", "10", "1", null),
                row("丙", null, "10", "10", "1", null),
                row("丁", null, "0", "0", "0", null));
        assertThat(paragraphs()).contains("各类别中，执行率最高的是项目甲（90.00%），最低的是项目乙、项目丙（10.00%）。");
    }

    @Test
    void namesNoCategoryWhenAllRatesAreEqualOrNoneCanBeSaid() {
        money(false, row("t", null, "10", "10", "5", null), row("甲", null, "10", "10", "5", null));
        assertThat(paragraphs()).contains("1个类别的执行率均为50.00%。");
        money(false, row("t", null, "0", "0", "0", null), row("甲", null, "0", "0", "0", null));
        assertThat(paragraphs()).contains("各类别都没有已安排的资金，不计算执行率。");
    }

    @Test
    void saysSoWhenNeitherPlanNorLedgersHaveMoney() {
        assertThat(paragraphs()).containsExactly("截至2024年9月30日，方案没有安排资金，各单位也没有报送资金。");
    }

    @Test
    void saysSoWhenMoneyIsPlannedAndNoneReported() {
        MoneyRow total = row("t", "2000", "0", "0", "0", null);
        draft.money = new MoneyFigures(true, false, total, List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(paragraphs()).containsExactly("方案计划安排资金2,000.00万元。", "截至2024年9月30日，各单位没有报送资金数据。");
    }

    @Test
    void findsMoneyThatNeedsAttention() {
        draft.indicator("1-1", "甲", FiguresDraft.standing("1", "2", "50", Light.BEHIND));
        draft.indicator("2-1", "乙", FiguresDraft.standing("1", "2", "50", Light.BEHIND));
        draft.indicator("3-1", "丙", FiguresDraft.standing("1", "2", "50", Light.BEHIND));
        draft.indicator("4-1", "丁", FiguresDraft.standing(null, "2", null, Light.NOT_REPORTED));
        draft.indicator("5-1", "戊", FiguresDraft.standing("1", "2", "50", Light.BEHIND));
        money(
                false,
                row("t", null, "30", "30", "15", null),
                row("1", null, "10", "10", "0", "10"),
                row("2", null, "10", "10", "9", "70"),
                row("3", null, "10", "10", "1", "30"),
                row("4", null, "10", "9", "5", null),
                row("5", null, "10", "11", "12", "100.01"));
        assertThat(new MoneyMatters(draft.freeze()).paragraphs())
                .containsExactly(
                        "到位后尚未支付的1项：1项目1（到位10.00万元）。",
                        "支付超前于工作进度的1项：2项目2（执行率90.00%，工作进度70.00%）。",
                        "支付落后于工作进度的1项：3项目3（执行率10.00%，工作进度30.00%）。",
                        "有资金而没有进度数据的1项：4项目4（安排10.00万元）。",
                        "支付大于到位或到位大于安排、需要核实的1项：5项目5（安排10.00万元，到位11.00万元，支付12.00万元）。");
        assertThat(new MoneyMatters(draft.freeze()).count()).isEqualTo(5);
    }

    @Test
    void saysSoWhenNoMoneyNeedsAttention() {
        draft.indicator("1-1", "甲", FiguresDraft.standing("1", "2", "50", Light.BEHIND));
        money(false, row("t", null, "10", "10", "5", null), row("1", null, "10", "10", "5", "50"));
        assertThat(new MoneyMatters(draft.freeze()).paragraphs()).containsExactly("没有发现需要关注的资金。");
    }
}

package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.plan.Unit;

class FinanceBriefingTests {

    private static List<Block> blocks(FrozenFigures figures) {
        return FinanceBriefing.blocks(figures, Edition.first());
    }

    private static List<String> headings(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> Stream.of(block.heading(), block.subheading()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> tables(List<Block> blocks) {
        return blocks.stream().map(Block::layout).filter(Objects::nonNull).toList();
    }

    private static FrozenFigures figures(MoneyDraft money) {
        FiguresDraft draft = new FiguresDraft();
        draft.unit("ledu", "乐都区", "乐都区", Unit.Type.COUNTY)
                .indicator("1-1", "甲", FiguresDraft.standing("1", "2", "50", Light.BEHIND));
        draft.money = money.done();
        return draft.freeze();
    }

    @Test
    void saysEverythingInTheBodyAndShowsTheTablesInAnnexes() {
        List<Block> blocks = blocks(SampleRound.haidong());
        assertThat(headings(blocks))
                .containsExactly(
                        "一、总体情况",
                        "二、资金安排、到位和支付",
                        "（一）分类别",
                        "（二）分任务",
                        "（三）分来源",
                        "（四）分单位",
                        "三、支付与工作进度对照",
                        "四、需关注的资金",
                        "五、较上轮支付",
                        "六、与《督查专报》核对",
                        "附件1　资金安排、到位和支付情况",
                        "（一）分类别资金（单位：万元）",
                        "（二）分任务资金（单位：万元）",
                        "（三）分来源资金（单位：万元）",
                        "（四）分单位资金（单位：万元）",
                        "附件2　资金支付与工作进度对照",
                        "附件3　资金数据来源");
        assertThat(blocks)
                .filteredOn(block -> block.layout() != null)
                .allSatisfy(block -> assertThat(block.annex()).isPositive());
        assertThat(tables(blocks))
                .containsExactly("money", "money", "money", "money", "quadrant", "execution", "moneylines");
    }

    @Test
    void makesSenseWithoutAnyMoney() {
        List<Block> blocks = blocks(figures(new MoneyDraft()));
        assertThat(headings(blocks)).containsExactly("一、总体情况", "二、与《督查专报》核对");
        assertThat(tables(blocks)).isEmpty();
    }

    @Test
    void makesSenseWithPlannedMoneyOnly() {
        List<Block> blocks = blocks(figures(new MoneyDraft().planned("1", "100")));
        assertThat(headings(blocks)).startsWith("一、总体情况", "二、需关注的资金", "三、与《督查专报》核对");
        assertThat(tables(blocks)).containsExactly("money", "money");
        assertThat(blocks).extracting(Block::words).contains("计划安排资金而没有资金数据的1项：1任务1，计划100.00万元。");
    }

    @Test
    void makesSenseWithOneTask() {
        List<Block> blocks = blocks(
                figures(new MoneyDraft().line("ledu", "1", "100", "50", "25").progress("1", "30")));
        assertThat(tables(blocks))
                .containsExactly("money", "money", "money", "money", "quadrant", "execution", "moneylines");
        assertThat(blocks).extracting(Block::words).contains("有资金的任务1项，支付全部与工作进度匹配（见附件2）。", "没有发现需要关注的资金。");
    }

    @Test
    void makesSenseWhenAllIsPaidAndWhenMoreIsPaidThanArranged() {
        assertThat(blocks(figures(
                        new MoneyDraft().line("ledu", "1", "100", "100", "100").progress("1", "100"))))
                .extracting(Block::words)
                .contains("没有发现需要关注的资金。");
        assertThat(blocks(figures(
                        new MoneyDraft().line("ledu", "1", "100", "100", "130").progress("1", "100"))))
                .extracting(Block::words)
                .contains(
                        "支付超前于工作进度的1项：1任务1，支付130.00万元，执行率130.00%，工作进度100.00%，高30.00个百分点。",
                        "支付大于到位或到位大于安排、需要核实的1笔：乐都区1任务1的省资金，安排100.00万元，到位100.00万元，支付130.00万元。");
    }

    @Test
    void hasNoChartWhereNothingCanBeCompared() {
        assertThat(tables(blocks(figures(new MoneyDraft().line("ledu", "1", "100", "100", "100")))))
                .contains("execution")
                .doesNotContain("quadrant");
    }

    @Test
    void showsEveryTaskOfForty() {
        MoneyDraft money = new MoneyDraft();
        for (int task = 1; task <= 40; task++) {
            money.line("ledu", "" + task, "100", "100", "" + task).progress("" + task, "50");
        }
        List<Block> blocks = blocks(figures(money));
        assertThat(blocks)
                .filteredOn(block -> "execution".equals(block.layout()))
                .singleElement()
                .satisfies(block -> assertThat(block.rows()).hasSize(40));
        assertThat(blocks)
                .filteredOn(block -> "quadrant".equals(block.layout()))
                .singleElement()
                .satisfies(block ->
                        assertThat(((QuadrantRow) block.rows().get(0)).left()).doesNotContain(""));
    }
}

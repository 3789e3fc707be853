package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.FiguresJson;
import org.taizhang.aggregation.Light;
import org.taizhang.validation.HandIn;

class MoneySummaryTests {

    private static List<String> paragraphs(MoneyDraft money) {
        FiguresDraft draft = new FiguresDraft();
        draft.money = money.done();
        draft.indicator("1-1", "甲", FiguresDraft.standing("1", "2", "50", Light.BEHIND));
        return new MoneySummary(draft.freeze()).paragraphs();
    }

    @Test
    void tellsSumsRatesPaceAndChange() {
        assertThat(paragraphs(new MoneyDraft()
                        .planned("1", "2000")
                        .line("ledu", "1", "1000", "800", "600.5")
                        .progress("total", "70.15")
                        .lastTotal("600")))
                .startsWith(
                        "方案计划安排资金2,000.00万元。截至2024年9月30日，海东市已安排资金1,000.00万元（占计划50.00%），"
                                + "到位800.00万元（到位率80.00%），支付600.50万元（支付率75.06%），执行率60.05%。",
                        "比上轮新增支付0.50万元。执行率比工作进度（70.15%）低10.10个百分点。");
    }

    @Test
    void saysHowManyLedgersAreMissingInTheSums() {
        FiguresDraft draft = new FiguresDraft()
                .submission("ledu", HandIn.Outcome.ACCEPTED, true)
                .submission("pingan", HandIn.Outcome.SILENT, false)
                .submission("minhe", HandIn.Outcome.REJECTED, false);
        draft.money = new MoneyDraft().line("ledu", "1", "100", "80", "60").done();
        assertThat(new MoneySummary(draft.freeze()).paragraphs().get(0)).endsWith("应报3家，已报1家，没有报送的单位的资金没有计入。");
    }

    @Test
    void saysWhichWayPaymentsLieFromTheWork() {
        MoneyDraft money = new MoneyDraft().line("ledu", "1", "100", "80", "60");
        assertThat(paragraphs(money.progress("total", "59.99"))).contains("没有上轮资金数据可比。执行率比工作进度（59.99%）高0.01个百分点。");
        assertThat(paragraphs(money.progress("total", "60"))).contains("没有上轮资金数据可比。执行率与工作进度（60.00%）相同。");
    }

    @Test
    void marksPlannedMoneyThatIsASampleFigure() {
        MoneyDraft money = new MoneyDraft().planned("1", "2000").line("ledu", "1", "1", "1", "1");
        money.sample = true;
        assertThat(paragraphs(money).get(0)).startsWith("方案计划安排资金2,000.00万元（示例）。截至");
    }

    @Test
    void leavesOutRatesThatCannotBeSaid() {
        assertThat(paragraphs(new MoneyDraft().line("ledu", "1", "0", "0", "0")))
                .containsExactly(
                        "方案没有列出资金计划。截至2024年9月30日，海东市已安排资金0.00万元，到位0.00万元，支付0.00万元。",
                        "没有上轮资金数据可比。",
                        "各类别都没有已安排的资金，不计算执行率。",
                        "没有发现需要关注的资金。");
    }

    @Test
    void tellsWhatWasPaidSinceTheLastRound() {
        MoneyDraft money = new MoneyDraft().line("ledu", "1", "10", "10", "8");
        assertThat(paragraphs(money.lastTotal("5"))).contains("比上轮新增支付3.00万元。");
        assertThat(paragraphs(money.lastTotal("9"))).contains("累计支付比上轮减少1.00万元，需要核实。");
        assertThat(paragraphs(money.lastTotal("8"))).contains("累计支付与上轮持平。");
    }

    @Test
    void namesTheCategoriesWithTheHighestAndTheLowestRate() {
        assertThat(paragraphs(new MoneyDraft()
                        .category("1", "甲")
                        .category("2", "乙")
                        .category("3", "丙")
                        .category("4", "丁")
                        .line("ledu", "1", "10", "10", "9")
                        .line("ledu", "2", "10", "10", "1")
                        .line("ledu", "3", "10", "10", "1")
                        .line("ledu", "4", "0", "0", "0")))
                .contains("各类别中，执行率最高的是甲（90.00%），最低的是乙、丙（10.00%）。");
    }

    @Test
    void namesNoExtremeWhereThereIsOneCategoryOrAllAreAlike() {
        MoneyDraft money = new MoneyDraft().category("1", "甲").line("ledu", "1", "10", "10", "5");
        assertThat(paragraphs(money)).contains("只有甲安排了资金，执行率50.00%。");
        assertThat(paragraphs(money.category("2", "乙").line("ledu", "2", "20", "20", "10")))
                .contains("2个类别的执行率均为50.00%。");
    }

    @Test
    void saysSoWhenNeitherPlanNorLedgersHaveMoney() {
        assertThat(paragraphs(new MoneyDraft()))
                .containsExactly("截至2024年9月30日，方案没有列出资金计划，各单位也没有报送资金，本期没有资金可以通报。各项任务的进展见同一版《督查专报》。");
    }

    @Test
    void saysSoWhenMoneyIsPlannedAndNoneReported() {
        assertThat(paragraphs(new MoneyDraft().planned("1", "1500").planned("2", "500")))
                .containsExactly("方案计划安排资金2,000.00万元。截至2024年9月30日，各单位没有报送资金数据。", "需要关注：有计划无资金数据2项，详见“需关注的资金”。");
    }

    @Test
    void isTwelveLinesAtMostForASampleRound() {
        List<String> paragraphs = new MoneySummary(SampleRound.haidong()).paragraphs();
        assertThat(paragraphs.stream().mapToInt(MoneySummaryTests::lines).sum()).isLessThanOrEqualTo(12);
    }

    @Test
    void isTwentyTwoLinesAtMostHoweverLongTheNames() {
        MoneyDraft money = new MoneyDraft()
                .planned("1", "12345678901234567.12")
                .lastTotal("1")
                .progress("total", "50");
        for (int task = 1; task <= 40; task++) {
            money.category(
                    "" + task,
                    "海东市民和回族土族自治县民生实事工程重点任务分解落实和督查督办以及财政资金保障类".repeat(2).substring(0, 60) + task);
            money.line("ledu", "" + task, "12345678901234567.12", "2", task < 20 ? "3" : "0");
        }
        assertThat(paragraphs(money).stream().mapToInt(MoneySummaryTests::lines).sum())
                .isLessThanOrEqualTo(22);
    }

    /** Lines of 28 characters, the first of each paragraph indented by two; figures and Latin letters are half as wide. */
    static int lines(String paragraph) {
        double width =
                2 + paragraph.chars().mapToDouble(c -> c < 128 ? 0.56 : 1).sum();
        return (int) Math.ceil(width / 27.5);
    }

    @Test
    void readsTheSameFromFrozenFigures() {
        var figures = SampleRound.haidong();
        assertThat(new MoneySummary(FiguresJson.read(FiguresJson.write(figures))).paragraphs())
                .isEqualTo(new MoneySummary(figures).paragraphs());
    }
}

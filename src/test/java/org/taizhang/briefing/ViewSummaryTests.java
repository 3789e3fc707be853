package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewSummaryTests {

    private static String paragraph(MoneyView view, MoneyDraft money) {
        FiguresDraft draft = new FiguresDraft();
        draft.money = money.done();
        return new ViewSummary(draft.freeze(), view).paragraph();
    }

    @Test
    void namesEverySourceOfFour() {
        assertThat(paragraph(
                        MoneyView.SOURCE,
                        new MoneyDraft()
                                .line("ledu", "1", "中央", "40", "20", "10")
                                .line("ledu", "1", "省", "30", "30", "3")
                                .line("ledu", "1", "市", "20", "10", "1")
                                .line("ledu", "1", "县", "10", "10", "5")))
                .isEqualTo("资金来自4个来源：中央（40.00万元，占40.00%）、省（30.00万元，占30.00%）、市（20.00万元，占20.00%）、县（10.00万元，占10.00%）。"
                        + "到位率最高的是省、县（100.00%），最低的是中央、市（50.00%）。支付率最高的是中央、县（50.00%），最低的是省、市（10.00%）。");
    }

    @Test
    void namesThoseWithMostOfMany() {
        MoneyDraft money = new MoneyDraft();
        for (int task = 1; task <= 5; task++) {
            money.line("ledu", "" + task, task + "0", task + "0", task + "");
        }
        assertThat(paragraph(MoneyView.TASK, money))
                .isEqualTo("5项任务安排了资金，较多的是5任务5（50.00万元，占33.33%）、4任务4（40.00万元，占26.67%）、3任务3（30.00万元，占20.00%）。"
                        + "到位率均为100.00%。支付率均为10.00%。");
    }

    @Test
    void saysWhenThereIsOnlyOne() {
        MoneyDraft money = new MoneyDraft().line("ledu", "1", "10", "4", "1");
        String rates = "到位率40.00%。支付率25.00%。";
        assertThat(paragraph(MoneyView.TASK, money)).isEqualTo("资金全部安排在1任务1，共10.00万元。" + rates);
        assertThat(paragraph(MoneyView.SOURCE, money)).isEqualTo("资金全部来自省，共10.00万元。" + rates);
        assertThat(paragraph(MoneyView.CATEGORY, money)).isEqualTo("资金全部安排在住房保障，共10.00万元。" + rates);
        assertThat(paragraph(MoneyView.UNIT, money)).isEqualTo("只有ledu报送了已安排的资金，共10.00万元。" + rates);
    }

    @Test
    void saysWhenNothingIsArrangedAnywhere() {
        MoneyDraft money = new MoneyDraft().line("ledu", "1", "0", "4", "1");
        assertThat(paragraph(MoneyView.TASK, money)).isEqualTo("各项任务都没有安排资金。");
        assertThat(paragraph(MoneyView.SOURCE, money)).isEqualTo("各来源都没有安排资金。");
        assertThat(paragraph(MoneyView.CATEGORY, money)).isEqualTo("各类别都没有安排资金。");
        assertThat(paragraph(MoneyView.UNIT, money)).isEqualTo("各单位都没有安排资金。");
    }

    @Test
    void leavesOutThePaymentRateWhileNothingIsInPlace() {
        assertThat(paragraph(MoneyView.TASK, new MoneyDraft().line("ledu", "1", "10", "0", "0")))
                .isEqualTo("资金全部安排在1任务1，共10.00万元。到位率0.00%。");
    }
}

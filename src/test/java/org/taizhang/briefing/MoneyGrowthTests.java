package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyGrowthTests {

    private static List<String> paragraphs(MoneyDraft money) {
        FiguresDraft draft = new FiguresDraft();
        draft.money = money.done();
        return new MoneyGrowth(draft.freeze()).paragraphs();
    }

    @Test
    void hasNothingToCompareInTheFirstRound() {
        assertThat(paragraphs(new MoneyDraft().line("ledu", "1", "10", "10", "8")))
                .containsExactly("没有上轮资金数据可比。");
    }

    @Test
    void namesWhoAddedMostNothingAndLess() {
        assertThat(paragraphs(new MoneyDraft()
                        .line("ledu", "1", "10", "10", "8")
                        .line("pingan", "2", "10", "10", "5")
                        .line("minhe", "3", "10", "10", "4")
                        .lastTotal("14.5")
                        .lastPaid("ledu", "5")
                        .lastPaid("pingan", "5")
                        .lastPaid("minhe", "4.5")
                        .lastPaid("1", "5")
                        .lastPaid("2", "5")
                        .lastPaid("3", "4.5")))
                .containsExactly(
                        "比上轮新增支付2.50万元。",
                        "新增支付较多的单位是ledu（+3.00万元）。没有新增支付的单位1家：pingan。累计支付减少、需要核实的单位1家：minhe（-0.50万元）。",
                        "新增支付较多的任务是1任务1（+3.00万元）。没有新增支付的任务1项：2任务2。累计支付减少、需要核实的任务1项：3任务3（-0.50万元）。");
    }

    @Test
    void namesThreeOfMany() {
        MoneyDraft money = new MoneyDraft().lastTotal("0");
        for (int task = 1; task <= 4; task++) {
            money.line("ledu", "" + task, "10", "10", "" + task);
        }
        assertThat(paragraphs(money))
                .containsExactly(
                        "比上轮新增支付10.00万元。",
                        "新增支付较多的单位是ledu（+10.00万元）。",
                        "新增支付较多的任务是4任务4（+4.00万元）、3任务3（+3.00万元）、2任务2（+2.00万元）等。");
    }

    @Test
    void saysWhenAUnitOfTheLastRoundHasNoMoneyNow() {
        assertThat(paragraphs(new MoneyDraft()
                                .line("ledu", "1", "10", "10", "8")
                                .lastTotal("9")
                                .lastPaid("ledu", "6")
                                .lastPaid("1", "9"))
                        .get(0))
                .isEqualTo("累计支付比上轮减少1.00万元，需要核实。上轮有支付、本轮没有资金数据的单位，上轮累计支付3.00万元，因此两轮合计不是同一口径。");
    }

    @Test
    void passesOverATaskThatOnlyThePlanHas() {
        assertThat(paragraphs(new MoneyDraft()
                        .planned("7", "5")
                        .line("ledu", "1", "10", "10", "8")
                        .lastTotal("8")
                        .lastPaid("ledu", "8")
                        .lastPaid("1", "8")))
                .containsExactly("累计支付与上轮持平。", "没有新增支付的单位1家：ledu。", "没有新增支付的任务1项：1任务1。");
    }
}

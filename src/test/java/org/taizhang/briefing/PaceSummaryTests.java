package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.Light;

class PaceSummaryTests {

    private static List<String> paragraphs(MoneyDraft money) {
        FiguresDraft draft = new FiguresDraft();
        draft.money = money.done();
        for (int task = 1; task <= 5; task++) {
            draft.indicator(task + "-1", "甲", FiguresDraft.standing("1", null, null, Light.NO_TARGET));
        }
        return new PaceSummary(draft.freeze()).paragraphs();
    }

    @Test
    void countsEachPaceAndNamesTheFarthest() {
        assertThat(paragraphs(new MoneyDraft()
                        .line("ledu", "1", "100", "100", "90")
                        .progress("1", "60")
                        .line("ledu", "2", "100", "100", "95")
                        .progress("2", "50")
                        .line("ledu", "3", "100", "100", "10")
                        .progress("3", "99.5")
                        .line("ledu", "4", "100", "100", "60")
                        .progress("4", "60")))
                .containsExactly("有资金的任务4项，其中支付超前于工作进度的2项、匹配的1项、支付滞后于工作进度的1项（见附件2）。"
                        + "支付超前最多的是2任务2，执行率95.00%，工作进度50.00%，高45.00个百分点。"
                        + "支付滞后最多的是3任务3，执行率10.00%，工作进度99.50%，低89.50个百分点。");
    }

    @Test
    void saysWhenAllAreAlike() {
        assertThat(paragraphs(
                        new MoneyDraft().line("ledu", "1", "100", "100", "60").progress("1", "60")))
                .containsExactly("有资金的任务1项，支付全部与工作进度匹配（见附件2）。");
        assertThat(paragraphs(new MoneyDraft()
                                .line("ledu", "1", "100", "100", "60")
                                .progress("1", "10"))
                        .get(0))
                .startsWith("有资金的任务1项，支付全部超前于工作进度（见附件2）。");
        assertThat(paragraphs(new MoneyDraft()
                                .line("ledu", "1", "100", "100", "10")
                                .progress("1", "60"))
                        .get(0))
                .startsWith("有资金的任务1项，支付全部滞后于工作进度（见附件2）。");
    }

    @Test
    void saysWhyATaskCannotBeCompared() {
        assertThat(paragraphs(new MoneyDraft()
                        .line("ledu", "1", "0", "1", "1")
                        .progress("1", "60")
                        .line("ledu", "2", "1", "1", "1")
                        .line("ledu", "8", "1", "1", "1")))
                .containsExactly(
                        "有资金的任务3项，全部无法对照（见附件2）。", "没有安排数、无法计算执行率的1项：1任务1。没有进度数据的1项：8任务8。目标待下达、无法评判进度的1项：2任务2。");
    }

    @Test
    void saysSoWhenNoTaskHasMoney() {
        assertThat(paragraphs(new MoneyDraft().line("ledu", "1", "0", "0", "0")))
                .containsExactly("没有报送资金的任务，不作对照。");
    }
}

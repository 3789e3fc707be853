package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.Light;
import org.taizhang.briefing.FiguresDraft.StandingDraft;
import org.taizhang.plan.Unit;

class LaggingItemsTests {

    private final FiguresDraft draft =
            new FiguresDraft().unit("a", "乐都区", "乐都区", Unit.Type.COUNTY).unit("b", "平安区", "平安区", Unit.Type.COUNTY);

    private LaggingItems items() {
        return new LaggingItems(draft.freeze());
    }

    @Test
    void tellsFigureProjectionPaceAndCause() {
        StandingDraft city = new StandingDraft("301", "567", "53.09", Light.FAR_BEHIND);
        city.projected = "401.33";
        city.needed = "266";
        draft.indicators.add(FiguresDraft.indicator(
                "6-1",
                "发放租赁补贴",
                "户",
                city.freeze(),
                List.of(
                        FiguresDraft.of("a", FiguresDraft.standing("150", "300", "50", Light.FAR_BEHIND), null),
                        FiguresDraft.of(
                                "b",
                                FiguresDraft.standing("80", "267", "29.96", Light.FAR_BEHIND),
                                FiguresDraft.difficulties("资金到位偏晚。", "")))));
        assertThat(items().of(Light.FAR_BEHIND))
                .containsExactly("发放租赁补贴（6-1）。方案没有列出牵头单位，年度目标567户，累计完成301户，完成率53.09%，"
                        + "比序时进度低21.91个百分点。按目前进度，预计全年完成401户；要完成目标，余下一轮须完成266户。"
                        + "进度靠后的是平安区（29.96%）、乐都区（50%）。平安区反映：“资金到位偏晚。”");
        assertThat(items().of(Light.BEHIND)).isEmpty();
    }

    @Test
    void saysSoWhenNobodyNamesACause() {
        draft.indicator("4-1", "改造", FiguresDraft.standing("10", "20", "50", Light.FAR_BEHIND));
        assertThat(items().of(Light.FAR_BEHIND)).singleElement().asString().endsWith("有关单位没有说明原因。");
    }

    @Test
    void countsNoneOneLightAndBoth() {
        assertThat(items().counted()).isEqualTo("本轮没有滞后的指标。");
        draft.indicator("4-1", "甲", FiguresDraft.standing("14", "20", "70", Light.BEHIND));
        assertThat(items().counted()).isEqualTo("本轮1项指标滞后于序时进度，没有严重滞后的指标。");
        draft.indicator("4-2", "乙", FiguresDraft.standing("10", "20", "50", Light.FAR_BEHIND));
        assertThat(items().counted()).isEqualTo("本轮2项指标滞后于序时进度，其中严重滞后1项，滞后1项。");
        draft.indicators.remove(0);
        assertThat(items().counted()).isEqualTo("本轮1项指标滞后于序时进度，均为严重滞后。");
    }

    @Test
    void leavesWhatIsTooMuchToTheAnnex() {
        for (int i = 0; i < LaggingItems.MOST + 2; i++) {
            draft.indicator("4-" + (i + 1), "甲", FiguresDraft.standing("10", "20", "50", Light.FAR_BEHIND));
        }
        assertThat(items().of(Light.FAR_BEHIND)).hasSize(LaggingItems.MOST);
        assertThat(items().more(Light.FAR_BEHIND)).contains("其余2项见附件5。");
        assertThat(items().more(Light.BEHIND)).isEmpty();
    }

    @Test
    void roundsAgainstTheUnitsThatTheFiguresAreIn() {
        StandingDraft city = new StandingDraft("0.105", "0.5", "21", Light.BEHIND);
        city.projected = "0.42";
        city.needed = "0.14";
        draft.indicators.add(FiguresDraft.indicator("5-1", "改善", "万户", city.freeze(), List.of()));
        StandingDraft whole = new StandingDraft("27", "40", "67.5", Light.BEHIND);
        whole.projected = "39.99";
        whole.needed = "3.01";
        draft.indicators.add(FiguresDraft.indicator("5-2", "新建", "所", whole.freeze(), List.of()));
        assertThat(items().of(Light.BEHIND)).anySatisfy(item -> assertThat(item).contains("全年完成0.42万户", "完成0.14万户"));
        assertThat(items().of(Light.BEHIND)).anySatisfy(item -> assertThat(item).contains("全年完成39所", "完成4所"));
    }
}

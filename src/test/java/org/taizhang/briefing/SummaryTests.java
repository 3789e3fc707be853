package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.Light;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Unit;
import org.taizhang.validation.HandIn.Outcome;

class SummaryTests {

    private final FiguresDraft draft = new FiguresDraft();

    private String attention() {
        List<String> paragraphs = new Summary(draft.freeze()).paragraphs();
        return paragraphs.get(paragraphs.size() - 1);
    }

    @Test
    void countsTheMattersToAttendTo() {
        draft.unit("a", "乐都区", "乐都区", Unit.Type.COUNTY).submission("a", Outcome.SILENT, false);
        draft.indicator("4-1", "老旧小区改造", FiguresDraft.standing("1", "4", "25", Light.FAR_BEHIND));
        draft.indicator("4-2", "加装电梯", FiguresDraft.standing("1", "4", "15", Light.FAR_BEHIND));
        draft.indicator("4-3", "供水", FiguresDraft.standing(null, "4", null, Light.NOT_REPORTED));
        draft.finding(FindingKind.NEGATIVE, "a", "F5", "累计完成", "-3");
        draft.finding(FindingKind.OVER_HUNDRED_PERCENT, "a", "F6", "120");
        draft.finding(FindingKind.MISSING_TEXT, "a", "K6", "困难问题", "供水");
        assertThat(attention())
                .isEqualTo("需要关注：一是2项指标严重滞后，差距最大的是4-2加装电梯（15.00%）、4-1老旧小区改造（25.00%）；"
                        + "二是1项指标没有任何可用数据：4-3供水；三是1家单位没有可用台账，有关数据不全；"
                        + "四是2处数据有误未采用，1处存疑。");
    }

    @Test
    void numbersNothingWhenThereIsOneMatterOnly() {
        draft.finding(FindingKind.MISSING_TEXT, "a", "K6", "困难问题", "供水");
        assertThat(attention()).isEqualTo("需要关注：1处数据存疑。");
    }

    @Test
    void saysSoWhenThereIsNothingToAttendTo() {
        draft.indicator("4-1", "老旧小区改造", FiguresDraft.standing("4", "4", "100", Light.DONE));
        assertThat(attention()).isEqualTo("本轮没有需要特别关注的事项。");
    }

    @Test
    void namesTwoAndSaysThereAreMore() {
        for (int i = 1; i <= 3; i++) {
            draft.indicator("4-" + i, "指标" + i, FiguresDraft.standing("1", "4", "2" + i, Light.FAR_BEHIND));
        }
        assertThat(attention()).isEqualTo("需要关注：3项指标严重滞后，差距最大的是4-1指标1（21.00%）、4-2指标2（22.00%）等。");
    }

    @Test
    void beginsWithTheDayUpToWhichFiguresCount() {
        assertThat(new Summary(draft.freeze()).paragraphs()).first().asString().startsWith("截至2024年9月30日，");
    }
}

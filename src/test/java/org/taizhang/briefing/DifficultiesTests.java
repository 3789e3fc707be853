package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.plan.Unit;

class DifficultiesTests {

    private final FiguresDraft draft = new FiguresDraft()
            .unit("a", "乐都区", "乐都区", Unit.Type.COUNTY)
            .unit("b", "平安区", "平安区", Unit.Type.COUNTY)
            .unit("c", "民和县", "民和县", Unit.Type.COUNTY);

    private void told(String code, String name, String... unitsAndTexts) {
        List<UnitFigures> units = new ArrayList<>();
        for (int i = 0; i < unitsAndTexts.length; i += 2) {
            units.add(FiguresDraft.of(
                    unitsAndTexts[i],
                    FiguresDraft.standing("1", "2", "50", Light.BEHIND),
                    FiguresDraft.difficulties(unitsAndTexts[i + 1], "")));
        }
        draft.indicators.add(
                FiguresDraft.indicator(code, name, "套", FiguresDraft.standing("1", "2", "50", Light.BEHIND), units));
    }

    private List<String> items() {
        return new Difficulties(draft.freeze()).items();
    }

    @Test
    void gathersWhatSeveralUnitsSayAboutOneTheme() {
        told("4-1", "改造", "a", "征地拆迁进展缓慢，资金也紧张。", "b", "资金缺口大。");
        told("4-2", "供水", "c", "土地指标不足。", "b", "用地手续未办结。");
        assertThat(items()).containsExactly("用地和征收拆迁难。乐都区、民和县、平安区反映，涉及4-1改造、4-2供水。如乐都区：“征地拆迁进展缓慢，资金也紧张。”");
    }

    @Test
    void makesNoGroupOfOneUnit() {
        told("4-1", "改造", "a", "汛期降雨偏多。");
        told("4-2", "供水", "a", "汛期不能施工。");
        assertThat(items()).isEmpty();
    }

    @Test
    void forcesNothingIntoAGroupThatNamesNoTheme() {
        told("4-1", "改造", "a", "情况比较复杂。", "b", "情况比较复杂。", "c", "无");
        assertThat(items()).isEmpty();
    }

    @Test
    void looksPastTheIndicatorsOwnName() {
        told("14-1", "撂荒土地复耕", "a", "撂荒土地复耕劳力外出多。", "b", "撂荒土地复耕劳力外出多。");
        assertThat(items()).isEmpty();
    }

    @Test
    void putsTheThemeOfMostUnitsFirst() {
        told("4-1", "改造", "a", "资金不足。", "b", "资金不足。");
        told("4-2", "供水", "a", "审批环节多。", "b", "审批环节多。", "c", "施工许可未办。");
        assertThat(items()).extracting(item -> item.substring(0, 4)).containsExactly("前期手续", "资金落实");
    }
}

package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.FrozenFigures.CategoryFigures;
import org.taizhang.aggregation.Light;

class TrendRowTests {

    private final FiguresDraft draft = new FiguresDraft()
            .indicator("4-1", "甲", FiguresDraft.standing("1", "2", "50", Light.BEHIND))
            .indicator("4-2", "乙", FiguresDraft.standing("1", "2", "50", Light.DONE));

    @Test
    void countsWhoKeptPaceAmongThoseWithATarget() {
        draft.categories.add(new CategoryFigures("住房保障", 2, FiguresDraft.noLights(), null));
        draft.before("2024-Q1", "4-1", Light.NO_TARGET).before("2024-Q1", "4-2", Light.NO_TARGET);
        draft.before("2024-Q2", "4-1", Light.NOT_REPORTED).before("2024-Q2", "4-2", Light.NO_TARGET);
        draft.before("2024-Q3", "4-1", Light.BEHIND).before("2024-Q3", "4-2", Light.DONE);
        assertThat(TrendRow.of(draft.freeze())).hasSize(2).allSatisfy(row -> {
            assertThat(row.heads()).containsExactly("第一季度", "第二季度", "第三季度", "", "", "");
            assertThat(row.counts()).containsExactly("—", "0/1", "1/2", "", "", "");
        });
    }

    @Test
    void showsNothingInTheFirstRound() {
        draft.before("2024-Q3", "4-1", Light.BEHIND);
        assertThat(TrendRow.of(draft.freeze())).isEmpty();
    }

    @Test
    void keepsToTheLatestRounds() {
        for (int month = 1; month <= 9; month++) {
            draft.before("2024-M0" + month, "4-1", Light.DONE);
        }
        assertThat(TrendRow.of(draft.freeze()))
                .singleElement()
                .satisfies(row -> assertThat(row.heads()).containsExactly("4月", "5月", "6月", "7月", "8月", "9月"));
    }
}

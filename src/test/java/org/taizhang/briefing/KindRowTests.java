package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Unit;

class KindRowTests {

    private final FiguresDraft draft = new FiguresDraft()
            .unit("a", "乐都区", "乐都区", Unit.Type.COUNTY)
            .unit("b", "平安区", "平安区", Unit.Type.COUNTY)
            .finding(FindingKind.MISSING_TEXT, "a", "K6", "困难问题", "供水")
            .finding(FindingKind.NEGATIVE, "a", "F5", "累计完成", "-3")
            .finding(FindingKind.NEGATIVE, "b", "F7", "累计完成", "-4")
            .finding(FindingKind.NEGATIVE, "a", "F9", "累计完成", "-5");

    @Test
    void countsEachKindWithItsUnitsGravestFirst() {
        assertThat(KindRow.of(draft.freeze()))
                .extracting(KindRow::severity, KindRow::code, KindRow::count, KindRow::units)
                .containsExactly(tuple("错误", "C103", "3", "乐都区（2）、平安区"), tuple("疑点", "R105", "1", "乐都区"));
    }

    @Test
    void saysWhatWasLeftOutAndWhy() {
        assertThat(UnusedRow.of(draft.freeze()))
                .hasSize(3)
                .extracting(UnusedRow::unit, UnusedRow::place)
                .startsWith(tuple("乐都区", "工作进展 F5"));
        assertThat(FindingRow.unused(draft.freeze())).isEqualTo("因差错没有采用的有3处，涉及乐都区、平安区，原因逐项列明。");
        assertThat(FindingRow.unused(new FiguresDraft().freeze())).isEqualTo("没有因差错而未采用的数据。");
    }

    @Test
    void namesTheMostFrequentKinds() {
        assertThat(FindingRow.frequent(draft.freeze())).startsWith("错误和疑点中较多的是").contains("3条、");
        assertThat(FindingRow.frequent(new FiguresDraft().freeze())).isEmpty();
    }
}

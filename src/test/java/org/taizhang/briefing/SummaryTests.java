package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.Light;

class SummaryTests {

    private static List<String> paragraphs(FrozenFigures figures) {
        return new Summary(figures, Edition.first()).paragraphs();
    }

    @Test
    void saysInOrderWhoReportedHowItStandsWhoLeadsAndWhatToDecide() {
        List<String> paragraphs = paragraphs(SampleRound.haidong());
        assertThat(paragraphs).hasSize(2);
        assertThat(paragraphs.get(0))
                .startsWith("截至9月30日，28家应报单位中，已报26家，其中逾期1家（化隆县），退回1家（市市场监管局），未报1家（循化县）。34项指标中，")
                .contains("与第二季度相比，灯号")
                .endsWith("。");
        assertThat(paragraphs.get(1)).startsWith("提请研究：一是");
    }

    @Test
    void holdsWhenAllIsDone() {
        assertThat(paragraphs(WideRounds.alike(2, 3, Light.DONE)))
                .containsExactly("截至9月30日，2家应报单位全部按时报送。3项指标全部完成。参加排名的2家县区得分相同，均为100分。", "本轮没有需要提请研究的事项。");
    }

    @Test
    void holdsWhenEverybodyIsSilent() {
        assertThat(paragraphs(WideRounds.alike(2, 3, Light.NOT_REPORTED)))
                .containsExactly(
                        "截至9月30日，2家应报单位均未报送。3项指标全部未报。参加排名的2家县区得分相同，均为0分。",
                        "提请研究：第1县、第2县未报可用台账，3项指标没有数据（4-1指标名称1、4-2指标名称2、4-3指标名称3），须限期补报。");
    }

    @Test
    void holdsForOneUnitAndOneIndicator() {
        assertThat(paragraphs(WideRounds.alike(1, 1, Light.FAR_BEHIND)))
                .containsExactly(
                        "截至9月30日，1家应报单位全部按时报送。1项指标全部严重滞后于序时进度（75%）。参加排名的县区只有第1县，得分50分。",
                        "提请研究：4-1指标名称1落后序时进度25个百分点，由第1县赶上。");
    }

    @Test
    void saysWhatALaterEditionReplaces() {
        FrozenFigures before = WideRounds.alike(2, 1, Light.FAR_BEHIND);
        FrozenFigures now = WideRounds.alike(2, 1, Light.DONE);
        assertThat(new Summary(now, new Edition(2, before)).paragraphs().get(0))
                .endsWith("本版是第2版，替代第1版，单位数据变化2项、全市亮灯变化1项。");
        assertThat(new Summary(now, new Edition(2, now)).paragraphs().get(0)).endsWith("本版是第2版，替代第1版，数据没有变化。");
        assertThat(new Summary(now, new Edition(2, null)).paragraphs().get(0)).endsWith("本版是第2版，替代第1版。");
    }

    private static Stream<FrozenFigures> rounds() {
        return Stream.of(
                OddRounds.empty(),
                OddRounds.nothingAtAll(),
                WideRounds.alike(1, 1, Light.NO_TARGET),
                WideRounds.alike(200, 34, Light.NOT_REPORTED),
                WideRounds.alike(200, 34, Light.BEHIND),
                WideRounds.alike(7, 300, Light.FAR_BEHIND));
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void fitsTheFirstPage(FrozenFigures figures) {
        assertThat(Summary.lines(paragraphs(figures))).isLessThanOrEqualTo(Summary.ROOM);
    }

    @Test
    void neverTakesMoreThanAPage() {
        assertThat(Summary.lines(paragraphs(OddRounds.overlong()))).isLessThanOrEqualTo(Summary.PAGE);
        assertThat(Summary.lines(paragraphs(SampleRound.haidong()))).isLessThanOrEqualTo(Summary.ROOM + 1);
    }
}

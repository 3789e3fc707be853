package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.Light;

class SupervisionBriefingTests {

    private static Stream<FrozenFigures> rounds() {
        return Stream.of(
                SampleRound.haidong(),
                OddRounds.empty(),
                OddRounds.nothingAtAll(),
                OddRounds.overlong(),
                WideRounds.alike(1, 1, Light.DONE),
                WideRounds.alike(200, 3, Light.NOT_REPORTED),
                WideRounds.alike(3, 300, Light.FAR_BEHIND));
    }

    private static List<Block> blocks(FrozenFigures figures, Edition edition) {
        return SupervisionBriefing.blocks(figures, edition);
    }

    private static List<String> headings(List<Block> blocks) {
        return blocks.stream().map(Block::heading).filter(Objects::nonNull).toList();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void keepsItsChaptersAndAnnexesInEveryRound(FrozenFigures figures) {
        assertThat(headings(blocks(figures, Edition.first())))
                .containsExactly(
                        "一、总体情况",
                        "二、分类进展",
                        "三、排名情况",
                        "四、滞后事项",
                        "五、经验做法与共性困难",
                        "六、报送情况与数据质量",
                        "附件1　指标亮灯表",
                        "附件2　指标进展总表",
                        "附件3　分类进展和历轮走势",
                        "附件4　排名及得分计算",
                        "附件5　滞后事项明细",
                        "附件6　报送情况和校验意见",
                        "附件7　数据来源");
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void refersOnlyToAnnexesThatAreThere(FrozenFigures figures) {
        List<Block> blocks = blocks(figures, new Edition(2, OddRounds.empty()));
        TreeSet<String> annexes = headings(blocks).stream()
                .flatMap(SupervisionBriefingTests::references)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(blocks.stream()
                        .map(Block::words)
                        .filter(Objects::nonNull)
                        .flatMap(SupervisionBriefingTests::references))
                .isNotEmpty()
                .allMatch(annexes::contains);
    }

    private static Stream<String> references(String text) {
        return Pattern.compile("附件\\d+").matcher(text).results().map(MatchResult::group);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void leavesTablesToTheAnnexesAndEndsEverySentence(FrozenFigures figures) {
        blocks(figures, new Edition(2, SampleRound.haidong())).forEach(block -> {
            if (block.annex() == 0) {
                assertThat(block.layout()).isNull();
            }
            if (block.words() != null) {
                assertThat(block.words())
                        .matches("(?s).*[。”]")
                        .doesNotContain("null", "{", "。。", "，，", "，。", "（）", "；。");
            }
        });
    }

    @Test
    void tellsOfAnEarlierEditionRightAfterTheSummary() {
        List<Block> blocks = blocks(SampleRound.haidong(), new Edition(2, OddRounds.empty()));
        assertThat(headings(blocks)).startsWith("一、总体情况", "二、本版变化").endsWith("附件8　本版变化明细");
    }

    @Test
    void keepsTheBodyShortHoweverManyIndicatorsLag() {
        long body = blocks(WideRounds.alike(3, 300, Light.FAR_BEHIND), Edition.first()).stream()
                .filter(block -> block.annex() == 0 && block.words() != null)
                .count();
        assertThat(body).isLessThan(40);
    }
}

package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AnnexPartsTests {

    private static final List<KindRow> KINDS = List.of(new KindRow("提示", "", "R113", "合计行", "1", "甲县"));

    private final Outline outline = new Outline().annex("报送情况和校验意见", Sheet.UPRIGHT);
    private final AnnexParts parts = new AnnexParts(outline);

    private List<String> headings() {
        return outline.blocks().stream()
                .map(Block::subheading)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void numbersOnlyThePartsThatHaveATable() {
        parts.part("submissions", "submissions", List.of())
                .part("kinds", "kinds", KINDS)
                .end();
        assertThat(headings()).containsExactly("（一）校验意见分类统计");
    }

    @Test
    void saysInSmallPrintBelowTheTablesWhatThereIsNothingOf() {
        parts.part("kinds", "kinds", KINDS)
                .part("findings", "findings", List.of())
                .part("unused", "unused", List.of())
                .end();
        Block last = outline.blocks().get(outline.blocks().size() - 1);
        assertThat(last.note()).isEqualTo("注：校验意见分单位情况：没有退回、错误和疑点。未采用的数据：没有因差错而未采用的数据。");
    }

    @Test
    void saysItAsTextWhereThereIsNoTable() {
        parts.part("categories", "categories", List.of(), "25%")
                .part("trend", "trend", List.of())
                .end();
        assertThat(outline.blocks()).extracting(Block::words).endsWith("各类别完成情况：没有可以汇总的类别。", "历轮走势：历轮数据不足两轮，没有走势。");
    }

    @Test
    void addsNothingWhereEveryPartHasATable() {
        parts.part("kinds", "kinds", KINDS).end();
        assertThat(outline.blocks())
                .extracting(Block::note)
                .filteredOn(Objects::nonNull)
                .containsExactly(Wording.say("kinds.note"));
    }
}

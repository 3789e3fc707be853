package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures.CategoryFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.terms.Percent;
import org.taizhang.validation.HandIn;

class MoneyAgreementTests {

    private final FiguresDraft draft = new FiguresDraft();
    private final MoneyDraft money = new MoneyDraft().line("ledu", "1", "10", "8", "6");

    private List<String> paragraphs() {
        return new MoneyAgreement(draft.freeze(), new Edition(3, null)).paragraphs();
    }

    @Test
    void givesTheCountsThatBothPapersShow() {
        draft.indicator("1-1", "甲", FiguresDraft.standing("1", "2", "50", Light.BEHIND))
                .submission("a", HandIn.Outcome.ACCEPTED, false)
                .submission("b", HandIn.Outcome.ACCEPTED, true)
                .submission("c", HandIn.Outcome.REJECTED, false)
                .submission("d", HandIn.Outcome.SILENT, false);
        assertThat(paragraphs()).containsExactly("本报与《督查专报》出自同一版（第3版）冻结数据：指标1项；应报送台账的单位4家，已采用2家，退回1家，未报1家。");
    }

    @Test
    void saysThatAllViewsComeToTheSame() {
        draft.money = money.done();
        assertThat(paragraphs()).contains("分类别、分任务、分来源、分单位的合计一致，均为安排10.00万元，到位8.00万元，支付6.00万元；每笔资金所在的单元格另附（见附件3）。");
    }

    @Test
    void namesTheViewThatDoesNot() {
        MoneyFigures right = money.done();
        MoneyFigures other = new MoneyDraft().line("ledu", "1", "10", "8", "5").done();
        draft.money = new MoneyFigures(
                false,
                false,
                right.total(),
                right.byCategory(),
                other.byTask(),
                right.bySource(),
                right.byUnit(),
                right.lines());
        assertThat(paragraphs())
                .contains("合计为安排10.00万元，到位8.00万元，支付6.00万元；与合计不一致、需要核实的是：分任务（安排10.00万元，到位8.00万元，支付5.00万元）。");
    }

    @Test
    void comparesTheProgressOfCategories() {
        draft.categories.add(new CategoryFigures("住房保障", 1, FiguresDraft.noLights(), Percent.of("61")));
        draft.categories.add(new CategoryFigures("教育均衡", 1, FiguresDraft.noLights(), Percent.of("62")));
        draft.money = money.progress("住房保障", "61").done();
        assertThat(paragraphs()).contains("1个类别的工作进度与《督查专报》的平均完成率一致。");
        draft.money = money.progress("住房保障", "60").done();
        assertThat(paragraphs()).contains("工作进度与《督查专报》的平均完成率不一致、需要核实的类别：住房保障（本报60.00%，《督查专报》61.00%）。");
    }
}

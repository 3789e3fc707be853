package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.taizhang.briefing.FiguresDraft.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.aggregation.Light;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Unit;
import org.taizhang.validation.HandIn.Outcome;

class EditionRowTests {

    private final FiguresDraft before = draft();
    private final FiguresDraft now = draft();

    private static FiguresDraft draft() {
        return new FiguresDraft()
                .unit("ledu", "乐都区人民政府", "乐都区", Unit.Type.COUNTY)
                .unit("minhe", "民和县人民政府", "民和县", Unit.Type.COUNTY);
    }

    @BeforeEach
    void theSameInBoth() {
        before.submission("ledu", Outcome.ACCEPTED, false);
        now.submission("ledu", Outcome.ACCEPTED, false);
    }

    private static FiguresDraft renovation(
            FiguresDraft draft, @Nullable String minhe, Light light, String city, Light cityLight) {
        draft.indicators.add(FiguresDraft.indicator(
                "4-1",
                "老旧小区改造",
                "套",
                standing(city, "1000", null, cityLight),
                List.of(
                        FiguresDraft.of("ledu", standing("300", "500", "60.00", Light.BEHIND), null),
                        FiguresDraft.of("minhe", standing(minhe, "500", null, light), null))));
        return draft;
    }

    private static MoneyFigures money(MoneyLine... lines) {
        MoneyFigures none = FiguresDraft.noMoney();
        return new MoneyFigures(true, false, none.total(), List.of(), List.of(), List.of(), List.of(), List.of(lines));
    }

    private List<EditionRow> rows() {
        return EditionRow.of(now.freeze(), new Edition(2, before.freeze()));
    }

    private String sentence() {
        return new EditionSummary(now.freeze(), new Edition(2, before.freeze()))
                .paragraph()
                .orElseThrow();
    }

    @Test
    void saysNothingInAFirstEdition() {
        assertThat(new EditionSummary(now.freeze(), Edition.first()).paragraph())
                .isEmpty();
        assertThat(EditionRow.of(now.freeze(), Edition.first())).isEmpty();
    }

    @Test
    void saysSoWhenOnlyACopyCame() {
        assertThat(sentence()).isEqualTo("本版是第2版，替代第1版。与上一版相比，报送、数据和校验意见都没有变化。");
        assertThat(rows()).isEmpty();
    }

    @Test
    void saysSoWhenTheEarlierFiguresCannotBeRead() {
        FrozenFigures figures = now.freeze();

        assertThat(new EditionSummary(figures, new Edition(3, null)).paragraph())
                .contains("本版是第3版，替代第2版。上一版的数据已无法读取，未作比较。");
    }

    @Test
    void namesTheUnitThatReportedSince() {
        before.submission("minhe", Outcome.SILENT, false);
        now.submission("minhe", Outcome.ACCEPTED, true);

        assertThat(sentence()).isEqualTo("本版是第2版，替代第1版。与上一版相比，新报、补报或更换台账的单位1家（民和县）。");
        assertThat(rows())
                .extracting(EditionRow::kind, EditionRow::unit, EditionRow::matter, EditionRow::before, EditionRow::now)
                .containsExactly(tuple("报送", "民和县", "minhe.xlsx", "未报", "逾期报送"));
    }

    @Test
    void showsWhatAFigureWasAndIsForTheUnitAndTheCity() {
        renovation(before, "4000", Light.DONE, "4300", Light.DONE);
        renovation(now, "400", Light.ON_PACE, "700", Light.BEHIND);

        assertThat(rows())
                .extracting(EditionRow::unit, EditionRow::matter, EditionRow::before, EditionRow::now)
                .containsExactly(
                        tuple("民和县", "4-1 老旧小区改造（套）", "4,000（完成）", "400（达序时）"),
                        tuple("全市", "4-1 老旧小区改造（套）", "4,300（完成）", "700（滞后）"));
        assertThat(sentence()).endsWith("与上一版相比，单位数据变化1项；全市数据变化1项；全市亮灯变化1项。");
    }

    @Test
    void showsAFigureThatCameAndOneThatWent() {
        renovation(before, "400", Light.ON_PACE, "700", Light.BEHIND);
        renovation(now, null, Light.NOT_REPORTED, "300", Light.BEHIND);

        assertThat(rows())
                .extracting(EditionRow::unit, EditionRow::before, EditionRow::now)
                .containsExactly(tuple("民和县", "400（达序时）", "—（未报）"), tuple("全市", "700（滞后）", "300（滞后）"));
    }

    @Test
    void showsAmountsOfMoneyInBothBriefings() {
        before.money = money(FiguresDraft.moneyLine("ledu", "4", "省", "500", "300", "200"));
        now.money = money(FiguresDraft.moneyLine("ledu", "4", "省", "500", "300", "250"));
        Edition edition = new Edition(2, before.freeze());

        assertThat(EditionRow.ofMoney(now.freeze(), edition))
                .containsExactly(new EditionRow("1", "资金", "乐都区", "4　省　支付", "200.00", "250.00"));
        assertThat(rows()).hasSize(1);
        assertThat(new EditionSummary(now.freeze(), edition).moneyParagraph())
                .contains("本版是第2版，替代第1版。与上一版相比，资金数据变化1处。");
    }

    @Test
    void showsALineOfMoneyThatIsGone() {
        before.money = money(FiguresDraft.moneyLine("ledu", "4", "省", "500", "300", "200"));
        now.money = money();

        assertThat(rows())
                .extracting(EditionRow::matter, EditionRow::before, EditionRow::now)
                .containsExactly(
                        tuple("4　省　安排", "500.00", "—"), tuple("4　省　到位", "300.00", "—"), tuple("4　省　支付", "200.00", "—"));
    }

    @Test
    void countsFindingsThatAreClosedAndRaisedButNoNotes() {
        before.finding(FindingKind.NOT_A_NUMBER, "ledu", "G7", "累计完成");
        before.finding(FindingKind.NOT_A_NUMBER, "ledu", "G8", "累计完成");
        before.finding(FindingKind.NUMBER_AS_TEXT, "ledu", "G9", "3");
        now.finding(FindingKind.NOT_A_NUMBER, "ledu", "G8", "累计完成");
        now.finding(FindingKind.CUMULATIVE_FELL, "ledu", "G7", "3", "4");

        assertThat(rows())
                .extracting(EditionRow::unit, EditionRow::before, EditionRow::now)
                .containsExactly(tuple("乐都区", "消除1条", "新增1条"));
        assertThat(sentence()).endsWith("与上一版相比，消除校验意见1条；新增校验意见1条。");
    }
}

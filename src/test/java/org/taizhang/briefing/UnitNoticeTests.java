package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Unit;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Place;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;

class UnitNoticeTests {

    private final FiguresDraft draft = new FiguresDraft();

    UnitNoticeTests() {
        for (String county : List.of("ledu", "pingan", "minhe", "huzhu")) {
            draft.unit(county, county + "区", county, Unit.Type.COUNTY);
        }
        draft.unit("jiaoyu", "市教育局", "市教育局", Unit.Type.DEPARTMENT);
    }

    private static UnitEntry unit(FrozenFigures figures, String code) {
        return figures.units().stream()
                .filter(entry -> entry.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private UnitNotice notice(String unit) {
        return notice(unit, 100, 3);
    }

    private UnitNotice notice(String unit, int most, int points) {
        FrozenFigures figures = draft.freeze();
        return UnitNotice.of(unit(figures, unit), figures, most, points);
    }

    private List<String> words(String unit) {
        return notice(unit).letter().paragraphs();
    }

    private static UnitFigures rate(String unit, String rate, Light light) {
        return FiguresDraft.of(unit, FiguresDraft.standing(rate, "100", rate, light), null);
    }

    private void indicator(String code, UnitFigures... units) {
        draft.indicators.add(FiguresDraft.atLeast(
                IndicatorCode.of(code),
                TaskCode.of(code.substring(0, code.indexOf('-'))),
                "任务",
                "住房保障",
                "指标" + code,
                "套",
                Indicator.Kind.SUM,
                true,
                null,
                List.of(UnitCode.of("jiaoyu")),
                FiguresDraft.standing("200", "400", "50", Light.FAR_BEHIND),
                List.of(units),
                List.of(),
                List.of()));
    }

    @Test
    void callsATargetThatIsNotSharedOutToItByItsName() {
        indicator(
                "4-1",
                FiguresDraft.of("ledu", FiguresDraft.standing("80", null, null, Light.NO_TARGET), null),
                rate("pingan", "10", Light.FAR_BEHIND));
        assertThat(notice("ledu").rows()).singleElement().satisfies(row -> {
            assertThat(row.target()).isEqualTo("未分解");
            assertThat(row.light()).isEqualTo("— 目标未分解");
        });
        assertThat(words("ledu").get(0)).contains("本单位承担指标1项：目标未分解1项；").doesNotContain("待下达");
    }

    @Test
    void saysThatUnitsShareAPlace() {
        indicator("4-1", rate("ledu", "80", Light.ON_PACE));
        draft.rank(draft.counties, 1, "minhe", "90")
                .rank(draft.counties, 2, "ledu", "0")
                .rank(draft.counties, 2, "pingan", "0");
        assertThat(words("ledu").get(1)).contains("在参加排名的3家县区中与其他单位并列第2位（共2家）；");
        assertThat(words("minhe").get(1)).contains("在参加排名的3家县区中排第1位；");
    }

    @Test
    void saysNothingOfTheCheckOfALedgerThatIsNotOwed() {
        indicator("4-1", rate("ledu", "80", Light.ON_PACE));
        assertThat(words("ledu")).noneMatch(paragraph -> paragraph.contains("台账校验"));
        draft.submission("ledu", HandIn.Outcome.ACCEPTED, false);
        assertThat(words("ledu")).contains("台账校验没有发现问题。");
    }

    @Test
    void tellsAFindingThatHasNoPlaceWithoutOne() {
        draft.submission("ledu", HandIn.Outcome.SILENT, false);
        draft.findings.add(Finding.of(FindingKind.MISSING_LEDGER, Place.NOWHERE, "2024-10-05")
                .about(UnitCode.of("ledu")));
        assertThat(words("ledu")).anyMatch(paragraph -> paragraph.contains("1.〔错误〕至今没有收到台账"));
    }

    @Test
    void showsItsOwnFiguresBesideTheMedianOfItsNeighbours() {
        indicator(
                "4-1",
                rate("ledu", "80", Light.ON_PACE),
                rate("pingan", "10", Light.FAR_BEHIND),
                rate("minhe", "60.5", Light.FAR_BEHIND),
                FiguresDraft.of("huzhu", FiguresDraft.standing(null, "100", null, Light.NOT_REPORTED), null));
        assertThat(notice("ledu").rows())
                .extracting(NoticeRow::cells)
                .containsExactly(List.of("4-1", "指标4-1（套）", "100", "80", "80.00%", "● 达序时", "+5.00", "—", "35.25%"));
        assertThat(notice("huzhu").rows())
                .extracting(NoticeRow::cells)
                .containsExactly(List.of("4-1", "指标4-1（套）", "100", "—", "—", "○ 未报", "—", "—", "60.50%"));
    }

    @Test
    void showsALeadUnitTheCitysFigure() {
        indicator("4-1", rate("ledu", "80", Light.ON_PACE));
        draft.submission("jiaoyu", HandIn.Outcome.ACCEPTED, false);
        assertThat(notice("jiaoyu").rows())
                .extracting(NoticeRow::cells)
                .containsExactly(List.of("4-1", "〔全市〕指标4-1（套）", "400", "200", "50.00%", "■ 严重滞后", "-25.00", "—", "—"));
        assertThat(words("jiaoyu").get(0))
                .isEqualTo("本单位台账已按时报送（2024年10月4日）。本单位承担指标1项（其中牵头任务、按全市数评判的1项）：严重滞后1项；序时进度75.00%。");
    }

    @Test
    void saysHowTheUnitReported() {
        indicator("4-1", rate("ledu", "80", Light.ON_PACE));
        draft.submission("ledu", HandIn.Outcome.ACCEPTED, true)
                .submission("pingan", HandIn.Outcome.SILENT, false)
                .submission("minhe", HandIn.Outcome.REJECTED, false);
        assertThat(words("ledu").get(0)).isEqualTo("本单位台账逾期报送（2024年10月9日），报送期限是2024年10月5日。本单位承担指标1项：达序时1项；序时进度75.00%。");
        assertThat(words("pingan").get(0)).isEqualTo("截至报送期限2024年10月5日，本单位没有报送台账，下列由本单位报送的指标按未报计，请尽快补报。本单位没有承担指标。");
        assertThat(words("minhe").get(0)).startsWith("本单位台账已退回，数据没有采用，请按退回通知改正后重报。");
        assertThat(words("huzhu").get(0)).startsWith("本单位本轮不报送台账。");
    }

    @Test
    void givesItsPlaceAndTheMedianOfTheOthersScores() {
        draft.rank(draft.counties, 1, "pingan", "90")
                .rank(draft.counties, 2, "ledu", "80")
                .rank(draft.counties, 3, "minhe", "71.11");
        assertThat(words("ledu").get(1)).isEqualTo("综合得分80.00分，在参加排名的3家县区中排第2位；其余各家得分的中位数是80.56分。");
        assertThat(words("huzhu").get(1)).isEqualTo("本轮没有可以评判的指标，不参加县区排名。");
        assertThat(words("jiaoyu").get(1)).isEqualTo("本轮没有可以评判的指标，不参加市直部门排名。");
        draft.rank(draft.departments, 1, "jiaoyu", "50");
        assertThat(words("jiaoyu").get(1)).isEqualTo("综合得分50.00分，参加排名的市直部门只有本单位。");
    }

    @Test
    void tellsItsMoneyInALine() {
        draft.money = new MoneyDraft()
                .line("ledu", "1", "100", "80", "20")
                .line("minhe", "1", "0", "0", "0")
                .done();
        assertThat(words("ledu").get(2)).isEqualTo("资金：安排100.00万元，到位80.00万元，支付20.00万元，到位率80.00%，支付率25.00%，执行率20.00%。");
        assertThat(words("minhe").get(2)).isEqualTo("资金：安排0.00万元，到位0.00万元，支付0.00万元。");
        assertThat(words("pingan").get(2)).isEqualTo("本单位没有资金数据。");
    }

    @Test
    void tellsTheGravestFindingsFirstAndHowManyMoreThereAre() {
        draft.submission("ledu", HandIn.Outcome.ACCEPTED, false);
        assertThat(words("ledu").get(3)).isEqualTo("台账校验没有发现问题。");
        draft.finding(FindingKind.HEADING_SYNONYM, "ledu", "A3", "完成数", "累计完成")
                .finding(FindingKind.CUMULATIVE_FELL, "ledu", "F5", "10", "8")
                .finding(FindingKind.NEGATIVE, "ledu", "F6", "-3")
                .finding(FindingKind.NEGATIVE, "pingan", "F6", "-3");
        String all = words("ledu").get(3);
        assertThat(all).startsWith("台账校验提出意见3条（错误1条、疑点1条、提示1条）。1.〔错误〕工作进展 F6：");
        assertThat(all.indexOf("2.〔疑点〕")).isLessThan(all.indexOf("3.〔提示〕")).isPositive();
        assertThat(notice("ledu", 9, 1).letter().paragraphs().get(3)).endsWith("其余2条见退回件和《汇总台账》。");
        assertThat(notice("ledu", 9, 0).letter().paragraphs().get(3)).endsWith("逐条内容见退回件和《汇总台账》，共3条。");
    }

    @Test
    void leavesOutWhatNeedsLeastAttentionAndSaysHowMany() {
        Light[] lights = {Light.DONE, Light.FAR_BEHIND, Light.ON_PACE, Light.NOT_REPORTED, Light.BEHIND};
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < lights.length; i++) {
            indicator((i + 1) + "-1", rate("ledu", "5", lights[i]));
            codes.add((i + 1) + "-1");
        }
        UnitNotice narrow = notice("ledu", 3, 3);
        assertThat(narrow.rows()).extracting(NoticeRow::code).containsExactly("2-1", "4-1", "5-1");
        assertThat(narrow.note()).startsWith("注：另有2项指标限于篇幅没有列出");
        assertThat(notice("ledu").rows()).extracting(NoticeRow::code).containsExactlyElementsOf(codes);
        assertThat(notice("ledu").note()).startsWith("注：中位数");
    }
}

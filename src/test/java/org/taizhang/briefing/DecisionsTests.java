package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.aggregation.Light;
import org.taizhang.briefing.FiguresDraft.StandingDraft;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Unit;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn.Outcome;

class DecisionsTests {

    private final FiguresDraft draft = new FiguresDraft()
            .unit("h", "市住房城乡建设局", "市住建局", Unit.Type.DEPARTMENT)
            .unit("a", "乐都区", "乐都区", Unit.Type.COUNTY);

    private String sentence() {
        return new Decisions(draft.freeze(), new Names(2)).sentence();
    }

    private void led(
            String code,
            String achieved,
            String rate,
            Light light,
            @Nullable String projected,
            @Nullable String needed) {
        StandingDraft city = new StandingDraft(achieved, "400", rate, light);
        city.projected = projected;
        city.needed = needed;
        IndicatorFigures plain = FiguresDraft.indicator(code, "指标" + code, "套", city.freeze(), List.of());
        draft.indicators.add(FiguresDraft.atLeast(
                plain.code(),
                plain.task(),
                plain.taskName(),
                plain.category(),
                plain.name(),
                plain.unitOfMeasure(),
                plain.kind(),
                plain.prorated(),
                plain.targetText(),
                List.of(UnitCode.of("h")),
                plain.city(),
                plain.units(),
                plain.otherReports(),
                plain.otherWords()));
    }

    @Test
    void saysSoWhenThereIsNothingToDecide() {
        led("4-1", "400", "100", Light.DONE, "533.33", null);
        assertThat(sentence()).isEqualTo("本轮没有需要提请研究的事项。");
    }

    @Test
    void numbersNothingWhenThereIsOneMatterOnly() {
        led("4-1", "100", "25", Light.FAR_BEHIND, null, null);
        assertThat(sentence()).isEqualTo("提请研究：4-1指标4-1落后序时进度50个百分点，由市住建局赶上。");
    }

    @Test
    void putsThePaceThatIsOutOfReachBeforeTheWidestGap() {
        draft.before("2024-Q1", "4-1", Light.BEHIND).before("2024-Q2", "4-1", Light.BEHIND);
        draft.before("2024-Q3", "4-1", Light.FAR_BEHIND);
        led("4-1", "240", "60", Light.FAR_BEHIND, "320", "160");
        led("4-2", "200", "50", Light.FAR_BEHIND, null, null);
        assertThat(sentence())
                .isEqualTo("提请研究：一是4-1指标4-1预计全年320套，低于目标400套，由市住建局赶超；" + "二是4-2指标4-2落后序时进度25个百分点，由市住建局赶上。");
    }

    @Test
    void foretellsNothingInTheLastRound() {
        draft.roundsLeft = 0;
        led("4-1", "320", "80", Light.BEHIND, "320", null);
        assertThat(sentence()).isEqualTo("提请研究：4-1指标4-1到最后一轮完成320套，低于目标400套，由市住建局限期完成。");
        IndicatorFigures indicator = draft.freeze().indicators().get(0);
        assertThat(new Shortfall(draft.freeze()).sentence(indicator)).isEmpty();
        assertThat(LaggingRow.of(draft.freeze()))
                .noneMatch(row -> row.toString().contains("预计"));
    }

    @Test
    void gathersWhatWasNotStarted() {
        led("4-1", "0", "0", Light.FAR_BEHIND, "0", "400");
        assertThat(sentence()).isEqualTo("提请研究：4-1指标4-1尚无完成数，年度目标400套，由市住建局督促启动。");
        led("4-2", "0", "0", Light.FAR_BEHIND, "0", "400");
        led("4-3", "0", "0", Light.FAR_BEHIND, "0", "400");
        assertThat(sentence()).isEqualTo("提请研究：3项指标尚无完成数（4-1指标4-1、4-2指标4-2等），由市住建局督促启动。");
    }

    @Test
    void namesWhoHasToReportWhat() {
        led("4-1", "100", "25", Light.NOT_REPORTED, null, null);
        assertThat(sentence()).isEqualTo("提请研究：4-1指标4-1没有数据，由市住建局限期补报。");
        draft.submission("a", Outcome.SILENT, false);
        assertThat(sentence()).isEqualTo("提请研究：乐都区未报可用台账，4-1指标4-1没有数据，须限期补报。");
        draft.indicators.clear();
        draft.submission("h", Outcome.REJECTED, false);
        assertThat(sentence()).isEqualTo("提请研究：乐都区、市住建局未报可用台账，须限期补报。");
    }

    @Test
    void asksForOpenTargetsWhenHalfOfTheYearIsDue() {
        led("4-1", "100", "25", Light.NO_TARGET, null, null);
        assertThat(sentence()).isEqualTo("提请研究：1项指标目标仍待下达（4-1指标4-1），由市住建局对接。");
    }

    @Test
    void asksForMoneyThatHasNotComeWhereTheWorkIsBehind() {
        led("4-1", "280", "70", Light.BEHIND, null, null);
        MoneyRow task = FiguresDraft.moneyRow("4", "老旧小区改造", null, "120.5", "0", "0");
        draft.money = new MoneyFigures(true, false, task, List.of(), List.of(task), List.of(), List.of(), List.of());
        assertThat(sentence())
                .isEqualTo("提请研究：一是1项滞后任务安排的资金120.50万元尚未到位（4老旧小区改造），由市财政局督促落实；" + "二是4-1指标4-1落后序时进度5个百分点，由市住建局赶上。");
    }

    @Test
    void countsWhatCouldNotBeUsed() {
        draft.finding(FindingKind.NEGATIVE, "a", "F5", "累计完成", "-3");
        draft.finding(FindingKind.MISSING_TEXT, "a", "K6", "困难问题", "供水");
        assertThat(sentence()).isEqualTo("提请研究：乐都区的1处数据没有采用，须核实更正。");
    }

    @Test
    void namesThreeMattersAtMostAndNoneTwice() {
        for (int i = 1; i <= 5; i++) {
            led("4-" + i, "8" + i, "2" + i, Light.FAR_BEHIND, null, null);
        }
        assertThat(new Decisions(draft.freeze(), new Names(1)).matters())
                .hasSize(3)
                .doesNotHaveDuplicates()
                .first()
                .asString()
                .startsWith("4-1指标4-1落后序时进度54个百分点");
    }
}

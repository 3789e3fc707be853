package org.taizhang.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.taizhang.aggregation.SmallPlan.Q3;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.validation.Reconciliation;

class MoneyTallyTests {

    private final MoneyFigures money = WorkedExample.frozen().money();

    @Test
    void totalsEveryLine() {
        // 600 + 200 + 400 + 80; 480 + 100 + 80; 240 + 50 + 100 + 80
        // 660/1280 = 51.5625; 470/660 = 71.2121…; 470/1280 = 36.71875; (50 + 65.972… + 100 + 100 + 70)/5 = 77.194…
        assertThat(money.total())
                .isEqualTo(row("total", "小市", "1700", "1280", "660", "470", "51.56", "71.21", "36.72", "77.19", "100"));
        assertThat(money.planned()).isTrue();
        assertThat(money.plannedIsSample()).isTrue();
    }

    @Test
    void groupsByCategory() {
        assertThat(money.byCategory())
                .containsExactly(
                        row("住房", "住房", "1500", "1200", "580", "390", "48.33", "67.24", "32.5", "50", "100"),
                        row("健康", "健康", "200", "80", "80", "80", "100", "100", "100", "83.99", "0"));
    }

    @Test
    void groupsByTaskAndKeepsThoseThatAreOnlyPlanned() {
        // task 2: (65.972… + 100 + 100)/3 = 88.657…
        assertThat(money.byTask())
                .containsExactly(
                        row("1", "改造", "1500", "1200", "580", "390", "48.33", "67.24", "32.5", "50", "100"),
                        row("2", "诊疗", "200", "0", "0", "0", null, null, null, "88.66", "0"),
                        row("3", "医院", null, "80", "80", "80", "100", "100", "100", "70", "0"));
    }

    @Test
    void groupsBySourceWithTheProgressOfTheTasksThatItPaysFor() {
        // 省 pays for tasks 1 and 2: (50 + 65.972… + 100 + 100)/4 = 78.993…
        assertThat(money.bySource())
                .containsExactly(
                        row("中央", "中央", "1000", "1000", "480", "340", "48", "70.83", "34", "50", "100"),
                        row("省", "省", "700", "200", "100", "50", "50", "50", "25", "78.99", "0"),
                        row("市", "市", null, "80", "80", "80", "100", "100", "100", "70", "0"));
    }

    @Test
    void groupsByUnitWithItsOwnProgress() {
        // east: (80 + 93.75 + 100)/3 = 91.25; west: (45 + 52.083… + 100)/3 = 65.694…
        assertThat(money.byUnit())
                .containsExactly(
                        row("east", "东县", null, "800", "580", "290", "72.5", "50", "36.25", "91.25", "100"),
                        row("west", "西县", null, "400", "0", "100", "0", null, "25", "65.69", "0"),
                        row("housing", "市住建局", null, "80", "80", "80", "100", "100", "100", "70", "0"));
    }

    @Test
    void keepsInItsLinesWhatWasNotGiven() {
        assertThat(money.lines())
                .extracting(
                        line -> line.unit().value(), line -> line.task().value(), MoneyLine::source, MoneyLine::inPlace)
                .containsExactly(
                        tuple("east", "1", "中央", Money.ofWan("480")),
                        tuple("east", "1", "省", Money.ofWan("100")),
                        tuple("west", "1", "中央", null),
                        tuple("housing", "3", "市", Money.ofWan("80")));
    }

    @Test
    void saysNothingOfPlannedMoneyWhereThePlanHasNone() {
        Reconciliation round = WorkedExample.thirdQuarter().done();
        MoneyFigures unplanned = Tally.freeze(
                        SmallPlan.plan(SmallPlan.units(), SmallPlan.indicators(), List.of()), Q3, List.of(round), "")
                .money();

        assertThat(unplanned.planned()).isFalse();
        assertThat(unplanned.plannedIsSample()).isFalse();
        assertThat(unplanned.total().planned()).isNull();
        assertThat(unplanned.total().lastPaid()).isNull();
        assertThat(unplanned.byTask()).extracting(MoneyRow::key).containsExactly("1", "3");
    }

    @Test
    void hasATotalEvenWithoutAnyMoney() {
        MoneyFigures none = Tally.freeze(SmallPlan.plan(), Q3, List.of(new RoundDraft(Q3).done()), "")
                .money();

        assertThat(none.total()).isEqualTo(row("total", "小市", "1700", "0", "0", "0", null, null, null, "0", null));
        assertThat(none.byUnit()).isEmpty();
    }

    private static MoneyRow row(
            String key,
            String label,
            @Nullable String planned,
            String arranged,
            String inPlace,
            String paid,
            @Nullable String inPlaceRate,
            @Nullable String paidRate,
            @Nullable String executionRate,
            @Nullable String progress,
            @Nullable String lastPaid) {
        return new MoneyRow(
                key,
                label,
                planned == null ? null : Money.ofWan(planned),
                Money.ofWan(arranged),
                Money.ofWan(inPlace),
                Money.ofWan(paid),
                percent(inPlaceRate),
                percent(paidRate),
                percent(executionRate),
                percent(progress),
                lastPaid == null ? null : Money.ofWan(lastPaid));
    }

    private static @Nullable Percent percent(@Nullable String decimal) {
        return decimal == null ? null : Percent.of(decimal);
    }
}

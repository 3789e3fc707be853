package org.taizhang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.plan.Upward.Factor;
import org.taizhang.plan.Upward.IndicatorLink;
import org.taizhang.plan.Upward.TaskLink;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;
import org.taizhang.terms.TaskCode;

/** The sheet 上报 of the invented city's plan; the same city's plan stands in for the plan above, in which it is 西岸区. */
class UpwardCheckTests {

    @TempDir
    Path jobs;

    private Plan plan(Consumer<PlanBook> writing) {
        PlanReading reading = PlanWorkbook.read(PlanBook.with(writing).write(jobs));
        return reading.plan().orElseThrow(() -> new AssertionError(reading.findings()));
    }

    private List<String> found(Consumer<PlanBook> writing) {
        Plan upper = plan(book -> {});
        return UpwardCheck.findings(plan(writing), upper).stream()
                .map(finding -> finding.kind().code() + " " + String.join(" ", finding.arguments()))
                .toList();
    }

    private static PlanBook asWest(PlanBook book) {
        return book.set("方案", "B23", "西岸区");
    }

    @Test
    void readsWhatGoesByWhichNameAndWritesItBack() {
        Plan plan = plan(book -> book.upward("指标", "1-1", "A-1", "建设学校", "所", "")
                .upward("指标", "2-1", "B-7", "治理河道长度", "米", 1000.0)
                .upward("任务", "1", "A", "教育", "", "")
                .upward("资金来源", "市", "地方", "", "", "")
                .upward("轮次", "2025-Q1", "2025-M3", "", "", ""));

        Upward upward = plan.upward();
        assertThat(upward.plan()).contains(PlanId.of("jiangnan-2025"));
        assertThat(upward.unit()).isEqualTo("临江市");
        assertThat(upward.indicators())
                .containsExactly(
                        new IndicatorLink(
                                IndicatorCode.of("1-1"),
                                IndicatorCode.of("A-1"),
                                "建设学校",
                                "所",
                                Optional.empty(),
                                Factor.ONE),
                        new IndicatorLink(
                                IndicatorCode.of("2-1"),
                                IndicatorCode.of("B-7"),
                                "治理河道长度",
                                "米",
                                Optional.of(new BigDecimal("1000")),
                                new Factor(new BigDecimal("1000"), BigDecimal.ONE)));
        assertThat(upward.tasks()).containsExactly(new TaskLink(TaskCode.of("1"), TaskCode.of("A"), "教育"));
        assertThat(upward.source("市")).isEqualTo("地方");
        assertThat(upward.source("省")).isEqualTo("省");
        assertThat(upward.round(Round.parse("2025-Q1"))).hasToString("2025-M3");
        assertThat(upward.round(Round.parse("2025-Q2"))).hasToString("2025-Q2");

        Path folder = jobs.resolve("again").resolve(PlanBook.NAME);
        assertThat(folder.toFile().mkdirs()).isTrue();
        Path again = folder.resolve("plan.xlsx");
        PlanWorkbook.write(plan, again);
        assertThat(PlanWorkbook.read(again).plan()).contains(plan);
    }

    @Test
    void convertsUnitsOfMeasureBothWays() {
        Plan plan = plan(book ->
                book.row("方案", "计量换算:公顷", "15亩", "").set("指标", "D2", "亩").upward("指标", "1-1", "A-1", "面积", "公顷", ""));

        assertThat(plan.upward().indicators().get(0).factor())
                .isEqualTo(new Factor(BigDecimal.ONE, new BigDecimal("15")));
    }

    @Test
    void findsNothingWhereEverythingFits() {
        assertThat(found(book -> asWest(book.upward("指标", "1-1", "1-1", "新建学校", "所", "")
                        .upward("指标", "1-2", "1-2", "入学率", "%", "")
                        .upward("指标", "2-1", "2-1", "治理河长", "公里", "")
                        .upward("任务", "1", "1", "改善学校", "", ""))))
                .isEmpty();
    }

    @Test
    void saysWhatThePlanAboveDoesNotHave() {
        assertThat(found(book -> book.upward("指标", "1-1", "7-1", "新建学校", "所", "")
                        .upward("任务", "1", "7", "学校", "", "")
                        .upward("资金来源", "市", "地方", "", "", "")
                        .upward("轮次", "2025-Q1", "2025-M3", "", "", "")))
                .containsExactly(
                        "P934 linjiang-2025 单位 临江市",
                        "P934 linjiang-2025 任务 7",
                        "P934 linjiang-2025 资金来源 地方",
                        "P934 linjiang-2025 轮次 2025-M3",
                        "P934 linjiang-2025 指标 7-1");
    }

    @Test
    void saysWhatThePlanAboveMeansOtherwise() {
        assertThat(found(book -> asWest(book.upward("指标", "1-1", "1-2", "入学率", "%", 1.0)
                        .upward("指标", "2-2", "2-2", "河长制", "%", "")
                        .upward("指标", "2-1", "2-1", "治理河长", "米", 1000.0))))
                .containsExactly(
                        "P935 linjiang-2025 1-2 西岸区",
                        "P935 linjiang-2025 2-2 西岸区",
                        "P931 2-1 米 公里",
                        "P938 linjiang-2025 1 1-1");
    }

    @Test
    void callsAWholeAndItsPartsAsItsRegionAndGroupsSay() {
        assertThat(plan(book -> {}).naming()).isEqualTo(new Naming("全市", "县区", "市直部门"));
        assertThat(plan(book -> book.set("方案", "B4", "江南省").set("单位", "F2", "各市州、各县区"))
                        .naming())
                .isEqualTo(new Naming("全省", "市州", "省直部门"));
        assertThat(plan(book -> book.set("方案", "B4", "江边新城")
                                .row("方案", "全域统称", "全城", "")
                                .row("方案", "地区统称", "片区", ""))
                        .naming())
                .isEqualTo(new Naming("全城", "片区", "部门"));
    }
}

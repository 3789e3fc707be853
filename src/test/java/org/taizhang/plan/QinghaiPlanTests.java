package org.taizhang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.findings.Severity;
import org.taizhang.terms.Money;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;

/** The province's plan against what is known of it, typed here a second time; everything else in it must say that it is not. */
class QinghaiPlanTests {

    private static final PlanReading READING = PlanWorkbook.read(Path.of("jobs", "qinghai-2024", "plan.xlsx"));
    private static final Plan PLAN = READING.plan().orElseThrow(() -> new AssertionError(READING.findings()));
    private static final Plan HAIDONG = PlanWorkbook.read(Path.of("jobs", "haidong-2024", "plan.xlsx"))
            .plan()
            .orElseThrow();
    private static final UnitCode CITY = UnitCode.of("haidong");

    @Test
    void hasNothingWrongAndSaysWhichTotalsAreNotDivided() {
        assertThat(READING.findings()).noneMatch(finding -> finding.severity() != Severity.NOTE);
        assertThat(READING.findings())
                .filteredOn(finding -> finding.kind().code().equals("P936"))
                .extracting(finding -> String.join(" ", finding.arguments()))
                .containsExactly("项目总数 44 任务 36", "年度投资总额(万元) 751600 资金 0");
    }

    @Test
    void knowsTheTotalsOfTheYear() {
        Totals totals = PLAN.practice().level().totals();

        assertThat(totals.projects()).isEqualTo(OptionalInt.of(44));
        assertThat(totals.investment()).contains(Money.ofWan("751600"));
        assertThat(PLAN.money()).isEmpty();
    }

    @Test
    void hasTenCategoriesTheCitysNineAndOneMore() {
        assertThat(PLAN.categories())
                .hasSize(10)
                .containsAll(HAIDONG.categories())
                .contains("稳岗就业");
    }

    @ParameterizedTest
    @CsvSource({
        "西宁市, 西宁市, xining",
        "海东市, 海东市, haidong",
        "海北州, 海北藏族自治州, haibei",
        "黄南州, 黄南藏族自治州, huangnan",
        "海南州, 海南藏族自治州, hainan",
        "果洛州, 果洛藏族自治州, guoluo",
        "玉树州, 玉树藏族自治州, yushu",
        "海西州, 海西蒙古族藏族自治州, haixi"
    })
    void hasTheEightPrefectures(String written, String name, String code) {
        assertThat(PLAN.unitNamed(written)).map(Unit::name).contains(name);
        assertThat(PLAN.unitNamed("青海省" + name))
                .map(unit -> unit.code().value())
                .contains(code);
        assertThat(PLAN.units())
                .filteredOn(unit -> unit.type() == Unit.Type.COUNTY)
                .hasSize(8);
    }

    @Test
    void speaksOfTheProvinceAndItsPrefectures() {
        assertThat(PLAN.naming()).isEqualTo(new Naming("全省", "市州", "省直部门"));
    }

    /** The names that the year-end review mentions, beyond the city's. */
    @Test
    void hasTheCitysTasksAndThoseThatAreNamedBesides() {
        List<String> names = PLAN.tasks().stream().map(Task::name).toList();

        assertThat(names)
                .startsWith(HAIDONG.tasks().stream().map(Task::name).toArray(String[]::new))
                .endsWith(
                        "公共服务招聘",
                        "拉面、青绣劳务品牌",
                        "职业学校",
                        "城镇危旧房（C、D级）",
                        "检查检验结果互认",
                        "药品集中带量采购",
                        "跨省异地就医结算",
                        "妇女“两癌”筛查",
                        "残疾人救助",
                        "欠薪治理",
                        "演出和广播电视进村",
                        "农村摩托车驾驶证考试",
                        "西宁市公交线路")
                .hasSize(36);
        assertThat(PLAN.tasks().subList(23, 36))
                .flatExtracting(task -> PLAN.indicatorsOf(task.code()))
                .hasSize(13)
                .allMatch(indicator -> indicator.target().isEmpty());
    }

    /** What the city promised is what the province gave it; all other parts, and the totals made of them, are marked as samples. */
    @Test
    void givesTheCityItsOwnTargetsAndMarksAllOthersAsSamples() {
        for (Indicator city : HAIDONG.indicators()) {
            Indicator indicator = PLAN.indicator(city.code()).orElseThrow();
            assertThat(indicator.name()).isEqualTo(city.name());
            assertThat(indicator.unitOfMeasure()).isEqualTo(city.unitOfMeasure());
            assertThat(indicator.kind()).isEqualTo(city.kind());
            assertThat(indicator.targetOf(CITY)).isEqualTo(city.target());
            if (indicator.kind() == Indicator.Kind.MILESTONE) {
                assertThat(indicator.basis()).containsExactly(CITY);
            } else {
                assertThat(indicator.basis()).hasSize(8);
                assertThat(indicator.targetText()).isEqualTo(indicator.target().map(target -> target + "（示例）"));
            }
            if (indicator.kind() == Indicator.Kind.SUM && indicator.target().isPresent()) {
                assertThat(indicator.shares().values().stream().reduce(Quantity.ZERO, Quantity::plus))
                        .isEqualTo(indicator.target().orElseThrow());
                assertThat(indicator.sampleShares()).isTrue();
            }
        }
    }

    @Test
    void isWhatHaidongReportsTo() {
        assertThat(HAIDONG.upward().plan()).contains(PLAN.id());
        assertThat(UpwardCheck.findings(HAIDONG, PLAN)).isEmpty();
        assertThat(UpwardCheck.unit(HAIDONG, PLAN)).map(Unit::code).contains(CITY);
        assertThat(HAIDONG.upward().indicators()).hasSize(34);
        assertThat(HAIDONG.upward().tasks()).hasSize(23);
    }

    @Test
    void hasFourRoundsEachAfterTheCitysAndUpToTheSameDay() {
        assertThat(PLAN.rounds()).hasSize(4).allSatisfy(round -> {
            RoundSchedule below = HAIDONG.schedule(round.round()).orElseThrow();
            assertThat(round.due()).isAfter(below.due());
            assertThat(round.asOf()).isEqualTo(below.asOf());
        });
    }

    @Test
    void readsBackAsItIsWritten(@org.junit.jupiter.api.io.TempDir Path folder) {
        Path own = folder.resolve("qinghai-2024");
        assertThat(own.toFile().mkdirs()).isTrue();
        Path file = own.resolve("plan.xlsx");
        PlanWorkbook.write(PLAN, file);

        assertThat(PlanWorkbook.read(file).plan()).isEqualTo(Optional.of(PLAN));
    }

    @Test
    void namesNoLeadUnitsThatAreNotKnown() {
        assertThat(PLAN.tasks().stream().flatMap(task -> task.leads().stream()).distinct())
                .extracting(unit -> PLAN.unit(unit).name())
                .containsExactly("省级牵头部门（待补）");
        assertThat(PLAN.documentNumber()).isEqualTo("文号未载明");
        assertThat(PLAN.reportingUnits().stream().collect(Collectors.groupingBy(Unit::type, Collectors.counting())))
                .isEqualTo(Map.of(Unit.Type.COUNTY, 8L, Unit.Type.DEPARTMENT, 1L));
    }
}

package org.taizhang.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlannedMoney;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.plan.Task;
import org.taizhang.plan.Typefaces;
import org.taizhang.plan.Unit;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/** An invented plan of a place that does not exist, with every kind of indicator. */
final class Plans {

    static final Round Q1 = Round.parse("2030-Q1");
    static final Round Q2 = Round.parse("2030-Q2");
    static final Round Q3 = Round.parse("2030-Q3");
    static final Round Q4 = Round.parse("2030-Q4");

    private static final List<UnitCode> COUNTIES = codes("dong", "nan", "xi", "bei");
    private static final List<UnitCode> PLACES = codes("dong", "nan", "xi", "bei", "yuan");

    private Plans() {}

    /** Four counties, a park and three departments; eight sums, three ratios and two milestones; money for three tasks. */
    static Plan invented() {
        List<UnitCode> housing = codes("zhujian");
        List<UnitCode> health = codes("weijian");
        List<UnitCode> farming = codes("nongye");
        List<Task> tasks = List.of(
                new Task(TaskCode.of("1"), "住房", "旧房改造", housing, COUNTIES),
                new Task(TaskCode.of("2"), "住房", "租赁补贴", housing, PLACES),
                new Task(TaskCode.of("3"), "健康", "医疗服务", health, COUNTIES),
                new Task(TaskCode.of("4"), "乡村", "农田建设", farming, codes("dong", "nan", "xi", "bei", "zhujian")));
        List<Indicator> indicators = List.of(
                sum("1-1", "1", "旧房改造", "套", "1200", COUNTIES, housing),
                sum("1-2", "1", "加装电梯", "部", null, COUNTIES, List.of()),
                sum("2-1", "2", "发放补贴", "户", "640", PLACES, housing),
                sum("2-2", "2", "改善户数", "万户", "0.5", COUNTIES, List.of()),
                sum("3-1", "3", "增设站点", "个", "40", COUNTIES, List.of()),
                ratio("3-2", "3", "床位使用率", "65", false, health, "开放床日数"),
                ratio("3-3", "3", "项目覆盖率", "90", true, COUNTIES, "应服务人数"),
                milestone("3-4", "3", "中心建设", "50", health),
                sum("4-1", "4", "新建农田", "万亩", "4", COUNTIES, farming),
                sum("4-2", "4", "治理河长", "公里", "33", COUNTIES, List.of()),
                sum("4-3", "4", "检查企业", "家", "40", farming, List.of()),
                ratio("4-4", "4", "站点设置率", "50", true, COUNTIES, "建制村总数（1000个）"),
                milestone("4-5", "4", "巡查机制", null, farming));
        return new Plan(
                PlanId.of("test-2030"),
                "安平市2030年民生项目",
                "安平市",
                "安平市政府办公室",
                "安政办〔2030〕1号",
                LocalDate.of(2030, 1, 10),
                2030,
                ZoneId.of("Asia/Shanghai"),
                "市督查室",
                "市财政局",
                BigDecimal.TEN,
                List.of("前期", "启动", "实施", "收尾", "完成"),
                List.of("中央", "市"),
                Map.of(
                        "万户", new Plan.MeasureFactor("户", new BigDecimal(10000)),
                        "万亩", new Plan.MeasureFactor("亩", new BigDecimal(10000))),
                Map.of(),
                new Typefaces(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                units(),
                tasks,
                indicators,
                rounds(),
                List.of(
                        money("1", "中央", "3001"),
                        money("1", "市", "777"),
                        money("2", "市", "950"),
                        money("4", "中央", "12345")),
                List.of());
    }

    /** The same plan with the first so many of its rounds only. */
    static Plan withRounds(int count) {
        Plan plan = invented();
        return new Plan(
                plan.id(),
                plan.title(),
                plan.region(),
                plan.issuer(),
                plan.documentNumber(),
                plan.issued(),
                plan.year(),
                plan.zone(),
                plan.supervisor(),
                plan.treasurer(),
                plan.yellowBand(),
                plan.stages(),
                plan.moneySources(),
                plan.unitsOfMeasure(),
                plan.headerSynonyms(),
                plan.typefaces(),
                plan.units(),
                plan.tasks(),
                plan.indicators(),
                plan.rounds().subList(0, count),
                plan.money(),
                plan.recipients());
    }

    static List<UnitCode> codes(String... codes) {
        List<UnitCode> list = new ArrayList<>();
        for (String code : codes) {
            list.add(UnitCode.of(code));
        }
        return list;
    }

    private static List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        units.add(unit("dong", "东山区", Unit.Type.COUNTY));
        units.add(unit("nan", "南水回族自治县", Unit.Type.COUNTY));
        units.add(unit("xi", "西岭县", Unit.Type.COUNTY));
        units.add(unit("bei", "北原县", Unit.Type.COUNTY));
        units.add(unit("yuan", "安平产业园区管委会", Unit.Type.PARK));
        units.add(unit("zhujian", "市住房建设局", Unit.Type.DEPARTMENT));
        units.add(unit("weijian", "市卫生健康委", Unit.Type.DEPARTMENT));
        units.add(unit("nongye", "市农业农村局", Unit.Type.DEPARTMENT));
        units.add(unit("duban", "市督查室", Unit.Type.OFFICE));
        return units;
    }

    private static Unit unit(String code, String name, Unit.Type type) {
        return new Unit(
                UnitCode.of(code),
                name,
                name.replace("回族自治县", "县").replace("管委会", ""),
                type == Unit.Type.DEPARTMENT ? List.of("安平" + name) : List.of(),
                type,
                type == Unit.Type.COUNTY ? Set.of("各县区") : Set.of(),
                Optional.empty(),
                type != Unit.Type.OFFICE,
                Optional.empty());
    }

    private static List<RoundSchedule> rounds() {
        return List.of(
                new RoundSchedule(Q1, LocalDate.of(2030, 3, 25), LocalDate.of(2030, 3, 20), Percent.of("25")),
                new RoundSchedule(Q2, LocalDate.of(2030, 7, 5), LocalDate.of(2030, 6, 30), Percent.of("50")),
                new RoundSchedule(Q3, LocalDate.of(2030, 10, 5), LocalDate.of(2030, 9, 30), Percent.of("75")),
                new RoundSchedule(Q4, LocalDate.of(2030, 12, 5), LocalDate.of(2030, 11, 30), Percent.of("100")));
    }

    private static PlannedMoney money(String task, String source, String wan) {
        return new PlannedMoney(TaskCode.of(task), source, Money.ofWan(wan), true);
    }

    private static Indicator sum(
            String code,
            String task,
            String name,
            String measure,
            @Nullable String target,
            List<UnitCode> basis,
            List<UnitCode> crossChecking) {
        return indicator(
                code,
                task,
                name,
                measure,
                Indicator.Kind.SUM,
                target,
                true,
                basis,
                crossChecking,
                null,
                shares(target, basis));
    }

    private static Indicator ratio(
            String code,
            String task,
            String name,
            String target,
            boolean prorated,
            List<UnitCode> basis,
            String denominator) {
        return indicator(
                code,
                task,
                name,
                "%",
                Indicator.Kind.RATIO,
                target,
                prorated,
                basis,
                List.of(),
                denominator,
                new LinkedHashMap<>());
    }

    private static Indicator milestone(
            String code, String task, String name, @Nullable String target, List<UnitCode> basis) {
        return indicator(
                code,
                task,
                name,
                target == null ? "" : "%",
                Indicator.Kind.MILESTONE,
                target,
                true,
                basis,
                List.of(),
                null,
                new LinkedHashMap<>());
    }

    private static Indicator indicator(
            String code,
            String task,
            String name,
            String measure,
            Indicator.Kind kind,
            @Nullable String target,
            boolean prorated,
            List<UnitCode> basis,
            List<UnitCode> crossChecking,
            @Nullable String denominator,
            Map<UnitCode, Quantity> shares) {
        return new Indicator(
                IndicatorCode.of(code),
                TaskCode.of(task),
                name,
                measure,
                kind,
                Optional.ofNullable(target).map(Quantity::of),
                Optional.empty(),
                Indicator.Comparison.AT_LEAST,
                prorated,
                basis,
                crossChecking,
                Optional.ofNullable(denominator).map(any -> "达标数"),
                Optional.ofNullable(denominator),
                List.of(),
                shares,
                true);
    }

    /** One tenth, two tenths, …, the rest to the last. */
    private static Map<UnitCode, Quantity> shares(@Nullable String target, List<UnitCode> basis) {
        Map<UnitCode, Quantity> shares = new LinkedHashMap<>();
        if (target == null || basis.size() == 1) {
            return shares;
        }
        Quantity left = Quantity.of(target);
        for (int i = 1; i < basis.size(); i++) {
            Quantity share = new Quantity(
                    new BigDecimal(target).multiply(BigDecimal.valueOf(i)).movePointLeft(1));
            shares.put(basis.get(i - 1), share);
            left = left.minus(share);
        }
        shares.put(basis.get(basis.size() - 1), left);
        return shares;
    }
}

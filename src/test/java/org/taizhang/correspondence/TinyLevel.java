package org.taizhang.correspondence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Level;
import org.taizhang.plan.Naming;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlannedMoney;
import org.taizhang.plan.Practice;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.plan.Task;
import org.taizhang.plan.Totals;
import org.taizhang.plan.Typefaces;
import org.taizhang.plan.Unit;
import org.taizhang.plan.Upward;
import org.taizhang.plan.Upward.Factor;
import org.taizhang.plan.Upward.IndicatorLink;
import org.taizhang.plan.Upward.TaskLink;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/** Plans of an invented province, its cities and their counties, each with one task. A county's units are its towns. */
final class TinyLevel {

    static final Round Q1 = Round.parse("2030-Q1");

    private final String id;
    private final String region;
    private final List<Unit> units = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<IndicatorLink> links = new ArrayList<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private List<String> moneySources = List.of("省", "地方");
    private Optional<PlanId> upper = Optional.empty();

    private TinyLevel(String id, String region) {
        this.id = id;
        this.region = region;
    }

    /** A county counts new and mended houses by themselves, in 户, and land in 亩. */
    static Plan county(String id, String name, String city, String... towns) {
        TinyLevel level = new TinyLevel(id, name);
        level.towns(towns);
        level.sum("a-1", "新建农房", "户", "600000").sum("a-2", "改造农房", "户", "400000");
        level.ratio("b-1", "入住率").sum("c-1", "复耕面积", "亩", "");
        level.upper = Optional.of(PlanId.of(city));
        level.link("a-1", "1-1", "改善农房", "户", Factor.ONE).link("a-2", "1-1", "改善农房", "户", Factor.ONE);
        level.link("b-1", "1-2", "入住率", "%", Factor.ONE).link("c-1", "1-3", "复耕面积", "万亩", perTenThousand("亩"));
        level.moneySources = List.of("省", "县");
        level.sources.put("县", "地方");
        return level.plan();
    }

    /** A city counts houses in 户. */
    static Plan city(String id, String name, String... counties) {
        TinyLevel level = new TinyLevel(id, name);
        level.towns(counties);
        level.sum("1-1", "改善农房", "户", "").ratio("1-2", "入住率").sum("1-3", "复耕面积", "万亩", "");
        level.upper = Optional.of(PlanId.of("sheng-2030"));
        level.link("1-1", "9-1", "改善农房户数", "万户", perTenThousand("户")).link("1-2", "9-2", "农房入住率", "%", Factor.ONE);
        level.link("1-3", "9-3", "撂荒地复耕", "万亩", Factor.ONE);
        return level.plan();
    }

    /** The province counts houses in 万户. */
    static Plan province(String... cities) {
        TinyLevel level = new TinyLevel("sheng-2030", "江南省");
        level.towns(cities);
        level.sum("9-1", "改善农房户数", "万户", "").ratio("9-2", "农房入住率").sum("9-3", "撂荒地复耕", "万亩", "");
        return level.plan();
    }

    private static Factor perTenThousand(String base) {
        return base.isEmpty() ? Factor.ONE : new Factor(BigDecimal.ONE, new BigDecimal(10000));
    }

    private void towns(String... names) {
        for (String name : names) {
            units.add(new Unit(
                    UnitCode.of("u" + (units.size() + 1)),
                    name,
                    name,
                    List.of(),
                    Unit.Type.COUNTY,
                    Set.of("各地"),
                    Optional.empty(),
                    true,
                    Optional.empty()));
        }
    }

    private List<UnitCode> all() {
        return units.stream().map(Unit::code).toList();
    }

    private TinyLevel sum(String code, String name, String measure, String target) {
        return indicator(code, name, measure, Indicator.Kind.SUM, target);
    }

    private TinyLevel ratio(String code, String name) {
        return indicator(code, name, "%", Indicator.Kind.RATIO, "");
    }

    private TinyLevel indicator(String code, String name, String measure, Indicator.Kind kind, String target) {
        boolean ratio = kind == Indicator.Kind.RATIO;
        indicators.add(new Indicator(
                IndicatorCode.of(code),
                TaskCode.of("1"),
                name,
                measure,
                kind,
                Optional.of(target).filter(text -> !text.isEmpty()).map(Quantity::of),
                Optional.empty(),
                Indicator.Comparison.AT_LEAST,
                true,
                all(),
                List.of(),
                ratio ? Optional.of("已入住户数") : Optional.empty(),
                ratio ? Optional.of("建成户数") : Optional.empty(),
                List.of(),
                Map.of(),
                false));
        return this;
    }

    private TinyLevel link(String own, String theirs, String name, String measure, Factor factor) {
        links.add(new IndicatorLink(
                IndicatorCode.of(own), IndicatorCode.of(theirs), name, measure, Optional.empty(), factor));
        return this;
    }

    private Plan plan() {
        TaskCode task = TaskCode.of("1");
        List<TaskLink> tasks = upper.isPresent() ? List.of(new TaskLink(task, task, "农房和耕地")) : List.of();
        Upward upward = new Upward(upper, upper.isPresent() ? region : "", links, tasks, sources, Map.of());
        return new Plan(
                PlanId.of(id),
                region + "2030年民生实事",
                region,
                region + "政府",
                "政办〔2030〕1号",
                LocalDate.of(2030, 1, 10),
                2030,
                ZoneId.of("Asia/Shanghai"),
                "督查室",
                "财政局",
                BigDecimal.TEN,
                List.of("启动", "完成"),
                moneySources,
                Map.of(
                        "户", new Plan.MeasureFactor("户", BigDecimal.ONE),
                        "万户", new Plan.MeasureFactor("户", new BigDecimal(10000)),
                        "亩", new Plan.MeasureFactor("亩", BigDecimal.ONE),
                        "万亩", new Plan.MeasureFactor("亩", new BigDecimal(10000))),
                Map.of(),
                new Typefaces(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                units,
                List.of(new Task(task, "乡村", "农房和耕地", List.of(all().get(0)), all())),
                indicators,
                List.of(new RoundSchedule(Q1, LocalDate.of(2030, 4, 5), LocalDate.of(2030, 3, 31), Percent.of("25"))),
                moneySources.stream()
                        .map(source -> new PlannedMoney(task, source, Money.ofWan("1000000"), false))
                        .toList(),
                List.of(),
                Practice.USUAL.with(new Level(Naming.USUAL, Totals.NONE, upward)));
    }
}

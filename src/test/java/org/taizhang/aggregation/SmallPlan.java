package org.taizhang.aggregation;

import static org.taizhang.plan.Indicator.Comparison.AT_LEAST;
import static org.taizhang.plan.Indicator.Comparison.AT_MOST;
import static org.taizhang.plan.Indicator.Kind.MILESTONE;
import static org.taizhang.plan.Indicator.Kind.RATIO;
import static org.taizhang.plan.Indicator.Kind.SUM;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
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

/**
 * A plan small enough to reckon by hand: two counties and a park, two departments, an office, four rounds (25, 50, 75, 100 %), a
 * yellow band of 10.
 *
 * <p>1-1 sum, 1000, shares 400/400/200, basis deliberately not in plan order, cross-checked by housing. 1-2 sum, open. 2-1 ratio, 80,
 * prorated. 2-2 ratio, level, 65, health alone. 2-3 sum, at most 10, five a county. 3-1 milestone, 100, housing alone.
 */
final class SmallPlan {

    static final Round Q1 = Round.parse("2024-Q1");
    static final Round Q2 = Round.parse("2024-Q2");
    static final Round Q3 = Round.parse("2024-Q3");
    static final Round Q4 = Round.parse("2024-Q4");

    private SmallPlan() {}

    static Plan plan() {
        return plan(units(), indicators(), money());
    }

    static Plan plan(List<Unit> units, List<Indicator> indicators, List<PlannedMoney> money) {
        return new Plan(
                PlanId.of("small-2024"),
                "小方案",
                "小市",
                "小市政府办",
                "小政办〔2024〕1号",
                LocalDate.of(2024, 3, 1),
                2024,
                ZoneId.of("Asia/Shanghai"),
                "督查室",
                "财政局",
                BigDecimal.TEN,
                List.of("未启动", "前期", "主体施工", "验收"),
                List.of("中央", "省", "市"),
                Map.of(),
                Map.of(),
                new Typefaces(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                units,
                tasks(),
                indicators,
                rounds(),
                money,
                List.of());
    }

    static List<Unit> units() {
        return List.of(
                unit("east", "东县", Unit.Type.COUNTY),
                unit("west", "西县", Unit.Type.COUNTY),
                unit("park", "园区", Unit.Type.PARK),
                unit("housing", "市住建局", Unit.Type.DEPARTMENT),
                unit("health", "市卫健委", Unit.Type.DEPARTMENT),
                unit("office", "督查室", Unit.Type.OFFICE));
    }

    static Unit unit(String code, String name, Unit.Type type) {
        return new Unit(
                UnitCode.of(code),
                name + "全称",
                name,
                List.of(),
                type,
                Set.of(),
                Optional.empty(),
                type != Unit.Type.OFFICE,
                Optional.empty());
    }

    static List<Task> tasks() {
        return List.of(
                new Task(TaskCode.of("1"), "住房", "改造", codes("housing"), codes("east", "west", "park")),
                new Task(TaskCode.of("2"), "健康", "诊疗", codes("health"), codes("east", "west")),
                new Task(TaskCode.of("3"), "健康", "医院", codes("housing", "health"), List.of()));
    }

    static List<Indicator> indicators() {
        return List.of(
                crossCheckedBy(
                        "housing",
                        indicator("1-1", SUM, "1000", AT_LEAST, true, shares(400, 400, 200), "park", "west", "east")),
                indicator("1-2", SUM, null, AT_LEAST, true, Map.of(), "east", "west"),
                indicator("2-1", RATIO, "80", AT_LEAST, true, Map.of(), "east", "west"),
                indicator("2-2", RATIO, "65", AT_LEAST, false, Map.of(), "health"),
                indicator("2-3", SUM, "10", AT_MOST, false, shares(5, 5), "east", "west"),
                indicator("3-1", MILESTONE, "100", AT_LEAST, true, Map.of(), "housing"));
    }

    /** Shares of the first counties in plan order. */
    static Map<UnitCode, Quantity> shares(int... amounts) {
        Map<UnitCode, Quantity> shares = new LinkedHashMap<>();
        for (int i = 0; i < amounts.length; i++) {
            shares.put(units().get(i).code(), Quantity.of(String.valueOf(amounts[i])));
        }
        return shares;
    }

    static Indicator indicator(
            String code,
            Indicator.Kind kind,
            @Nullable String target,
            Indicator.Comparison comparison,
            boolean prorated,
            Map<UnitCode, Quantity> shares,
            String... basis) {
        return new Indicator(
                IndicatorCode.of(code),
                TaskCode.of(code.substring(0, 1)),
                "指标" + code,
                kind == SUM ? "套" : "%",
                kind,
                Optional.ofNullable(target).map(Quantity::of),
                Optional.empty(),
                comparison,
                prorated,
                codes(basis),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                shares,
                false);
    }

    static Indicator crossCheckedBy(String unit, Indicator plain) {
        return new Indicator(
                plain.code(),
                plain.task(),
                plain.name(),
                plain.unitOfMeasure(),
                plain.kind(),
                plain.target(),
                Optional.of("≥ 1000"),
                plain.comparison(),
                plain.prorated(),
                plain.basis(),
                codes(unit),
                plain.numeratorName(),
                plain.denominatorName(),
                plain.synonyms(),
                plain.shares(),
                plain.sampleShares());
    }

    static List<RoundSchedule> rounds() {
        return List.of(
                new RoundSchedule(Q1, LocalDate.of(2024, 3, 25), LocalDate.of(2024, 3, 20), Percent.of("25")),
                new RoundSchedule(Q2, LocalDate.of(2024, 7, 5), LocalDate.of(2024, 6, 30), Percent.of("50")),
                new RoundSchedule(Q3, LocalDate.of(2024, 10, 5), LocalDate.of(2024, 9, 30), Percent.of("75")),
                new RoundSchedule(Q4, LocalDate.of(2024, 12, 5), LocalDate.of(2024, 11, 30), Percent.of("100")));
    }

    static List<PlannedMoney> money() {
        return List.of(
                new PlannedMoney(TaskCode.of("1"), "中央", Money.ofWan("1000"), true),
                new PlannedMoney(TaskCode.of("1"), "省", Money.ofWan("500"), false),
                new PlannedMoney(TaskCode.of("2"), "省", Money.ofWan("200"), false));
    }

    static List<UnitCode> codes(String... units) {
        return List.of(units).stream().map(UnitCode::of).toList();
    }
}

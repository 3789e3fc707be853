package org.taizhang.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Plan.MeasureFactor;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.plan.Task;
import org.taizhang.plan.Typefaces;
import org.taizhang.plan.Unit;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Percent;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/** A plan of two counties and one lead, with an indicator of each kind, for tests. */
public final class SmallPlan {

    public static final Round Q1 = Round.parse("2030-Q1");
    public static final Round Q2 = Round.parse("2030-Q2");

    private SmallPlan() {}

    public static Plan plan() {
        return plan(List.of(schedule(Q1, 3, "25"), schedule(Q2, 6, "50")));
    }

    /** The same by months: 2030-M01, as of 25 January, to 2030-M12. */
    static Plan byMonths() {
        return plan(IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new RoundSchedule(
                        new Round(2030, (month < 10 ? "M0" : "M") + month),
                        LocalDate.of(2030, month, 28),
                        LocalDate.of(2030, month, 25),
                        Percent.of(String.valueOf(month * 8))))
                .toList());
    }

    /** The same by halves of the year. */
    static Plan byHalves() {
        return plan(List.of(schedule(Round.parse("2030-H1"), 6, "50"), schedule(Round.parse("2030-H2"), 12, "100")));
    }

    private static Plan plan(List<RoundSchedule> rounds) {
        return new Plan(
                PlanId.of("river-2030"),
                "河口市2030年民生实事",
                "河口市",
                "河口市人民政府办公室",
                "河政办〔2030〕1号",
                LocalDate.of(2030, 1, 10),
                2030,
                ZoneId.of("Asia/Shanghai"),
                "市政府督查室",
                "市财政局",
                BigDecimal.TEN,
                List.of("未启动", "推进中", "已完成"),
                List.of("中央", "省", "市", "县"),
                Map.of(
                        "户", new MeasureFactor("户", BigDecimal.ONE),
                        "万户", new MeasureFactor("户", new BigDecimal(10000)),
                        "元", new MeasureFactor("元", BigDecimal.ONE),
                        "万元", new MeasureFactor("元", new BigDecimal(10000))),
                Map.of("累计完成", List.of("完成情况数", "累计完成数")),
                new Typefaces(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(
                        unit("east", "东山县", List.of("东山县人民政府"), Unit.Type.COUNTY, true),
                        unit("west", "西水区", List.of(), Unit.Type.COUNTY, true),
                        unit("housing", "市住建局", List.of("河口市住建局"), Unit.Type.DEPARTMENT, true),
                        unit("office", "市政府督查室", List.of(), Unit.Type.OFFICE, false)),
                List.of(task("1", "住房", "旧房改造"), task("2", "健康", "床位"), task("3", "健康", "机制")),
                List.of(
                        indicator(
                                "1-1",
                                "1",
                                "改造住房",
                                "万户",
                                Indicator.Kind.SUM,
                                "0.5",
                                List.of("east", "west"),
                                List.of("housing"),
                                Map.of("east", "0.3", "west", "0.2")),
                        indicator(
                                "1-2",
                                "1",
                                "加装电梯",
                                "部",
                                Indicator.Kind.SUM,
                                null,
                                List.of("east", "west"),
                                List.of(),
                                Map.of()),
                        indicator(
                                "2-1",
                                "2",
                                "床位使用率",
                                "%",
                                Indicator.Kind.RATIO,
                                "65",
                                List.of("east", "west"),
                                List.of(),
                                Map.of()),
                        indicator(
                                "3-1",
                                "3",
                                "一次办机制",
                                "%",
                                Indicator.Kind.MILESTONE,
                                "100",
                                List.of("housing"),
                                List.of(),
                                Map.of())),
                rounds,
                List.of(),
                List.of());
    }

    private static RoundSchedule schedule(Round round, int month, String expected) {
        return new RoundSchedule(
                round, LocalDate.of(2030, month, 25), LocalDate.of(2030, month, 20), Percent.of(expected));
    }

    private static Unit unit(String code, String name, List<String> aliases, Unit.Type type, boolean reports) {
        return new Unit(
                UnitCode.of(code), name, name, aliases, type, Set.of(), Optional.empty(), reports, Optional.empty());
    }

    private static Task task(String code, String category, String name) {
        return new Task(
                TaskCode.of(code),
                category,
                name,
                List.of(UnitCode.of("housing")),
                List.of(UnitCode.of("east"), UnitCode.of("west")));
    }

    private static Indicator indicator(
            String code,
            String task,
            String name,
            String measure,
            Indicator.Kind kind,
            @Nullable String target,
            List<String> basis,
            List<String> crossChecking,
            Map<String, String> shares) {
        Map<UnitCode, Quantity> split = new LinkedHashMap<>();
        basis.forEach(unit -> Optional.ofNullable(shares.get(unit))
                .ifPresent(share -> split.put(UnitCode.of(unit), Quantity.of(share))));
        boolean ratio = kind == Indicator.Kind.RATIO;
        return new Indicator(
                IndicatorCode.of(code),
                TaskCode.of(task),
                name,
                measure,
                kind,
                Optional.ofNullable(target).map(Quantity::of),
                Optional.empty(),
                Indicator.Comparison.AT_LEAST,
                !ratio,
                basis.stream().map(UnitCode::of).toList(),
                crossChecking.stream().map(UnitCode::of).toList(),
                ratio ? Optional.of("使用床日") : Optional.empty(),
                ratio ? Optional.of("开放床日") : Optional.empty(),
                List.of(),
                split,
                false);
    }
}

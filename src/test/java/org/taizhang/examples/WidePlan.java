package org.taizhang.examples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.taizhang.intake.LedgerFile;
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

/** A plan of six counties that share the same four sums, over four rounds, with money; for what takes peers or history. */
public final class WidePlan {

    public static final List<String> COUNTIES = List.of("甲县", "乙县", "丙县", "丁县", "戊县", "己县");

    private static final List<String> INDICATORS = List.of("改造住房", "加装电梯", "新建学校", "治理河道");

    private WidePlan() {}

    public static Plan plan() {
        return plan(
                COUNTIES.stream().map(name -> unit(name, Optional.empty())).toList(),
                IntStream.range(0, INDICATORS.size())
                        .mapToObj(index -> indicator(index, codes(), List.of()))
                        .toList());
    }

    /** The same where all others are below the first, which only speaks of their sum. */
    public static Plan inLevels() {
        return plan(
                COUNTIES.stream()
                        .map(name -> unit(name, name.equals(COUNTIES.get(0)) ? Optional.empty() : Optional.of(code(0))))
                        .toList(),
                List.of(indicator(0, codes().subList(1, COUNTIES.size()), List.of(code(0)))));
    }

    private static Plan plan(List<Unit> units, List<Indicator> indicators) {
        return new Plan(
                PlanId.of("wide-2030"),
                "大湖市2030年民生实事",
                "大湖市",
                "大湖市人民政府办公室",
                "湖政办〔2030〕1号",
                LocalDate.of(2030, 1, 10),
                2030,
                ZoneId.of("Asia/Shanghai"),
                "市政府督查室",
                "市财政局",
                BigDecimal.TEN,
                List.of("未启动", "推进中", "已完成"),
                List.of("省", "市"),
                Map.of(),
                Map.of(),
                new Typefaces(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                units,
                List.of(new Task(TaskCode.of("1"), "住房", "旧房改造", codes(), List.of())),
                indicators,
                IntStream.rangeClosed(1, 4).mapToObj(WidePlan::schedule).toList(),
                List.of(new PlannedMoney(TaskCode.of("1"), "省", Money.ofWan("600"), false)),
                List.of());
    }

    /** The round of that quarter. */
    public static Round round(int quarter) {
        return new Round(2030, "Q" + quarter);
    }

    /** A county's ledger of that quarter with these four figures, of 1,000 each that it should reach. */
    public static LedgerFile ledger(String county, int quarter, int... figures) {
        LedgerFile ledger = LedgerFile.xlsx()
                .title("大湖市2030年民生实事台账（2030年第" + "一二三四".charAt(quarter - 1) + "季度）")
                .line("填报单位：" + county, "填报日期：2030-0" + quarter * 2 + "-20")
                .head();
        for (int i = 0; i < figures.length; i++) {
            ledger.figure("1-" + (i + 1), INDICATORS.get(i), "个", figures[i], null, null, "推进中", "进展");
        }
        return ledger;
    }

    private static List<UnitCode> codes() {
        return IntStream.range(0, COUNTIES.size()).mapToObj(WidePlan::code).toList();
    }

    private static UnitCode code(int county) {
        return UnitCode.of("county" + county);
    }

    private static Unit unit(String name, Optional<UnitCode> parent) {
        return new Unit(
                code(COUNTIES.indexOf(name)),
                name,
                name,
                List.of(),
                Unit.Type.COUNTY,
                Set.of(),
                parent,
                true,
                Optional.empty());
    }

    private static Indicator indicator(int index, List<UnitCode> basis, List<UnitCode> crossChecking) {
        Map<UnitCode, Quantity> shares = new LinkedHashMap<>();
        codes().forEach(code -> shares.put(code, Quantity.of("1000")));
        return new Indicator(
                IndicatorCode.of("1-" + (index + 1)),
                TaskCode.of("1"),
                INDICATORS.get(index),
                "个",
                Indicator.Kind.SUM,
                Optional.of(Quantity.of("6000")),
                Optional.empty(),
                Indicator.Comparison.AT_LEAST,
                true,
                basis,
                crossChecking,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                shares,
                false);
    }

    private static RoundSchedule schedule(int quarter) {
        return new RoundSchedule(
                round(quarter),
                LocalDate.of(2030, quarter * 3, 25),
                LocalDate.of(2030, quarter * 3, 20),
                new Percent(new BigDecimal(quarter * 25)));
    }
}

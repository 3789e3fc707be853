package org.taizhang.year;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What really happened in the counties of {@link Office}, quarter by quarter, since 1 January: the truth that no document may miss. */
final class Facts {

    /** Schools built, pupils in school, children who should be, kilometres of river, pumping stations, money paid in 万元. */
    record County(int schools, int pupils, int children, BigDecimal river, int pumps, int paid) {

        private static County of(int schools, int pupils, int children, String river, int pumps, int paid) {
            return new County(schools, pupils, children, new BigDecimal(river), pumps, paid);
        }
    }

    /** Arranged for each county, and in place, in 万元. */
    static final int ARRANGED = 300;

    private static final Map<String, List<County>> COUNTIES = Map.of(
            "东岸县",
            List.of(
                    County.of(1, 950, 1000, "5", 1, 80),
                    County.of(2, 955, 1000, "11.5", 1, 150),
                    County.of(3, 960, 1000, "15", 2, 220),
                    County.of(4, 970, 1000, "20", 3, 290)),
            "西岸区",
            List.of(
                    County.of(1, 960, 1000, "8", 1, 90),
                    County.of(2, 965, 1000, "15", 2, 170),
                    County.of(3, 970, 1000, "23", 2, 250),
                    County.of(4, 980, 1000, "29", 3, 290)),
            "北坡县",
            List.of(
                    County.of(1, 480, 500, "3", 0, 40),
                    County.of(1, 485, 500, "5", 1, 90),
                    County.of(2, 490, 500, "8.25", 1, 150),
                    County.of(2, 495, 500, "10", 2, 210)));

    private static final List<Integer> MILESTONE = List.of(30, 55, 80, 100);
    private static final List<String> STAGES = List.of("启动", "实施", "实施", "完成");

    private Facts() {}

    static County county(String name, int quarter) {
        return Objects.requireNonNull(COUNTIES.get(name), name).get(quarter - 1);
    }

    static int milestone(int quarter) {
        return MILESTONE.get(quarter - 1);
    }

    static String stage(int quarter) {
        return STAGES.get(quarter - 1);
    }

    /** As the headings of a blank ledger ask for them. */
    static Map<String, Object> of(String unit, int quarter) {
        Map<String, Object> facts = new HashMap<>();
        if (unit.equals("市水务局")) {
            facts.put("2-2 累计完成", milestone(quarter));
            facts.put("2-2 所处阶段", stage(quarter));
        } else if (COUNTIES.containsKey(unit)) {
            County county = county(unit, quarter);
            facts.put("1-1 累计完成", county.schools());
            facts.put("1-2 分子", county.pupils());
            facts.put("1-2 分母", county.children());
            facts.put("2-1 累计完成", county.river());
            facts.put("2-3 累计完成", county.pumps());
            facts.put("1 省 安排资金（万元）", ARRANGED);
            facts.put("1 省 到位资金（万元）", ARRANGED);
            facts.put("1 省 支付资金（万元）", county.paid());
        }
        return facts;
    }

    /** The city's figure of an indicator, worked out by hand. */
    static BigDecimal city(String indicator, int quarter) {
        List<County> all =
                Office.COUNTIES.stream().map(name -> county(name, quarter)).toList();
        return switch (indicator) {
            case "1-1" ->
                BigDecimal.valueOf(all.stream().mapToInt(County::schools).sum());
            case "2-1" -> all.stream().map(County::river).reduce(BigDecimal.ZERO, BigDecimal::add);
            case "2-2" -> BigDecimal.valueOf(milestone(quarter));
            case "2-3" ->
                BigDecimal.valueOf(all.stream().mapToInt(County::pumps).sum());
            default -> throw new IllegalArgumentException(indicator);
        };
    }

    static int pupils(int quarter) {
        return Office.COUNTIES.stream()
                .mapToInt(name -> county(name, quarter).pupils())
                .sum();
    }

    static int children(int quarter) {
        return Office.COUNTIES.stream()
                .mapToInt(name -> county(name, quarter).children())
                .sum();
    }

    static int paid(int quarter) {
        return Office.COUNTIES.stream()
                .mapToInt(name -> county(name, quarter).paid())
                .sum();
    }
}

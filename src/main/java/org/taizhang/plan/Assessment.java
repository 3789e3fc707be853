package org.taizhang.plan;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Points;

/**
 * How a year is assessed (年度目标考核). A plan may leave out any of it; then it is as {@link #USUAL}, which is this system's own setting
 * since no document gives one.
 *
 * @param weights how many of 100 points each part carries; every part is there, and together they are 100
 * @param deductions what each fault takes from the 100 points of a round; every fault is there
 * @param floors from how many points on each grade is reached; every grade is there, the lowest from 0 on
 * @param indicatorWeights how much an indicator counts against the others; one that is absent counts 1, one of 0 does not count
 */
public record Assessment(
        Map<Part, Points> weights,
        Map<Fault, Deduction> deductions,
        Map<Grade, Points> floors,
        Map<IndicatorCode, Points> indicatorWeights) {

    /** Nothing said. */
    public static final Assessment USUAL = usual();

    private static final Points ONE = Points.of("1");

    /** Copies the maps, in the order of what they are about. */
    public Assessment {
        weights = Collections.unmodifiableMap(new EnumMap<>(weights));
        deductions = Collections.unmodifiableMap(new EnumMap<>(deductions));
        floors = Collections.unmodifiableMap(new EnumMap<>(floors));
        indicatorWeights = Collections.unmodifiableMap(new LinkedHashMap<>(indicatorWeights));
    }

    private static Assessment usual() {
        Map<Part, Points> weights = new EnumMap<>(Part.class);
        weights.put(Part.COMPLETION, Points.of("60"));
        weights.put(Part.PACE, Points.of("15"));
        weights.put(Part.TIMELINESS, Points.of("10"));
        weights.put(Part.QUALITY, Points.of("5"));
        weights.put(Part.MONEY, Points.of("10"));
        Map<Fault, Deduction> deductions = new EnumMap<>(Fault.class);
        deductions.put(Fault.LATE_DAY, Deduction.of("5", "50"));
        deductions.put(Fault.SILENT, Deduction.of("100", "100"));
        deductions.put(Fault.REJECTED, Deduction.of("100", "100"));
        deductions.put(Fault.ERROR, Deduction.of("5", "60"));
        deductions.put(Fault.WARNING, Deduction.of("1", "20"));
        deductions.put(Fault.RESUBMISSION, Deduction.of("1", "10"));
        Map<Grade, Points> floors = new EnumMap<>(Grade.class);
        floors.put(Grade.EXCELLENT, Points.of("90"));
        floors.put(Grade.GOOD, Points.of("80"));
        floors.put(Grade.FAIR, Points.of("60"));
        floors.put(Grade.POOR, Points.ZERO);
        return new Assessment(weights, deductions, floors, Map.of());
    }

    /** The part's weight. */
    public Points weight(Part part) {
        return Objects.requireNonNull(weights.get(part));
    }

    /** How much the indicator counts against others. */
    public Points weight(IndicatorCode indicator) {
        return indicatorWeights.getOrDefault(indicator, ONE);
    }

    /** What the fault costs. */
    public Deduction deduction(Fault fault) {
        return Objects.requireNonNull(deductions.get(fault));
    }

    /** From how many points on the grade is reached. */
    public Points floor(Grade grade) {
        return Objects.requireNonNull(floors.get(grade));
    }

    /** The best grade that so many points reach. */
    public Grade grade(Points score) {
        return Arrays.stream(Grade.values())
                .filter(grade -> score.compareTo(floor(grade)) >= 0)
                .findFirst()
                .orElse(Grade.POOR);
    }

    /** What is assessed. */
    public enum Part {
        /** 完成情况: the indicators at the year's last round against their targets. */
        COMPLETION,
        /** 推进节奏: the same at each earlier round against what was expected by then. */
        PACE,
        /** 报送时效: when the ledgers came. */
        TIMELINESS,
        /** 数据质量: what was wrong with them. */
        QUALITY,
        /** 资金执行: money arranged, in place and paid. */
        MONEY
    }

    /** What costs points in a round. */
    public enum Fault {
        /** 逾期一天. */
        LATE_DAY,
        /** 未报一轮. */
        SILENT,
        /** 退回一份: a ledger that could not be used and was not replaced. */
        REJECTED,
        /** 错误一条. */
        ERROR,
        /** 疑点一条. */
        WARNING,
        /** 重报一次: a further file of the same unit for the same round. */
        RESUBMISSION
    }

    /** What a score is called (等次), best first. */
    public enum Grade {
        /** 优秀. */
        EXCELLENT,
        /** 良好. */
        GOOD,
        /** 合格. */
        FAIR,
        /** 不合格. */
        POOR
    }

    /**
     * What a fault costs.
     *
     * @param each for one
     * @param most for all of a round together (上限)
     */
    public record Deduction(Points each, Points most) {

        static Deduction of(String each, String most) {
            return new Deduction(Points.of(each), Points.of(most));
        }
    }
}

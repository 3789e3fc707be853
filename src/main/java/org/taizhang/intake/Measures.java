package org.taizhang.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Plan.MeasureFactor;

/** Units of measure (计量单位) that convert into each other, from the plan: 5000 户 is 0.5 万户. */
final class Measures {

    private static final String TEN_THOUSANDS = "万";
    private static final String PERCENT = "%";

    private final Map<String, MeasureFactor> factors;

    Measures(Plan plan) {
        this.factors = plan.unitsOfMeasure();
    }

    /**
     * How many of the wanted unit one of the given unit is; empty when they do not convert. Exact for every pair of decimal
     * multiples; others to 34 digits.
     */
    Optional<BigDecimal> factor(String given, String wanted) {
        String from = canonical(given);
        String to = canonical(wanted);
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        if (from.equals(TEN_THOUSANDS)) {
            return factor(TEN_THOUSANDS + base(to).base(), to);
        }
        MeasureFactor left = base(from);
        MeasureFactor right = base(to);
        return left.base().equals(right.base())
                ? Optional.of(left.factor().divide(right.factor(), MathContext.DECIMAL128))
                : Optional.empty();
    }

    /** How many of its base unit one of the given unit is: 10000 for 万户, 1 for 户 and for every unit that is not known. */
    BigDecimal factorToBase(String given) {
        String measure = canonical(given);
        return measure.equals(TEN_THOUSANDS)
                ? new BigDecimal(10_000)
                : base(measure).factor();
    }

    /** The unit without a multiple, such as 户 for 万户. */
    String baseOf(String given) {
        return base(canonical(given)).base();
    }

    private MeasureFactor base(String measure) {
        MeasureFactor known = factors.get(measure);
        return known == null ? new MeasureFactor(measure, BigDecimal.ONE) : known;
    }

    private static String canonical(String measure) {
        String normal = Wording.normal(measure);
        return normal.equals("百分比") || normal.equals("百分数") ? PERCENT : normal;
    }

    static boolean isPercent(String measure) {
        return canonical(measure).equals(PERCENT);
    }
}

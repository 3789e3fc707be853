package org.taizhang.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.findings.FindingKind;

/** The rows of the sheet 方案 that say how units of measure convert: 计量换算:万户 = 10000户. */
final class ConversionRows {

    private static final Pattern FACTOR = Pattern.compile("(\\d+(?:\\.\\d+)?)(\\D+)");

    private final Map<String, PlanRow> rows = new LinkedHashMap<>();

    void add(String measure, PlanRow row) {
        rows.put(measure, row);
    }

    /** Every unit of measure with its base; a base that has no row of its own is one of itself. */
    Map<String, Plan.MeasureFactor> factors() {
        Map<String, Plan.MeasureFactor> factors = new LinkedHashMap<>();
        rows.forEach((measure, row) -> factor(row).ifPresent(factor -> factors.put(measure, factor)));
        rows.forEach((measure, row) -> checkBase(measure, row, factors));
        List.copyOf(factors.values())
                .forEach(factor ->
                        factors.putIfAbsent(factor.base(), new Plan.MeasureFactor(factor.base(), BigDecimal.ONE)));
        return factors;
    }

    private Optional<Plan.MeasureFactor> factor(PlanRow row) {
        Matcher form = FACTOR.matcher(Spelling.plain(row.text(Column.CONTENT)));
        if (!form.matches() || new BigDecimal(form.group(1)).signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Plan.MeasureFactor(form.group(2), new BigDecimal(form.group(1))));
    }

    /** A base is one of itself: else the same amount would have two values. */
    private void checkBase(String measure, PlanRow row, Map<String, Plan.MeasureFactor> factors) {
        Plan.MeasureFactor factor = factors.get(measure);
        boolean clear = factor != null && isBase(factor.base(), factors);
        if (!clear || measure.isEmpty()) {
            row.report(FindingKind.CONVERSION_UNCLEAR, Column.CONTENT, measure, row.text(Column.CONTENT));
        }
    }

    private static boolean isBase(String measure, Map<String, Plan.MeasureFactor> factors) {
        Plan.MeasureFactor own = factors.get(measure);
        return own == null || (own.base().equals(measure) && own.factor().compareTo(BigDecimal.ONE) == 0);
    }
}

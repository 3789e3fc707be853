package org.taizhang.sample;

import java.math.BigDecimal;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.terms.Quantity;

/**
 * The unit of measure (计量单位) in which a ledger states an indicator.
 *
 * @param name such as 户, where the plan counts in 万户
 * @param factor how many of it are one of the plan's unit, 1 where it is the same
 */
record Measure(String name, BigDecimal factor) {

    /** The plan's own. */
    static Measure own(Indicator indicator) {
        return new Measure(indicator.unitOfMeasure(), BigDecimal.ONE);
    }

    /** The one without a multiple, if the plan's has one, as 户 is of 万户; else the plan's own. 公里 is no multiple: one writes it so. */
    static Measure base(Plan plan, Indicator indicator) {
        Plan.MeasureFactor multiple = plan.unitsOfMeasure().get(indicator.unitOfMeasure());
        boolean named = multiple != null && indicator.unitOfMeasure().endsWith(multiple.base());
        return multiple != null && named && indicator.kind() == Indicator.Kind.SUM
                ? new Measure(multiple.base(), multiple.factor())
                : own(indicator);
    }

    /** Whether the plan counts the indicator in a multiple such as 万户. */
    static boolean isMultiple(Plan plan, Indicator indicator) {
        return base(plan, indicator).factor().compareTo(BigDecimal.ONE) > 0;
    }

    /** The quantity, given in the plan's unit, in this one. */
    Quantity of(Quantity quantity) {
        return new Quantity(quantity.value().multiply(factor));
    }
}

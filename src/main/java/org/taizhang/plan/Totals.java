package org.taizhang.plan;

import java.util.Optional;
import java.util.OptionalInt;
import org.taizhang.terms.Money;

/**
 * Totals that the plan's document names without saying of what they are made (载明的总数).
 *
 * @param projects how many projects there are (项目总数)
 * @param investment money for the year (年度投资总额), in 万元
 */
public record Totals(OptionalInt projects, Optional<Money> investment) {

    /** Nothing named. */
    public static final Totals NONE = new Totals(OptionalInt.empty(), Optional.empty());
}

package org.taizhang.spreadsheet;

import java.math.BigDecimal;
import java.util.List;

/**
 * An input rule on an area of a draft.
 *
 * @param message what a person reads when the rule refuses an input
 */
record DraftRule(MergedArea area, Condition condition, String message) {

    /** What may be typed. */
    sealed interface Condition {}

    /** One of these values. */
    record OneOf(List<String> values) implements Condition {}

    /** One of the values in a named area or range. */
    record OneFrom(String area) implements Condition {}

    /** A number not below the minimum. */
    record AtLeast(BigDecimal minimum) implements Condition {}
}

package org.taizhang.validation;

import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;

/**
 * Where a figure comes from, to the cell.
 *
 * @param part which part of the figure the cell gives
 * @param file below the round's drop folder
 * @param cell the cell, or the first of those that were added up
 * @param raw the text as it stood in the cell; where a list of items was added up, a formula over its cells such as {@code
 *     SUM(F5:F204)}
 * @param value what it was understood as, in the indicator's unit of measure (money in 万元)
 * @param converted whether it stood there in another unit of measure
 */
public record Source(
        UnitCode unit,
        Part part,
        String file,
        String sheet,
        CellPosition cell,
        String raw,
        Quantity value,
        boolean converted) {

    /** What a cell contributes. */
    public enum Part {
        /** The cumulative figure, or a milestone's percentage. */
        ACHIEVED,
        /** A ratio's numerator. */
        NUMERATOR,
        /** A ratio's denominator. */
        DENOMINATOR,
        /** Money arranged. */
        ARRANGED,
        /** Money in place. */
        IN_PLACE,
        /** Money paid. */
        PAID
    }
}

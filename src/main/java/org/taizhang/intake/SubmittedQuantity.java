package org.taizhang.intake;

import org.jspecify.annotations.Nullable;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Quantity;

/**
 * A quantity as it stood in a cell, and what it was understood as; or the sum of an item list's cells.
 *
 * @param cell the cell, or the first of those that were added up
 * @param raw the text or stored digits; of a sum, a formula over its cells such as {@code SUM(F5:F204)}
 * @param value in the indicator's unit of measure (money in 万元), exact; null when it was not understood, and then a finding
 *     says why
 * @param converted whether the value was converted from another unit of measure
 * @param sheet where the cell stands, null when that is the row's own sheet
 */
public record SubmittedQuantity(
        CellPosition cell,
        String raw,
        @Nullable Quantity value,
        boolean converted,
        @Nullable String sheet) {

    /** A cell of the row's own sheet. */
    public SubmittedQuantity(CellPosition cell, String raw, @Nullable Quantity value, boolean converted) {
        this(cell, raw, value, converted, null);
    }
}

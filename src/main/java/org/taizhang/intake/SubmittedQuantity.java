package org.taizhang.intake;

import org.jspecify.annotations.Nullable;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Quantity;

/**
 * A quantity as it stood in a cell, and what it was understood as.
 *
 * @param raw the text or stored digits
 * @param value in the indicator's unit of measure (money in 万元), exact; null when it was not understood, and then a finding
 *     says why
 * @param converted whether the value was converted from another unit of measure
 */
public record SubmittedQuantity(
        CellPosition cell, String raw, @Nullable Quantity value, boolean converted) {}

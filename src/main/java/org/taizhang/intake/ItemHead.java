package org.taizhang.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taizhang.spreadsheet.GridCell;

/**
 * The head of a list of items.
 *
 * @param top its first row
 * @param bottom its last row
 * @param columns the sheet column of each column that exactly one heading claims
 * @param headings the heading's own cell of each of those
 * @param doubled columns that several headings claim, with those cells
 * @param candidates what the heading of what is done may mean besides, as it is only somewhat like; empty where it is certain
 * @param texts everything the head says, in normal form, to know it again on the next page
 * @param lines what stands above it, in normal form
 */
record ItemHead(
        int top,
        int bottom,
        Map<ItemColumn, Integer> columns,
        Map<ItemColumn, GridCell> headings,
        Map<ItemColumn, List<GridCell>> doubled,
        Set<LedgerColumn> candidates,
        Set<String> texts,
        Set<String> lines) {

    ItemHead {
        columns = Map.copyOf(columns);
        headings = Map.copyOf(headings);
        doubled = Map.copyOf(doubled);
        candidates = Set.copyOf(candidates);
        texts = Set.copyOf(texts);
        lines = Set.copyOf(lines);
    }

    boolean has(ItemColumn column) {
        return columns.containsKey(column);
    }

    /** The column that holds what is counted: what is done, else a quantity that does not say whether it is. */
    Optional<ItemColumn> counted() {
        boolean unclear = doubled.containsKey(ItemColumn.DONE);
        if (has(ItemColumn.DONE)) {
            return Optional.of(ItemColumn.DONE);
        }
        return has(ItemColumn.QUANTITY) && !unclear ? Optional.of(ItemColumn.QUANTITY) : Optional.empty();
    }

    /** The unit of measure that the column's heading states, empty if it states none. */
    String measure(ItemColumn column) {
        return Optional.ofNullable(headings.get(column))
                .flatMap(cell -> HeadingMeasure.of(List.of(HeadingText.of(cell.raw()))))
                .orElse("");
    }
}

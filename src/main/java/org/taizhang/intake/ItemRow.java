package org.taizhang.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.taizhang.spreadsheet.GridCell;

/**
 * A row of a list of items with the cells of its columns; what is merged down over the row is among them, except the quantity,
 * which is only ever the row's own.
 */
final class ItemRow {

    private final int number;
    private final Map<ItemColumn, GridCell> cells;
    /** Those that say anything; asked for often, found out once. */
    private final Map<ItemColumn, GridCell> telling = new EnumMap<>(ItemColumn.class);

    private final Optional<ItemLevel> level;

    ItemRow(int number, Map<ItemColumn, GridCell> cells) {
        this.number = number;
        this.cells = cells;
        cells.forEach((column, cell) -> {
            if (!Wording.saysNothing(cell.raw())) {
                telling.put(column, cell);
            }
        });
        this.level = ItemLevel.of(text(ItemColumn.NUMBER), text(ItemColumn.PROJECT));
    }

    /** As Excel shows it. */
    int number() {
        return number;
    }

    /** How deep it stands in a numbered list. */
    Optional<ItemLevel> level() {
        return level;
    }

    Optional<GridCell> cell(ItemColumn column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** The cell, if it says anything. */
    Optional<GridCell> telling(ItemColumn column) {
        return Optional.ofNullable(telling.get(column));
    }

    /** The cell's text, empty where it says nothing. */
    String text(ItemColumn column) {
        GridCell cell = telling.get(column);
        return cell == null ? "" : cell.raw();
    }
}

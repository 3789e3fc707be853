package org.taizhang.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;

/**
 * A table found on a sheet: its head row and the columns that its headings name.
 *
 * @param head number of the last row of the head
 * @param columns for each column that was recognised, the cells of the head that claim it (more than one is ambiguous)
 * @param unknown heading cells that name no known column
 */
record Table(Grid grid, int head, Map<LedgerColumn, List<GridCell>> columns, List<GridCell> unknown) {

    private static final Set<LedgerColumn> NAMES = Set.of(LedgerColumn.INDICATOR, LedgerColumn.INDICATOR_CODE);
    private static final int ENOUGH = 4;
    /** Sums that some ledgers add to their rows; they repeat what the rows say and are never counted. */
    private static final Pattern TOTAL = Pattern.compile("(合计|小计|总计|其中)[::]?.*");
    /** A sum is named in one of a row's first cells; further on, the word is part of a text. */
    private static final int NAMING_CELLS = 4;

    Table {
        Map<LedgerColumn, List<GridCell>> ordered = new EnumMap<>(LedgerColumn.class);
        ordered.putAll(columns);
        columns = ordered;
    }

    /** How many different columns were recognised: the measure by which the head row is chosen. */
    int weight() {
        return columns.size();
    }

    boolean isProgress() {
        boolean names = NAMES.stream().anyMatch(columns::containsKey);
        boolean figures = columns.containsKey(LedgerColumn.DONE) || columns.containsKey(LedgerColumn.PROGRESS);
        return names && figures && weight() >= ENOUGH;
    }

    boolean isMoney() {
        boolean task = columns.containsKey(LedgerColumn.TASK) || columns.containsKey(LedgerColumn.TASK_CODE);
        boolean amounts = LedgerColumn.AMOUNTS.stream().anyMatch(columns::containsKey);
        return task && amounts && columns.containsKey(LedgerColumn.MONEY_SOURCE);
    }

    /** The heading cell of a column that exactly one cell claims. */
    Optional<GridCell> heading(LedgerColumn column) {
        List<GridCell> claims = columns.getOrDefault(column, List.of());
        return claims.size() == 1 ? Optional.of(claims.get(0)) : Optional.empty();
    }

    /** The cell of a column in a row, if it holds something. */
    Optional<GridCell> cell(LedgerColumn column, int row) {
        return heading(column)
                .flatMap(head -> grid.at(new CellPosition(row, head.position().column())));
    }

    /** The same, but a cell inside a merged area shows that area's content. */
    Optional<GridCell> shown(LedgerColumn column, int row) {
        return heading(column)
                .flatMap(head ->
                        grid.shownAt(new CellPosition(row, head.position().column())));
    }

    /** Where the cell of a column in a row would be. */
    Optional<CellPosition> position(LedgerColumn column, int row) {
        return heading(column).map(head -> new CellPosition(row, head.position().column()));
    }

    /** Numbers of the rows below the head. */
    IntStream rows() {
        return IntStream.rangeClosed(head + 1, grid.lastRow());
    }

    /** Whether a row only adds up others. */
    boolean isTotal(int row) {
        return grid.row(row).stream()
                .limit(NAMING_CELLS)
                .anyMatch(cell -> TOTAL.matcher(Wording.normal(cell.raw())).matches());
    }

    /** Whether a row says the same as the head, as on each printed page of some ledgers. */
    boolean repeatsHead(int row) {
        return columns.keySet().stream().filter(column -> repeats(column, row)).count() > weight() / 2;
    }

    private boolean repeats(LedgerColumn column, int row) {
        return heading(column)
                .filter(head -> cell(column, row)
                        .filter(cell -> Wording.bare(cell.raw()).equals(Wording.bare(head.raw())))
                        .isPresent())
                .isPresent();
    }
}

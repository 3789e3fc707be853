package org.taizhang.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.spreadsheet.MergedArea;
import org.taizhang.terms.CellPosition;

/**
 * Finds a table on a sheet by what its head says, wherever it stands. A head of several rows is read at its last row, where
 * cells merged downwards show their heading too; a group heading above several columns is not a heading of its own.
 */
final class TableFinder {

    /** Heads are looked for this far down; no real ledger begins later. */
    private static final int DEEPEST_HEAD = 60;

    private final Headings headings;

    TableFinder(Headings headings) {
        this.headings = headings;
    }

    Optional<Table> find(Grid grid, Predicate<Table> wanted) {
        List<Table> candidates = IntStream.rangeClosed(1, Math.min(DEEPEST_HEAD, grid.lastRow()))
                .mapToObj(row -> tableAt(grid, row))
                .filter(wanted)
                .toList();
        return candidates.stream().reduce((best, next) -> isBetter(next, best) ? next : best);
    }

    /** More headings win; of equals the later, but only while the head goes on, so that a repeated head does not. */
    private static boolean isBetter(Table next, Table best) {
        return next.weight() > best.weight() || (next.weight() == best.weight() && next.head() == best.head() + 1);
    }

    private Table tableAt(Grid grid, int row) {
        Map<LedgerColumn, List<GridCell>> columns = new EnumMap<>(LedgerColumn.class);
        List<GridCell> unknown = new ArrayList<>();
        for (GridCell cell : headCells(grid, row)) {
            headings.columnOf(cell.raw())
                    .ifPresentOrElse(
                            column -> columns.computeIfAbsent(column, none -> new ArrayList<>())
                                    .add(cell),
                            () -> unknown.add(cell));
        }
        return new Table(grid, row, columns, unknown);
    }

    private static List<GridCell> headCells(Grid grid, int row) {
        List<GridCell> cells = new ArrayList<>(grid.row(row));
        for (MergedArea area : grid.mergedAreas()) {
            boolean reachesDown = area.first().row() < row && area.last().row() == row;
            if (reachesDown) {
                grid.at(area.first()).map(cell -> movedTo(cell, row)).ifPresent(cells::add);
            }
        }
        return cells;
    }

    private static GridCell movedTo(GridCell cell, int row) {
        return new GridCell(new CellPosition(row, cell.position().column()), cell.content(), cell.formula());
    }
}

package org.taizhang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;

/**
 * A head (表头): its rows and the heading of each column. Groups stand above their columns as merged cells, or only laid out: then
 * a group reaches right as far as nothing else stands in its row and something stands below.
 *
 * @param paths from left to right; a column that merely lies under its left neighbour's merged heading has none
 */
record Head(Grid grid, HeadRows rows, List<HeadPath> paths) {

    Head {
        paths = List.copyOf(paths);
    }

    static Head of(Grid grid, HeadRows rows) {
        return new Layout(grid, rows).head();
    }

    /** The sheet column furthest left that has a heading. */
    int first() {
        return paths.get(0).column();
    }

    /** The sheet column furthest right that has a heading. */
    int last() {
        return paths.get(paths.size() - 1).column();
    }

    Head part(List<HeadPath> some) {
        return new Head(grid, rows, some);
    }

    /** The heading of a sheet column. */
    Optional<HeadPath> path(int column) {
        return paths.stream().filter(path -> path.column() == column).findFirst();
    }

    /** Whether both say the same in the same columns. */
    boolean repeats(Head other) {
        return paths.size() == other.paths.size() && normal().equals(other.normal());
    }

    private List<String> normal() {
        return paths.stream().map(path -> path.column() + path.normal()).toList();
    }

    /** How the cells of a head lie. */
    private record Layout(Grid grid, HeadRows rows) {

        Head head() {
            List<HeadPath> paths = new ArrayList<>();
            int last = lastColumn();
            for (int column = 1; column <= last; column++) {
                List<GridCell> cells = cellsAbove(column);
                boolean own = !cells.isEmpty()
                        && cells.get(cells.size() - 1).position().column() == column;
                if (own) {
                    paths.add(new HeadPath(column, cells));
                }
            }
            return new Head(grid, rows, paths);
        }

        private int lastColumn() {
            int last = 0;
            for (int row = rows.top(); row <= rows.bottom(); row++) {
                List<GridCell> cells = grid.row(row);
                if (!cells.isEmpty()) {
                    last = Math.max(last, cells.get(cells.size() - 1).position().column());
                }
            }
            return last;
        }

        private List<GridCell> cellsAbove(int column) {
            List<GridCell> cells = new ArrayList<>();
            for (int row = rows.top(); row <= rows.bottom(); row++) {
                Optional<GridCell> cell = shown(row, column);
                if (cell.isEmpty()) {
                    cell = groupFromTheLeft(row, column);
                }
                cell.filter(it -> !cells.contains(it)).ifPresent(cells::add);
            }
            return cells;
        }

        private Optional<GridCell> shown(int row, int column) {
            return grid.shownAt(new CellPosition(row, column))
                    .filter(cell -> cell.content() instanceof CellContent.Text)
                    .filter(cell -> cell.position().row() >= rows.top());
        }

        private Optional<GridCell> groupFromTheLeft(int row, int column) {
            if (!holdsBelow(row, column)) {
                return Optional.empty();
            }
            for (int left = column - 1; left >= 1; left--) {
                Optional<GridCell> cell = shown(row, left);
                if (cell.isPresent()) {
                    return isLaidOutGroup(cell.get(), row, left) ? cell : Optional.empty();
                }
                if (!holdsBelow(row, left)) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        /** A merged cell says itself how far it reaches. */
        private boolean isLaidOutGroup(GridCell group, int row, int column) {
            boolean merged = !group.position().equals(new CellPosition(row, column))
                    || shown(row, column + 1).isPresent();
            return !merged && group.position().row() == row && holdsBelow(row, column);
        }

        private boolean holdsBelow(int row, int column) {
            for (int below = row + 1; below <= rows.bottom(); below++) {
                if (grid.at(new CellPosition(below, column)).isPresent()) {
                    return true;
                }
            }
            return false;
        }
    }
}

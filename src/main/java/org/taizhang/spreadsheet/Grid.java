package org.taizhang.spreadsheet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.taizhang.terms.CellPosition;

/**
 * One sheet as a typed grid: only the cells that hold something, in order, and what Excel knows of its rows, columns and
 * merged areas. Unmodifiable.
 */
public final class Grid {

    private final String name;
    private final boolean hidden;
    /** By row and column; a list sorted once takes half the memory of a tree and is as quick to search. */
    private final List<GridCell> cells;

    private final RowIndex rows;
    private final List<MergedArea> mergedAreas;
    private final MergedAreas areas;
    private final NumberSet hiddenRows;
    private final NumberSet hiddenColumns;
    private final boolean continues;

    /** A sheet that is there whole. Takes copies; the cells may come in any order, one a position. */
    public Grid(
            String name,
            boolean hidden,
            List<GridCell> cells,
            List<MergedArea> mergedAreas,
            Set<Integer> hiddenRows,
            Set<Integer> hiddenColumns) {
        this(name, hidden, cells, mergedAreas, NumberSet.of(hiddenRows), NumberSet.of(hiddenColumns), false);
    }

    /** A sheet that may go on after the cells given. */
    Grid(
            String name,
            boolean hidden,
            List<GridCell> cells,
            List<MergedArea> mergedAreas,
            NumberSet hiddenRows,
            NumberSet hiddenColumns,
            boolean continues) {
        this.name = name;
        this.hidden = hidden;
        this.cells = ordered(cells);
        this.rows = new RowIndex(this.cells);
        this.mergedAreas = List.copyOf(mergedAreas);
        this.areas = new MergedAreas(this.mergedAreas);
        this.hiddenRows = hiddenRows;
        this.hiddenColumns = hiddenColumns;
        this.continues = continues;
    }

    /** The same sheet, of which only so many cells are kept here. */
    Grid beginning(int count) {
        return new Grid(name, hidden, cells.subList(0, count), mergedAreas, hiddenRows, hiddenColumns, true);
    }

    /** Files nearly always have them in order. */
    private static List<GridCell> ordered(List<GridCell> cells) {
        List<GridCell> ordered = List.copyOf(cells);
        if (firstOutOfOrder(ordered) == ordered.size()) {
            return ordered;
        }
        ordered =
                cells.stream().sorted(Comparator.comparing(GridCell::position)).toList();
        int twice = firstOutOfOrder(ordered);
        if (twice < ordered.size()) {
            throw new IllegalArgumentException(
                    "two cells at " + ordered.get(twice).position());
        }
        return ordered;
    }

    /** Index of the first cell that does not lie behind the one before, or how many cells there are. */
    private static int firstOutOfOrder(List<GridCell> cells) {
        for (int i = 1; i < cells.size(); i++) {
            if (cells.get(i).position().compareTo(cells.get(i - 1).position()) <= 0) {
                return i;
            }
        }
        return cells.size();
    }

    /** The sheet's name as on its tab. */
    public String name() {
        return name;
    }

    /** Whether the sheet is hidden or very hidden. */
    public boolean hidden() {
        return hidden;
    }

    /** Every cell that holds something, by row and column. */
    public List<GridCell> cells() {
        return cells;
    }

    /** The cell's own content, empty when it holds none. */
    public Optional<GridCell> at(CellPosition position) {
        return at(position.row(), position.column());
    }

    /** The same for the cell in that row and column. */
    public Optional<GridCell> at(int row, int column) {
        int place = rows.find(row);
        return place < 0 ? Optional.empty() : within(rows.start(place), rows.end(place), column);
    }

    /** No cell stands further from its row's first than their columns do, so the search begins there and goes left over the gaps. */
    private Optional<GridCell> within(int start, int end, int column) {
        int furthest = column - cells.get(start).position().column();
        for (int i = Math.min(start + furthest, end - 1); i >= start; i--) {
            GridCell cell = cells.get(i);
            int reached = cell.position().column();
            if (reached <= column) {
                return reached == column ? Optional.of(cell) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The content that a reader sees there: the cell's own, or that of the merged area which covers it. */
    public Optional<GridCell> shownAt(CellPosition position) {
        return at(position).or(() -> areas.covering(position).flatMap(area -> at(area.first())));
    }

    /** The cells of a row that hold something, from left to right. */
    public List<GridCell> row(int number) {
        int place = rows.find(number);
        return place < 0 ? List.of() : cells.subList(rows.start(place), rows.end(place));
    }

    /**
     * Whether this is only the beginning of a long sheet, the rest of which went to a {@link RowSink}. Merged areas, hidden rows
     * and hidden columns are those of the whole sheet all the same.
     */
    public boolean continues() {
        return continues;
    }

    /** The last row here that holds something, 0 for an empty sheet. */
    public int lastRow() {
        return cells.isEmpty() ? 0 : cells.get(cells.size() - 1).position().row();
    }

    /** The merged areas. */
    public List<MergedArea> mergedAreas() {
        return mergedAreas;
    }

    /** Numbers of the rows that are hidden, by hand or by a filter. */
    public Set<Integer> hiddenRows() {
        return hiddenRows;
    }

    /** Numbers of the columns that are hidden. */
    public Set<Integer> hiddenColumns() {
        return hiddenColumns;
    }
}

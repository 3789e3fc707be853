package org.taizhang.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;

/**
 * The rows below a head that belong to it, without what stands between them: repeated heads with their titles, column numbers,
 * signatures, notes and blank rows.
 */
final class Body {

    private final Grid grid;
    private final int from;
    private final int to;
    private final int[] numbers;

    private Body(Grid grid, int from, int to, int[] numbers) {
        this.grid = grid;
        this.from = from;
        this.to = to;
        this.numbers = numbers;
    }

    /**
     * The body of a table.
     *
     * @param from first sheet column that belongs to the table, headed or not
     * @param to last sheet column that belongs to the table
     * @param last the last row that may belong to the table
     * @param heads its head and the repetitions of it
     * @param prefaces rows above those repetitions that are titles and labels
     * @param isFigureRow whether a row holds a figure and a name, so that even below a signature it counts
     */
    static Body below(
            Grid grid,
            int from,
            int to,
            int last,
            List<HeadRows> heads,
            BitSet prefaces,
            Predicate<List<GridCell>> isFigureRow) {
        IntStream.Builder numbers = IntStream.builder();
        boolean belowFoot = false;
        boolean belowHead = true;
        for (int row = heads.get(0).bottom() + 1; row <= last; row++) {
            int number = row;
            if (heads.stream().anyMatch(head -> head.contains(number))) {
                belowFoot = false;
                belowHead = true;
                continue;
            }
            List<GridCell> cells = within(grid.row(row), from, to);
            if (cells.isEmpty() || prefaces.get(row) || (belowHead && ColumnNumbers.are(cells))) {
                continue;
            }
            belowHead = false;
            belowFoot = belowFoot || isFoot(cells);
            boolean counts = !belowFoot || (!isFoot(cells) && isFigureRow.test(cells));
            if (counts) {
                numbers.add(row);
            }
        }
        return new Body(grid, from, to, numbers.build().toArray());
    }

    /** The same with some of the rows only. */
    Body only(Set<Integer> rows) {
        return new Body(
                grid, from, to, IntStream.of(numbers).filter(rows::contains).toArray());
    }

    private static boolean isFoot(List<GridCell> cells) {
        GridCell first = cells.get(0);
        return first.content() instanceof CellContent.Text && Foot.begins(first.raw());
    }

    static List<GridCell> within(List<GridCell> cells, int from, int to) {
        if (cells.isEmpty()
                || (cells.get(0).position().column() >= from
                        && cells.get(cells.size() - 1).position().column() <= to)) {
            return cells;
        }
        List<GridCell> some = new ArrayList<>(cells.size());
        for (GridCell cell : cells) {
            int column = cell.position().column();
            if (column >= from && column <= to) {
                some.add(cell);
            }
        }
        return some;
    }

    IntStream rows() {
        return IntStream.of(numbers);
    }

    boolean isEmpty() {
        return numbers.length == 0;
    }

    /** The cells of a row that lie in the table. */
    List<GridCell> cells(int row) {
        return within(grid.row(row), from, to);
    }

    Optional<GridCell> at(int row, int column) {
        return grid.at(new CellPosition(row, column));
    }

    /** The row of the table above that one, 0 when it is the first. */
    int before(int row) {
        int index = Arrays.binarySearch(numbers, row);
        int above = (index < 0 ? -index - 1 : index) - 1;
        return above < 0 ? 0 : numbers[above];
    }
}

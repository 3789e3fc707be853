package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.terms.CellPosition;
import org.taizhang.validation.Source;

/**
 * The cells of several lines of money, as short as they can be said without loss: those that fill an area row by row in the order of
 * the figures are that area ({@code D3:F6}); else each line has its own area, or its cells one by one.
 */
final class SourceCells {

    private SourceCells() {}

    static String of(List<MoneyLine> lines) {
        List<List<CellPosition>> cells = lines.stream()
                .map(line -> line.sources().stream().map(Source::cell).toList())
                .filter(line -> !line.isEmpty())
                .toList();
        List<CellPosition> all = cells.stream().flatMap(List::stream).toList();
        if (fillsAnArea(all)) {
            return area(all);
        }
        return Wording.list(cells.stream().map(SourceCells::line).toList());
    }

    private static String line(List<CellPosition> cells) {
        List<String> each = new ArrayList<>();
        if (fillsAnArea(cells)) {
            return area(cells);
        }
        cells.forEach(cell -> each.add(cell.toString()));
        return String.join("/", each);
    }

    /** Whether the cells are all those between the first and the last, row by row, each from left to right. */
    private static boolean fillsAnArea(List<CellPosition> cells) {
        if (cells.isEmpty()) {
            return false;
        }
        CellPosition first = cells.get(0);
        int width = cells.get(cells.size() - 1).column() - first.column() + 1;
        return width > 0
                && cells.size() % width == 0
                && IntStream.range(0, cells.size())
                        .allMatch(i -> cells.get(i)
                                .equals(new CellPosition(first.row() + i / width, first.column() + i % width)));
    }

    private static String area(List<CellPosition> cells) {
        CellPosition first = cells.get(0);
        return cells.size() == 1 ? first.toString() : first + ":" + cells.get(cells.size() - 1);
    }
}

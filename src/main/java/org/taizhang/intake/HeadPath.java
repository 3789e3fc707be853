package org.taizhang.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.taizhang.spreadsheet.GridCell;

/**
 * The heading of one sheet column: the cells above it from the widest group down to its own, each once.
 *
 * @param column the sheet column's number
 */
record HeadPath(int column, List<GridCell> cells) {

    HeadPath {
        cells = List.copyOf(cells);
    }

    /** The heading's own cell. */
    GridCell leaf() {
        return cells.get(cells.size() - 1);
    }

    List<String> texts() {
        return cells.stream().map(GridCell::raw).toList();
    }

    List<HeadingText> headings() {
        return cells.stream().map(cell -> HeadingText.of(cell.raw())).toList();
    }

    /** The whole path as a person would quote it: 资金情况/安排. */
    String quoted() {
        return cells.stream().map(cell -> Wording.spaced(cell.raw())).collect(Collectors.joining("/"));
    }

    /** The path in normal form, to compare heads. */
    String normal() {
        return cells.stream().map(cell -> HeadingText.of(cell.raw()).full()).collect(Collectors.joining("/"));
    }
}

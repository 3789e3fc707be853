package org.taizhang.intake;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;

/**
 * A head over tables that stand side by side and whose own heads are not of one height: where one goes down further, the other
 * has data already, which are no headings. Blank columns part the tables.
 */
final class UnevenHead {

    private final Grid grid;
    private final PlanNames names;
    private final HeadRows rows;
    private final List<Segment> segments = new ArrayList<>();

    /** Neighbouring columns, and the last row of their headings. */
    private record Segment(int first, int last, int bottom) {

        boolean holds(int column) {
            return column >= first && column <= last;
        }
    }

    UnevenHead(Head head, PlanNames names) {
        this.grid = head.grid();
        this.names = names;
        this.rows = head.rows();
        int first = head.first();
        int before = first;
        for (HeadPath path : head.paths()) {
            if (path.column() > before + 1) {
                segments.add(segment(first, before));
                first = path.column();
            }
            before = path.column();
        }
        segments.add(segment(first, before));
    }

    private Segment segment(int first, int last) {
        int bottom = rows.top();
        while (bottom < rows.bottom() && !holdsData(bottom + 1, first, last)) {
            bottom++;
        }
        return new Segment(first, last, bottom);
    }

    private boolean holdsData(int row, int first, int last) {
        List<GridCell> cells = Body.within(grid.row(row), first, last);
        boolean numbers = cells.stream().anyMatch(cell -> cell.content() instanceof CellContent.Numeric);
        return cells.stream()
                .map(GridCell::raw)
                .anyMatch(text -> names.isIndicatorCode(text)
                        || names.isIndicator(text)
                        || (numbers && (names.isTask(text) || names.isSource(text))));
    }

    /** The head with each column's headings only as far down as they go. */
    Head paths(Head head) {
        boolean even = segments.size() == 1 || segments.stream().allMatch(segment -> segment.bottom == rows.bottom());
        if (even) {
            return head;
        }
        List<HeadPath> paths = segments.stream()
                .flatMap(segment -> Head.of(grid, new HeadRows(rows.top(), segment.bottom)).paths().stream()
                        .filter(path -> segment.holds(path.column())))
                .toList();
        return new Head(grid, rows, paths);
    }

    /** A table's part of the head, with the rows that its own headings take. */
    Head fitted(Head part) {
        int bottom = segments.stream()
                .filter(segment -> part.paths().stream().anyMatch(path -> segment.holds(path.column())))
                .mapToInt(Segment::bottom)
                .max()
                .orElse(rows.bottom());
        return segments.size() == 1 || bottom == rows.bottom()
                ? part
                : new Head(grid, new HeadRows(rows.top(), bottom), part.paths());
    }
}

package org.taizhang.spreadsheet;

import java.util.List;
import java.util.Optional;
import org.taizhang.terms.CellPosition;

/** The rows of a sheet after its {@linkplain LongSheets#BEGINNING beginning}, where the format has to be read whole first. */
final class LaterRows {

    private final Grid whole;
    /** Where they begin among the cells, the number of cells if there are none. */
    private final int first;

    private LaterRows(Grid whole) {
        this.whole = whole;
        this.first = first(whole.cells());
    }

    /** The sheet, without its later rows if they went to a sink. */
    static Grid passedOn(Grid whole, LongSheets longSheets) {
        return new LaterRows(whole).passOn(longSheets);
    }

    private static int first(List<GridCell> cells) {
        int rows = 0;
        int row = 0;
        for (int i = 0; i < cells.size(); i++) {
            CellPosition position = cells.get(i).position();
            if (position.row() != row) {
                row = position.row();
                rows++;
                if (rows > LongSheets.BEGINNING) {
                    return i;
                }
            }
        }
        return cells.size();
    }

    private Grid passOn(LongSheets longSheets) {
        if (first == whole.cells().size()) {
            return whole;
        }
        Grid beginning = whole.beginning(first);
        Optional<RowSink> sink = longSheets.sinkFor(beginning);
        sink.ifPresent(this::fill);
        return sink.isPresent() ? beginning : whole;
    }

    private void fill(RowSink sink) {
        List<GridCell> cells = whole.cells();
        int at = first;
        while (at < cells.size()) {
            List<GridCell> row = whole.row(cells.get(at).position().row());
            sink.row(row.get(0).position().row(), List.copyOf(row));
            at += row.size();
        }
    }
}

package org.taizhang.spreadsheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.taizhang.terms.CellPosition;

/** One sheet while it is read; counts what it takes in. */
final class GridBuilder {

    private final String name;
    private final boolean hidden;
    private final ReadMeter meter;
    private final List<GridCell> cells = new ArrayList<>();
    private final List<MergedArea> mergedAreas = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();

    GridBuilder(String name, boolean hidden, ReadMeter meter) {
        this.name = name;
        this.hidden = hidden;
        this.meter = meter;
    }

    /** Takes a cell in, unless it shows nothing. */
    void add(CellPosition position, CellContent content, boolean formula) {
        if (content instanceof CellContent.Text text && CellTexts.isBlank(text.raw())) {
            return;
        }
        meter.cell();
        if (!(content instanceof CellContent.Numeric)) {
            meter.text(content.raw().length());
        }
        cells.add(new GridCell(position, content, formula));
    }

    void merge(CellPosition first, CellPosition last) {
        if (!first.equals(last)) {
            meter.mergedArea();
            mergedAreas.add(new MergedArea(first, last));
        }
    }

    void hideRow(int row) {
        hiddenRows.add(row);
    }

    void hideColumns(int first, int last) {
        for (int column = first; column <= last; column++) {
            hiddenColumns.add(column);
        }
    }

    Grid build() {
        return new Grid(name, hidden, cells, mergedAreas, hiddenRows, hiddenColumns);
    }
}

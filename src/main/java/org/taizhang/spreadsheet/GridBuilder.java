package org.taizhang.spreadsheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.CellPosition;

/**
 * One sheet while it is read; counts what it takes in. Rows after the {@linkplain LongSheets#BEGINNING beginning} of a long
 * sheet may go to a sink instead; the cells of such a sheet must come row by row.
 */
final class GridBuilder {

    private final String name;
    private final boolean hidden;
    private final ReadMeter meter;
    private final LongSheets longSheets;
    private final Consumer<GridBuilder> lookAhead;
    private final List<GridCell> cells = new ArrayList<>();
    private final List<MergedArea> mergedAreas = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    /** Whether what stands behind the rows is known already. */
    private boolean lookedAhead;

    /** The last row that held something, and how many did. */
    private int row;

    private int rows;
    private @Nullable RowSink sink;
    private final List<GridCell> passing = new ArrayList<>();
    private long passingCharacters;

    /** A sheet that is kept whole; its cells may come in any order. */
    GridBuilder(String name, boolean hidden, ReadMeter meter) {
        this(name, hidden, meter, LongSheets.KEPT, none -> {});
    }

    /**
     * A sheet whose cells come row by row.
     *
     * @param lookAhead says what stands behind the rows, once it is known that there are many: merged areas, hidden columns
     */
    GridBuilder(String name, boolean hidden, ReadMeter meter, LongSheets longSheets, Consumer<GridBuilder> lookAhead) {
        this.name = name;
        this.hidden = hidden;
        this.meter = meter;
        this.longSheets = longSheets;
        this.lookAhead = lookAhead;
    }

    /** Takes a cell in, unless it shows nothing. */
    void add(CellPosition position, CellContent content, boolean formula) {
        add(position, content, formula, false);
    }

    /** The same for a cell whose formula may be linked to another workbook. */
    void add(CellPosition position, CellContent content, boolean formula, boolean linked) {
        boolean text = !(content instanceof CellContent.Numeric);
        if (content instanceof CellContent.Text words && CellTexts.isBlank(words.raw())) {
            return;
        }
        if (position.row() != row) {
            nextRow(position.row());
        }
        int characters = text ? content.raw().length() : 0;
        GridCell cell = new GridCell(position, content, formula, linked);
        if (sink == null) {
            keep(cell, characters);
        } else {
            pass(cell, characters);
        }
    }

    private void keep(GridCell cell, int characters) {
        meter.cell();
        meter.text(characters);
        cells.add(cell);
    }

    private void pass(GridCell cell, int characters) {
        meter.passedCell();
        meter.passedText(characters);
        passingCharacters += characters;
        meter.heldText(passingCharacters);
        passing.add(cell);
    }

    private void nextRow(int next) {
        passRow();
        row = next;
        rows++;
        if (rows == LongSheets.BEGINNING + 1) {
            sink = askForSink().orElse(null);
        }
    }

    private Optional<RowSink> askForSink() {
        if (longSheets.equals(LongSheets.KEPT)) {
            return Optional.empty();
        }
        mergedAreas.clear();
        hiddenColumns.clear();
        lookAhead.accept(this);
        lookedAhead = true;
        return longSheets.sinkFor(grid(true));
    }

    private void passRow() {
        if (sink != null && !passing.isEmpty()) {
            sink.row(row, List.copyOf(passing));
            passing.clear();
            passingCharacters = 0;
        }
    }

    void merge(CellPosition first, CellPosition last) {
        if (!lookedAhead && !first.equals(last)) {
            meter.mergedArea();
            mergedAreas.add(new MergedArea(first, last));
        }
    }

    /** What to throw when a cell stands there again, or behind one that should follow it. */
    Refusal repeated(CellPosition position) {
        return Refusal.repeated(name, position);
    }

    void hideRow(int number) {
        hiddenRows.set(number);
    }

    void hideColumns(int first, int last) {
        if (!lookedAhead) {
            hiddenColumns.set(first, last + 1);
        }
    }

    Grid build() {
        passRow();
        return grid(sink != null);
    }

    private Grid grid(boolean continues) {
        return new Grid(
                name, hidden, cells, mergedAreas, new NumberSet(hiddenRows), new NumberSet(hiddenColumns), continues);
    }
}

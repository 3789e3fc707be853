package org.taizhang.spreadsheet;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.taizhang.terms.CellPosition;

/**
 * Everything that is to be put into a workbook which somebody sent.
 *
 * @param marks at most one a cell
 * @param list draws the sheet that lists everything; the one of an earlier marking is replaced
 */
public record Marking(List<CellMark> marks, Consumer<SheetDraft> list) {

    /** Copies the marks. */
    public Marking {
        marks = List.copyOf(marks);
    }

    /** The marks of one sheet by cell. */
    NavigableMap<CellPosition, CellMark> of(String sheet) {
        NavigableMap<CellPosition, CellMark> found = new TreeMap<>();
        marks.stream()
                .filter(mark -> mark.sheet().equals(sheet))
                .forEach(mark -> found.merge(mark.cell(), mark, CellMark::joined));
        return found;
    }

    Marking alsoListing(Consumer<SheetDraft> more) {
        return new Marking(marks, list.andThen(more));
    }

    Marking with(List<CellMark> other) {
        return new Marking(other, list);
    }
}

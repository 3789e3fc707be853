package org.taizhang.spreadsheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.taizhang.spreadsheet.OpenedWorkbook.Format;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.terms.CellPosition;

/** Proves a marked copy: it opens, says in every cell what the original says, and bears each mark at its place. */
final class MarkProof {

    private final Opened original;
    private final Marking marking;
    private final Path copy;
    private final ReadLimits limits;
    private final List<String> misses = new ArrayList<>();

    MarkProof(Opened original, Marking marking, Path copy, ReadLimits limits) {
        this.original = original;
        this.marking = marking;
        this.copy = copy;
        this.limits = limits;
    }

    /** What is wrong, for the log; nothing when the copy is proved. */
    List<String> misses() throws IOException {
        if (!(Workbooks.open(copy, limits) instanceof Opened marked)) {
            return List.of("not opened: " + Workbooks.open(copy, limits));
        }
        sheets(marked);
        for (Grid sheet : withoutList(original)) {
            marks(sheet.name(), marked.format());
        }
        return misses;
    }

    private void sheets(Opened marked) {
        List<Grid> own = withoutList(original);
        List<Grid> copied = withoutList(marked);
        if (!names(own).equals(names(copied))) {
            misses.add("sheets: " + names(own) + " / " + names(copied));
            return;
        }
        for (int i = 0; i < own.size(); i++) {
            if (!own.get(i).cells().equals(copied.get(i).cells())) {
                misses.add("cells of " + own.get(i).name());
            }
        }
        if (marked.sheets().stream().noneMatch(sheet -> isList(sheet) && !sheet.hidden())) {
            misses.add("no sheet " + MarkedCopy.LIST);
        }
    }

    private List<Grid> withoutList(Opened workbook) {
        return workbook.sheets().stream().filter(sheet -> !isList(sheet)).toList();
    }

    private boolean isList(Grid sheet) {
        return sheet.name().equalsIgnoreCase(MarkedCopy.LIST);
    }

    private static List<String> names(List<Grid> sheets) {
        return sheets.stream().map(Grid::name).toList();
    }

    private void marks(String sheet, Format format) throws IOException {
        Set<CellPosition> expected = new TreeSet<>(marking.of(sheet).keySet());
        List<CellPosition> found =
                format == Format.XLSX ? MarkedXlsx.notesIn(copy, sheet, limits) : MarkedXls.notesIn(copy, sheet);
        if (!expected.equals(new HashSet<>(found))) {
            misses.add("marks of " + sheet + ": " + expected + " / " + found);
        }
    }
}

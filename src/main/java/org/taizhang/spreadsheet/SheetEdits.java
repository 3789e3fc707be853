package org.taizhang.spreadsheet;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.terms.CellPosition;

/** Changes a sheet while it is copied: styles of cells, blank cells where there were none, and the tie to its notes. */
final class SheetEdits implements XmlCopy.Edits {

    /** What may stand behind a sheet's drawing of notes, by the order that the format asks for. */
    private static final Set<String> AFTER_NOTES = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "AlternateContent",
            "webPublishItems",
            "tableParts",
            "extLst");

    private final Map<CellPosition, Integer> styles;
    private final NavigableMap<CellPosition, Integer> missing;
    private final Optional<String> notes;
    private final Set<Integer> rows;
    private final CellCursor cursor = new CellCursor();
    private boolean inData;
    private boolean dataOver;
    private boolean notesTied;

    /**
     * The changes of one sheet.
     *
     * @param styles new styles of cells that are there
     * @param missing styles of blank cells to be put in
     * @param notes the tag that ties a new drawing of notes to the sheet
     */
    SheetEdits(Map<CellPosition, Integer> styles, NavigableMap<CellPosition, Integer> missing, Optional<String> notes) {
        this.styles = styles;
        this.missing = new TreeMap<>(missing);
        this.notes = notes;
        this.rows = Stream.concat(styles.keySet().stream(), missing.keySet().stream())
                .map(CellPosition::row)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String edited(XmlTag tag, int depth) {
        return switch (depth) {
            case 0 -> tag.closes() ? tie() + tag.raw() : tag.raw();
            case 1 -> part(tag);
            case 2 -> inside(tag);
            case 3 -> inData && !tag.closes() ? cell(tag) : tag.raw();
            default -> tag.raw();
        };
    }

    private String part(XmlTag tag) {
        if (tag.name().equals("sheetData")) {
            return data(tag);
        }
        boolean behind = dataOver && !tag.closes() && AFTER_NOTES.contains(tag.name());
        return behind ? tie() + tag.raw() : tag.raw();
    }

    private String tie() {
        if (notesTied) {
            return "";
        }
        notesTied = true;
        return notes.orElse("");
    }

    private String data(XmlTag tag) {
        inData = !tag.closes() && !tag.empty();
        dataOver = !inData;
        if (tag.closes()) {
            return rowsBefore(Integer.MAX_VALUE, tag.prefix()) + tag.raw();
        }
        if (tag.empty() && !missing.isEmpty()) {
            return tag.opened().raw() + rowsBefore(Integer.MAX_VALUE, tag.prefix()) + tag.end();
        }
        return tag.raw();
    }

    private String inside(XmlTag tag) {
        if (inData && tag.name().equals("row")) {
            return row(tag);
        }
        return tag.name().equals("sheetView") ? tag.without("tabSelected").raw() : tag.raw();
    }

    private String row(XmlTag tag) {
        if (tag.closes()) {
            return cellsOf(cursor.row(), tag.prefix()) + tag.raw();
        }
        int number = cursor.row(tag);
        String before = rowsBefore(number, tag.prefix());
        boolean grows = !ofRow(number).isEmpty();
        if (!grows) {
            return before + tag.raw();
        }
        // A hint for readers, which the new cells may make wrong.
        XmlTag own = tag.without("spans");
        return tag.empty()
                ? before + own.opened().raw() + cellsOf(number, tag.prefix()) + own.end()
                : before + own.raw();
    }

    private String cell(XmlTag tag) {
        if (!rows.contains(cursor.row()) || !tag.name().equals("c")) {
            return tag.raw();
        }
        CellPosition position = cursor.cell(tag);
        CellPosition first = new CellPosition(position.row(), 1);
        String before = cells(missing.subMap(first, true, position, false), tag.prefix());
        Integer style = styles.get(position);
        return before
                + (style == null
                        ? tag.raw()
                        : tag.with("s", String.valueOf(style)).raw());
    }

    private NavigableMap<CellPosition, Integer> ofRow(int number) {
        return missing.subMap(new CellPosition(number, 1), true, new CellPosition(number + 1, 1), false);
    }

    private String cellsOf(int row, String prefix) {
        return cells(ofRow(row), prefix);
    }

    private String rowsBefore(int number, String prefix) {
        StringBuilder rows = new StringBuilder();
        while (!missing.isEmpty() && missing.firstKey().row() < number) {
            int row = missing.firstKey().row();
            rows.append("<").append(prefix).append("row r=\"").append(row).append("\">");
            rows.append(cellsOf(row, prefix)).append("</").append(prefix).append("row>");
        }
        return rows.toString();
    }

    /** The blank cells; they are then no longer missing. */
    private static String cells(NavigableMap<CellPosition, Integer> blanks, String prefix) {
        StringBuilder cells = new StringBuilder();
        for (Map.Entry<CellPosition, Integer> blank : List.copyOf(blanks.entrySet())) {
            cells.append("<").append(prefix).append("c r=\"").append(blank.getKey());
            cells.append("\" s=\"").append(blank.getValue()).append("\"/>");
        }
        blanks.clear();
        return cells.toString();
    }
}

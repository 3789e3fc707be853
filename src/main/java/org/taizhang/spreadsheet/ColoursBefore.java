package org.taizhang.spreadsheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.taizhang.terms.CellPosition;

/**
 * The backgrounds that marked cells had before, noted in a hidden column of the list, so that a mark can be taken off again when the
 * workbook comes back. They are notes and no more: where one is lost, the cell ends without a background.
 */
final class ColoursBefore {

    /** Far right of the list; AD. */
    private static final int COLUMN = 30;

    private static final String GAP = "|";
    private static final int PARTS = 3;

    private final Map<String, String> colours = new TreeMap<>();

    /** What an earlier marking noted in a workbook. */
    static ColoursBefore in(List<Grid> sheets) {
        ColoursBefore before = new ColoursBefore();
        sheets.stream()
                .filter(sheet -> sheet.name().equalsIgnoreCase(MarkedCopy.LIST))
                .flatMap(sheet -> sheet.cells().stream())
                .filter(cell -> cell.position().column() == COLUMN)
                .forEach(cell -> before.take(cell.raw()));
        return before;
    }

    private void take(String note) {
        String[] parts = note.split("\\|", PARTS);
        if (parts.length == PARTS) {
            colours.put(parts[0] + GAP + parts[2], parts[1]);
        }
    }

    Optional<String> at(String sheet, CellPosition cell) {
        return Optional.ofNullable(colours.get(cell + GAP + sheet));
    }

    void note(String sheet, CellPosition cell, String colour) {
        colours.put(cell + GAP + sheet, colour);
    }

    void draw(RecordedSheet list) {
        int row = 1;
        for (Map.Entry<String, String> colour : colours.entrySet()) {
            String[] key = colour.getKey().split("\\|", 2);
            list.text(row, COLUMN, key[0] + GAP + colour.getValue() + GAP + key[1], Look.PLAIN);
            row++;
        }
        if (row > 1) {
            list.hideColumn(COLUMN);
        }
    }
}

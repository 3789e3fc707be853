package org.taizhang.briefing;

import java.util.List;

/**
 * A row of a table as it was set on a page.
 *
 * @param page from 1
 * @param cells its texts, from left to right
 */
record PrintedRow(int page, List<String> cells) {

    /** Copies the cells. */
    PrintedRow {
        cells = List.copyOf(cells);
    }

    /** Whether the cells stand in the row in that order; below a figure a cell may say more. */
    boolean holds(List<String> expected) {
        int next = 0;
        for (String cell : cells) {
            if (next < expected.size() && says(cell, expected.get(next))) {
                next++;
            }
        }
        return next == expected.size();
    }

    private static boolean says(String cell, String expected) {
        return cell.equals(expected) || cell.startsWith(expected + "\n");
    }
}

package org.taizhang.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a document one below the other: a line of the body, a note, or a table.
 *
 * @param opens whether it begins a new page
 * @param gap points left free before it, so that a line after a table stands on the page's grid again
 * @param kind what the line is, null for a note or a table
 * @param first whether it is the first line of its paragraph
 * @param text the line's words or the note's, empty for a table
 * @param bookmark the title under which readers find it, null for none
 * @param level of the bookmark, from 1
 * @param layout the name of the table's layout, null for a line or a note
 * @param records the table's rows
 */
record BodyRow(
        boolean opens,
        int gap,
        @Nullable LineKind kind,
        boolean first,
        String text,
        @Nullable String bookmark,
        int level,
        @Nullable String layout,
        List<? extends Record> records) {

    /** Copies the rows. */
    BodyRow {
        records = List.copyOf(records);
    }

    static BodyRow line(LineKind kind, boolean first, String text) {
        return new BodyRow(false, 0, kind, first, text, null, 0, null, List.of());
    }

    static BodyRow blank() {
        return line(LineKind.BLANK, false, "");
    }

    static BodyRow note(String words) {
        return new BodyRow(false, 0, null, false, words, null, 0, null, List.of());
    }

    static BodyRow table(String layout, List<? extends Record> records) {
        return new BodyRow(false, 0, null, false, "", null, 0, layout, records);
    }

    BodyRow bookmarked(String title, int depth) {
        return new BodyRow(opens, gap, kind, first, text, title, depth, layout, records);
    }

    /** The same at the head of a page. */
    BodyRow opening() {
        return new BodyRow(true, 0, kind, first, text, bookmark, level, layout, records);
    }

    /** The same with so many points before it. */
    BodyRow after(int points) {
        return new BodyRow(opens, points, kind, first, text, bookmark, level, layout, records);
    }

    /** A table of some of the rows. */
    BodyRow part(int from, int to) {
        return new BodyRow(opens, gap, kind, first, text, bookmark, level, layout, records.subList(from, to));
    }

    boolean isLine() {
        return kind != null;
    }

    boolean isTable() {
        return layout != null;
    }

    /** Whether it must not stand last on a page: headings, and a note, which belongs to the table below it. */
    boolean leads() {
        return kind == null ? !isTable() : kind.leads();
    }

    /** Whether it names an annex below the body. */
    boolean lists() {
        return kind == LineKind.ANNEX_FIRST || kind == LineKind.ANNEX_NEXT;
    }

    boolean isBlank() {
        return kind == LineKind.BLANK;
    }
}

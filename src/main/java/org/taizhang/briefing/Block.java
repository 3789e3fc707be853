package org.taizhang.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a document, one below the other: headings, then a paragraph, or a note and the table that it explains. Layouts only place it.
 *
 * @param section counts up with every heading and table
 * @param annex the annex that it stands in, counted from 1; 0 in the paper itself
 * @param sheet how the page is held
 * @param heading of the first level (一、)
 * @param subheading of the second level (（一）)
 * @param words a paragraph of running text
 * @param layout the name of the layout that places the rows, null for no table
 * @param rows the table's rows; their components are the layout's fields
 * @param note small print, above the table where there is one
 */
record Block(
        int section,
        int annex,
        Sheet sheet,
        @Nullable String heading,
        @Nullable String subheading,
        @Nullable String words,
        @Nullable String layout,
        List<? extends Record> rows,
        @Nullable String note) {

    /** Copies the rows. */
    Block {
        rows = List.copyOf(rows);
    }

    /** The same under another heading. */
    Block headed(String title) {
        return new Block(section, annex, sheet, title, subheading, words, layout, rows, note);
    }

    /** An annex's title, behind its label. */
    String title() {
        String whole = String.valueOf(heading);
        return whole.substring(whole.indexOf('　') + 1);
    }

    /** Whether this is the head of an annex, which holds nothing but its heading: label, an ideographic space, title. */
    boolean opensAnnex() {
        return annex > 0 && heading != null && words == null && layout == null && note == null;
    }
}

package org.taizhang.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a document, one below the other: headings, then a paragraph, a table or a note. Layouts only place it.
 *
 * @param section counts up with every heading and table, so that a page breaks before what would begin at its very foot
 * @param heading of the first level (一、)
 * @param subheading of the second level (（一）)
 * @param words a paragraph of running text
 * @param layout the name of the layout that places the rows, null for no table
 * @param rows the table's rows; their components are the layout's fields
 * @param note small print
 */
record Block(
        int section,
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
}

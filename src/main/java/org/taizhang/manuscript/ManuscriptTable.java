package org.taizhang.manuscript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param widths of its columns, in points
 */
public record ManuscriptTable(List<Integer> widths, List<Row> rows) {

    /** Copies the lists. */
    public ManuscriptTable {
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param head whether it is repeated on every page
     */
    public record Row(boolean head, List<Cell> cells) {

        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param columns how many it spans
     * @param begins whether it goes on in the row below
     * @param continued whether it goes on from the row above, and so has no text of its own
     */
    public record Cell(String text, int columns, boolean begins, boolean continued, Style style) {}

    /**
     * How a cell looks.
     *
     * @param fill background as six hex digits; null for none
     * @param colour of the text as six hex digits
     * @param points size of the text
     */
    public record Style(Side side, boolean bold, @Nullable String fill, String colour, double points) {}

    /** To which side a text is set. */
    public enum Side {
        /** Left. */
        LEFT,
        /** Centre. */
        CENTRE,
        /** Right. */
        RIGHT
    }
}

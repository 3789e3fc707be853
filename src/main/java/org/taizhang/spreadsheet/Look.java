package org.taizhang.spreadsheet;

import org.jspecify.annotations.Nullable;

/**
 * How a written cell looks. Start from {@link #PLAIN} and change what differs; equal looks share one style in the file.
 *
 * @param numberFormat an Excel number format such as {@code #,##0.00} or {@code @} for text, null for General
 * @param fill background colour as six hex digits, null for none
 * @param colour font colour as six hex digits, null for the automatic one
 * @param locked whether the cell cannot be changed once the sheet is protected
 */
public record Look(
        boolean bold,
        boolean wrap,
        boolean bordered,
        Align align,
        @Nullable String numberFormat,
        @Nullable String fill,
        @Nullable String colour,
        int points,
        boolean locked) {

    /** Across; vertically every cell is centred. */
    public enum Align {
        /** Text left, numbers right. */
        GENERAL,
        /** Left. */
        LEFT,
        /** Centre. */
        CENTRE,
        /** Right. */
        RIGHT
    }

    /** 11 points, no border, General. */
    public static final Look PLAIN = new Look(false, false, false, Align.GENERAL, null, null, null, 11, true);

    /** The same in bold. */
    public Look inBold() {
        return new Look(true, wrap, bordered, align, numberFormat, fill, colour, points, locked);
    }

    /** The same with line breaks. */
    public Look wrapped() {
        return new Look(bold, true, bordered, align, numberFormat, fill, colour, points, locked);
    }

    /** The same with thin borders. */
    public Look withBorder() {
        return new Look(bold, wrap, true, align, numberFormat, fill, colour, points, locked);
    }

    /** The same, aligned so. */
    public Look aligned(Align across) {
        return new Look(bold, wrap, bordered, across, numberFormat, fill, colour, points, locked);
    }

    /** The same with that number format. */
    public Look formatted(String format) {
        return new Look(bold, wrap, bordered, align, format, fill, colour, points, locked);
    }

    /** The same on that background. */
    public Look filled(String hex) {
        return new Look(bold, wrap, bordered, align, numberFormat, hex, colour, points, locked);
    }

    /** The same in that font colour. */
    public Look coloured(String hex) {
        return new Look(bold, wrap, bordered, align, numberFormat, fill, hex, points, locked);
    }

    /** The same at that size in points. */
    public Look sized(int size) {
        return new Look(bold, wrap, bordered, align, numberFormat, fill, colour, size, locked);
    }

    /** The same, open to changes on a protected sheet. */
    public Look unlocked() {
        return new Look(bold, wrap, bordered, align, numberFormat, fill, colour, points, false);
    }
}

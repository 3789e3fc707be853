package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Breaks a text into lines (断行) by the widths of its glyphs and the rules of {@link Kinsoku}: each line takes what fits. What has
 * no permitted break on a line of its own, such as a figure of 25 digits in a narrow cell, is broken where the line is full, so that
 * nothing is ever cut off. Widths come from the typeface in thousandths of its size, as the PDF states them, and not from the JDK's
 * layout, which rounds.
 */
final class LineSetter {

    /**
     * How many characters a line may lack and still be stretched to the edge; more would tear it apart, and whoever searches the PDF or
     * copies from it would find a blank between any two characters.
     */
    private static final double STRETCHED = 2.5;

    /** What sums of fractions may be off by, in points. */
    private static final double TOLERANCE = 0.01;

    private final Face face;
    private final double size;

    /**
     * A setter of texts in one face.
     *
     * @param size in points
     */
    LineSetter(Face face, double size) {
        this.face = face;
        this.size = size;
    }

    /**
     * The lines of a paragraph, without blanks at their ends.
     *
     * @param first how wide the first line is, in points
     * @param others how wide the others are
     */
    List<String> lines(String paragraph, double first, double others) {
        List<String> lines = new ArrayList<>();
        Text text = new Text(paragraph);
        int start = 0;
        while (start < paragraph.length()) {
            int end = text.end(start, paragraph.length(), start == 0 ? first : others);
            lines.add(paragraph.substring(start, end).stripTrailing());
            start = end;
        }
        return lines;
    }

    /** How wide a text is on one line, in points. */
    double width(String text) {
        return text.codePoints().mapToDouble(face::advance).sum() * size;
    }

    /** Whether the line is so nearly full that it is stretched to the edge. */
    boolean stretches(String line, double room) {
        return width(line) >= room - STRETCHED * size;
    }

    /** A text made ready for being broken. */
    Text text(String words) {
        return new Text(words);
    }

    /** A text and where it may be broken. */
    final class Text {

        private final String words;
        private final BitSet breaks;
        private final BitSet permitted;

        private Text(String words) {
            this.words = words;
            this.breaks = Kinsoku.breaks(words);
            this.permitted = Kinsoku.permitted(words);
        }

        /** Where the line that begins there ends: as late as the width allows, and after one character at least. */
        int end(int start, int limit, double width) {
            int full = full(start, limit, width);
            if (full == limit) {
                return limit;
            }
            int whole = breaks.previousSetBit(full);
            if (whole > start) {
                return whole;
            }
            int clean = permitted.previousSetBit(full);
            return clean > start ? clean : full;
        }

        /** The line that begins there. */
        Line line(int start, int limit, double width) {
            int end = end(start, limit, width);
            return new Line(
                    start,
                    end,
                    LineSetter.this.width(words.substring(start, end).stripTrailing()));
        }

        /** A line, from one index of the text to another, and its width in points. */
        record Line(int start, int end, double width) {}

        /** The index of the first character that has no room; a blank needs none. */
        private int full(int start, int limit, double width) {
            double used = 0;
            int index = start;
            while (index < limit) {
                int character = words.codePointAt(index);
                used += face.advance(character) * size;
                if (used > width + TOLERANCE && character != ' ' && index > start) {
                    return index;
                }
                index += Character.charCount(character);
            }
            return limit;
        }
    }
}

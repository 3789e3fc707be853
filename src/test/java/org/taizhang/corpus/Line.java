package org.taizhang.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A free line above, between or below tables: texts at some columns.
 *
 * @param cells by column, counted from 0 at the table's left edge
 * @param figures whose figures they are, by column
 * @param merged whether its first cell is merged over the width of the table
 */
record Line(NavigableMap<Integer, Ink> cells, Map<Integer, FigureKey> figures, boolean merged) {

    static Line merged(String text) {
        return new Line(new TreeMap<>(Map.of(0, Ink.words(text))), Map.of(), true);
    }

    static Line plain(String text) {
        return new Line(new TreeMap<>(Map.of(0, Ink.words(text))), Map.of(), false);
    }

    static Line blank() {
        return new Line(new TreeMap<>(), Map.of(), false);
    }

    /** What its first cell says. */
    String text() {
        return cells.get(0) instanceof Ink.Words words ? words.text() : "";
    }

    Line with(int column, Ink ink) {
        NavigableMap<Integer, Ink> more = new TreeMap<>(cells);
        more.put(column, ink);
        return new Line(more, figures, merged);
    }

    Line with(int column, Ink ink, FigureKey figure) {
        Map<Integer, FigureKey> more = new TreeMap<>(figures);
        more.put(column, figure);
        return new Line(with(column, ink).cells, more, merged);
    }

    static List<Line> list(Line... lines) {
        return new ArrayList<>(List.of(lines));
    }
}

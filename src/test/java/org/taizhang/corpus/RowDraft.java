package org.taizhang.corpus;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a made table: cells by column, or a free line between rows. */
final class RowDraft {

    /** Whose figures stand in it, such as {@code 4-1}; null for a sum, a stranger or a line. */
    final @Nullable String key;

    final Map<Field, Ink> cells = new EnumMap<>(Field.class);

    @Nullable
    Line line;

    boolean hidden;

    RowDraft(@Nullable String key) {
        this.key = key;
    }

    static RowDraft of(Line line) {
        RowDraft row = new RowDraft(null);
        row.line = line;
        return row;
    }

    /** The same cells once more, as the row of that key. */
    RowDraft copy(@Nullable String otherKey) {
        RowDraft copy = new RowDraft(otherKey);
        copy.cells.putAll(cells);
        copy.line = line;
        return copy;
    }

    RowDraft put(Field field, Ink ink) {
        cells.put(field, ink);
        return this;
    }

    RowDraft put(Field field, String words) {
        return put(field, Ink.words(words));
    }

    String text(Field field) {
        return cells.get(field) instanceof Ink.Words words ? words.text() : "";
    }

    boolean isFigures() {
        return key != null;
    }
}

package org.taizhang.corpus;

import org.jspecify.annotations.Nullable;

/**
 * A filled cell of a laid-out sheet.
 *
 * @param figure whose figure it is, null for any other cell
 * @param heading the column whose heading it is, null for any other cell
 */
record Dot(Ink ink, @Nullable FigureKey figure, @Nullable Field heading) {

    static Dot of(Ink ink) {
        return new Dot(ink, null, null);
    }

    Dot with(Ink other) {
        return new Dot(other, figure, heading);
    }
}

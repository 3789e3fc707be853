package org.taizhang.corpus;

import java.util.ArrayList;
import java.util.List;

/** A made sheet before it is laid out. */
final class SheetDraft {

    /** Whether a sheet shows. */
    enum Visibility {
        VISIBLE,
        HIDDEN,
        VERY_HIDDEN
    }

    String name;
    Visibility visibility = Visibility.VISIBLE;
    final List<TableDraft> tables = new ArrayList<>();
    /** Rows of a sheet that is no table. */
    final List<Line> lines = new ArrayList<>();

    SheetDraft(String name) {
        this.name = name;
    }
}

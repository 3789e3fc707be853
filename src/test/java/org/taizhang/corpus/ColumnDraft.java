package org.taizhang.corpus;

import java.util.List;

/** A column of a made table: what it holds and what its heading says, from the group above down to its own. */
final class ColumnDraft {

    final Field field;
    List<String> path;
    boolean hidden;

    ColumnDraft(Field field, String... path) {
        this.field = field;
        this.path = List.of(path);
    }

    /** Its own heading, the last of the path. */
    String heading() {
        return path.get(path.size() - 1);
    }

    void rename(String heading) {
        List<String> changed = new java.util.ArrayList<>(path);
        changed.set(path.size() - 1, heading);
        path = List.copyOf(changed);
    }

    void under(String group) {
        path = List.of(group, heading());
    }

    ColumnDraft copy() {
        ColumnDraft copy = new ColumnDraft(field, path.toArray(String[]::new));
        copy.hidden = hidden;
        return copy;
    }
}

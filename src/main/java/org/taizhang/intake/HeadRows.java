package org.taizhang.intake;

/** The rows of a sheet that make up a head, both ends counted. */
record HeadRows(int top, int bottom) {

    int height() {
        return bottom - top + 1;
    }

    HeadRows downTo(int row) {
        return new HeadRows(top, Math.max(bottom, row));
    }

    HeadRows upTo(int row) {
        return new HeadRows(Math.min(top, row), bottom);
    }

    boolean contains(int row) {
        return row >= top && row <= bottom;
    }
}

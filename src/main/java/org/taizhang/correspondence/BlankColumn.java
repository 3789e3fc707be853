package org.taizhang.correspondence;

import java.util.Arrays;

/** The columns of a blank ledger's sheet 工作进展, in order, with their widths in characters. */
enum BlankColumn {
    SERIAL(5),
    TASK(16),
    CODE(9),
    NAME(20),
    MEASURE(9),
    TARGET(12),
    LAST(12),
    DONE(12),
    NUMERATOR(11),
    DENOMINATOR(11),
    STAGE(11),
    STATUS(11),
    PROGRESS(36),
    PRACTICE(30),
    RESULT(30),
    DIFFICULTY(30),
    NEXT(30);

    private final int width;

    BlankColumn(int width) {
        this.width = width;
    }

    /** The column's number, A being 1. */
    int number() {
        return Arrays.asList(values()).indexOf(this) + 1;
    }

    /** Its heading, which intake knows. */
    String heading() {
        return Wording.say("blank.column." + name());
    }

    static int[] widths() {
        return Arrays.stream(values()).mapToInt(column -> column.width).toArray();
    }
}

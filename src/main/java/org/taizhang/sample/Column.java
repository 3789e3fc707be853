package org.taizhang.sample;

import java.util.Arrays;
import org.taizhang.words.Words;

/** The columns of 工作进展, in order. */
enum Column {
    SERIAL(1, 5),
    TASK(2, 15),
    CODE(3, 7),
    NAME(4, 17),
    MEASURE(5, 8),
    TARGET(6, 10),
    DONE(7, 9),
    NUMERATOR(8, 8),
    DENOMINATOR(9, 8),
    STAGE(10, 9),
    STATUS(11, 9),
    PROGRESS(12, 34),
    PRACTICE(13, 30),
    RESULT(14, 28),
    DIFFICULTY(15, 28),
    NEXT(16, 28);

    private static final int FIRST_WIDE = 0x2E80;

    private final int number;
    private final int width;

    Column(int number, int width) {
        this.number = number;
        this.width = width;
    }

    /** The column's number, A being 1. */
    int number() {
        return number;
    }

    /** How many lines that text fills here, with one to spare for the punctuation that may not begin a line. */
    int lines(String text) {
        int characters =
                text.codePoints().map(letter -> letter < FIRST_WIDE ? 1 : 2).sum();
        return characters == 0 ? 0 : characters / width + 2;
    }

    /** What its header says. */
    String title(Words words) {
        return words.say("column." + name());
    }

    /** Whether a two-row header puts it under 完成情况. */
    boolean isGrouped() {
        return this == DONE || this == NUMERATOR || this == DENOMINATOR;
    }

    /** How wide the columns are, in characters. */
    static int[] widths() {
        return Arrays.stream(values()).mapToInt(column -> column.width).toArray();
    }
}

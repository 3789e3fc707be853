package org.taizhang.plan;

import java.util.List;
import java.util.function.Function;

/** What a row of the plan says, together with the row, so that a later check can name the cell. */
record Line<T>(PlanRow row, T value) {

    static <T> List<Line<T>> all(PlanTable table, Function<PlanRow, T> reading) {
        return table.rows().stream()
                .map(row -> new Line<>(row, reading.apply(row)))
                .toList();
    }

    static <T> List<T> values(List<Line<T>> lines) {
        return lines.stream().map(Line::value).toList();
    }

    /** The same row with what has since become known. */
    <R> Line<R> with(R other) {
        return new Line<>(row, other);
    }
}

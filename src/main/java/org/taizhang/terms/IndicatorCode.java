package org.taizhang.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The code of an indicator (指标) in the plan, such as {@code 4-1}; ordered as people count, so that 4-2 comes before 10-1. */
public record IndicatorCode(@JsonValue String value) implements Comparable<IndicatorCode> {

    /** Checks the form. */
    public IndicatorCode {
        NumberedCode.checked(value);
    }

    /** The code in that text. */
    @JsonCreator
    public static IndicatorCode of(String value) {
        return new IndicatorCode(value);
    }

    /** Whether the text could be such a code. */
    public static boolean isValid(String value) {
        return NumberedCode.isValid(value);
    }

    @Override
    public int compareTo(IndicatorCode other) {
        return NumberedCode.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

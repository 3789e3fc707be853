package org.taizhang.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The code of a task (任务) in the plan, such as {@code 4}; ordered as people count, so that 4-2 comes before 10-1. */
public record TaskCode(@JsonValue String value) implements Comparable<TaskCode> {

    /** Checks the form. */
    public TaskCode {
        NumberedCode.checked(value);
    }

    /** The code in that text. */
    @JsonCreator
    public static TaskCode of(String value) {
        return new TaskCode(value);
    }

    /** Whether the text could be such a code. */
    public static boolean isValid(String value) {
        return NumberedCode.isValid(value);
    }

    @Override
    public int compareTo(TaskCode other) {
        return NumberedCode.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

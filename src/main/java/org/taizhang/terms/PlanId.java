package org.taizhang.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of a plan (方案), which is also the name of its folder under jobs/, input/ and output/, such as
 * {@code haidong-2024}. Lower-case letters, digits and hyphens only, so that it is a safe folder name everywhere.
 */
public record PlanId(@JsonValue String value) implements Comparable<PlanId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Checks the form. */
    public PlanId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a plan name: " + value);
        }
    }

    /** The plan of that name; the only other form is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static PlanId of(String value) {
        return new PlanId(value);
    }

    /** Whether the text could name a plan. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(PlanId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

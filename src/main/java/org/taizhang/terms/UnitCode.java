package org.taizhang.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The plan's short code of a unit (单位): a county, district, park or department, such as {@code ledu}. Latin letters,
 * digits and hyphens, so that it can stand in a file name; people see the unit's name, never this.
 */
public record UnitCode(@JsonValue String value) implements Comparable<UnitCode> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");

    /** Checks the form. */
    public UnitCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a unit code: " + value);
        }
    }

    /** The unit of that code. */
    @JsonCreator
    public static UnitCode of(String value) {
        return new UnitCode(value);
    }

    /** Whether the text could be a unit's code. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

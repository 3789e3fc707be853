package org.taizhang.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reporting round (报送轮次) of a year, such as {@code 2024-Q3}. Its due date and as-of date stand in the plan; they
 * are never derived from the name, since rounds do not end with the calendar's quarters.
 */
public record Round(int year, String period) implements Comparable<Round> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-([A-Z]\\d{1,2})");
    private static final Pattern PERIOD = Pattern.compile("[A-Z]\\d{1,2}");

    /** Checks the form. */
    public Round {
        if (year < 1000 || year > 9999 || !PERIOD.matcher(period).matches()) {
            throw new IllegalArgumentException("not a round: " + year + "-" + period);
        }
    }

    /** Reads {@code 2024-Q3}. */
    @JsonCreator
    public static Round parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a round: " + text);
        }
        return new Round(Integer.parseInt(form.group(1)), form.group(2));
    }

    /** Whether the text reads as a round. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    private int number() {
        return Integer.parseInt(period.substring(1));
    }

    @Override
    public int compareTo(Round other) {
        if (year != other.year) {
            return Integer.compare(year, other.year);
        }
        int byKind = Character.compare(period.charAt(0), other.period.charAt(0));
        return byKind != 0 ? byKind : Integer.compare(number(), other.number());
    }

    @JsonValue
    @Override
    public String toString() {
        return year + "-" + period;
    }
}

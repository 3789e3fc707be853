package org.taizhang.corpus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody put into a cell. */
sealed interface Ink {

    /** A text. */
    record Words(String text) implements Ink {}

    /**
     * A number as Excel stores it.
     *
     * @param format a number format such as 0.0%; empty for General
     */
    record Digits(String decimal, String format) implements Ink {}

    /** A day as Excel stores it, as a number with a date's format. */
    record Day(LocalDate day, String format) implements Ink {}

    /** A formula with the result that was last calculated; null when it never was. */
    record Formula(String text, @Nullable Ink cached) implements Ink {}

    /** An error value such as #REF!. */
    record Fault(String error) implements Ink {}

    static Ink words(String text) {
        return new Words(text);
    }

    static Ink number(String decimal) {
        return new Digits(decimal, "");
    }

    static Ink number(String decimal, String format) {
        return new Digits(decimal, format);
    }

    static Ink day(LocalDate day) {
        return new Day(day, "yyyy\\-mm\\-dd");
    }
}

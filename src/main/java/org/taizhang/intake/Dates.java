package org.taizhang.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them: 2024-10-03, 2024/10/3, 2024.10.3, 2024年10月3日. */
final class Dates {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private Dates() {}

    static Optional<LocalDate> find(String text) {
        Matcher day = DAY.matcher(Wording.normal(text));
        if (!day.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }
}

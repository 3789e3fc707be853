package org.taizhang.plan;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.spreadsheet.CellContent;

/**
 * Numbers and dates as people type them into a plan: typed ones as they are, and text that can only mean one thing. Empty
 * where the cell is anything else.
 */
final class CellValue {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final int PER_CENT = 2;

    private CellValue() {}

    /** A plain number; one shown as a percentage is none. */
    static Optional<BigDecimal> number(CellContent content) {
        if (content instanceof CellContent.Numeric numeric) {
            return numeric.percent() ? Optional.empty() : Optional.of(numeric.value());
        }
        return content instanceof CellContent.Text text ? inText(text.raw()) : Optional.empty();
    }

    /** A number of per cent: 25, 25% and 0.25 shown as 25% are all 25. */
    static Optional<BigDecimal> percentage(CellContent content) {
        if (content instanceof CellContent.Numeric numeric && numeric.percent()) {
            return Optional.of(numeric.value().movePointRight(PER_CENT));
        }
        if (content instanceof CellContent.Text text
                && Spelling.plain(text.raw()).endsWith("%")) {
            String plain = Spelling.plain(text.raw());
            return inText(plain.substring(0, plain.length() - 1));
        }
        return number(content);
    }

    /** A day: a date cell, or text such as 2024-03-25, 2024/3/25 or 2024年3月25日. */
    static Optional<LocalDate> date(CellContent content) {
        if (content instanceof CellContent.Moment moment) {
            return Optional.of(moment.value().toLocalDate());
        }
        Matcher form = DATE.matcher(Spelling.plain(content.raw()));
        return content instanceof CellContent.Text && form.matches() ? day(form) : Optional.empty();
    }

    private static Optional<BigDecimal> inText(String text) {
        String plain = Spelling.plain(text);
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain.replace(",", ""))) : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher form) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package org.taizhang.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taizhang.spreadsheet.CellContent;

/**
 * Days as people write them: 2024-10-03, 2024/10/3, 2024.10.3, 20241003, 2024年10月3日, 二〇二四年十月三日, 10月3日 of the plan's year. A
 * text that names several days, a month only, or a day that does not exist is not read.
 *
 * @param year the plan's year, for days written without one
 */
record Dates(int year) {

    private static final String SMALL = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private static final String NO_DIGIT_BEHIND = "(?![\\d一二三四五六七八九十])";
    private static final String GAP = " {0,4}";

    private static final Pattern DASHED = Pattern.compile("(?<![\\d.])(?<year>\\d{4})" + GAP + "(?<mark>[-/.])" + GAP
            + "(?<month>\\d{1,2})" + GAP + "\\k<mark>" + GAP + "(?<day>\\d{1,2})(?!\\d)");
    private static final Pattern TOGETHER =
            Pattern.compile("(?<!\\d)(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?!\\d)");
    private static final Pattern NAMED = Pattern.compile("(?<!\\d)(?<year>\\d{4}|[〇○零一二三四五六七八九]{4})" + GAP + "年" + GAP
            + "(?<month>" + SMALL + ")" + GAP + "月" + GAP + "(?<day>" + SMALL + ")" + NO_DIGIT_BEHIND);
    private static final Pattern OF_THE_YEAR = Pattern.compile("(?<![\\d一二三四五六七八九十]|年" + GAP + ")(?<month>" + SMALL
            + ")" + GAP + "月" + GAP + "(?<day>" + SMALL + ")" + GAP + "[日号]");

    /** A date whose format was lost shows as the number of days from here; in a book of the other epoch it would be out of the year. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final Pattern SERIAL = Pattern.compile("\\d{5}");

    /** How far into the next year a plan's last papers are dated. */
    private static final int LAST_MONTH_AFTER = 3;

    /** The day in a cell. */
    Optional<LocalDate> in(CellContent content) {
        if (content instanceof CellContent.Moment moment) {
            return Optional.of(moment.value().toLocalDate());
        }
        boolean written = content instanceof CellContent.Text || content instanceof CellContent.Numeric;
        return written ? find(content.raw()) : Optional.empty();
    }

    /** The one day that the text names. */
    Optional<LocalDate> find(String text) {
        String half = HalfWidth.of(text);
        if (SERIAL.matcher(half).matches()) {
            return Optional.of(SERIAL_ZERO.plusDays(Long.parseLong(half))).filter(this::isOfThePlan);
        }
        List<Optional<LocalDate>> days = Stream.of(DASHED, TOGETHER, NAMED, OF_THE_YEAR)
                .flatMap(form -> days(form, half))
                .distinct()
                .toList();
        return days.size() == 1 ? days.get(0) : Optional.empty();
    }

    private boolean isOfThePlan(LocalDate day) {
        boolean after = day.getYear() == year + 1 && day.getMonthValue() <= LAST_MONTH_AFTER;
        return day.getYear() == year || after;
    }

    private Stream<Optional<LocalDate>> days(Pattern form, String text) {
        Stream.Builder<Optional<LocalDate>> days = Stream.builder();
        Matcher matcher = form.matcher(text);
        while (matcher.find()) {
            String written = form == OF_THE_YEAR ? String.valueOf(year) : matcher.group("year");
            days.add(day(written, matcher.group("month"), matcher.group("day")));
        }
        return days.build();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(year(year), number(month), number(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int year(String written) {
        return Integer.parseInt(ChineseNumeral.digitByDigit(written).orElse(written));
    }

    /** No month and no day is 0, so that a numeral that is none makes no date. */
    private static int number(String written) {
        return Character.isDigit(written.charAt(0))
                ? Integer.parseInt(written)
                : ChineseNumeral.parse(written).map(BigDecimal::intValueExact).orElse(0);
    }
}

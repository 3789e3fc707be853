package org.taizhang.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.IndicatorCode;

/**
 * What a code in a cell may mean: 4-1, 4 — 1, 4.1, （4-1）, 4-1 with a name behind it, a number 4.1, or a date that Excel made of
 * it. Where Excel's change cannot be undone with certainty (a number 4.1 may have been 4.10; 2022-01-01 may have been 1-1 or
 * 22-1) there are several.
 */
final class IndicatorCodes {

    private static final Pattern DASHES = Pattern.compile("\\s*[-\\u2010-\\u2015\\u2212\\u30fc_~]+\\s*");
    private static final Pattern WRAPPED =
            Pattern.compile("^(?:指标)?(?:编码|编号)?[:.]?[(\\[【〔]?([0-9A-Za-z.-]*?)[)\\]】〕]?[、.:,]*$");
    private static final Pattern LEADING = Pattern.compile(
            "^[(\\[【〔]?(\\d{1,3}(?:[-.]\\d{1,3})+)(?![.-]?\\d)[)\\]】〕]?[、.:,]?\\s*(.*)$", Pattern.DOTALL);
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9A-Za-z])0+(?=\\d)");
    private static final int CENTURY = 100;

    private final Plan plan;

    IndicatorCodes(Plan plan) {
        this.plan = plan;
    }

    /**
     * A text split at its leading code.
     *
     * @param rest what stands behind the code, empty for a bare code
     */
    record Led(Indicator indicator, String rest) {}

    /** The indicators whose code the cell may hold: none, one, or several. */
    List<Indicator> of(GridCell cell) {
        if (cell.content() instanceof CellContent.Moment moment) {
            return moment.value().toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? ofDay(moment.value().toLocalDate())
                    : List.of();
        }
        if (cell.content() instanceof CellContent.Numeric number) {
            return number.percent() ? List.of() : ofNumber(number.value());
        }
        return ofText(cell.raw());
    }

    private List<Indicator> ofText(String text) {
        Matcher wrapped = WRAPPED.matcher(dashed(text).replace(" ", ""));
        if (wrapped.matches()) {
            return exactly(wrapped.group(1).replace('.', '-')).stream().toList();
        }
        return leading(text).map(Led::indicator).stream().toList();
    }

    /** The code before a name in one cell, when the plan has it. */
    Optional<Led> leading(String text) {
        Matcher led = LEADING.matcher(dashed(text));
        return led.matches()
                ? exactly(led.group(1).replace('.', '-')).map(found -> new Led(found, led.group(2)))
                : Optional.empty();
    }

    private static String dashed(String text) {
        return DASHES.matcher(Wording.spaced(text)).replaceAll("-");
    }

    private Optional<Indicator> exactly(String code) {
        return indicator(code).or(() -> indicator(LEADING_ZEROS.matcher(code).replaceAll("")));
    }

    private Optional<Indicator> indicator(String code) {
        return Optional.of(code)
                .filter(IndicatorCode::isValid)
                .map(IndicatorCode::of)
                .flatMap(plan::indicator);
    }

    /** Month and day; or, as Excel reads 22-1, year and month, unless the year is one in which a ledger of this plan is filled in. */
    private List<Indicator> ofDay(LocalDate day) {
        List<Indicator> found = new ArrayList<>();
        indicator(day.getMonthValue() + "-" + day.getDayOfMonth()).ifPresent(found::add);
        boolean ofThisPlan = day.getYear() == plan.year() || day.getYear() == plan.year() + 1;
        if (day.getDayOfMonth() == 1 && !(ofThisPlan && !found.isEmpty())) {
            indicator(day.getYear() % CENTURY + "-" + day.getMonthValue()).ifPresent(found::add);
        }
        return found;
    }

    /** A number has lost its trailing zeros: 4.1 may have been 4.10. */
    private List<Indicator> ofNumber(BigDecimal number) {
        List<Indicator> found = new ArrayList<>();
        if (number.scale() > 0 && number.signum() > 0) {
            String code = number.toPlainString().replace('.', '-');
            indicator(code).ifPresent(found::add);
            indicator(code + "0").ifPresent(found::add);
        }
        return found;
    }
}

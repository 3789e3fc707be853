package org.taizhang.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.DateUtil;
import org.taizhang.spreadsheet.CellContent.Moment;
import org.taizhang.spreadsheet.CellContent.Numeric;

/**
 * Numbers as Excel shows them.
 *
 * <p>Excel takes and shows 15 significant digits, but stores what its binary arithmetic left, up to 17 of them: the sum of
 * 0.1 and 0.2 lies in the file as 0.30000000000000004. Nobody wrote that and nobody ever saw it, so a number of more than 15
 * digits is rounded to 15 (half up), the same for .xlsx, where digits are stored, and .xls, where doubles are.
 *
 * @param from1904 whether day 0 is 1 January 1904, as on old Macintoshes, rather than the eve of 1900
 */
record CellNumbers(boolean from1904) {

    private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    /** More than any double needs, written out. */
    private static final int LONGEST = 400;

    /** 31 December 9999, where Excel's calendar ends. */
    private static final double LAST_DAY = 2_958_466;

    /** The content for stored digits; the place is asked for only to complain of it. */
    CellContent read(String digits, Shown shown, Supplier<String> place) {
        return content(parse(digits, place), shown);
    }

    /** The content for a stored double. */
    CellContent read(double value, Shown shown) {
        return content(BigDecimal.valueOf(value), shown);
    }

    private static BigDecimal parse(String digits, Supplier<String> place) {
        try {
            if (digits.length() <= LONGEST) {
                return bounded(new BigDecimal(digits));
            }
        } catch (NumberFormatException e) {
            // Refused below, as one without end is.
        }
        throw Refusal.damaged(place.get(), "not a number: " + XmlPart.brief(digits));
    }

    /** Keeps out numbers beyond a double, whose digits written out could fill the memory. */
    private static BigDecimal bounded(BigDecimal number) {
        double nearest = number.doubleValue();
        if (Double.isInfinite(nearest)) {
            throw new NumberFormatException("beyond a double");
        }
        return nearest == 0 ? BigDecimal.ZERO : number;
    }

    private CellContent content(BigDecimal stored, Shown shown) {
        BigDecimal value = asShown(stored);
        if (shown == Shown.MOMENT) {
            double days = value.doubleValue();
            if (days >= 0 && days < LAST_DAY) {
                return new Moment(DateUtil.getLocalDateTime(days, from1904, true));
            }
        }
        return new Numeric(value, shown == Shown.PERCENT);
    }

    private static BigDecimal asShown(BigDecimal stored) {
        if (stored.scale() == 0 && stored.precision() <= AS_SHOWN.getPrecision()) {
            return stored;
        }
        BigDecimal rounded = stored.round(AS_SHOWN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}

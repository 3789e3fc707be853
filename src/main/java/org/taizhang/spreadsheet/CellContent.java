package org.taizhang.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What a cell holds, in its own type; a formula holds its cached result. Blank cells are not in the grid at all. */
public sealed interface CellContent {

    /** The content as a person would quote it: the text, the stored digits, {@code 2024-10-05}, {@code TRUE}, {@code #DIV/0!}. */
    String raw();

    /** Text, with the phonetic hints left out and rich runs joined; never empty. */
    record Text(String raw) implements CellContent {}

    /**
     * A number.
     *
     * @param value what Excel shows when nothing is cut off: from the stored digits of a .xlsx, or the shortest decimal that
     *     is the stored double of a .xls, rounded to Excel's 15 significant digits where more are stored (0.1 + 0.2 is
     *     stored as 0.30000000000000004), and without trailing zeros
     * @param percent whether its number format shows it as a percentage (0.65 shown as 65%)
     */
    record Numeric(BigDecimal value, boolean percent) implements CellContent {
        @Override
        public String raw() {
            return value.toPlainString();
        }
    }

    /** A number whose format shows it as a date or a time, in the workbook's own epoch. */
    record Moment(LocalDateTime value) implements CellContent {
        @Override
        public String raw() {
            return value.toLocalTime().toSecondOfDay() == 0
                    ? value.toLocalDate().toString()
                    : value.toString();
        }
    }

    /** TRUE or FALSE. */
    record Truth(boolean value) implements CellContent {
        @Override
        public String raw() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /** An error value such as {@code #DIV/0!}. */
    record ErrorValue(String raw) implements CellContent {}

    /** A formula that was never calculated: there is no cached result. */
    record Uncalculated(String formula) implements CellContent {
        @Override
        public String raw() {
            return "=" + formula;
        }
    }
}

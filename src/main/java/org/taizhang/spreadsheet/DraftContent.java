package org.taizhang.spreadsheet;

import java.math.BigDecimal;

/** What a cell of a draft will hold. */
sealed interface DraftContent {

    /** Nothing but its look. */
    record Nothing() implements DraftContent {}

    /** Text, never empty. */
    record Words(String text) implements DraftContent {}

    /** A number; a date is its serial number. */
    record Amount(BigDecimal value) implements DraftContent {}

    /** An error value such as {@code #DIV/0!}; only formulas give one. */
    record Failure(String error) implements DraftContent {}

    /** A formula and its known result. */
    record Formula(String text, DraftContent result) implements DraftContent {}

    /** Text that leads to a place in the workbook. */
    record Link(String text, String target) implements DraftContent {}
}

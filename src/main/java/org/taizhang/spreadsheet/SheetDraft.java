package org.taizhang.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.taizhang.terms.CellPosition;

/** One sheet of a {@link WorkbookDraft}. Every method gives the sheet back, so that calls can be chained. */
public interface SheetDraft {

    /** Text; empty text leaves a styled blank. */
    SheetDraft text(int row, int column, String text, Look look);

    /** A number, stored with all its digits as far as Excel's doubles hold them. */
    SheetDraft number(int row, int column, BigDecimal value, Look look);

    /** A date; the look should carry a date format, else {@code yyyy-mm-dd} is used. */
    SheetDraft date(int row, int column, LocalDate value, Look look);

    /** A formula without the leading {@code =}, with its known result cached so that no reader needs to calculate. */
    SheetDraft formula(int row, int column, String formula, BigDecimal cached, Look look);

    /** A formula whose result is text, with that result cached. */
    SheetDraft textFormula(int row, int column, String formula, String cached, Look look);

    /** An error value such as {@code #DIV/0!} as the cached result of a formula. */
    SheetDraft brokenFormula(int row, int column, String formula, String error, Look look);

    /** Text that links to a place in this workbook, e.g. {@code '工作进展'!D17}. */
    SheetDraft link(int row, int column, String text, String target, Look look);

    /** A comment on a cell. */
    SheetDraft note(int row, int column, String text);

    /** Merges an area; its content is that of the first cell. */
    SheetDraft merge(CellPosition first, CellPosition last);

    /** Widths of the columns from A on, in characters of the default font (a Chinese character is two). */
    SheetDraft widths(int... characters);

    /** Height of a row in points. */
    SheetDraft height(int row, double points);

    /** Freezes the rows above and the columns left of that cell. */
    SheetDraft freezeAt(CellPosition firstFree);

    /** A drop-down of these values; others are refused with the message. */
    SheetDraft dropDown(CellPosition first, CellPosition last, List<String> values, String message);

    /** A drop-down of the values in a named area or range; others are refused with the message. */
    SheetDraft dropDownFrom(CellPosition first, CellPosition last, String area, String message);

    /** Only numbers not below the minimum are accepted; others are refused with the message. */
    SheetDraft numbersFrom(CellPosition first, CellPosition last, BigDecimal minimum, String message);

    /** Filter buttons on the head of an area. */
    SheetDraft filter(CellPosition first, CellPosition last);

    /** Hides the sheet. */
    SheetDraft hidden();

    /** Hides a row. */
    SheetDraft hideRow(int row);

    /** Hides a column. */
    SheetDraft hideColumn(int column);

    /** Protects the sheet without a password: locked cells cannot be changed by accident. */
    SheetDraft protect();

    /** A4 on its side or upright, fitted to one page's width, with these head rows repeated (0 for none). */
    SheetDraft print(boolean landscape, int headRows);

    /** The same on A3 on its side, for a table that would be too small to read on A4. */
    SheetDraft printLarge(int headRows);
}

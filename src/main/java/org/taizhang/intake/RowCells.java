package org.taizhang.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.taizhang.plan.Task;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;

/** The cells of a table's rows as a reader takes them: a cell merged downwards speaks for every row it covers. */
final class RowCells {

    /** The columns that make a figure. */
    private static final Set<LedgerColumn> FIGURES =
            EnumSet.of(LedgerColumn.DONE, LedgerColumn.NUMERATOR, LedgerColumn.DENOMINATOR);

    private static final Pattern SERIAL = Pattern.compile("\\(?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})\\)?[、.]?");
    /** A line that speaks for the rows below it stands in one of the first columns; further on, a text belongs to a row. */
    private static final int LINE_COLUMNS = 4;

    private static final int LONGEST_NUMBER = 8;

    private final Table table;

    RowCells(Table table) {
        this.table = table;
    }

    /** The cell's own content, or that of a cell in the same column which is merged down over it. */
    Optional<GridCell> spoken(LedgerColumn column, int row) {
        return table.shownDown(column, row);
    }

    /** What the row says of its indicator. Code and name of its own go before those merged down over it. */
    Naming naming(int row, Optional<Task> section) {
        Optional<GridCell> code = own(LedgerColumn.INDICATOR_CODE, row);
        Optional<GridCell> name = own(LedgerColumn.INDICATOR, row);
        boolean none = code.isEmpty() && name.isEmpty();
        return new Naming(
                none ? telling(spoken(LedgerColumn.INDICATOR_CODE, row)) : code,
                none ? telling(spoken(LedgerColumn.INDICATOR, row)) : name,
                telling(spoken(LedgerColumn.TASK_CODE, row)),
                telling(spoken(LedgerColumn.TASK, row)),
                section);
    }

    private Optional<GridCell> own(LedgerColumn column, int row) {
        return telling(table.cell(column, row));
    }

    private static Optional<GridCell> telling(Optional<GridCell> cell) {
        return cell.filter(it -> !Wording.saysNothing(it.raw()));
    }

    /** The row whose cells name the row's indicator: itself, or the first row of a cell merged down over it. */
    int namedFrom(int row, Naming naming) {
        return naming.name().or(naming::code).map(cell -> cell.position().row()).orElse(row);
    }

    /** Whether a cell of the row that makes a figure says anything. */
    boolean holdsFigure(int row) {
        return figureCells(row).stream().anyMatch(cell -> !Wording.saysNothing(cell.raw()));
    }

    /** The row's own cells in the columns that make a figure. */
    List<GridCell> figureCells(int row) {
        return FIGURES.stream()
                .flatMap(column -> table.cell(column, row).stream())
                .toList();
    }

    /** The first cell of the row that makes a figure and is a number, or short and would be one but for a slip, whatever the row is about. */
    Optional<GridCell> number(int row) {
        return figureCells(row).stream()
                .filter(cell -> isNumber(cell) || isNearlyNumber(cell))
                .findFirst();
    }

    /** 1O, 3-5, 12?: something was counted there. */
    private static boolean isNearlyNumber(GridCell cell) {
        String text = Wording.normal(cell.raw());
        return text.length() <= LONGEST_NUMBER && !text.isEmpty() && Character.isDigit(text.charAt(0));
    }

    static boolean isNumber(GridCell cell) {
        return cell.content() instanceof CellContent.Numeric
                || (cell.content() instanceof CellContent.Text text && Amount.parse(text.raw()) instanceof Amount);
    }

    /** The text of a row that is nothing but a line, a serial number before it or not. */
    Optional<GridCell> line(int row) {
        return line(table.cells(row));
    }

    static Optional<GridCell> line(List<GridCell> cells) {
        List<GridCell> said = cells.stream()
                .filter(cell -> !Wording.saysNothing(cell.raw()))
                .limit(3)
                .toList();
        boolean numbered = said.size() == 2
                && SERIAL.matcher(Wording.normal(said.get(0).raw())).matches();
        if (said.size() != 1 && !numbered) {
            return Optional.empty();
        }
        GridCell last = said.get(said.size() - 1);
        boolean isLine = last.content() instanceof CellContent.Text
                && !isNumber(last)
                && last.position().column() <= LINE_COLUMNS;
        return isLine ? Optional.of(last) : Optional.empty();
    }
}

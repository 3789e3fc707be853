package org.taizhang.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.IntSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Quantity;

/**
 * A row of the progress table (工作进展) that was recognised as an indicator's. Blank cells are absent.
 *
 * @param row its number as Excel shows it
 * @param blanks where the row has a cell for a column and nothing in it
 */
public record SubmittedRow(
        IndicatorCode indicator,
        String sheet,
        int row,
        Map<LedgerColumn, SubmittedQuantity> quantities,
        Map<LedgerColumn, SubmittedText> texts,
        Map<LedgerColumn, CellPosition> blanks) {

    /** Copies the maps. */
    public SubmittedRow {
        quantities = copy(quantities);
        texts = copy(texts);
        blanks = copy(blanks);
    }

    private static <V> Map<LedgerColumn, V> copy(Map<LedgerColumn, V> map) {
        Map<LedgerColumn, V> ordered = new EnumMap<>(LedgerColumn.class);
        ordered.putAll(map);
        return Collections.unmodifiableMap(ordered);
    }

    /** Where the column's cell is, whether it holds something or not; the row's first cell where the table lacks the column. */
    public CellPosition cell(LedgerColumn column) {
        return entry(column)
                .map(SubmittedQuantity::cell)
                .or(() -> Optional.ofNullable(texts.get(column)).map(SubmittedText::cell))
                .or(() -> Optional.ofNullable(blanks.get(column)))
                .orElse(new CellPosition(row, 1));
    }

    /** Whether a cell lies in this row, between its table's first column and its last: beside it another table may stand. */
    public boolean spans(CellPosition cell) {
        IntSummaryStatistics columns = Stream.of(
                        quantities.values().stream()
                                .filter(quantity -> quantity.sheet() == null)
                                .map(SubmittedQuantity::cell),
                        texts.values().stream().map(SubmittedText::cell),
                        blanks.values().stream())
                .flatMap(cells -> cells)
                .filter(own -> own.row() == row)
                .mapToInt(CellPosition::column)
                .summaryStatistics();
        return cell.row() == row && cell.column() >= columns.getMin() && cell.column() <= columns.getMax();
    }

    /** The cell's quantity entry, if it is not blank. */
    public Optional<SubmittedQuantity> entry(LedgerColumn column) {
        return Optional.ofNullable(quantities.get(column));
    }

    /** The understood quantity, if there is one. */
    public Optional<Quantity> quantity(LedgerColumn column) {
        return entry(column).map(SubmittedQuantity::value);
    }

    /** How much its figure covers. */
    public Coverage coverage() {
        return Coverage.of(text(LedgerColumn.COVERAGE));
    }

    /** The text, empty where the cell is blank. */
    public String text(LedgerColumn column) {
        SubmittedText text = texts.get(column);
        return text == null ? "" : text.text();
    }
}

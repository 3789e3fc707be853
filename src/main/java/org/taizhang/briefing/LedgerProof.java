package org.taizhang.briefing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.spreadsheet.OpenedWorkbook;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.spreadsheet.Workbooks;
import org.taizhang.terms.CellPosition;

/**
 * Proves a written 汇总台账: read back as any received workbook is, every frozen figure stands in a row of its sheet with its
 * key, value for value. Numbers are compared as far as Excel's doubles hold digits.
 */
final class LedgerProof {

    private static final MathContext DOUBLE = new MathContext(15);

    private final FrozenFigures figures;
    private final List<Miss> misses = new ArrayList<>();

    LedgerProof(FrozenFigures figures) {
        this.figures = figures;
    }

    /** How many sheets the workbook has; none when it cannot be read. */
    static int sheets(Path file) {
        return Workbooks.open(file, ReadLimits.STANDARD) instanceof OpenedWorkbook.Opened opened
                ? opened.sheets().size()
                : 0;
    }

    /** What is wrong with the file; empty when it is proved. */
    List<Miss> of(Path file) {
        OpenedWorkbook workbook = Workbooks.open(file, ReadLimits.STANDARD);
        if (workbook instanceof OpenedWorkbook.Opened opened) {
            Map<String, Grid> sheets = new HashMap<>();
            opened.sheets().forEach(sheet -> sheets.put(sheet.name(), sheet));
            sheets.values().forEach(this::sheet);
            LedgerRow.expected(figures).forEach(row -> row(row, sheets.get(LedgerTable.name(row.sheet()))));
        } else {
            miss(Miss.Kind.UNREADABLE, "", workbook.toString());
        }
        return List.copyOf(misses);
    }

    /** No formula has gone wrong, and the sample mark stands on every sheet. */
    private void sheet(Grid sheet) {
        sheet.cells().stream()
                .filter(cell -> cell.content() instanceof CellContent.ErrorValue
                        || cell.content() instanceof CellContent.Uncalculated)
                .forEach(cell -> miss(Miss.Kind.FIGURE_ABSENT, where(sheet), cell.position() + " " + cell.raw()));
        String mark = Wording.say("sample.mark");
        boolean marked = sheet.row(2).stream().anyMatch(cell -> cell.raw().contains(mark));
        if (figures.sample() && !marked) {
            miss(Miss.Kind.SIGN_ABSENT, where(sheet), mark);
        }
    }

    private void row(LedgerRow expected, @Nullable Grid sheet) {
        if (sheet == null
                || IntStream.rangeClosed(LedgerTable.FIRST, sheet.lastRow())
                        .noneMatch(row -> holds(sheet, row, expected))) {
            miss(Miss.Kind.FIGURE_ABSENT, LedgerTable.name(expected.sheet()), expected.words());
        }
    }

    private static boolean holds(Grid sheet, int row, LedgerRow expected) {
        return expected.texts().entrySet().stream()
                        .allMatch(cell -> text(sheet, row, cell.getKey()).equals(cell.getValue()))
                && expected.numbers().entrySet().stream()
                        .allMatch(cell -> equal(number(sheet, row, cell.getKey()), cell.getValue()));
    }

    private static String text(Grid sheet, int row, int column) {
        return sheet.at(new CellPosition(row, column)).map(GridCell::raw).orElse("");
    }

    private static Optional<BigDecimal> number(Grid sheet, int row, int column) {
        return sheet.at(new CellPosition(row, column))
                .map(GridCell::content)
                .filter(CellContent.Numeric.class::isInstance)
                .map(content -> ((CellContent.Numeric) content).value());
    }

    private static boolean equal(Optional<BigDecimal> found, Optional<BigDecimal> expected) {
        return found.map(LedgerProof::shortened).equals(expected.map(LedgerProof::shortened));
    }

    /** As far as Excel's doubles hold digits. */
    static BigDecimal shortened(BigDecimal value) {
        BigDecimal rounded = value.round(DOUBLE).stripTrailingZeros();
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded;
    }

    private void miss(Miss.Kind kind, String where, String about) {
        misses.add(new Miss(Document.CONSOLIDATED_LEDGER.fileName(), kind, where, about));
    }

    private static String where(Grid sheet) {
        return Wording.say("proof.sheet", sheet.name());
    }
}

package org.taizhang.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.taizhang.terms.CellPosition;

/**
 * Works out every formula of a workbook that we wrote anew (重算), as the reader's program will, and compares with the result that is
 * stored beside it. Numbers agree when they differ by less than {@value #CLOSE}, which is a double's noise in sums of hundreds.
 */
public final class Recalculation {

    private static final double CLOSE = 1e-8;

    private final FormulaEvaluator evaluator;
    private final List<Difference> differences = new ArrayList<>();

    private Recalculation(FormulaEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    /**
     * A formula that comes to something else than is stored.
     *
     * @param formula without the equals sign
     */
    public record Difference(String sheet, CellPosition cell, String formula, String stored, String calculated) {}

    /** What does not agree in a .xlsx; nothing when every formula does. */
    public static List<Difference> of(Path xlsx) {
        try (InputStream bytes = Files.newInputStream(xlsx);
                XSSFWorkbook book = new XSSFWorkbook(bytes)) {
            Recalculation recalculation =
                    new Recalculation(book.getCreationHelper().createFormulaEvaluator());
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(recalculation::check);
                }
            }
            return List.copyOf(recalculation.differences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(Cell cell) {
        if (cell.getCellType() != CellType.FORMULA) {
            return;
        }
        CellValue value = evaluator.evaluate(cell);
        if (!agrees(cell, value)) {
            differences.add(new Difference(
                    cell.getSheet().getSheetName(),
                    new CellPosition(cell.getRowIndex() + 1, cell.getColumnIndex() + 1),
                    cell.getCellFormula(),
                    stored(cell),
                    value.formatAsString()));
        }
    }

    private static boolean agrees(Cell cell, CellValue value) {
        if (value.getCellType() != cell.getCachedFormulaResultType()) {
            return false;
        }
        return switch (value.getCellType()) {
            case NUMERIC -> Math.abs(value.getNumberValue() - cell.getNumericCellValue()) < CLOSE;
            case STRING -> value.getStringValue().equals(cell.getStringCellValue());
            default -> false;
        };
    }

    private static String stored(Cell cell) {
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC -> String.valueOf(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            default -> cell.getCachedFormulaResultType().name();
        };
    }
}

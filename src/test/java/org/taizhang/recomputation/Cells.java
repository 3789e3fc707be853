package org.taizhang.recomputation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;

/** Cells as a careful person reads them. */
final class Cells {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Cells() {}

    /** Opens a workbook for reading, hands it over and closes it. */
    static <T> T in(Path file, Function<Workbook, T> work) {
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            return work.apply(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a cell, in half-width signs and without white space around it; empty where there is none. */
    static String text(@Nullable Row row, @Nullable Integer column) {
        if (row == null || column == null || row.getCell(column) == null) {
            return "";
        }
        Cell cell = row.getCell(column);
        return switch (type(cell)) {
            case STRING ->
                Normalizer.normalize(cell.getStringCellValue(), Normalizer.Form.NFKC)
                        .strip();
            case NUMERIC -> decimal(cell).toPlainString();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> "";
        };
    }

    /** The number in a cell; thousands separators and full-width digits are understood, words and errors are none. */
    static Optional<BigDecimal> number(@Nullable Row row, @Nullable Integer column) {
        if (row == null || column == null || row.getCell(column) == null) {
            return Optional.empty();
        }
        Cell cell = row.getCell(column);
        if (type(cell) == CellType.NUMERIC) {
            return Optional.of(decimal(cell));
        }
        String plain = text(row, column).replace(",", "");
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    private static BigDecimal decimal(Cell cell) {
        return new BigDecimal(Double.toString(cell.getNumericCellValue())).stripTrailingZeros();
    }

    /** The number of the row that holds that word in one of its cells, or -1. */
    static int rowWith(Sheet sheet, String word) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (text(row, cell.getColumnIndex()).equals(word)) {
                    return row.getRowNum();
                }
            }
        }
        return -1;
    }

    /** The columns by what that row, and the one below it where it has more, says; the first of equal words counts. */
    static Map<String, Integer> columns(Sheet sheet, int... headerRows) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int number : headerRows) {
            Row row = sheet.getRow(number);
            if (row != null) {
                for (Cell cell : row) {
                    columns.putIfAbsent(text(row, cell.getColumnIndex()), cell.getColumnIndex());
                }
            }
        }
        return columns;
    }
}

package org.taizhang.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** A written ledger's cells as texts: sheet, row and column as lists, blanks as empty texts. */
record Opened(List<String> sheets, List<String> hidden, List<List<List<String>>> cells) {

    static Opened of(Path file) {
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            List<String> sheets = new ArrayList<>();
            List<String> hidden = new ArrayList<>();
            List<List<List<String>>> cells = new ArrayList<>();
            for (Sheet sheet : workbook) {
                sheets.add(sheet.getSheetName());
                cells.add(rows(sheet));
                if (workbook.isSheetHidden(workbook.getSheetIndex(sheet))) {
                    hidden.add(sheet.getSheetName());
                }
            }
            return new Opened(sheets, hidden, cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of that sheet; none where there is no such sheet. */
    List<List<String>> sheet(String name) {
        int index = sheets.indexOf(name);
        return index < 0 ? List.of() : cells.get(index);
    }

    /** The rows of 工作进展 with that indicator code, as texts by column. */
    List<List<String>> rowsOf(String indicator) {
        return sheet("工作进展").stream()
                .filter(row -> row.size() > 2 && row.get(2).equals(indicator))
                .toList();
    }

    /** All of it in one text. */
    String everything() {
        return cells.stream()
                .flatMap(List::stream)
                .map(row -> String.join("|", row))
                .collect(Collectors.joining("\n"));
    }

    private static List<List<String>> rows(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            List<String> texts = new ArrayList<>();
            for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
                texts.add(text(row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)));
            }
            rows.add(texts);
        }
        return rows;
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                new java.math.BigDecimal(String.valueOf(cell.getNumericCellValue()))
                        .stripTrailingZeros()
                        .toPlainString();
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }
}

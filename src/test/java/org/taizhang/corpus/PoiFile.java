package org.taizhang.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook with POI, as other programs' files differ from those made by hand. */
final class PoiFile {

    private final Workbook book;
    private final Map<String, CellStyle> styles = new HashMap<>();

    private PoiFile(Workbook book) {
        this.book = book;
    }

    static byte[] xlsx(Canvas canvas) {
        return new PoiFile(new XSSFWorkbook()).bytes(canvas);
    }

    static byte[] xls(Canvas canvas) {
        return new PoiFile(new HSSFWorkbook()).bytes(canvas);
    }

    private byte[] bytes(Canvas canvas) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (book) {
            canvas.sheets.forEach(this::sheet);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void sheet(Canvas.Sheet drawn) {
        Sheet sheet = book.createSheet(drawn.name);
        drawn.rows.forEach((number, cells) -> {
            Row row = sheet.createRow(number - 1);
            cells.forEach((column, dot) -> fill(row.createCell(column - 1), dot.ink()));
        });
        drawn.merges.forEach(area -> sheet.addMergedRegionUnsafe(new CellRangeAddress(
                area.firstRow() - 1, area.lastRow() - 1, area.firstColumn() - 1, area.lastColumn() - 1)));
        drawn.hiddenColumns.forEach(column -> sheet.setColumnHidden(column - 1, true));
        drawn.hiddenRows.forEach(number -> row(sheet, number - 1).setZeroHeight(true));
        book.setSheetVisibility(
                book.getSheetIndex(sheet),
                switch (drawn.visibility) {
                    case VISIBLE -> SheetVisibility.VISIBLE;
                    case HIDDEN -> SheetVisibility.HIDDEN;
                    case VERY_HIDDEN -> SheetVisibility.VERY_HIDDEN;
                });
    }

    private static Row row(Sheet sheet, int index) {
        Row row = sheet.getRow(index);
        return row == null ? sheet.createRow(index) : row;
    }

    private void fill(Cell cell, Ink ink) {
        if (ink instanceof Ink.Words words) {
            cell.setCellValue(words.text());
        } else if (ink instanceof Ink.Digits digits) {
            cell.setCellValue(Double.parseDouble(digits.decimal()));
            style(cell, digits.format());
        } else if (ink instanceof Ink.Day day) {
            cell.setCellValue(day.day());
            style(cell, day.format());
        } else if (ink instanceof Ink.Fault fault) {
            cell.setCellErrorValue(FormulaError.forString(fault.error()).getCode());
        } else {
            formula(cell, (Ink.Formula) ink);
        }
    }

    private void formula(Cell cell, Ink.Formula formula) {
        cell.setCellFormula(formula.text());
        if (formula.cached() != null) {
            fill(cell, formula.cached());
        }
    }

    private void style(Cell cell, String format) {
        if (!format.isEmpty()) {
            cell.setCellStyle(styles.computeIfAbsent(format, code -> {
                CellStyle style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(code));
                return style;
            }));
        }
    }
}

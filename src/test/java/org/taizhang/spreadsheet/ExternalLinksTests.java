package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalLinksTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]Sheet1!A1",
                "SUM([2]工作进展!$G$4:$G$9)",
                "'C:\\资料\\[Book2.xlsx]Sheet 1'!A1",
                "[Book2.xlsx]Sheet1!A1",
                "[1]!总数",
                "A1+'[一季度.xls]表'!B2",
                "'file:///C:/a.ods'#$Sheet1.A1"
            })
    void seesAnotherWorkbookInAFormula(String formula) {
        assertThat(ExternalLinks.in(formula)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM(A1:A3)",
                "Sheet2!A1",
                "'另 表'!B2",
                "Table1[完成]",
                "SUM(Table1[完成])+Sheet2!A1",
                "Table1[[#This Row],[完成]]*Sheet2!A1",
                "\"[1]Sheet1!A1\"&A1",
                "Table1[完成]-Sheet2!A1"
            })
    void seesNoneInOtherFormulas(String formula) {
        assertThat(ExternalLinks.in(formula)).isFalse();
    }

    @Test
    void marksLinkedCellsOfBothFormats() throws IOException {
        try (Workbook xlsx = new XSSFWorkbook();
                Workbook xls = new HSSFWorkbook()) {
            assertThat(linked(xlsx, "book.xlsx")).containsExactly("A1 true", "B1 false", "C1 false");
            assertThat(linked(xls, "book.xls")).containsExactly("A1 true", "B1 false", "C1 false");
        }
    }

    private List<String> linked(Workbook book, String name) throws IOException {
        Workbook other = book instanceof HSSFWorkbook ? new HSSFWorkbook() : new XSSFWorkbook();
        other.createSheet("表").createRow(0).createCell(0).setCellValue(120);
        book.linkExternalWorkbook("other.xls", other);
        Row row = book.createSheet("工作进展").createRow(0);
        book.createSheet("另表").createRow(0).createCell(0).setCellValue(7);
        row.createCell(0).setCellFormula("[other.xls]表!A1");
        row.createCell(1).setCellFormula("另表!A1");
        row.createCell(2).setCellFormula("1+1");
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        evaluator.setupReferencedWorkbooks(
                Map.of(name, evaluator, "other.xls", other.getCreationHelper().createFormulaEvaluator()));
        row.forEach(evaluator::evaluateFormulaCell);
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        OpenedWorkbook.Opened opened = (OpenedWorkbook.Opened) Workbooks.open(file, ReadLimits.STANDARD);
        return opened.sheets().get(0).cells().stream()
                .map(cell -> cell.position() + " " + cell.linked())
                .toList();
    }
}

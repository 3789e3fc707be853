package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taizhang.spreadsheet.CellContent.ErrorValue;
import org.taizhang.spreadsheet.CellContent.Moment;
import org.taizhang.spreadsheet.CellContent.Numeric;
import org.taizhang.spreadsheet.CellContent.Text;
import org.taizhang.spreadsheet.CellContent.Truth;
import org.taizhang.spreadsheet.CellContent.Uncalculated;
import org.taizhang.spreadsheet.OpenedWorkbook.Format;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.terms.CellPosition;

/** Both formats, written by POI and by drafts. */
class WorkbooksTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void readsEveryKindOfContent(Format format) {
        Grid grid = read(format, book -> {
            Sheet sheet = book.createSheet("工作进展");
            Row row = sheet.createRow(0);
            row.createCell(0).setCellValue("乐都区");
            row.createCell(1).setCellValue(2890);
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
            shown(book, row.createCell(4), "yyyy\"年\"m\"月\"d\"日\"").setCellValue(LocalDate.of(2024, 10, 5));
            shown(book, row.createCell(5), "0.00%").setCellValue(0.65);
            shown(book, row.createCell(6), "yyyy-mm-dd hh:mm").setCellValue(LocalDateTime.of(2024, 10, 5, 17, 30));
            shown(book, row.createCell(7), "#,##0.00").setCellValue(0.1 + 0.2);
        });
        assertThat(contents(grid))
                .containsExactly(
                        new Text("乐都区"),
                        new Numeric(new BigDecimal("2890"), false),
                        new Truth(true),
                        new ErrorValue("#N/A"),
                        new Moment(LocalDateTime.of(2024, 10, 5, 0, 0)),
                        new Numeric(new BigDecimal("0.65"), true),
                        new Moment(LocalDateTime.of(2024, 10, 5, 17, 30)),
                        new Numeric(new BigDecimal("0.3"), false));
        assertThat(grid.cells()).noneMatch(GridCell::formula);
        assertThat(grid.cells()).extracting(GridCell::raw).startsWith("乐都区", "2890", "TRUE", "#N/A", "2024-10-05");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void readsTheCachedResultsOfFormulas(Format format) {
        WorkbookDraft draft = new WorkbookDraft();
        draft.sheet("表")
                .formula(1, 1, "1+1", new BigDecimal("2"), Look.PLAIN)
                .formula(2, 1, "1/2", new BigDecimal("0.5"), Look.PLAIN.formatted("0%"))
                .textFormula(3, 1, "\"乐都\"&\"区\"", "乐都区", Look.PLAIN)
                .brokenFormula(4, 1, "1/0", "#DIV/0!", Look.PLAIN)
                .textFormula(5, 1, "\"\"", "", Look.PLAIN);
        Grid grid = opened(write(draft, format)).sheets().get(0);
        assertThat(contents(grid))
                .containsExactly(
                        new Numeric(new BigDecimal("2"), false),
                        new Numeric(new BigDecimal("0.5"), true),
                        new Text("乐都区"),
                        new ErrorValue("#DIV/0!"));
        assertThat(grid.cells()).allMatch(GridCell::formula);
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void leavesOutWhatShowsNothing(Format format) {
        Grid grid = read(format, book -> {
            Row row = book.createSheet("表").createRow(0);
            shown(book, row.createCell(0), "0.00");
            row.createCell(1).setCellValue("");
            row.createCell(2).setCellValue(" \t\n");
            row.createCell(3).setCellValue("　\u00a0");
            row.createCell(4).setCellValue(" 一 ");
        });
        assertThat(contents(grid)).containsExactly(new Text(" 一 "));
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void knowsWhatIsHiddenAndMerged(Format format) {
        Opened book = opened(write(format, workbook -> {
            Sheet sheet = workbook.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("标题");
            sheet.createRow(1).setZeroHeight(true);
            sheet.getRow(1).createCell(0).setCellValue("藏");
            sheet.setColumnHidden(3, true);
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("A4:B6"));
            workbook.createSheet("隐藏");
            workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
            workbook.createSheet("深藏");
            workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        }));
        assertThat(book.format()).isEqualTo(format);
        assertThat(book.sheets()).extracting(Grid::name).containsExactly("表", "隐藏", "深藏");
        assertThat(book.sheets()).extracting(Grid::hidden).containsExactly(false, true, true);
        Grid grid = book.sheets().get(0);
        assertThat(grid.hiddenRows()).isEqualTo(Set.of(2));
        assertThat(grid.hiddenColumns()).isEqualTo(Set.of(4));
        assertThat(grid.mergedAreas())
                .containsExactlyInAnyOrder(
                        new MergedArea(CellPosition.parse("A1"), CellPosition.parse("C1")),
                        new MergedArea(CellPosition.parse("A4"), CellPosition.parse("B6")));
        assertThat(grid.shownAt(CellPosition.parse("C1"))).map(GridCell::raw).contains("标题");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void givesTextBackAsItWasWritten(Format format) {
        List<String> texts = List.of("=1+1", "a_x0041_b", "行\n行", "\u0001\u000b控\r制", "𬭊〔2024〕26号", " 空 ", "\"<&>'");
        WorkbookDraft draft = new WorkbookDraft();
        SheetDraft sheet = draft.sheet("表");
        for (int i = 0; i < texts.size(); i++) {
            sheet.text(i + 1, 1, texts.get(i), Look.PLAIN);
        }
        Grid grid = opened(write(draft, format)).sheets().get(0);
        assertThat(grid.cells()).extracting(GridCell::raw).containsExactlyElementsOf(texts);
    }

    @Test
    void readsTheSameGridFromBothFormats() {
        WorkbookDraft draft = new WorkbookDraft();
        SheetDraft sheet = draft.sheet("工作进展").hideRow(3).hideColumn(2);
        for (int row = 1; row <= 40; row++) {
            sheet.text(row, 1, "指标" + row + "\n第二行", Look.PLAIN.wrapped())
                    .number(
                            row,
                            2,
                            new BigDecimal(row).divide(new BigDecimal(7), 12, java.math.RoundingMode.HALF_UP),
                            Look.PLAIN)
                    .number(row, 3, new BigDecimal(row).movePointLeft(2), Look.PLAIN.formatted("0.00%"))
                    .date(row, 4, LocalDate.of(2024, 1, 1).plusDays(row), Look.PLAIN)
                    .formula(row, 5, "B" + row + "*2", new BigDecimal(row * 2), Look.PLAIN);
        }
        draft.sheet("资金").text(2, 2, "=1+1", Look.PLAIN).hidden();
        List<Grid> xlsx = opened(write(draft, Format.XLSX)).sheets();
        List<Grid> xls = opened(write(draft, Format.XLS)).sheets();
        assertThat(xlsx).hasSize(2);
        assertThat(xlsx.get(0).cells()).hasSize(200);
        for (int i = 0; i < 2; i++) {
            assertThat(xls.get(i).cells()).isEqualTo(xlsx.get(i).cells());
            assertThat(xls.get(i).hiddenRows()).isEqualTo(xlsx.get(i).hiddenRows());
            assertThat(xls.get(i).hiddenColumns()).isEqualTo(xlsx.get(i).hiddenColumns());
            assertThat(xls.get(i).hidden()).isEqualTo(xlsx.get(i).hidden());
        }
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() throws IOException {
        Path modern = folder.resolve("1904.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(modern)) {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            shown(book, book.createSheet("表").createRow(0).createCell(0), "yyyy-mm-dd")
                    .setCellValue(44108);
            book.write(out);
        }
        assertThat(contents(opened(modern).sheets().get(0)))
                .containsExactly(new Moment(LocalDateTime.of(2024, 10, 5, 0, 0)));
    }

    @Test
    void countsDaysFrom1904InXlsToo() throws IOException {
        Path old = folder.resolve("1904.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(old)) {
            shown(book, book.createSheet("表").createRow(0).createCell(0), "yyyy-mm-dd")
                    .setCellValue(44108);
            book.getInternalWorkbook().getRecords().stream()
                    .filter(org.apache.poi.hssf.record.DateWindow1904Record.class::isInstance)
                    .map(org.apache.poi.hssf.record.DateWindow1904Record.class::cast)
                    .forEach(window -> window.setWindowing((short) 1));
            book.write(out);
        }
        assertThat(contents(opened(old).sheets().get(0)))
                .containsExactly(new Moment(LocalDateTime.of(2024, 10, 5, 0, 0)));
    }

    @Test
    void keepsTheOrderOfTabsWhenSheetsWereMoved() {
        for (Format format : Format.values()) {
            Opened book = opened(write(format, workbook -> {
                for (String name : List.of("甲", "乙", "丙")) {
                    workbook.createSheet(name).createRow(0).createCell(0).setCellValue(name);
                }
                workbook.setSheetOrder("丙", 0);
            }));
            assertThat(book.sheets()).extracting(Grid::name).containsExactly("丙", "甲", "乙");
            assertThat(book.sheets())
                    .extracting(sheet -> sheet.cells().get(0).raw())
                    .containsExactly("丙", "甲", "乙");
        }
    }

    @Test
    void tellsTheFormatByTheBytesAndNotByTheName() throws IOException {
        WorkbookDraft draft = new WorkbookDraft();
        draft.sheet("表").text(1, 1, "一", Look.PLAIN);
        Path misnamed = folder.resolve("台账.xls");
        draft.writeXlsx(misnamed);
        assertThat(opened(misnamed).format()).isEqualTo(Format.XLSX);
        Path et = folder.resolve("台账.et");
        draft.writeXls(et);
        assertThat(opened(et).format()).isEqualTo(Format.XLS);
    }

    @Test
    void callsAFormulaThatWasNeverCalculatedSo() {
        Grid grid = read(Format.XLSX, book -> {
            Row row = book.createSheet("表").createRow(0);
            row.createCell(0).setCellFormula("SUM(B1:B3)");
        });
        assertThat(grid.cells())
                .containsExactly(new GridCell(CellPosition.parse("A1"), new Uncalculated("SUM(B1:B3)"), true));
        assertThat(grid.cells().get(0).raw()).isEqualTo("=SUM(B1:B3)");
    }

    @Test
    void readsTwoHundredThousandCellsOfAnXlsx() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 10_000; row++) {
            rows.append("<row>");
            for (int column = 1; column <= 20; column++) {
                rows.append("<c><v>").append(row * 100 + column).append("</v></c>");
            }
            rows.append("</row>");
        }
        Path file = new HandMadeXlsx().rows(rows.toString()).write(folder.resolve("large.xlsx"));
        assertHoldsTwoHundredThousandCells(opened(file).sheets().get(0));
    }

    @Test
    void readsTwoHundredThousandCellsOfAnXls() {
        assertHoldsTwoHundredThousandCells(read(Format.XLS, book -> {
            Sheet sheet = book.createSheet("表");
            for (int row = 1; row <= 10_000; row++) {
                Row cells = sheet.createRow(row - 1);
                for (int column = 1; column <= 20; column++) {
                    cells.createCell(column - 1).setCellValue(row * 100 + column);
                }
            }
        }));
    }

    private static void assertHoldsTwoHundredThousandCells(Grid grid) {
        assertThat(grid.cells()).hasSize(200_000);
        assertThat(grid.at(CellPosition.parse("T10000"))).map(GridCell::raw).contains("1000020");
    }

    @Test
    void throwsOnlyWhenTheDiskFails() {
        Path missing = folder.resolve("没有.xlsx");
        assertThatThrownBy(() -> Workbooks.open(missing, ReadLimits.STANDARD)).isInstanceOf(UncheckedIOException.class);
    }

    private interface Filling {
        void fill(Workbook book);
    }

    private Grid read(Format format, Filling filling) {
        return opened(write(format, filling)).sheets().get(0);
    }

    private Path write(Format format, Filling filling) {
        Path file = folder.resolve("poi." + format);
        try (Workbook book = format == Format.XLSX ? new XSSFWorkbook() : new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            filling.fill(book);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private Path write(WorkbookDraft draft, Format format) {
        Path file = folder.resolve("draft." + format);
        if (format == Format.XLSX) {
            draft.writeXlsx(file);
        } else {
            draft.writeXls(file);
        }
        return file;
    }

    private static Cell shown(Workbook book, Cell cell, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    private static List<CellContent> contents(Grid grid) {
        return grid.cells().stream().map(GridCell::content).toList();
    }

    private static Opened opened(Path file) {
        OpenedWorkbook outcome = Workbooks.open(file, ReadLimits.STANDARD);
        assertThat(outcome).isInstanceOf(Opened.class);
        return (Opened) outcome;
    }
}

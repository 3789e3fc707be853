package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.spreadsheet.OpenedWorkbook.Format;
import org.taizhang.terms.CellPosition;

class WorkbookDraftTests {

    private static final List<String> LONG_LIST = IntStream.rangeClosed(1, 80)
            .mapToObj(number -> "第" + number + "个指标的名称")
            .toList();

    @TempDir
    private Path folder;

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private final String user = System.getProperty("user.name");

    @AfterEach
    void restoreTheMachine() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        System.setProperty("user.name", user);
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void givesTheSameBytesWhoeverWritesItWhereAndWhen(Format format) throws IOException {
        byte[] first = Files.readAllBytes(write(everything(), format, "first"));
        Locale.setDefault(new Locale("ru", "RU"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        System.setProperty("user.name", "somebody else");
        byte[] second = Files.readAllBytes(write(everything(), format, "second"));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void givesTheSameBytesWhenOneDraftIsWrittenTwice() throws IOException {
        WorkbookDraft draft = everything();
        byte[] first = Files.readAllBytes(write(draft, Format.XLSX, "first"));
        assertThat(Files.readAllBytes(write(draft, Format.XLSX, "first"))).isEqualTo(first);
    }

    @Test
    void fixesCreatorTitleAndTimesOfXlsx() throws IOException {
        try (XSSFWorkbook book = (XSSFWorkbook) reopen(everything(), Format.XLSX)) {
            CoreProperties properties = book.getProperties().getCoreProperties();
            assertThat(properties.getCreator()).isEqualTo("台账");
            assertThat(properties.getTitle()).isEqualTo("工作台账");
            assertThat(properties.getSubject()).isEqualTo("工作台账");
            assertThat(properties.getCreated()).isEqualTo(Date.from(XlsxBook.CREATED));
            assertThat(properties.getModified()).isEqualTo(Date.from(XlsxBook.CREATED));
        }
    }

    @Test
    void fixesCreatorTitleAndTimesOfXls() throws IOException {
        try (HSSFWorkbook book = (HSSFWorkbook) reopen(everything(), Format.XLS)) {
            SummaryInformation summary = book.getSummaryInformation();
            assertThat(summary.getAuthor()).isEqualTo("台账");
            assertThat(summary.getTitle()).isEqualTo("工作台账");
            assertThat(summary.getCreateDateTime()).isEqualTo(Date.from(XlsxBook.CREATED));
            assertThat(summary.getLastSaveDateTime()).isEqualTo(Date.from(XlsxBook.CREATED));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void writesTextNumbersAndDates(Format format) throws IOException {
        try (Workbook book = reopen(everything(), format)) {
            assertThat(cell(book, "A1").getStringCellValue()).isEqualTo("工作进展");
            assertThat(cell(book, "B2").getNumericCellValue()).isEqualTo(2890.25);
            assertThat(cell(book, "C2").getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2024, 10, 5));
            assertThat(cell(book, "C2").getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
            assertThat(cell(book, "D2").getCellType()).isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void keepsTheDigitsOfADecimalInXlsx() throws IOException {
        WorkbookDraft draft = new WorkbookDraft();
        draft.sheet("数")
                .number(1, 1, new BigDecimal("0.1"), Look.PLAIN)
                .number(2, 1, new BigDecimal("2E-3"), Look.PLAIN)
                .number(3, 1, new BigDecimal("12345678901234.50"), Look.PLAIN)
                .number(4, 1, new BigDecimal("2E+23"), Look.PLAIN);
        try (Workbook book = reopen(draft, Format.XLSX)) {
            assertThat(stored(book, 0)).isEqualTo("0.1");
            assertThat(stored(book, 1)).isEqualTo("0.002");
            assertThat(stored(book, 2)).isEqualTo("12345678901234.5");
            assertThat(stored(book, 3)).isEqualTo("200000000000000000000000");
        }
    }

    private static String stored(Workbook book, int row) {
        return ((XSSFCell) book.getSheetAt(0).getRow(row).getCell(0)).getRawValue();
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void cachesTheResultsOfFormulas(Format format) throws IOException {
        try (Workbook book = reopen(everything(), format)) {
            Cell number = cell(book, "B3");
            assertThat(number.getCellFormula()).isEqualTo("SUM(B2:B2)+资金!A1");
            assertThat(number.getNumericCellValue()).isEqualTo(2890.25);
            Cell text = cell(book, "C3");
            assertThat(text.getCachedFormulaResultType()).isEqualTo(CellType.STRING);
            assertThat(text.getStringCellValue()).isEqualTo("乐都区");
            Cell broken = cell(book, "D3");
            assertThat(broken.getCachedFormulaResultType()).isEqualTo(CellType.ERROR);
            assertThat(broken.getErrorCellValue()).isEqualTo(FormulaError.DIV0.getCode());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-5", "@SUM(A1)", "\t=1", "\r=1"})
    void writesTextThatBeginsLikeAFormulaAsMarkedText(String text) throws IOException {
        WorkbookDraft draft = new WorkbookDraft();
        draft.sheet("文").text(1, 1, text, Look.PLAIN).text(2, 1, "5-6", Look.PLAIN);
        for (Format format : Format.values()) {
            try (Workbook book = reopen(draft, format)) {
                Cell cell = book.getSheetAt(0).getRow(0).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(text);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                Cell harmless = book.getSheetAt(0).getRow(1).getCell(0);
                assertThat(harmless.getCellStyle().getQuotePrefixed()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void keepsTextThatLooksLikeAnEscape(Format format) throws IOException {
        WorkbookDraft draft = new WorkbookDraft();
        draft.sheet("文").text(1, 1, "a_x0041_b\n第二行", Look.PLAIN);
        try (Workbook book = reopen(draft, format)) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("a_x0041_b\n第二行");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void cutsTextWhereExcelEndsAndShowsTheCut(Format format) throws IOException {
        WorkbookDraft draft = new WorkbookDraft();
        draft.sheet("文").text(1, 1, "长".repeat(40_000), Look.PLAIN);
        try (Workbook book = reopen(draft, format)) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("长…");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void dressesCellsAndSharesEqualLooks(Format format) throws IOException {
        try (Workbook book = reopen(everything(), format)) {
            CellStyle head = cell(book, "A1").getCellStyle();
            assertThat(cell(book, "B1").getCellStyle().getIndex()).isEqualTo(head.getIndex());
            assertThat(head.getAlignment()).isEqualTo(HorizontalAlignment.CENTER);
            assertThat(head.getVerticalAlignment()).isEqualTo(VerticalAlignment.CENTER);
            assertThat(head.getWrapText()).isTrue();
            assertThat(head.getLocked()).isTrue();
            assertThat(head.getBorderLeft()).isEqualTo(BorderStyle.THIN);
            Font font = book.getFontAt(head.getFontIndex());
            assertThat(font.getBold()).isTrue();
            assertThat(font.getFontName()).isEqualTo("宋体");
            assertThat(font.getFontHeightInPoints()).isEqualTo((short) 12);
            assertThat(cell(book, "B2").getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
            assertThat(cell(book, "B2").getCellStyle().getLocked()).isFalse();
        }
    }

    @Test
    void keepsColoursExactlyInBothFormats() throws IOException {
        try (XSSFWorkbook xlsx = (XSSFWorkbook) reopen(everything(), Format.XLSX);
                HSSFWorkbook xls = (HSSFWorkbook) reopen(everything(), Format.XLS)) {
            XSSFCell modern = (XSSFCell) cell(xlsx, "A1");
            assertThat(modern.getCellStyle()
                            .getFillForegroundColorColor()
                            .getCTColor()
                            .getRgb())
                    .hasSize(4);
            assertThat(modern.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo("FFDDEBF7");
            assertThat(modern.getCellStyle().getFont().getXSSFColor().getARGBHex())
                    .isEqualTo("FF1F3864");
            short index = cell(xls, "A1").getCellStyle().getFillForegroundColor();
            assertThat(xls.getCustomPalette().getColor(index).getTriplet()).containsExactly(0xDD, 0xEB, 0xF7);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void writesNotesWithOurNameInABoxOfReadableSize(Format format) throws IOException {
        try (Workbook book = reopen(everything(), format)) {
            Comment note = cell(book, "A1").getCellComment();
            assertThat(note.getString().getString()).isEqualTo("填写说明：按季累计。\n从1月1日起。");
            assertThat(note.getAuthor()).isEqualTo("台账");
            ClientAnchor anchor = note.getClientAnchor();
            assertThat(anchor.getCol1()).isEqualTo((short) 1);
            // Columns B to D are 12, 14 and 10 characters wide: 280 pixels end in D.
            assertThat(anchor.getCol2()).isEqualTo((short) 3);
            assertThat(anchor.getRow2()).isBetween(1, 3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void writesTheStructureOfASheet(Format format) throws IOException {
        try (Workbook book = reopen(everything(), format)) {
            Sheet sheet = book.getSheet("工作进展");
            assertThat(sheet.getMergedRegions().toString()).contains("E1:F1");
            assertThat(sheet.getColumnWidth(1) / 256).isEqualTo(12);
            assertThat(sheet.getRow(0).getHeightInPoints()).isEqualTo(30f);
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getRow(6).getZeroHeight()).isTrue();
            assertThat(sheet.isColumnHidden(7)).isTrue();
            assertThat(sheet.isColumnHidden(6)).isFalse();
            assertThat(book.getSheetVisibility(book.getSheetIndex("元数据"))).isEqualTo(SheetVisibility.HIDDEN);
            assertThat(book.getSheetVisibility(book.getSheetIndex("资金"))).isEqualTo(SheetVisibility.VISIBLE);
            assertThat(book.getActiveSheetIndex()).isEqualTo(1);
            assertThat(book.getName("单位名").getRefersToFormula()).isEqualTo("资金!$A$1:$A$3");
        }
    }

    @Test
    void estimatesTheHeightOfRowsWithWrappedText() throws IOException {
        WorkbookDraft draft = new WorkbookDraft();
        CellPosition first = new CellPosition(3, 1);
        draft.sheet("表")
                .widths(10, 10)
                .text(1, 1, "十个汉字占两行的宽度", Look.PLAIN.wrapped())
                .text(2, 1, "不换行的长文字不撑高这一行", Look.PLAIN)
                .text(3, 1, "合并以后就够宽了一行", Look.PLAIN.wrapped())
                .merge(first, new CellPosition(3, 2))
                .text(4, 1, "一\n二\n三", Look.PLAIN.wrapped())
                .text(5, 1, "一\n二\n三", Look.PLAIN.wrapped())
                .height(5, 20);
        try (Workbook book = reopen(draft, Format.XLSX)) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getHeightInPoints()).isBetween(28f, 32f);
            assertThat(sheet.getRow(1).getHeightInPoints()).isEqualTo(sheet.getDefaultRowHeightInPoints());
            assertThat(sheet.getRow(2).getHeightInPoints()).isEqualTo(sheet.getDefaultRowHeightInPoints());
            assertThat(sheet.getRow(3).getHeightInPoints()).isBetween(42f, 48f);
            assertThat(sheet.getRow(4).getHeightInPoints()).isEqualTo(20f);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void fitsPagesToA4(Format format) throws IOException {
        try (Workbook book = reopen(everything(), format)) {
            Sheet sheet = book.getSheet("工作进展");
            PrintSetup setup = sheet.getPrintSetup();
            assertThat(setup.getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(setup.getLandscape()).isTrue();
            assertThat(setup.getFitWidth()).isEqualTo((short) 1);
            assertThat(setup.getFitHeight()).isEqualTo((short) 0);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void protectsASheetWithoutAPassword(Format format) throws IOException {
        try (Workbook book = reopen(everything(), format)) {
            assertThat(book.getSheet("工作进展").getProtect()).isTrue();
            assertThat(book.getSheet("资金").getProtect()).isFalse();
            if (book instanceof XSSFWorkbook xlsx) {
                assertThat(xlsx.getSheet("工作进展")
                                .getCTWorksheet()
                                .getSheetProtection()
                                .isSetPassword())
                        .isFalse();
            } else {
                assertThat(((HSSFWorkbook) book).getSheet("工作进展").getPassword()).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void linksInsideTheWorkbook(Format format) throws IOException {
        try (Workbook book = reopen(everything(), format)) {
            Cell cell = cell(book, "A5");
            assertThat(cell.getStringCellValue()).isEqualTo("见资金");
            assertThat(cell.getHyperlink().getAddress()).isEqualTo("'资金'!A1");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void writesDropDownsAndRules(Format format) throws IOException {
        try (Workbook book = reopen(everything(), format)) {
            List<? extends DataValidation> rules = book.getSheet("工作进展").getDataValidations();
            assertThat(rules).hasSize(4).allSatisfy(rule -> {
                assertThat(rule.getShowErrorBox()).isTrue();
                assertThat(rule.getErrorBoxText()).isEqualTo("请从下拉项中选择。");
                assertThat(rule.getEmptyCellAllowed()).isTrue();
            });
            assertThat(ruleAt(rules, "D2").getExplicitListValues()).containsExactly("已完成", "进行中");
            assertThat(ruleAt(rules, "E2").getFormula1()).isEqualTo("单位名");
            DataValidationConstraint atLeast = ruleAt(rules, "B2");
            assertThat(atLeast.getValidationType()).isEqualTo(DataValidationConstraint.ValidationType.DECIMAL);
            assertThat(atLeast.getOperator()).isEqualTo(DataValidationConstraint.OperatorType.GREATER_OR_EQUAL);
            assertThat(new BigDecimal(atLeast.getFormula1() == null ? "0" : atLeast.getFormula1()))
                    .isEqualByComparingTo("0");
        }
    }

    @Test
    void showsTheArrowOfDropDowns() throws IOException {
        try (XSSFWorkbook book = (XSSFWorkbook) reopen(everything(), Format.XLSX)) {
            // In the format the flag means the opposite of its name: set, it hides the arrow.
            assertThat(book.getSheet("工作进展")
                            .getCTWorksheet()
                            .getDataValidations()
                            .getDataValidationList())
                    .noneMatch(rule -> rule.getShowDropDown());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void putsLongListsOnASheetThatOnlyAMacroShows(Format format) throws IOException {
        try (Workbook book = reopen(everything(), format)) {
            String name =
                    ruleAt(book.getSheet("工作进展").getDataValidations(), "F2").getFormula1();
            assertThat(book.getName(name).getRefersToFormula()).isEqualTo("_lists!$A$1:$A$80");
            Sheet lists = book.getSheet("_lists");
            assertThat(book.getSheetVisibility(book.getSheetIndex(lists))).isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(lists.getRow(79).getCell(0).getStringCellValue()).isEqualTo("第80个指标的名称");
        }
    }

    @Test
    void storesValuesWithACommaAsideSinceARuleWouldSplitThem() throws IOException {
        WorkbookDraft draft = new WorkbookDraft();
        CellPosition cell = new CellPosition(1, 1);
        draft.sheet("表").dropDown(cell, cell, List.of("a,b", "c"), "否").dropDown(cell, cell, List.of("a,b", "c"), "否");
        try (Workbook book = reopen(draft, Format.XLSX)) {
            Set<String> lists = book.getSheetAt(0).getDataValidations().stream()
                    .map(rule -> rule.getValidationConstraint().getFormula1())
                    .collect(Collectors.toSet());
            assertThat(lists).hasSize(1);
            assertThat(book.getSheet("_lists").getRow(0).getLastCellNum()).isEqualTo((short) 1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void setsFilterButtons(Format format) throws IOException {
        try (Workbook book = reopen(everything(), format)) {
            boolean set = book.getAllNames().stream()
                    .anyMatch(name -> name.getNameName().endsWith("_FilterDatabase")
                            && name.getRefersToFormula().equals("工作进展!$A$1:$F$1"));
            assertThat(set).isTrue();
        }
    }

    private static DataValidationConstraint ruleAt(List<? extends DataValidation> rules, String reference) {
        CellReference cell = new CellReference(reference);
        return rules.stream()
                .filter(rule -> rule.getRegions().getCellRangeAddress(0).isInRange(cell))
                .findFirst()
                .orElseThrow()
                .getValidationConstraint();
    }

    private static Cell cell(Workbook book, String reference) {
        CellReference place = new CellReference(reference);
        return book.getSheet("工作进展").getRow(place.getRow()).getCell(place.getCol());
    }

    private Workbook reopen(WorkbookDraft draft, Format format) throws IOException {
        return WorkbookFactory.create(write(draft, format, "workbook").toFile());
    }

    private Path write(WorkbookDraft draft, Format format, String name) {
        Path file = folder.resolve(name + "." + format);
        if (format == Format.XLSX) {
            draft.writeXlsx(file);
        } else {
            draft.writeXls(file);
        }
        return file;
    }

    private static WorkbookDraft everything() {
        Look head = Look.PLAIN
                .inBold()
                .wrapped()
                .withBorder()
                .aligned(Look.Align.CENTRE)
                .filled("DDEBF7")
                .coloured("1F3864")
                .sized(12);
        WorkbookDraft draft = new WorkbookDraft().titled("工作台账").named("单位名", "资金!$A$1:$A$3");
        draft.sheet("元数据").text(1, 1, "示例", Look.PLAIN).hidden();
        SheetDraft sheet = draft.sheet("工作进展");
        sheet.text(1, 1, "工作进展", head).text(1, 2, "累计完成", head).text(1, 5, "合并", head);
        sheet.number(
                2,
                2,
                new BigDecimal("2890.25"),
                Look.PLAIN.formatted("#,##0.00").unlocked());
        sheet.date(2, 3, LocalDate.of(2024, 10, 5), Look.PLAIN).text(2, 4, "", Look.PLAIN.withBorder());
        sheet.formula(3, 2, "SUM(B2:B2)+资金!A1", new BigDecimal("2890.25"), Look.PLAIN);
        sheet.textFormula(3, 3, "IF(B2>0,\"乐都区\",\"\")", "乐都区", Look.PLAIN);
        sheet.brokenFormula(3, 4, "B2/0", "#DIV/0!", Look.PLAIN);
        sheet.link(5, 1, "见资金", "'资金'!A1", Look.PLAIN);
        sheet.note(1, 1, "填写说明：按季累计。\n从1月1日起。").note(9, 9, "空格上的批注");
        sheet.merge(new CellPosition(1, 5), new CellPosition(1, 6)).widths(20, 12, 14, 10, 20, 20);
        sheet.height(1, 30).freezeAt(new CellPosition(2, 2));
        String message = "请从下拉项中选择。";
        sheet.dropDown(new CellPosition(2, 4), new CellPosition(9, 4), List.of("已完成", "进行中"), message);
        sheet.dropDownFrom(new CellPosition(2, 5), new CellPosition(9, 5), "单位名", message);
        sheet.dropDown(new CellPosition(2, 6), new CellPosition(9, 6), LONG_LIST, message);
        sheet.numbersFrom(new CellPosition(2, 2), new CellPosition(9, 2), BigDecimal.ZERO, message);
        sheet.filter(new CellPosition(1, 1), new CellPosition(1, 6)).hideRow(7).hideColumn(8);
        sheet.protect().print(true, 1);
        draft.sheet("资金").text(1, 1, "乐都区", Look.PLAIN).text(2, 1, "平安区", Look.PLAIN);
        return draft;
    }
}

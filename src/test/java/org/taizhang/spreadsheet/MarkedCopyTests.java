package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.terms.CellPosition;

/** Workbooks that were marked, opened again by POI, which had no part in the marking of .xlsx. */
class MarkedCopyTests {

    private static final String LEDGER = "工作进展";
    private static final String OTHER = "附表 甲&乙";
    private static final String LIST = "校验意见";

    @TempDir
    private Path folder;

    // ---- The workbook as a unit sent it

    /** Everything that an office may have put in. */
    private static void fill(Workbook book) {
        Sheet sheet = book.createSheet(LEDGER);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
        sheet.createRow(0).createCell(0).setCellValue("台账");
        CellStyle red = book.createCellStyle();
        red.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
        red.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        red.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
        CellStyle bold = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
        for (int i = 2; i < 12; i += 3) {
            Row row = sheet.createRow(i);
            row.createCell(1).setCellValue("指标" + i);
            row.createCell(3).setCellValue(2890 + i);
            row.getCell(3).setCellStyle(i % 2 == 0 ? red : bold);
            row.createCell(5).setCellFormula("D" + (i + 1) + "*2");
            row.createCell(7).setCellStyle(bold);
        }
        sheet.getRow(2).getCell(5).setCellValue(7);
        sheet.createRow(20).setHeightInPoints(40);
        sheet.setColumnWidth(1, 30 * 256);
        sheet.setColumnHidden(6, true);
        sheet.createFreezePane(0, 2);
        RichTextString rich = book.getCreationHelper().createRichTextString("红绿灯");
        rich.applyFont(0, 1, font);
        sheet.getRow(2).createCell(8).setCellValue(rich);
        DataValidationHelper rules = sheet.getDataValidationHelper();
        sheet.addValidationData(rules.createValidation(
                rules.createExplicitListConstraint(new String[] {"是", "否"}), new CellRangeAddressList(2, 9, 9, 9)));
        sheet.getSheetConditionalFormatting()
                .addConditionalFormatting(
                        new CellRangeAddress[] {CellRangeAddress.valueOf("D3:D12")},
                        sheet.getSheetConditionalFormatting().createConditionalFormattingRule("$D3>9999"));
        comment(sheet, 2, 1, "审核：请补充", "督查室");
        Sheet other = book.createSheet(OTHER);
        other.createRow(0).createCell(0).setCellValue("不动");
        other.createRow(3).createCell(2).setCellFormula("'" + LEDGER + "'!D3");
        book.createSheet("隐藏").createRow(0).createCell(0).setCellValue("暗");
        book.setSheetHidden(2, true);
        Name name = book.createName();
        name.setNameName("区域");
        name.setRefersToFormula(LEDGER + "!$D$3:$D$12");
        var link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress("https://example.org/");
        other.getRow(0).getCell(0).setHyperlink(link);
        int picture = book.addPicture(onePixel(), Workbook.PICTURE_TYPE_PNG);
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setCol1(10);
        anchor.setRow1(1);
        sheet.createDrawingPatriarch().createPicture(anchor, picture);
    }

    private static void comment(Sheet sheet, int row, int column, String text, String author) {
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setCol1(column + 1);
        anchor.setRow1(row);
        anchor.setCol2(column + 3);
        anchor.setRow2(row + 2);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
        comment.setAuthor(author);
        sheet.getRow(row).getCell(column).setCellComment(comment);
    }

    private static byte[] onePixel() {
        return java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }

    private static void chart(XSSFWorkbook book) {
        XSSFSheet sheet = book.getSheet(OTHER);
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 3, 3, 9, 15));
        var across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        var up = chart.createValueAxis(AxisPosition.LEFT);
        var data = chart.createData(ChartTypes.LINE, across, up);
        data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(book.getSheet(LEDGER), CellRangeAddress.valueOf("B3:B12")),
                XDDFDataSourcesFactory.fromNumericCellRange(book.getSheet(LEDGER), CellRangeAddress.valueOf("D3:D12")));
        chart.plot(data);
    }

    private Path workbook(String name) {
        Path file = folder.resolve(name);
        try (Workbook book = name.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(book);
            if (book instanceof XSSFWorkbook xlsx) {
                chart(xlsx);
            }
            book.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- Marking

    private static CellMark mark(String sheet, String cell, MarkColour colour) {
        return new CellMark(sheet, CellPosition.parse(cell), colour, "错误 C101 不是数\n改正：请填数字 " + cell);
    }

    private static final List<CellMark> MARKS = List.of(
            mark(LEDGER, "D3", MarkColour.ORANGE),
            mark(LEDGER, "D6", MarkColour.YELLOW),
            mark(LEDGER, "B3", MarkColour.BLUE),
            mark(LEDGER, "C3", MarkColour.ORANGE),
            mark(LEDGER, "E2", MarkColour.RED),
            mark(LEDGER, "C1", MarkColour.RED),
            mark(LEDGER, "J21", MarkColour.YELLOW),
            mark(LEDGER, "Z40", MarkColour.YELLOW),
            mark(OTHER, "C4", MarkColour.YELLOW));

    private static Marking marking(List<CellMark> marks) {
        return new Marking(marks, sheet -> {
            sheet.text(1, 1, "校验意见", Look.PLAIN.inBold().sized(16))
                    .merge(new CellPosition(1, 1), new CellPosition(1, 2));
            sheet.text(2, 1, "位置", Look.PLAIN.inBold().withBorder().filled("E9EEF5"))
                    .text(2, 2, "问题", Look.PLAIN.inBold().withBorder().filled("E9EEF5"));
            sheet.link(3, 1, "D3", "'" + LEDGER + "'!D3", Look.PLAIN.withBorder())
                    .text(3, 2, "=1+1 & <b>", Look.PLAIN.withBorder().wrapped())
                    .text(4, 2, "控制符\u0001_x0041_", Look.PLAIN);
            sheet.widths(12, 60).freezeAt(new CellPosition(3, 1)).print(true, 2);
        });
    }

    private Path marked(Path original, List<CellMark> marks, String name) {
        return MarkedCopy.write(original, marking(marks), folder.resolve(name), ReadLimits.STANDARD)
                .orElseThrow(() -> new AssertionError("no copy"));
    }

    private static Workbook open(Path file) {
        try {
            return WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every cell with its value, formula, cached result and style index. */
    private static Map<String, String> cells(Workbook book) {
        Map<String, String> cells = new TreeMap<>();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    cells.put(sheet.getSheetName() + "!" + cell.getAddress(), described(cell));
                }
            }
        }
        return cells;
    }

    private static String described(Cell cell) {
        String cached = switch (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA
                ? cell.getCachedFormulaResultType()
                : cell.getCellType()) {
            case NUMERIC -> String.valueOf(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
        String formula =
                cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA ? "=" + cell.getCellFormula() : "";
        return formula + "|" + cached + "|" + cell.getCellStyle().getIndex();
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }

    private static String comment(Workbook book, String sheet, String cell) {
        Comment comment = book.getSheet(sheet).getCellComment(new org.apache.poi.ss.util.CellAddress(cell));
        return comment == null ? "" : comment.getString().getString();
    }

    private static Cell cell(Workbook book, String sheet, String reference) {
        var address = new org.apache.poi.ss.util.CellAddress(reference);
        return book.getSheet(sheet).getRow(address.getRow()).getCell(address.getColumn());
    }

    // ---- What must hold

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls"})
    void leavesEveryCellThatIsNotMarkedAsItWas(String name) throws IOException {
        Path original = workbook(name);
        Path copy = marked(original, MARKS, "copy");
        assertThat(copy.getFileName()).hasToString("copy" + name.substring(1));
        Set<String> touched = Set.of(LEDGER + "!D3", LEDGER + "!D6", LEDGER + "!B3", LEDGER + "!A1", OTHER + "!C4");
        try (Workbook before = open(original);
                Workbook after = open(copy)) {
            Map<String, String> expected = cells(before);
            Map<String, String> found = cells(after);
            expected.forEach((place, cell) -> {
                if (touched.contains(place)) {
                    assertThat(found.get(place)).as(place).startsWith(cell.substring(0, cell.lastIndexOf('|')));
                } else {
                    assertThat(found).containsEntry(place, cell);
                }
            });
            assertThat(found.keySet())
                    .filteredOn(place -> !place.startsWith(LIST) && !expected.containsKey(place))
                    .containsExactlyInAnyOrder(LEDGER + "!C3", LEDGER + "!E2", LEDGER + "!J21", LEDGER + "!Z40");
            assertThat(after.getSheet(LEDGER).getMergedRegions())
                    .isEqualTo(before.getSheet(LEDGER).getMergedRegions());
            assertThat(after.getSheet(LEDGER).getColumnWidth(1)).isEqualTo(30 * 256);
            assertThat(after.getSheet(LEDGER).isColumnHidden(6)).isTrue();
            assertThat(after.isSheetHidden(2)).isTrue();
            assertThat(after.getSheet(LEDGER).getDataValidations()).hasSize(1);
            assertThat(after.getSheet(LEDGER).getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isEqualTo(1);
            assertThat(after.getName("区域").getRefersToFormula()).isEqualTo(LEDGER + "!$D$3:$D$12");
            assertThat(after.getAllPictures()).hasSize(1);
        }
    }

    @Test
    void leavesEveryOtherPartOfAPackageByteForByteAsItWas() throws IOException {
        Path original = workbook("a.xlsx");
        Map<String, byte[]> before = parts(original);
        Map<String, byte[]> after = parts(marked(original, MARKS, "copy"));
        List<String> changed = new ArrayList<>();
        before.forEach((part, bytes) -> {
            if (!java.util.Arrays.equals(bytes, after.get(part))) {
                changed.add(part);
            }
        });
        assertThat(changed)
                .containsExactlyInAnyOrder(
                        "[Content_Types].xml",
                        "xl/workbook.xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/styles.xml",
                        "xl/comments1.xml",
                        "xl/drawings/vmlDrawing0.vml",
                        "xl/worksheets/sheet1.xml",
                        "xl/worksheets/sheet2.xml",
                        "xl/worksheets/_rels/sheet2.xml.rels");
        assertThat(before.keySet()).contains("xl/charts/chart1.xml", "xl/media/image1.png", "xl/sharedStrings.xml");
        assertThat(after.keySet()).containsAll(before.keySet());
        assertThat(new String(after.get("xl/styles.xml"), StandardCharsets.UTF_8))
                .contains(
                        inside(before.getOrDefault("xl/styles.xml", new byte[0]), "<cellStyleXfs", "</cellStyleXfs>"));
    }

    private static byte[] partOf(Path file, String part) {
        try {
            return parts(file).getOrDefault(part, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inside(byte[] part, String from, String to) {
        String text = new String(part, StandardCharsets.UTF_8);
        return text.substring(text.indexOf(from), text.indexOf(to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls"})
    void coloursEachMarkedCellAndCommentsOnIt(String name) throws IOException {
        try (Workbook book = open(marked(workbook(name), MARKS, "copy"))) {
            for (String place : List.of("D3", "D6", "B3", "C3", "E2", "A1", "J21", "Z40")) {
                assertThat(comment(book, LEDGER, place)).as(place).contains("【校验意见】", "错误 C101", "请填数字");
                assertThat(cell(book, LEDGER, place).getCellStyle().getFillPattern())
                        .as(place)
                        .isEqualTo(FillPatternType.SOLID_FOREGROUND);
            }
            assertThat(comment(book, LEDGER, "A1")).contains("请填数字 C1");
            assertThat(comment(book, LEDGER, "B3")).startsWith("审核：请补充\n\n【校验意见】\n");
            assertThat(comment(book, LEDGER, "D9")).isEmpty();
            assertThat(comment(book, OTHER, "C4")).startsWith("【校验意见】");
            assertThat(book.getSheet(LEDGER)
                            .getCellComment(new org.apache.poi.ss.util.CellAddress("D3"))
                            .getAuthor())
                    .isEqualTo("Taizhang");
            assertThat(cell(book, LEDGER, "D3").getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0.00");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls"})
    void addsTheListAsTheLastSheetAndShowsItAloneOnTop(String name) throws IOException {
        try (Workbook book = open(marked(workbook(name), MARKS, "copy"))) {
            int last = book.getNumberOfSheets() - 1;
            assertThat(book.getSheetName(last)).isEqualTo(LIST);
            assertThat(book.getActiveSheetIndex()).isEqualTo(last);
            for (Sheet sheet : book) {
                assertThat(sheet.isSelected())
                        .as(sheet.getSheetName())
                        .isEqualTo(sheet.getSheetName().equals(LIST));
            }
            Cell link = cell(book, LIST, "A3");
            assertThat(link.getHyperlink().getAddress()).isEqualTo("'" + LEDGER + "'!D3");
            Cell dangerous = cell(book, LIST, "B3");
            assertThat(dangerous.getStringCellValue()).isEqualTo("=1+1 & <b>");
            assertThat(dangerous.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(dangerous.getCellStyle().getWrapText()).isTrue();
            assertThat(book.getSheet(LIST).getPaneInformation().isFreezePane()).isTrue();
            assertThat(book.getSheet(LIST).getRepeatingRows().formatAsString()).isEqualTo("1:2");
            assertThat(book.getSheet(LIST).getPrintSetup().getLandscape()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls"})
    void givesTheSameBytesTwice(String name) {
        Path original = workbook(name);
        assertThat(marked(original, MARKS, "one")).hasSameBinaryContentAs(marked(original, MARKS, "two"));
    }

    /** The list alone differs: it notes of what the copy was made. */
    @Test
    void givesTheSameBytesWhenACopyIsMarkedAgain() throws IOException {
        Path copy = marked(workbook("a.xlsx"), MARKS, "copy");
        Path again = marked(copy, MARKS, "again");
        assertThat(parts(again)).containsOnlyKeys(parts(copy).keySet());
        parts(copy)
                .forEach((part, bytes) -> assertThat(
                                withoutHashes(new String(partOf(again, part), StandardCharsets.UTF_8)))
                        .as(part)
                        .isEqualTo(withoutHashes(new String(bytes, StandardCharsets.UTF_8))));
    }

    private static String withoutHashes(String part) {
        return part.replaceAll("<c r=\"AE\\d+\".*?</c>", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls"})
    void notesOfWhatACopyWasMade(String name) throws IOException {
        Path original = workbook(name);
        assertThat(originals(original)).isEmpty();
        Path copy = marked(original, MARKS, "copy");
        assertThat(originals(copy)).containsExactly(sha256(original));
        Path again = marked(copy, MARKS, "again");
        assertThat(originals(again)).containsExactly(sha256(copy), sha256(original));
        try (Workbook book = open(again)) {
            assertThat(book.getSheet(LIST).isColumnHidden(30)).isTrue();
        }
    }

    private static List<String> originals(Path file) {
        return MarkedCopy.originals(((OpenedWorkbook.Opened) Workbooks.open(file, ReadLimits.STANDARD)).sheets());
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls"})
    void takesEarlierMarksOffBeforeItMarksAgain(String name) throws IOException {
        Path original = workbook(name);
        Path copy = marked(original, MARKS, "copy");
        Path mended = marked(copy, List.of(mark(LEDGER, "D9", MarkColour.YELLOW)), "mended");
        try (Workbook before = open(original);
                Workbook book = open(mended)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
            assertThat(comment(book, LEDGER, "D3")).isEmpty();
            assertThat(comment(book, LEDGER, "B3")).isEqualTo("审核：请补充");
            assertThat(comment(book, LEDGER, "D9")).startsWith("【校验意见】");
            assertThat(comment(book, OTHER, "C4")).isEmpty();
            for (String place : List.of("D3", "D6", "B3", "A1")) {
                CellStyle expected = cell(before, LEDGER, place).getCellStyle();
                CellStyle found = cell(book, LEDGER, place).getCellStyle();
                assertThat(found.getFillPattern()).as(place).isEqualTo(expected.getFillPattern());
                if (expected.getFillPattern() == FillPatternType.SOLID_FOREGROUND) {
                    assertThat(found.getFillForegroundColor()).isEqualTo(expected.getFillForegroundColor());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls"})
    void marksProtectedWorkbooksToo(String name) throws IOException {
        Path original = workbook(name);
        try (Workbook book = open(original)) {
            book.getSheet(LEDGER).protectSheet("x");
            if (book instanceof XSSFWorkbook xlsx) {
                xlsx.lockStructure();
            }
            try (OutputStream out = Files.newOutputStream(original)) {
                book.write(out);
            }
        }
        try (Workbook book = open(marked(original, MARKS, "copy"))) {
            assertThat(book.getSheet(LEDGER).getProtect()).isTrue();
            assertThat(comment(book, LEDGER, "D3")).isNotEmpty();
        }
    }

    @Test
    void keepsMacrosAndTheirExtension() throws IOException {
        Path original = folder.resolve("macro.xlsm");
        byte[] project = {1, 2, 3, 4};
        Map<String, byte[]> parts = parts(workbook("a.xlsx"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(original))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                String text = new String(part.getValue(), StandardCharsets.ISO_8859_1);
                boolean types = part.getKey().equals("[Content_Types].xml");
                String macro = text.replace(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
                zip.write(types ? macro.getBytes(StandardCharsets.ISO_8859_1) : part.getValue());
            }
            zip.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
            zip.write(project);
        }
        Path copy = marked(original, MARKS, "copy");
        assertThat(copy.getFileName()).hasToString("copy.xlsm");
        assertThat(parts(copy).get("xl/vbaProject.bin")).isEqualTo(project);
    }

    @Test
    void givesNoCopyOfWhatIsNoWorkbookOrOfAnotherFormat() throws IOException {
        Path text = Files.writeString(folder.resolve("a.csv"), "指标,累计完成\n老旧小区,5\n");
        Path broken = Files.write(
                folder.resolve("b.xlsx"), java.util.Arrays.copyOf(Files.readAllBytes(workbook("c.xlsx")), 900));
        for (Path file : List.of(text, broken)) {
            assertThat(MarkedCopy.write(file, marking(MARKS), folder.resolve("copy"), ReadLimits.STANDARD))
                    .isEmpty();
        }
        assertThat(MarkedCopy.candidates(folder.resolve("copy")))
                .allSatisfy(file -> assertThat(file).doesNotExist());
    }

    @Test
    void ignoresMarksOnSheetsThatAreNotThere() throws IOException {
        Path copy = marked(workbook("a.xlsx"), List.of(mark("没有", "A1", MarkColour.RED)), "copy");
        try (Workbook book = open(copy)) {
            assertThat(book.getSheet(LIST)).isNotNull();
        }
    }
}

package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;

/** One small ledger in every format, each written by hand or by another maker, ends in the same figures. */
class FormatsTests {

    private static final String TITLE = "河口市2030年民生实事台账（2030年第一季度）";
    private static final String SENDER = "填报单位：东山县";
    private static final String DAY = "填报日期：2030年3月24日";
    private static final List<String> HEAD = List.of("指标编码", "指标名称", "计量单位", "累计完成", "分子", "分母", "进展状态", "工作进展");
    private static final List<String> HOUSES = List.of("1-1", "改造住房", "万户", "0.1", "", "", "推进中", "已开工，\"两清单\"落实");
    private static final List<String> LIFTS = List.of("1-2", "加装电梯", "部", "1,234", "", "", "推进中", "第一批\n已装");
    private static final List<String> BEDS = List.of("2-1", "床位使用率", "%", "60", "600", "1000", "推进中", "平稳");
    private static final List<List<String>> TABLE = List.of(HEAD, HOUSES, LIFTS, BEDS);

    /** What any file may bring with it, whatever its format. */
    private static final List<FindingKind> ASIDES = List.of(FindingKind.READ_AS_TEXT, FindingKind.WRONG_EXTENSION);

    @TempDir
    private Path folder;

    private SubmittedLedger read(String name, byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve(name), bytes);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Intake(SmallPlan.plan(), ReadLimits.STANDARD)
                    .read(new ReceivedFile(SmallPlan.Q1, name, HexFormat.of().formatHex(digest), file));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertSameFigures(SubmittedLedger ledger) {
        assertThat(ledger.findings()).extracting(Finding::kind).isSubsetOf(ASIDES);
        assertThat(ledger.unit()).isEqualTo(UnitCode.of("east"));
        assertThat(ledger.stated()).isEqualTo(LocalDate.of(2030, 3, 24));
        assertThat(ledger.rows())
                .extracting(row -> row.quantity(LedgerColumn.DONE).map(Quantity::toString))
                .containsExactly(Optional.of("0.1"), Optional.of("1234"), Optional.of("60"));
        SubmittedRow beds = ledger.rows().get(2);
        assertThat(beds.quantity(LedgerColumn.NUMERATOR)).contains(Quantity.of("600"));
        assertThat(beds.quantity(LedgerColumn.DENOMINATOR)).contains(Quantity.of("1000"));
        assertThat(ledger.rows())
                .extracting(row -> row.cell(LedgerColumn.DONE))
                .containsExactly(CellPosition.parse("D4"), CellPosition.parse("D5"), CellPosition.parse("D6"));
        assertThat(ledger.rows())
                .extracting(row -> row.text(LedgerColumn.PROGRESS))
                .containsExactly("已开工，\"两清单\"落实", "第一批\n已装", "平稳");
    }

    private static List<FindingKind> kinds(SubmittedLedger ledger) {
        return ledger.findings().stream().map(Finding::kind).toList();
    }

    private static String delimited(String delimiter, String lineEnd) {
        Stream<List<String>> lines = Stream.concat(Stream.of(List.of(TITLE), List.of(SENDER, DAY)), TABLE.stream());
        return lines.map(line -> line.stream().map(FormatsTests::quoted).collect(Collectors.joining(delimiter)))
                        .collect(Collectors.joining(lineEnd))
                + lineEnd;
    }

    private static String quoted(String text) {
        boolean needed = text.contains(",") || text.contains("\"") || text.contains("\n");
        return needed ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ',', UTF-8",
        "UTF-8, ;, UTF-8",
        "UTF-8, |, UTF-8",
        "GBK, ',', GB18030",
        "GB18030, '\t', GB18030",
        "UTF-16LE, '\t', UTF-16LE",
        "UTF-16BE, ',', UTF-16BE"
    })
    void readsDelimitedTextInAnyEncodingAndSaysWhich(String written, String delimiter, String told) {
        SubmittedLedger ledger = read("东山县.csv", delimited(delimiter, "\r\n").getBytes(Charset.forName(written)));
        assertSameFigures(ledger);
        assertThat(ledger.findings())
                .filteredOn(finding -> finding.kind() == FindingKind.READ_AS_TEXT)
                .singleElement()
                .satisfies(note -> assertThat(note.arguments()).containsExactly(told));
        assertThat(kinds(ledger)).doesNotContain(FindingKind.WRONG_EXTENSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsDelimitedTextWithAMarkOfItsByteOrder(String charset) {
        byte[] bytes = ("\ufeff" + delimited("\t", "\n")).getBytes(Charset.forName(charset));
        assertSameFigures(read("东山县.txt", bytes));
    }

    private static String page(String head, List<List<String>> rows) {
        String cells = rows.stream()
                .map(row -> row.stream().map(FormatsTests::htmlCell).collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining());
        return "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head>" + head
                + "</head><body><table border=1><tr><td colspan=8>" + TITLE + "</td></tr>\n<tr><td>" + SENDER
                + "</td><td colspan='7'>" + DAY + "</td></tr>\n" + cells + "</table></body></html>";
    }

    private static String htmlCell(String text) {
        return "<td>" + text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>\n  ") + "</td>";
    }

    @Test
    void readsAWebPageSavedAsXlsWhateverItsEncoding() {
        String gb = page("<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">", TABLE);
        SubmittedLedger declared = read("东山县.xls", gb.getBytes(Charset.forName("GBK")));
        assertSameFigures(declared);
        assertThat(declared.findings())
                .filteredOn(finding -> finding.kind() == FindingKind.WRONG_EXTENSION)
                .singleElement()
                .satisfies(note -> assertThat(note.arguments()).containsExactly("xls", "HTML"));
        assertSameFigures(read("东山县.html", page("", TABLE).getBytes(StandardCharsets.UTF_8)));
        assertSameFigures(read("东山县.html", page("", TABLE).getBytes(Charset.forName("GBK"))));
        String wrong = page("<meta charset=gb2312>", TABLE);
        assertSameFigures(read("东山县.html", wrong.getBytes(StandardCharsets.UTF_8)));
        assertSameFigures(read("东山县.html", ("\ufeff" + wrong).getBytes(StandardCharsets.UTF_16LE)));
    }

    private static String spreadsheetMl() {
        StringBuilder rows = new StringBuilder("<Row><Cell ss:MergeAcross='7'><Data ss:Type='String'>" + TITLE
                + "</Data></Cell></Row><Row><Cell><Data ss:Type='String'>" + SENDER
                + "</Data></Cell><Cell ss:Index='8'><Data ss:Type='String'>" + DAY + "</Data></Cell></Row>");
        for (List<String> row : TABLE) {
            rows.append("<Row>");
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    boolean number = row != HEAD && i >= 3 && i <= 5;
                    rows.append("<Cell ss:Index='").append(i + 1).append("'><Data ss:Type='");
                    rows.append(number ? "Number" : "String").append("'>");
                    String text = number ? row.get(i).replace(",", "") : row.get(i);
                    rows.append(text.replace("\n", "&#10;")).append("</Data></Cell>");
                }
            }
            rows.append("</Row>");
        }
        return "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' "
                + "xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet ss:Name='工作进展'><Table>" + rows
                + "</Table></Worksheet></Workbook>";
    }

    @Test
    void readsXmlSpreadsheet2003InTheEncodingThatItDeclares() {
        String xml = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>" + spreadsheetMl();
        SubmittedLedger ledger = read("东山县.xls", xml.getBytes(StandardCharsets.UTF_8));
        assertSameFigures(ledger);
        assertThat(kinds(ledger)).containsExactly(FindingKind.WRONG_EXTENSION);
        String gb = "<?xml version='1.0' encoding='GB2312'?>" + spreadsheetMl();
        assertSameFigures(read("东山县.xml", gb.getBytes(Charset.forName("GBK"))));
        String wide = "\ufeff<?xml version='1.0' encoding='UTF-16'?>" + spreadsheetMl();
        assertSameFigures(read("东山县.xml", wide.getBytes(StandardCharsets.UTF_16LE)));
    }

    private static String openDocument() {
        StringBuilder rows = new StringBuilder("<table:table-row><table:table-cell table:number-columns-spanned='8' "
                + "office:value-type='string'><text:p>" + TITLE + "</text:p></table:table-cell>"
                + "<table:covered-table-cell table:number-columns-repeated='7'/></table:table-row>"
                + "<table:table-row><table:table-cell office:value-type='string'><text:p>" + SENDER
                + "</text:p></table:table-cell><table:table-cell table:number-columns-repeated='6'/>"
                + "<table:table-cell office:value-type='string'><text:p>" + DAY + "</text:p></table:table-cell>"
                + "</table:table-row>");
        for (List<String> row : TABLE) {
            rows.append("<table:table-row>");
            for (int i = 0; i < row.size(); i++) {
                String text = row.get(i);
                boolean number = row != HEAD && i >= 3 && i <= 5 && !text.isEmpty();
                String type = number ? "float' office:value='" + text.replace(",", "") : "string";
                String paragraphs = "<text:p>" + text.replace("\n", "</text:p><text:p>") + "</text:p>";
                rows.append(
                        text.isEmpty()
                                ? "<table:table-cell/>"
                                : "<table:table-cell office:value-type='" + type + "'>" + paragraphs
                                        + "</table:table-cell>");
            }
            rows.append("</table:table-row>");
        }
        return "<office:body><office:spreadsheet><table:table table:name='工作进展'><table:table-column "
                + "table:number-columns-repeated='16384'/>" + rows
                + "<table:table-row table:number-rows-repeated='1048570'><table:table-cell "
                + "table:number-columns-repeated='16384'/></table:table-row></table:table></office:spreadsheet></office:body>";
    }

    private static final String NAMESPACES = " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' ";
    private static final String ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    @Test
    void readsOpenDocumentPackedAndFlat() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(ODS_TYPE.getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<office:document-content" + NAMESPACES + ">" + openDocument() + "</office:document-content>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        SubmittedLedger ledger = read("东山县.ods", out.toByteArray());
        assertSameFigures(ledger);
        assertThat(ledger.findings()).isEmpty();
        String flat = "<?xml version='1.0' encoding='UTF-8'?><office:document" + NAMESPACES + "office:mimetype='"
                + ODS_TYPE + "'>" + openDocument() + "</office:document>";
        assertSameFigures(read("东山县.fods", flat.getBytes(StandardCharsets.UTF_8)));
    }

    private static LedgerFile poi(LedgerFile book) {
        return book.row(TITLE)
                .row(SENDER, null, null, null, null, null, null, DAY)
                .row(HEAD.toArray())
                .row("1-1", "改造住房", "万户", 0.1, null, null, "推进中", "已开工，\"两清单\"落实")
                .row("1-2", "加装电梯", "部", 1234, null, null, "推进中", "第一批\n已装")
                .row("2-1", "床位使用率", "%", 60, 600, 1000, "推进中", "平稳");
    }

    @ParameterizedTest
    @ValueSource(strings = {"东山县.xlsx", "东山县.xlsm", "东山县.et", "东山县", "东山县.2024年"})
    void readsAnXlsxUnderItsNamesWithoutANote(String name) {
        SubmittedLedger ledger = new Intake(SmallPlan.plan(), ReadLimits.STANDARD)
                .read(poi(LedgerFile.xlsx()).receive(folder, SmallPlan.Q1, name));
        assertSameFigures(ledger);
        assertThat(ledger.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"东山县.xls,", "东山县.et,", "东山县.XLS,", "东山县.xlsx, xlsx", "东山县.csv, csv", "东山县.pdf, pdf"})
    void readsAnXlsAndSaysWhenItsNameIsWrong(String name, String noted) {
        SubmittedLedger ledger = new Intake(SmallPlan.plan(), ReadLimits.STANDARD)
                .read(poi(LedgerFile.xls()).receive(folder, SmallPlan.Q1, name));
        assertSameFigures(ledger);
        assertThat(ledger.findings().stream().map(Finding::arguments).toList())
                .isEqualTo(noted == null ? List.of() : List.of(List.of(noted, "XLS")));
    }

    @ParameterizedTest
    @CsvSource({
        "'%PDF-1.7', F109",
        "'{\\rtf1}', F111",
        "'GIF89a', F110",
        "'Rar!\u001a\u0007', F108",
        "'只有一句话', F103",
        "'<html><body>无表</body></html>', F103"
    })
    void rejectsEachOtherKindOfFileByItsOwnCode(String content, String code) {
        SubmittedLedger ledger = read("东山县.xlsx", content.getBytes(StandardCharsets.UTF_8));
        assertThat(ledger.usable()).isFalse();
        assertThat(ledger.unit()).isEqualTo(UnitCode.of("east"));
        assertThat(ledger.findings())
                .extracting(finding -> finding.kind().code())
                .containsExactly(code);
    }

    @Test
    void saysInWhichCellOfWhichSheetAFigureCouldCountTwice() {
        String xml = spreadsheetMl().replace("<Cell ss:Index='8'>", "<Cell ss:Index='1'>");
        SubmittedLedger ledger = read("东山县.xml", xml.getBytes(StandardCharsets.UTF_8));
        assertThat(ledger.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.REPEATED_CELLS);
            assertThat(finding.arguments()).containsExactly("工作进展", "A2");
            assertThat(finding.place().sheet()).isEqualTo("工作进展");
            assertThat(finding.place().cell()).isEqualTo(CellPosition.parse("A2"));
        });
    }

    @Test
    void notesMacrosAndReadsOn() {
        SubmittedLedger ledger = new Intake(SmallPlan.plan(), ReadLimits.STANDARD)
                .read(poi(LedgerFile.xlsx()).change(FormatsTests::addMacros).receive(folder, SmallPlan.Q1, "东山县.xlsm"));
        assertSameFiguresBeside(ledger, FindingKind.MACROS_IGNORED);
    }

    private static void assertSameFiguresBeside(SubmittedLedger ledger, FindingKind noted) {
        assertThat(kinds(ledger)).containsExactly(noted);
        assertThat(ledger.usable()).isTrue();
        assertThat(ledger.rows()).hasSize(3);
    }

    /** POI stores them as they are; no program could run them. */
    private static void addMacros(Workbook book) {
        try {
            ((XSSFWorkbook) book).setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

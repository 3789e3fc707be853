package org.taizhang.examples;

import static org.taizhang.examples.Example.example;
import static org.taizhang.examples.Ledgers.lifts;
import static org.taizhang.examples.Ledgers.second;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerFile;
import org.taizhang.intake.SmallPlan;
import org.taizhang.spreadsheet.ReadLimits;

/** Examples about whole files: what they are, whose, and for when. */
final class FileExamples {

    private static final ReadLimits TEN_BYTES = new ReadLimits(10, 10, 1, 1, 10);

    private static final ReadLimits NO_TIME = new ReadLimits(1_000_000, 1_000_000, 10, 1_000, 10_000, 1_000, 10_000, 0);

    private FileExamples() {}

    static Stream<Example> all() {
        return Stream.of(content(), kinds(), oddities(), sender(), receipts()).flatMap(it -> it);
    }

    private static Stream<Example> content() {
        return Stream.of(
                example(FindingKind.DAMAGED_FILE, drop -> drop.put("东山县.xlsx", firstBytesOfAnXls())),
                example(FindingKind.ENCRYPTED_FILE, drop -> drop.put("东山县.xls", encrypted())),
                example(FindingKind.NOT_A_WORKBOOK, drop -> drop.put("东山县.xlsx", letter())),
                example(
                        FindingKind.FILE_TOO_LARGE,
                        drop -> drop.within(TEN_BYTES).put(lifts(3))),
                example(FindingKind.EMPTY_FILE, drop -> drop.put("东山县.xlsx", new byte[0])));
    }

    private static Stream<Example> kinds() {
        return Stream.of(
                example(FindingKind.OLD_EXCEL_FILE, drop -> drop.put("东山县.xls", bytes("0908100000051000"))),
                example(FindingKind.BINARY_WORKBOOK, drop -> drop.put("东山县.xlsb", officePackage("xl/workbook.bin"))),
                example(FindingKind.ARCHIVE_FILE, drop -> drop.put("东山县.rar", bytes("526172211a0701000000"))),
                example(FindingKind.PDF_FILE, drop -> drop.put("东山县.pdf", text("%PDF-1.7"))),
                example(FindingKind.IMAGE_FILE, drop -> drop.put("东山县.jpg", bytes("ffd8ffe000104a46"))),
                example(FindingKind.WORD_FILE, drop -> drop.put("东山县.docx", officePackage("word/document.xml"))),
                example(FindingKind.ARCHIVE_WITHOUT_LEDGER, drop -> drop.put("东山县.zip", zip("现场照片.gif", "GIF89a"))),
                example(
                        FindingKind.ARCHIVE_TOO_LARGE,
                        drop -> drop.put("东山县.zip", zip("乡镇台账.rar", "Rar!\u001a\u0007\u0001"))),
                example(FindingKind.GARBLED_TEXT, drop -> drop.put("东山县.csv", text("指标\uFFFD称,累计完成\n加装电梯,3\n"))));
    }

    private static Stream<Example> oddities() {
        return Stream.of(
                example(
                        FindingKind.READ_AS_TEXT,
                        drop -> drop.put("东山县.csv", table().getBytes(Charset.forName("GB18030")))),
                example(
                        FindingKind.WRONG_EXTENSION,
                        drop -> drop.put(
                                SmallPlan.Q1, "东山县.xlsx", LedgerFile.xls().row("台账"))),
                example(
                        FindingKind.MACROS_IGNORED,
                        drop -> drop.put(SmallPlan.Q1, "东山县.xlsm", lifts(3).change(FileExamples::addMacros))),
                example(
                        FindingKind.READING_TOO_SLOW,
                        drop -> drop.within(NO_TIME).put(lifts(3))),
                example(FindingKind.REPEATED_CELLS, drop -> drop.put("东山县.xml", text(sameCellTwice()))));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] officePackage(String main) {
        return zip(
                "_rels/.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' "
                        + "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' "
                        + "Target='" + main + "'/></Relationships>");
    }

    private static byte[] zip(String name, String content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String table() {
        return """
                河口市2030年民生实事台账（2030年第一季度）
                填报单位：东山县,填报日期：2030年3月24日
                指标编码,指标名称,计量单位,累计完成,进展状态,工作进展
                1-2,加装电梯,部,3,推进中,进展
                """;
    }

    /** POI stores them as they are; no program could run them. */
    private static void addMacros(Workbook book) {
        try {
            ((XSSFWorkbook) book).setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sameCellTwice() {
        String cell = "<Cell ss:Index='4'><Data ss:Type='Number'>3</Data></Cell>";
        return "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' "
                + "xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet ss:Name='工作进展'><Table><Row>"
                + cell + cell + "</Row></Table></Worksheet></Workbook>";
    }

    private static Stream<Example> receipts() {
        return Stream.of(
                example(
                        FindingKind.REGISTER_UNREADABLE,
                        drop -> drop.put(lifts(3))
                                .register(LedgerFile.xlsx().row("收件登记").row("东山县", "3月24日"))),
                example(
                        FindingKind.REGISTER_WITHOUT_FILE,
                        drop -> drop.put(lifts(3)).register(registered("东山县（更正）.xlsx", "2030-03-24", "东山县"))),
                example(
                        FindingKind.REGISTER_DATE_NOT_READ,
                        drop -> drop.put(lifts(3)).register(registered("东山县.xlsx", "三月下旬", "东山县"))),
                example(
                        FindingKind.STATED_AFTER_ARRIVAL,
                        drop -> drop.put(lifts(3)).register(registered("东山县.xlsx", "2030-03-22", "东山县"))),
                example(
                        FindingKind.SENDER_DIFFERS,
                        drop -> drop.put(lifts(3)).register(registered("东山县.xlsx", "2030-03-24", "西水区"))));
    }

    private static LedgerFile registered(String file, String day, String unit) {
        return LedgerFile.xlsx().row("文件名", "收到日期", "报送单位").row(file, day, unit);
    }

    private static Stream<Example> sender() {
        return Stream.of(
                example(FindingKind.WRONG_PLAN, drop -> drop.put(lifts(3).identity("lake-2030", "east", "2030-Q1"))),
                example(FindingKind.WRONG_ROUND, drop -> drop.put(second("东山县"))),
                example(FindingKind.UNKNOWN_UNIT, drop -> drop.put(SmallPlan.Q1, "台账.xlsx", sentBy("北岭县"))),
                example(
                        FindingKind.UNIT_CONFLICT,
                        drop -> drop.put(lifts(3).identity("river-2030", "west", "2030-Q1"))),
                example(FindingKind.UNIT_DOES_NOT_REPORT, drop -> drop.put(SmallPlan.Q1, "台账.xlsx", sentBy("市政府督查室"))),
                example(
                        FindingKind.DUPLICATE_CONTENT,
                        drop -> drop.put("东山县.xlsx", letter()).put("东山县（副本）.xlsx", letter())),
                example(
                        FindingKind.SUPERSEDED,
                        drop -> drop.put(SmallPlan.Q1, "东山县.xlsx", lifts(3))
                                .put(SmallPlan.Q1, "东山县（更正）.xlsx", LedgerFile.of("东山县", "2030-03-25"))),
                example(
                        FindingKind.CONFLICTING_LEDGERS,
                        drop -> drop.put(SmallPlan.Q1, "东山县.xlsx", lifts(3))
                                .put(SmallPlan.Q1, "东山县（更正）.xlsx", lifts(4))),
                example(
                        FindingKind.DATE_NOT_STATED,
                        drop -> drop.put(LedgerFile.xlsx()
                                .title("2030年第一季度")
                                .row("填报单位：东山县")
                                .head())),
                example(
                        FindingKind.ROUND_NOT_STATED,
                        drop -> drop.put(LedgerFile.xlsx()
                                .title("民生实事台账")
                                .line("填报单位：东山县", "填报日期：2030-03-24")
                                .head())),
                example(FindingKind.DATE_NOT_READ, drop -> drop.put(LedgerFile.of("东山县", "三月下旬"))));
    }

    private static LedgerFile sentBy(String unit) {
        return LedgerFile.of(unit, "2030-03-24");
    }

    private static byte[] letter() {
        return text("各位领导：");
    }

    private static byte[] firstBytesOfAnXls() {
        byte[] whole = encrypted();
        return java.util.Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] encrypted() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("工作进展").createRow(0).createCell(0).setCellValue("台账");
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return out.toByteArray();
    }
}

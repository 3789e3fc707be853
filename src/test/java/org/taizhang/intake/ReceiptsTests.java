package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.UnitCode;

class ReceiptsTests {

    private static final Object[] HEAD = {"文件名", "收到日期", "报送单位", "发件邮箱", "方式"};

    @TempDir
    private Path folder;

    private Receipts read(List<String> files, @Nullable Object[]... rows) {
        return read(new XSSFWorkbook(), "收件登记.xlsx", files, rows);
    }

    private Receipts read(Workbook book, String name, List<String> files, @Nullable Object[]... rows) {
        Sheet sheet = book.createSheet("登记");
        CellStyle day = book.createCellStyle();
        day.setDataFormat((short) 14);
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(i);
            for (int j = 0; j < rows[i].length; j++) {
                Object value = rows[i][j];
                if (value instanceof String text) {
                    row.createCell(j).setCellValue(text);
                } else if (value instanceof LocalDate date) {
                    row.createCell(j).setCellValue(date);
                    row.getCell(j).setCellStyle(day);
                }
            }
        }
        return Receipts.read(SmallPlan.plan(), ReadLimits.STANDARD, List.of(written(book, name)), files);
    }

    private ReceivedFile written(Workbook book, String name) {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new ReceivedFile(SmallPlan.Q1, name, "0".repeat(64), file);
    }

    private static Object[] row(@Nullable Object... cells) {
        return cells;
    }

    private static List<String> codes(Receipts receipts) {
        return receipts.findings().stream()
                .map(finding -> finding.place().cell() + " " + finding.kind().code() + finding.arguments())
                .toList();
    }

    @Test
    void readsDaysSendersAndWays() {
        Receipts receipts = read(
                List.of("东山县.xlsx", "西水区.xls", "c.xlsx"),
                row("2030年第一季度收件登记"),
                row(HEAD),
                row("东山县.xlsx", LocalDate.of(2030, 3, 24), "东山县"),
                row("西水区.xls", "2030年3月26日", null, "nobody@example.org"),
                row("c.xlsx", "3月25日", "住建局汇总", null, "电子邮件"));
        assertThat(receipts.findings()).isEmpty();
        assertThat(receipts.receipts())
                .containsExactly(
                        new Receipt("东山县.xlsx", LocalDate.of(2030, 3, 24), false, UnitCode.of("east")),
                        new Receipt("西水区.xls", LocalDate.of(2030, 3, 26), true, null),
                        new Receipt("c.xlsx", LocalDate.of(2030, 3, 25), true, null));
    }

    @Test
    void readsTheOldFormatAndHeadingsInOtherWords() {
        Receipts receipts = read(
                new HSSFWorkbook(),
                "收件登记（1）.xls",
                List.of("东山县.xlsx"),
                row("序号", "单位", "附件名称", "收件日期（年月日）"),
                row("1", "东山县人民政府", "东山县.xlsx", LocalDate.of(2030, 3, 24)));
        assertThat(receipts.of("东山县.xlsx"))
                .contains(new Receipt("东山县.xlsx", LocalDate.of(2030, 3, 24), false, UnitCode.of("east")));
    }

    @ParameterizedTest
    @CsvSource({
        "县区/东山县.xlsx,县区/东山县.xlsx",
        "县区\\东山县.xlsx,县区/东山县.xlsx",
        "东山县.xlsx,县区/东山县.xlsx",
        "东山县,县区/东山县.xlsx",
        "东山县 .XLSX,县区/东山县.xlsx",
        "台账（一）.xls,县区/台账(一).xls",
        "材料.zip,西水区/材料.zip/a.xlsx",
        "材料,西水区/材料.zip/a.xlsx",
        "a,西水区/材料.zip/a.xlsx",
        "西水区/材料.zip,西水区/材料.zip/a.xlsx"
    })
    void knowsAFileByItsNameInAnyExactForm(String named, String file) {
        Receipts receipts = read(List.of(file, "别的.xlsx"), row(HEAD), row(named, LocalDate.of(2030, 3, 24)));
        assertThat(receipts.findings()).isEmpty();
        assertThat(receipts.receipts()).extracting(Receipt::file).containsExactly(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"东山", "东山县台账.xlsx", "东山县.xls", "县区", "东山县.xlsx.xlsx"})
    void knowsNoFileByALikeName(String named) {
        Receipts receipts = read(List.of("县区/东山县.xlsx"), row(HEAD), row(named, LocalDate.of(2030, 3, 24)));
        assertThat(receipts.receipts()).isEmpty();
        assertThat(codes(receipts)).containsExactly("A2 F213[" + named + "]");
    }

    @Test
    void takesANameThatFitsSeveralFilesForNoneOfThem() {
        Receipts receipts = read(
                List.of("a/台账.xlsx", "b/台账.xlsx", "c.xls", "c.xlsx"),
                row(HEAD),
                row("台账.xlsx", LocalDate.of(2030, 3, 24)),
                row("c", LocalDate.of(2030, 3, 24)),
                row("c.xls", LocalDate.of(2030, 3, 23)),
                row("a/台账", LocalDate.of(2030, 3, 22)));
        assertThat(codes(receipts)).containsExactly("A2 F212[台账.xlsx]", "A3 F212[c]");
        assertThat(receipts.receipts()).extracting(Receipt::file).containsExactly("c.xls", "a/台账.xlsx");
    }

    @Test
    void appliesTheReceiptOfAnArchiveToEveryFileInItUnlessAFileHasItsOwn() {
        Receipts receipts = read(
                List.of("材料.zip/a.xlsx", "材料.zip/b.xlsx"),
                row(HEAD),
                row("材料.zip", LocalDate.of(2030, 3, 26)),
                row("b.xlsx", LocalDate.of(2030, 3, 20)));
        assertThat(receipts.receipts())
                .extracting(receipt -> receipt.file() + " " + receipt.day())
                .containsExactly("材料.zip/a.xlsx 2030-03-26", "材料.zip/b.xlsx 2030-03-20");
    }

    @Test
    void takesTheLatestOfSeveralLinesForOneName() {
        Receipts receipts = read(
                List.of("a.xlsx"),
                row(HEAD),
                row("a.xlsx", LocalDate.of(2030, 3, 26)),
                row("a.xlsx", LocalDate.of(2030, 3, 20)),
                row("a.xlsx", null));
        assertThat(receipts.receipts()).extracting(Receipt::day).containsExactly(LocalDate.of(2030, 3, 26));
    }

    @Test
    void saysWhichDayCannotBeReadAndKeepsTheSender() {
        Receipts receipts = read(List.of("a.xlsx"), row(HEAD), row("a.xlsx", "下周一", "东山县"));
        assertThat(codes(receipts)).containsExactly("B2 F214[a.xlsx, 下周一]");
        assertThat(receipts.receipts()).containsExactly(new Receipt("a.xlsx", null, false, UnitCode.of("east")));
    }

    @Test
    void saysThatARegisterCannotBeUnderstood() throws IOException {
        assertThat(codes(read(List.of("a.xlsx"), row("附件", "谁"), row("a.xlsx", "某某"))))
                .singleElement()
                .asString()
                .contains("F212");
        Path broken = Files.writeString(folder.resolve("收件登记.xls"), "no workbook at all");
        ReceivedFile file = new ReceivedFile(SmallPlan.Q1, "收件登记.xls", "0".repeat(64), broken);
        Receipts receipts = Receipts.read(SmallPlan.plan(), ReadLimits.STANDARD, List.of(file), List.of("a.xlsx"));
        assertThat(codes(receipts)).singleElement().asString().contains("F212");
    }

    @Test
    void tellsRegistersFromLedgersByTheirName() {
        assertThat(List.of("收件登记.xlsx", "收件登记-邮件.csv", "收件登记（2）.XLS"))
                .allMatch(name -> new ReceivedFile(SmallPlan.Q1, name, "", folder).isRegister());
        assertThat(List.of("东山县/收件登记.xlsx", "收件登记.docx", "东山县收件登记.xlsx"))
                .noneMatch(name -> new ReceivedFile(SmallPlan.Q1, name, "", folder).isRegister());
    }
}

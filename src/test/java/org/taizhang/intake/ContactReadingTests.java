package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.Contact;

class ContactReadingTests {

    @TempDir
    static Path folder;

    private static int made;

    private static LedgerFile ledger() {
        return LedgerFile.of("东山县", "2030年3月20日")
                .figure("1-1", "改造住房", "万户", 0.1, null, null, "推进中", "已开工")
                .figure("1-2", "加装电梯", "部", 4, null, null, "推进中", "已开工");
    }

    private static LedgerFile with(String sheet, String... rows) {
        return ledger().change(book -> sheet(book, sheet, rows));
    }

    private static void sheet(Workbook book, String name, String... rows) {
        Sheet sheet = book.createSheet(name);
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(i);
            String[] cells = rows[i].split("\\|");
            for (int j = 0; j < cells.length; j++) {
                if (!cells[j].isEmpty()) {
                    row.createCell(j).setCellValue(cells[j]);
                }
            }
        }
    }

    private static List<Contact> read(LedgerFile ledger) {
        return new ContactReading(ReadLimits.STANDARD)
                .read(ledger.receive(folder, SmallPlan.Q1, "东山县" + ++made + ".xlsx"));
    }

    private static List<String> shown(LedgerFile ledger) {
        return read(ledger).stream()
                .map(contact -> String.join(
                        "|",
                        contact.name(),
                        contact.department(),
                        contact.office(),
                        contact.telephone(),
                        contact.mail(),
                        contact.place().sheet() + "!" + contact.place().cell()))
                .toList();
    }

    @Test
    void readsTheSheetOfABlankLedger() {
        assertThat(shown(with(
                        "联系人",
                        "联系人（东山县）",
                        "姓名|科室|职务|电话|邮箱|分工",
                        "联系人甲|办公室|主任|000-0000001|jia@dongshan.example|总协调",
                        "",
                        "联系人乙|督查科|科员|00000000002")))
                .containsExactly(
                        "联系人甲|办公室|主任|000-0000001|jia@dongshan.example|联系人!A3", "联系人乙|督查科|科员|00000000002||联系人!A5");
    }

    @Test
    void findsTheHeadBelowNotesAndInOtherWordsAndOrder() {
        assertThat(shown(with(
                        "Sheet3",
                        "东山县民生实事工作联络员名单",
                        "请各科室核对",
                        "序号|处 室|办公电话|手  机|联络员姓名|职 务",
                        "1|综合股|000-0000003|00000000004|联系人丙|股长")))
                .containsExactly("联系人丙|综合股|股长|000-0000003；00000000004||Sheet3!E4");
    }

    @Test
    void readsAHeadOfTwoRows() {
        assertThat(shown(with("联系人", "姓名|职务|联系方式||邮箱", "||办公电话|手机", "联系人丁|局长|000-0000005|00000000006|无")
                        .change(book -> book.getSheet("联系人").addMergedRegion(new CellRangeAddress(0, 0, 2, 3)))))
                .containsExactly("联系人丁||局长|000-0000005；00000000006||联系人!A3");
    }

    @Test
    void readsATableBelowTheProgressTable() {
        assertThat(shown(ledger().row("").row("联系人").row("姓名", "职务", "电话").row("联系人戊", "科长", "0000007")))
                .extracting(contact -> contact.replaceAll("!.*", ""))
                .containsExactly("联系人戊||科长|0000007||工作进展");
    }

    @Test
    void readsLinesInOneCellAndInSeveral() {
        assertThat(shown(ledger().row("填表人：联系人己　　联系人：联系人庚　　联系电话：000-0000008")))
                .extracting(contact -> contact.replaceAll("!.*", ""))
                .containsExactly("联系人庚|||000-0000008||工作进展");
        assertThat(shown(ledger().row("联系人：", "联系人辛", null, "电话：", "000-0000009")))
                .extracting(contact -> contact.replaceAll("!.*", ""))
                .containsExactly("联系人辛|||000-0000009||工作进展");
        assertThat(shown(ledger().row("联系人及电话：联系人壬 000-0000010")))
                .extracting(contact -> contact.replaceAll("!.*", ""))
                .containsExactly("联系人壬|||000-0000010||工作进展");
        assertThat(shown(with("封面", "联系人|联系人癸", "职务|主任", "联系电话|000-0000011")))
                .containsExactly("联系人癸||主任|000-0000011||封面!B1".replace("B1", "A1"));
    }

    @Test
    void readsColumnsOfTheProgressTableOnce() {
        LedgerFile ledger = LedgerFile.xlsx()
                .title("河口市2030年民生实事台账（2030年第一季度）")
                .line("填报单位：东山县", "填报日期：2030年3月20日")
                .row("指标编码", "指标名称", "计量单位", "累计完成", "联系人", "联系电话")
                .row("1-1", "改造住房", "万户", 0.1, "联系人甲", "000-0000012")
                .row("1-2", "加装电梯", "部", 4, "联系人甲", "000-0000012")
                .row("2-1", "床位使用率", "%", 60, "联系人乙", "000-0000013");
        assertThat(shown(ledger)).containsExactly("联系人甲|||000-0000012||工作进展!E4", "联系人乙|||000-0000013||工作进展!E6");
    }

    @Test
    void takesNobodyForAContactWhoIsNone() {
        assertThat(shown(ledger().row("填表人：联系人甲　电话：000-0000014"))).isEmpty();
        assertThat(shown(with("受援人名册", "姓名|电话|案由", "某甲|000-0000015|劳动争议"))).isEmpty();
        assertThat(shown(with("联系人", "联系人（东山县）", "姓名|职务|电话", "（示例）|（示例）|（示例）", "无|/|—")))
                .isEmpty();
        assertThat(shown(with("联系人", "姓名|职务|电话", "联系人甲|科长|000-0000016").change(book -> book.setSheetHidden(1, true))))
                .isEmpty();
        assertThat(shown(with("说明", "联系人|联系电话", "填写本单位负责本项工作、能够随时联系到的人员的姓名和办公电话号码")))
                .isEmpty();
    }

    @Test
    void showsNoPersonInItsTextForm() {
        assertThat(read(with("联系人", "姓名|职务|电话", "联系人甲|科长|000-0000017")).toString())
                .contains("联系人")
                .doesNotContain("联系人甲", "0000017");
    }
}

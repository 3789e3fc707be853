package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.intake.LaidOut.ledger;
import static org.taizhang.intake.LaidOut.merged;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.findings.FindingKind;
import org.taizhang.spreadsheet.ReadLimits;

/** Tables of money whose sources stand side by side. The table of progress is in rows 4 and 5, that of money from row 7 on. */
class MoneyAcrossTests {

    @TempDir
    private Path folder;

    private static LedgerFile table(String... lines) {
        String[] all = new String[lines.length + 3];
        all[0] = "指标编码|指标名称|计量单位|累计完成|工作进展";
        all[1] = "4-1|老旧小区改造|套|4|推进";
        all[2] = "";
        System.arraycopy(lines, 0, all, 3, lines.length);
        return ledger(all);
    }

    private SubmittedLedger read(LedgerFile file) {
        return new Intake(RowPlan.plan(), ReadLimits.STANDARD).read(file.receive(folder, SmallPlan.Q1, "ledger.xlsx"));
    }

    /** Task, source, then arranged, in place and paid with their cells. */
    private static List<String> money(SubmittedLedger ledger) {
        return ledger.money().stream()
                .map(row -> row.task() + row.source() + " " + amount(row, LedgerColumn.ARRANGED) + " "
                        + amount(row, LedgerColumn.IN_PLACE) + " " + amount(row, LedgerColumn.PAID))
                .toList();
    }

    private static String amount(SubmittedMoney row, LedgerColumn column) {
        return row.entry(column).map(it -> it.cell() + "=" + it.value()).orElse("-");
    }

    private static List<String> codes(SubmittedLedger ledger) {
        return ledger.findings().stream()
                .filter(finding -> finding.kind() != FindingKind.HEADING_SYNONYM)
                .map(finding -> finding.place().cell() + " " + finding.kind().code())
                .toList();
    }

    @Test
    void readsSourcesBelowEachAmountWhetherMergedOrNot() {
        String[] lines = {
            "重点任务|安排资金（万元）||到位资金（万元）||支付资金（万元）|", "|中央|省级|中央|省级|中央|省级", "城镇老旧小区改造|10|20|8|12|6|7", "河流治理||5||4||3"
        };
        String[] expected = {"4中央 B9=10 D9=8 F9=6", "4省 C9=20 E9=12 G9=7", "15省 C10=5 E10=4 G10=3"};
        for (LedgerFile file : List.of(table(lines), merged(table(lines), "A7:A8", "B7:C7", "D7:E7", "F7:G7"))) {
            SubmittedLedger ledger = read(file);
            assertThat(money(ledger)).containsExactly(expected);
            assertThat(ledger.findings()).isEmpty();
        }
    }

    @Test
    void readsAmountsBelowEachSource() {
        SubmittedLedger ledger = read(merged(
                table("重点任务|中央资金|||县（区）配套||", "|安排|到位|支付|安排|到位|支付", "城镇老旧小区改造|10|8|6|20|12|7"),
                "A7:A8",
                "B7:D7",
                "E7:G7"));
        assertThat(money(ledger)).containsExactly("4中央 B9=10 C9=8 D9=6", "4县 E9=20 F9=12 G9=7");
        assertThat(ledger.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "中央资金安排,中央资金到位,中央资金支付",
        "中央安排资金（万元）,中央到位资金（万元）,中央支付资金（万元）",
        "安排中央资金,到位中央资金,支付中央资金",
        "其中：中央安排,中央到位,中央支出",
        "截至3月底中央资金安排情况,截至3月底中央资金到位情况,截至3月底中央资金支付情况"
    })
    void readsColumnsThatNameAmountAndSource(String arranged, String inPlace, String paid) {
        SubmittedLedger ledger = read(table("重点任务|任务编号|" + arranged + "|" + inPlace + "|" + paid, "城镇老旧小区改造|4|10|8|6"));
        assertThat(money(ledger)).containsExactly("4中央 C8=10 D8=8 E8=6");
        assertThat(ledger.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"小计,中央", "合计,其中：中央", "总计（万元）,中央财政资金"})
    void checksSumsAndNeverCountsThem(String sum, String first) {
        LedgerFile file = table(
                "重点任务|任务编号|资金安排（万元）|||资金到位（万元）|||资金支付（万元）||",
                "||" + (sum + "|" + first + "|省|").repeat(3),
                "城镇老旧小区改造|4|30|10|20|20|8|12|13|6|7",
                "河流治理|15|9|4|4|||||",
                "合计||39|14|24|20|8|12|13|6|7");
        SubmittedLedger ledger = read(file);
        assertThat(money(ledger))
                .containsExactly("4中央 D9=10 G9=8 J9=6", "4省 E9=20 H9=12 K9=7", "15中央 D10=4 - -", "15省 E10=4 - -");
        assertThat(codes(ledger)).containsExactly("C10 R112", "A11 R113");
    }

    @Test
    void holdsTheRowOfSumsAgainstEveryColumn() {
        SubmittedLedger ledger = read(table(
                "重点任务|任务编号|安排资金||到位资金||支付资金|", "||中央|省|中央|省|中央|省", "城镇老旧小区改造|4|10|20|8|12|6|7", "合计||10|21|8|12|6|7"));
        assertThat(money(ledger)).containsExactly("4中央 C9=10 E9=8 G9=6", "4省 D9=20 F9=12 H9=7");
        assertThat(codes(ledger)).containsExactly("A10 R113", "D10 R112");
    }

    @Test
    void convertsWhatTheHeadingsMeasure() {
        SubmittedLedger ledger = read(table(
                "重点任务|任务编号|安排资金（元）||到位资金||支付资金|",
                "||中央|省|中央（亿元）|省（万元）|中央|省",
                "城镇老旧小区改造|4|100000|200000|0.0008|12|6|7"));
        assertThat(money(ledger)).containsExactly("4中央 C9=10 E9=8 G9=6", "4省 D9=20 F9=12 H9=7");
    }

    @Test
    void saysThatASumWithoutPartsHasNoSource() {
        SubmittedLedger ledger = read(table("重点任务|任务编号|安排资金||到位资金|支付资金", "||小计|中央|中央|中央", "城镇老旧小区改造|4|10||8|6"));
        assertThat(money(ledger)).containsExactly("4中央 - E9=8 F9=6");
        assertThat(codes(ledger)).containsExactly("C9 R202");
    }

    @Test
    void saysThatAnAmountIsNotDivided() {
        SubmittedLedger ledger = read(table("重点任务|任务编号|安排资金||到位资金|支付资金", "||中央|省||", "城镇老旧小区改造|4|10|20|8|6"));
        assertThat(money(ledger)).containsExactly("4中央 C9=10 - -", "4省 D9=20 - -");
        assertThat(codes(ledger)).containsExactly("E7 R202", "F7 R202");
    }

    @Test
    void saysThatASourceIsNotThePlans() {
        SubmittedLedger ledger =
                read(table("重点任务|任务编号|安排资金||||到位资金|支付资金", "||小计|中央|自筹|到位率|中央|中央", "城镇老旧小区改造|4|15|10|5|80|8|6"));
        assertThat(money(ledger)).containsExactly("4中央 D9=10 G9=8 H9=6");
        assertThat(codes(ledger)).containsExactlyInAnyOrder("E8 R202", "F8 H104");
    }

    @Test
    void takesPlacesForNoSources() {
        SubmittedLedger ledger =
                read(table("重点任务|任务编号|安排资金||到位资金||支付资金|", "||市本级|乐都区|市本级|乐都区|市本级|乐都区", "城镇老旧小区改造|4|10|20|8|12|6|7"));
        assertThat(ledger.money()).isEmpty();
        assertThat(codes(ledger)).containsExactly("D8 R202", "F8 R202", "H8 R202");
    }

    @Test
    void readsNeitherOfTwoColumnsOfOneSource() {
        SubmittedLedger ledger = read(table("重点任务|任务编号|安排资金||到位资金|支付资金", "||中央|国家|中央|中央", "城镇老旧小区改造|4|10|20|8|6"));
        assertThat(money(ledger)).containsExactly("4中央 - E9=8 F9=6");
        assertThat(codes(ledger)).containsExactly("C8 H102");
    }

    @Test
    void givesAMergedAmountToNoSourceAndNoTask() {
        SubmittedLedger ledger = read(merged(
                table(
                        "重点任务|任务编号|安排资金||到位资金||支付资金|",
                        "||中央|省|中央|省|中央|省",
                        "城镇老旧小区改造|4|10||8|12|6|7",
                        "河流治理|15|1|2|3|4||7"),
                "C9:D9",
                "G9:G10"));
        assertThat(money(ledger))
                .containsExactly("4中央 - E9=8 -", "4省 - F9=12 H9=7", "15中央 C10=1 E10=3 -", "15省 D10=2 F10=4 H10=7");
        assertThat(codes(ledger)).containsExactly("C9 R202", "G9 R202");
    }

    @ParameterizedTest
    @CsvSource({"本季度到位资金,H109", "到位资金计划数,H101", "拨付资金,H106"})
    void takesNoAmountOfAPeriodOrOfAnotherKind(String inPlace, String code) {
        SubmittedLedger ledger =
                read(table("重点任务|任务编号|安排资金||" + inPlace + "||支付资金|", "||中央|省|中央|省|中央|省", "城镇老旧小区改造|4|10|20|8|12|6|7"));
        assertThat(money(ledger)).containsExactly("4中央 C9=10 - G9=6", "4省 D9=20 - H9=7");
        assertThat(codes(ledger)).anyMatch(each -> each.endsWith(code));
    }

    @Test
    void readsTheMoneyOfAProgressTableAndKeepsItsFigures() {
        SubmittedLedger ledger = read(merged(
                ledger(
                        "重点任务|指标编码|指标名称|计量单位|累计完成|工作进展|安排资金||到位资金||支付资金|",
                        "||||||中央|省|中央|省|中央|省",
                        "城镇老旧小区改造|4-1|老旧小区改造|套|120|进展|10|20|8|12|坏的|7",
                        "|4-2|既有住宅加装电梯|部|3|进展||||||"),
                "A4:A5",
                "B4:B5",
                "C4:C5",
                "D4:D5",
                "E4:E5",
                "F4:F5",
                "G4:H4",
                "I4:J4",
                "K4:L4",
                "A6:A7",
                "G6:G7"));
        assertThat(ledger.rows()).hasSize(2);
        assertThat(money(ledger)).containsExactly("4中央 G6=10 I6=8 K6=null", "4省 H6=20 J6=12 L6=7");
        assertThat(codes(ledger)).containsExactly("K6 C101");
    }
}

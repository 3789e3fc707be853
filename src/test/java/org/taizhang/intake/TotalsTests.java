package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.intake.LaidOut.ledger;
import static org.taizhang.intake.LaidOut.merged;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.findings.FindingKind;
import org.taizhang.spreadsheet.ReadLimits;

class TotalsTests {

    private static final String PROGRESS = "指标编码|指标名称|计量单位|累计完成|工作进展";
    private static final String MONEY = "重点任务|资金来源|安排资金（万元）|到位资金（万元）|支付资金（万元）";

    @TempDir
    private Path folder;

    private final Intake intake = new Intake(SmallPlan.plan(), ReadLimits.STANDARD);

    private SubmittedLedger read(LedgerFile file) {
        return intake.read(file.receive(folder, SmallPlan.Q1, "ledger.xlsx"));
    }

    private SubmittedLedger money(String... lines) {
        String[] head = {PROGRESS, "1-2|加装电梯|部|4|推进", "", MONEY};
        return read(ledger(Stream.concat(Stream.of(head), Stream.of(lines)).toArray(String[]::new)));
    }

    private static List<String> codes(SubmittedLedger ledger) {
        return ledger.findings().stream()
                .filter(finding -> finding.kind() != FindingKind.HEADING_SYNONYM)
                .map(finding -> finding.place().cell() + " " + finding.kind().code() + " " + finding.arguments())
                .toList();
    }

    private static List<String> arranged(SubmittedLedger ledger) {
        return ledger.money().stream()
                .map(row -> row.source() + " "
                        + row.entry(LedgerColumn.ARRANGED)
                                .map(it -> String.valueOf(it.value()))
                                .orElse("-"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计", "合  计", "小 计：", "总　计", "共计", "累计", "住房保障小计", "全县合计", "合计（1+2）", "本页小计", "一、住房合计", "合计12个项目",
                "总计：3项"
            })
    void knowsARowOfSums(String word) {
        SubmittedLedger ledger = read(ledger(PROGRESS, "1-2|加装电梯|部|4|推进", word + "|||4|"));
        assertThat(ledger.rows()).hasSize(1);
        assertThat(codes(ledger)).containsExactly("A6 R113 [1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|合计||4|", "||合计|4|", "其中：新建|||3|", "|其中: 新建|部|3|", "其中|新建||3|", "（其中：农村）|||3|"})
    void knowsItInAnyOfTheFirstCellsAndKnowsParts(String row) {
        SubmittedLedger ledger = read(ledger(PROGRESS, "1-2|加装电梯|部|4|推进", row));
        assertThat(ledger.rows()).hasSize(1);
        assertThat(codes(ledger)).extracting(code -> code.substring(3)).containsExactly("R113 [1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"按全市合计口径推进，其中东片区已完成", "其中东片区已完成主体施工，西片区正在办理前期手续，预计年底前完工", "累计完成投资", "合计床位数"})
    void takesNoLongTextAndNoOtherNameForOne(String text) {
        SubmittedLedger ledger = read(ledger(PROGRESS, "1-2|" + text + "|部|4|" + text));
        assertThat(ledger.rows()).hasSize(1);
        assertThat(codes(ledger)).noneMatch(code -> code.contains("R113"));
    }

    @Test
    void takesAQuantityThatSaysInTotalForNoSum() {
        SubmittedLedger ledger = read(ledger("序号|指标名称|计量单位|累计完成", "1|加装的电梯|部|共计4部", "2|加装电梯|部|共计4部"));
        assertThat(ledger.rows()).hasSize(1);
        assertThat(codes(ledger)).noneMatch(code -> code.contains("R113"));
    }

    @Test
    void countsTheSumOfAnIndicatorThatIsBrokenDown() {
        SubmittedLedger ledger = read(merged(
                ledger("指标编码|指标名称|类型|计量单位|累计完成", "1-2|加装电梯|合计|部|4", "||其中：新建|部|3", "||其中：改造|部|1"), "A5:A7", "B5:B7"));
        assertThat(ledger.rows()).hasSize(1);
        assertThat(codes(ledger)).contains("C6 R113 [2]").noneMatch(code -> code.contains("R119"));
    }

    @Test
    void saysThatASumDiffersFromItsParts() {
        SubmittedLedger ledger = money("旧房改造|中央|10|8|6", "旧房改造|省|5|4|3", "合计||16|12|9");
        assertThat(arranged(ledger)).containsExactly("中央 10", "省 5");
        assertThat(codes(ledger)).containsExactly("A10 R113 [1]", "C10 R112 [安排资金, 16, 15]");
    }

    @Test
    void holdsSubtotalsAgainstTheRowsSinceTheLastAndTheTotalAgainstAll() {
        SubmittedLedger ledger = money(
                "旧房改造|中央|10|8|6",
                "旧房改造|省|5|4|3",
                "小计||15|12|9",
                "床位|中央|7|7|7",
                "床位|省|1|1|1",
                "小计||9|8|8",
                "合计||23|20|17");
        assertThat(codes(ledger)).containsExactly("A10 R113 [3]", "C13 R112 [安排资金, 9, 8]");
    }

    @Test
    void understandsSumsThatStandAboveTheirParts() {
        SubmittedLedger ledger = money(
                "合计||23|20|17", "旧房改造|小计|15|12|9", "|中央|10|8|6", "|省|5|4|3", "床位|小计|8|8|8", "|中央|7|7|7", "|省|1|1|1");
        assertThat(codes(ledger)).noneMatch(code -> code.contains("R112")).contains("A8 R113 [3]");
    }

    @Test
    void countsThePartsOfASumThatAreSources() {
        SubmittedLedger ledger = read(merged(
                ledger(PROGRESS, "1-2|加装电梯|部|4|推进", "", MONEY, "旧房改造|合计|15|12|9", "|其中：中央|10|8|6", "|省|5|4|3"),
                "A8:A10"));
        assertThat(arranged(ledger)).containsExactly("中央 10", "省 5");
        assertThat(codes(ledger)).containsExactly("A8 R113 [1]");
    }

    @Test
    void saysThatAPartIsMoreThanItsWhole() {
        SubmittedLedger ledger = money("旧房改造|中央|10|8|6", "|其中：教育专项|11|8|6");
        assertThat(arranged(ledger)).containsExactly("中央 10");
        assertThat(codes(ledger)).containsExactly("B9 R113 [1]", "C9 R119 [安排资金, 11, 10]");
    }

    @Test
    void comparesInOneUnitOfMeasureAndForgivesTheNoiseOfBinaryArithmetic() {
        SubmittedLedger ledger = money("旧房改造|中央|33.3333333333333|0|0", "旧房改造|省|5万元|0|0", "合计||38.33333333333334|0|0");
        assertThat(codes(ledger)).noneMatch(code -> code.contains("R112"));
    }

    @Test
    void comparesNothingWhereProgressIsOfDifferentUnits() {
        SubmittedLedger mixed = read(ledger(PROGRESS, "1-1|改造住房|万户|0.1|推进", "1-2|加装电梯|部|4|推进", "合计|||9|"));
        assertThat(codes(mixed)).containsExactly("A7 R113 [1]");
        SubmittedLedger same = read(ledger(PROGRESS, "1-2|加装电梯|部|4|推进", "合计|||9|"));
        assertThat(codes(same)).containsExactly("A6 R113 [1]", "D6 R112 [累计完成, 9, 4]");
    }

    @Test
    void comparesNothingWhereAnAmountCannotBeRead() {
        SubmittedLedger ledger = money("旧房改造|中央|约三成|8|6", "旧房改造|省|5|4|3", "合计||16|12|9");
        assertThat(codes(ledger)).noneMatch(code -> code.contains("R112"));
    }
}

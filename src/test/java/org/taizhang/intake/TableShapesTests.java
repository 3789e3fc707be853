package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.intake.LaidOut.ledger;
import static org.taizhang.intake.LaidOut.merged;
import static org.taizhang.intake.LaidOut.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.UnitCode;

class TableShapesTests {

    @TempDir
    private Path folder;

    private final Intake intake = new Intake(SmallPlan.plan(), ReadLimits.STANDARD);

    private SubmittedLedger read(LedgerFile file) {
        return intake.read(file.receive(folder, SmallPlan.Q1, "ledger.xlsx"));
    }

    private static List<String> codes(SubmittedLedger ledger) {
        return ledger.findings().stream()
                .filter(finding -> finding.kind() != FindingKind.HEADING_SYNONYM)
                .map(finding -> finding.place().cell() + " " + finding.kind().code())
                .toList();
    }

    private static Map<String, String> done(SubmittedLedger ledger) {
        Map<String, String> done = new TreeMap<>();
        for (SubmittedRow row : ledger.rows()) {
            String figure =
                    row.quantity(LedgerColumn.DONE).map(Object::toString).orElse("-");
            done.merge(row.indicator().toString(), figure, (one, other) -> one + "+" + other);
        }
        return done;
    }

    private static List<String> money(SubmittedLedger ledger) {
        List<String> money = new ArrayList<>();
        for (SubmittedMoney row : ledger.money()) {
            money.add(row.task() + " " + row.source() + " "
                    + LedgerColumn.AMOUNTS.stream()
                            .map(column -> row.entry(column)
                                    .map(it -> String.valueOf(it.value()))
                                    .orElse("-"))
                            .toList());
        }
        return money;
    }

    @Test
    void readsATitleOfManyRowsAndAFurtherUnitLine() {
        SubmittedLedger ledger = read(sheet(
                "附件2",
                "河口市2030年民生实事工程",
                "进展情况统计表",
                "（2030年第一季度）",
                "填报单位（盖章）：东山县||填报日期：2030年3月24日|单位：万元",
                "序号|指标名称|计量单位|累计完成|工作进展",
                "1|改造住房|万户|0.1|已开工"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-1", "0.1"));
        assertThat(ledger.unit()).isEqualTo(UnitCode.of("east"));
        assertThat(codes(ledger)).isEmpty();
    }

    @Test
    void findsATableBelowALongPreface() {
        String[] lines = new String[90];
        lines[0] = "河口市2030年民生实事台账（2030年第一季度）";
        lines[1] = "填报单位：东山县||填报日期：2030-03-24";
        for (int i = 2; i < 88; i++) {
            lines[i] = "第" + i + "条 填报要求见通知，请各单位如实填写。";
        }
        lines[88] = "指标编码|指标名称|计量单位|累计完成";
        lines[89] = "1-2|加装电梯|部|4";
        SubmittedLedger ledger = read(sheet(lines));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", "4"));
        assertThat(ledger.unit()).isEqualTo(UnitCode.of("east"));
        assertThat(codes(ledger)).isEmpty();
    }

    @Test
    void findsATableThatBeginsFarToTheRightWithBlankColumnsInside() {
        SubmittedLedger ledger = read(ledger("||||指标编码||指标名称|计量单位||累计完成|工作进展", "||||1-2||加装电梯|部||4|进展"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", "4"));
        assertThat(codes(ledger)).isEmpty();
    }

    @Test
    void readsAHeadOfThreeMergedRows() {
        SubmittedLedger ledger = read(merged(
                ledger(
                        "序号|指标名称|计量单位|进展情况||||资金情况（万元）|||备注",
                        "|||目标任务|完成情况|||安排|到位|支付|",
                        "||||本季|累计|比例||||",
                        "1|加装电梯|部|10|1|4|40%|5|4|3|"),
                "A4:A6",
                "B4:B6",
                "C4:C6",
                "D4:G4",
                "D5:D6",
                "E5:G5",
                "H4:J4",
                "H5:H6",
                "I5:I6",
                "J5:J6",
                "K4:K6"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", "4"));
        assertThat(codes(ledger)).containsExactlyInAnyOrder("D5 H104", "E6 H104", "G6 H104", "H5 R202");
    }

    @Test
    void readsTheSameHeadOnlyLaidOut() {
        SubmittedLedger ledger = read(ledger("序号|指标名称|计量单位|年度目标|完成情况|||备注", "||||本季|累计|比例|", "1|加装电梯|部|10|1|4|40%|"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", "4"));
        assertThat(ledger.rows().get(0).quantity(LedgerColumn.OWN_TARGET))
                .map(Object::toString)
                .contains("10");
        assertThat(codes(ledger)).containsExactlyInAnyOrder("E5 H104", "G5 H104");
    }

    @Test
    void readsNoFigureBelowAGroupWhoseSubheadingsStandBesideIt() {
        SubmittedLedger ledger = read(ledger("指标名称|计量单位|完成情况|||备注", "|||本季|累计|", "加装电梯|部||1|4|"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", "-"));
        assertThat(codes(ledger)).isNotEmpty();
    }

    /** Beside the parts of ratios no column is missing, and a mere note would leave the figures lost without a reason. */
    @ParameterizedTest
    @ValueSource(strings = {"完成", "完成情况"})
    void asksWhatAVagueHeadingAboveNumbersMeans(String heading) {
        SubmittedLedger ledger =
                read(ledger("指标名称|计量单位|目标|" + heading + "|分子|分母|工作进展", "加装电梯|部|10|4|||推进", "床位使用率|%|60||600|1000|推进"));
        assertThat(done(ledger)).containsEntry("1-2", "-");
        assertThat(codes(ledger)).contains("D4 H106");
    }

    @Test
    void readsAHeadingLaidOverTwoCells() {
        SubmittedLedger ledger = read(ledger("指标名称|计量|累计|工作进展", "|单位|完成|", "加装电梯|部|4|推进"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", "4"));
        assertThat(codes(ledger)).isEmpty();
    }

    @Test
    void readsSubheadingsUnderAGroupThatStandsAboveAllOtherHeadings() {
        SubmittedLedger ledger =
                read(merged(ledger("|||完成情况||", "指标编码|指标名称|计量单位|累计完成数|分子|分母", "1-2|加装电梯|部|4||"), "D4:F4"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", "4"));
        assertThat(codes(ledger)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲|乙|丙|1|2",
                "1|2|3|4|5",
                "(1)|(2)|(3)|(4)|(5)",
                "A|B|C|D|E",
                "A|B|C|1|2",
                "栏次|—|—|1|2",
                "甲|乙|丙|1|2=1+3",
                "①|②|③|④|⑤",
                "|乙|丙|1|"
            })
    void passesOverARowThatNumbersTheColumns(String numbers) {
        SubmittedLedger ledger = read(ledger("指标编码|指标名称|计量单位|累计完成|工作进展", numbers, "1-2|加装电梯|部|4|推进"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", "4"));
        assertThat(codes(ledger)).isEmpty();
    }

    @Test
    void readsOnBelowHeadsAndTitlesThatEachPrintedPageRepeats() {
        SubmittedLedger ledger = read(merged(
                ledger(
                        "指标编码|指标名称|计量单位|完成情况||工作进展",
                        "|||累计|本季|",
                        "甲|乙|丙|1|2|3",
                        "1-1|改造住房|万户|0.1|0.1|推进",
                        "第1页，共2页",
                        "河口市2030年民生实事台账（2030年第一季度）",
                        "填报单位：东山县|||填报日期：2030年3月24日",
                        "指标编码|指标名称|计量单位|完成情况||工作进展",
                        "|||累计|本季|",
                        "甲|乙|丙|1|2|3",
                        "1-2|加装电梯|部|4|4|推进",
                        "填表人：（示例）||审核人：（示例）||联系电话：|'0000"),
                "D4:E4",
                "D11:E11"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-1", "0.1"), Map.entry("1-2", "4"));
        assertThat(codes(ledger)).containsExactly("E5 H104");
    }

    @Test
    void readsATableForEachTaskWithAHeadOfItsOwn() {
        SubmittedLedger ledger = read(ledger(
                "一、住房保障",
                "指标编码|指标名称|计量单位|累计完成|工作进展",
                "1-1|改造住房|万户|0.1|推进",
                "",
                "二、健康",
                "指标名称|分子|分母|计量单位|工作进展",
                "床位使用率|600|1000|%|平稳"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-1", "0.1"), Map.entry("2-1", "-"));
        assertThat(ledger.rows().get(1).quantity(LedgerColumn.NUMERATOR))
                .map(Object::toString)
                .contains("600");
        assertThat(codes(ledger)).isEmpty();
    }

    @Test
    void readsMoneyBelowProgressOnOneSheet() {
        SubmittedLedger ledger = read(ledger(
                "一、工作进展",
                "指标编码|指标名称|计量单位|累计完成|工作进展",
                "1-2|加装电梯|部|4|推进",
                "注：累计数自年初起算",
                "",
                "二、资金情况||||单位：元",
                "重点任务|资金来源|资金情况||",
                "||安排|到位|支付",
                "旧房改造|中央|1000000|800000|600000",
                "|省|500000|400000|300000",
                "合计||1500000|1200000|900000",
                "填表人：（示例）||审核人：（示例）"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", "4"));
        assertThat(money(ledger)).contains("1 中央 [100, 80, 60]");
        assertThat(codes(ledger)).contains("A14 R113");
    }

    @Test
    void readsTablesThatStandSideBySide() {
        SubmittedLedger ledger = read(ledger(
                "指标名称|计量单位|累计完成||重点任务|资金来源|安排资金|到位资金|支付资金", "改造住房|万户|0.1||旧房改造|中央|10|8|6", "加装电梯|部|4||旧房改造|省|5|4|3"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-1", "0.1"), Map.entry("1-2", "4"));
        assertThat(money(ledger)).containsExactly("1 中央 [10, 8, 6]", "1 省 [5, 4, 3]");
        assertThat(codes(ledger)).isEmpty();
    }

    @Test
    void readsTablesSideBySideWhoseHeadsAreNotOfOneHeight() {
        SubmittedLedger ledger = read(merged(
                ledger(
                        "指标名称|计量单位|完成情况|||重点任务|资金来源|安排资金|到位资金|支付资金",
                        "||本季|累计||旧房改造|中央|10|8|6",
                        "改造住房|万户|0.05|0.1||旧房改造|省|5|4|3",
                        "加装电梯|部|1|4"),
                "A4:A5",
                "B4:B5",
                "C4:D4"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-1", "0.1"), Map.entry("1-2", "4"));
        assertThat(money(ledger)).containsExactly("1 中央 [10, 8, 6]", "1 省 [5, 4, 3]");
    }

    @Test
    void readsOneTableThroughABlankColumn() {
        SubmittedLedger ledger =
                read(ledger("指标名称|计量单位|工作进展||指标编码|累计完成|困难问题", "改造住房|万户|进展||1-1|0.1|无", "加装电梯|部|进展||1-2|4|无"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-1", "0.1"), Map.entry("1-2", "4"));
    }

    @Test
    void readsATableThatIsPrintedInTwoHalvesSideBySide() {
        SubmittedLedger ledger =
                read(ledger("指标名称|计量单位|累计完成|指标名称|计量单位|累计完成", "改造住房|万户|0.1|加装电梯|部|4", "合计|||床位使用率|%|60"));
        assertThat(done(ledger))
                .containsExactly(Map.entry("1-1", "0.1"), Map.entry("1-2", "4"), Map.entry("2-1", "60"));
        assertThat(codes(ledger)).containsExactly("A6 R113");
    }

    @Test
    void readsProgressAndMoneyInOneRow() {
        SubmittedLedger ledger = read(merged(
                ledger("重点任务|指标名称|计量单位|累计完成|资金来源|资金情况（万元）||", "|||||安排|到位|支付", "旧房改造|改造住房|万户|0.1|中央|10|8|6"), "F4:H4"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-1", "0.1"));
        assertThat(money(ledger)).containsExactly("1 中央 [10, 8, 6]");
        assertThat(codes(ledger)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"单位：元          | 100", "（单位：元）      | 100", "金额单位：万元    | 1000000", "单位 ：人民币万元 | 1000000"})
    void readsMoneyInTheUnitThatALineAboveStates(String line, String amount) {
        SubmittedLedger ledger = read(ledger(
                "指标编码|指标名称|计量单位|累计完成", "1-2|加装电梯|部|4", "", line, "重点任务|资金来源|安排资金|到位资金|支付资金", "旧房改造|中央|1000000|0|0"));
        assertThat(ledger.money()
                        .get(0)
                        .entry(LedgerColumn.ARRANGED)
                        .orElseThrow()
                        .value())
                .hasToString(amount);
    }

    @Test
    void takesTheUnitOfMeasureOfAGroupForItsColumns() {
        SubmittedLedger ledger =
                read(merged(ledger("指标编码|指标名称|完成情况（户）|", "||累计|本季", "1-1|改造住房|1200|200"), "C4:D4", "A4:A5", "B4:B5"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-1", "0.12"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "填表人：（示例）|审核人：（示例）|单位负责人：（示例）",
                "填表人|（示例）|审核人|（示例）",
                "单位负责人（签字）：|||联系电话：|1234567",
                "填报日期：|2030年3月24日||7",
                "注：本表按季填报。|||3",
                "说明：1.累计数自年初起算。",
                "备注：无",
                "联系电话|||1234567"
            })
    void endsAtSignaturesAndNotes(String line) {
        SubmittedLedger ledger = read(ledger("指标名称|指标编码|计量单位|累计完成|工作进展", "加装电梯|1-2|部|4|推进", line, "2.第二条说明|也是说明"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", "4"));
        assertThat(codes(ledger)).isEmpty();
    }

    @Test
    void losesNoFigureThatStandsBelowASignature() {
        SubmittedLedger ledger = read(ledger(
                "指标名称|指标编码|计量单位|累计完成|工作进展",
                "加装电梯|1-2|部|4|推进",
                "填表人：（示例）|||审核人：（示例）",
                "改造住房|1-1|万户|0.1|推进",
                "没有的指标||个|5|推进"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-1", "0.1"), Map.entry("1-2", "4"));
        assertThat(codes(ledger)).containsExactly("A8 R101");
    }

    @Test
    void endsWhereAListOfContactsBegins() {
        SubmittedLedger ledger =
                read(ledger("指标名称|计量单位|累计完成|工作进展", "加装电梯|部|4|推进", "", "联系人", "姓名|职务|电话|备注", "（示例）|科长|1234567|无"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", "4"));
        assertThat(codes(ledger)).isEmpty();
    }

    @Test
    void takesATextMergedDownForEachOfItsRows() {
        SubmittedLedger ledger = read(merged(
                ledger("重点任务|指标名称|计量单位|累计完成|工作进展|困难问题", "旧房改造|改造住房|万户|0.1|整体推进|资金不足", "|加装电梯|部|4||"),
                "A5:A6",
                "E5:E6",
                "F5:F6"));
        assertThat(ledger.rows())
                .extracting(row -> row.text(LedgerColumn.PROGRESS) + row.text(LedgerColumn.DIFFICULTIES))
                .containsExactly("整体推进资金不足", "整体推进资金不足");
    }

    @Test
    void saysWhichColumnIsHiddenAndReadsIt() {
        SubmittedLedger ledger = read(ledger("指标编码|指标名称|计量单位|累计完成|工作进展", "1-2|加装电梯|部|4|推进")
                .change(book -> book.getSheetAt(0).setColumnHidden(3, true)));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", "4"));
        assertThat(codes(ledger)).containsExactly("D4 S106");
    }

    @Test
    void readsAHiddenSheetWhenNoOtherHoldsATable() {
        SubmittedLedger ledger =
                read(ledger("指标编码|指标名称|计量单位|累计完成|工作进展", "1-2|加装电梯|部|4|推进").change(book -> {
                    book.createSheet("封面").createRow(0).createCell(0).setCellValue("台账");
                    book.setActiveSheet(1);
                    book.setSheetHidden(0, true);
                }));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", "4"));
        assertThat(codes(ledger)).containsExactly("null S104");
    }

    @Test
    void saysThatATableHasNoRows() {
        SubmittedLedger ledger = read(ledger("指标编码|指标名称|计量单位|累计完成|工作进展", "", "填表人：（示例）"));
        assertThat(codes(ledger)).containsExactly("null S105");
    }

    @Test
    void saysThatAColumnOfNumbersHasNoHeading() {
        SubmittedLedger ledger = read(ledger("指标编码|指标名称|计量单位||累计完成|工作进展", "1-2|加装电梯|部|77|4|推进"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", "4"));
        assertThat(codes(ledger)).containsExactly("D4 H108");
    }

    @Test
    void readsNoFigureOfThePeriod() {
        SubmittedLedger ledger = read(ledger("指标编码|指标名称|计量单位|本季完成|工作进展", "1-2|加装电梯|部|4|推进"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", "-"));
        assertThat(codes(ledger)).containsExactly("D4 H109");
    }

    @Test
    void readsTheCumulativeFigureBesideThatOfThePeriod() {
        SubmittedLedger ledger = read(merged(
                ledger("指标编码|指标名称|计量单位|第一季度完成情况|", "|||本季完成|累计完成", "1-2|加装电梯|部|1|4"),
                "D4:E4",
                "A4:A5",
                "B4:B5",
                "C4:C5"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", "4"));
        assertThat(codes(ledger)).containsExactly("D5 H104");
    }

    @Test
    void readsByLikenessWithAWarning() {
        SubmittedLedger ledger = read(ledger("指标编码|指标名称|计量单位|累计完成数里|存在困难和间题", "1-2|加装电梯|部|4|缺钱"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", "4"));
        assertThat(codes(ledger)).containsExactlyInAnyOrder("D4 H105", "E4 H105");
    }

    @Test
    void showsTheCandidatesOfAnUnclearHeading() {
        SubmittedLedger ledger = read(ledger("指标编码|指标名称|计量单位|完成情况|累计完威", "1-2|加装电梯|部|4|4"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", "-"));
        assertThat(ledger.findings()).extracting(Finding::kind).containsOnly(FindingKind.HEADING_CANDIDATES);
        assertThat(ledger.findings().get(0).arguments()).containsExactly("完成情况", "累计完成、工作进展");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "累计完成|累计完成数 # 4|4 # 4 # ",
                "累计完成|累计完成数 # 4| # 4 # ",
                "累计完成|累计完成数 # 4|5 # - # C4 H102",
                "累计完成|完成数 # 4|1 # 4 # ",
                "累计完成|完成情况 # 4|顺利推进 # 4 # ",
                "累计完成|完成情况 # |顺利推进 # - # "
            })
    void settlesTwoClaimsOfOneColumnOnlyByWhatTheyHold(String heads, String cells, String figure, String finding) {
        SubmittedLedger ledger = read(ledger("指标名称|计量单位|" + heads, "加装电梯|部|" + cells));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", figure));
        assertThat(codes(ledger))
                .filteredOn(code -> code.endsWith("H102"))
                .isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @ParameterizedTest
    @CsvSource({"户,0.12", "万户,1200", "亩,-"})
    void readsAColumnCalledUnitAsMeasureWhenItHoldsMeasures(String measure, String figure) {
        SubmittedLedger ledger = read(ledger("指标名称|单位|累计完成", "改造住房|" + measure + "|1200"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-1", figure));
    }

    @Test
    void readsAColumnCalledUnitAsNothingWhenItHoldsOffices() {
        SubmittedLedger ledger = read(ledger("指标名称|单位|累计完成（户）", "改造住房|东山县|1200"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-1", "0.12"));
    }

    @Test
    void provesAVagueNameColumnByWhatItHolds() {
        SubmittedLedger ledger = read(ledger("项目名称|工作内容|计量单位|累计完成", "旧房改造|加装电梯|部|4", "|改造住房|万户|0.1"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-1", "0.1"), Map.entry("1-2", "4"));
        assertThat(codes(ledger)).isEmpty();
    }

    @Test
    void readsSeveralSheetsOfOneKind() {
        SubmittedLedger ledger =
                read(ledger("指标编码|指标名称|计量单位|累计完成|工作进展", "1-2|加装电梯|部|4|推进").change(book -> {
                    var sheet = book.createSheet("住房");
                    String[] head = {"指标编码", "指标名称", "计量单位", "累计完成"};
                    String[] row = {"1-1", "改造住房", "万户", "0.1"};
                    var first = sheet.createRow(0);
                    var second = sheet.createRow(1);
                    for (int i = 0; i < 4; i++) {
                        first.createCell(i).setCellValue(head[i]);
                        second.createCell(i).setCellValue(row[i]);
                    }
                }));
        assertThat(done(ledger)).containsExactly(Map.entry("1-1", "0.1"), Map.entry("1-2", "4"));
    }

    @Test
    void countsForNothingTwoHeadingsThatAreBothOnlyAlike() {
        SubmittedLedger ledger = read(ledger("指标编码|指标名称|计量单位|累计完成数里|累计完成数呈", "1-2|加装电梯|部|4|5"));
        assertThat(ledger.rows())
                .allSatisfy(row -> assertThat(row.quantity(LedgerColumn.DONE)).isEmpty());
        assertThat(codes(ledger)).contains("D4 H106", "E4 H106");
    }

    @Test
    void readsALedgerThatHasEverythingAtOnce() {
        SubmittedLedger ledger = read(merged(
                sheet(
                        "附件3",
                        "河口市2030年民生实事工程进展情况表（2030年第一季度）",
                        "填报单位（盖章）：东山县||||填报日期：2030年3月24日||||单位：万元",
                        "序\n号|重 点 任 务|考核指标|单位|年度\n目标|完成情况|||资金情况|||责任单位|备注",
                        "|||||累计|本季|完成率|来源|资金使用（万元）|||",
                        "|||||||||安排|到位||",
                        "甲|乙|丙|丁|1|2|3|4=2/1|戊|5|6|己|庚",
                        "一|住房保障小计|||||||||||",
                        "1|旧房改造|改造住房|户|3000|1,200|200|40%|中央|10|8|市住建局|",
                        "||加装电梯|部|10|4|1|40%||||市住建局|",
                        "||其中：新建|部||3|||||||",
                        "合计|||||||||10|8||",
                        "",
                        "第1页，共2页",
                        "河口市2030年民生实事工程进展情况表（2030年第一季度）",
                        "序\n号|重 点 任 务|考核指标|单位|年度\n目标|完成情况|||资金情况|||责任单位|备注",
                        "|||||累计|本季|完成率|来源|资金使用（万元）|||",
                        "|||||||||安排|到位||",
                        "2|床位|床位使用率|%|65|60|60|92%|||||",
                        "注：1.累计数自年初起算；2.其中新建指新装电梯。",
                        "单位负责人：（示例）||审核人：（示例）||||填表人：（示例）||联系电话：|1234567"),
                "A2:M2",
                "A4:A6",
                "B4:B6",
                "C4:C6",
                "D4:D6",
                "E4:E6",
                "F4:H4",
                "F5:F6",
                "G5:G6",
                "H5:H6",
                "I4:K4",
                "I5:I6",
                "J5:K5",
                "L4:L6",
                "M4:M6",
                "B9:B11",
                "A15:M15",
                "F16:H16",
                "I16:K16"));
        assertThat(done(ledger))
                .containsExactly(Map.entry("1-1", "0.12"), Map.entry("1-2", "4"), Map.entry("2-1", "60"));
        assertThat(money(ledger)).containsExactly("1 中央 [10, 8, -]");
        assertThat(ledger.unit()).isEqualTo(UnitCode.of("east"));
        assertThat(codes(ledger))
                .containsExactlyInAnyOrder(
                        "F9 C301", "F9 C302", "A8 R113", "null H101", "G5 H104", "H5 H104", "L4 H104");
    }

    @ParameterizedTest
    @CsvSource({"户,万户,H107", "万户,户,H107", "万户,万户,", "万户,,"})
    void saysThatHeadingAndRowStateDifferentUnitsOfMeasure(String heading, String row, String code) {
        SubmittedLedger ledger =
                read(ledger("指标名称|计量单位|累计完成（" + heading + "）", "改造住房|" + (row == null ? "" : row) + "|0.1"));
        assertThat(codes(ledger))
                .filteredOn(it -> it.contains("H107"))
                .isEqualTo(code == null ? List.of() : List.of("C5 " + code));
    }

    @Test
    void findsAHeadBesideWhichANumberStrayed() {
        SubmittedLedger ledger = read(ledger("指标编码|指标名称|计量单位|累计完成|工作进展|||2030", "1-2|加装电梯|部|4|推进"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-2", "4"));
    }

    @Test
    void takesNoRowOfDataForAHead() {
        SubmittedLedger ledger = read(ledger(
                "指标编码|指标名称|计量单位|累计完成|所处阶段|备注",
                "1-2|加装电梯|部||实施阶段|情况说明",
                "9-9|别的指标|部|4|实施阶段|情况说明",
                "1-1|改造住房|万户|'0.1|建设阶段|说明"));
        assertThat(done(ledger)).containsExactly(Map.entry("1-1", "0.1"), Map.entry("1-2", "-"));
        assertThat(codes(ledger)).contains("B6 R101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"（盖章）", "（单位盖章）", "(公章)", "（签字）"})
    void takesAStampInBracketsForNoRow(String stamp) {
        SubmittedLedger ledger = read(ledger("指标名称|计量单位|工作进展|累计完成", "加装电梯|部|推进|4", stamp + "|||2030年3月28日"));
        assertThat(ledger.rows()).hasSize(1);
        assertThat(ledger.findings()).isEmpty();
    }

    @Test
    void saysThatATableBesideAnotherWhoseHeadStandsLowerIsNotRead() {
        SubmittedLedger ledger = read(ledger("指标名称|计量单位|累计完成||||", "加装电梯|部|4||指标名称|计量单位|累计完成", "||||改造住房|万户|0.1"));
        assertThat(ledger.rows()).hasSize(1);
        assertThat(ledger.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.HEAD_BESIDE_DATA);
            assertThat(finding.arguments()).containsExactly("E5", "指标名称");
        });
        assertThat(read(ledger("||||指标名称|计量单位|累计完成", "指标名称|计量单位|累计完成||改造住房|万户|0.1", "加装电梯|部|4||||"))
                        .findings())
                .extracting(Finding::kind)
                .contains(FindingKind.HEAD_BESIDE_DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"完成率", "完成比例（%）", "形象进度"})
    void takesNoRateForTheFigureOfAMilestoneAndAsksForIt(String heading) {
        // Of the target, of the year's plan or of the whole work: only the office knows.
        SubmittedLedger ledger = read(ledger("指标编码|指标名称|计量单位|" + heading + "|工作进展", "3-1|一次办机制|%|60|推进"));
        assertThat(ledger.rows().get(0).quantities()).isEmpty();
        assertThat(ledger.findings())
                .extracting(Finding::kind)
                .containsExactly(FindingKind.MISSING_COLUMN, FindingKind.UNKNOWN_COLUMN);
    }
}

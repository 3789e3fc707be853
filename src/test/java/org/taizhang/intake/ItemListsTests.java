package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.terms.IndicatorCode;

/** Lists without files. Where nothing else is said, columns are A 序号, B 项目名称, C 指标编码, D 完成数量, E 计量单位 and items begin in row 3. */
class ItemListsTests {

    private static final Object[] HEAD = {"序号", "项目名称", "指标编码", "完成数量", "计量单位"};

    private final Plan plan = RowPlan.plan();
    private final ItemLists lists = new ItemLists(
            new IndicatorRows(plan),
            new Measures(plan),
            new ItemHeadFinder(plan, new Headings(plan)),
            new ReceivedFile(SmallPlan.Q1, "甲.xlsx", "0".repeat(64), Path.of("甲.xlsx")));
    private Rows rows = new Rows("项目明细").row("2030年第一季度项目明细");

    private ItemListsTests head(@Nullable Object... headings) {
        rows.row(headings);
        return this;
    }

    private ItemListsTests item(@Nullable Object... cells) {
        rows.row(cells);
        return this;
    }

    private ItemListsTests merge(String first, String last) {
        rows.merge(first, last);
        return this;
    }

    private ItemListsTests read() {
        lists.take(rows.grid());
        return this;
    }

    /** The sum as {@code 120 of 2 SUM(D3:D4)}, or where it failed. */
    private String sum(String code) {
        Indicator indicator = plan.indicator(IndicatorCode.of(code)).orElseThrow();
        Optional<ItemSum> sum = lists.sums().known(indicator);
        return sum.map(it ->
                        it.value() + " of " + it.count() + " " + it.quantity().raw())
                .orElseGet(() -> "unknown "
                        + lists.sums().culprits(indicator).stream()
                                .map(place -> String.valueOf(place.cell()))
                                .toList());
    }

    private List<String> codes() {
        lists.sums();
        return lists.findings().stream()
                .map(finding -> finding.place().cell() + " " + finding.kind().code())
                .toList();
    }

    @Test
    void addsUpTheItemsOfEachIndicator() {
        head(HEAD)
                .item(1, "甲小区", "4-1", 60, "套")
                .item(2, "乙小区", "4-1", 55, "套")
                .item(3, "甲小区电梯", "4-2", 2, "部")
                .read();
        assertThat(sum("4-1")).isEqualTo("115 of 2 SUM(D3:D4)");
        assertThat(sum("4-2")).isEqualTo("2 of 1 2");
        assertThat(codes()).isEmpty();
    }

    @Test
    void addsExactlyAndInTheIndicatorsUnit() {
        head(HEAD)
                .item(1, "甲村", "5-1", 0.1, "万户")
                .item(2, "乙村", "5-1", "2,001户", null)
                .item(3, "丙村", "5-1", 0.2, "万户")
                .read();
        assertThat(sum("5-1")).isEqualTo("0.5001 of 3 SUM(D3:D5)");
        assertThat(codes()).contains("D4 C301");
        assertThat(lists.sums()
                        .of(plan.indicator(IndicatorCode.of("5-1")).orElseThrow())
                        .quantity()
                        .converted())
                .isTrue();
    }

    @Test
    void showsWhichCellsWereAddedWhenOthersLieBetween() {
        head(HEAD)
                .item(1, "甲小区", "4-1", 60, "套")
                .item(2, "甲梯", "4-2", 1, "部")
                .item(3, "乙小区", "4-1", 50, "套")
                .item(4, "丙小区", "4-1", 10, "套")
                .read();
        assertThat(sum("4-1")).isEqualTo("120 of 3 SUM(D3,D5:D6)");
    }

    @Test
    void keepsTheFormulaShortHoweverTheItemsLie() {
        head(HEAD);
        for (int i = 0; i < 20; i++) {
            item(2 * i, "小区" + i, "4-1", 1, "套").item(2 * i + 1, "梯" + i, "4-2", 1, "部");
        }
        read();
        assertThat(sum("4-1")).isEqualTo("20 of 20 SUM(D3,D5,D7,D9,D11,…,D41)");
    }

    @ParameterizedTest
    @CsvSource({"所属指标,老旧小区改造", "对应指标编码,4.1", "指标,4-1 老旧小区改造", "指标名称,1.老旧小区改造（套）", "所属任务,老旧小区改造"})
    void knowsTheIndicatorInEveryColumnThatMayNameIt(String heading, String named) {
        head("工程名称", heading, "建设规模", "累计完成", "单位")
                .item("甲小区", named, 900, 60, "套")
                .read();
        assertThat(sum("4-1")).isEqualTo("60 of 1 60");
    }

    @Test
    void knowsATasksOnlyIndicatorAndAsksForTheOthers() {
        head("项目名称", "所属任务", "完成数量")
                .item("甲村", "农牧民居住条件改善", 0.2)
                .item("甲小区", "城镇老旧小区改造", 7)
                .read();
        assertThat(sum("5-1")).isEqualTo("0.2 of 1 0.2");
        assertThat(sum("4-1")).isEqualTo("unknown [C4]");
        assertThat(sum("4-2")).isEqualTo("unknown [C4]");
        assertThat(codes()).containsExactly("B4 R110");
    }

    @Test
    void takesTheIndicatorFromACellMergedDown() {
        head(HEAD)
                .item(1, "甲小区", "4-1", 60, "套")
                .item(2, "乙小区", null, 55, null)
                .item(3, "甲梯", "4-2", 1, "部")
                .merge("C3", "C4")
                .merge("E3", "E4")
                .read();
        assertThat(sum("4-1")).isEqualTo("115 of 2 SUM(D3:D4)");
        assertThat(sum("4-2")).isEqualTo("1 of 1 1");
    }

    @Test
    void takesTheIndicatorFromTheLineOrTheGroupAbove() {
        head("序号", "项目名称", "指标名称", "完成数量")
                .item("一、老旧小区改造")
                .item(1, "甲小区", null, 60)
                .item(2, "乙小区", null, 55)
                .item("二", "农牧民居住条件改善")
                .item(1, "甲村", null, "200户")
                .item(null, null, "加装电梯", null)
                .item(1, "甲梯", null, 1)
                .read();
        assertThat(sum("4-1")).isEqualTo("115 of 2 SUM(D4:D5)");
        assertThat(sum("5-1")).isEqualTo("0.02 of 1 200户");
        assertThat(sum("4-2")).isEqualTo("1 of 1 1");
    }

    @Test
    void takesTheIndicatorFromTheTitle() {
        rows = new Rows("Sheet1").row("老旧小区改造项目明细表");
        head("序号", "小区名称", "完成套数").item(1, "甲小区", 60).item(2, "乙小区", 55).read();
        assertThat(sum("4-1")).isEqualTo("115 of 2 SUM(C3:C4)");
    }

    @Test
    void knowsNoSumWhenAnItemDoesNotSayWhoseItIs() {
        head(HEAD).item(1, "甲小区", "4-1", 60, "套").item(2, "乙小区", null, 55, "套").read();
        assertThat(sum("4-1")).isEqualTo("unknown [D4]");
        assertThat(codes()).containsExactly("B4 R101");
    }

    @Test
    void keepsTheSumsBesideAnItemOfAnotherPlan() {
        head(HEAD).item(1, "甲小区", "4-1", 60, "套").item(2, "危桥", "99-1", 1, "座").read();
        assertThat(sum("4-1")).isEqualTo("60 of 1 60");
        assertThat(codes()).containsExactly("C4 R101");
    }

    @Test
    void knowsNoSumWhenAnItemMayBelongToIt() {
        head("项目名称", "指标名称", "完成数量")
                .item("甲小区", "老旧小区改造", 60)
                .item("乙小区", "老旧小区改照", 55)
                .item("甲梯", "加装电梯", 1)
                .read();
        assertThat(sum("4-1")).isEqualTo("unknown [C4]");
        assertThat(sum("4-2")).isEqualTo("1 of 1 1");
        assertThat(codes()).containsExactly("B4 R110");
    }

    @Test
    void knowsNoSumWhenCodeAndNameContradict() {
        head("项目名称", "指标编码", "指标名称", "完成数量")
                .item("甲小区", "4-1", "加装电梯", 60)
                .item("乙小区", "4-1", "老旧小区改造", 55)
                .item("丙梯", "4-2", "加装电梯", 2)
                .read();
        assertThat(sum("4-1")).isEqualTo("unknown [D3]");
        assertThat(sum("4-2")).isEqualTo("unknown [D3]");
        assertThat(codes()).containsExactly("C3 R103");
    }

    @ParameterizedTest
    @ValueSource(strings = {"约莫六十", "60吨", "#"})
    void knowsNoSumWithAQuantityThatIsNotUnderstood(String written) {
        head(HEAD)
                .item(1, "甲小区", "4-1", written, null)
                .item(2, "乙小区", "4-1", 55, "套")
                .item(3, "甲梯", "4-2", 1, "部")
                .read();
        assertThat(sum("4-1")).isEqualTo("unknown [D3]");
        assertThat(sum("4-2")).isEqualTo("1 of 1 1");
    }

    @Test
    void knowsNoSumWithAnItemBelowZeroOrAnErrorValue() {
        head(HEAD)
                .item(1, "甲小区", "4-1", -60, "套")
                .item(2, "甲梯", "4-2", new CellContent.ErrorValue("#REF!"), "部")
                .read();
        assertThat(sum("4-1")).isEqualTo("unknown [D3]");
        assertThat(sum("4-2")).isEqualTo("unknown [D4]");
        assertThat(codes()).containsExactly("D3 C103", "D4 C105");
    }

    @Test
    void takesADashForNothingAndABlankForUnknown() {
        head(HEAD)
                .item(1, "甲小区", "4-1", 60, "套")
                .item(2, "乙小区", "4-1", "—", "套")
                .item(3, "甲梯", "4-2", 1, "部")
                .item(4, "乙梯", "4-2", null, "部")
                .read();
        assertThat(sum("4-1")).isEqualTo("60 of 1 60");
        assertThat(sum("4-2")).isEqualTo("unknown [D6]");
    }

    @Test
    void takesABlankForNothingBeforeTheWorkBegan() {
        head("项目名称", "指标编码", "完成数量", "形象进度")
                .item("甲小区", "4-1", 60, "推进中")
                .item("乙小区", "4-1", null, "未开工")
                .read();
        assertThat(sum("4-1")).isEqualTo("60 of 1 60");
    }

    @Test
    void neverTakesWhatIsPlannedForDone() {
        head("项目名称", "指标编码", "建设规模", "计划数量", "投资", "备注")
                .item("甲小区", "4-1", 900, 900, 50, null)
                .read();
        assertThat(lists.sums().isEmpty()).isTrue();
    }

    @Test
    void readsAQuantityUnderTheGroupItBelongsTo() {
        head("项目名称", "指标编码", "建设规模", null, "完成情况", null, "投资", null)
                .item(null, null, "数量", "单位", "数量", "说明", "计划", "累计完成")
                .item("甲小区", "4-1", 900, "套", 60, "六成", 50, 30)
                .merge("C2", "D2")
                .merge("E2", "F2")
                .merge("G2", "H2")
                .merge("A2", "A3")
                .merge("B2", "B3")
                .read();
        assertThat(sum("4-1")).isEqualTo("60 of 1 60");
    }

    @Test
    void readsAQuantityUnderAGroupThatIsOnlyLaidOut() {
        head("项目名称", "指标编码", "建设规模", null, "完成情况", null, "投资", null)
                .item(null, null, "数量", "单位", "数量", "说明", "计划", "累计完成")
                .item("甲小区", "4-1", 900, "套", 60, "六成", 50, 30)
                .item("乙小区", "4-1", 900, "套", 55, "六成", 50, 30)
                .read();
        assertThat(sum("4-1")).isEqualTo("115 of 2 SUM(E4:E5)");
    }

    @Test
    void takesNoItemForTheLowerHalfOfAHead() {
        head("项目名称", "指标编码", "完成数量", "进展")
                .item("甲小区", "4-1", "60", "已完成")
                .item("乙小区", "4-1", "55", "已完成")
                .read();
        assertThat(sum("4-1")).isEqualTo("115 of 2 SUM(C3:C4)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"已完成", "完工", "已竣工", "竣工验收", "建成投用", "100%"})
    void countsAPlainQuantityThatIsSaidToBeDone(String state) {
        head("指标编码", "项目名称", "数量", "计量单位", "进展")
                .item("4-1", "甲小区", 60, "套", state)
                .read();
        assertThat(sum("4-1")).isEqualTo("60 of 1 60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"推进中", "未开工", "主体封顶", "完成80%", "未完成"})
    void countsNoPlainQuantityThatMayStillBePlanned(String state) {
        head("指标编码", "项目名称", "数量", "计量单位", "进展")
                .item("4-1", "甲小区", 60, "套", state)
                .read();
        assertThat(sum("4-1")).isEqualTo("unknown [C3]");
    }

    @Test
    void refusesTwoColumnsOfWhatIsDone() {
        head("项目名称", "指标编码", "完成数量", "累计完成").item("甲小区", "4-1", 60, 61).read();
        assertThat(lists.sums().isEmpty()).isTrue();
        assertThat(codes()).containsExactly("C2 H102");
    }

    @Test
    void readsNoQuantityOfAPeriod() {
        head("项目名称", "指标编码", "本月完成数量", "累计完成").item("甲小区", "4-1", 5, 61).read();
        assertThat(sum("4-1")).isEqualTo("61 of 1 61");
    }

    @ParameterizedTest
    @ValueSource(strings = {"第一季度完成情况", "2029年完成情况", "上年度完成情况", "自开工以来"})
    void readsNoQuantityUnderAGroupOfAnotherTime(String group) {
        head("项目名称", "指标编码", group, null, "累计完成情况", null)
                .item(null, null, "数量", "单位", "数量", "单位")
                .item("甲小区", "4-1", 900, "套", 60, "套")
                .merge("A2", "A3")
                .merge("B2", "B3")
                .merge("C2", "D2")
                .merge("E2", "F2")
                .read();
        assertThat(sum("4-1")).isEqualTo("60 of 1 60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"自年初累计完成", "截至3月底累计完成", "1-3月累计完成数", "截至本季末累计完成", "本年累计完成数量"})
    void knowsTheCountByTheWordsOfAProgressTable(String heading) {
        head("项目名称", "指标编码", "数量", heading).item("甲小区", "4-1", 900, 61).read();
        assertThat(sum("4-1")).isEqualTo("61 of 1 61");
        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"完成数量（截至3月底）,0.02", "完成数量（户）,0.02", "累计完成（单位：万户）,200"})
    void takesTheMeasureOfAHeadingAndNoOtherAsideForOne(String heading, String expected) {
        head("项目名称", "指标编码", heading)
                .item("甲村", "5-1", heading.contains("截至") ? "200户" : "200")
                .read();
        assertThat(sum("5-1")).startsWith(expected + " of 1");
    }

    @Test
    void takesAMisspeltCountForItAndSaysSo() {
        head("项目名称", "指标编码", "累计完成成").item("甲小区", "4-1", 61).read();
        assertThat(sum("4-1")).isEqualTo("61 of 1 61");
        assertThat(codes()).containsExactly("C2 H105");
    }

    @Test
    void countsNothingUnderAHeadingThatIsOnlySomewhatLikeTheCounts() {
        head("项目名称", "指标编码", "数量", "累计宗成")
                .item("甲小区", "4-1", 900, 61)
                .item("乙小区", "4-1", 900, 20)
                .read();
        assertThat(sum("4-1")).isEqualTo("unknown [D2]");
        assertThat(codes()).containsExactly("D2 H106");
    }

    @Test
    void takesATitleBesideALineForNoGroup() {
        rows = new Rows("Sheet1").row("2030年第一季度老旧小区改造项目明细表", null, null, "单位：套");
        head("项目名称", "指标编码", "完成数量", "计量单位")
                .item("甲小区", "4-1", 61, "套")
                .merge("A1", "C1")
                .read();
        assertThat(sum("4-1")).isEqualTo("61 of 1 61");
    }

    @Test
    void countsNoTotalsHeadsColumnNumbersOrNotes() {
        head(HEAD)
                .item("甲", "乙", 1, 2, 3)
                .item(1, "甲小区", "4-1", 60, "套")
                .item("小计", null, null, 60, "套")
                .item("2030年第一季度项目明细")
                .item(HEAD)
                .item(2, "乙小区", "4-1", 55, "套")
                .item("其中：丙单元", null, "4-1", 20, "套")
                .item(null, "乙镇小计", null, 55, null)
                .item("合计", null, null, 115, null)
                .item("填表人：", null, null, 13, null)
                .read();
        assertThat(sum("4-1")).isEqualTo("115 of 2 SUM(D4,D8)");
        assertThat(codes()).isEmpty();
    }

    @Test
    void countsNoSubtotalAboveItsItems() {
        head("序号", "项目名称", "指标编码", "完成数量")
                .item("一", "老旧小区改造", "4-1", 115)
                .item(1, "甲小区", "4-1", 60)
                .item(2, "乙小区", "4-1", 55)
                .item("二", "加装电梯", "4-2", 3)
                .item(1, "甲梯", null, 3)
                .read();
        assertThat(sum("4-1")).isEqualTo("115 of 2 SUM(D4:D5)");
        assertThat(sum("4-2")).isEqualTo("3 of 1 3");
        assertThat(codes()).isEmpty();
    }

    @Test
    void saysThatASubtotalDiffersFromItsItems() {
        head("序号", "项目名称", "指标编码", "完成数量")
                .item("一", "老旧小区改造", "4-1", 120)
                .item(1, "甲小区", "4-1", 60)
                .item(2, "乙小区", "4-1", 55)
                .read();
        assertThat(sum("4-1")).isEqualTo("115 of 2 SUM(D4:D5)");
        assertThat(lists.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind().code()).isEqualTo("R112");
            assertThat(finding.indicator()).isEqualTo(IndicatorCode.of("4-1"));
            assertThat(finding.arguments()).containsExactly("完成数量", "120", "115");
        });
    }

    @Test
    void countsChineseNumberedItemsThatHaveNothingBelowThem() {
        head("序号", "项目名称", "指标编码", "完成数量")
                .item("一", "甲小区", "4-1", 60)
                .item("二", "乙小区", "4-1", 55)
                .read();
        assertThat(sum("4-1")).isEqualTo("115 of 2 SUM(D3:D4)");
    }

    @Test
    void countsNoQuantityWithoutAProject() {
        head(HEAD)
                .item(null, null, "4-1", 115, "套")
                .item(1, "甲小区", "4-1", 60, "套")
                .read();
        assertThat(sum("4-1")).isEqualTo("unknown [D3]");
    }

    @Test
    void countsAQuantityMergedOverItemsOfOneIndicatorOnce() {
        head(HEAD)
                .item(1, "甲小区", "4-1", 60, "套")
                .item(2, "乙小区", "4-1", null, "套")
                .item(3, "丙小区", "4-1", 5, "套")
                .merge("D3", "D4")
                .read();
        assertThat(sum("4-1")).isEqualTo("65 of 2 SUM(D3,D5)");
    }

    @Test
    void refusesAQuantityMergedOverItemsOfTwoIndicators() {
        head(HEAD)
                .item(1, "甲路", "22-1", 60, "公里")
                .item(2, "乙路", "22-2", null, "公里")
                .merge("D3", "D4")
                .read();
        assertThat(sum("22-1")).isEqualTo("unknown [D3]");
        assertThat(sum("22-2")).isEqualTo("unknown [D3]");
    }

    @Test
    void saysThatAnItemStandsTwiceAndCountsIt() {
        head(HEAD)
                .item(1, "甲小区", "4-1", 60, "套")
                .item(2, "乙小区", "4-1", 60, "套")
                .item(3, "甲 小区", "4-1", 60, "套")
                .item(4, "甲小区", "4-1", 61, "套")
                .read();
        assertThat(sum("4-1")).isEqualTo("241 of 4 SUM(D3:D6)");
        assertThat(lists.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind().code()).isEqualTo("R117");
            assertThat(finding.arguments()).containsExactly("甲 小区", "3、5");
        });
    }

    @Test
    void distinguishesItemsOfOneNameByTheirPlace() {
        head("项目名称", "建设地点", "指标编码", "完成数量")
                .item("危房", "甲村", "5-1", 0.1)
                .item("危房", "乙村", "5-1", 0.1)
                .read();
        assertThat(codes()).isEmpty();
    }

    @Test
    void addsUpTheListsOfSeveralSheets() {
        head(HEAD).item(1, "甲小区", "4-1", 60, "套").read();
        rows = new Rows("项目明细 (2)");
        head(HEAD).item(1, "乙小区", "4-1", 55, "套").read();
        assertThat(sum("4-1")).isEqualTo("115 of 2 SUM(项目明细!D3,'项目明细 (2)'!D2)");
    }

    @Test
    void leavesAListOfAnotherRoundAlone() {
        rows = new Rows("项目明细").row("2030年第二季度项目明细");
        head(HEAD).item(1, "甲小区", "4-1", 60, "套").read();
        assertThat(lists.sums().isEmpty()).isTrue();
        assertThat(codes()).containsExactly("null S103");
    }

    @Test
    void leavesAListOfSomeItemsAlone() {
        rows = new Rows("典型项目明细");
        head(HEAD).item(1, "甲小区", "4-1", 60, "套").read();
        assertThat(lists.sums().isEmpty()).isTrue();
    }

    @Test
    void leavesTablesOfIndicatorsAlone() {
        rows = new Rows("Sheet1");
        head("项目名称", "指标编码", "计量单位", "累计完成", "工作进展").item("老旧小区改造", "4-1", "套", 60, "进展");
        Grid named = rows.grid();
        assertThat(lists.take(named)).isEmpty();
        assertThat(lists.claims(named, 1)).isFalse();
        rows = new Rows("Sheet2");
        head("项目名称", "指标编码", "计量单位", "累计完成", "工作进展")
                .item("咱们的小区", "4-1", "套", 60, "进展")
                .item("咱们的电梯", "4-2", "部", 6, "进展");
        assertThat(lists.take(rows.grid())).isEmpty();
    }

    @Test
    void takesARowThatComesAgainOnTheNextPageForNoItem() {
        rows = new Rows("Sheet1");
        head("项目名称", "指标编码", "计量单位", "累计完成", "工作进展")
                .item("咱们的小区", "4-1", "套", 60, "进展")
                .head("项目名称", "指标编码", "计量单位", "累计完成", "工作进展")
                .item("咱们的小区", "4-1", "套", 60, "进展");
        assertThat(lists.take(rows.grid())).isEmpty();
    }

    @Test
    void knowsAListByTheIndicatorsThatComeAgain() {
        rows = new Rows("Sheet1");
        head("项目名称", "指标编码", "计量单位", "累计完成", "工作进展")
                .item("甲小区", "4-1", "套", 60, "进展")
                .item("乙小区", "4-1", "套", 55, "进展")
                .read();
        assertThat(sum("4-1")).isEqualTo("115 of 2 SUM(D2:D3)");
        assertThat(lists.claims(rows.grid(), 1)).isTrue();
    }

    @Test
    void endsWhereAnotherTableBegins() {
        head(HEAD)
                .item(1, "甲小区", "4-1", 60, "套")
                .item("序号", "指标编码", "指标名称", "计量单位", "累计完成", "工作进展")
                .item(1, "4-1", "老旧小区改造", "套", 999, "进展")
                .read();
        assertThat(sum("4-1")).isEqualTo("60 of 1 60");
        assertThat(codes()).isEmpty();
    }

    @Test
    void takesTheLaterRowsOfALongSheetOneByOne() {
        head(HEAD).item(1, "项目1", "4-1", 1, "套");
        ItemList list = lists.take(rows.grid()).orElseThrow();
        for (int i = 2; i <= 20_000; i++) {
            list.row(i + 2, Rows.cells(i + 2, i, "项目" + i, i % 2 == 0 ? "4-2" : "4-1", String.valueOf(i), null));
        }
        // 1 + 3 + ... + 19,999 and 2 + 4 + ... + 20,000
        assertThat(sum("4-1")).startsWith("100000000 of 10000 SUM(D3,D5,D7,D9,D11,…,D20001)");
        assertThat(sum("4-2")).startsWith("100010000 of 10000 SUM(D4,D6");
        assertThat(lists.findings()).extracting(Finding::arguments).containsExactly(List.of("19999"));
    }

    @Test
    void keepsItsFindingsFewHoweverManyItemsAreWrong() {
        head(HEAD);
        for (int i = 1; i <= 1_000; i++) {
            item(i, "项目" + i, "4-1", "若干", "套").item(i, "别的" + i, "77-" + i, 1, "个");
        }
        read();
        assertThat(codes()).hasSize(202);
        assertThat(lists.findings().stream()
                        .filter(finding -> finding.kind() == FindingKind.FURTHER_ITEMS)
                        .map(Finding::arguments))
                .containsExactlyInAnyOrder(List.of("C101", "900"), List.of("R101", "900"));
        assertThat(lists.sums().culprits(plan.indicator(IndicatorCode.of("4-1")).orElseThrow()))
                .hasSize(20);
    }
}

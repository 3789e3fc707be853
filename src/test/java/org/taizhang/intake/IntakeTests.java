package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;

class IntakeTests {

    @TempDir
    private Path folder;

    private final Intake intake = new Intake(SmallPlan.plan(), ReadLimits.STANDARD);

    private SubmittedLedger read(LedgerFile file) {
        return intake.read(file.receive(folder, SmallPlan.Q1, "ledger.xlsx"));
    }

    private static LedgerFile east() {
        return LedgerFile.of("东山县", "2030-03-24");
    }

    private static List<String> codes(SubmittedLedger ledger) {
        return ledger.findings().stream()
                .map(finding -> finding.place().cell() + " " + finding.kind().code())
                .toList();
    }

    @Test
    void readsAnOrdinaryLedgerWithoutAFinding() {
        SubmittedLedger ledger = read(east().figure("1-1", "改造住房", "万户", 0.1, null, null, "推进中", "已开工")
                .figure("2-1", "床位使用率", "%", 60, 600, 1000, "推进中", "平稳")
                .money("1", "旧房改造", "中央", 100.5, 80, 60.25));
        assertThat(ledger.findings()).isEmpty();
        assertThat(ledger.unit()).isEqualTo(UnitCode.of("east"));
        assertThat(ledger.stated()).isEqualTo(LocalDate.of(2030, 3, 24));
        assertThat(ledger.rows()).hasSize(2);
        SubmittedRow first = ledger.rows().get(0);
        assertThat(first.indicator()).isEqualTo(IndicatorCode.of("1-1"));
        assertThat(first.entry(LedgerColumn.DONE))
                .contains(new SubmittedQuantity(CellPosition.parse("G4"), "0.1", Quantity.of("0.1"), false));
        assertThat(first.text(LedgerColumn.PROGRESS)).isEqualTo("已开工");
        assertThat(first.cell(LedgerColumn.DIFFICULTIES)).isEqualTo(CellPosition.parse("O4"));
        assertThat(ledger.money().get(0).entry(LedgerColumn.PAID))
                .contains(new SubmittedQuantity(CellPosition.parse("F2"), "60.25", Quantity.of("60.25"), false));
    }

    @Test
    void readsTheSameFromTheOldFormat() {
        LedgerFile old = LedgerFile.xls()
                .title("河口市2030年民生实事台账（2030年第一季度）")
                .line("填报单位：东山县", "填报日期：2030年3月24日")
                .head()
                .figure("1-1", "改造住房", "万户", 0.1, null, null, "推进中", "已开工");
        SubmittedLedger ledger = intake.read(old.receive(folder, SmallPlan.Q1, "ledger.xls"));
        assertThat(ledger.findings()).isEmpty();
        assertThat(ledger.rows().get(0).quantity(LedgerColumn.DONE)).contains(Quantity.of("0.1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,890户      | 0.289",
                "２８９０户   | 0.289",
                "0.5万户      | 0.5",
                "5000 户      | 0.5",
                "0.25         | 0.25",
                "共0.3万户    | 0.3",
                "0.3万        | 0.3"
            })
    void understandsAmountsAsPeopleWriteThem(String written, String expected) {
        SubmittedLedger ledger = read(east().figure("1-1", "改造住房", "万户", written, null, null, "推进中", "进展"));
        assertThat(ledger.rows().get(0).quantity(LedgerColumn.DONE)).contains(Quantity.of(expected));
        assertThat(ledger.findings())
                .extracting(Finding::kind)
                .isSubsetOf(FindingKind.NUMBER_AS_TEXT, FindingKind.MEASURE_CONVERTED);
    }

    @Test
    void saysOnceASheetThatNumbersAreText() {
        SubmittedLedger ledger = read(east().figure("1-1", "改造住房", "万户", "0.1", null, null, "推进中", "进展")
                .figure("1-2", "加装电梯", "部", "3", null, null, "推进中", "进展")
                .figure("2-1", "床位使用率", "%", null, "600", "1,000", "推进中", "进展"));
        assertThat(ledger.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.NUMBER_AS_TEXT);
            assertThat(finding.place().cell()).isEqualTo(CellPosition.parse("G4"));
            assertThat(finding.arguments()).containsExactly("4");
        });
    }

    @Test
    void convertsByTheUnitOfMeasureOfTheRow() {
        SubmittedLedger ledger = read(east().figure("1-1", "改造住房", "户", 1200, null, null, "推进中", "进展"));
        assertThat(ledger.rows().get(0).entry(LedgerColumn.DONE))
                .contains(new SubmittedQuantity(CellPosition.parse("G4"), "1200", Quantity.of("0.12"), true));
        assertThat(codes(ledger)).containsExactly("G4 C301");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "约三成   | 户   | C101",
                "十二户吧 | 户   | C101",
                "12公顷   | 户   | C102",
                "12       | 公顷 | C102",
                "1,23     | 户   | C101",
                "3-5      | 户   | C110"
            })
    void refusesWhatItCannotUnderstandWithCertainty(String written, String measure, String code) {
        SubmittedLedger ledger = read(east().figure("1-1", "改造住房", measure, written, null, null, "推进中", "进展"));
        assertThat(ledger.rows().get(0).entry(LedgerColumn.DONE)).isPresent();
        assertThat(ledger.rows().get(0).quantity(LedgerColumn.DONE)).isEmpty();
        assertThat(codes(ledger)).contains("G4 " + code);
    }

    @ParameterizedTest
    @CsvSource({"约300户,0.03", "近3000户,0.3", "300余户,0.03", "300户左右,0.03"})
    void keepsAnApproximateNumberAndSaysSo(String written, String expected) {
        SubmittedLedger ledger = read(east().figure("1-1", "改造住房", "万户", written, null, null, "推进中", "进展"));
        assertThat(ledger.rows().get(0).quantity(LedgerColumn.DONE)).contains(Quantity.of(expected));
        assertThat(codes(ledger)).contains("G4 C201");
    }

    @ParameterizedTest
    @CsvSource({"—", "/", "无", "-"})
    void takesADashForABlank(String written) {
        SubmittedLedger ledger = read(east().figure("1-1", "改造住房", "万户", written, null, null, "未启动", "进展"));
        assertThat(ledger.rows().get(0).entry(LedgerColumn.DONE)).isEmpty();
        assertThat(ledger.findings()).isEmpty();
    }

    @Test
    void readsAPercentageByItsFormat() {
        SubmittedLedger ledger = read(LedgerFile.of("市住建局", "2030-03-24")
                .figure("3-1", "一次办机制", "%", 0.35, null, null, "推进中", "进展")
                .change(book -> {
                    CellStyle style = book.createCellStyle();
                    style.setDataFormat(book.createDataFormat().getFormat("0.0%"));
                    book.getSheetAt(0).getRow(3).getCell(6).setCellStyle(style);
                }));
        assertThat(ledger.rows().get(0).quantity(LedgerColumn.DONE)).contains(Quantity.of("35"));
        assertThat(ledger.findings()).isEmpty();
    }

    @Test
    void takesAFractionUnderPercentForAPartOfOneAndSaysSo() {
        SubmittedLedger ledger =
                read(LedgerFile.of("市住建局", "2030-03-24").figure("3-1", "一次办机制", "%", 0.35, null, null, "推进中", "进展"));
        assertThat(ledger.rows().get(0).quantity(LedgerColumn.DONE)).contains(Quantity.of("35"));
        assertThat(codes(ledger)).containsExactly("G4 C202");
    }

    @Test
    void saysWhichFormulaFailedAndWhichWasNeverCalculated() {
        SubmittedLedger ledger = read(east().figure("1-1", "改造住房", "万户", "=1/0", null, null, "推进中", "进展")
                .figure("1-2", "加装电梯", "部", "=1+1", null, null, "推进中", "进展")
                .change(book -> book.getCreationHelper()
                        .createFormulaEvaluator()
                        .evaluateFormulaCell(book.getSheetAt(0).getRow(3).getCell(6))));
        assertThat(codes(ledger)).contains("G4 C105");
        assertThat(ledger.rows().get(0).quantity(LedgerColumn.DONE)).isEmpty();
    }

    @Test
    void findsTheHeadWhereverItStandsAndThroughTwoRows() {
        LedgerFile file = LedgerFile.xlsx()
                .title("关于报送2030年第一季度台账的函")
                .title("（附表）")
                .row()
                .line("报送单位：东山县人民政府", "填报时间：2030.3.24")
                .row("序号", "指标编码", "指标名称", "计量单位", "完成情况", null, null, "工作进展")
                .row(null, null, null, null, "累计完成数", "分子", "分母")
                .row(1, "1-1", "改造住房", "万户", 0.1, null, null, "已开工")
                .change(book -> {
                    for (int column : List.of(0, 1, 2, 3, 7)) {
                        book.getSheetAt(0).addMergedRegion(new CellRangeAddress(4, 5, column, column));
                    }
                    book.getSheetAt(0).addMergedRegion(new CellRangeAddress(4, 4, 4, 6));
                });
        SubmittedLedger ledger = read(file);
        assertThat(ledger.unit()).isEqualTo(UnitCode.of("east"));
        assertThat(ledger.stated()).isEqualTo(LocalDate.of(2030, 3, 24));
        assertThat(ledger.rows()).hasSize(1);
        assertThat(ledger.rows().get(0).quantity(LedgerColumn.DONE)).contains(Quantity.of("0.1"));
        assertThat(ledger.rows().get(0).text(LedgerColumn.PROGRESS)).isEqualTo("已开工");
        assertThat(codes(ledger)).containsExactly("E6 H103");
    }

    @Test
    void neverCountsTotalsNotesOrRepeatedHeads() {
        SubmittedLedger ledger = read(east().figure("1-1", "改造住房", "万户", 0.1, null, null, "推进中", "已开工")
                .head()
                .row()
                .figure("1-2", "加装电梯", "部", 3, null, null, "推进中", "已开工")
                .row("合计", null, null, null, null, null, 3.1)
                .row("填表人：（示例）　审核人：（示例）"));
        assertThat(codes(ledger)).containsExactly("A8 R113");
        assertThat(ledger.rows())
                .extracting(SubmittedRow::indicator)
                .extracting(Object::toString)
                .containsExactly("1-1", "1-2");
    }

    @Test
    void losesNoRowInSilence() {
        SubmittedLedger ledger = read(east().figure("9-9", "没有的指标", "个", 5, null, null, "推进中", "进展")
                .figure("1-1", "加装电梯", "部", 5, null, null, "推进中", "进展")
                .row(null, null, null, null, null, null, 77));
        assertThat(ledger.rows()).isEmpty();
        assertThat(codes(ledger)).containsExactlyInAnyOrder("D4 R101", "C5 R103", "G6 R104");
    }

    @Test
    void recognisesAnIndicatorByItsNameAlone() {
        SubmittedLedger ledger =
                read(east().row(null, null, null, "加装 电梯", "部", null, 4, null, null, null, "推进中", "进展"));
        assertThat(ledger.rows().get(0).indicator()).isEqualTo(IndicatorCode.of("1-2"));
    }

    @Test
    void refusesAColumnThatStandsTwice() {
        SubmittedLedger ledger = read(LedgerFile.xlsx()
                .title("2030年第一季度")
                .line("填报单位：东山县", "填报日期：2030-03-24")
                .row("指标编码", "指标名称", "计量单位", "累计完成", "累计完成数", "工作进展")
                .row("1-2", "加装电梯", "部", 4, 5, "进展"));
        assertThat(codes(ledger)).containsExactly("D3 H102");
        assertThat(ledger.rows().get(0).entry(LedgerColumn.DONE)).isEmpty();
    }

    @Test
    void leavesAHiddenSheetAloneAndSaysSo() {
        SubmittedLedger ledger = read(
                east().figure("1-2", "加装电梯", "部", 4, null, null, "推进中", "进展").change(book -> {
                    book.cloneSheet(0);
                    book.setSheetHidden(1, true);
                }));
        assertThat(ledger.rows()).hasSize(1);
        assertThat(ledger.findings()).extracting(Finding::kind).containsExactly(FindingKind.HIDDEN_TABLE);
    }

    @Test
    void knowsTheSenderByItsIdentitySheetBeforeAnythingElse() {
        SubmittedLedger ledger = intake.read(LedgerFile.xlsx()
                .head()
                .figure("1-2", "加装电梯", "部", 4, null, null, "推进中", "进展")
                .identity("river-2030", "west", "2030-Q1")
                .receive(folder, SmallPlan.Q1, "东山县/台账.xlsx"));
        assertThat(ledger.unit()).isEqualTo(UnitCode.of("west"));
        assertThat(ledger.findings()).extracting(Finding::kind).containsExactly(FindingKind.DATE_NOT_STATED);
    }

    @Test
    void knowsTheSenderByTheFileNameWhenNothingInsideSays() {
        SubmittedLedger ledger = intake.read(LedgerFile.xlsx()
                .head()
                .figure("1-2", "加装电梯", "部", 4, null, null, "推进中", "进展")
                .receive(folder, SmallPlan.Q1, "西水区台账.xlsx"));
        assertThat(ledger.unit()).isEqualTo(UnitCode.of("west"));
    }

    @Test
    void rejectsALedgerOfAnotherPlanRoundOrOfNobody() {
        SubmittedLedger ledger = intake.read(LedgerFile.xlsx()
                .title("某某2029年第四季度台账")
                .head()
                .figure("1-2", "加装电梯", "部", 4, null, null, "推进中", "进展")
                .identity("lake-2029", "north", "2029-Q4")
                .receive(folder, SmallPlan.Q1, "ledger.xlsx"));
        assertThat(ledger.usable()).isFalse();
        assertThat(ledger.findings())
                .extracting(Finding::kind)
                .contains(FindingKind.WRONG_PLAN, FindingKind.WRONG_ROUND, FindingKind.UNKNOWN_UNIT);
    }

    @Test
    void rejectsALedgerWhoseOwnPlacesNameDifferentUnits() {
        SubmittedLedger ledger = read(east().figure("1-2", "加装电梯", "部", 4, null, null, "推进中", "进展")
                .identity("river-2030", "west", "2030-Q1"));
        assertThat(ledger.usable()).isFalse();
        assertThat(ledger.findings()).extracting(Finding::kind).contains(FindingKind.UNIT_CONFLICT);
    }

    @Test
    void rejectsAWorkbookWithoutAProgressTable() {
        SubmittedLedger ledger =
                intake.read(LedgerFile.xlsx().row("东山县", "随便写的").receive(folder, SmallPlan.Q1, "东山县.xlsx"));
        assertThat(ledger.usable()).isFalse();
        assertThat(ledger.findings()).extracting(Finding::kind).contains(FindingKind.MISSING_SHEET);
    }

    @Test
    void rejectsWhatIsNoWorkbookButKnowsWhoseItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("东山县.xlsx"), "%PDF-1.7", StandardCharsets.UTF_8);
        SubmittedLedger ledger = intake.read(new ReceivedFile(SmallPlan.Q1, "东山县.xlsx", "0".repeat(64), file));
        assertThat(ledger.usable()).isFalse();
        assertThat(ledger.unit()).isEqualTo(UnitCode.of("east"));
        assertThat(ledger.findings()).extracting(Finding::kind).containsExactly(FindingKind.PDF_FILE);
    }

    @Test
    void marksSampleData() {
        assertThat(read(east().figure("1-2", "加装电梯", "部", 4, null, null, "推进中", "进展"))
                        .sample())
                .isFalse();
        assertThat(read(east().row("示例数据")).sample()).isTrue();
    }

    @Test
    void keepsMoneyThatItCannotPlaceOutAndSaysSo() {
        SubmittedLedger ledger = read(east().figure("1-2", "加装电梯", "部", 4, null, null, "推进中", "进展")
                .money("1", "旧房改造", "省级财政资金", 10, 8, 6)
                .money("7", "没有的任务", "省", 10, 8, 6)
                .money("1", "旧房改造", "社会捐赠", 10, 8, 6)
                .money("合计", null, null, 30, 24, 18));
        assertThat(ledger.money()).hasSize(1);
        assertThat(ledger.money().get(0).source()).isEqualTo("省");
        assertThat(codes(ledger)).containsExactlyInAnyOrder("C3 R201", "C4 R202", "A5 R113");
    }
}

package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.findings.FindingKind;
import org.taizhang.spreadsheet.ReadLimits;

class LedgerIdentityTests {

    @TempDir
    private Path folder;

    private final Intake intake = new Intake(SmallPlan.plan(), ReadLimits.STANDARD);

    private SubmittedLedger read(LedgerFile file, String name) {
        return intake.read(
                file.figure("1-2", "加装电梯", "部", 4, null, null, "推进中", "进展").receive(folder, SmallPlan.Q1, name));
    }

    private static LedgerFile lines(@Nullable Object... cells) {
        return LedgerFile.xlsx().title("2030年第一季度").row(cells).head();
    }

    private static String unit(SubmittedLedger ledger) {
        return ledger.unit() == null ? "nobody" : ledger.unit().value();
    }

    private static List<FindingKind> kinds(SubmittedLedger ledger) {
        return ledger.findings().stream().map(finding -> finding.kind()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "填报单位：东山县",
                "填报单位（盖章）：东山县人民政府",
                "填 报 单 位 ： 东山县",
                "报送单位:东山县　　填报日期：2030年3月24日",
                "单位名称：东山县",
                "编制单位：东山县 单位：万元",
                "单位：东山县",
                "填报单位：东山县住建股（盖章） 填表人：（示例）"
            })
    void readsTheSenderBehindALabel(String line) {
        SubmittedLedger ledger = read(lines(line), "ledger.xlsx");
        assertThat(unit(ledger)).isEqualTo("east");
    }

    @Test
    void readsTheSenderInTheNextCellThatHoldsSomething() {
        assertThat(unit(read(lines("填报单位（盖章）：", null, null, "东山县", null, null, "单位：万元"), "a.xlsx")))
                .isEqualTo("east");
        assertThat(unit(read(lines("填报单位", "东山县", "单位：万元"), "b.xlsx"))).isEqualTo("east");
        LedgerFile merged = lines("填报单位：", null, null, "东山县")
                .change(book -> book.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 1, 0, 2)));
        assertThat(unit(read(merged, "c.xlsx"))).isEqualTo("east");
    }

    @Test
    void takesAUnitOfMeasureForNoSender() {
        SubmittedLedger ledger = read(lines("单位：万元"), "西水区.xlsx");
        assertThat(unit(ledger)).isEqualTo("west");
        assertThat(unit(read(lines("填报单位：", null, "填报日期：2030-03-24"), "西水区.xlsx")))
                .isEqualTo("west");
    }

    @Test
    void readsSenderAndDayAtTheFootToo() {
        LedgerFile file = lines("单位：户")
                .figure("1-1", "改造住房", "万户", 0.1, null, null, "推进中", "进展")
                .row("填报单位（盖章）：东山县", null, null, "填报日期：2030年3月24日");
        SubmittedLedger ledger = intake.read(file.receive(folder, SmallPlan.Q1, "ledger.xlsx"));
        assertThat(unit(ledger)).isEqualTo("east");
        assertThat(ledger.stated()).isEqualTo(LocalDate.of(2030, 3, 24));
    }

    @Test
    void knowsTheSenderByTitleSheetFolderOrArchive() {
        assertThat(unit(read(LedgerFile.xlsx().title("东山县2030年第一季度台账报市政府督查室").head(), "a.xlsx")))
                .isEqualTo("east");
        assertThat(unit(read(lines("单位：户").change(book -> book.setSheetName(0, "东山县")), "b.xlsx")))
                .isEqualTo("east");
        assertThat(unit(read(lines("单位：户"), "东山县/台账.xlsx"))).isEqualTo("east");
        assertThat(unit(read(lines("单位：户"), "东山县报送材料.zip/台账.xlsx"))).isEqualTo("east");
        assertThat(unit(read(lines("单位：户"), "市住建局/东山县.xlsx"))).isEqualTo("east");
    }

    @Test
    void rejectsALedgerWhoseOwnNameTitleAndSenderDisagree() {
        for (SubmittedLedger ledger : List.of(
                read(lines("填报单位：东山县"), "西水区台账.xlsx"),
                read(LedgerFile.xlsx().title("西水区2030年第一季度台账").row("填报单位：东山县").head(), "a.xlsx"),
                read(LedgerFile.xlsx().title("西水区2030年第一季度台账").head(), "东山县.xlsx"))) {
            assertThat(unit(ledger)).isEqualTo("nobody");
            assertThat(kinds(ledger)).contains(FindingKind.UNIT_CONFLICT).doesNotContain(FindingKind.UNKNOWN_UNIT);
        }
    }

    @Test
    void doesNotBelieveAFileNameAgainstALineThatNamesAStranger() {
        SubmittedLedger stranger = read(lines("填报单位：北岭县"), "东山县.xlsx");
        assertThat(unit(stranger)).isEqualTo("nobody");
        assertThat(stranger.findings().get(0).arguments()).containsExactly("北岭县");
        assertThat(unit(read(lines("填报单位：住建局"), "市住建局.xlsx"))).isEqualTo("housing");
        assertThat(unit(read(lines("填报单位：（盖章）"), "东山县.xlsx"))).isEqualTo("east");
    }

    @ParameterizedTest
    @CsvSource({
        "填报日期：2030年3月24日,2030-03-24",
        "填 报 日 期：2030.3.24,2030-03-24",
        "填表时间：三月二十四日,2030-03-24",
        "制表日期:20300324,2030-03-24",
        "日期：2030/3/24,2030-03-24"
    })
    void readsTheDayOfFillingIn(String line, LocalDate expected) {
        assertThat(read(lines("填报单位：东山县", line), "ledger.xlsx").stated()).isEqualTo(expected);
    }

    @Test
    void readsADateCellBehindTheLabelAndASerialThatLostItsFormat() {
        LedgerFile formatted = lines("填报日期：", 47566).change(book -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat((short) 14);
            book.getSheetAt(0).getRow(1).getCell(1).setCellStyle(style);
        });
        assertThat(read(formatted, "东山县.xlsx").stated()).isEqualTo(LocalDate.of(2030, 3, 24));
        assertThat(read(lines("填报日期", 47566), "东山县.xlsx").stated()).isEqualTo(LocalDate.of(2030, 3, 24));
        assertThat(kinds(read(lines("填报日期：", 40000), "东山县.xlsx"))).contains(FindingKind.DATE_NOT_READ);
    }

    @Test
    void tellsADayThatIsNotStatedFromOneThatCannotBeRead() {
        assertThat(kinds(read(lines("填报日期：　　年　月　日"), "东山县.xlsx"))).contains(FindingKind.DATE_NOT_STATED);
        assertThat(kinds(read(lines("填报日期：30.3.24"), "东山县.xlsx"))).contains(FindingKind.DATE_NOT_READ);
        assertThat(kinds(read(lines("填报日期：2030年3月"), "东山县.xlsx"))).contains(FindingKind.DATE_NOT_READ);
    }

    @Test
    void requiresTitleIdentityAndFolderToAgreeOnTheRound() {
        LedgerFile other = LedgerFile.xlsx().title("东山县2030年上半年台账").head();
        assertThat(kinds(read(other, "a.xlsx"))).contains(FindingKind.WRONG_ROUND);
        LedgerFile same = LedgerFile.xlsx().title("东山县2030年1-3月台账").head().identity("river-2030", "east", "2030-Q1");
        assertThat(kinds(read(same, "b.xlsx"))).containsExactly(FindingKind.DATE_NOT_STATED);
        LedgerFile identity =
                LedgerFile.xlsx().title("东山县2030年第一季度台账").head().identity("river-2030", "east", "2030-Q2");
        assertThat(kinds(read(identity, "c.xlsx"))).contains(FindingKind.WRONG_ROUND);
    }

    @Test
    void takesTheRoundOfTheFileNameOnlyWhereNothingInsideNamesOne() {
        LedgerFile silent = LedgerFile.xlsx().title("东山县台账").head();
        assertThat(kinds(read(silent, "东山县2030年第二季度.xlsx"))).contains(FindingKind.WRONG_ROUND);
        LedgerFile spoken = LedgerFile.xlsx().title("东山县2030年第一季度台账").head();
        assertThat(kinds(read(spoken, "东山县2030年第二季度.xlsx"))).doesNotContain(FindingKind.WRONG_ROUND);
    }

    @Test
    void countsNoRoundOfAStoryAboveTheTable() {
        LedgerFile file = LedgerFile.xlsx()
                .title("东山县2030年第一季度台账")
                .row("编报说明：本表由各单位逐项填写，文字部分写明与2029年第四季度相比的变化，第二季度的工作打算请写在下步措施一栏，并附第三季度计划，按要求加盖公章后一并报送。")
                .head();
        assertThat(kinds(read(file, "a.xlsx"))).doesNotContain(FindingKind.WRONG_ROUND);
    }

    private static LedgerFile behindACover(String... lines) {
        return LedgerFile.xlsx().head().change(book -> {
            Sheet cover = book.createSheet("封面");
            for (int i = 0; i < lines.length; i++) {
                String[] cells = lines[i].split("\\|", -1);
                for (int k = 0; k < cells.length; k++) {
                    (k == 0 ? cover.createRow(20 + i) : cover.getRow(20 + i))
                            .createCell(3 + k)
                            .setCellValue(cells[k]);
                }
            }
            book.setSheetOrder("封面", 0);
        });
    }

    @Test
    void readsSenderRoundAndDayOnACover() {
        SubmittedLedger ledger =
                read(behindACover("2030年民生实事工程台账", "（2030年第一季度）", "填报单位：|东山县人民政府", "填报时间：|2030年3月24日"), "台账.xlsx");
        assertThat(unit(ledger)).isEqualTo("east");
        assertThat(ledger.stated()).isEqualTo(LocalDate.of(2030, 3, 24));
        assertThat(kinds(ledger)).doesNotContain(FindingKind.ROUND_NOT_STATED, FindingKind.WRONG_ROUND);
    }

    @Test
    void rejectsALedgerBehindTheCoverOfAnotherUnitOrRound() {
        assertThat(kinds(read(behindACover("填报单位：东山县"), "西水区.xlsx"))).contains(FindingKind.UNIT_CONFLICT);
        assertThat(kinds(read(behindACover("东山县2030年第二季度台账"), "台账.xlsx"))).contains(FindingKind.WRONG_ROUND);
    }

    @Test
    void takesNoTableBeforeTheLedgerForItsCover() {
        SubmittedLedger ledger = read(behindACover("填报单位：|西水区|填报日期：|2030-01-02|备注", "甲|乙|丙|丁|戊"), "东山县.xlsx");
        assertThat(unit(ledger)).isEqualTo("east");
        assertThat(ledger.stated()).isNull();
    }
}

package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.intake.LaidOut.ledger;
import static org.taizhang.intake.LaidOut.merged;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.findings.FindingKind;
import org.taizhang.spreadsheet.ReadLimits;

/** Progress tables in which some indicators have a row of their own and some a row an item. The head is in row 4. */
class MixedRowsTests {

    private static final String HEAD = "指标编码|指标名称|项目名称|计量单位|累计完成|工作进展";

    @TempDir
    private Path folder;

    private SubmittedLedger read(LedgerFile file) {
        return new Intake(RowPlan.plan(), ReadLimits.STANDARD).read(file.receive(folder, SmallPlan.Q1, "ledger.xlsx"));
    }

    /** Indicator, row, quantity and words. */
    private static List<String> rows(SubmittedLedger ledger) {
        return ledger.rows().stream()
                .map(row -> row.indicator() + " "
                        + row.entry(LedgerColumn.DONE)
                                .map(it -> it.raw() + "=" + it.value())
                                .orElse("-")
                        + " " + row.text(LedgerColumn.PROGRESS))
                .sorted()
                .toList();
    }

    private static List<String> codes(SubmittedLedger ledger) {
        return ledger.findings().stream()
                .filter(finding -> finding.kind() != FindingKind.HEADING_SYNONYM)
                .map(finding -> finding.place().cell() + " " + finding.kind().code())
                .toList();
    }

    @Test
    void readsRowsOfIndicatorsAndAddsUpTheItemsOfOthers() {
        SubmittedLedger ledger = read(ledger(
                HEAD,
                "4-1|老旧小区改造|甲小区|套|41|",
                "4-1|老旧小区改造|乙小区|套|52|",
                "4-2|既有住宅加装电梯||部|3|装了三部",
                "15-2|治理河长||公里|7.5|治理中"));
        assertThat(rows(ledger)).containsExactly("15-2 7.5=7.5 治理中", "4-1 SUM(E5:E6)=93 ", "4-2 3=3 装了三部");
        assertThat(codes(ledger)).containsExactly("E5 R115");
    }

    @Test
    void takesWhatTheItemsTellWhereNoRowTellsOfTheIndicator() {
        SubmittedLedger several =
                read(ledger(HEAD, "4-1|老旧小区改造|甲小区|套|41|主体完工", "4-1|老旧小区改造|乙小区|套|52|", "4-2|既有住宅加装电梯||部|3|装了三部"));
        assertThat(rows(several)).contains("4-1 SUM(E5:E6)=93 甲小区：主体完工");
        SubmittedLedger same =
                read(ledger(HEAD, "4-1|老旧小区改造|甲小区|套|41|两个小区", "4-1|老旧小区改造|乙小区|套|52|两个小区", "4-2|既有住宅加装电梯||部|3|装了三部"));
        assertThat(rows(same)).contains("4-1 SUM(E5:E6)=93 两个小区");
    }

    @Test
    void asksForWordsWhereTheListHasRoomForThem() {
        SubmittedLedger ledger =
                read(ledger(HEAD, "4-1|老旧小区改造|甲小区|套|41|", "4-1|老旧小区改造|乙小区|套|52|", "4-2|既有住宅加装电梯||部|3|装了三部"));
        assertThat(ledger.rows())
                .filteredOn(row -> row.indicator().value().equals("4-1"))
                .extracting(row -> row.cell(LedgerColumn.PROGRESS).toString())
                .containsExactly("F5");
    }

    @Test
    void takesTheIndicatorsOwnRowAndChecksItsItems() {
        SubmittedLedger ledger = read(merged(
                ledger(
                        HEAD,
                        "4-1|老旧小区改造||套|93|两个小区",
                        "||甲小区|套|41|",
                        "||乙小区|套|52|",
                        "4-2|既有住宅加装电梯||部|9|电梯",
                        "||甲梯|部|3|",
                        "||乙梯|部|4|"),
                "A5:A7",
                "B5:B7"));
        assertThat(rows(ledger)).containsExactly("4-1 93=93 两个小区", "4-2 9=9 电梯");
        assertThat(codes(ledger)).containsExactly("E8 R114");
    }

    @Test
    void putsTheSumIntoARowThatHasOnlyWords() {
        SubmittedLedger ledger = read(merged(
                ledger(HEAD, "4-1|老旧小区改造||套||两个小区", "||甲小区|套|41|", "||乙小区|套|52|", "4-2|既有住宅加装电梯||部|9|电梯"),
                "A5:A7",
                "B5:B7"));
        assertThat(rows(ledger)).containsExactly("4-1 SUM(E6:E7)=93 两个小区", "4-2 9=9 电梯");
    }

    @Test
    void givesNeitherOfTwoRowsOfOneIndicator() {
        SubmittedLedger ledger = read(ledger(
                HEAD, "4-2|既有住宅加装电梯||部|9|电梯", "4-1|老旧小区改造|甲小区|套|41|", "4-1|老旧小区改造|乙小区|套|4|", "4-2|既有住宅加装电梯||部|8|电梯"));
        assertThat(rows(ledger)).contains("4-2 8=8 电梯", "4-2 9=9 电梯");
    }

    @Test
    void givesNoSumWhileAnItemCannotBeTold() {
        SubmittedLedger ledger =
                read(ledger(HEAD, "4-1|老旧小区改造|甲小区|套|41|", "4-1|老旧小区改造|乙小区|套|若干|", "4-2|既有住宅加装电梯||部|9|电梯"));
        assertThat(rows(ledger)).containsExactly("4-2 9=9 电梯");
        assertThat(codes(ledger)).containsExactlyInAnyOrder("E6 C101", "E6 R116");
    }
}

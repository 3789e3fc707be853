package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.intake.LaidOut.cells;
import static org.taizhang.intake.LaidOut.ledger;
import static org.taizhang.intake.LaidOut.sheet;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.findings.Finding;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.Round;

class TableRoundsTests {

    private static final String HEAD = "指标编码|指标名称|计量单位|累计完成|工作进展";

    @TempDir
    private Path folder;

    private final Intake intake = new Intake(SmallPlan.plan(), ReadLimits.STANDARD);

    private SubmittedLedger read(LedgerFile file, Round round) {
        return intake.read(file.receive(folder, round, "ledger.xlsx"));
    }

    private static List<String> codes(SubmittedLedger ledger) {
        return ledger.findings().stream()
                .map(finding -> finding.place().sheet() + " " + finding.place().cell() + " "
                        + finding.kind().code())
                .toList();
    }

    private static List<String> done(SubmittedLedger ledger) {
        return ledger.rows().stream()
                .map(row -> row.indicator() + " "
                        + row.quantity(LedgerColumn.DONE).map(Object::toString).orElse("-"))
                .toList();
    }

    private static LedgerFile with(LedgerFile file, String name, String... lines) {
        return file.change(book -> {
            Sheet sheet = book.createSheet(name);
            for (int i = 0; i < lines.length; i++) {
                fill(sheet.createRow(i), cells(lines[i]));
            }
        });
    }

    private static void fill(Row row, @Nullable Object[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof BigDecimal number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (cells[i] != null) {
                row.createCell(i).setCellValue(String.valueOf(cells[i]));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"上季度", "2029年第四季度", "去年同期", "2030年第二季度"})
    void leavesASheetOfAnotherRoundAlone(String name) {
        SubmittedLedger ledger =
                read(with(ledger(HEAD, "1-2|加装电梯|部|4|推进"), name, HEAD, "1-2|加装电梯|部|3|推进"), SmallPlan.Q1);
        assertThat(done(ledger)).containsExactly("1-2 4");
        assertThat(codes(ledger)).containsExactly(name + " null S103");
    }

    @Test
    void believesATitleBeforeTheNameOfItsSheet() {
        SubmittedLedger ledger = read(
                with(
                        LedgerFile.xlsx().row("封面"),
                        "第四季度",
                        "河口市2030年第一季度台账",
                        "填报单位：东山县||填报日期：2030-03-24",
                        HEAD,
                        "1-2|加装电梯|部|4|推进"),
                SmallPlan.Q1);
        assertThat(done(ledger)).containsExactly("1-2 4");
        assertThat(ledger.findings()).isEmpty();
    }

    @Test
    void rejectsWhenTheOnlySheetIsOfAnotherRound() {
        SubmittedLedger ledger =
                read(with(LedgerFile.xlsx().row("东山县"), "第四季度", HEAD, "1-2|加装电梯|部|4|推进"), SmallPlan.Q1);
        assertThat(ledger.usable()).isFalse();
        assertThat(done(ledger)).isEmpty();
        assertThat(codes(ledger)).contains("第四季度 null S103", "null null S101");
    }

    @ParameterizedTest
    @CsvSource({
        "二、上季度进展情况,上季度",
        "2029年第四季度台账,2029-Q4",
        "附：去年同期完成情况,去年同期",
    })
    void leavesATableOfAnotherRoundAlone(String title, String round) {
        SubmittedLedger ledger = read(
                ledger("一、本季度进展情况", HEAD, "1-2|加装电梯|部|4|推进", "", title, HEAD, "1-2|加装电梯|部|3|推进", "1-1|改造住房|万户|0.1|推进"),
                SmallPlan.Q1);
        assertThat(done(ledger)).containsExactly("1-2 4");
        assertThat(ledger.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind().code()).isEqualTo("S107");
            assertThat(finding.place().cell()).hasToString("A9");
            assertThat(finding.arguments()).containsExactly(round);
        });
    }

    @Test
    void leavesATableOfAnotherRoundAloneThatStandsFirstOrBeside() {
        assertThat(done(read(ledger("上季度", HEAD, "1-2|加装电梯|部|3|推进", "", "本季度", HEAD, "1-2|加装电梯|部|4|推进"), SmallPlan.Q1)))
                .containsExactly("1-2 4");
        SubmittedLedger beside =
                read(ledger("上季度||||本季度||", "指标名称|计量单位|累计完成||指标名称|计量单位|累计完成", "加装电梯|部|3||加装电梯|部|4"), SmallPlan.Q1);
        assertThat(done(beside)).containsExactly("1-2 4");
        assertThat(beside.findings())
                .extracting(Finding::kind)
                .extracting(Object::toString)
                .containsExactly("LAST_ROUND_TABLE");
    }

    @Test
    void takesNoTitleOfATableThatIsLeftAloneForTheLedgers() {
        SubmittedLedger ledger = read(
                sheet(
                        "河口市2029年第四季度民生实事台账",
                        "填报单位：东山县||填报日期：2030-03-24",
                        HEAD,
                        "1-2|加装电梯|部|3|推进",
                        "",
                        "河口市2030年第一季度民生实事台账",
                        HEAD,
                        "1-2|加装电梯|部|4|推进"),
                SmallPlan.Q1);
        assertThat(ledger.usable()).isTrue();
        assertThat(done(ledger)).containsExactly("1-2 4");
        assertThat(codes(ledger)).containsExactly("工作进展 A3 S107", "null null F209");
    }

    private @Nullable LocalDate day(String... lines) {
        return read(sheet(lines), SmallPlan.Q1).stated();
    }

    @Test
    void takesNoDayOfATableOfAnotherRoundBesideItForTheLedgers() {
        String head = "指标名称|计量单位|累计完成||指标名称|计量单位|累计完成";
        String row = "加装电梯|部|4||加装电梯|部|3";
        assertThat(day("2030年第一季度||||2029年第四季度", "填报单位：东山县||||填报单位：东山县||填报日期：2030-01-04", head, row))
                .isNull();
        assertThat(day("2030年第一季度||||2029年第四季度", "填报单位：东山县||||||", head, row, "填表人：（略）||||填表人：（略）||填报日期：2030-01-04"))
                .isNull();
        assertThat(day(
                        "2029年第四季度||||2030年第一季度",
                        "填报单位：东山县|填报日期：2030-01-04|||填报单位：东山县||填报日期：2030-03-24",
                        head,
                        "加装电梯|部|3||加装电梯|部|4"))
                .isEqualTo(LocalDate.of(2030, 3, 24));
        assertThat(day("河口市台账", "填报单位：东山县||||||填报日期：2030-03-24", "2030年第一季度||||2029年第四季度", head, row))
                .isEqualTo(LocalDate.of(2030, 3, 24));
    }

    @Test
    void takesNoDayOfATableOfAnotherRoundAboveOrBelowItForTheLedgers() {
        String older = "2029年第四季度";
        String own = "2030年第一季度";
        String row = "1-2|加装电梯|部|4|推进";
        assertThat(day(own, "填报单位：东山县", HEAD, row, "", older, "填报日期：2030-01-04", HEAD, row))
                .isNull();
        assertThat(day(own, "填报单位：东山县", HEAD, row, "", older, HEAD, row, "填报日期：2030-01-04"))
                .isNull();
        assertThat(day(older, "填报日期：2030-01-04", HEAD, row, "", own, "填报日期：2030-03-24", HEAD, row))
                .isEqualTo(LocalDate.of(2030, 3, 24));
        assertThat(day(older, "填报日期：2030-01-04", HEAD, row, "", own, HEAD, row, "填报日期：2030-03-24"))
                .isEqualTo(LocalDate.of(2030, 3, 24));
    }

    @Test
    void leavesACopyOfAnotherRoundAloneThatStandsBeforeATableWithoutNamesOfIndicators() {
        SubmittedLedger ledger = read(
                with(
                        sheet("河口市2029年第四季度台账", "填报单位：东山县", "重点任务|指标编码|指标名称|计量单位|累计完成|工作进展", "旧房改造|1-2|加装电梯|部|3|推进"),
                        "表二",
                        "河口市2030年台账",
                        "填报单位：东山县",
                        "重点任务|计量单位|累计完成|工作进展",
                        "旧房改造|万户|0.1|推进",
                        "旧房改造|部|4|推进"),
                SmallPlan.Q1);
        assertThat(ledger.usable()).isTrue();
        assertThat(done(ledger)).containsExactly("1-1 0.1", "1-2 4");
        assertThat(codes(ledger)).contains("工作进展 A3 S107");
    }

    @Test
    void rejectsALedgerWhoseTablesAreAllOfAnotherRoundThoughOnlyTheFirstSaysSo() {
        SubmittedLedger ledger = read(
                sheet(
                        "河口市2030年第一季度台账",
                        "填报单位：东山县||填报日期：2030-03-24",
                        "一、住房",
                        HEAD,
                        "1-2|加装电梯|部|4|推进",
                        "",
                        "二、健康",
                        "指标名称|计量单位|分子|分母",
                        "床位使用率|%|600|1000"),
                SmallPlan.Q2);
        assertThat(ledger.usable()).isFalse();
        assertThat(codes(ledger)).contains("null null F202");
    }

    @ParameterizedTest
    @ValueSource(strings = {"网上期刊登记情况", "以上次序不分先后"})
    void takesNoOtherWordForAnEarlierRound(String title) {
        SubmittedLedger ledger =
                read(ledger(HEAD, "1-2|加装电梯|部|4|推进", "", title, "指标名称|计量单位|累计完成", "改造住房|万户|0.1"), SmallPlan.Q1);
        assertThat(done(ledger)).containsExactly("1-2 4", "1-1 0.1");
    }

    @Test
    void takesTheColumnOfItsRoundAmongThoseOfAllRounds() {
        String[] lines = {"河口市2030年民生实事台账", "填报单位：东山县||填报日期：2030-06-24", "指标名称|计量单位|截至3月底累计完成|截至6月底累计完成", "加装电梯|部|4|7"};
        assertThat(done(read(sheet(lines), SmallPlan.Q2))).containsExactly("1-2 7");
    }

    @Test
    void readsNoColumnOfAnotherRound() {
        SubmittedLedger ledger = read(
                sheet(
                        "河口市2030年民生实事台账（2030年第二季度）",
                        "填报单位：东山县||填报日期：2030-06-24",
                        "序号|指标名称|计量单位|第一季度累计完成|工作进展",
                        "1|加装电梯|部|4|推进"),
                SmallPlan.Q2);
        assertThat(done(ledger)).isNotEqualTo(List.of("1-2 4"));
        assertThat(codes(ledger)).contains("工作进展 null H101");
    }
}

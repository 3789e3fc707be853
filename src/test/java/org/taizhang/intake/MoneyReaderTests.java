package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severities;
import org.taizhang.findings.Severity;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Practice;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.Quantity;

/** The money sheet has A 任务编号, B 重点任务, C 资金来源, D 安排, E 到位, F 支付 from row 2 on. */
class MoneyReaderTests {

    @TempDir
    private Path folder;

    private final LedgerFile file =
            LedgerFile.of("东山县", "2030-03-24").figure("4-1", "老旧小区改造", "套", 4, null, null, "推进中", "进展");

    private SubmittedLedger read() {
        return new Intake(RowPlan.plan(), ReadLimits.STANDARD).read(file.receive(folder, SmallPlan.Q1, "ledger.xlsx"));
    }

    private static List<String> money(SubmittedLedger ledger) {
        return ledger.money().stream()
                .map(row -> row.task() + " " + row.source() + " "
                        + row.entry(LedgerColumn.ARRANGED)
                                .map(SubmittedQuantity::value)
                                .map(Quantity::toString)
                                .orElse("-"))
                .toList();
    }

    private static List<String> codes(SubmittedLedger ledger) {
        return ledger.findings().stream()
                .map(finding -> finding.place().cell() + " " + finding.kind().code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "中央,中央",
        "中央资金,中央",
        "中央财政补助资金,中央",
        "中央预算内投资,中央",
        "国家,中央",
        "省级,省",
        "省级补助,省",
        "省财政专项资金,省",
        "1.省级补助资金,省",
        "市级配套,市",
        "市本级,市",
        "市本级财政资金,市",
        "县级配套,县",
        "县（区）配套,县",
        "县（区）级财政配套资金,县",
        "区级,县",
        "县区财政,县"
    })
    void knowsASourceInItsUsualSpellings(String written, String source) {
        file.money("4", "城镇老旧小区改造", written, 10, 8, 6);
        SubmittedLedger ledger = read();
        assertThat(money(ledger)).containsExactly("4 " + source + " 10");
        assertThat(ledger.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"自筹", "县级自筹", "社会资本", "省市", "上级", "地方债券", "专项资金"})
    void knowsNoSourceThatThePlanHasNot(String written) {
        file.money("4", "城镇老旧小区改造", written, 10, 8, 6);
        SubmittedLedger ledger = read();
        assertThat(ledger.money()).isEmpty();
        assertThat(codes(ledger)).containsExactly("C2 R202");
    }

    @Test
    void knowsTheTaskByCodeNameIndicatorLineOrMergedCell() {
        file.money("4", null, "中央", 1, null, null)
                .money("5.0", "农牧民居住条件改善", "中央", 9, null, null)
                .money(null, "二、和美乡村", "中央", 2, null, null)
                .money("15-1", null, "中央", 3, null, null)
                .money(null, "安全生命防护工程", "中央", 4, null, null)
                .money(null, "农牧民居住条件改善", "省", 5, null, null)
                .money(null, null, "市", 6, null, null)
                .money("三、城镇老旧小区改造", null, null, null, null, null)
                .money(null, null, "省", 7, null, null)
                .change(book -> book.getSheet("资金").addMergedRegion(CellRangeAddress.valueOf("B7:B8")));
        SubmittedLedger ledger = read();
        assertThat(money(ledger))
                .containsExactly("4 中央 1", "5 中央 9", "12 中央 2", "15 中央 3", "22 中央 4", "5 省 5", "5 市 6", "4 省 7");
        assertThat(ledger.findings()).isEmpty();
    }

    @Test
    void countsNoTotals() {
        file.money("4", "城镇老旧小区改造", "中央", 10, 8, 6)
                .money("4", "城镇老旧小区改造", "小计", 10, 8, 6)
                .money("合计", null, null, 10, 8, 6);
        assertThat(money(read())).containsExactly("4 中央 10");
    }

    @Test
    void refusesCodeAndNameOfDifferentTasks() {
        file.money("4", "河流治理", "中央", 10, 8, 6);
        SubmittedLedger ledger = read();
        assertThat(ledger.money()).isEmpty();
        assertThat(codes(ledger)).containsExactly("C2 R201");
    }

    @Test
    void refusesAnAmountThatIsMergedOverTwoSources() {
        file.money("4", "城镇老旧小区改造", "中央", 10, 8, 6)
                .money("4", "城镇老旧小区改造", "省", null, 7, 5)
                .change(book -> book.getSheet("资金").addMergedRegion(CellRangeAddress.valueOf("D2:D3")));
        SubmittedLedger ledger = read();
        assertThat(money(ledger)).containsExactly("4 中央 -", "4 省 -");
        assertThat(codes(ledger)).containsExactly("D2 R202");
    }

    @Test
    void saysThatMoneyInTheProgressTableHasNoSourceAndKeepsTheFigures() {
        LedgerFile wide = LedgerFile.xlsx()
                .title("2030年第一季度台账")
                .line("填报单位：东山县", "填报日期：2030-03-24")
                .row("重点任务", "指标编码", "指标名称", "计量单位", "累计完成", "工作进展", "安排资金", "到位资金")
                .row("城镇老旧小区改造", "4-1", "老旧小区改造", "套", 120, "进展", 50, 40)
                .row("城镇老旧小区改造", "4-2", "既有住宅加装电梯", "部", 3, "进展", 5, 4);
        SubmittedLedger ledger =
                new Intake(RowPlan.plan(), ReadLimits.STANDARD).read(wide.receive(folder, SmallPlan.Q1, "wide.xlsx"));
        assertThat(ledger.rows()).hasSize(2);
        assertThat(ledger.money()).isEmpty();
        assertThat(codes(ledger)).containsExactly("G3 R202");
    }

    @Test
    void saysThatAMoneyTableHasNoSource() {
        file.change(book -> {
            Sheet sheet = book.createSheet("资金情况");
            sheet.createRow(0).createCell(0).setCellValue("重点任务");
            sheet.getRow(0).createCell(1).setCellValue("安排资金（万元）");
            sheet.createRow(1).createCell(0).setCellValue("河流治理");
            sheet.getRow(1).createCell(1).setCellValue(12);
        });
        SubmittedLedger ledger = read();
        assertThat(ledger.money()).isEmpty();
        assertThat(codes(ledger)).containsExactly("B1 R202");
    }

    @Test
    void saysThatTheMoneyOfItemsIsNotRead() {
        file.change(book -> {
            Sheet sheet = book.createSheet("项目明细");
            String[] head = {"项目名称", "指标编码", "指标名称", "累计完成", "安排资金（万元）"};
            for (int i = 0; i < head.length; i++) {
                (i == 0 ? sheet.createRow(0) : sheet.getRow(0)).createCell(i).setCellValue(head[i]);
            }
            sheet.createRow(1).createCell(0).setCellValue("甲小区");
            sheet.getRow(1).createCell(1).setCellValue("4-1");
            sheet.getRow(1).createCell(3).setCellValue(4);
            sheet.getRow(1).createCell(4).setCellValue(20);
        });
        SubmittedLedger ledger = read();
        assertThat(ledger.rows()).hasSize(1);
        assertThat(ledger.money()).isEmpty();
        assertThat(codes(ledger)).containsExactly("E1 R202");
    }

    private LedgerFile inYuan() {
        return file.money("4", "城镇老旧小区改造", "中央", 100000, 80000, 60000)
                .money("4", "城镇老旧小区改造", "省", 50000, "3万元", null)
                .change(book -> {
                    book.getSheet("资金").getRow(0).getCell(3).setCellValue("安排资金（元）");
                    book.getSheet("资金").getRow(0).getCell(4).setCellValue("到位资金（元）");
                });
    }

    @Test
    void saysOnceAColumnThatItsAmountsWereConverted() {
        inYuan();
        SubmittedLedger ledger = read();
        assertThat(money(ledger)).containsExactly("4 中央 10", "4 省 5");
        assertThat(codes(ledger)).containsExactlyInAnyOrder("D1 C301", "E1 C301", "E3 C302");
        assertThat(ledger.findings().stream()
                        .filter(finding -> finding.kind() == FindingKind.MEASURE_CONVERTED)
                        .map(Finding::seen))
                .containsExactly("安排资金（元）", "到位资金（元）");
    }

    @Test
    void saysItAtEveryAmountWhereThePlanTakesItSeriously() {
        inYuan();
        Severities.Change graver = new Severities.Change(Optional.of(Severity.ERROR), "");
        Plan strict =
                RowPlan.plan().with(Practice.USUAL.with(new Severities(Map.of(FindingKind.MEASURE_CONVERTED, graver))));
        SubmittedLedger ledger =
                new Intake(strict, ReadLimits.STANDARD).read(file.receive(folder, SmallPlan.Q1, "ledger.xlsx"));
        assertThat(codes(ledger)).contains("D2 C301", "D3 C301", "E2 C301").doesNotContain("D1 C301");
    }
}

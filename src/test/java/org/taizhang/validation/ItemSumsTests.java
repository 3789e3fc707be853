package org.taizhang.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.findings.Finding;
import org.taizhang.intake.Intake;
import org.taizhang.intake.LedgerFile;
import org.taizhang.intake.SmallPlan;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.UnitCode;
import tools.jackson.databind.json.JsonMapper;

/** Ledgers of 东山县 with a sheet 项目明细 (A 项目名称, B 指标编码, C 完成数量, D 计量单位, items from row 2), to the accepted figure. */
class ItemSumsTests {

    @TempDir
    private Path folder;

    private final Plan plan = SmallPlan.plan();
    private final LedgerFile file = LedgerFile.of("东山县", "2030-03-24");

    private ItemSumsTests figure(String code, String name, String measure, @Nullable Object done) {
        file.figure(code, name, measure, done, null, null, "推进中", "进展");
        return this;
    }

    private ItemSumsTests item(@Nullable Object... values) {
        file.change(book -> {
            Sheet sheet = book.getSheet("项目明细");
            if (sheet == null) {
                sheet = book.createSheet("项目明细");
                fill(sheet.createRow(0), "项目名称", "指标编码", "完成数量", "计量单位");
            }
            fill(sheet.createRow(sheet.getLastRowNum() + 1), values);
        });
        return this;
    }

    private static void fill(Row row, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (values[i] != null) {
                row.createCell(i).setCellValue(String.valueOf(values[i]));
            }
        }
    }

    private SubmittedLedger read() {
        return new Intake(plan, ReadLimits.STANDARD).read(file.receive(folder, SmallPlan.Q1, "东山县.xlsx"));
    }

    private Reconciliation judge() {
        return Validation.judge(plan, List.of(new RoundLedgers(SmallPlan.Q1, List.of(read()))))
                .get(0);
    }

    private static List<String> figures(Reconciliation result) {
        return result.figures().stream()
                .map(figure -> {
                    Source source = figure.sources().get(0);
                    return figure.indicator() + " " + figure.amount() + " " + source.sheet() + "!" + source.cell() + " "
                            + source.raw() + (figure.doubtful() ? " doubtful" : "");
                })
                .toList();
    }

    private static List<String> findings(Reconciliation result) {
        return result.findings().stream()
                .filter(finding -> UnitCode.of("east").equals(finding.unit()))
                .filter(finding ->
                        !List.of("R105", "R109").contains(finding.kind().code()))
                .map(finding -> finding.place().sheet() + "!" + finding.place().cell() + " "
                        + finding.kind().code())
                .toList();
    }

    @Test
    void takesTheSumWhereTheProgressTableIsBlank() {
        figure("1-1", "改造住房", "万户", null)
                .figure("1-2", "加装电梯", "部", 3)
                .item("甲小区", "1-1", 0.1, "万户")
                .item("乙小区", "1-1", 500, "户");
        Reconciliation result = judge();
        assertThat(figures(result)).containsExactly("1-1 0.15 项目明细!C2 SUM(C2:C3)", "1-2 3 工作进展!G5 3");
        assertThat(result.figures().get(0).sources().get(0).converted()).isTrue();
        assertThat(findings(result)).containsExactlyInAnyOrder("项目明细!C2 R115", "项目明细!C3 C301");
        Finding added = result.findings().stream()
                .filter(finding -> finding.kind().code().equals("R115"))
                .findFirst()
                .orElseThrow();
        assertThat(added.arguments()).containsExactly("2", "0.15");
        assertThat(added.indicator()).isEqualTo(IndicatorCode.of("1-1"));
        assertThat(result.words()).hasSize(2);
    }

    @Test
    void takesTheSumWhereTheProgressTableHasNoRow() {
        figure("1-1", "改造住房", "万户", 0.1).item("甲梯", "1-2", 2, "部").item("乙梯", "1-2", 4, "部");
        Reconciliation result = judge();
        assertThat(figures(result)).containsExactly("1-1 0.1 工作进展!G4 0.1", "1-2 6 项目明细!C2 SUM(C2:C3)");
    }

    private ItemSumsTests hide(String sheet) {
        file.change(book -> book.setSheetHidden(book.getSheetIndex(sheet), true));
        return this;
    }

    @Test
    void takesTheSumOfAHiddenListWhereNoneIsVisible() {
        figure("1-1", "改造住房", "万户", 0.1)
                .item("甲梯", "1-2", 2, "部")
                .item("乙梯", "1-2", 4, "部")
                .hide("项目明细");
        Reconciliation result = judge();
        assertThat(figures(result)).containsExactly("1-1 0.1 工作进展!G4 0.1", "1-2 6 项目明细!C2 SUM(C2:C3)");
        assertThat(findings(result)).containsExactlyInAnyOrder("项目明细!null S104", "项目明细!C2 R115");
    }

    @Test
    void leavesAHiddenListAloneBesideAVisibleOne() {
        figure("1-1", "改造住房", "万户", 0.1).item("甲梯", "1-2", 2, "部").item("乙梯", "1-2", 4, "部");
        file.change(book -> {
            book.cloneSheet(book.getSheetIndex("项目明细"));
            book.setSheetName(book.getNumberOfSheets() - 1, "旧项目明细");
        });
        hide("旧项目明细");
        Reconciliation result = judge();
        assertThat(figures(result)).containsExactly("1-1 0.1 工作进展!G4 0.1", "1-2 6 项目明细!C2 SUM(C2:C3)");
        assertThat(findings(result)).containsExactlyInAnyOrder("旧项目明细!null S102", "项目明细!C2 R115");
    }

    @Test
    void keepsTheFiguresOfATableBesideAnotherThatIsWrong() {
        LedgerFile beside = LedgerFile.xlsx()
                .title("2030年第一季度")
                .line("填报单位：东山县", "填报日期：2030-03-24")
                .row("指标编码", "指标名称", "计量单位", "累计完成", "工作进展", null, "指标编码", "指标名称", "计量单位", "累计完成", "工作进展")
                .row("1-1", "改造住房", "万户", 0.1, "进展", null, "1-2", "加装电梯", "公里", 3, "进展");
        SubmittedLedger ledger =
                new Intake(plan, ReadLimits.STANDARD).read(beside.receive(folder, SmallPlan.Q1, "ledger.xlsx"));
        Reconciliation result = Validation.judge(plan, List.of(new RoundLedgers(SmallPlan.Q1, List.of(ledger))))
                .get(0);
        assertThat(figures(result)).containsExactly("1-1 0.1 工作进展!D4 0.1");
    }

    @Test
    void needsNoProgressTableBesideAList() {
        LedgerFile only = LedgerFile.xlsx()
                .title("东山县2030年第一季度项目明细")
                .line("填报单位：东山县", "填报日期：2030-03-24")
                .row("项目名称", "所属指标", "累计完成", "计量单位")
                .row("甲梯", "加装电梯", 2, "部")
                .row("乙梯", "加装电梯", 4, "部");
        SubmittedLedger ledger =
                new Intake(plan, ReadLimits.STANDARD).read(only.receive(folder, SmallPlan.Q1, "ledger.xlsx"));
        assertThat(ledger.unit()).isEqualTo(UnitCode.of("east"));
        assertThat(ledger.usable()).isTrue();
        assertThat(ledger.findings())
                .extracting(finding -> finding.kind().code())
                .containsExactly("R115");
        Reconciliation result = Validation.judge(plan, List.of(new RoundLedgers(SmallPlan.Q1, List.of(ledger))))
                .get(0);
        assertThat(figures(result)).containsExactly("1-2 6 工作进展!C4 SUM(C4:C5)");
    }

    @Test
    void keepsTheFigureOfTheProgressTableAndSaysThatTheListDiffers() {
        figure("1-1", "改造住房", "万户", 0.1)
                .figure("1-2", "加装电梯", "部", 6)
                .item("甲小区", "1-1", 900, "户")
                .item("甲梯", "1-2", 2, "部")
                .item("乙梯", "1-2", 4, "部");
        Reconciliation result = judge();
        assertThat(figures(result)).containsExactly("1-1 0.1 工作进展!G4 0.1 doubtful", "1-2 6 工作进展!G5 6");
        assertThat(findings(result)).containsExactlyInAnyOrder("工作进展!G4 R114", "项目明细!C2 C301");
    }

    @Test
    void comparesNothingWithAListThatIsNotUnderstood() {
        figure("1-2", "加装电梯", "部", 6).item("甲梯", "1-2", 2, "部").item("乙梯", "1-2", "几部", null);
        Reconciliation result = judge();
        assertThat(figures(result)).containsExactly("1-2 6 工作进展!G4 6");
        assertThat(findings(result)).containsExactly("项目明细!C3 C101");
    }

    @Test
    void hasNoFigureWhenAnItemCannotBeCounted() {
        figure("1-1", "改造住房", "万户", null)
                .figure("1-2", "加装电梯", "部", null)
                .item("甲小区", "1-1", 0.1, "万户")
                .item("乙小区", "1-1", "若干", null)
                .item("甲梯", "1-2", 2, "部");
        Reconciliation result = judge();
        assertThat(figures(result)).containsExactly("1-2 2 项目明细!C4 2");
        assertThat(findings(result))
                .containsExactlyInAnyOrder("工作进展!G4 C107", "项目明细!C3 C101", "项目明细!C3 R116", "项目明细!C4 R115");
    }

    @Test
    void doubtsASumWithADoubtfulItem() {
        figure("1-2", "加装电梯", "部", null)
                .item("甲梯", "1-2", 2, "部")
                .item("乙梯", "1-2", "约3部", null)
                .item("甲梯", "1-2", 2, "部");
        Reconciliation result = judge();
        assertThat(figures(result)).containsExactly("1-2 7 项目明细!C2 SUM(C2:C4) doubtful");
        assertThat(findings(result)).containsExactlyInAnyOrder("项目明细!C2 R115", "项目明细!C3 C201", "项目明细!C4 R117");
    }

    @Test
    void keepsAFigureThatIsNotUnderstoodFromBeingReplaced() {
        figure("1-2", "加装电梯", "部", "若干").item("甲梯", "1-2", 2, "部");
        Reconciliation result = judge();
        assertThat(figures(result)).isEmpty();
        assertThat(findings(result)).containsExactly("工作进展!G4 C101");
    }

    @Test
    void judgesASumAsAnyFigure() {
        file.figure("1-1", "改造住房", "万户", null, null, null, "已完成", "进展");
        item("甲小区", "1-1", 0.2, "万户").item("乙小区", "1-1", 0.3, "万户");
        Reconciliation result = judge();
        assertThat(figures(result)).containsExactly("1-1 0.5 项目明细!C2 SUM(C2:C3) doubtful");
        assertThat(findings(result)).containsExactlyInAnyOrder("项目明细!C2 R115", "项目明细!C2 C204");
    }

    @Test
    void addsNothingToARowThatStandsTwice() {
        figure("1-2", "加装电梯", "部", 1).figure("1-2", "加装电梯", "部", null).item("甲梯", "1-2", 2, "部");
        Reconciliation result = judge();
        assertThat(figures(result)).isEmpty();
        assertThat(findings(result)).containsExactly("工作进展!G4 R102", "工作进展!G5 R102");
    }

    @Test
    void survivesTheDatabasesJson() {
        figure("1-2", "加装电梯", "部", null).item("甲梯", "1-2", 2, "部").item("乙梯", "1-2", 4, "部");
        SubmittedLedger ledger = read();
        JsonMapper json = JsonMapper.builder().build();
        SubmittedLedger kept = json.readValue(json.writeValueAsString(ledger), SubmittedLedger.class);
        assertThat(kept).isEqualTo(ledger);
        assertThat(Objects.requireNonNull(kept.rows().get(0)).entry(org.taizhang.intake.LedgerColumn.DONE))
                .hasValueSatisfying(done -> assertThat(done.sheet()).isEqualTo("项目明细"));
    }
}

package org.taizhang.examples;

import static org.taizhang.examples.Example.example;
import static org.taizhang.examples.Ledgers.east;
import static org.taizhang.examples.Ledgers.housing;
import static org.taizhang.examples.Ledgers.lifts;
import static org.taizhang.examples.Ledgers.withSheet;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerFile;

/** Examples about sheets, headings and rows. */
final class TableExamples {

    private TableExamples() {}

    static Stream<Example> all() {
        return Stream.of(sheets(), headings(), rows(), money(), items()).flatMap(it -> it);
    }

    private static Stream<Example> sheets() {
        return Stream.of(
                example(FindingKind.MISSING_SHEET, drop -> drop.put(sender().row("本季度工作总结"))),
                example(FindingKind.HIDDEN_TABLE, drop -> drop.put(lifts(3).change(TableExamples::addHiddenCopy))),
                example(
                        FindingKind.OTHER_ROUND_SHEET,
                        drop -> drop.put(withSheet(
                                lifts(3),
                                "2029年第四季度",
                                List.of(
                                        List.of("指标编码", "指标名称", "计量单位", "累计完成", "工作进展"),
                                        List.of("1-2", "加装电梯", "部", 2, "进展"))))),
                example(
                        FindingKind.HIDDEN_SHEET_READ,
                        drop -> drop.put(lifts(3).change(TableExamples::hideUnderCover))),
                example(FindingKind.TABLE_WITHOUT_ROWS, drop -> drop.put(east())),
                example(
                        FindingKind.HIDDEN_COLUMN_READ,
                        drop -> drop.put(
                                lifts(3).change(book -> book.getSheetAt(0).setColumnHidden(6, true)))),
                example(
                        FindingKind.LAST_ROUND_TABLE,
                        drop -> drop.put(lifts(3).row()
                                .row("附：上季度进展情况")
                                .head()
                                .figure("1-2", "加装电梯", "部", 2, null, null, "推进中", "进展"))),
                example(
                        FindingKind.HEAD_BESIDE_DATA,
                        drop -> drop.put(sender().row("指标编码", "指标名称", "累计完成")
                                .row("1-2", "加装电梯", 3, null, "指标编码", "指标名称", "累计完成")
                                .row(null, null, null, null, "1-1", "改造住房", 0.1))));
    }

    private static void hideUnderCover(Workbook book) {
        book.createSheet("封面").createRow(0).createCell(0).setCellValue("台账");
        book.setActiveSheet(1);
        book.setSheetHidden(0, true);
    }

    private static void addHiddenCopy(Workbook book) {
        int copy = book.getNumberOfSheets();
        book.cloneSheet(0);
        book.setSheetName(copy, "上报前底稿");
        book.setSheetHidden(copy, true);
    }

    private static Stream<Example> headings() {
        return Stream.of(
                example(
                        FindingKind.MISSING_COLUMN,
                        drop -> drop.put(withSheet(
                                lifts(3),
                                "资金",
                                List.of(List.of("任务编号", "资金来源", "安排资金", "到位资金"), List.of("1", "省", 100, 80))))),
                example(
                        FindingKind.AMBIGUOUS_COLUMN,
                        drop -> drop.put(sender().row("指标编码", "指标名称", "累计完成", "累计完成", "工作进展")
                                .row("1-2", "加装电梯", 3, 4, "进展"))),
                example(
                        FindingKind.HEADING_SYNONYM,
                        drop -> drop.put(sender().row("指标编码", "指标名称", "计量单位", "完成情况数", "工作进展")
                                .row("1-2", "加装电梯", "部", 3, "进展"))),
                example(
                        FindingKind.UNKNOWN_COLUMN,
                        drop -> drop.put(sender().row("指标编码", "指标名称", "计量单位", "累计完成", "工作进展", "分管领导")
                                .row("1-2", "加装电梯", "部", 3, "进展", "某副县长"))),
                example(
                        FindingKind.HEADING_BY_SIMILARITY,
                        drop -> drop.put(sender().row("指标编码", "指标名称", "计量单位", "累计完成数里", "工作进展")
                                .row("1-2", "加装电梯", "部", 3, "进展"))),
                example(
                        FindingKind.HEADING_CANDIDATES,
                        drop -> drop.put(sender().row("指标编码", "指标名称", "计量单位", "完成情况", "困难问题")
                                .row("1-2", "加装电梯", "部", 3, "进展"))),
                example(
                        FindingKind.HEADING_MEASURE_CONFLICT,
                        drop -> drop.put(sender().row("指标编码", "指标名称", "计量单位", "累计完成（万户）", "工作进展")
                                .row("1-1", "改造住房", "户", 1200, "进展"))),
                example(
                        FindingKind.COLUMN_WITHOUT_HEADING,
                        drop -> drop.put(sender().row("指标编码", "指标名称", "计量单位", null, "累计完成", "工作进展")
                                .row("1-2", "加装电梯", "部", 20, 3, "进展"))),
                example(
                        FindingKind.NOT_CUMULATIVE,
                        drop -> drop.put(sender().row("指标编码", "指标名称", "计量单位", "本季完成", "工作进展")
                                .row("1-2", "加装电梯", "部", 3, "进展"))));
    }

    private static LedgerFile sender() {
        return LedgerFile.xlsx().title("2030年第一季度").line("填报单位：东山县", "填报日期：2030-03-24");
    }

    private static Stream<Example> rows() {
        return Stream.of(
                example(
                        FindingKind.UNKNOWN_INDICATOR,
                        drop -> drop.put(east().figure("9-9", "植树造林", "亩", 3, null, null, "推进中", "进展"))),
                example(
                        FindingKind.DUPLICATE_ROW,
                        drop -> drop.put(lifts(3).figure("1-2", "加装电梯", "部", 4, null, null, "推进中", "进展"))),
                example(
                        FindingKind.CODE_NAME_CONFLICT,
                        drop -> drop.put(east().figure("1-1", "加装电梯", "部", 3, null, null, "推进中", "进展"))),
                example(
                        FindingKind.FIGURE_WITHOUT_INDICATOR,
                        drop -> drop.put(east().row(null, null, null, null, "部", null, 3))),
                example(
                        FindingKind.MISSING_TEXT,
                        drop -> drop.put(east().figure("1-2", "加装电梯", "部", 3, null, null, "推进中", null))),
                example(
                        FindingKind.FIGURE_NOT_EXPECTED,
                        drop -> drop.put(east().figure("3-1", "一次办机制", "%", 40, null, null, "推进中", "配合推进"))),
                example(
                        FindingKind.CODE_READ_AS_DATE,
                        drop -> drop.put(lifts(3).change(TableExamples::turnCodeIntoDate))),
                example(
                        FindingKind.HIDDEN_ROW,
                        drop -> drop.put(lifts(3).change(
                                        book -> book.getSheetAt(0).getRow(3).setZeroHeight(true)))),
                example(FindingKind.MISSING_ROW, drop -> drop.put(lifts(3))),
                example(
                        FindingKind.MISSING_CAUSE,
                        drop -> drop.put(east().figure("1-1", "改造住房", "万户", 0.01, null, null, "推进中", null))),
                example(
                        FindingKind.MISPLACED_CELLS,
                        drop -> drop.put(
                                east().row(null, null, "1-1", "改造住房", null, "万户", 0.3, 0.1, null, null, "推进中", "进展"))),
                example(
                        FindingKind.INDICATOR_CANDIDATES,
                        drop -> drop.put(
                                east().row(null, "旧房改造", null, null, null, null, 3, null, null, null, "推进中", "进展"))),
                example(
                        FindingKind.INDICATOR_BY_ORDER,
                        drop -> drop.put(
                                east().row(null, "旧房改造", null, null, "万户", null, 0.1, null, null, null, "推进中", "进展")
                                        .row(null, "旧房改造", null, null, "部", null, 3, null, null, null, "推进中", "进展"))));
    }

    private static void turnCodeIntoDate(Workbook book) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("m\"月\"d\"日\""));
        var cell = book.getSheetAt(0).getRow(3).createCell(2);
        cell.setCellValue(java.time.LocalDate.of(2030, 1, 2));
        cell.setCellStyle(style);
    }

    private static Stream<Example> money() {
        return Stream.of(
                example(FindingKind.UNKNOWN_TASK, drop -> drop.put(housing(0.1).money("9", "植树", "省", 100, 80, 60))),
                example(
                        FindingKind.UNKNOWN_SOURCE,
                        drop -> drop.put(housing(0.1).money("1", "旧房改造", "企业自筹", 100, 80, 60))),
                example(
                        FindingKind.DUPLICATE_MONEY_ROW,
                        drop -> drop.put(housing(0.1)
                                .money("1", "旧房改造", "省", 100, 80, 60)
                                .money("1", "旧房改造", "省", 10, 8, 6))),
                example(
                        FindingKind.TOTAL_DIFFERS,
                        drop -> drop.put(housing(0.1)
                                .money("1", "旧房改造", "中央", 100, 80, 60)
                                .money("1", "旧房改造", "省", 50, 40, 30)
                                .money("合计", null, null, 160, 120, 90))),
                example(
                        FindingKind.TOTAL_NOT_COUNTED,
                        drop -> drop.put(housing(0.1)
                                .money("1", "旧房改造", "中央", 100, 80, 60)
                                .money("1", "旧房改造", "省", 50, 40, 30)
                                .money("合计", null, null, 150, 120, 90))),
                example(
                        FindingKind.PART_OVER_WHOLE,
                        drop -> drop.put(housing(0.1)
                                .money("1", "旧房改造", "中央", 100, 80, 60)
                                .money(null, null, "其中：专项", 110, 80, 60))));
    }

    private static Stream<Example> items() {
        return Stream.of(
                example(
                        FindingKind.ITEMS_DIFFER,
                        drop -> drop.put(listed(lifts(3), List.of("甲小区", "1-2", 1), List.of("乙小区", "1-2", 1)))),
                example(
                        FindingKind.ITEMS_ADDED_UP,
                        drop -> drop.put(listed(housing(0.1), List.of("甲小区", "1-2", 1), List.of("乙小区", "1-2", 2)))),
                example(
                        FindingKind.ITEM_NOT_COUNTED,
                        drop -> drop.put(
                                listed(housing(0.1), List.of("甲小区", "1-2", 1), List.of("乙小区", "1-2", "正在统计")))),
                example(
                        FindingKind.ITEM_REPEATED,
                        drop -> drop.put(listed(lifts(2), List.of("甲小区", "1-2", 1), List.of("甲小区", "1-2", 1)))),
                example(
                        FindingKind.FURTHER_ITEMS,
                        drop -> drop.put(withSheet(
                                lifts(2),
                                "项目明细",
                                Stream.concat(
                                                Stream.of(List.of("项目名称", "指标编码", "完成数量")),
                                                Collections.nCopies(120, List.of("口袋公园", "88-1", 1)).stream())
                                        .toList()))));
    }

    /** The ledger with a list of two items: name, indicator, quantity. */
    private static LedgerFile listed(LedgerFile ledger, List<?> first, List<?> second) {
        return withSheet(ledger, "项目明细", List.of(List.of("项目名称", "指标编码", "完成数量"), first, second));
    }
}

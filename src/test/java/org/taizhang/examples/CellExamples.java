package org.taizhang.examples;

import static org.taizhang.examples.Example.example;
import static org.taizhang.examples.Ledgers.beds;
import static org.taizhang.examples.Ledgers.east;
import static org.taizhang.examples.Ledgers.housing;
import static org.taizhang.examples.Ledgers.lifts;
import static org.taizhang.examples.Ledgers.mechanism;

import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.SmallPlan;

/** Examples about single cells: quantities and money. */
final class CellExamples {

    private CellExamples() {}

    static Stream<Example> all() {
        return Stream.of(refused(), doubtful(), settled(), money()).flatMap(it -> it);
    }

    private static Stream<Example> refused() {
        return Stream.of(
                example(FindingKind.NOT_A_NUMBER, drop -> drop.put(lifts("正在统计"))),
                example(
                        FindingKind.WRONG_MEASURE,
                        drop -> drop.put(east().figure("1-1", "改造住房", "公顷", 0.1, null, null, "推进中", "进展"))),
                example(FindingKind.NEGATIVE, drop -> drop.put(lifts(-3))),
                example(FindingKind.NUMERATOR_OVER_DENOMINATOR, drop -> drop.put(beds(null, 1200, 1000))),
                example(
                        FindingKind.FORMULA_ERROR,
                        drop -> drop.put(lifts(3).change(book -> book.getSheetAt(0)
                                .getRow(3)
                                .getCell(6)
                                .setCellErrorValue(FormulaError.DIV0.getCode())))),
                example(FindingKind.FORMULA_NOT_CALCULATED, drop -> drop.put(lifts("=1+2"))),
                example(
                        FindingKind.MISSING_FIGURE,
                        drop -> drop.put(housing(0.1).figure("1-2", "加装电梯", "部", null, null, null, "推进中", "进展"))),
                example(FindingKind.ZERO_DENOMINATOR, drop -> drop.put(beds(null, 0, 0))),
                example(
                        FindingKind.OVER_HUNDRED_PERCENT,
                        drop -> drop.put(SmallPlan.Q1, "市住建局.xlsx", mechanism(120, "推进中"))),
                example(FindingKind.RANGE, drop -> drop.put(lifts("20-30部"))),
                example(FindingKind.STRAY_LETTERS, drop -> drop.put(lifts("3O"))),
                example(FindingKind.UNCLEAR_FRACTION, drop -> drop.put(lifts("1/3"))),
                example(FindingKind.SEVERAL_NUMBERS, drop -> drop.put(lifts("新装3部，在建4部"))),
                example(FindingKind.DATE_FOR_NUMBER, drop -> drop.put(lifts("2030年3月4日"))));
    }

    private static Stream<Example> doubtful() {
        return Stream.of(
                example(FindingKind.APPROXIMATE, drop -> drop.put(lifts("约30部"))),
                example(
                        FindingKind.FRACTION_AS_PERCENT,
                        drop -> drop.put(SmallPlan.Q1, "市住建局.xlsx", mechanism(0.65, "推进中"))),
                example(
                        FindingKind.COMPLETED_BELOW_TARGET,
                        drop -> drop.put(east().figure("1-1", "改造住房", "万户", 0.2, null, null, "已完成", "进展"))),
                example(FindingKind.FAR_OVER_TARGET, drop -> drop.put(housing(0.5))),
                example(FindingKind.OVER_TARGET, drop -> drop.put(housing(0.31))),
                example(FindingKind.OWN_PERCENTAGE_DIFFERS, drop -> drop.put(beds(61, 600, 1000))),
                example(
                        FindingKind.OWN_TARGET_DIFFERS,
                        drop -> drop.put(
                                east().row(null, null, "1-1", "改造住房", "万户", 0.4, 0.1, null, null, null, "推进中", "进展"))),
                example(FindingKind.UNKNOWN_STAGE, drop -> drop.put(SmallPlan.Q1, "市住建局.xlsx", mechanism(40, "筹备"))),
                example(FindingKind.TEN_THOUSAND_TIMES, drop -> drop.put(housing(3000))),
                example(
                        FindingKind.EXTERNAL_LINK,
                        drop -> drop.put(lifts(3).change(CellExamples::linkToOtherWorkbook))),
                example(FindingKind.ONE_AS_PERCENT, drop -> drop.put(SmallPlan.Q1, "市住建局.xlsx", mechanism(1, "推进中"))),
                example(FindingKind.NOT_STARTED_AS_ZERO, drop -> drop.put(lifts("未启动"))),
                example(
                        FindingKind.PART_WITHOUT_RATIO,
                        drop -> drop.put(east().figure("1-2", "加装电梯", "部", 3, 2, null, "推进中", "进展"))),
                example(FindingKind.UNCLEAR_COVERAGE, drop -> drop.put(lifts(3).change(CellExamples::addCoverage))));
    }

    private static void addCoverage(Workbook book) {
        int column = book.getSheetAt(0).getRow(2).getLastCellNum();
        book.getSheetAt(0).getRow(2).createCell(column).setCellValue("数据完整性");
        book.getSheetAt(0).getRow(3).createCell(column).setCellValue("见附件");
    }

    private static Stream<Example> settled() {
        return Stream.of(
                example(
                        FindingKind.MEASURE_CONVERTED,
                        drop -> drop.put(east().figure("1-1", "改造住房", "户", 1234, null, null, "推进中", "进展"))),
                example(FindingKind.NUMBER_AS_TEXT, drop -> drop.put(lifts("30"))),
                example(
                        FindingKind.UNPRINTABLE_CHARACTER,
                        drop -> drop.put(east().figure("1-2", "加装电梯", "部", 3, null, null, "推进中", "进展涉及𠮷村"))),
                example(FindingKind.CHINESE_NUMERAL, drop -> drop.put(lifts("三十部"))),
                example(FindingKind.NEGATIVE_IN_BRACKETS, drop -> drop.put(lifts("（3）"))));
    }

    private static void linkToOtherWorkbook(Workbook book) {
        Workbook other = new XSSFWorkbook();
        other.createSheet("汇总");
        book.linkExternalWorkbook("乡镇汇总.xlsx", other);
        Cell cell = book.getSheetAt(0).getRow(3).getCell(6);
        cell.setCellFormula("[乡镇汇总.xlsx]汇总!A1");
        cell.setCellValue(3);
    }

    private static Stream<Example> money() {
        return Stream.of(
                example(
                        FindingKind.PAID_OVER_IN_PLACE,
                        drop -> drop.put(housing(0.1).money("1", "旧房改造", "省", 100, 80, 90))),
                example(
                        FindingKind.IN_PLACE_OVER_ARRANGED,
                        drop -> drop.put(housing(0.1).money("1", "旧房改造", "省", 100, 120, 60))),
                example(
                        FindingKind.TWO_MEASURES_OF_MONEY,
                        drop -> drop.put(housing(0.1).money("1", "旧房改造", "省", 100, 80, 600000))));
    }
}

package org.taizhang.recomputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expected figures are worked out by hand. */
class RecomputationTests {

    private static final String[] HEADER = {"指标编码", "指标名称", "计量单位", "累计完成", "分子", "分母"};

    @TempDir
    private Path folder;

    private Path plan;
    private Path round;

    @BeforeEach
    void writesPlanAndLedgers() throws IOException {
        plan = folder.resolve("plan.xlsx");
        round = Files.createDirectories(folder.resolve("2030-Q1"));
        try (Workbook workbook = new XSSFWorkbook()) {
            sheet(workbook, "单位", new Object[][] {
                {"编码", "全称", "简称", "别名", "分组"},
                {"a", "甲自治县", "甲县", "甲县人民政府、甲县政府", "各县区"},
                {"b", "乙区", "乙区", "", "各县区"},
                {"c", "市住房局", "市住房局", "", ""}
            });
            sheet(workbook, "任务", new Object[][] {{"编号", "类别", "牵头单位"}, {1, "住房", "市住房局"}, {2, "健康", "市住房局"}});
            sheet(workbook, "指标", new Object[][] {
                {"编码", "任务编号", "计量单位", "类型", "填报单位", "采用"},
                {"1-1", 1, "万户", "累计", "各县区、牵头单位", "各县区"},
                {"1-2", 1, "套", "累计", "各县区", ""},
                {"2-1", 2, "%", "比率", "各县区", ""},
                {"2-2", 2, "%", "进度", "牵头单位", ""}
            });
            save(workbook, plan);
        }
        try (Workbook workbook = new XSSFWorkbook()) {
            sheet(workbook, "工作进展", new Object[][] {
                {"某市2030年工作台账（2030年第一季度）"},
                {"填报单位：甲县政府", "填报日期：2030-03-20"},
                HEADER,
                {"1-1", "改善", "户", "１，２５０"},
                {"1-2", "改造", "套", 30},
                {"1-2", "改造", "套", 31},
                {"2-1", "覆盖率", "%", 50, 20, 40}
            });
            sheet(workbook, "资金", new Object[][] {
                {"资金台账"},
                {"任务编号", "重点任务", "资金来源", "安排资金（万元）", "到位资金（万元）", "支付资金（万元）"},
                {"1", "住房", "中央", 100, 60.5, "1,000.25"},
                {"2", "健康", "市", 7, "", "约五"},
                {"合计", "", "", 107, 60.5, 1000.25}
            });
            save(workbook, round.resolve("甲.xlsx"));
        }
        Files.copy(round.resolve("甲.xlsx"), round.resolve("甲（副本）.xlsx"));
        try (Workbook workbook = new HSSFWorkbook()) {
            Sheet sheet = sheet(workbook, "工作进展", new Object[][] {
                {"说明"},
                {"", "", "", "完成情况", "", ""},
                HEADER,
                {"1-1", "改善", "万户", 0.0625},
                {"1-2", "改造", "公顷", 30},
                {"2-1", "覆盖率", "%", 110, 11, 10}
            });
            sheet.getRow(0).getCell(0).setCellValue("填报单位：不作数");
            sheet(workbook, "台账标识", new Object[][] {{"方案", "x"}, {"单位", "b"}});
            save(workbook, round.resolve("乙.xls"));
        }
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = sheet(workbook, "工作进展", new Object[][] {
                {"填报单位：市住房局"}, HEADER, {"1-1", "改善", "万户", 0.19}, {"2-2", "机制", "%", -3}
            });
            Cell broken = sheet.createRow(4).createCell(3);
            sheet.getRow(4).createCell(0).setCellValue("2-2");
            sheet.getRow(4).createCell(2).setCellValue("%");
            broken.setCellErrorValue((byte) 7);
            save(workbook, round.resolve("住房局.xlsx"));
        }
    }

    @Test
    void addsUpWhatIsSoundAndLeavesOutTheRest() {
        assertThat(Recomputation.of(plan, round).figures())
                .containsEntry("indicator/1-1/unit/a/achieved", "0.125")
                .containsEntry("indicator/1-1/unit/b/achieved", "0.0625")
                .containsEntry("indicator/1-1/other/c/achieved", "0.19")
                .containsEntry("indicator/1-1/city/achieved", "0.1875")
                .containsEntry("indicator/1-1/city/reported", "2")
                .containsEntry("indicator/1-2/city/reported", "0")
                .containsEntry("indicator/2-1/city/achieved", "50")
                .containsEntry("indicator/2-1/city/numerator", "20")
                .containsEntry("indicator/2-1/city/denominator", "40")
                .containsEntry("indicator/2-1/city/reported", "1")
                .containsEntry("indicator/2-2/city/reported", "0")
                .containsEntry("money/total/all/arranged", "107")
                .containsEntry("money/total/all/inPlace", "60.5")
                .containsEntry("money/total/all/paid", "1000.25")
                .containsEntry("money/category/住房/paid", "1000.25")
                .containsEntry("money/task/2/arranged", "7")
                .containsEntry("money/source/中央/inPlace", "60.5")
                .containsEntry("money/unit/a/arranged", "107")
                .doesNotContainKeys(
                        "indicator/1-2/city/achieved", "indicator/2-1/unit/b/achieved", "indicator/2-2/city/achieved");
    }

    @Test
    void countsAFileThatCameTwiceOnce() {
        assertThat(Recomputation.of(plan, round).units()).containsExactly("a", "b", "c");
    }

    @Test
    void namesEveryFigureInWhichTheFrozenOnesDiffer() throws IOException {
        Path frozen = folder.resolve("figures.json");
        Files.writeString(frozen, """
                {"indicators": [
                  {"code": "1-1",
                   "city": {"achieved": "0.19", "numerator": null, "reported": 2},
                   "units": [{"unit": "a", "standing": {"achieved": "0.1250"}},
                             {"unit": "b", "standing": {"achieved": "0.0625"}}],
                   "otherReports": [{"unit": "c", "standing": {"achieved": "0.19"}}]},
                  {"code": "1-2", "city": {"achieved": null, "reported": 0}, "units": [], "otherReports": []},
                  {"code": "2-1", "city": {"achieved": "50", "numerator": "20", "denominator": "40", "reported": 1},
                   "units": [{"unit": "a", "standing": {"achieved": "50", "numerator": "20", "denominator": "40"}},
                             {"unit": "b", "standing": {"achieved": "110"}}],
                   "otherReports": []},
                  {"code": "2-2", "city": {"reported": 0}, "units": [], "otherReports": []}],
                 "money": {
                  "total": {"arranged": "107", "inPlace": "60.5", "paid": "1000.25"},
                  "byCategory": [{"key": "住房", "arranged": "100", "inPlace": "60.5", "paid": "1000.25"},
                                 {"key": "健康", "arranged": "7", "inPlace": "0", "paid": "0"}],
                  "byTask": [{"key": "1", "arranged": "100", "inPlace": "60.5", "paid": "1000.25"}],
                  "bySource": [{"key": "中央", "arranged": "100", "inPlace": "60.5", "paid": "1000.25"},
                               {"key": "市", "arranged": "7"}],
                  "byUnit": [{"key": "a", "arranged": "107", "inPlace": "60.5", "paid": "1000.25"},
                             {"key": "b", "arranged": "0", "inPlace": "0", "paid": "0"}]}}
                """);

        assertThat(Recomputation.of(plan, round).differencesTo(frozen))
                .containsOnly(
                        Map.entry("indicator/1-1/city/achieved", "recomputed 0.1875, frozen 0.19"),
                        Map.entry("indicator/2-1/unit/b/achieved", "recomputed absent, frozen 110"),
                        Map.entry("money/task/2/arranged", "recomputed 7, frozen absent"));
    }

    private static Sheet sheet(Workbook workbook, String name, Object[][] rows) {
        Sheet sheet = workbook.createSheet(name);
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(i);
            for (int column = 0; column < rows[i].length; column++) {
                Cell cell = row.createCell(column);
                if (rows[i][column] instanceof Number number) {
                    cell.setCellValue(number.doubleValue());
                } else {
                    cell.setCellValue(rows[i][column].toString());
                }
            }
        }
        return sheet;
    }

    private static void save(Workbook workbook, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }
}

package org.taizhang.othercity;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The plan of 云汀市, a city that does not exist, made with POI so that reading is not tested against our own writing: twelve months, two
 * counties whose towns report and one that reports itself, a new district, three departments; what is to rise, what is to stay
 * below a limit, levels and rates both ways.
 */
public final class OtherCity {

    /** The plan's folder. */
    public static final String PLAN = "yunting-2026";

    /** Towns of 东篱区. */
    public static final List<String> DONGLI = List.of("songtao", "zhuxi", "hetang");
    /** Towns of 西亭县. */
    public static final List<String> XITING = List.of("shiqiao", "liuwan");

    private static final int MONTHS = 12;
    private static final String[] EXPECTED = {
        "8.33", "16.67", "25", "33.33", "41.67", "50", "58.33", "66.67", "75", "83.33", "91.67", "100"
    };

    private final XSSFWorkbook workbook = new XSSFWorkbook();

    private OtherCity() {
        settings();
        units();
        tasks();
        indicators();
        split();
        rounds();
        money();
        recipients();
    }

    /** Writes the plan below a project's folder. */
    public static Path write(Path home) {
        return new OtherCity().save(home.resolve("jobs").resolve(PLAN));
    }

    private void settings() {
        sheet("方案", "项目", "内容", "备注");
        row("方案", "方案编码", PLAN, "");
        row("方案", "方案名称", "云汀市2026年城市治理攻坚任务清单", "");
        row("方案", "地区", "云汀市", "");
        row("方案", "发文机关", "云汀市人民政府办公室", "");
        row("方案", "文号", "云政办〔2026〕3号", "");
        row("方案", "印发日期", LocalDate.of(2026, 1, 8), "");
        row("方案", "年度", 2026.0, "");
        row("方案", "时区", "Asia/Shanghai", "");
        row("方案", "督查单位", "市督办中心", "");
        row("方案", "财政单位", "市财政局", "");
        row("方案", "黄灯幅度", 10.0, "");
        row("方案", "里程碑阶段", "立项、开发、试运行、上线", "");
        row("方案", "资金来源", "市级、县级", "");
        row("方案", "计量换算:公里", "1000米", "");
    }

    private void units() {
        sheet("单位", "编码", "全称", "简称", "别名", "类型", "分组", "上级", "报送台账", "邮箱", "备注");
        unit("dongli", "东篱区", "县区", "各县区", "", "是");
        unit("songtao", "松涛镇", "乡镇", "各乡镇", "东篱区", "是");
        unit("zhuxi", "竹溪镇", "乡镇", "各乡镇", "东篱区", "是");
        unit("hetang", "荷塘街道", "乡镇", "各乡镇", "东篱区", "是");
        unit("xiting", "西亭县", "县区", "各县区", "", "否");
        unit("shiqiao", "石桥镇", "乡镇", "各乡镇", "西亭县", "是");
        unit("liuwan", "柳湾乡", "乡镇", "各乡镇", "西亭县", "是");
        unit("nanting", "南汀县", "县区", "各县区", "", "是");
        unit("beiyu", "北屿新区管委会", "园区", "", "", "是");
        unit("huanjing", "市环境局", "部门", "", "", "是");
        unit("xinfang", "市信访局", "部门", "", "", "是");
        unit("jiaoguan", "市交管局", "部门", "", "", "是");
        unit("duban", "市督办中心", "办公室", "", "", "否");
        unit("caizheng", "市财政局", "部门", "", "", "否");
    }

    private void unit(String code, String name, String type, String group, String parent, String reports) {
        row("单位", code, name, name.replace("管委会", ""), "", type, group, parent, reports, "", "");
    }

    private void tasks() {
        sheet("任务", "编号", "类别", "任务", "牵头单位", "配合单位", "备注");
        row("任务", "1", "生态宜居", "绿道和空气", "市环境局", "各县区", "");
        row("任务", "2", "诉求办理", "群众投诉办理", "市信访局", "各乡镇、南汀县", "");
        row("任务", "3", "道路安全", "隐患治理和事故防控", "市交管局", "各乡镇", "");
    }

    private void indicators() {
        sheet(
                "指标", "编码", "任务编号", "指标名称", "计量单位", "类型", "目标", "目标状态", "目标表述", "比较", "是否按序时", "填报单位", "采用", "分子名称",
                "分母名称", "同义词", "备注");
        indicator("1-1", "1", "新增绿道", "公里", "累计", 120, "≥", "是", "各乡镇、东篱区、南汀县、北屿新区", "", "");
        indicator("1-2", "1", "细颗粒物平均浓度", "微克/立方米", "累计", 30, "≤", "否", "市环境局", "", "");
        indicator("2-1", "2", "群众投诉件数", "件", "累计", 1200, "≤", "是", "各乡镇、南汀县", "", "");
        indicator("2-2", "2", "投诉办结率", "%", "比率", 95, "≥", "否", "各乡镇、南汀县", "已办结件数", "应办结件数");
        indicator("2-3", "2", "重复投诉率", "%", "比率", 2, "≤", "否", "各乡镇、南汀县", "重复投诉件数", "投诉总件数");
        indicator("3-1", "3", "道路交通事故起数", "起", "累计", 60, "≤", "是", "市交管局", "", "");
        indicator("3-2", "3", "隐患路段整治", "处", "累计", 90, "≥", "是", "各乡镇", "", "");
        indicator("3-3", "3", "信号联网平台", "%", "进度", 100, "≥", "是", "市交管局", "", "");
    }

    private void indicator(
            String code,
            String task,
            String name,
            String measure,
            String kind,
            double target,
            String comparison,
            String prorated,
            String reporters,
            String numerator,
            String denominator) {
        row(
                "指标",
                code,
                task,
                name,
                measure,
                kind,
                target,
                "已下达",
                "",
                comparison,
                prorated,
                reporters,
                "",
                numerator,
                denominator,
                "",
                "");
    }

    /** 1-1 to both levels, 2-1 to counties only, 3-2 to towns only. */
    private void split() {
        sheet("分解", "指标编码", "单位", "分解目标", "示例", "备注");
        share("1-1", "东篱区", 40);
        share("1-1", "松涛镇", 20);
        share("1-1", "竹溪镇", 15);
        share("1-1", "荷塘街道", 5);
        share("1-1", "西亭县", 30);
        share("1-1", "石桥镇", 18);
        share("1-1", "柳湾乡", 12);
        share("1-1", "南汀县", 30);
        share("1-1", "北屿新区", 20);
        share("2-1", "东篱区", 600);
        share("2-1", "西亭县", 360);
        share("2-1", "南汀县", 240);
        share("3-2", "松涛镇", 20);
        share("3-2", "竹溪镇", 20);
        share("3-2", "荷塘街道", 10);
        share("3-2", "石桥镇", 20);
        share("3-2", "柳湾乡", 20);
    }

    private void share(String indicator, String unit, double amount) {
        row("分解", indicator, unit, amount, "否", "");
    }

    private void rounds() {
        sheet("报送", "轮次", "报送期限", "数据截至", "序时进度(%)", "备注");
        for (int month = 1; month <= MONTHS; month++) {
            LocalDate end = LocalDate.of(2026, month, 1).plusMonths(1).minusDays(1);
            String name = "2026-M" + (month < 10 ? "0" : "") + month;
            row("报送", name, end.plusDays(5), end, Double.valueOf(EXPECTED[month - 1]), "");
        }
    }

    private void money() {
        sheet("资金", "任务编号", "资金来源", "计划安排(万元)", "示例", "备注");
        row("资金", "1", "市级", 860.0, "否", "");
    }

    private void recipients() {
        sheet("分发", "文件", "收件单位", "邮箱", "备注");
        row("分发", "督查专报", "市督办中心", "", "");
    }

    private void sheet(String name, Object... headers) {
        workbook.createSheet(name);
        row(name, headers);
    }

    private void row(String sheet, Object... values) {
        Sheet target = workbook.getSheet(sheet);
        Row row = target.createRow(target.getPhysicalNumberOfRows());
        for (int i = 0; i < values.length; i++) {
            fill(row.createCell(i), values[i]);
        }
    }

    private void fill(Cell cell, Object value) {
        if (value instanceof String text) {
            cell.setCellValue(text);
        } else if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            cell.setCellStyle(style);
        } else {
            throw new IllegalArgumentException(String.valueOf(value));
        }
    }

    private Path save(Path folder) {
        Path file = folder.resolve("plan.xlsx");
        try {
            Files.createDirectories(folder);
            try (workbook;
                    OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}

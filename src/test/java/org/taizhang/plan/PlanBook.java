package org.taizhang.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A small plan workbook of an invented city, sound but for one open target, made with POI so that the reading is not tested
 * against our own writing. Cells can be spoilt before it is written.
 */
final class PlanBook {

    static final String NAME = "linjiang-2025";

    private final XSSFWorkbook workbook = new XSSFWorkbook();

    PlanBook() {
        settings();
        units();
        tasks();
        indicators();
        split();
        rounds();
        money();
        recipients();
    }

    /** The sound plan, spoilt. */
    static PlanBook with(Consumer<PlanBook> spoiling) {
        PlanBook book = new PlanBook();
        spoiling.accept(book);
        return book;
    }

    private void settings() {
        sheet("方案", "项目", "内容", "备注");
        row("方案", "方案编码", NAME, "");
        row("方案", "方案名称", "临江市2025年民生实事", "");
        row("方案", "地区", "临江市", "");
        row("方案", "发文机关", "临江市人民政府办公室", "");
        row("方案", "文号", "临政办〔2025〕1号", "");
        row("方案", "印发日期", LocalDate.of(2025, 1, 10), "");
        row("方案", "年度", 2025.0, "");
        row("方案", "时区", "Asia/Shanghai", "");
        row("方案", "督查单位", "市政府督查室", "");
        row("方案", "财政单位", "市财政局", "");
        row("方案", "公开属性", "", "");
        row("方案", "联系人报送期限", "2025年1月20日", "");
        row("方案", "黄灯幅度", 10.0, "");
        row("方案", "里程碑阶段", "启动、实施、完成", "");
        row("方案", "资金来源", "省、市", "");
        row("方案", "字体-仿宋", "", "");
        row("方案", "计量换算:万户", "10000户", "");
        row("方案", "计量换算：万元", "１００００ 元", "");
        row("方案", "表头同义词:累计完成", "完成数、完成情况", "");
        row("方案", "表头同义词:工作进展", "进展情况", "");
    }

    private void units() {
        sheet("单位", "编码", "全称", "简称", "别名", "类型", "分组", "上级", "报送台账", "邮箱", "备注");
        row("单位", "dongan", "东岸县", "东岸县", "临江市东岸县、东岸", "县区", "各县区", "", "是", "", "");
        row("单位", "xian", "西岸区", "西岸区", "", "县区", "各县区", "", "是", "xian@example.org", "");
        row("单位", "jiaoyu", "市教育局", "市教育局", "临江市教育局", "部门", "", "", "是", "", "");
        row("单位", "shuiwu", "市水务局", "市水务局", "", "部门", "", "", "是", "", "");
        row("单位", "ducha", "市政府督查室", "督查室", "", "办公室", "", "", "否", "", "");
        row("单位", "caizheng", "市财政局", "市财政局", "", "部门", "", "", "否", "", "");
    }

    private void tasks() {
        sheet("任务", "编号", "类别", "任务", "牵头单位", "配合单位", "备注");
        row("任务", 1.0, "教育", "改善学校", "市教育局", "各县区", "");
        row("任务", "2", "水利", "治理河道", "市水务局", "市教育局、各县区", "");
    }

    private void indicators() {
        sheet(
                "指标", "编码", "任务编号", "指标名称", "计量单位", "类型", "目标", "目标状态", "目标表述", "比较", "是否按序时", "填报单位", "采用", "分子名称",
                "分母名称", "同义词", "备注");
        row("指标", "1-1", "1", "新建学校", "所", "累计", 10.0, "已下达", "", "≥", "是", "各县区、市教育局", "各县区", "", "", "建校数", "");
        row("指标", "1-2", "1", "入学率", "%", "比率", 95.0, "已下达", "", "≥", "否", "各县区", "", "已入学", "应入学", "", "");
        row("指标", "2-1", "2", "治理河长", "公里", "累计", "", "待下达", "", "≥", "是", "各县区", "", "", "", "", "");
        row("指标", "2-2", "2", "河长制", "%", "进度", 100.0, "已下达", "全面推行", "≥", "是", "牵头单位", "", "", "", "", "");
    }

    private void split() {
        sheet("分解", "指标编码", "单位", "分解目标", "示例", "备注");
        row("分解", "1-1", "东岸县", 6.0, "否", "");
        row("分解", "1-1", "西岸区", 4.0, "否", "");
    }

    private void rounds() {
        sheet("报送", "轮次", "报送期限", "数据截至", "序时进度(%)", "备注");
        row("报送", "2025-Q1", LocalDate.of(2025, 3, 25), LocalDate.of(2025, 3, 20), 25.0, "");
        row("报送", "2025-Q2", LocalDate.of(2025, 7, 5), LocalDate.of(2025, 6, 30), 50.0, "");
    }

    private void money() {
        sheet("资金", "任务编号", "资金来源", "计划安排(万元)", "示例", "备注");
        row("资金", "1", "省", 100.0, "否", "");
        row("资金", "2", "市", 20.5, "否", "");
    }

    private void recipients() {
        sheet("分发", "文件", "收件单位", "邮箱", "备注");
        row("分发", "督查专报", "市政府督查室", "", "");
    }

    /** Adds a row to the optional sheet 校验规则, which is made with the first. */
    PlanBook rule(String code, String level, String reason) {
        if (workbook.getSheet("校验规则") == null) {
            sheet("校验规则", "编码", "级别", "说明");
        }
        return row("校验规则", code, level, reason);
    }

    /** Adds a row to the optional sheet 上报, which is made with the first, and then says to whom: the province 江南. */
    PlanBook upward(String matter, String own, String theirs, String name, String measure, Object factor) {
        if (workbook.getSheet("上报") == null) {
            sheet("上报", "事项", "本级", "上级", "上级名称", "上级计量单位", "系数", "备注");
            row("方案", "上级方案", "jiangnan-2025", "");
            row("方案", "上报单位", "临江市", "");
        }
        return row("上报", matter, own, theirs, name, measure, factor, "");
    }

    /** Adds a row to the optional sheet 考核, which is made with the first. */
    PlanBook assessed(String aspect, String item, double points) {
        if (workbook.getSheet("考核") == null) {
            sheet("考核", "类别", "项目", "分值", "上限", "备注");
        }
        return row("考核", aspect, item, points);
    }

    private void sheet(String name, String... headers) {
        workbook.createSheet(name);
        row(name, (Object[]) headers);
    }

    /** Adds a row at the end of a sheet. */
    PlanBook row(String sheet, Object... values) {
        Sheet target = workbook.getSheet(sheet);
        Row row = target.createRow(target.getPhysicalNumberOfRows());
        for (int i = 0; i < values.length; i++) {
            fill(row.createCell(i), values[i]);
        }
        return this;
    }

    /** Puts something else into a cell: text, a number, a date, or a {@link FormulaError}. */
    PlanBook set(String sheet, String cell, Object value) {
        CellReference at = new CellReference(cell);
        Row row = workbook.getSheet(sheet).getRow(at.getRow());
        fill(row.createCell(at.getCol()), value);
        return this;
    }

    PlanBook setPercent(String sheet, String cell, double part) {
        set(sheet, cell, part);
        CellReference at = new CellReference(cell);
        format(workbook.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol()), "0%");
        return this;
    }

    PlanBook merge(String sheet, String area) {
        workbook.getSheet(sheet).addMergedRegion(CellRangeAddress.valueOf(area));
        return this;
    }

    PlanBook removeSheet(String sheet) {
        workbook.removeSheetAt(workbook.getSheetIndex(sheet));
        return this;
    }

    /** Removes all but the header. */
    PlanBook emptySheet(String sheet) {
        Sheet target = workbook.getSheet(sheet);
        for (int i = target.getLastRowNum(); i > 0; i--) {
            target.removeRow(target.getRow(i));
        }
        return this;
    }

    PlanBook removeRow(String sheet, int number) {
        Sheet target = workbook.getSheet(sheet);
        target.removeRow(target.getRow(number - 1));
        return this;
    }

    private void fill(Cell cell, Object value) {
        if (value instanceof String text) {
            cell.setCellValue(text);
        } else if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            format(cell, "yyyy-mm-dd");
        } else if (value instanceof FormulaError error) {
            cell.setCellErrorValue(error.getCode());
        } else {
            throw new IllegalArgumentException(String.valueOf(value));
        }
    }

    private void format(Cell cell, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    /** Writes plan.xlsx into a folder of the plan's name below that one. */
    Path write(Path jobs) {
        return writeTo(jobs.resolve(NAME));
    }

    Path writeTo(Path folder) {
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

package org.taizhang.year;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.taizhang.cli.Typist;
import org.taizhang.distribution.Sha256;
import org.taizhang.intake.LedgerFile;
import org.taizhang.terms.Round;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Supervision Office of an invented city in a folder of its own: a plan workbook typed with POI as a clerk would, three counties and
 * two departments that send ledgers, and somebody who types commands.
 */
public final class Office {

    public static final String PLAN = "linhu-2030";
    static final String PROVINCE = "dahu-2030";
    static final List<String> COUNTIES = List.of("东岸县", "西岸区", "北坡县");

    private final Path home;

    public Office(Path home) {
        this.home = home;
        Workbook plan = new Workbook();
        settings(plan);
        units(plan);
        promises(plan);
        dates(plan);
        plan.write(home.resolve("jobs").resolve(PLAN).resolve("plan.xlsx"));
    }

    /** Puts the province's plan beside the city's. */
    void raiseProvince() {
        province().write(home.resolve("jobs").resolve(PROVINCE).resolve("plan.xlsx"));
    }

    private static void settings(Workbook plan) {
        plan.sheet("方案", "项目", "内容", "备注")
                .row("方案编码", PLAN, "")
                .row("方案名称", "临湖市2030年民生实事", "")
                .row("地区", "临湖市", "")
                .row("发文机关", "临湖市人民政府办公室", "")
                .row("文号", "临政办〔2030〕1号", "")
                .row("印发日期", LocalDate.of(2030, 1, 10), "")
                .row("年度", 2030.0, "")
                .row("时区", "Asia/Shanghai", "")
                .row("督查单位", "市政府督查室", "")
                .row("财政单位", "市财政局", "")
                .row("联系人报送期限", LocalDate.of(2030, 2, 10), "")
                .row("报送截止时刻", "18:00", "")
                .row("催报间隔天数", "3", "")
                .row("黄灯幅度", 10.0, "")
                .row("里程碑阶段", "启动、实施、完成", "")
                .row("资金来源", "省、市", "")
                .row("上级方案", PROVINCE, "")
                .row("上报单位", "临湖市", "");
        plan.sheet("上报", "事项", "本级", "上级", "上级名称", "上级计量单位", "系数", "备注")
                .row("指标", "1-1", "A-1", "新建学校", "所", "", "")
                .row("指标", "1-2", "A-2", "入学率", "%", "", "")
                .row("指标", "2-1", "B-1", "治理河长", "公里", "", "")
                .row("任务", "1", "1", "教育惠民", "", "", "")
                .row("任务", "2", "2", "水利惠民", "", "", "")
                .row("资金来源", "市", "地方", "", "", "", "");
    }

    /** The plan of the province above, which two cities report to. */
    private static Workbook province() {
        Workbook plan = new Workbook();
        plan.sheet("方案", "项目", "内容", "备注")
                .row("方案编码", PROVINCE, "")
                .row("方案名称", "大湖省2030年民生实事", "")
                .row("地区", "大湖省", "")
                .row("发文机关", "大湖省人民政府办公厅", "")
                .row("文号", "湖政办〔2030〕1号", "")
                .row("印发日期", LocalDate.of(2030, 1, 5), "")
                .row("年度", 2030.0, "")
                .row("时区", "Asia/Shanghai", "")
                .row("督查单位", "省政府督查室", "")
                .row("财政单位", "省财政厅", "")
                .row("黄灯幅度", 10.0, "")
                .row("里程碑阶段", "启动、实施、完成", "")
                .row("资金来源", "省、地方", "");
        plan.sheet("单位", "编码", "全称", "简称", "别名", "类型", "分组", "上级", "报送台账", "邮箱", "备注")
                .row("linhu", "临湖市", "临湖市", "", "市州", "各市州", "", "是", "", "")
                .row("yuanshan", "远山市", "远山市", "", "市州", "各市州", "", "是", "", "")
                .row("jiaoyu", "省教育厅", "省教育厅", "", "部门", "", "", "否", "", "")
                .row("ducha", "省政府督查室", "督查室", "", "办公室", "", "", "否", "", "")
                .row("caizheng", "省财政厅", "省财政厅", "", "部门", "", "", "否", "", "");
        plan.sheet("任务", "编号", "类别", "任务", "牵头单位", "配合单位", "备注")
                .row("1", "教育", "教育惠民", "省教育厅", "各市州", "")
                .row("2", "水利", "水利惠民", "省教育厅", "各市州", "");
        plan.sheet(
                        "指标", "编码", "任务编号", "指标名称", "计量单位", "类型", "目标", "目标状态", "目标表述", "比较", "是否按序时", "填报单位", "采用",
                        "分子名称", "分母名称", "同义词", "备注")
                .row("A-1", "1", "新建学校", "所", "累计", 25.0, "已下达", "", "≥", "是", "各市州", "", "", "", "", "")
                .row("A-2", "1", "入学率", "%", "比率", 95.0, "已下达", "", "≥", "否", "各市州", "", "已入学", "应入学", "", "")
                .row("B-1", "2", "治理河长", "公里", "累计", 100.0, "已下达", "", "≥", "是", "各市州", "", "", "", "", "");
        plan.sheet("分解", "指标编码", "单位", "分解目标", "示例", "备注")
                .row("A-1", "临湖市", 10.0, "否", "")
                .row("A-1", "远山市", 15.0, "否", "")
                .row("B-1", "临湖市", 60.0, "否", "")
                .row("B-1", "远山市", 40.0, "否", "");
        plan.sheet("资金", "任务编号", "资金来源", "计划安排(万元)", "示例", "备注").row("1", "省", 2000.0, "否", "");
        plan.sheet("报送", "轮次", "报送期限", "数据截至", "序时进度(%)", "备注")
                .row("2030-Q4", LocalDate.of(2030, 12, 20), LocalDate.of(2030, 11, 30), 100.0, "");
        plan.sheet("分发", "文件", "收件单位", "邮箱", "备注").row("督查专报", "省政府督查室", "", "");
        return plan;
    }

    private static void units(Workbook plan) {
        plan.sheet("单位", "编码", "全称", "简称", "别名", "类型", "分组", "上级", "报送台账", "邮箱", "备注")
                .row("dongan", "东岸县", "东岸县", "", "县区", "各县区", "", "是", "dongan@example.org", "")
                .row("xian", "西岸区", "西岸区", "", "县区", "各县区", "", "是", "xian@example.org", "")
                .row("beipo", "北坡县", "北坡县", "", "县区", "各县区", "", "是", "beipo@example.org", "")
                .row("jiaoyu", "市教育局", "市教育局", "", "部门", "", "", "是", "jiaoyu@example.org", "")
                .row("shuiwu", "市水务局", "市水务局", "", "部门", "", "", "是", "shuiwu@example.org", "")
                .row("ducha", "市政府督查室", "督查室", "", "办公室", "", "", "否", "ducha@example.org", "")
                .row("caizheng", "市财政局", "市财政局", "", "部门", "", "", "否", "caizheng@example.org", "");
    }

    private static void promises(Workbook plan) {
        plan.sheet("任务", "编号", "类别", "任务", "牵头单位", "配合单位", "备注")
                .row("1", "教育", "改善学校", "市教育局", "各县区", "")
                .row("2", "水利", "治理河道", "市水务局", "各县区", "");
        plan.sheet(
                        "指标", "编码", "任务编号", "指标名称", "计量单位", "类型", "目标", "目标状态", "目标表述", "比较", "是否按序时", "填报单位", "采用",
                        "分子名称", "分母名称", "同义词", "备注")
                .row("1-1", "1", "新建学校", "所", "累计", 10.0, "已下达", "", "≥", "是", "各县区", "", "", "", "", "")
                .row("1-2", "1", "入学率", "%", "比率", 95.0, "已下达", "", "≥", "否", "各县区", "", "已入学", "应入学", "", "")
                .row("2-1", "2", "治理河长", "公里", "累计", 60.0, "已下达", "", "≥", "是", "各县区", "", "", "", "", "")
                .row("2-2", "2", "河长制", "%", "进度", 100.0, "已下达", "全面推行", "≥", "是", "市水务局", "", "", "", "", "")
                .row("2-3", "2", "新建泵站", "座", "累计", "", "待下达", "", "≥", "是", "各县区", "", "", "", "", "");
        plan.sheet("分解", "指标编码", "单位", "分解目标", "示例", "备注")
                .row("1-1", "东岸县", 4.0, "否", "")
                .row("1-1", "西岸区", 4.0, "否", "")
                .row("1-1", "北坡县", 2.0, "否", "")
                .row("2-1", "东岸县", 20.0, "否", "")
                .row("2-1", "西岸区", 30.0, "否", "")
                .row("2-1", "北坡县", 10.0, "否", "");
        plan.sheet("资金", "任务编号", "资金来源", "计划安排(万元)", "示例", "备注")
                .row("1", "省", 900.0, "否", "")
                .row("2", "市", 600.0, "否", "");
    }

    private static void dates(Workbook plan) {
        plan.sheet("报送", "轮次", "报送期限", "数据截至", "序时进度(%)", "备注")
                .row("2030-Q1", LocalDate.of(2030, 3, 25), LocalDate.of(2030, 3, 20), 25.0, "")
                .row("2030-Q2", LocalDate.of(2030, 7, 5), LocalDate.of(2030, 6, 30), 50.0, "")
                .row("2030-Q3", LocalDate.of(2030, 10, 5), LocalDate.of(2030, 9, 30), 75.0, "")
                .row("2030-Q4", LocalDate.of(2030, 12, 5), LocalDate.of(2030, 11, 30), 100.0, "");
        plan.sheet("分发", "文件", "收件单位", "邮箱", "备注")
                .row("督查专报", "市政府督查室", "", "")
                .row("督查专报", "市财政局", "", "")
                .row("财政简报", "市财政局", "", "");
    }

    /** Types a command with that plan. */
    Typist.Said type(String... arguments) {
        return Typist.type(home, arguments);
    }

    /** Puts a ledger into the drop folder of a round, over any of that name. */
    public void drop(String round, String name, LedgerFile ledger) {
        ledger.receive(input(round), Round.parse(round), name);
    }

    /** Types another number into a cell of the plan; rows and columns from 0. */
    void change(String sheet, int row, int column, double number) {
        Path file = home.resolve("jobs").resolve(PLAN).resolve("plan.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
                OutputStream out = Files.newOutputStream(file)) {
            book.getSheet(sheet).getRow(row).getCell(column).setCellValue(number);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path home() {
        return home;
    }

    Path input(String round) {
        return home.resolve("input").resolve(PLAN).resolve(round);
    }

    Path output() {
        return home.resolve("output").resolve(PLAN);
    }

    Path output(String round) {
        return output().resolve(round);
    }

    JsonNode figures(String round) {
        return json(output(round).resolve("figures.json"));
    }

    static JsonNode json(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a PDF says, without page numbers, blanks and line breaks. */
    static String text(Path pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("(?m)^\\s*—\\s*\\d+\\s*—\\s*$", "")
                    .replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hashes of everything published of a round, earlier editions and the run log left out. */
    Map<String, String> published(String round) {
        Path folder = output(round);
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> hashes = new TreeMap<>();
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("editions")))
                    .filter(file -> !file.getFileName().toString().equals("run-log.json"))
                    .forEach(file -> hashes.put(folder.relativize(file).toString(), Sha256.ofFile(file)));
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws the database away. */
    void forget() {
        delete(home.resolve("data"));
    }

    private static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook being typed. */
    static final class Workbook {

        private final XSSFWorkbook book = new XSSFWorkbook();
        private final CellStyle date = book.createCellStyle();

        Workbook() {
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
        }

        Workbook sheet(String name, String... head) {
            book.createSheet(name);
            return row((Object[]) head);
        }

        /** A row of the sheet that was begun last. */
        Workbook row(Object... values) {
            Sheet sheet = book.getSheetAt(book.getNumberOfSheets() - 1);
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            for (int i = 0; i < values.length; i++) {
                fill(row.createCell(i), values[i]);
            }
            return this;
        }

        private void fill(Cell cell, Object value) {
            if (value instanceof LocalDate day) {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            } else if (value instanceof Double number) {
                cell.setCellValue(number);
            } else {
                cell.setCellValue(String.valueOf(value));
            }
        }

        void write(Path file) {
            try {
                Files.createDirectories(file.getParent());
                try (OutputStream out = Files.newOutputStream(file)) {
                    book.write(out);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package org.taizhang.othercity;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What the units of 云汀市 report in the first three months, and their ledgers, each in its own habit. In March 柳湾乡 is silent, in
 * February 石桥镇's third figure falls, and 东篱区 says more of its greenways than its towns do.
 */
public final class OtherLedgers {

    /** A unit's figure of a month; of a ratio numerator/denominator. */
    private record Fact(String unit, String indicator, int month) {}

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("dongli", "东篱区"),
            Map.entry("songtao", "松涛镇"),
            Map.entry("zhuxi", "竹溪镇"),
            Map.entry("hetang", "荷塘街道"),
            Map.entry("shiqiao", "石桥镇"),
            Map.entry("liuwan", "柳湾乡"),
            Map.entry("nanting", "南汀县"),
            Map.entry("beiyu", "北屿新区管委会"),
            Map.entry("huanjing", "市环境局"),
            Map.entry("xinfang", "市信访局"),
            Map.entry("jiaoguan", "市交管局"));

    private static final Map<String, String> INDICATORS = new LinkedHashMap<>();
    private static final Map<Fact, String> FACTS = new LinkedHashMap<>();

    static {
        INDICATORS.put("1-1", "新增绿道");
        INDICATORS.put("1-2", "细颗粒物平均浓度");
        INDICATORS.put("2-1", "群众投诉件数");
        INDICATORS.put("2-2", "投诉办结率");
        INDICATORS.put("2-3", "重复投诉率");
        INDICATORS.put("3-1", "道路交通事故起数");
        INDICATORS.put("3-2", "隐患路段整治");
        INDICATORS.put("3-3", "信号联网平台");
        facts("dongli", "1-1", "3.0", "6.9", "10.4");
        facts("songtao", "1-1", "1.5", "3.5", "5.5");
        facts("zhuxi", "1-1", "1", "2.2", "3.6");
        facts("hetang", "1-1", "0.5", "0.9", "1.3");
        facts("shiqiao", "1-1", "1.5", "3.2", "4.9");
        facts("liuwan", "1-1", "1", "1.4", "");
        facts("nanting", "1-1", "2", "4.8", "7.4");
        facts("beiyu", "1-1", "1.5", "3", "5.2");
        facts("huanjing", "1-2", "41", "33", "29.5");
        facts("songtao", "2-1", "22", "50", "70");
        facts("zhuxi", "2-1", "15", "32", "45");
        facts("hetang", "2-1", "11", "23", "30");
        facts("shiqiao", "2-1", "16", "31", "48");
        facts("liuwan", "2-1", "9", "20", "");
        facts("nanting", "2-1", "21", "52", "75");
        facts("songtao", "2-2", "20/22", "48/50", "68/70");
        facts("zhuxi", "2-2", "14/15", "30/32", "43/45");
        facts("hetang", "2-2", "10/11", "20/23", "27/30");
        facts("shiqiao", "2-2", "16/16", "30/31", "46/48");
        facts("liuwan", "2-2", "9/9", "20/20", "");
        facts("nanting", "2-2", "20/21", "50/52", "74/75");
        facts("songtao", "2-3", "0/22", "1/50", "1/70");
        facts("zhuxi", "2-3", "0/15", "0/32", "1/45");
        facts("hetang", "2-3", "0/11", "2/23", "2/30");
        facts("shiqiao", "2-3", "0/16", "0/31", "0/48");
        facts("liuwan", "2-3", "0/9", "0/20", "");
        facts("nanting", "2-3", "0/21", "3/52", "2/75");
        facts("jiaoguan", "3-1", "4", "12", "14");
        facts("songtao", "3-2", "2", "4", "6");
        facts("zhuxi", "3-2", "1", "4", "6");
        facts("hetang", "3-2", "1", "2", "3");
        facts("shiqiao", "3-2", "2", "1", "5");
        facts("liuwan", "3-2", "1", "3", "");
        facts("jiaoguan", "3-3", "8", "15", "30");
    }

    private OtherLedgers() {}

    private static void facts(String unit, String indicator, String... months) {
        for (int i = 0; i < months.length; i++) {
            if (!months[i].isEmpty()) {
                FACTS.put(new Fact(unit, indicator, i + 1), months[i]);
            }
        }
    }

    /** What the unit reports; empty where it reports nothing. */
    public static String fact(String unit, String indicator, int month) {
        return FACTS.getOrDefault(new Fact(unit, indicator, month), "");
    }

    /** Writes that month's ledgers into the drop folder of a project. */
    public static void write(Path home, int month) {
        Path folder = home.resolve("input").resolve(OtherCity.PLAN).resolve("2026-M0" + month);
        try {
            Files.createDirectories(folder);
            for (String unit : NAMES.keySet().stream().sorted().toList()) {
                boolean silent = unit.equals("liuwan") && month == 3;
                if (!silent) {
                    ledger(folder, unit, month);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ledger(Path folder, String unit, int month) throws IOException {
        boolean old = unit.equals("nanting");
        try (Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook()) {
            boolean keepsMonths = unit.equals("zhuxi");
            for (int shown = keepsMonths ? 1 : month; shown <= month; shown++) {
                table(workbook.createSheet(shown + "月"), unit, shown);
            }
            String name = NAMES.getOrDefault(unit, unit) + (unit.equals("hetang") ? "" : month + "月") + "台账"
                    + (old ? ".xls" : ".xlsx");
            try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
                workbook.write(out);
            }
        }
    }

    private static void table(Sheet sheet, String unit, int month) {
        String period = switch (unit) {
            case "songtao" -> "2026年" + month + "月份";
            case "shiqiao" -> month == 1 ? "2026年1月" : "2026年1-" + month + "月";
            case "beiyu" -> "截至2026年" + month + "月底";
            default -> "2026年" + month + "月";
        };
        text(sheet, 0, 0, period + "城市治理攻坚任务进展情况表");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 9));
        text(sheet, 1, 0, "填报单位：" + NAMES.getOrDefault(unit, unit));
        text(sheet, 1, 5, "填报时间：2026年" + (month + 1) + "月3日");
        List<String> heads = List.of("序号", "指标编码", "指标名称", "计量单位", "累计完成", "分子", "分母", "阶段", "工作进展", "困难问题", "下步措施");
        for (int i = 0; i < heads.size(); i++) {
            String head = heads.get(i).equals("累计完成") && unit.equals("hetang") ? "1-" + month + "月完成" : heads.get(i);
            text(sheet, 2, i, month == 1 && head.startsWith("1-1") ? "累计完成" : head);
        }
        int row = 3;
        for (String code : INDICATORS.keySet()) {
            String fact = fact(unit, code, month);
            if (!fact.isEmpty() || (unit.equals("xinfang") && code.startsWith("2"))) {
                line(sheet, row++, unit, code, fact, month);
            }
        }
    }

    private static void line(Sheet sheet, int number, String unit, String code, String fact, int month) {
        text(sheet, number, 0, String.valueOf(number - 2));
        text(sheet, number, 1, code);
        text(sheet, number, 2, INDICATORS.getOrDefault(code, code));
        if (fact.contains("/")) {
            number(sheet, number, 5, fact.split("/")[0]);
            number(sheet, number, 6, fact.split("/")[1]);
        } else if (unit.equals("songtao") && !fact.isEmpty()) {
            text(sheet, number, 4, fact + (code.equals("1-1") ? "公里" : ""));
        } else if (!fact.isEmpty()) {
            number(sheet, number, 4, fact);
        }
        text(sheet, number, 7, code.equals("3-3") ? (month < 3 ? "立项" : "开发") : "");
        text(
                sheet,
                number,
                8,
                "第" + month + "个月：" + NAMES.getOrDefault(unit, unit) + "对" + INDICATORS.getOrDefault(code, code)
                        + "逐项推进，情况已核实。");
        text(
                sheet,
                number,
                9,
                "第" + month + "个月：" + NAMES.getOrDefault(unit, unit) + INDICATORS.getOrDefault(code, code)
                        + "方面人手偏紧，协调较难。");
        text(
                sheet,
                number,
                10,
                "下个月由" + NAMES.getOrDefault(unit, unit) + "专人盯办" + INDICATORS.getOrDefault(code, code) + "。");
    }

    private static void text(Sheet sheet, int row, int column, String text) {
        row(sheet, row).createCell(column).setCellValue(text);
    }

    private static void number(Sheet sheet, int row, int column, String number) {
        row(sheet, row).createCell(column).setCellValue(Double.parseDouble(number));
    }

    private static Row row(Sheet sheet, int row) {
        return sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    }
}

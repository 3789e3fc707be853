package org.taizhang.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * A clerk who fills in a blank ledger as it asks: every open cell of 工作进展 and of the lines of 资金 that are given, and nothing else. It sees
 * headings and locks only, and remembers what it wrote where.
 */
public final class FilledBlank {

    private static final int HEAD = 2;

    /** What was written under 累计完成, 分子 and 分母, by indicator and heading, such as {@code 4-1 累计完成}. */
    public final Map<String, Integer> quantities = new LinkedHashMap<>();

    /** What was written into 资金, by task, source and heading. */
    public final Map<String, Integer> money = new LinkedHashMap<>();

    private FilledBlank() {}

    /** Fills in the blank and saves it there. */
    public static FilledBlank of(Path blank, Path filled, String day) throws IOException {
        FilledBlank clerk = new FilledBlank();
        try (InputStream in = Files.newInputStream(blank);
                Workbook book = WorkbookFactory.create(in)) {
            clerk.date(book.getSheet("工作进展"), day);
            clerk.progress(book.getSheet("工作进展"));
            clerk.money(book.getSheet("资金"));
            try (OutputStream out = Files.newOutputStream(filled)) {
                book.write(out);
            }
        }
        return clerk;
    }

    private void date(Sheet sheet, String day) {
        for (Cell cell : sheet.getRow(1)) {
            if (isOpen(cell)) {
                cell.setCellValue(day);
            }
        }
    }

    private static boolean isOpen(Cell cell) {
        return !cell.getCellStyle().getLocked();
    }

    private static Map<String, Integer> heads(Sheet sheet) {
        Map<String, Integer> heads = new LinkedHashMap<>();
        sheet.getRow(HEAD).forEach(cell -> heads.put(cell.getStringCellValue(), cell.getColumnIndex()));
        return heads;
    }

    private static Cell cell(Row row, Map<String, Integer> heads, String head) {
        return row.getCell(Objects.requireNonNull(heads.get(head), head));
    }

    private void progress(Sheet sheet) {
        Map<String, Integer> heads = heads(sheet);
        for (int i = HEAD + 1; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            String code = cell(row, heads, "指标编码").getStringCellValue();
            heads.forEach((head, column) -> {
                Cell cell = row.getCell(column);
                if (isOpen(cell)) {
                    fill(cell, code, head, row.getRowNum());
                }
            });
        }
    }

    private void fill(Cell cell, String code, String head, int row) {
        switch (head) {
            case "累计完成", "分子" -> quantity(cell, code + " " + head, row % 7);
            case "分母" -> quantity(cell, code + " " + head, 40 + row);
            case "所处阶段" -> cell.setCellValue("实施");
            case "进展状态" -> cell.setCellValue("推进中");
            default -> cell.setCellValue(head + "：第" + row + "行已按计划推进。");
        }
    }

    private void quantity(Cell cell, String key, int value) {
        cell.setCellValue(value);
        quantities.put(key, value);
    }

    private void money(Sheet sheet) {
        Map<String, Integer> heads = heads(sheet);
        for (int i = HEAD + 1; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            String task = cell(row, heads, "任务编号").getStringCellValue();
            if (!task.isEmpty()) {
                String key = task + " " + cell(row, heads, "资金来源").getStringCellValue();
                amount(row, heads, key, "安排资金（万元）", 90 + i);
                amount(row, heads, key, "到位资金（万元）", 60 + i);
                amount(row, heads, key, "支付资金（万元）", 30 + i);
            }
        }
    }

    private void amount(Row row, Map<String, Integer> heads, String key, String head, int value) {
        cell(row, heads, head).setCellValue(value);
        money.put(key + " " + head, value);
    }
}

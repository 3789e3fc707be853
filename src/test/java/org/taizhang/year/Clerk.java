package org.taizhang.year;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;

/** A reporting clerk in a unit, who knows workbooks by their headings and by which cells are open, and nothing of the program. */
final class Clerk {

    private static final int HEAD = 2;

    private Clerk() {}

    /**
     * Fills in a blank ledger.
     *
     * @param facts what is known, by indicator and heading such as {@code 1-1 累计完成}, and by task, source and heading
     * @param words what is written wherever words are asked for, before the indicator's code
     */
    static void fill(Path blank, Path filled, String day, Map<String, Object> facts, String words) {
        edit(blank, filled, book -> {
            Sheet progress = book.getSheet("工作进展");
            progress.getRow(1).forEach(cell -> {
                if (isOpen(cell)) {
                    cell.setCellValue(day);
                }
            });
            Map<Integer, String> heads = heads(progress);
            for (int i = HEAD + 1; i <= progress.getLastRowNum(); i++) {
                progress(progress.getRow(i), heads, facts, words);
            }
            money(book.getSheet("资金"), facts);
        });
    }

    /** Every line whose amounts are known, in its own row where the blank has one, else in the next empty one. */
    private static void money(Sheet sheet, Map<String, Object> facts) {
        Map<Integer, String> heads = heads(sheet);
        Set<String> lines = new TreeSet<>();
        facts.keySet().stream()
                .filter(key -> key.endsWith("（万元）"))
                .forEach(key -> lines.add(key.substring(0, key.lastIndexOf(' '))));
        for (int i = HEAD + 1; i <= sheet.getLastRowNum() && !lines.isEmpty(); i++) {
            Row row = sheet.getRow(i);
            String task = text(row, heads, "任务编号");
            String line = task.isEmpty() ? lines.iterator().next() : task + " " + text(row, heads, "资金来源");
            if (lines.remove(line)) {
                String[] key = line.split(" ");
                Map<String, Object> cells = Map.of("任务编号", key[0], "资金来源", key[1]);
                row.forEach(cell -> {
                    String head = heads.getOrDefault(cell.getColumnIndex(), "");
                    put(
                            cell,
                            isOpen(cell) ? cells.getOrDefault(head, facts.getOrDefault(line + " " + head, "")) : null);
                });
            }
        }
    }

    private static void progress(Row row, Map<Integer, String> heads, Map<String, Object> facts, String words) {
        String code = text(row, heads, "指标编码");
        for (Cell cell : row) {
            String head = heads.getOrDefault(cell.getColumnIndex(), "");
            if (!isOpen(cell)) {
                continue;
            }
            switch (head) {
                case "工作进展", "取得成效", "困难问题", "下步措施" -> cell.setCellValue(words + code + head + "。");
                case "进展状态" -> cell.setCellValue("推进中");
                default -> put(cell, facts.get(code + " " + head));
            }
        }
    }

    /** Types a number under a heading of the indicator's row, in any ledger whose head is somewhere above. */
    static void mend(Path ledger, Path mended, String code, String head, double value) {
        edit(ledger, mended, book -> {
            Sheet sheet = book.getSheet("工作进展");
            int column = -1;
            for (Row row : sheet) {
                for (Cell cell : row) {
                    String text = cell.toString();
                    if (text.equals(head)) {
                        column = cell.getColumnIndex();
                    }
                    if (text.equals(code) && column >= 0) {
                        row.getCell(column).setCellValue(value);
                        return;
                    }
                }
            }
            throw new IllegalStateException("no " + code + " below " + head);
        });
    }

    private static void edit(Path from, Path to, Consumer<Workbook> change) {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(from)))) {
            change.accept(book);
            Files.createDirectories(to.getParent());
            try (OutputStream out = Files.newOutputStream(to)) {
                book.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, String> heads(Sheet sheet) {
        Map<Integer, String> heads = new HashMap<>();
        sheet.getRow(HEAD).forEach(cell -> heads.put(cell.getColumnIndex(), cell.toString()));
        return heads;
    }

    private static String text(Row row, Map<Integer, String> heads, String head) {
        for (Cell cell : row) {
            if (head.equals(heads.get(cell.getColumnIndex()))) {
                return cell.toString();
            }
        }
        return "";
    }

    private static boolean isOpen(Cell cell) {
        return !cell.getCellStyle().getLocked();
    }

    private static void put(Cell cell, @Nullable Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value != null && !value.equals("")) {
            cell.setCellValue(String.valueOf(value));
        }
    }
}

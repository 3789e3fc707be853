package org.taizhang.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.Round;

/** Writes a real ledger workbook with POI, row by row as a clerk would, and hands it over as a received file. */
public final class LedgerFile {

    private static final String[] HEAD = {
        "序号", "重点任务", "指标编码", "指标名称", "计量单位", "本单位目标", "累计完成", "分子", "分母", "所处阶段", "进展状态", "工作进展", "创新做法", "取得成效",
        "困难问题", "下步措施"
    };

    private final Workbook book;
    private final Sheet progress;
    private @Nullable Sheet money;
    private int next;

    private LedgerFile(Workbook book) {
        this.book = book;
        this.progress = book.createSheet("工作进展");
    }

    public static LedgerFile xlsx() {
        return new LedgerFile(new XSSFWorkbook());
    }

    public static LedgerFile xls() {
        return new LedgerFile(new HSSFWorkbook());
    }

    /** An .xlsx ledger of the unit for 2030-Q1 with title, sender and head, ready for rows. */
    public static LedgerFile of(String unit, String date) {
        return xlsx().title("河口市2030年民生实事台账（2030年第一季度）")
                .line("填报单位：" + unit, "填报日期：" + date)
                .head();
    }

    public LedgerFile title(String text) {
        progress.addMergedRegion(new CellRangeAddress(next, next, 0, HEAD.length - 1));
        return row(text);
    }

    /** The head of the standard ledger. */
    public LedgerFile head() {
        return row((Object[]) HEAD);
    }

    /** Texts in the first and the eighth column. */
    public LedgerFile line(String left, String right) {
        return row(left, null, null, null, null, null, null, right);
    }

    /** A row; null leaves a cell blank, a text that begins with = is a formula. */
    public LedgerFile row(@Nullable Object... values) {
        fill(progress.createRow(next++), values);
        return this;
    }

    /** A row of an indicator: code, name, unit of measure, done, numerator, denominator, status, progress. */
    public LedgerFile figure(
            String code,
            String name,
            String measure,
            @Nullable Object done,
            @Nullable Object numerator,
            @Nullable Object denominator,
            String status,
            @Nullable String text) {
        return row(null, null, code, name, measure, null, done, numerator, denominator, null, status, text);
    }

    public LedgerFile money(@Nullable Object... values) {
        Sheet sheet = money;
        if (sheet == null) {
            sheet = book.createSheet("资金");
            money = sheet;
            fill(sheet.createRow(0), "任务编号", "重点任务", "资金来源", "安排资金（万元）", "到位资金（万元）", "支付资金（万元）", "备注");
        }
        fill(sheet.createRow(sheet.getLastRowNum() + 1), values);
        return this;
    }

    /** The hidden sheet that names plan, unit and round. */
    public LedgerFile identity(String plan, String unit, String round) {
        Sheet sheet = book.createSheet("台账标识");
        fill(sheet.createRow(0), "方案", plan);
        fill(sheet.createRow(1), "单位", unit);
        fill(sheet.createRow(2), "轮次", round);
        book.setSheetHidden(book.getSheetIndex(sheet), true);
        return this;
    }

    public LedgerFile change(Consumer<Workbook> change) {
        change.accept(book);
        return this;
    }

    private void fill(Row row, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof String text && text.startsWith("=")) {
                row.createCell(i).setCellFormula(text.substring(1));
            } else if (value instanceof String text) {
                row.createCell(i).setCellValue(text);
            } else if (value instanceof Number number) {
                Cell cell = row.createCell(i);
                cell.setCellValue(number.doubleValue());
            }
        }
    }

    public ReceivedFile receive(Path folder, Round round, String name) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return new ReceivedFile(round, name, HexFormat.of().formatHex(digest), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

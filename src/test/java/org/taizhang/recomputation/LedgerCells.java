package org.taizhang.recomputation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * One ledger's figures and money, straight from its cells. A figure that is no number, is negative, is measured in something else,
 * has a numerator above its denominator or stands in two rows is left out; everything else counts as it stands.
 *
 * @param unit code of the unit it is from
 * @param figures by indicator, in the plan's unit of measure
 */
record LedgerCells(String unit, Map<String, Figure> figures, List<MoneyRow> money) {

    /** An amount, or a numerator and a denominator. */
    record Figure(
            @Nullable BigDecimal amount,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    /** Money of a task from a source in 万元; what is not given is nothing. */
    record MoneyRow(String task, String source, Map<String, BigDecimal> amounts) {}

    /** The three columns of money, by the words that figures.json uses. */
    static final Map<String, String> MONEY_COLUMNS =
            new LinkedHashMap<>(Map.of("arranged", "安排资金(万元)", "inPlace", "到位资金(万元)", "paid", "支付资金(万元)"));

    static LedgerCells of(Path file, PlanCells plan) {
        return Cells.in(
                file,
                workbook -> new LedgerCells(unit(workbook, plan), figures(workbook, plan), money(workbook, plan)));
    }

    /** By the hidden sheet, else by the line 填报单位. */
    private static String unit(Workbook workbook, PlanCells plan) {
        Sheet identity = workbook.getSheet("台账标识");
        if (identity != null) {
            for (Row row : identity) {
                if (Cells.text(row, 0).equals("单位")) {
                    return Cells.text(row, 1);
                }
            }
        }
        return namedUnit(workbook.getSheet("工作进展"), plan)
                .orElseThrow(() -> new AssertionError("no unit is named in " + workbook.getSheetName(0)));
    }

    private static Optional<String> namedUnit(Sheet sheet, PlanCells plan) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                String text = Cells.text(row, cell.getColumnIndex());
                if (text.startsWith("填报单位:")) {
                    return plan.unitCalled(text.substring("填报单位:".length()).strip());
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, Figure> figures(Workbook workbook, PlanCells plan) {
        Sheet sheet = workbook.getSheet("工作进展");
        int header = Cells.rowWith(sheet, "指标编码");
        Map<String, Integer> columns = Cells.columns(sheet, header, header + 1);
        Map<String, Figure> figures = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Row row : sheet) {
            PlanCells.Indicator indicator = plan.indicators.get(Cells.text(row, columns.get("指标编码")));
            if (row.getRowNum() <= header || indicator == null) {
                continue;
            }
            if (!seen.add(indicator.code())) {
                figures.remove(indicator.code());
            } else {
                figure(row, columns, indicator).ifPresent(figure -> figures.put(indicator.code(), figure));
            }
        }
        return figures;
    }

    private static Optional<Figure> figure(Row row, Map<String, Integer> columns, PlanCells.Indicator indicator) {
        Optional<BigDecimal> factor = factor(Cells.text(row, columns.get("计量单位")), indicator.measure());
        if (factor.isEmpty()) {
            return Optional.empty();
        }
        return indicator.kind().equals("比率")
                ? ratio(Cells.number(row, columns.get("分子")), Cells.number(row, columns.get("分母")))
                : Cells.number(row, columns.get("累计完成"))
                        .filter(amount -> amount.signum() >= 0)
                        .map(amount -> new Figure(amount.multiply(factor.get()), null, null));
    }

    private static Optional<Figure> ratio(Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return Optional.empty();
        }
        boolean sound = numerator.get().signum() >= 0
                && denominator.get().signum() > 0
                && numerator.get().compareTo(denominator.get()) <= 0;
        return sound ? Optional.of(new Figure(null, numerator.get(), denominator.get())) : Optional.empty();
    }

    /** What makes one of the ledger's unit into the plan's: 户 into 万户 is a ten-thousandth; nothing else converts. */
    private static Optional<BigDecimal> factor(String stated, String planned) {
        if (stated.equals(planned)) {
            return Optional.of(BigDecimal.ONE);
        }
        if (planned.equals("万" + stated)) {
            return Optional.of(new BigDecimal("0.0001"));
        }
        return stated.equals("万" + planned) ? Optional.of(new BigDecimal("10000")) : Optional.empty();
    }

    private static List<MoneyRow> money(Workbook workbook, PlanCells plan) {
        Sheet sheet = workbook.getSheet("资金");
        List<MoneyRow> rows = new ArrayList<>();
        if (sheet == null) {
            return rows;
        }
        int header = Cells.rowWith(sheet, "任务编号");
        Map<String, Integer> columns = Cells.columns(sheet, header);
        for (Row row : sheet) {
            String task = Cells.text(row, columns.get("任务编号"));
            if (row.getRowNum() > header && plan.tasks.containsKey(task)) {
                rows.add(moneyRow(row, columns, task));
            }
        }
        return rows;
    }

    private static MoneyRow moneyRow(Row row, Map<String, Integer> columns, String task) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        MONEY_COLUMNS.forEach((key, title) ->
                amounts.put(key, Cells.number(row, columns.get(title)).orElse(BigDecimal.ZERO)));
        return new MoneyRow(task, Cells.text(row, columns.get("资金来源")), amounts);
    }
}

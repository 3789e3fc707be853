package org.taizhang.examples;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import org.taizhang.intake.LedgerFile;

/** Ledgers of {@code SmallPlan} that examples begin with. */
final class Ledgers {

    private Ledgers() {}

    /** 东山县's of the first round, with a head and no rows. */
    static LedgerFile east() {
        return LedgerFile.of("东山县", "2030-03-24");
    }

    /** The same with a figure for 改造住房 in 万户. */
    static LedgerFile housing(@Nullable Object done) {
        return east().figure("1-1", "改造住房", "万户", done, null, null, "推进中", "进展");
    }

    /** The same with a figure for 加装电梯 in 部. */
    static LedgerFile lifts(@Nullable Object done) {
        return east().figure("1-2", "加装电梯", "部", done, null, null, "推进中", "进展");
    }

    /** The same with the parts of 床位使用率. */
    static LedgerFile beds(@Nullable Object rate, @Nullable Object used, @Nullable Object open) {
        return east().figure("2-1", "床位使用率", "%", rate, used, open, "推进中", "进展");
    }

    /** 市住建局's with a percentage and a stage of the milestone 一次办机制. */
    static LedgerFile mechanism(Object percentage, String stage) {
        return LedgerFile.of("市住建局", "2030-03-24")
                .row(null, null, "3-1", "一次办机制", "%", null, percentage, null, null, stage, "推进中", "进展");
    }

    /** A unit's of the second round, with a head and no rows. */
    static LedgerFile second(String unit) {
        return LedgerFile.xlsx()
                .title("河口市2030年民生实事台账（2030年第二季度）")
                .line("填报单位：" + unit, "填报日期：2030-06-20")
                .head();
    }

    /** The ledger with a further sheet of those rows; a number stays one. */
    static LedgerFile withSheet(LedgerFile ledger, String name, List<? extends List<?>> rows) {
        return ledger.change(book -> {
            Sheet sheet = book.createSheet(name);
            rows.forEach(row -> fill(sheet.createRow(sheet.getPhysicalNumberOfRows()), row));
        });
    }

    private static void fill(Row row, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else {
                row.createCell(i).setCellValue(String.valueOf(values.get(i)));
            }
        }
    }
}

package org.taizhang.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.taizhang.plan.Indicator;

/** The ledger as the plan would like it, from which every habit departs. */
final class StandardLedger {

    static final String TITLE = "2024年民生实事工程工作台账（2024年第三季度）";
    static final String MONEY_TITLE = "2024年民生实事工程资金台账（2024年第三季度）";
    /** When the ledger of last round was filled in. */
    static final LocalDate LAST_DAY = LocalDate.of(2024, 7, 3);

    private static final List<Field> PROGRESS = List.of(
            Field.NUMBER,
            Field.TASK,
            Field.CODE,
            Field.NAME,
            Field.MEASURE,
            Field.TARGET,
            Field.DONE,
            Field.NUMERATOR,
            Field.DENOMINATOR,
            Field.STAGE,
            Field.STATUS,
            Field.PROGRESS,
            Field.INNOVATION,
            Field.RESULTS,
            Field.DIFFICULTIES,
            Field.NEXT_STEPS);
    private static final List<Field> MONEY = List.of(
            Field.TASK_CODE, Field.TASK, Field.SOURCE, Field.ARRANGED, Field.IN_PLACE, Field.PAID, Field.REMARK);

    private StandardLedger() {}

    static SheetDraft progress(Facts facts) {
        TableDraft table = new TableDraft(false);
        table.above.add(Line.merged("海东市" + TITLE));
        table.above.add(Line.plain("填报单位：" + facts.unit().shortName()).with(7, Ink.words("填报日期：" + facts.day())));
        PROGRESS.forEach(field -> table.columns.add(new ColumnDraft(field, field.heading())));
        int number = 0;
        for (Facts.Row row : facts.rows()) {
            table.rows.add(row(row, ++number));
        }
        table.below.add(Line.plain("单位负责人：　　　　审核人：　　　　填表人："));
        return sheet("工作进展", table);
    }

    private static SheetDraft sheet(String name, TableDraft table) {
        SheetDraft sheet = new SheetDraft(name);
        sheet.tables.add(table);
        return sheet;
    }

    private static RowDraft row(Facts.Row facts, int number) {
        RowDraft row = new RowDraft(facts.code());
        row.put(Field.NUMBER, Ink.number(String.valueOf(number)));
        row.put(Field.CATEGORY, facts.task().category());
        row.put(Field.TASK, facts.task().name());
        row.put(Field.CODE, facts.code());
        row.put(Field.NAME, facts.indicator().name());
        row.put(Field.MEASURE, facts.indicator().unitOfMeasure());
        facts.figures().forEach((field, value) -> row.put(field, Ink.number(value)));
        boolean open = facts.owed() && facts.indicator().kind() == Indicator.Kind.SUM;
        if (open && facts.figure(Field.TARGET) == null) {
            row.put(Field.TARGET, "待下达");
        }
        facts.words().forEach(row::put);
        return row;
    }

    static SheetDraft money(Facts facts) {
        TableDraft table = new TableDraft(true);
        table.above.add(Line.merged("海东市" + MONEY_TITLE));
        MONEY.forEach(field -> table.columns.add(new ColumnDraft(field, heading(field))));
        facts.money().forEach(row -> table.rows.add(row(row)));
        return sheet("资金", table);
    }

    private static String heading(Field field) {
        return Field.AMOUNTS.contains(field) ? field.heading() + "（万元）" : field.heading();
    }

    private static RowDraft row(Facts.Amounts facts) {
        RowDraft row = new RowDraft(facts.key());
        row.put(Field.TASK_CODE, facts.task().code().value());
        row.put(Field.TASK, facts.task().name());
        row.put(Field.SOURCE, facts.source());
        Stream.of(Map.copyOf(facts.amounts()))
                .forEach(amounts -> amounts.forEach((field, value) -> row.put(field, Ink.number(value))));
        return row;
    }
}

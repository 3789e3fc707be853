package org.taizhang.corpus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.taizhang.corpus.Habit.Phase;
import org.taizhang.findings.FindingKind;

/** Habits of arranging tables on sheets, and of what else lies in the workbook. */
final class SheetHabits {

    private SheetHabits() {}

    static Stream<Habit> all() {
        return Stream.of(arrangements(), otherSheets(), hidden(), items(), feet())
                .flatMap(each -> each);
    }

    private static Stream<Habit> arrangements() {
        return Stream.of(
                Habit.of("money on the sheet of progress, below", Phase.TABLES, draft -> moneyBelow(draft, false))
                        .on(Slot.TABLES)
                        .whereMoney(),
                Habit.of("money on the sheet of progress, beside", Phase.TABLES, draft -> moneyBelow(draft, true))
                        .on(Slot.TABLES, Slot.BLANKS)
                        .whereMoney(),
                Habit.of("progress in two tables, one below the other", Phase.TABLES, draft -> split(draft, false))
                        .on(Slot.TABLES, Slot.ORDER)
                        .where(SheetHabits::hasTwoRows),
                Habit.of("progress in two tables, side by side", Phase.TABLES, draft -> split(draft, true))
                        .on(Slot.TABLES, Slot.ORDER, Slot.BLANKS)
                        .where(SheetHabits::hasTwoRows),
                Habit.of("a table for each task", Phase.TABLES, draft -> perTask(draft))
                        .on(Slot.TABLES, Slot.ORDER, Slot.NUMBERING),
                Habit.of(
                                "a sheet for each category, each with title and sender",
                                Phase.TABLES,
                                draft -> perCategory(draft, true))
                        .on(Slot.TABLES, Slot.ORDER)
                        .needing(Feature.SHEETS),
                Habit.of(
                                "a sheet for each category, only the first with title and sender",
                                Phase.TABLES,
                                draft -> perCategory(draft, false))
                        .on(Slot.TABLES, Slot.ORDER)
                        .needing(Feature.SHEETS),
                Habit.of("sheets named Sheet1, Sheet2", Phase.LINES, draft -> {
                            for (int i = 0; i < draft.sheets.size(); i++) {
                                draft.sheets.get(i).name = "Sheet" + (i + 1);
                            }
                        })
                        .needing(Feature.SHEETS),
                Habit.of(
                                "money before progress",
                                Phase.LINES,
                                draft -> draft.sheets.sort(java.util.Comparator.comparing(sheet -> !isMoney(sheet))))
                        .on(Slot.BOOK, Slot.BLANKS)
                        .whereMoney()
                        .needing(Feature.SHEETS));
    }

    private static boolean isMoney(SheetDraft sheet) {
        return sheet.tables.stream().anyMatch(table -> table.money);
    }

    private static void moneyBelow(Draft draft, boolean beside) {
        TableDraft money = draft.money().orElseThrow();
        money.beside = beside;
        draft.sheets.removeIf(sheet -> sheet.tables.remove(money));
        draft.sheets.get(0).tables.add(money);
    }

    private static boolean hasTwoRows(Facts facts) {
        return facts.rows().size() > 1;
    }

    private static void split(Draft draft, boolean beside) {
        TableDraft first = draft.progress();
        TableDraft second = first.sibling();
        second.beside = beside;
        int half = (first.rows.size() + 1) / 2;
        List<RowDraft> rest = first.rows.subList(half, first.rows.size());
        second.rows.addAll(rest);
        rest.clear();
        if (!beside) {
            second.below.addAll(first.below);
            first.below.clear();
        }
        draft.sheets.get(0).tables.add(1, second);
    }

    private static void perTask(Draft draft) {
        TableDraft whole = draft.progress();
        List<TableDraft> tables = new ArrayList<>();
        List<RowDraft> lines = new ArrayList<>();
        for (List<RowDraft> rows : grouped(whole, Field.TASK).values()) {
            if (rows.stream().noneMatch(RowDraft::isFigures)) {
                // No office makes a table of headings alone.
                lines.addAll(rows);
                continue;
            }
            TableDraft table = whole.sibling();
            table.above.add(Line.plain("任务：" + rows.get(0).text(Field.TASK)));
            table.rows.addAll(lines);
            table.rows.addAll(rows);
            lines.clear();
            tables.add(table);
        }
        tables.get(0).above.addAll(0, whole.above);
        tables.get(tables.size() - 1).below.addAll(whole.below);
        draft.sheets.get(0).tables.remove(whole);
        draft.sheets.get(0).tables.addAll(0, tables);
    }

    private static void perCategory(Draft draft, boolean titled) {
        SheetDraft sheet = draft.sheets.get(0);
        TableDraft whole = draft.progress();
        List<SheetDraft> sheets = new ArrayList<>();
        for (Map.Entry<String, List<RowDraft>> rows :
                grouped(whole, Field.CATEGORY).entrySet()) {
            TableDraft table = whole.sibling();
            if (titled || sheets.isEmpty()) {
                table.above.addAll(whole.above);
            }
            table.rows.addAll(rows.getValue());
            SheetDraft own = new SheetDraft(rows.getKey());
            own.tables.add(table);
            sheets.add(own);
        }
        sheet.tables.remove(whole);
        sheets.get(sheets.size() - 1).tables.addAll(sheet.tables);
        draft.sheets.remove(sheet);
        draft.sheets.addAll(0, sheets);
    }

    /** Rows without a label of their own go with the row before. */
    private static Map<String, List<RowDraft>> grouped(TableDraft table, Field by) {
        Map<String, List<RowDraft>> groups = new LinkedHashMap<>();
        String last = "";
        for (RowDraft row : table.rows) {
            String label = row.isFigures() ? row.text(by) : last;
            last = label.isEmpty() ? last : label;
            groups.computeIfAbsent(last.isEmpty() ? "其他" : last, none -> new ArrayList<>())
                    .add(row);
        }
        return groups;
    }

    private static Habit sheet(String name, boolean first, Consumer<SheetDraft> fill, String sheetName) {
        return Habit.of(name, Phase.SHEETS, draft -> {
                    SheetDraft sheet = new SheetDraft(sheetName);
                    fill.accept(sheet);
                    draft.sheets.add(first ? 0 : draft.sheets.size(), sheet);
                })
                .needing(Feature.SHEETS);
    }

    private static Stream<Habit> otherSheets() {
        return Stream.of(
                sheet("instructions before the ledger", true, SheetHabits::instructions, "填报说明")
                        .on(Slot.BOOK, Slot.BLANKS),
                sheet("a cover before the ledger", true, SheetHabits::cover, "封面")
                        .on(Slot.BOOK, Slot.BLANKS),
                sheet("contacts behind the ledger", false, SheetHabits::contacts, "联系人"),
                sheet("an empty sheet before the ledger", true, sheet -> {}, "Sheet9")
                        .on(Slot.BOOK, Slot.BLANKS),
                sheet("an empty sheet behind the ledger", false, sheet -> {}, "Sheet3"),
                sheet("lists for drop-downs behind the ledger", false, SheetHabits::lists, "字典"),
                lastRound("last round's copy behind, named 上季度", "上季度", false, true, SheetDraft.Visibility.VISIBLE),
                lastRound(
                        "last round's copy behind, named 2024年第二季度",
                        "2024年第二季度",
                        false,
                        true,
                        SheetDraft.Visibility.VISIBLE),
                lastRound("last round's copy before, named 二季度", "二季度", true, true, SheetDraft.Visibility.VISIBLE)
                        .on(Slot.BOOK, Slot.BLANKS),
                lastRound(
                        "last round's copy whose title alone says so",
                        "Sheet5",
                        false,
                        true,
                        SheetDraft.Visibility.VISIBLE),
                lastRound(
                        "last round's copy whose sheet name alone says so",
                        "上季度",
                        false,
                        false,
                        SheetDraft.Visibility.VISIBLE),
                lastRound("last round's copy on a hidden sheet", "上季度", false, true, SheetDraft.Visibility.HIDDEN),
                Habit.of("the sheet copied within the workbook", Phase.SHEETS, draft -> {
                            SheetDraft copy = new SheetDraft("工作进展 (2)");
                            copy.tables.addAll(draft.sheets.get(0).tables);
                            draft.sheets.add(copy);
                            draft.weakenProgress(FindingKind.DUPLICATE_ROW, FindingKind.ITEMS_ADDED_UP);
                            draft.weakenMoney(FindingKind.DUPLICATE_MONEY_ROW);
                            draft.tolerate(FindingKind.DUPLICATE_ROW, FindingKind.DUPLICATE_MONEY_ROW);
                            draft.tolerate(FindingKind.HIDDEN_TABLE);
                        })
                        .on(Slot.BOOK, Slot.TABLES, Slot.BLANKS)
                        .needing(Feature.SHEETS),
                lastTable("last round's table below on the same sheet", false),
                lastTable("last round's table beside on the same sheet", true));
    }

    private static void instructions(SheetDraft sheet) {
        sheet.lines.add(Line.merged("填报说明"));
        sheet.lines.add(Line.plain("一、指标名称、累计完成、计量单位按方案填写，累计完成填自1月1日起的数。"));
        sheet.lines.add(Line.plain("二、2024年10月5日前报市政府督查室、市财政局。"));
        sheet.lines.add(Line.plain("示例：").with(1, Ink.words("老旧小区改造")).with(2, Ink.number("120")));
    }

    private static void cover(SheetDraft sheet) {
        for (int i = 0; i < 8; i++) {
            sheet.lines.add(Line.blank());
        }
        sheet.lines.add(Line.merged("海东市2024年民生实事工程"));
        sheet.lines.add(Line.merged("工作台账"));
    }

    private static void contacts(SheetDraft sheet) {
        sheet.lines.add(Line.merged("联系人"));
        sheet.lines.add(Line.plain("序号")
                .with(1, Ink.words("单位"))
                .with(2, Ink.words("姓名"))
                .with(3, Ink.words("电话")));
        sheet.lines.add(Line.plain("1").with(1, Ink.words("市财政局")).with(2, Ink.words("（略）")));
    }

    private static void lists(SheetDraft sheet) {
        List.of("未启动", "推进中", "已完成").forEach(word -> sheet.lines.add(Line.plain(word)));
    }

    private static Habit lastRound(
            String name, String sheetName, boolean first, boolean titled, SheetDraft.Visibility visibility) {
        return Habit.of(name, Phase.SHEETS, draft -> {
                    SheetDraft sheet = new SheetDraft(sheetName);
                    sheet.visibility = visibility;
                    sheet.tables.add(last(draft, titled));
                    draft.sheets.add(first ? 0 : draft.sheets.size(), sheet);
                    draft.tolerate(FindingKind.HIDDEN_TABLE);
                })
                .on(Slot.LAST_ROUND)
                .needing(Feature.SHEETS);
    }

    /** The standard table with smaller figures, whose cells are nobody's figures now. */
    private static TableDraft last(Draft draft, boolean titled) {
        Facts facts = draft.facts;
        TableDraft copied = StandardLedger.progress(facts).tables.get(0);
        TableDraft table = copied.sibling();
        if (titled) {
            table.above.add(Line.merged("海东市2024年民生实事工程工作台账（2024年第二季度）"));
        }
        // Who names no sender in one table does not in the other.
        Line sender = draft.senders.contains("")
                ? Line.blank()
                : Line.plain("填报单位：" + facts.unit().shortName());
        table.above.add(sender.with(7, Ink.words("填报日期：" + StandardLedger.LAST_DAY)));
        for (RowDraft row : copied.rows) {
            RowDraft older = row.copy(null);
            for (Field field : List.of(Field.DONE, Field.NUMERATOR)) {
                if (older.cells.get(field) instanceof Ink.Digits digits) {
                    String half = new BigDecimal(digits.decimal())
                            .divide(new BigDecimal(2))
                            .toPlainString();
                    older.put(field, Ink.number(Verdict.plain(half)));
                }
            }
            table.rows.add(older);
        }
        return table;
    }

    private static Habit lastTable(String name, boolean beside) {
        return Habit.of(name, Phase.SHEETS, draft -> {
                    TableDraft table = last(draft, true);
                    table.beside = beside;
                    if (beside && draft.progress().depth() > 1) {
                        // The same form was used again.
                        TableDraft form = draft.progress().sibling();
                        table.columns.clear();
                        table.columns.addAll(form.columns);
                        table.headStyle = form.headStyle;
                    }
                    draft.sheets.get(0).tables.add(table);
                })
                // Without a title of its own a table may be meant by its neighbour's.
                .on(Slot.TABLES, Slot.BOOK, Slot.BLANKS, beside ? Slot.TITLE : Slot.TABLES);
    }

    private static Stream<Habit> hidden() {
        return Stream.of(
                Habit.of("the only table on a hidden sheet", Phase.SHEETS, draft -> {
                            draft.sheets.get(0).visibility = SheetDraft.Visibility.HIDDEN;
                            SheetDraft cover = new SheetDraft("首页");
                            cover(cover);
                            draft.sheets.add(cover);
                        })
                        .on(Slot.BOOK, Slot.TABLES, Slot.LAST_ROUND)
                        .needing(Feature.SHEETS, Feature.HIDING),
                Habit.of(
                        "blank rows at the head of the sheet",
                        Phase.TOUCHES,
                        draft -> draft.touches.add(canvas -> canvas.sheets.forEach(sheet -> sheet.insertRows(1, 3)))),
                Habit.of(
                        "cells filled far to the right",
                        Phase.TOUCHES,
                        draft ->
                                draft.touches.add(canvas -> canvas.sheets.get(0).put(2, 60, Dot.of(Ink.words("存档"))))),
                Habit.of(
                                "a number far below the table",
                                Phase.TOUCHES,
                                draft -> draft.touches.add(canvas -> {
                                    Canvas.Sheet sheet = canvas.sheets.get(0);
                                    sheet.put(sheet.lastRow() + 40, sheet.lastColumn() + 3, Dot.of(Ink.number("17")));
                                }))
                        .on(Slot.BLANKS));
    }

    private static Stream<Habit> items() {
        return Stream.of(
                items("items on a sheet of their own, with an equal sum", "", false),
                items("items on a sheet of their own, the figure blank", "blank", false),
                items("items on a sheet of their own, with another sum", "different", false),
                Habit.of(
                                "items listed below their indicator, in the table",
                                Phase.ROWS,
                                draft -> draft.take(Facts.Row::isOpen).ifPresent(row -> below(draft, row)))
                        .on(Slot.ITEMS, Slot.ROWS, Slot.IDENTITY, Slot.TABLES, Slot.ORDER)
                        .whereAny(Facts.Row::isOpen),
                Habit.of(
                                "items instead of the indicator's row",
                                Phase.ROWS,
                                draft -> draft.take(Facts.Row::isOpen).ifPresent(row -> instead(draft, row)))
                        .on(Slot.ITEMS, Slot.ROWS, Slot.IDENTITY, Slot.TABLES, Slot.ORDER)
                        .whereAny(Facts.Row::isOpen));
    }

    private static Habit items(String name, String how, boolean unused) {
        return Habit.of(
                        name,
                        Phase.SHEETS,
                        draft -> draft.take(Facts.Row::isOpen).ifPresent(row -> {
                            int sum = itemSheet(draft, row, unused);
                            RowDraft made = draft.row(row.code());
                            String total = String.valueOf(sum);
                            if (how.equals("blank")) {
                                made.cells.remove(Field.DONE);
                                draft.judge(
                                        row.code(),
                                        Field.DONE,
                                        Verdict.answeredAloud(
                                                total,
                                                FindingKind.ITEMS_ADDED_UP,
                                                FindingKind.MISSING_FIGURE,
                                                FindingKind.ITEM_NOT_COUNTED));
                                draft.tolerate(FindingKind.MISSING_FIGURE);
                            } else if (how.equals("different")) {
                                draft.judge(
                                        row.code(),
                                        Field.DONE,
                                        Verdict.saying(
                                                Objects.requireNonNull(row.figure(Field.DONE)),
                                                FindingKind.ITEMS_DIFFER));
                            } else {
                                made.put(Field.DONE, Ink.number(total));
                                draft.judge(row.code(), Field.DONE, Verdict.right(total));
                            }
                        }))
                .on(Slot.ITEMS, Slot.ROWS, Slot.DONE_HEADING)
                .needing(Feature.SHEETS)
                .whereAny(Facts.Row::isOpen);
    }

    private static int itemSheet(Draft draft, Facts.Row row, boolean unused) {
        SheetDraft sheet = new SheetDraft("项目明细");
        TableDraft table = new TableDraft(false);
        table.mergeTasks = unused;
        for (Field field :
                List.of(Field.NUMBER, Field.CODE, Field.NAME, Field.ITEM, Field.MEASURE, Field.DONE, Field.REMARK)) {
            table.columns.add(new ColumnDraft(field, field == Field.DONE ? "完成数量" : field.heading()));
        }
        int[] numbers = {41, 52, 63};
        for (int i = 0; i < numbers.length; i++) {
            table.rows.add(item(row, i, numbers[i]));
        }
        sheet.tables.add(table);
        draft.sheets.add(sheet);
        return 156;
    }

    private static RowDraft item(Facts.Row row, int index, int number) {
        return new RowDraft(null)
                .put(Field.NUMBER, Ink.number(String.valueOf(index + 1)))
                .put(Field.CODE, row.code())
                .put(Field.NAME, row.indicator().name())
                .put(Field.ITEM, "第" + (index + 1) + "标段" + "东西南".charAt(index) + "片区")
                .put(Field.MEASURE, Facts.measure(row))
                .put(Field.DONE, Ink.number(String.valueOf(number)));
    }

    /** The row stays; its parts follow, which must not be counted again. */
    private static void below(Draft draft, Facts.Row row) {
        RowDraft made = draft.row(row.code());
        made.put(Field.DONE, Ink.number("156"));
        draft.judge(row.code(), Field.DONE, Verdict.right("156"));
        List<RowDraft> rows = draft.progress().rows;
        int at = rows.indexOf(made);
        int[] numbers = {41, 52, 63};
        for (int i = 0; i < numbers.length; i++) {
            RowDraft item = item(row, i, numbers[i]);
            item.cells.remove(Field.CODE);
            item.cells.remove(Field.NUMBER);
            item.put(Field.NAME, item.text(Field.ITEM));
            item.put(Field.TASK, row.task().name());
            rows.add(at + 1 + i, item);
        }
        draft.tolerate(FindingKind.UNKNOWN_INDICATOR, FindingKind.ITEM_REPEATED, FindingKind.INDICATOR_CANDIDATES);
    }

    /** The same indicator in several rows, an item each, with a column that names the item. */
    private static void instead(Draft draft, Facts.Row row) {
        TableDraft table = draft.progress();
        table.addAfter(Field.NAME, new ColumnDraft(Field.ITEM, "项目名称"));
        RowDraft made = draft.row(row.code());
        int at = table.rows.indexOf(made);
        table.rows.remove(at);
        int[] numbers = {41, 52, 63};
        for (int i = 0; i < numbers.length; i++) {
            RowDraft item = made.copy(null);
            item.put(Field.ITEM, item(row, i, 0).text(Field.ITEM));
            item.put(Field.DONE, Ink.number(String.valueOf(numbers[i])));
            table.rows.add(at + i, item);
        }
        draft.judge(row.code(), Field.DONE, Verdict.saying("156", FindingKind.ITEMS_ADDED_UP));
        draft.tolerate(FindingKind.MISSING_TEXT);
        boolean headless = table.column(Field.DONE)
                .filter(done -> done.heading().isEmpty())
                .isPresent();
        if (headless) {
            // Nobody can tell then that the rows are items.
            draft.tolerate(FindingKind.DUPLICATE_ROW);
        }
    }

    private static Stream<Habit> feet() {
        return Stream.of(
                foot(
                        "signatures in several cells",
                        Line.plain("单位负责人（签字）：").with(4, Ink.words("审核人：")).with(8, Ink.words("填表人："))),
                foot("a stamp and a day at the foot", Line.plain("（盖章）").with(6, Ink.words("2024年9月28日"))),
                foot(
                        "a telephone at the foot",
                        Line.plain("填表人：（略）").with(3, Ink.words("联系电话：")).with(4, Ink.number("8610000"))),
                foot("notes at the foot", Line.plain("注：1.累计完成数自2024年1月1日起；2.老旧小区改造含续建120套，指标4-1另附说明。")),
                foot("merged notes at the foot", Line.merged("备注：本表一式两份，老旧小区改造累计完成以市住建局核定数为准。")),
                foot(
                        "说明 with a number beside it",
                        Line.plain("说明：").with(1, Ink.words("数据截至")).with(2, Ink.number("20240930"))));
    }

    private static Habit foot(String name, Line line) {
        return Habit.of(
                name,
                Phase.LINES,
                draft -> draft.tables(false).reduce((one, other) -> other).ifPresent(table -> table.below.add(line)));
    }
}

package org.taizhang.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.taizhang.corpus.Habit.Phase;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Plan;

/** Habits of the head: how it is laid out and how its headings are worded. */
final class HeadHabits {

    private static final FindingKind[] HEADING_ANSWERS = {
        FindingKind.MISSING_COLUMN,
        FindingKind.AMBIGUOUS_COLUMN,
        FindingKind.HEADING_BY_SIMILARITY,
        FindingKind.HEADING_CANDIDATES,
        FindingKind.COLUMN_WITHOUT_HEADING,
        FindingKind.NOT_CUMULATIVE,
        FindingKind.MISSING_SHEET
    };

    private static final Set<Field> LONG_WORDS =
            Set.of(Field.PROGRESS, Field.INNOVATION, Field.RESULTS, Field.DIFFICULTIES, Field.NEXT_STEPS);

    private final Plan plan;

    private HeadHabits(Plan plan) {
        this.plan = plan;
    }

    static Stream<Habit> all(Plan plan) {
        HeadHabits habits = new HeadHabits(plan);
        return Stream.of(layouts(), numberings(), habits.wordings(), doneHeadings(), extras(), columns())
                .flatMap(each -> each);
    }

    private static Stream<Habit> layouts() {
        return Stream.of(
                layout("head of two rows, merged", TableDraft.HeadStyle.MERGED),
                layout("head of two rows, unmerged, single headings above", TableDraft.HeadStyle.OPEN_TOP),
                layout("head of two rows, unmerged, single headings below", TableDraft.HeadStyle.OPEN_BOTTOM),
                layout("head of two rows, unmerged, groups repeated", TableDraft.HeadStyle.OPEN_REPEATED),
                head("head of three rows, merged", HeadHabits::threeRows).needing(Feature.MERGES),
                head("headings by path: 累计完成 over 数量", table -> {
                            if (!table.money) {
                                table.the(Field.DONE).path = List.of("累计完成", "数量");
                                table.the(Field.TARGET).path = List.of("本单位目标", "数量");
                            } else {
                                Field.AMOUNTS.forEach(
                                        field -> table.the(field).path = List.of(field.heading(), "金额（万元）"));
                            }
                        })
                        .on(Slot.DONE_HEADING, Slot.SYNONYMS)
                        .needing(Feature.MERGES));
    }

    private static Habit layout(String name, TableDraft.HeadStyle style) {
        Habit habit = head(name, table -> {
            table.headStyle = style;
            twoRows(table);
        });
        return style == TableDraft.HeadStyle.MERGED ? habit.needing(Feature.MERGES) : habit;
    }

    private static Habit head(String name, java.util.function.Consumer<TableDraft> change) {
        return Habit.of(name, Phase.COLUMNS, draft -> draft.sheets.forEach(sheet -> sheet.tables.forEach(change)))
                .on(Slot.HEAD);
    }

    private static void twoRows(TableDraft table) {
        if (table.money) {
            Field.AMOUNTS.forEach(field -> table.the(field).under("资金情况"));
            return;
        }
        Field.FIGURES.stream()
                .filter(field -> table.column(field).isPresent())
                .forEach(field -> table.the(field).under("任务完成情况"));
        LONG_WORDS.forEach(field -> table.the(field).under("文字说明"));
    }

    private static void threeRows(TableDraft table) {
        twoRows(table);
        if (!table.money) {
            for (Field field : List.of(Field.NUMERATOR, Field.DENOMINATOR)) {
                table.the(field).path =
                        List.of("任务完成情况", "比率指标", table.the(field).heading());
            }
        }
    }

    private static Stream<Habit> numberings() {
        return Stream.of(
                numbering("columns numbered 1 2 3", TableDraft.Numbering.DIGITS),
                numbering("columns numbered 甲 乙 丙 1 2 3", TableDraft.Numbering.STEMS),
                numbering("columns numbered （1）（2）", TableDraft.Numbering.BRACKETED));
    }

    private static Habit numbering(String name, TableDraft.Numbering numbering) {
        return Habit.of(
                        name,
                        Phase.COLUMNS,
                        draft -> draft.sheets.forEach(
                                sheet -> sheet.tables.forEach(table -> table.numbering = numbering)))
                .on(Slot.NUMBERING);
    }

    private Stream<Habit> wordings() {
        return Stream.of(
                each("headings by the plan's synonyms", this::synonym).on(Slot.SYNONYMS),
                each(
                                "spaces between a heading's characters",
                                (draft, column) -> column.rename(
                                        String.join(" ", column.heading().split(""))))
                        .on(Slot.SPELLING),
                each(
                                "wide spaces in headings",
                                (draft, column) -> column.rename(
                                        String.join("\u3000", column.heading().split(""))))
                        .on(Slot.SPELLING),
                each("line breaks in headings", (draft, column) -> column.rename(broken(column.heading())))
                        .on(Slot.SPELLING),
                each(
                                "line breaks and spaces at a heading's ends",
                                (draft, column) -> column.rename(" \n" + column.heading() + "\u00a0 "))
                        .on(Slot.SPELLING),
                each(
                                "asides in brackets behind headings",
                                (draft, column) -> column.rename(column.heading()
                                        + (column.field.isQuantity() && !Field.AMOUNTS.contains(column.field)
                                                ? "（截至9月底）"
                                                : LONG_WORDS.contains(column.field) ? "（可另附页）" : "")))
                        .on(Slot.SPELLING),
                each(
                                "stars and colons at headings",
                                (draft, column) -> column.rename(
                                        column.field == Field.NAME ? "*" + column.heading() : column.heading() + "："))
                        .on(Slot.SPELLING),
                each(
                                "headings numbered 一、二、",
                                (draft, column) -> column.rename(
                                        LONG_WORDS.contains(column.field) ? "一、" + column.heading() : column.heading()))
                        .on(Slot.SPELLING));
    }

    private static Habit each(String name, BiConsumer<Draft, ColumnDraft> change) {
        return Habit.of(
                name,
                Phase.HEADINGS,
                draft -> draft.sheets.forEach(sheet ->
                        sheet.tables.forEach(table -> table.columns.forEach(column -> change.accept(draft, column)))));
    }

    private void synonym(Draft draft, ColumnDraft column) {
        List<String> synonyms = plan.headerSynonyms().getOrDefault(column.field.heading(), List.of());
        if (!synonyms.isEmpty()) {
            String aside = Field.AMOUNTS.contains(column.field) ? "（万元）" : "";
            column.rename(draft.pick(synonyms) + aside);
        }
    }

    private static String broken(String heading) {
        int half = heading.length() / 2;
        return half == 0 ? heading : heading.substring(0, half) + "\n" + heading.substring(half);
    }

    /** What happens to the heading of the figures themselves. */
    private static Stream<Habit> doneHeadings() {
        return Stream.of(
                done("heading 累积完成 for 累计完成", "累积完成", true),
                done("heading 累计完成成 for 累计完成", "累计完成成", true),
                done("heading 累计宗成 for 累计完成", "累计宗成", true),
                done("heading 截至9月底累计完成", "截至9月底累计完成", false),
                done("heading 1-9月累计完成", "1-9月累计完成", false),
                done("heading 本年累计完成数量", "本年累计完成数量", false),
                done("heading 自年初累计完成", "自年初累计完成", false),
                Habit.of("figures without a heading", Phase.HEADINGS, draft -> {
                            draft.progress().the(Field.DONE).rename("");
                            draft.weaken(Field.DONE, HEADING_ANSWERS);
                            draft.weakenProgress(FindingKind.MISSING_SHEET);
                            draft.tolerate(HEADING_ANSWERS);
                        })
                        .on(Slot.DONE_HEADING, Slot.SYNONYMS, Slot.SPELLING, Slot.HEAD),
                Habit.of("no column of figures at all", Phase.COLUMNS, draft -> {
                            draft.progress().drop(Field.DONE);
                            everyDone(draft, Verdict.blank());
                            draft.tolerate(FindingKind.EMPTY_LEDGER);
                            draft.demand(
                                    FindingKind.MISSING_COLUMN,
                                    FindingKind.MISSING_FIGURE,
                                    FindingKind.DUPLICATE_ROW,
                                    FindingKind.NOT_CUMULATIVE);
                        })
                        .on(Slot.DONE_HEADING, Slot.ITEMS, Slot.RATES, Slot.ROWS)
                        .whereAny(row -> row.isSum() || row.isMilestone()),
                Habit.of("figures of the quarter only, under 本季完成", Phase.HEADINGS, draft -> {
                            draft.progress().the(Field.DONE).rename("本季度完成");
                            forbid(draft);
                        })
                        .on(Slot.DONE_HEADING, Slot.SYNONYMS, Slot.ITEMS, Slot.RATES, Slot.ROWS),
                Habit.of("figures of the month only, under 本月完成数", Phase.HEADINGS, draft -> {
                            draft.progress().the(Field.DONE).rename("本月完成数");
                            forbid(draft);
                        })
                        .on(Slot.DONE_HEADING, Slot.SYNONYMS, Slot.ITEMS, Slot.RATES, Slot.ROWS),
                Habit.of("two columns 累计完成 with different figures", Phase.ROWS, draft -> {
                            TableDraft table = draft.progress();
                            table.addAfter(Field.DONE, new ColumnDraft(Field.FIRST_EXTRA, "累计完成"));
                            table.figureRows().forEach(row -> half(row));
                            draft.weaken(Field.DONE, HEADING_ANSWERS);
                            draft.tolerate(HEADING_ANSWERS);
                            draft.demand(FindingKind.AMBIGUOUS_COLUMN, FindingKind.HEADING_CANDIDATES);
                            everyDone(draft, Verdict.answered(null, HEADING_ANSWERS));
                        })
                        .on(
                                Slot.DONE_HEADING,
                                Slot.SYNONYMS,
                                Slot.SPELLING,
                                Slot.HEAD,
                                Slot.ITEMS,
                                Slot.RATES,
                                Slot.ROWS)
                        .whereAny(Facts.Row::owed),
                typo("a misspelt heading 指标名秤", Field.NAME, "指标名秤"),
                typo("a misspelt heading 计量单泣", Field.MEASURE, "计量单泣"),
                typo("a misspelt heading 重点仼务", Field.TASK, "重点仼务"),
                typo("a misspelt heading 分毋", Field.DENOMINATOR, "分毋"),
                typo("a misspelt heading 工作进屐", Field.PROGRESS, "工作进屐"),
                typo("a misspelt heading 本单位目木示", Field.TARGET, "本单位目木示"));
    }

    private static FindingKind[] append(FindingKind[] kinds, FindingKind more) {
        return Stream.concat(Stream.of(kinds), Stream.of(more)).toArray(FindingKind[]::new);
    }

    private static void half(RowDraft row) {
        Ink done = row.cells.get(Field.DONE);
        if (done != null) {
            Ink three = Ink.number("3");
            row.put(Field.FIRST_EXTRA, done.equals(three) ? Ink.number("4") : three);
        }
    }

    private static Habit done(String name, String heading, boolean misspelt) {
        return Habit.of(name, Phase.HEADINGS, draft -> {
                    draft.progress().the(Field.DONE).rename(heading);
                    draft.weaken(Field.DONE, HEADING_ANSWERS);
                    draft.weakenProgress(FindingKind.MISSING_SHEET);
                    draft.tolerate(HEADING_ANSWERS);
                    if (misspelt) {
                        draft.demand(append(HEADING_ANSWERS, FindingKind.HEADING_SYNONYM));
                        // Items under a heading that is not certain are not counted.
                        draft.tolerate(FindingKind.ITEM_NOT_COUNTED);
                    }
                })
                .on(Slot.DONE_HEADING, Slot.SYNONYMS);
    }

    private static Habit typo(String name, Field field, String heading) {
        return Habit.of(name, Phase.HEADINGS, draft -> {
                    draft.progress().column(field).ifPresent(column -> column.rename(heading));
                    // Unlike its like in length, a heading of two characters can only be said to be unknown.
                    draft.weakenProgress(append(HEADING_ANSWERS, FindingKind.MISSING_FIGURE));
                    draft.tolerate(HEADING_ANSWERS);
                    draft.demandOfHeading(
                            field,
                            append(append(HEADING_ANSWERS, FindingKind.HEADING_SYNONYM), FindingKind.UNKNOWN_COLUMN));
                    draft.tolerate(FindingKind.MISSING_TEXT, FindingKind.MISSING_CAUSE);
                    draft.wordsUncertain = field == Field.PROGRESS;
                })
                .on(Slot.SYNONYMS);
    }

    /** No figure of the column can be known; a ratio's parts still can. */
    private static void forbid(Draft draft) {
        everyDone(draft, Verdict.answered(null, HEADING_ANSWERS));
        draft.weakenProgress(HEADING_ANSWERS);
        draft.weakenMoney(FindingKind.MISSING_SHEET, FindingKind.EMPTY_LEDGER);
        draft.tolerate(HEADING_ANSWERS);
        draft.tolerate(FindingKind.EMPTY_LEDGER);
        draft.demand(HEADING_ANSWERS);
    }

    private static void everyDone(Draft draft, Verdict verdict) {
        draft.atLast((figure, old) -> figure.field() == Field.DONE ? verdict : old);
    }

    /** Columns of their own, which must not be taken for the ledger's. */
    private static Stream<Habit> extras() {
        return Stream.of(
                extra("column 本季完成 before 累计完成", Field.TARGET, "本季完成", "3"),
                extra("column 本季完成 behind 累计完成", Field.DONE, "本季完成", "3"),
                extra("column 上季度累计完成", Field.TARGET, "上季度累计完成", "1"),
                extra("column 上年累计完成", Field.TARGET, "上年累计完成", "7"),
                extra("column 去年同期完成", Field.DONE, "去年同期完成", "6"),
                extra("column 完成率", Field.DONE, "完成率（%）", "45"),
                extra("column 完成比例 as a part of one", Field.DONE, "完成比例", "0.45"),
                extra("column 计划完成数", Field.TARGET, "计划完成数", "8"),
                extra("column 预计全年完成", Field.DONE, "预计全年完成", "99"),
                extra("column 剩余数", Field.DONE, "剩余任务量", "12"),
                extra("column 本月完成", Field.DONE, "本月完成", "2"),
                extra("column 同比增长", Field.DONE, "同比增长（%）", "5.5"),
                text("column 责任单位", Field.NAME, "责任单位", "市财政局"),
                text("column 责任人", Field.NAME, "责任人", "（略）"),
                text("column 联系电话", Field.NEXT_STEPS, "联系电话", "（略）"),
                text("column 完成时限", Field.TARGET, "完成时限", "2024年12月底"),
                text("column 备注", Field.NEXT_STEPS, "备注", "含续建2个"),
                text("column 类别 before the task", Field.NUMBER, "类别", "民生实事"),
                text("column 牵头单位", Field.TASK, "牵头单位", "市住建局"));
    }

    private static Habit extra(String name, Field after, String heading, String number) {
        return extra(name, after, heading, Ink.number(number));
    }

    private static Habit text(String name, Field after, String heading, String text) {
        return extra(name, after, heading, Ink.words(text));
    }

    private static Habit extra(String name, Field after, String heading, Ink ink) {
        return Habit.of(name, Phase.COLUMNS, draft -> {
            TableDraft table = draft.progress();
            Field.EXTRAS.stream()
                    .filter(field -> table.column(field).isEmpty())
                    .reduce((one, other) -> other)
                    .ifPresent(field -> {
                        table.addAfter(after, new ColumnDraft(field, heading));
                        table.figureRows().forEach(row -> row.put(field, ink));
                    });
        });
    }

    private static Stream<Habit> columns() {
        return Stream.of(
                Habit.of(
                                "columns in any order",
                                Phase.TABLES,
                                draft -> draft.sheets.forEach(
                                        sheet -> sheet.tables.forEach(table -> shuffle(draft, table.columns))))
                        .on(Slot.HEAD),
                Habit.of("figures before the names", Phase.TABLES, draft -> {
                            List<ColumnDraft> columns = draft.progress().columns;
                            ColumnDraft done = draft.progress().the(Field.DONE);
                            columns.remove(done);
                            columns.add(0, done);
                        })
                        .on(Slot.HEAD, Slot.DONE_HEADING),
                Habit.of(
                        "no column 序号", Phase.COLUMNS, draft -> draft.progress().drop(Field.NUMBER)),
                Habit.of("no column 本单位目标", Phase.COLUMNS, draft -> {
                            draft.progress().drop(Field.TARGET);
                            draft.verdicts.keySet().removeIf(figure -> figure.field() == Field.TARGET);
                        })
                        .on(Slot.HEAD),
                Habit.of("only the columns that are needed", Phase.COLUMNS, draft -> {
                            draft.progress()
                                    .columns
                                    .removeIf(column -> !Set.of(
                                                    Field.NAME,
                                                    Field.MEASURE,
                                                    Field.DONE,
                                                    Field.NUMERATOR,
                                                    Field.DENOMINATOR,
                                                    Field.PROGRESS)
                                            .contains(column.field));
                            draft.tolerate(FindingKind.MISSING_CAUSE, FindingKind.MISSING_TEXT);
                        })
                        .on(Slot.HEAD, Slot.IDENTITY, Slot.TASKS, Slot.SYNONYMS),
                Habit.of(
                                "a narrow empty column between others",
                                Phase.TOUCHES,
                                draft -> draft.touches.add(canvas -> {
                                    Canvas.Sheet sheet = canvas.sheets.get(0);
                                    sheet.insertColumns(
                                            2 + draft.chance.nextInt(Math.max(1, sheet.lastColumn() - 1)), 1);
                                }))
                        .on(Slot.BLANKS),
                Habit.of(
                                "the table begins at column C",
                                Phase.TOUCHES,
                                draft -> draft.touches.add(canvas -> canvas.sheets.stream()
                                        .filter(sheet -> sheet.visibility == SheetDraft.Visibility.VISIBLE)
                                        .forEach(sheet -> sheet.insertColumns(1, 2))))
                        .on(Slot.BLANKS),
                Habit.of(
                        "the table begins at row 6",
                        Phase.TOUCHES,
                        draft -> draft.touches.add(canvas -> canvas.sheets.forEach(sheet -> sheet.insertRows(1, 5)))),
                hidden("hidden column of figures", Field.DONE),
                hidden("hidden column 指标编码", Field.CODE),
                hidden("hidden column 重点任务", Field.TASK));
    }

    private static Habit hidden(String name, Field field) {
        return Habit.of(
                        name,
                        Phase.COLUMNS,
                        draft -> draft.progress().column(field).ifPresent(column -> column.hidden = true))
                .needing(Feature.HIDING);
    }

    private static void shuffle(Draft draft, List<ColumnDraft> columns) {
        Map<Field, ColumnDraft> byField = new EnumMap<>(Field.class);
        columns.forEach(column -> byField.put(column.field, column));
        List<Field> fields = new ArrayList<>(byField.keySet());
        Collections.shuffle(fields, draft.chance);
        columns.clear();
        fields.forEach(field -> columns.add(byField.get(field)));
    }
}

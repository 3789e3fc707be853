package org.taizhang.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.taizhang.corpus.Habit.Phase;
import org.taizhang.findings.FindingKind;

/** Habits of the rows: how an indicator is named, what stands between the rows, what is counted twice. */
final class RowHabits {

    private static final FindingKind[] UNNAMED = {
        FindingKind.INDICATOR_CANDIDATES, FindingKind.UNKNOWN_INDICATOR, FindingKind.FIGURE_WITHOUT_INDICATOR
    };

    private RowHabits() {}

    static Stream<Habit> all() {
        return Stream.of(names(), codes(), strangers(), sums(), between(), repeated())
                .flatMap(each -> each);
    }

    private static Stream<Habit> names() {
        return Stream.of(
                identity("no codes, names only", draft -> drop(draft, Field.CODE)),
                identity("codes only, no names", draft -> drop(draft, Field.NAME)),
                identity("names with their codes, as 4-1 老旧小区改造", named((code, name) -> code + " " + name)),
                identity("names with their codes, as 4-1.老旧小区改造", named((code, name) -> code + "." + name)),
                identity("names with their codes, as 4-1、老旧小区改造", named((code, name) -> code + "、" + name)),
                identity("names with their codes, as （4-1）老旧小区改造", named((code, name) -> "（" + code + "）" + name)),
                identity(
                        "names with their codes behind, as 老旧小区改造（4-1）",
                        named((code, name) -> name + "（" + code + "）")),
                identity("names numbered （1）", RowHabits::numbered),
                identity("names numbered ①", draft -> {
                    drop(draft, Field.CODE);
                    draft.progressRows().forEach(row -> row.put(Field.NAME, "①" + row.text(Field.NAME)));
                }),
                identity("names with spaces and line breaks", named((code, name) -> " " + spread(name) + "\n")),
                identity("names in full width", named((code, name) -> wide(name))),
                identity(
                        "names in other brackets and quotes",
                        named((code, name) ->
                                name.replace('“', '"').replace('”', '"').replace('、', '､'))),
                identity("names with their measure, as 老旧小区改造（套）", draft -> {
                    drop(draft, Field.CODE);
                    draft.facts
                            .rows()
                            .forEach(
                                    row -> rename(draft, row, row.indicator().name() + "（" + Facts.measure(row) + "）"));
                    draft.progressRows().forEach(row -> draft.weaken(Objects.requireNonNull(row.key), UNNAMED));
                }),
                identity("names by the plan's synonyms", draft -> {
                    drop(draft, Field.CODE);
                    draft.facts.rows().stream()
                            .filter(row -> !row.indicator().synonyms().isEmpty())
                            .forEach(row -> rename(
                                    draft, row, draft.pick(row.indicator().synonyms())));
                }),
                identity("a name with a character too many, no codes", draft -> {
                    drop(draft, Field.CODE);
                    misspell(draft, name -> name + "的");
                }),
                identity("a name with a character missing, no codes", draft -> {
                    drop(draft, Field.CODE);
                    misspell(
                            draft,
                            name -> name.substring(0, name.length() / 2) + name.substring(name.length() / 2 + 1));
                }),
                identity("a name with a wrong character, no codes", draft -> {
                    drop(draft, Field.CODE);
                    misspell(draft, name -> name.substring(0, name.length() - 1) + "囗");
                }),
                identity("a name in other words, no codes", draft -> {
                    drop(draft, Field.CODE);
                    misspell(draft, name -> "其他工作完成情况");
                }),
                identity(
                        "a misspelt name beside its code",
                        draft -> draft.take(Facts.Row::owed).ifPresent(row -> {
                            String name = row.indicator().name();
                            rename(draft, row, name.substring(0, name.length() - 1) + "囗");
                        })),
                identity(
                        "a blank name beside its code",
                        draft -> draft.take(Facts.Row::owed)
                                .ifPresent(row -> draft.row(row.code()).cells.remove(Field.NAME))),
                identity(
                        "a blank code beside its name",
                        draft -> draft.take(Facts.Row::owed)
                                .ifPresent(row -> draft.row(row.code()).cells.remove(Field.CODE))),
                identity(
                                "neither code nor name in one row",
                                draft -> draft.take(Facts.Row::owed).ifPresent(row -> {
                                    RowDraft made = draft.row(row.code());
                                    made.cells.remove(Field.CODE);
                                    made.cells.remove(Field.NAME);
                                    draft.weaken(
                                            row.code(),
                                            FindingKind.FIGURE_WITHOUT_INDICATOR,
                                            FindingKind.INDICATOR_BY_ORDER,
                                            FindingKind.INDICATOR_CANDIDATES,
                                            FindingKind.MISSING_ROW);
                                    // By order only where the unit is known; else its task's indicators are candidates.
                                    draft.tolerate(
                                            FindingKind.FIGURE_WITHOUT_INDICATOR,
                                            FindingKind.INDICATOR_BY_ORDER,
                                            FindingKind.INDICATOR_CANDIDATES);
                                }))
                        .on(Slot.ORDER, Slot.ROWS, Slot.TABLES),
                identity("tasks only, indicators by their order", RowHabits::byOrder)
                        .on(Slot.ORDER, Slot.ROWS, Slot.TABLES, Slot.TASKS)
                        .where(RowHabits::hasTaskOfSeveral));
    }

    /** A task of one indicator names it beyond doubt. */
    private static boolean hasTaskOfSeveral(Facts facts) {
        return facts.rows().stream()
                .filter(Facts.Row::owed)
                .anyMatch(row -> facts.rows().stream()
                                .filter(other -> other.task().equals(row.task()))
                                .count()
                        > 1);
    }

    private static Habit identity(String name, Consumer<Draft> change) {
        return Habit.of(name, Phase.CELLS, change).on(Slot.IDENTITY);
    }

    private static void drop(Draft draft, Field field) {
        draft.tables(false).forEach(table -> table.drop(field));
    }

    private static Consumer<Draft> named(BiFunction<String, String, String> wording) {
        return draft -> {
            drop(draft, Field.CODE);
            draft.facts
                    .rows()
                    .forEach(row -> rename(
                            draft,
                            row,
                            wording.apply(row.code(), row.indicator().name())));
        };
    }

    private static void numbered(Draft draft) {
        drop(draft, Field.CODE);
        int number = 0;
        for (RowDraft row : draft.progressRows()) {
            row.put(Field.NAME, "（" + ++number + "）" + row.text(Field.NAME));
        }
    }

    private static void rename(Draft draft, Facts.Row row, String name) {
        draft.row(row.code()).put(Field.NAME, name);
    }

    private static void misspell(Draft draft, java.util.function.UnaryOperator<String> wording) {
        draft.take(Facts.Row::owed).ifPresent(row -> {
            rename(draft, row, wording.apply(row.indicator().name()));
            draft.weaken(row.code(), UNNAMED);
            draft.tolerate(FindingKind.MISSING_ROW);
            draft.tolerate(UNNAMED);
        });
    }

    private static String spread(String name) {
        int half = name.length() / 2;
        return name.substring(0, half) + " \n" + name.substring(half);
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(letter -> wide.append((char) (letter > ' ' && letter < 127 ? letter + 0xFEE0 : letter)));
        return wide.toString();
    }

    private static void byOrder(Draft draft) {
        drop(draft, Field.CODE);
        drop(draft, Field.NAME);
        draft.progressRows()
                .forEach(row -> draft.weaken(
                        Objects.requireNonNull(row.key),
                        FindingKind.INDICATOR_BY_ORDER,
                        FindingKind.INDICATOR_CANDIDATES,
                        FindingKind.FIGURE_WITHOUT_INDICATOR));
        draft.demand(
                FindingKind.INDICATOR_BY_ORDER, FindingKind.INDICATOR_CANDIDATES, FindingKind.FIGURE_WITHOUT_INDICATOR);
    }

    private static Stream<Habit> codes() {
        return Stream.of(
                code("codes in full width", code -> Ink.words(wide(code))),
                code("codes with a long dash", code -> Ink.words(code.replace("-", "—"))),
                code("codes with a point", code -> Ink.words(code.replace("-", "."))),
                code("codes as numbers, 4.1", code -> Ink.number(code.replace("-", "."))),
                code("codes with spaces", code -> Ink.words(" " + code.replace("-", " - ") + " ")),
                code("codes that became days, 4月1日", RowHabits::dayOfYear).needing(Feature.TYPES),
                Habit.of(
                                "codes that became months, 2022年1月",
                                Phase.CELLS,
                                draft -> draft.facts.rows().forEach(row -> {
                                    draft.row(row.code()).put(Field.CODE, monthOfYear(row.code()));
                                    draft.weaken(row.code(), FindingKind.CODE_NAME_CONFLICT);
                                }))
                        .on(Slot.IDENTITY)
                        .needing(Feature.TYPES),
                code("codes that became texts of days, 4月1日", code -> Ink.words(code.replace("-", "月") + "日")),
                Habit.of("codes that became days, without names", Phase.CELLS, draft -> {
                            drop(draft, Field.NAME);
                            draft.facts
                                    .rows()
                                    .forEach(row -> draft.row(row.code()).put(Field.CODE, dayOfYear(row.code())));
                        })
                        .on(Slot.IDENTITY)
                        .needing(Feature.TYPES),
                Habit.of("codes that became months, without names", Phase.CELLS, draft -> {
                            drop(draft, Field.NAME);
                            draft.facts.rows().stream()
                                    .filter(row -> !row.code().startsWith("1-"))
                                    .filter(row -> monthOfYear(row.code()) instanceof Ink.Day)
                                    .forEach(row -> {
                                        draft.row(row.code()).put(Field.CODE, monthOfYear(row.code()));
                                        draft.weaken(row.code(), UNNAMED);
                                        draft.weaken(
                                                row.code(),
                                                FindingKind.INDICATOR_BY_ORDER,
                                                FindingKind.MISSING_ROW,
                                                FindingKind.DUPLICATE_ROW);
                                    });
                            // A January of any year looks like 1-1, whose own row stands here too.
                            for (String code : List.of("1-1", "2-1", "3-1")) {
                                draft.weaken(code, FindingKind.DUPLICATE_ROW, FindingKind.UNKNOWN_INDICATOR);
                            }
                            draft.tolerate(UNNAMED);
                            draft.tolerate(FindingKind.DUPLICATE_ROW, FindingKind.MISSING_ROW);
                        })
                        .on(Slot.IDENTITY)
                        .needing(Feature.TYPES),
                Habit.of(
                                "a code of another indicator beside the right name",
                                Phase.CELLS,
                                draft -> draft.take(Facts.Row::owed).ifPresent(row -> {
                                    String other = draft.facts.rows().stream()
                                            .map(Facts.Row::code)
                                            .filter(code -> !code.equals(row.code()))
                                            .findFirst()
                                            .orElseThrow();
                                    draft.row(row.code()).put(Field.CODE, other);
                                    draft.weaken(row.code(), FindingKind.CODE_NAME_CONFLICT);
                                    draft.demand(FindingKind.CODE_NAME_CONFLICT);
                                }))
                        .on(Slot.IDENTITY)
                        .where(facts -> facts.rows().size() > 1));
    }

    private static Habit code(String name, java.util.function.Function<String, Ink> wording) {
        return Habit.of(
                        name,
                        Phase.CELLS,
                        draft -> draft.facts
                                .rows()
                                .forEach(row -> draft.row(row.code()).put(Field.CODE, wording.apply(row.code()))))
                .on(Slot.IDENTITY);
    }

    /** What Excel makes of 4-1; 13-1 is no day and stays what it is. */
    private static Ink dayOfYear(String code) {
        String[] parts = code.split("-");
        int month = Integer.parseInt(parts[0]);
        return month > 12
                ? Ink.words(code)
                : new Ink.Day(LocalDate.of(2024, month, Integer.parseInt(parts[1])), "m\"月\"d\"日\"");
    }

    /** What a Chinese Excel makes of 22-1: January 2022. */
    private static Ink monthOfYear(String code) {
        String[] parts = code.split("-");
        int year = Integer.parseInt(parts[0]);
        return year <= 12
                ? dayOfYear(code)
                : new Ink.Day(LocalDate.of(2000 + year, Integer.parseInt(parts[1]), 1), "yyyy\"年\"m\"月\"");
    }

    private static Stream<Habit> strangers() {
        return Stream.of(
                Habit.of("a row of an indicator that the plan does not have", Phase.ROWS, draft -> {
                            RowDraft stranger = new RowDraft(null)
                                    .put(Field.TASK, "城镇老旧小区改造")
                                    .put(Field.CODE, "88-1")
                                    .put(Field.NAME, "新建口袋公园")
                                    .put(Field.MEASURE, "个")
                                    .put(Field.DONE, Ink.number("5"))
                                    .put(Field.PROGRESS, "新建口袋公园5个。");
                            insert(draft, stranger);
                            draft.demand(FindingKind.UNKNOWN_INDICATOR, FindingKind.INDICATOR_CANDIDATES);
                            draft.tolerate(FindingKind.FIGURE_WITHOUT_INDICATOR);
                        })
                        .on(Slot.ROWS, Slot.IDENTITY),
                Habit.of("a figure in a row that says nothing else", Phase.ROWS, draft -> {
                            insert(draft, new RowDraft(null).put(Field.DONE, Ink.number("77")));
                            draft.demand(FindingKind.FIGURE_WITHOUT_INDICATOR, FindingKind.UNKNOWN_INDICATOR);
                        })
                        .on(Slot.ROWS, Slot.DONE_HEADING, Slot.TABLES, Slot.TASKS, Slot.ORDER),
                Habit.of(
                                "rows of an indicator missing",
                                Phase.ROWS,
                                draft -> draft.take(Facts.Row::owed).ifPresent(row -> {
                                    draft.tables(false)
                                            .forEach(table -> table.rows.removeIf(
                                                    made -> row.code().equals(made.key)));
                                    for (Field field : row.figures().keySet()) {
                                        draft.judge(row.code(), field, Verdict.answered(null, FindingKind.MISSING_ROW));
                                    }
                                    draft.demand(FindingKind.MISSING_ROW);
                                }))
                        .on(Slot.ROWS, Slot.ORDER)
                        .where(facts ->
                                facts.rows().stream().filter(Facts.Row::owed).count() > 1));
    }

    /** Puts the row behind any row of figures. */
    private static void insert(Draft draft, RowDraft row) {
        List<RowDraft> rows = draft.progress().rows;
        rows.add(1 + draft.chance.nextInt(rows.size()), row);
    }

    private static Stream<Habit> sums() {
        return Stream.of(
                sum("a row 合计 at the end", Field.TASK, "合计", false),
                sum("a row 总计 at the head", Field.TASK, "总　计", true),
                sum("a row 小计 in the column of names", Field.NAME, "小计", false),
                sum("a row 合 计 in the column 序号", Field.NUMBER, "合 计", false),
                sum("a row 本页合计", Field.NUMBER, "本页合计", false),
                Habit.of("a row 其中 below an indicator", Phase.ROWS, draft -> {
                            ofWhich(draft, "其中：2000年前建成");
                        })
                        .on(Slot.ROWS)
                        .whereAny(Facts.Row::isSum),
                Habit.of("rows 其中 as a label of their own", Phase.ROWS, draft -> {
                            ofWhich(draft, "其中");
                        })
                        .on(Slot.ROWS)
                        .whereAny(Facts.Row::isSum),
                Habit.of(
                                "an indicator named 其中：",
                                Phase.ROWS,
                                draft -> draft.take(
                                                row -> row.owed() && row.code().endsWith("-2"))
                                        .ifPresent(row -> {
                                            RowDraft made = draft.row(row.code());
                                            made.cells.remove(Field.CODE);
                                            made.put(
                                                    Field.NAME,
                                                    "其中：" + row.indicator().name());
                                            draft.weaken(
                                                    row.code(),
                                                    FindingKind.MISSING_ROW,
                                                    FindingKind.UNKNOWN_INDICATOR,
                                                    FindingKind.INDICATOR_CANDIDATES);
                                            draft.tolerate(
                                                    FindingKind.UNKNOWN_INDICATOR, FindingKind.INDICATOR_CANDIDATES);
                                        }))
                        .on(Slot.ROWS, Slot.IDENTITY, Slot.ORDER)
                        .whereAny(row -> row.owed() && row.code().endsWith("-2")));
    }

    private static Habit sum(String name, Field column, String label, boolean first) {
        return Habit.of(name, Phase.ROWS, draft -> {
                    TableDraft table = draft.progress();
                    java.math.BigDecimal sum = table.figureRows().stream()
                            .map(row -> row.cells.get(Field.DONE))
                            .filter(Ink.Digits.class::isInstance)
                            .map(ink -> new java.math.BigDecimal(((Ink.Digits) ink).decimal()))
                            .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
                    Field labelled = Stream.of(column, Field.NAME, Field.CODE)
                            .filter(field -> table.column(field).isPresent())
                            .findFirst()
                            .orElseThrow();
                    RowDraft row = new RowDraft(null)
                            .put(labelled, label)
                            .put(Field.DONE, Ink.number(Verdict.plain(sum.toPlainString())));
                    table.rows.add(first ? 0 : table.rows.size(), row);
                    // Sums over several measures are nonsense that only their author can explain.
                    draft.tolerate(FindingKind.TOTAL_DIFFERS);
                })
                .on(Slot.ROWS);
    }

    private static void ofWhich(Draft draft, String name) {
        draft.take(Facts.Row::isSum).ifPresent(row -> {
            List<RowDraft> rows = draft.progress().rows;
            RowDraft made = draft.row(row.code());
            Field labelled = draft.progress().column(Field.NAME).isPresent() ? Field.NAME : Field.CODE;
            RowDraft part = new RowDraft(null)
                    .put(Field.TASK, row.task().name())
                    .put(labelled, name)
                    .put(Field.MEASURE, Facts.measure(row))
                    .put(Field.DONE, Ink.number("1"));
            rows.add(rows.indexOf(made) + 1, part);
            draft.tolerate(FindingKind.TOTAL_DIFFERS);
        });
    }

    private static Stream<Habit> between() {
        return Stream.of(
                Habit.of(
                                "rows in any order",
                                Phase.ROWS,
                                draft -> Collections.shuffle(draft.progress().rows, draft.chance))
                        .on(Slot.ORDER),
                Habit.of("blank rows between rows", Phase.ROWS, draft -> spaced(draft, 4, Line::blank)),
                Habit.of("merged lines of categories between rows", Phase.ROWS, draft -> categories(draft, true)),
                Habit.of("lines of categories between rows", Phase.ROWS, draft -> categories(draft, false)),
                Habit.of("the head repeated on each page", Phase.ROWS, draft -> draft.progress().headEvery = 10)
                        .on(Slot.TABLES),
                Habit.of("title and head repeated on each page", Phase.ROWS, draft -> {
                            draft.progress().headEvery = 8;
                            draft.progress().titleWithHead = true;
                        })
                        .on(Slot.TABLES),
                Habit.of("续表 above the repeated head", Phase.ROWS, draft -> {
                            draft.progress().headEvery = 12;
                            spaced(draft, 12, () -> Line.plain("续表"));
                        })
                        .on(Slot.TABLES),
                Habit.of(
                                "hidden rows",
                                Phase.ROWS,
                                draft -> draft.progressRows().stream()
                                        .filter(row -> draft.chance.nextInt(5) == 0)
                                        .forEach(row -> row.hidden = true))
                        .needing(Feature.HIDING),
                Habit.of(
                                "tasks not merged but repeated",
                                Phase.ROWS,
                                draft -> draft.tables(false).forEach(table -> table.mergeTasks = false))
                        .on(Slot.TASKS),
                Habit.of(
                                "tasks only in their first row, unmerged",
                                Phase.TABLES,
                                draft -> draft.tables(false).forEach(TableDraft::nameTasksOnce))
                        .on(Slot.TASKS, Slot.ORDER),
                Habit.of("no column 计量单位", Phase.CELLS, draft -> drop(draft, Field.MEASURE))
                        .on(Slot.MEASURE, Slot.SYNONYMS),
                Habit.of(
                                "the column 类别 merged down",
                                Phase.COLUMNS,
                                draft -> draft.progress().addAfter(Field.NUMBER, new ColumnDraft(Field.CATEGORY, "类别")))
                        .on(Slot.HEAD));
    }

    private static void spaced(Draft draft, int every, java.util.function.Supplier<Line> line) {
        List<RowDraft> rows = draft.progress().rows;
        for (int i = rows.size() - 1; i > 0; i--) {
            if (i % every == 0) {
                rows.add(i, RowDraft.of(line.get()));
            }
        }
    }

    private static void categories(Draft draft, boolean merged) {
        Set<String> seen = new HashSet<>();
        List<RowDraft> rows = new ArrayList<>();
        String numbers = "一二三四五六七八九十";
        for (RowDraft row : draft.progress().rows) {
            String category = row.text(Field.CATEGORY);
            if (!category.isEmpty() && seen.add(category)) {
                String text = numbers.charAt(Math.min(9, seen.size() - 1)) + "、" + category;
                rows.add(RowDraft.of(merged ? Line.merged(text) : Line.plain(text)));
            }
            rows.add(row);
        }
        draft.progress().rows.clear();
        draft.progress().rows.addAll(rows);
    }

    private static Stream<Habit> repeated() {
        return Stream.of(
                Habit.of("a row twice", Phase.ROWS, draft -> twice(draft, false))
                        .on(Slot.ROWS, Slot.ITEMS),
                Habit.of("a row twice with different figures", Phase.ROWS, draft -> twice(draft, true))
                        .on(Slot.ROWS, Slot.ITEMS));
    }

    private static void twice(Draft draft, boolean different) {
        draft.take(Facts.Row::isSum).ifPresent(row -> {
            RowDraft again = draft.row(row.code()).copy(row.code());
            if (different) {
                again.put(Field.DONE, Ink.number(row.figure(Field.DONE) + "1"));
                draft.judge(
                        row.code(),
                        Field.DONE,
                        Verdict.answered(null, FindingKind.DUPLICATE_ROW, FindingKind.ITEMS_ADDED_UP));
            }
            insert(draft, again);
            draft.weaken(row.code(), FindingKind.DUPLICATE_ROW);
            draft.demand(FindingKind.DUPLICATE_ROW);
        });
    }
}

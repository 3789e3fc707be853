package org.taizhang.corpus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.corpus.Habit.Phase;
import org.taizhang.findings.FindingKind;

/** Habits of the money table. */
final class MoneyHabits {

    private static final List<Field> AMOUNTS = List.of(Field.ARRANGED, Field.IN_PLACE, Field.PAID);

    private MoneyHabits() {}

    static Stream<Habit> all() {
        return Stream.of(measures(), sums(), names(), cells()).flatMap(each -> each);
    }

    private static Habit money(String name, Phase phase, Consumer<TableDraft> change) {
        return moneyIn(name, phase, draft -> draft.tables(true).forEach(change));
    }

    private static Habit moneyIn(String name, Phase phase, Consumer<Draft> change) {
        return Habit.of(name, phase, change).whereMoney().needing(Feature.SHEETS);
    }

    private static void headings(TableDraft table, String aside) {
        AMOUNTS.forEach(field -> table.the(field).rename(field.heading() + aside));
    }

    private static void times(TableDraft table, int places) {
        for (RowDraft row : table.rows) {
            for (Field field : AMOUNTS) {
                if (row.cells.get(field) instanceof Ink.Digits digits) {
                    row.put(field, Ink.number(moved(digits.decimal(), places)));
                }
            }
        }
    }

    private static String moved(String decimal, int places) {
        return Verdict.plain(new BigDecimal(decimal).movePointRight(places).toPlainString());
    }

    private static Stream<Habit> measures() {
        return Stream.of(
                money("money in 元, said in the headings", Phase.CELLS, table -> {
                            headings(table, "（元）");
                            times(table, 4);
                        })
                        .on(Slot.MONEY_MEASURE, Slot.HEAD, Slot.SYNONYMS),
                money("money in 亿元, said in the headings", Phase.CELLS, table -> {
                            headings(table, "（亿元）");
                            times(table, -4);
                        })
                        .on(Slot.MONEY_MEASURE, Slot.HEAD, Slot.SYNONYMS),
                money("单位：万元 above the money", Phase.CELLS, table -> {
                            headings(table, "");
                            table.above.add(Line.blank().with(5, Ink.words("单位：万元")));
                        })
                        .on(Slot.MONEY_MEASURE, Slot.HEAD, Slot.SYNONYMS),
                moneyIn("单位：元 above the money", Phase.CELLS, draft -> {
                            draft.tables(true).forEach(table -> {
                                headings(table, "");
                                table.above.add(Line.blank().with(5, Ink.words("单位：元")));
                                times(table, 4);
                            });
                        })
                        .on(Slot.MONEY_MEASURE, Slot.HEAD, Slot.SYNONYMS),
                moneyIn(
                                "an amount in 元 among 万元 without saying so",
                                Phase.CELLS,
                                draft -> draft.takeMoney().ifPresent(row -> {
                                    String amount =
                                            Objects.requireNonNull(row.amounts().get(Field.ARRANGED));
                                    draft.row(row.key()).put(Field.ARRANGED, Ink.number(moved(amount, 4)));
                                    draft.judge(
                                            row.key(),
                                            Field.ARRANGED,
                                            Verdict.flagged(
                                                    FindingKind.TWO_MEASURES_OF_MONEY,
                                                    FindingKind.TEN_THOUSAND_TIMES,
                                                    FindingKind.MONEY_OVER_PLAN));
                                }))
                        .on(Slot.MONEY_MEASURE),
                moneyIn("all amounts in 元 without saying so", Phase.CELLS, draft -> {
                            draft.tables(true).forEach(table -> times(table, 4));
                            draft.facts
                                    .money()
                                    .forEach(row -> draft.judge(
                                            row.key(),
                                            Field.ARRANGED,
                                            Verdict.flagged(
                                                    FindingKind.TWO_MEASURES_OF_MONEY,
                                                    FindingKind.MONEY_OVER_PLAN,
                                                    FindingKind.TEN_THOUSAND_TIMES)));
                            draft.facts.money().forEach(row -> {
                                Stream.of(Field.IN_PLACE, Field.PAID)
                                        .filter(draft.row(row.key()).cells::containsKey)
                                        .forEach(field -> draft.judge(
                                                row.key(),
                                                field,
                                                Verdict.flagged(
                                                        FindingKind.TWO_MEASURES_OF_MONEY,
                                                        FindingKind.MONEY_OVER_PLAN,
                                                        FindingKind.TEN_THOUSAND_TIMES)));
                            });
                            draft.tolerate(FindingKind.MONEY_OVER_PLAN);
                        })
                        .on(Slot.MONEY_MEASURE),
                amount("an amount as 120万元", amount -> Ink.words(amount + "万元"), Verdict::right),
                amount("an amount as 1200000元", amount -> Ink.words(moved(amount, 4) + "元"), Verdict::noting),
                amount("an amount as 0.012亿元", amount -> Ink.words(moved(amount, -4) + "亿元"), Verdict::noting),
                amount(
                        "an amount as ¥120",
                        amount -> Ink.words("¥" + amount),
                        amount -> Verdict.answered(amount, FindingKind.NOT_A_NUMBER, FindingKind.WRONG_MEASURE)),
                amount(
                        "an amount as 约120",
                        amount -> Ink.words("约" + amount),
                        amount -> Verdict.saying(amount, FindingKind.APPROXIMATE)),
                amount(
                        "an amount in an accounting format",
                        amount -> Ink.number(amount, "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ "),
                        Verdict::right),
                amount(
                        "an amount as l20",
                        amount -> Ink.words("l20"),
                        amount -> Verdict.answered(
                                null, FindingKind.STRAY_LETTERS, FindingKind.NOT_A_NUMBER, FindingKind.WRONG_MEASURE)));
    }

    private static Habit amount(
            String name,
            java.util.function.Function<String, Ink> ink,
            java.util.function.Function<String, Verdict> verdict) {
        return moneyIn(
                        name,
                        Phase.CELLS,
                        draft -> draft.takeMoney().ifPresent(row -> {
                            String amount = Objects.requireNonNull(row.amounts().get(Field.IN_PLACE));
                            draft.row(row.key()).put(Field.IN_PLACE, ink.apply(amount));
                            draft.judge(row.key(), Field.IN_PLACE, verdict.apply(amount));
                        }))
                .on(Slot.MONEY_MEASURE);
    }

    private static Stream<Habit> sums() {
        return Stream.of(
                sums("money: 合计 at the end", false, false, "合计"),
                sums("money: 合计 at the head", true, false, "合　计"),
                sums("money: 小计 below each task", false, true, "小计"),
                sums("money: 小计 above each task's sources", true, true, "小计"),
                moneyIn("money: 合计 that is wrong", Phase.ROWS, draft -> {
                            draft.tables(true).forEach(table -> {
                                RowDraft sum = sum(table.figureRows(), Field.TASK, "合计");
                                sum.put(Field.ARRANGED, Ink.number("99999.5"));
                                table.rows.add(sum);
                            });
                            draft.demand(FindingKind.TOTAL_DIFFERS);
                        })
                        .on(Slot.MONEY_ROWS, Slot.MONEY_MEASURE),
                moneyIn("money: sources as 其中：中央", Phase.ROWS, draft -> {
                            draft.tables(true).forEach(MoneyHabits::ofWhich);
                            draft.weakenMoney(FindingKind.UNKNOWN_SOURCE, FindingKind.UNKNOWN_TASK);
                            draft.tolerate(FindingKind.UNKNOWN_SOURCE, FindingKind.UNKNOWN_TASK);
                        })
                        .on(Slot.MONEY_ROWS, Slot.MONEY_IDENTITY, Slot.MONEY_MEASURE));
    }

    private static Habit sums(String name, boolean before, boolean perTask, String label) {
        return money(name, Phase.ROWS, table -> {
                    if (perTask) {
                        perTask(table, before, label);
                    } else {
                        table.rows.add(before ? 0 : table.rows.size(), sum(table.figureRows(), Field.TASK, label));
                    }
                })
                .on(Slot.MONEY_ROWS, Slot.MONEY_MEASURE);
    }

    private static RowDraft sum(List<RowDraft> parts, Field labelled, String label) {
        RowDraft sum = new RowDraft(null).put(labelled, label);
        for (Field field : AMOUNTS) {
            BigDecimal total = parts.stream()
                    .map(row -> row.cells.get(field))
                    .filter(Ink.Digits.class::isInstance)
                    .map(ink -> new BigDecimal(((Ink.Digits) ink).decimal()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            sum.put(field, Ink.number(Verdict.plain(total.toPlainString())));
        }
        return sum;
    }

    private static void perTask(TableDraft table, boolean before, String label) {
        List<RowDraft> rows = new ArrayList<>();
        List<RowDraft> group = new ArrayList<>();
        for (RowDraft row : List.copyOf(table.rows)) {
            if (!group.isEmpty() && !row.text(Field.TASK).equals(group.get(0).text(Field.TASK))) {
                close(rows, group, before, label);
            }
            group.add(row);
        }
        close(rows, group, before, label);
        table.rows.clear();
        table.rows.addAll(rows);
    }

    private static void close(List<RowDraft> rows, List<RowDraft> group, boolean before, String label) {
        RowDraft sum = sum(group, Field.SOURCE, label);
        sum.put(Field.TASK, group.get(0).text(Field.TASK));
        sum.put(Field.TASK_CODE, group.get(0).text(Field.TASK_CODE));
        if (before) {
            rows.add(sum);
        }
        rows.addAll(group);
        if (!before) {
            rows.add(sum);
        }
        group.clear();
    }

    private static void ofWhich(TableDraft table) {
        perTask(table, true, "合计");
        table.figureRows().forEach(row -> row.put(Field.SOURCE, "其中：" + row.text(Field.SOURCE)));
    }

    private static Stream<Habit> names() {
        return Stream.of(
                money(
                                "money: sources as 中央资金",
                                Phase.CELLS,
                                table -> table.figureRows()
                                        .forEach(row -> row.put(Field.SOURCE, row.text(Field.SOURCE) + "资金")))
                        .on(Slot.MONEY_IDENTITY),
                money(
                                "money: sources as 省级财政资金",
                                Phase.CELLS,
                                table -> table.figureRows()
                                        .forEach(row -> row.put(Field.SOURCE, row.text(Field.SOURCE) + "级财政资金")))
                        .on(Slot.MONEY_IDENTITY),
                money("money: no column 任务编号", Phase.CELLS, table -> table.drop(Field.TASK_CODE))
                        .on(Slot.MONEY_IDENTITY),
                money("money: codes only, no names of tasks", Phase.CELLS, table -> table.drop(Field.TASK))
                        .on(Slot.MONEY_IDENTITY, Slot.MONEY_ROWS),
                money("money: tasks as 4.城镇老旧小区改造", Phase.CELLS, table -> {
                            table.drop(Field.TASK_CODE);
                            table.figureRows()
                                    .forEach(row -> row.put(
                                            Field.TASK, row.text(Field.TASK_CODE) + "." + row.text(Field.TASK)));
                        })
                        .on(Slot.MONEY_IDENTITY),
                money("money: tasks not merged but repeated", Phase.ROWS, table -> table.mergeTasks = false),
                moneyIn("money: tasks only in their first row, unmerged", Phase.TABLES, draft -> {
                            draft.tables(true).forEach(TableDraft::nameTasksOnce);
                            draft.weakenMoney(FindingKind.UNKNOWN_TASK);
                            draft.tolerate(FindingKind.UNKNOWN_TASK);
                        })
                        .on(Slot.MONEY_IDENTITY, Slot.MONEY_ROWS, Slot.HEAD),
                moneyIn(
                                "money: a source that the plan does not have",
                                Phase.CELLS,
                                draft -> draft.takeMoney().ifPresent(row -> {
                                    draft.row(row.key()).put(Field.SOURCE, "社会捐赠");
                                    draft.weaken(row.key(), FindingKind.UNKNOWN_SOURCE);
                                    draft.demand(FindingKind.UNKNOWN_SOURCE);
                                }))
                        .on(Slot.MONEY_IDENTITY),
                moneyIn(
                                "money: a task that the plan does not have",
                                Phase.CELLS,
                                draft -> draft.takeMoney().ifPresent(row -> {
                                    draft.row(row.key())
                                            .put(Field.TASK_CODE, "77")
                                            .put(Field.TASK, "口袋公园");
                                    draft.weaken(row.key(), FindingKind.UNKNOWN_TASK);
                                    draft.demand(FindingKind.UNKNOWN_TASK);
                                }))
                        .on(Slot.MONEY_IDENTITY),
                moneyIn(
                                "money: a row twice",
                                Phase.ROWS,
                                draft -> draft.takeMoney().ifPresent(row -> {
                                    List<RowDraft> rows = draft.money().orElseThrow().rows;
                                    rows.add(draft.row(row.key()).copy(row.key()));
                                    draft.weaken(row.key(), FindingKind.DUPLICATE_MONEY_ROW);
                                    draft.demand(FindingKind.DUPLICATE_MONEY_ROW);
                                }))
                        .on(Slot.MONEY_ROWS),
                wide("money: sources side by side under each amount", Across.BELOW_AMOUNTS),
                wide("money: sources side by side under each amount, merged", Across.BELOW_AMOUNTS_MERGED),
                wide("money: sources side by side under each amount with 小计", Across.BELOW_AMOUNTS_WITH_SUM),
                wide("money: amounts side by side under each source", Across.BELOW_SOURCES),
                wide("money: columns 中央资金安排", Across.IN_ONE));
    }

    /** How sources stand side by side. */
    private enum Across {
        BELOW_AMOUNTS,
        BELOW_AMOUNTS_MERGED,
        BELOW_AMOUNTS_WITH_SUM,
        BELOW_SOURCES,
        IN_ONE
    }

    private static Habit wide(String name, Across form) {
        return moneyIn(name, Phase.SHEETS, draft -> {
                    List<String> sources = wide(draft, form);
                    if (form == Across.BELOW_AMOUNTS_MERGED) {
                        draft.touches.add(canvas -> mergeGroups(canvas, sources.size()));
                    }
                })
                .on(Slot.MONEY_ROWS, Slot.MONEY_IDENTITY, Slot.MONEY_MEASURE, Slot.HEAD, Slot.TABLES, Slot.BLANKS);
    }

    /** Merges each amount's heading over its sources, and the others down. */
    private static void mergeGroups(Canvas canvas, int sources) {
        canvas.sheets.stream().filter(each -> each.name.equals("资金")).forEach(sheet -> {
            int head = 2;
            for (int i = 0; i < AMOUNTS.size() && sources > 1; i++) {
                sheet.merges.add(new Canvas.Area(head, 3 + i * sources, head, 2 + (i + 1) * sources));
            }
            sheet.merges.add(new Canvas.Area(head, 1, head + 1, 1));
            sheet.merges.add(new Canvas.Area(head, 2, head + 1, 2));
        });
    }

    /** A line a task, and a column for each amount of each source. */
    private static List<String> wide(Draft draft, Across form) {
        TableDraft old = draft.money().orElseThrow();
        List<String> sources = draft.facts.money().stream()
                .map(Facts.Amounts::source)
                .distinct()
                .toList();
        SheetDraft sheet = new SheetDraft("资金");
        sheet.lines.add(Line.plain("海东市" + StandardLedger.MONEY_TITLE));
        sheet.lines.addAll(heads(sources, form));
        Map<String, List<Facts.Amounts>> byTask = draft.facts.money().stream()
                .collect(Collectors.groupingBy(
                        row -> row.task().code().value(), LinkedHashMap::new, Collectors.toList()));
        byTask.forEach((code, rows) -> sheet.lines.add(line(code, rows, old, sources, form)));
        draft.sheets.removeIf(each -> each.tables.contains(old));
        draft.sheets.add(sheet);
        return sources;
    }

    private static List<Line> heads(List<String> sources, Across form) {
        Line groups = Line.plain("任务编号").with(1, Ink.words("重点任务"));
        Line heads = Line.blank();
        for (int i = 0; i < AMOUNTS.size(); i++) {
            String amount = AMOUNTS.get(i).heading();
            if (form == Across.BELOW_AMOUNTS_WITH_SUM) {
                heads = heads.with(sumColumn(i, sources), Ink.words("小计"));
                groups = groups.with(sumColumn(i, sources), Ink.words(amount + "（万元）"));
            }
            for (int j = 0; j < sources.size(); j++) {
                int column = column(i, j, sources, form);
                String source = sources.get(j);
                if (form == Across.IN_ONE) {
                    groups = groups.with(
                            column,
                            Ink.words(source + (source.length() > 1 ? "资金" : "级资金") + amount.substring(0, 2) + "（万元）"));
                } else if (form == Across.BELOW_SOURCES) {
                    groups = i == 0 ? groups.with(column, Ink.words(source)) : groups;
                    heads = heads.with(column, Ink.words(amount + "（万元）"));
                } else {
                    boolean first = j == 0 && form != Across.BELOW_AMOUNTS_WITH_SUM;
                    groups = first ? groups.with(column, Ink.words(amount + "（万元）")) : groups;
                    heads = heads.with(column, Ink.words(source));
                }
            }
        }
        return form == Across.IN_ONE ? List.of(groups) : List.of(groups, heads);
    }

    private static int sumColumn(int amount, List<String> sources) {
        return 2 + amount * (sources.size() + 1);
    }

    private static int column(int amount, int source, List<String> sources, Across form) {
        return switch (form) {
            case BELOW_SOURCES -> 2 + source * AMOUNTS.size() + amount;
            case BELOW_AMOUNTS_WITH_SUM -> sumColumn(amount, sources) + 1 + source;
            default -> 2 + amount * sources.size() + source;
        };
    }

    private static Line line(String code, List<Facts.Amounts> rows, TableDraft old, List<String> sources, Across form) {
        Line line = Line.plain(code).with(1, Ink.words(rows.get(0).task().name()));
        for (int i = 0; i < AMOUNTS.size(); i++) {
            Field field = AMOUNTS.get(i);
            BigDecimal sum = BigDecimal.ZERO;
            for (Facts.Amounts row : rows) {
                Ink ink = old.figureRows().stream()
                        .filter(each -> row.key().equals(each.key))
                        .map(each -> each.cells.get(field))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
                if (ink != null) {
                    int column = column(i, sources.indexOf(row.source()), sources, form);
                    line = line.with(column, ink, new FigureKey(row.key(), field));
                    sum = ink instanceof Ink.Digits digits ? sum.add(new BigDecimal(digits.decimal())) : sum;
                }
            }
            if (form == Across.BELOW_AMOUNTS_WITH_SUM) {
                line = line.with(sumColumn(i, sources), Ink.number(Verdict.plain(sum.toPlainString())));
            }
        }
        return line;
    }

    private static Stream<Habit> cells() {
        return Stream.of(
                moneyIn(
                        "money: an amount that is blank",
                        Phase.CELLS,
                        draft -> draft.takeMoney().ifPresent(row -> {
                            draft.row(row.key()).cells.remove(Field.PAID);
                            draft.judge(row.key(), Field.PAID, Verdict.blank());
                        })),
                moneyIn(
                                "money: more paid than in place",
                                Phase.CELLS,
                                draft -> draft.takeMoney().ifPresent(row -> {
                                    String arranged =
                                            Objects.requireNonNull(row.amounts().get(Field.ARRANGED));
                                    String more = new BigDecimal(arranged)
                                            .add(BigDecimal.TEN)
                                            .toPlainString();
                                    draft.row(row.key()).put(Field.PAID, Ink.number(more));
                                    draft.judge(
                                            row.key(),
                                            Field.PAID,
                                            Verdict.saying(more, FindingKind.PAID_OVER_IN_PLACE));
                                }))
                        .on(Slot.MONEY_MEASURE),
                moneyIn(
                                "money: a negative amount",
                                Phase.CELLS,
                                draft -> draft.takeMoney().ifPresent(row -> {
                                    draft.row(row.key()).put(Field.PAID, Ink.number("-3.5"));
                                    draft.judge(row.key(), Field.PAID, Verdict.answered(null, FindingKind.NEGATIVE));
                                }))
                        .on(Slot.MONEY_MEASURE),
                moneyIn("money: a misspelt heading 到位资全", Phase.HEADINGS, draft -> {
                            draft.tables(true)
                                    .forEach(table -> table.the(Field.IN_PLACE).rename("到位资全（万元）"));
                            FindingKind[] kinds = {
                                FindingKind.HEADING_BY_SIMILARITY,
                                FindingKind.HEADING_CANDIDATES,
                                FindingKind.MISSING_COLUMN
                            };
                            draft.weaken(Field.IN_PLACE, kinds);
                            draft.tolerate(kinds);
                            draft.demand(kinds);
                        })
                        .on(Slot.SYNONYMS, Slot.SPELLING, Slot.MONEY_MEASURE, Slot.HEAD));
    }
}

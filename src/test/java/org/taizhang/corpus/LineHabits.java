package org.taizhang.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.taizhang.corpus.Habit.Phase;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;

/** Habits of the lines above the table: title, round, sender, day. */
final class LineHabits {

    private LineHabits() {}

    static Stream<Habit> all(Plan plan) {
        return Stream.of(titles(), rounds(), senders(plan), days()).flatMap(each -> each);
    }

    private static void title(Draft draft, String title) {
        draft.tables(false)
                .forEach(table -> table.above.replaceAll(
                        line -> line.text().contains(StandardLedger.TITLE) ? Line.merged(title) : line));
    }

    /** Sets the line of sender and day. */
    private static void second(Draft draft, Line line) {
        draft.tables(false)
                .forEach(table -> table.above.replaceAll(old -> old.text().startsWith("填报单位：") ? line : old));
    }

    private static Stream<Habit> titles() {
        return Stream.of(
                Habit.of(
                                "several rows of title",
                                Phase.LINES,
                                draft -> draft.tables(false)
                                        .filter(table -> !table.above.isEmpty())
                                        .findFirst()
                                        .ifPresent(table -> {
                                            table.above.add(0, Line.plain("附件2"));
                                            table.above.add(1, Line.merged("关于报送2024年第三季度民生实事工程进展情况的函"));
                                            table.above.add(2, Line.blank());
                                        }))
                        .on(Slot.TITLE),
                Habit.of(
                                "no title",
                                Phase.LINES,
                                draft -> draft.tables(false)
                                        .forEach(table -> table.above.removeIf(
                                                line -> line.text().contains(StandardLedger.TITLE))))
                        .on(Slot.TITLE, Slot.ROUND),
                Habit.of(
                                "a title broken over lines",
                                Phase.LINES,
                                draft -> title(draft, "海东市2024年民生实事工程\n工作台账\n（2024年第三季度）"))
                        .on(Slot.TITLE, Slot.ROUND),
                Habit.of(
                        "单位：个、户 above the table",
                        Phase.LINES,
                        draft -> draft.tables(false)
                                .findFirst()
                                .ifPresent(table -> table.above.add(Line.blank().with(9, Ink.words("单位：个、户、万元"))))),
                Habit.of(
                        "计量单位：见表 above the table",
                        Phase.LINES,
                        draft -> draft.tables(false)
                                .findFirst()
                                .ifPresent(table ->
                                        table.above.add(Line.plain("表号：海实事01表").with(8, Ink.words("计量单位：见表"))))),
                Habit.of(
                        "a blank line above the head",
                        Phase.LINES,
                        draft -> draft.tables(false).findFirst().ifPresent(table -> table.above.add(Line.blank()))));
    }

    private static Habit round(String title) {
        return Habit.of("title " + title, Phase.LINES, draft -> title(draft, title))
                .on(Slot.TITLE, Slot.ROUND);
    }

    private static Stream<Habit> rounds() {
        return Stream.of(
                round("2024年三季度民生实事工程台账"),
                round("民生实事工程台账（三季度）"),
                round("2024年第3季度民生实事工程台账"),
                round("2024年前三季度民生实事工程台账"),
                round("2024年1-9月民生实事工程台账"),
                round("民生实事工程进展情况（截至2024年9月底）"),
                round("二〇二四年第三季度民生实事工程台账"),
                round("2024年民生实事工程台账（Q3）"),
                round("2024 年 第 三 季 度 民 生 实 事 台 账"),
                round("2024年度民生实事工程台账"),
                wrongRound("2024年第二季度民生实事工程台账"),
                wrongRound("2023年第三季度民生实事工程台账"),
                wrongRound("2024年上半年民生实事工程台账"),
                wrongRound("2024年1-6月民生实事工程台账"));
    }

    private static Habit wrongRound(String title) {
        return Habit.of("another round's title " + title, Phase.LINES, draft -> {
                    title(draft, title);
                    draft.refuse(FindingKind.WRONG_ROUND);
                    // A copy of last round is no more another round's than the rest.
                    draft.days.add(Optional.of(StandardLedger.LAST_DAY));
                })
                .on(Slot.TITLE, Slot.ROUND, Slot.BOOK);
    }

    private static Habit sender(String name, BiFunction<Draft, Unit, Line> line) {
        return Habit.of(
                        name,
                        Phase.LINES,
                        draft -> second(
                                draft,
                                line.apply(draft, draft.facts.unit()).with(7, Ink.words("填报日期：" + draft.facts.day()))))
                .on(Slot.SENDER, Slot.DATE);
    }

    private static Stream<Habit> senders(Plan plan) {
        return Stream.of(
                sender("sender by its full name", (draft, unit) -> Line.plain("填报单位：" + unit.name())),
                sender("sender by an alias", (draft, unit) -> Line.plain("填报单位：" + draft.pick(names(unit)))),
                sender("sender with a stamp", (draft, unit) -> Line.plain("填报单位（盖章）：" + unit.shortName())),
                sender("sender as 报送单位", (draft, unit) -> Line.plain("报送单位:" + unit.shortName())),
                sender("sender as 单位名称", (draft, unit) -> Line.plain("单位名称：" + unit.shortName())),
                sender(
                        "sender in spaced letters",
                        (draft, unit) -> Line.plain(
                                "填 报 单 位 ： " + String.join(" ", unit.shortName().split("")))),
                sender(
                        "sender in the next cell",
                        (draft, unit) -> Line.plain("填报单位：").with(1, Ink.words(unit.shortName()))),
                sender(
                        "sender two cells on",
                        (draft, unit) -> Line.plain("填报单位").with(2, Ink.words(unit.shortName()))),
                Habit.of(
                                "sender and day in one cell",
                                Phase.LINES,
                                draft -> second(
                                        draft,
                                        Line.plain("填报单位：" + draft.facts.unit().shortName() + "　　　填报日期："
                                                + draft.facts.day())))
                        .on(Slot.SENDER, Slot.DATE),
                Habit.of("sender in the title only", Phase.LINES, draft -> {
                            title(draft, draft.facts.unit().shortName() + StandardLedger.TITLE);
                            second(draft, Line.plain("填报日期：" + draft.facts.day()));
                        })
                        .on(Slot.SENDER, Slot.TITLE, Slot.ROUND, Slot.DATE),
                Habit.of("sender in the file name only", Phase.LINES, draft -> {
                            draft.stem = draft.facts.unit().shortName() + "2024年第三季度台账";
                            second(draft, Line.plain("填报日期：" + draft.facts.day()));
                        })
                        .on(Slot.SENDER, Slot.DATE),
                Habit.of("sender on the identity sheet only", Phase.LINES, draft -> {
                            second(draft, Line.plain("填报日期：" + draft.facts.day()));
                            draft.sheets.add(identity(draft.facts.unit().code().value(), "2024-Q3"));
                        })
                        .on(Slot.SENDER, Slot.DATE)
                        .needing(Feature.SHEETS),
                Habit.of(
                                "an identity sheet that agrees",
                                Phase.SHEETS,
                                draft -> draft.sheets.add(
                                        identity(draft.facts.unit().code().value(), "2024-Q3")))
                        .on(Slot.SENDER)
                        .needing(Feature.SHEETS),
                Habit.of("an identity sheet of another unit", Phase.SHEETS, draft -> {
                            draft.sheets.add(identity(other(plan, draft).code().value(), "2024-Q3"));
                            refuse(draft, FindingKind.UNIT_CONFLICT);
                        })
                        .on(Slot.SENDER)
                        .needing(Feature.SHEETS),
                Habit.of("a title that names another unit than the line", Phase.LINES, draft -> {
                            title(draft, other(plan, draft).shortName() + StandardLedger.TITLE);
                            refuse(draft, FindingKind.UNIT_CONFLICT);
                        })
                        .on(Slot.SENDER, Slot.TITLE, Slot.ROUND),
                Habit.of("no sender anywhere", Phase.LINES, draft -> {
                            second(draft, Line.plain("填报日期：" + draft.facts.day()));
                            refuse(draft, FindingKind.UNKNOWN_UNIT);
                        })
                        .on(Slot.SENDER, Slot.DATE),
                Habit.of("a sender that the plan does not know", Phase.LINES, draft -> {
                            second(draft, Line.plain("填报单位：某某街道办事处"));
                            draft.days.add(Optional.empty());
                            refuse(draft, FindingKind.UNKNOWN_UNIT);
                        })
                        .on(Slot.SENDER, Slot.DATE));
    }

    private static List<String> names(Unit unit) {
        List<String> names = new ArrayList<>(unit.aliases());
        names.add(unit.name());
        return names;
    }

    private static Unit other(Plan plan, Draft draft) {
        return plan.reportingUnits().stream()
                .filter(unit -> !unit.code().equals(draft.facts.unit().code()))
                .findFirst()
                .orElseThrow();
    }

    private static void refuse(Draft draft, FindingKind kind) {
        draft.senders.add("");
        draft.refuse(kind);
    }

    private static SheetDraft identity(String unit, String round) {
        SheetDraft sheet = new SheetDraft("台账标识");
        sheet.visibility = SheetDraft.Visibility.VERY_HIDDEN;
        sheet.lines.add(Line.plain("方案").with(1, Ink.words("haidong-2024")));
        sheet.lines.add(Line.plain("单位").with(1, Ink.words(unit)));
        sheet.lines.add(Line.plain("轮次").with(1, Ink.words(round)));
        return sheet;
    }

    private static Habit day(String name, Function<LocalDate, String> text) {
        return Habit.of(
                        "day as " + name,
                        Phase.LINES,
                        draft -> second(
                                draft,
                                Line.plain("填报单位：" + draft.facts.unit().shortName())
                                        .with(7, Ink.words("填报日期：" + text.apply(draft.facts.day())))))
                .on(Slot.DATE, Slot.SENDER);
    }

    private static Habit unclear(Habit habit) {
        return new Habit(habit.name(), habit.phase(), habit.slots(), habit.needs(), habit.suits(), null, draft -> {
            habit.change().accept(draft);
            draft.days.add(Optional.empty());
        });
    }

    private static String digits(String pattern, LocalDate day) {
        return day.format(java.time.format.DateTimeFormatter.ofPattern(pattern, java.util.Locale.ROOT));
    }

    private static Stream<Habit> days() {
        return Stream.of(
                day("2024.9.28", day -> digits("yyyy.M.d", day)),
                day("2024年9月28日", day -> digits("yyyy年M月d日", day)),
                day("2024/9/28", day -> digits("yyyy/M/d", day)),
                day("2024年09月28日", day -> digits("yyyy年MM月dd日", day)),
                day("2024 年 9 月 28 日", day -> digits("yyyy 年 M 月 d 日", day)),
                day(
                        "２０２４年９月２８日",
                        day -> digits("yyyy年M月d日", day).replace('2', '２').replace('4', '４')),
                unclear(day("20240928", day -> digits("yyyyMMdd", day))),
                unclear(day("24.9.28", day -> digits("yy.M.d", day))),
                unclear(day("9月28日", day -> digits("M月d日", day))),
                unclear(day("二〇二四年九月二十八日", day -> "二〇二四年九月" + chinese(day.getDayOfMonth()) + "日")),
                unclear(day("九月二十八日", day -> "九月" + chinese(day.getDayOfMonth()) + "日")),
                unclear(day("2024年9月", day -> "2024年9月")),
                Habit.of("day as a text that is none", Phase.LINES, draft -> {
                            second(
                                    draft,
                                    Line.plain("填报单位：" + draft.facts.unit().shortName())
                                            .with(7, Ink.words("填报日期：    年  月  日")));
                            draft.days.clear();
                            draft.days.add(Optional.empty());
                        })
                        .on(Slot.DATE, Slot.SENDER),
                Habit.of(
                                "day as Excel's own in the next cell",
                                Phase.LINES,
                                draft -> second(
                                        draft,
                                        Line.plain("填报单位：" + draft.facts.unit().shortName())
                                                .with(7, Ink.words("填报日期："))
                                                .with(8, Ink.day(draft.facts.day()))))
                        .on(Slot.DATE, Slot.SENDER),
                Habit.of("no day", Phase.LINES, draft -> {
                            second(
                                    draft,
                                    Line.plain("填报单位：" + draft.facts.unit().shortName()));
                            draft.days.clear();
                            draft.days.add(Optional.empty());
                        })
                        .on(Slot.DATE, Slot.SENDER),
                Habit.of("the day at the foot", Phase.LINES, draft -> {
                            second(
                                    draft,
                                    Line.plain("填报单位：" + draft.facts.unit().shortName()));
                            draft.tables(false)
                                    .reduce((one, other) -> other)
                                    .ifPresent(table -> table.below.add(
                                            Line.plain("填表人：").with(5, Ink.words("填报日期：" + draft.facts.day()))));
                            draft.days.add(Optional.empty());
                        })
                        .on(Slot.DATE, Slot.SENDER));
    }

    private static String chinese(int number) {
        String[] names = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
        String tens = number / 10 == 0 ? "" : (number / 10 == 1 ? "" : names[number / 10]) + "十";
        return tens + names[number % 10];
    }
}

package org.taizhang.corpus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.taizhang.corpus.Habit.Phase;
import org.taizhang.findings.FindingKind;

/** Habits of writing a quantity. Each takes one figure and writes it its own way. */
final class FigureHabits {

    /** Not a number that can be used, whatever the reason. */
    private static final FindingKind[] UNUSABLE = {
        FindingKind.NOT_A_NUMBER,
        FindingKind.WRONG_MEASURE,
        FindingKind.RANGE,
        FindingKind.STRAY_LETTERS,
        FindingKind.UNCLEAR_FRACTION,
        FindingKind.SEVERAL_NUMBERS,
        FindingKind.DATE_FOR_NUMBER
    };

    private FigureHabits() {}

    static Stream<Habit> all() {
        return Stream.of(
                        certain(),
                        approximate(),
                        unusable(),
                        nothing(),
                        percentages(),
                        tenThousands(),
                        typed(),
                        parts())
                .flatMap(each -> each);
    }

    /** The pattern's {m} is the indicator's measure. */
    private static Habit count(String pattern, Verdict verdict) {
        return cell(
                "count written as " + pattern.replace("\n", "⏎"),
                Facts.Row::isOpen,
                row -> Ink.words(pattern.replace("{m}", Facts.measure(row))),
                row -> verdict);
    }

    private static Habit cell(
            String name,
            Predicate<Facts.Row> sort,
            Function<Facts.Row, Ink> ink,
            Function<Facts.Row, Verdict> verdict) {
        return Habit.of(
                        name,
                        Phase.CELLS,
                        draft -> draft.take(sort).ifPresent(row -> {
                            draft.row(row.code()).put(Field.DONE, ink.apply(row));
                            draft.judge(row.code(), Field.DONE, verdict.apply(row));
                        }))
                .whereAny(sort);
    }

    private static Stream<Habit> certain() {
        Verdict right = Verdict.right("2890");
        return Stream.of(
                count("2890", right),
                count("2,890", right),
                count("2，890", right),
                count("２８９０", right),
                count("２，８９０", right),
                count("2890{m}", right),
                count("2,890{m}", right),
                count("2890 {m}", right),
                count(" 2890 ", right),
                count("2890\u00a0", right),
                count("2890\n", right),
                count("\u30002890", right),
                count("'2890", right),
                count("’2890", Verdict.answered("2890", UNUSABLE)),
                count("2890.00", right),
                count("02890", right),
                count("+2890", Verdict.answered("2890", UNUSABLE)),
                count("共2890{m}", right),
                count("累计2890{m}", right),
                count("共计2890{m}", right),
                count("完成2890{m}", Verdict.answered("2890", UNUSABLE)),
                count("已完成2890{m}", Verdict.answered("2890", UNUSABLE)),
                count("2890{m}。", Verdict.answered("2890", UNUSABLE)),
                count("2890（{m}）", Verdict.answered("2890", UNUSABLE)),
                count("¥2890", Verdict.answered("2890", UNUSABLE)),
                count("2 890", Verdict.answered("2890", UNUSABLE)),
                count("2.89E3", Verdict.answered("2890", append(UNUSABLE, FindingKind.APPROXIMATE))),
                count("0.289万{m}", Verdict.noting("2890")),
                count("0.289万", Verdict.noting("2890")),
                count("3千{m}", Verdict.answered("3000", UNUSABLE)),
                count("六十五", Verdict.saying("65", FindingKind.CHINESE_NUMERAL)),
                count("十二", Verdict.saying("12", FindingKind.CHINESE_NUMERAL)),
                count("十二{m}", Verdict.saying("12", FindingKind.CHINESE_NUMERAL)),
                count("二十", Verdict.saying("20", FindingKind.CHINESE_NUMERAL)),
                count("一百二十", Verdict.saying("120", FindingKind.CHINESE_NUMERAL)),
                count("一百零五", Verdict.saying("105", FindingKind.CHINESE_NUMERAL)),
                count("三千二百", Verdict.saying("3200", FindingKind.CHINESE_NUMERAL)),
                count("两百", Verdict.answered("200", UNUSABLE).tolerating(FindingKind.CHINESE_NUMERAL)),
                count("一万二千", Verdict.answered("12000", UNUSABLE)),
                count("1万2千", Verdict.answered("12000", UNUSABLE)),
                count("二〇", Verdict.answered("20", UNUSABLE)),
                count("叁拾陆", Verdict.answered("36", UNUSABLE)),
                count("一百二", Verdict.answered("120", UNUSABLE)),
                count("三十六点五", Verdict.answered("36.5", UNUSABLE)),
                count("二百五", Verdict.answered("250", UNUSABLE)),
                count("三万五", Verdict.answered("35000", UNUSABLE)),
                count("三万五千", Verdict.answered("35000", UNUSABLE)),
                count("一千零二十", Verdict.answered("1020", UNUSABLE)),
                count("十", Verdict.answered("10", UNUSABLE)),
                count("廿", Verdict.answered("20", UNUSABLE)),
                count("一二", Verdict.answered("12", UNUSABLE)),
                count("2千5", Verdict.answered("2500", UNUSABLE)),
                count("2.5千", Verdict.answered("2500", UNUSABLE)),
                count("3\u200b6", Verdict.answered("36", UNUSABLE)),
                count("\u202a36\u202c", Verdict.answered("36", UNUSABLE)),
                count("\ufeff36", Verdict.answered("36", UNUSABLE)),
                count("㊱", Verdict.answered("36", UNUSABLE)));
    }

    private static Stream<Habit> approximate() {
        Verdict about = Verdict.saying("300", FindingKind.APPROXIMATE);
        Verdict roughly = Verdict.answeredAloud("300", append(UNUSABLE, FindingKind.APPROXIMATE));
        return Stream.of(
                count("约300{m}", about),
                count("约300", about),
                count("近300{m}", about),
                count("大约300{m}", about),
                count("300余{m}", about),
                count("300多{m}", about),
                count("300{m}左右", about),
                count("300{m}以上", about),
                count("超过300{m}", about),
                count("300+", roughly),
                count("≥300", roughly),
                count(">300{m}", roughly),
                count("不低于300{m}", roughly),
                count("不足300{m}", roughly),
                count("接近300", roughly),
                count("预计300{m}", roughly),
                count("计划300{m}", roughly),
                count("约三百{m}", roughly.orValue("300")),
                count("300?", roughly),
                count("300（预估）", roughly),
                count("近3万{m}", Verdict.saying("30000", FindingKind.APPROXIMATE)));
    }

    private static FindingKind[] append(FindingKind[] kinds, FindingKind more) {
        return Stream.concat(Stream.of(kinds), Stream.of(more)).toArray(FindingKind[]::new);
    }

    private static Stream<Habit> unusable() {
        Verdict none = Verdict.answered(null, UNUSABLE);
        Verdict perhaps36 = Verdict.answeredAloud("36", append(UNUSABLE, FindingKind.APPROXIMATE));
        return Stream.of(
                count("3-5", none),
                count("3—5", none),
                count("3~5{m}", none),
                count("3至5", none),
                count("3到5{m}", none),
                count("1/3", none),
                count("1/3{m}", none),
                count("36/190", none),
                count("三分之一", none),
                count("l2", none),
                count("1O", none),
                count("2B90", none),
                count("12o{m}", none),
                count("S6", none),
                count("1,23", none),
                count("12,34,567", none),
                count("1.234.567", none),
                count("1。5", none),
                count("36..5", none),
                count("36-", none),
                count("36+12", none),
                count("36+12=48", none.orValue("48")),
                count("12、15", none),
                count("12;15", none),
                count("12 15", none),
                count("12\n15", none),
                count("12（15）", Verdict.answeredAloud("12", append(UNUSABLE, FindingKind.APPROXIMATE))),
                count("36{m}（含续建10{m}）", perhaps36),
                count("36（含续建）", perhaps36),
                count("已完成36{m}，占19%", perhaps36),
                count("新建36{m}，改建12{m}", none),
                count("36{m}12米", none),
                count("第一批36{m}", perhaps36),
                count("36吨米", none),
                count("2890平方公里", none),
                count("三成", none),
                count("过半", none),
                count("若干", none),
                count("数十{m}", none),
                count("十几{m}", none),
                count("待定", none),
                count("详见附件", none),
                count("按计划推进", none),
                count("#N/A", Verdict.answered(null, append(UNUSABLE, FindingKind.FORMULA_ERROR))),
                count("2024年9月", none),
                count("9月", none),
                count("36%", none),
                count("-5", Verdict.answered(null, append(UNUSABLE, FindingKind.NEGATIVE))),
                count("（120）", Verdict.answered(null, append(UNUSABLE, FindingKind.NEGATIVE))),
                count("(120)", Verdict.answered(null, append(UNUSABLE, FindingKind.NEGATIVE))),
                count("－5", Verdict.answered(null, append(UNUSABLE, FindingKind.NEGATIVE))),
                count("负五", Verdict.answered(null, append(UNUSABLE, FindingKind.NEGATIVE))),
                count("=36", Verdict.answered("36", UNUSABLE)),
                count("5.5.", none),
                count("完成", none),
                count("36²", none),
                count("36①", none),
                count("①36", none),
                count("36⁽¹⁾", none),
                count("⑴36", none),
                count("½", none.orValue("0.5")),
                count("3½", none.orValue("3.5")),
                count("36*", perhaps36),
                count("36[1]", perhaps36),
                count("36（注）", perhaps36),
                count("36㎡", none),
                count("36·5", none.orValue("36.5")),
                count("Ⅻ", none.orValue("12")),
                count("٣٦", none.orValue("36")),
                count("0x24", none),
                count("36d", none),
                count("36f", none),
                count("NaN", none),
                count("1_000", none),
                count("1,000-1,200", none),
                count("一半", none),
                count("半", none),
                count("几十", none),
                count("上千{m}", none),
                count("近百{m}", none.orValue("100")),
                count("百余{m}", none.orValue("100")),
                count("万{m}", none),
                count("万分之五", none),
                count("36→48", none),
                count("原36现48", none),
                count("36 48", none),
                count("36,48", none),
                count("36，48", none),
                count("36.5.1", none),
                count("3 6", none.orValue("36")),
                count("36{m}/年", perhaps36),
                count("36{m}36{m}", none),
                count("累计36{m}，本季12{m}", perhaps36),
                count("√", none),
                count("是", none));
    }

    private static Stream<Habit> nothing() {
        return Stream.of(
                count("—", Verdict.blank()),
                count("——", Verdict.blank()),
                count("-", Verdict.blank()),
                count("/", Verdict.blank()),
                count("\\", Verdict.blank().tolerating(UNUSABLE)),
                count("无", Verdict.blank()),
                count("暂无", Verdict.blank()),
                count(" ", Verdict.blank()),
                count("　", Verdict.blank()),
                notStarted("未启动"),
                notStarted("未开工"),
                notStarted("尚未启动"),
                count("0", Verdict.right("0")),
                count("零", Verdict.answered("0", UNUSABLE)),
                cell("a figure that is owed is blank", Facts.Row::isSum, row -> Ink.words(""), row -> Verdict.blank()));
    }

    private static Habit notStarted(String word) {
        FindingKind[] kinds = append(append(UNUSABLE, FindingKind.NOT_STARTED_AS_ZERO), FindingKind.MISSING_FIGURE);
        return count(word, Verdict.answeredAloud("0", kinds));
    }

    private static Habit percent(String name, Function<String, Ink> ink, Function<String, Verdict> verdict) {
        return cell(
                        "percentage " + name,
                        Facts.Row::isMilestone,
                        row -> ink.apply(Objects.requireNonNull(row.figure(Field.DONE))),
                        row -> verdict.apply(Objects.requireNonNull(row.figure(Field.DONE))))
                .on(Slot.RATES);
    }

    private static String hundredth(String value) {
        return new BigDecimal(value).movePointLeft(2).toPlainString();
    }

    private static Stream<Habit> percentages() {
        Function<String, Verdict> fraction = value -> Verdict.saying(value, FindingKind.FRACTION_AS_PERCENT);
        Function<String, Verdict> none =
                value -> Verdict.answered(null, append(UNUSABLE, FindingKind.OVER_HUNDRED_PERCENT));
        return Stream.of(
                percent("as 65%", value -> Ink.words(value + "%"), Verdict::right),
                percent("as 65％", value -> Ink.words(value + "％"), Verdict::right),
                percent("as 65 %", value -> Ink.words(value + " %"), Verdict::right),
                percent("as text 65", Ink::words, Verdict::right),
                percent(
                        "as 约65%",
                        value -> Ink.words("约" + value + "%"), value -> Verdict.saying(value, FindingKind.APPROXIMATE)),
                percent("as 百分之六十五", value -> Ink.words("百分之六十五"), value -> Verdict.answered("65", UNUSABLE)),
                percent("as 0.65 in format 0%", value -> Ink.number(hundredth(value), "0%"), Verdict::right),
                percent("as 0.65 in format 0.00%", value -> Ink.number(hundredth(value), "0.00%"), Verdict::right),
                percent("as 0.65", value -> Ink.number(hundredth(value)), fraction),
                percent("as text 0.65", value -> Ink.words(hundredth(value)), fraction),
                percent("as 100%", value -> Ink.words("100%"), value -> Verdict.right("100"))
                        .whereNot(FigureHabits::isHalfMilestone),
                percent("as 1 in format 0%", value -> Ink.number("1", "0%"), value -> Verdict.right("100"))
                        .whereNot(FigureHabits::isHalfMilestone),
                percent(
                                "as 1",
                                value -> Ink.number("1"),
                                value -> Verdict.answeredAloud("100", append(UNUSABLE, FindingKind.ONE_AS_PERCENT))
                                        .orValue("1"))
                        .whereNot(FigureHabits::isHalfMilestone),
                percent("as 65 in format 0%", value -> Ink.number(value, "0%"), none)
                        .needing(Feature.TYPES),
                percent("as 120%", value -> Ink.words("120%"), none),
                percent(
                        "as 65‰",
                        value -> Ink.words(value + "‰"),
                        value -> Verdict.answered(
                                new BigDecimal(value).movePointLeft(1).toPlainString(), UNUSABLE)),
                percent("as 六成五", value -> Ink.words("六成五"), value -> Verdict.answered("65", UNUSABLE)),
                percent("as 2/3", value -> Ink.words("2/3"), none),
                percent("as 65.5个百分点", value -> Ink.words("65.5个百分点"), value -> Verdict.answered("65.5", UNUSABLE)),
                Habit.of(
                                "own percentages as parts of one",
                                Phase.CELLS,
                                draft -> draft.facts.rows().stream()
                                        .filter(Facts.Row::isRatio)
                                        .filter(row -> !draft.isClaimed(row.code()))
                                        .forEach(row -> {
                                            draft.claim(row.code());
                                            String own = Objects.requireNonNull(row.figure(Field.DONE));
                                            draft.row(row.code()).put(Field.DONE, Ink.number(hundredth(own)));
                                            draft.judge(
                                                    row.code(),
                                                    Field.DONE,
                                                    Verdict.saying(own, FindingKind.FRACTION_AS_PERCENT));
                                        }))
                        .on(Slot.RATES)
                        .whereAny(Facts.Row::isRatio),
                Habit.of(
                                "own percentages in format 0.00%",
                                Phase.CELLS,
                                draft -> draft.facts.rows().stream()
                                        .filter(Facts.Row::isRatio)
                                        .filter(row -> !draft.isClaimed(row.code()))
                                        .forEach(row -> {
                                            draft.claim(row.code());
                                            String own = Objects.requireNonNull(row.figure(Field.DONE));
                                            draft.row(row.code()).put(Field.DONE, Ink.number(hundredth(own), "0.00%"));
                                        }))
                        .on(Slot.RATES)
                        .whereAny(Facts.Row::isRatio));
    }

    /** A milestone of which the year asks for half only; 100 % would be far too much. */
    private static boolean isHalfMilestone(Facts.Row row) {
        return row.isMilestone() && !"100".equals(row.figure(Field.TARGET));
    }

    private static Habit wan(String name, BiConsumer<RowDraft, Facts.Row> write, Function<Facts.Row, Verdict> verdict) {
        return Habit.of(
                        "ten thousands " + name,
                        Phase.CELLS,
                        draft -> draft.take(Facts.Row::isInTenThousands).ifPresent(row -> {
                            write.accept(draft.row(row.code()), row);
                            draft.judge(row.code(), Field.DONE, verdict.apply(row));
                        }))
                .whereAny(Facts.Row::isInTenThousands);
    }

    private static String done(Facts.Row row) {
        return Objects.requireNonNull(row.figure(Field.DONE));
    }

    private static String single(Facts.Row row) {
        return Verdict.plain(new BigDecimal(done(row)).movePointRight(4).toPlainString());
    }

    private static String base(Facts.Row row) {
        return Facts.measure(row).substring(1);
    }

    private static Stream<Habit> tenThousands() {
        Function<Facts.Row, Verdict> right = row -> Verdict.right(done(row));
        Function<Facts.Row, Verdict> converted = row -> Verdict.noting(done(row));
        return Stream.of(
                wan("as 0.5万户", (made, row) -> made.put(Field.DONE, done(row) + Facts.measure(row)), right),
                wan("as 0.5万", (made, row) -> made.put(Field.DONE, done(row) + "万"), right),
                wan("as 5000户", (made, row) -> made.put(Field.DONE, single(row) + base(row)), converted),
                wan(
                        "as 约5000户",
                        (made, row) -> made.put(Field.DONE, "约" + single(row) + base(row)),
                        row -> Verdict.saying(done(row), FindingKind.APPROXIMATE)),
                wan(
                                "with the row's measure 户",
                                (made, row) -> {
                                    made.put(Field.MEASURE, base(row)).put(Field.DONE, Ink.number(single(row)));
                                    target(made, row);
                                },
                                converted)
                        .on(Slot.MEASURE),
                wan(
                                "with the row's measure （户）",
                                (made, row) -> {
                                    made.put(Field.MEASURE, "（" + base(row) + "）")
                                            .put(Field.DONE, Ink.number(single(row)));
                                    target(made, row);
                                },
                                row -> Verdict.answered(done(row), UNUSABLE))
                        .on(Slot.MEASURE),
                wan(
                                "in single ones without saying so",
                                (made, row) -> made.put(Field.DONE, Ink.number(single(row))),
                                row -> Verdict.flagged(
                                        FindingKind.TEN_THOUSAND_TIMES,
                                        FindingKind.FAR_OVER_TARGET,
                                        FindingKind.WRONG_MEASURE))
                        .on(Slot.MEASURE),
                wan(
                                "with another measure",
                                (made, row) -> made.put(Field.MEASURE, "栋"),
                                row -> Verdict.answered(null, append(UNUSABLE, FindingKind.HEADING_MEASURE_CONFLICT)))
                        .on(Slot.MEASURE),
                cell(
                        "公顷 for 万亩",
                        row -> row.isSum() && Facts.measure(row).equals("万亩"),
                        row -> Ink.words("30公顷"),
                        row -> Verdict.noting("0.045")),
                Habit.of(
                                "a measure that does not convert",
                                Phase.CELLS,
                                draft -> draft.take(row -> row.isSum() && !row.isOpen() && !row.isInTenThousands())
                                        .ifPresent(row -> {
                                            draft.row(row.code()).put(Field.MEASURE, "公顷");
                                            draft.weaken(row.code(), UNUSABLE);
                                            draft.judge(row.code(), Field.DONE, Verdict.answered(null, UNUSABLE));
                                        }))
                        .on(Slot.MEASURE)
                        .whereAny(row -> row.isSum() && !row.isOpen() && !row.isInTenThousands()));
    }

    /** Target and figure of a row are in one measure. */
    private static void target(RowDraft made, Facts.Row row) {
        String target = row.figure(Field.TARGET);
        if (target != null) {
            made.put(
                    Field.TARGET,
                    Ink.number(Verdict.plain(
                            new BigDecimal(target).movePointRight(4).toPlainString())));
        }
    }

    private static Habit sum(String name, Function<String, Ink> ink, Function<String, Verdict> verdict) {
        return cell(name, Facts.Row::isSum, row -> ink.apply(done(row)), row -> verdict.apply(done(row)));
    }

    private static Stream<Habit> typed() {
        Verdict date = Verdict.answered(null, FindingKind.DATE_FOR_NUMBER, FindingKind.NOT_A_NUMBER);
        return Stream.of(
                sum("a number stored as text", Ink::words, Verdict::right),
                sum(
                        "a number in an accounting format",
                        value -> Ink.number(value, "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ "),
                        Verdict::right),
                sum("a number in format #,##0", value -> Ink.number(value, "#,##0.####"), Verdict::right),
                sum("a number in a format with a measure", value -> Ink.number(value, "0.####\"套\""), Verdict::right),
                sum("a number in a red format", value -> Ink.number(value, "0.00_);[Red]\\(0.00\\)"), Verdict::right),
                sum("a number in a format of no decimals", value -> Ink.number(value, "0"), Verdict::right)
                        .needing(Feature.TYPES),
                sum("a number in format @", value -> Ink.number(value, "@"), Verdict::right),
                sum("a number in a hiding format", value -> Ink.number(value, ";;;"), Verdict::right)
                        .needing(Feature.TYPES),
                sum(
                        "a formula with its value",
                        value -> new Ink.Formula("1+" + value + "-1", Ink.number(value)),
                        Verdict::right),
                sum(
                        "a formula with a text value",
                        value -> new Ink.Formula("\"" + value + "\"", Ink.words(value)),
                        Verdict::right),
                sum(
                                "a formula that was never calculated",
                                value -> new Ink.Formula("SUM(A1:A2)", null),
                                value -> Verdict.answered(null, FindingKind.FORMULA_NOT_CALCULATED))
                        .needing(Feature.TYPES, Feature.LINKS),
                sum(
                                "a formula that failed, #REF!",
                                value -> new Ink.Formula("A1/0", new Ink.Fault("#REF!")),
                                value -> Verdict.answered(null, FindingKind.FORMULA_ERROR))
                        .needing(Feature.TYPES),
                sum(
                                "a formula that failed, #DIV/0!",
                                value -> new Ink.Formula("A1/0", new Ink.Fault("#DIV/0!")),
                                value -> Verdict.answered(null, FindingKind.FORMULA_ERROR))
                        .needing(Feature.TYPES),
                sum(
                                "an error value, #N/A",
                                value -> new Ink.Fault("#N/A"),
                                value -> Verdict.answered(null, FindingKind.FORMULA_ERROR))
                        .needing(Feature.TYPES),
                sum(
                                "a formula with an empty text",
                                value -> new Ink.Formula("\"\"", Ink.words("")),
                                value -> Verdict.answered(
                                        null,
                                        FindingKind.FORMULA_NOT_CALCULATED,
                                        FindingKind.MISSING_FIGURE,
                                        FindingKind.NOT_A_NUMBER))
                        .needing(Feature.TYPES),
                sum(
                                "a formula into another workbook",
                                value -> new Ink.Formula("[1]Sheet1!$B$4", Ink.number(value)),
                                value -> Verdict.saying(value, FindingKind.EXTERNAL_LINK))
                        .needing(Feature.TYPES, Feature.LINKS),
                sum(
                                "a formula into a named workbook",
                                value -> new Ink.Formula("'[上季度台账.xlsx]工作进展'!$G$4", Ink.number(value)),
                                value -> Verdict.saying(value, FindingKind.EXTERNAL_LINK))
                        .needing(Feature.TYPES, Feature.LINKS),
                sum("3-5 that became a day", value -> Ink.day(LocalDate.of(2024, 3, 5)), value -> date)
                        .needing(Feature.TYPES),
                sum(
                                "a number in a date's format",
                                value -> new Ink.Day(LocalDate.of(1907, 11, 29), "yyyy/m/d"),
                                value -> date)
                        .needing(Feature.TYPES));
    }

    private static Stream<Habit> parts() {
        return Stream.of(
                ratio("counts of a ratio as text with commas", (draft, row) -> {
                    draft.row(row.code())
                            .put(Field.NUMERATOR, grouped(row, Field.NUMERATOR))
                            .put(Field.DENOMINATOR, grouped(row, Field.DENOMINATOR));
                }),
                ratio("counts of a ratio with a measure", (draft, row) -> {
                    draft.row(row.code()).put(Field.DENOMINATOR, row.figure(Field.DENOMINATOR) + "个");
                    draft.weaken(row.code(), UNUSABLE);
                }),
                ratio("numerator and denominator exchanged", (draft, row) -> {
                    draft.row(row.code())
                            .put(Field.NUMERATOR, Ink.number(number(row, Field.DENOMINATOR)))
                            .put(Field.DENOMINATOR, Ink.number(number(row, Field.NUMERATOR)));
                    FindingKind[] kinds = {FindingKind.NUMERATOR_OVER_DENOMINATOR, FindingKind.OWN_PERCENTAGE_DIFFERS};
                    draft.judge(row.code(), Field.NUMERATOR, Verdict.answered(null, kinds));
                    draft.judge(row.code(), Field.DENOMINATOR, Verdict.answered(null, kinds));
                    draft.weaken(row.code(), kinds);
                }),
                ratio("both counts of a ratio in one cell", (draft, row) -> {
                    RowDraft made = draft.row(row.code());
                    made.put(Field.DONE, number(row, Field.NUMERATOR) + "/" + number(row, Field.DENOMINATOR));
                    made.cells.remove(Field.NUMERATOR);
                    made.cells.remove(Field.DENOMINATOR);
                    FindingKind[] kinds = append(UNUSABLE, FindingKind.MISSING_FIGURE);
                    draft.weaken(row.code(), kinds);
                    draft.judge(row.code(), Field.DONE, Verdict.answered(null, kinds));
                }),
                ratio("a denominator of zero", (draft, row) -> {
                    draft.row(row.code()).put(Field.DENOMINATOR, Ink.number("0"));
                    FindingKind[] kinds = {
                        FindingKind.ZERO_DENOMINATOR, FindingKind.NUMERATOR_OVER_DENOMINATOR, FindingKind.MISSING_FIGURE
                    };
                    draft.weaken(row.code(), kinds);
                    draft.judge(row.code(), Field.DENOMINATOR, Verdict.answered(null, kinds));
                }),
                ratio("a blank denominator", (draft, row) -> {
                    draft.row(row.code()).cells.remove(Field.DENOMINATOR);
                    draft.weaken(row.code(), FindingKind.MISSING_FIGURE);
                    draft.judge(row.code(), Field.DENOMINATOR, Verdict.blank());
                }),
                ratio("a percentage that differs from its counts", (draft, row) -> {
                    String wrong = new BigDecimal(number(row, Field.DONE))
                            .divide(new BigDecimal(2))
                            .toPlainString();
                    draft.row(row.code()).put(Field.DONE, Ink.number(wrong));
                    draft.judge(row.code(), Field.DONE, Verdict.saying(wrong, FindingKind.OWN_PERCENTAGE_DIFFERS));
                }),
                ratio("no percentage beside the counts", (draft, row) -> {
                    draft.row(row.code()).cells.remove(Field.DONE);
                    draft.judge(row.code(), Field.DONE, Verdict.blank());
                }));
    }

    private static String number(Facts.Row row, Field field) {
        return Objects.requireNonNull(row.figure(field));
    }

    private static String grouped(Facts.Row row, Field field) {
        return String.format(java.util.Locale.ROOT, "%,d", Integer.parseInt(number(row, field)));
    }

    private static Habit ratio(String name, BiConsumer<Draft, Facts.Row> change) {
        return Habit.of(
                        name,
                        Phase.CELLS,
                        draft -> draft.take(Facts.Row::isRatio).ifPresent(row -> change.accept(draft, row)))
                .on(Slot.RATES)
                .whereAny(Facts.Row::isRatio);
    }
}

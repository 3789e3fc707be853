package org.taizhang.intake;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.Round;

/**
 * Rounds as titles name them: 2024-Q3, 2024年第三季度, 三季度, Q3, 前三季度; else 2024年1-9月 or 截至2024年9月底, by the plan's as-of dates; else
 * 上半年 and 年度总结. A plan that goes by months has 2024年3月 and 3月份 beside, one that goes by halves 下半年. A text that names several is
 * taken to name none.
 */
public final class Rounds {

    private static final String YEAR = "(?:(?<year>\\d{4})年度?)";
    private static final String MONTH = "(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})月";

    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{4}-[A-Z]\\d{1,2}(?!\\d)");
    private static final Pattern SHORT_CODE =
            Pattern.compile("(?<![\\dA-Za-z])(?:(?<year>\\d{4})(?:年度?)?[-_]?)?[Qq](?<number>[1-4])(?![\\dA-Za-z])");
    private static final Pattern QUARTER =
            Pattern.compile("(?:" + YEAR + "[^\\d年]{0,30}?)?(?:1-)?第?(?<number>[一二三四1234])季度");
    private static final Pattern MONTHS = Pattern.compile(YEAR + "?(?<!\\d)(?:1|一)月?(?:[-—–~]{1,2}|至|到)" + MONTH);
    private static final Pattern AS_OF = Pattern.compile("截[至止]到?" + YEAR + "?" + MONTH + "(?:底|末|\\d{1,2}日)");
    private static final Pattern FIRST_HALF = Pattern.compile("(?:" + YEAR + "[^\\d年]{0,10}?)?(?:上半年|半年度)");
    private static final Pattern WHOLE_YEAR = Pattern.compile("(?:(?<year>\\d{4})年?)?(?:年度|全年|年终)(?:工作)?总结");

    /** A quarter that this one is compared with, or that is only spoken of. */
    private static final Pattern OTHER_QUARTER =
            Pattern.compile("(?:较|比|与|同)(?:上年|去年|\\d{4}年)?(?:同期)?第?[一二三四1234]季度|[上前下每任某][一1]季度");

    /** A month that a title is about, and not a day, the day of filling in, or a part of a range that begins later than January. */
    private static final Pattern SINGLE_MONTH = Pattern.compile("(?:" + YEAR + ")?(?<![\\d一二三四五六七八九十\\-—–~至到每第])"
            + MONTH + "(?:份|度|[底末])?(?!龄|\\d|[\\-—–~至到]|[一二三四五六七八九十]{1,3}日)");

    private static final Pattern DAY_LABEL =
            Pattern.compile("(?:时间|日期)[:：]?(?:\\d{4}年)?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月");
    private static final Pattern OTHER_MONTH =
            Pattern.compile("(?:较|比|与|同)(?:上年|去年|\\d{4}年)?(?:同期)?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?");
    private static final Pattern SECOND_HALF =
            Pattern.compile("(?:" + YEAR + "[^\\d年]{0,10}?)?下半年(?![^。]{0,6}(?:打算|计划|安排|目标|思路))");
    private static final int LAST_MONTH = 12;
    private static final int HALF_OF_THEM = 6;

    private static final Pattern CHINESE_YEAR = Pattern.compile("二[〇○零一二三四五六七八九]{3}(?=年)");
    private static final String NUMBERS = " 一二三四";

    private final Plan plan;
    private final Periods kinds;
    private final Remembered<String, Optional<Round>> known = Remembered.ofTexts(this::read);

    /** The rounds of that plan, and others that a text may name. */
    public Rounds(Plan plan) {
        this.plan = plan;
        this.kinds = new Periods(plan);
    }

    /** The round the text names; one without a year is taken to be of the plan's year. */
    public Optional<Round> find(String text) {
        return known.of(text);
    }

    private Optional<Round> read(String text) {
        String plain = CHINESE_YEAR
                .matcher(OTHER_QUARTER.matcher(Wording.normal(text)).replaceAll(""))
                .replaceAll(year -> ChineseNumeral.digitByDigit(year.group()).orElse(year.group()));
        Set<Round> named = explicit(plain);
        if (named.isEmpty()) {
            named = periods(plain);
        }
        if (named.isEmpty() && kinds.include(Periods.MONTH)) {
            named = singleMonths(plain);
        }
        if (named.isEmpty()) {
            named = halves(plain);
        }
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    private static void each(Pattern form, String text, Consumer<Matcher> found) {
        Matcher matcher = form.matcher(text);
        while (matcher.find()) {
            found.accept(matcher);
        }
    }

    private Set<Round> explicit(String text) {
        Set<Round> rounds = new HashSet<>();
        each(CODE, text, found -> rounds.add(asPlanned(Round.parse(found.group()))));
        rounds.removeIf(round -> !isOfAKnownKind(round));
        for (Pattern form : List.of(SHORT_CODE, QUARTER)) {
            each(form, text, found -> rounds.add(quarter(year(found), found.group("number"))));
        }
        return rounds;
    }

    /** 2024-A4 is a sheet of paper. */
    private boolean isOfAKnownKind(Round round) {
        char kind = Periods.kind(round);
        return kind == Periods.QUARTER || kinds.include(kind);
    }

    private Round asPlanned(Round round) {
        return kinds.named(round.year(), Periods.kind(round), Periods.number(round));
    }

    private static Round quarter(int year, String number) {
        int place = NUMBERS.indexOf(number);
        return new Round(year, "Q" + (place > 0 ? String.valueOf(place) : number));
    }

    private int year(Matcher form) {
        return form.group("year") == null ? plan.year() : Integer.parseInt(form.group("year"));
    }

    private Set<Round> periods(String text) {
        Set<Round> rounds = new HashSet<>();
        for (Pattern form : List.of(MONTHS, AS_OF)) {
            each(
                    form,
                    text,
                    found -> month(found.group("month"))
                            .flatMap(month -> ending(YearMonth.of(year(found), month)))
                            .ifPresent(rounds::add));
        }
        return rounds;
    }

    private Set<Round> singleMonths(String text) {
        Set<Round> rounds = new HashSet<>();
        String spoken =
                OTHER_MONTH.matcher(DAY_LABEL.matcher(text).replaceAll("")).replaceAll("");
        each(
                SINGLE_MONTH,
                spoken,
                found -> month(found.group("month"))
                        .map(month -> kinds.named(year(found), Periods.MONTH, month))
                        .ifPresent(rounds::add));
        return rounds;
    }

    private static Optional<Integer> month(String written) {
        Optional<Integer> number = Character.isDigit(written.charAt(0))
                ? Optional.of(Integer.valueOf(written))
                : ChineseNumeral.parse(written).map(value -> value.intValueExact());
        return number.filter(month -> month >= 1 && month <= 12);
    }

    /** The month itself where the plan goes by months; else the only round whose data are as of that month, else the quarter that ends with it. */
    private Optional<Round> ending(YearMonth month) {
        if (kinds.include(Periods.MONTH)) {
            return Optional.of(kinds.named(month.getYear(), Periods.MONTH, month.getMonthValue()))
                    .filter(this::mayBe);
        }
        List<Round> planned = plan.rounds().stream()
                .filter(schedule -> YearMonth.from(schedule.asOf()).equals(month))
                .map(RoundSchedule::round)
                .toList();
        if (!planned.isEmpty()) {
            return Optional.of(planned.get(0)).filter(round -> planned.size() == 1);
        }
        boolean quarterEnds = month.getMonthValue() % 3 == 0;
        return quarterEnds
                ? Optional.of(new Round(month.getYear(), "Q" + month.getMonthValue() / 3))
                        .filter(this::mayBe)
                : Optional.empty();
    }

    private Set<Round> halves(String text) {
        Set<Round> rounds = new HashSet<>();
        each(FIRST_HALF, text, found -> rounds.add(half(year(found), 1)));
        if (kinds.include(Periods.HALF)) {
            each(SECOND_HALF, text, found -> rounds.add(half(year(found), 2)));
        }
        each(WHOLE_YEAR, text, found -> rounds.add(half(year(found), 2)));
        rounds.removeIf(round -> !mayBe(round));
        return rounds;
    }

    /** The round that ends with that half of the year. */
    private Round half(int year, int half) {
        if (kinds.include(Periods.HALF)) {
            return kinds.named(year, Periods.HALF, half);
        }
        return kinds.include(Periods.MONTH)
                ? kinds.named(year, Periods.MONTH, half == 1 ? HALF_OF_THEM : LAST_MONTH)
                : new Round(year, half == 1 ? "Q2" : "Q4");
    }

    /** Whether the plan has rounds of that kind. */
    boolean goBy(char kind) {
        return kinds.include(kind);
    }

    /** A plan that does not go by quarters has none at the half of its year. */
    private boolean mayBe(Round round) {
        return round.year() != plan.year() || plan.schedule(round).isPresent();
    }
}

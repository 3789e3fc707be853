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
 * 上半年 and 年度总结. A text that names several is taken to name none.
 */
final class Rounds {

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

    private static final Pattern CHINESE_YEAR = Pattern.compile("二[〇○零一二三四五六七八九]{3}(?=年)");
    private static final String NUMBERS = " 一二三四";

    private final Plan plan;
    private final Remembered<String, Optional<Round>> known = Remembered.ofTexts(this::read);

    Rounds(Plan plan) {
        this.plan = plan;
    }

    /** The round the text names; one without a year is taken to be of the plan's year. */
    Optional<Round> find(String text) {
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
        each(CODE, text, found -> rounds.add(Round.parse(found.group())));
        rounds.removeIf(round -> !isOfAKnownKind(round));
        for (Pattern form : List.of(SHORT_CODE, QUARTER)) {
            each(form, text, found -> rounds.add(quarter(year(found), found.group("number"))));
        }
        return rounds;
    }

    /** 2024-A4 is a sheet of paper. */
    private boolean isOfAKnownKind(Round round) {
        char kind = round.period().charAt(0);
        return kind == 'Q'
                || plan.rounds().stream().anyMatch(it -> it.round().period().charAt(0) == kind);
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

    private static Optional<Integer> month(String written) {
        Optional<Integer> number = Character.isDigit(written.charAt(0))
                ? Optional.of(Integer.valueOf(written))
                : ChineseNumeral.parse(written).map(value -> value.intValueExact());
        return number.filter(month -> month >= 1 && month <= 12);
    }

    /** The only round whose data are as of that month, else the quarter that ends with it. */
    private Optional<Round> ending(YearMonth month) {
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
        each(FIRST_HALF, text, found -> rounds.add(new Round(year(found), "Q2")));
        each(WHOLE_YEAR, text, found -> rounds.add(new Round(year(found), "Q4")));
        rounds.removeIf(round -> !mayBe(round));
        return rounds;
    }

    /** A plan that does not go by quarters has none at the half of its year. */
    private boolean mayBe(Round round) {
        return round.year() != plan.year() || plan.schedule(round).isPresent();
    }
}

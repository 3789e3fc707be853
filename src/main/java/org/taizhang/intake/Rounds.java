package org.taizhang.intake;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.terms.Round;

/** Rounds as people write them: 2024-Q3, 2024年第三季度, 三季度. */
final class Rounds {

    private static final Pattern CODE = Pattern.compile("(\\d{4}-[A-Z]\\d{1,2})(?!\\d)");
    private static final Pattern QUARTER = Pattern.compile("(?:(\\d{4})年(?:度)?[^\\d年]{0,30}?)?第?([一二三四1234])季度");
    private static final Map<String, Integer> NUMBERS = Map.of("一", 1, "二", 2, "三", 3, "四", 4);

    private Rounds() {}

    /** The round the text names; a quarter without a year is taken to be of the plan's year. */
    static Optional<Round> find(String text, int planYear) {
        String normal = Wording.normal(text);
        Matcher code = CODE.matcher(normal);
        if (code.find()) {
            return Optional.of(Round.parse(code.group(1)));
        }
        Matcher quarter = QUARTER.matcher(normal);
        return quarter.find() ? Optional.of(ofQuarter(quarter, planYear)) : Optional.empty();
    }

    private static Round ofQuarter(Matcher quarter, int planYear) {
        int year = quarter.group(1) == null ? planYear : Integer.parseInt(quarter.group(1));
        String number = quarter.group(2);
        return new Round(year, "Q" + NUMBERS.getOrDefault(number, Integer.parseInt("0" + digits(number))));
    }

    private static String digits(String number) {
        return NUMBERS.containsKey(number) ? "" : number;
    }
}

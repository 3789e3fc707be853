package org.taizhang.plan;

import org.taizhang.terms.Round;
import org.taizhang.words.Words;

/**
 * What rounds are called in papers and ledgers, by the kind of the round: 2024-Q3 is 第三季度, 2026-M09 is 9月, 2026-H1 is 上半年. A round of
 * any other kind goes by its code.
 */
public final class RoundNames {

    private static final Words WORDS = Words.of(RoundNames.class, "rounds", Words.CHINESE);
    private static final String NUMERALS = "零一二三四五六七八九";

    private RoundNames() {}

    /** Within its year: 第三季度, 9月. */
    public static String within(Round round) {
        return named("within", round);
    }

    /** With its year: 2024年第三季度, 2026年9月. */
    public static String full(Round round) {
        return named("full", round);
    }

    /** As people say it among themselves: 三季度, 9月份. */
    public static String spoken(Round round) {
        return named("spoken", round);
    }

    /** The round's number within its year, which is the number of its issue. */
    public static int number(Round round) {
        return Integer.parseInt(round.period().substring(1));
    }

    private static String named(String family, Round round) {
        int number = number(round);
        String kind = kind(round, number);
        String spelt = kind.equals("Q") ? NUMERALS.substring(number, number + 1) : String.valueOf(number);
        return WORDS.say(family + "." + kind, round.year(), spelt, round.period());
    }

    /** The kind whose words fit: a year has four quarters, twelve months and two halves. */
    private static String kind(Round round, int number) {
        return switch (round.period().charAt(0)) {
            case 'Q' -> within(number, 4) ? "Q" : "other";
            case 'M' -> within(number, 12) ? "M" : "other";
            case 'H' -> within(number, 2) ? "H" + number : "other";
            default -> "other";
        };
    }

    private static boolean within(int number, int most) {
        return number >= 1 && number <= most;
    }
}

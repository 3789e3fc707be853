package org.taizhang.sample;

import java.time.LocalDate;
import org.taizhang.terms.Round;
import org.taizhang.words.Words;

/** Rounds and days as ledgers name them: 2024年第三季度, 三季度, 9月30日. */
final class RoundNames {

    private static final Words WORDS = Words.of(SampleLedgers.class, "ledger", Words.CHINESE);

    private RoundNames() {}

    /** With its year. */
    static String fullName(Round round) {
        return named("round", round);
    }

    /** Without it. */
    static String shortName(Round round) {
        return named("short", round);
    }

    static String day(LocalDate day) {
        return WORDS.say("date.day", day.getMonthValue(), day.getDayOfMonth());
    }

    private static String named(String family, Round round) {
        String sort = round.period().substring(0, 1);
        String number = round.period().substring(1);
        String key = family + "." + (WORDS.has(family + "." + sort) ? sort : "other");
        return WORDS.say(key, round.year(), numeral(number));
    }

    private static String numeral(String number) {
        return WORDS.has("numeral." + number) ? WORDS.say("numeral." + number) : number;
    }
}

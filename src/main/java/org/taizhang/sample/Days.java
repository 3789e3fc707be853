package org.taizhang.sample;

import java.time.LocalDate;
import org.taizhang.words.Words;

/** Days as ledgers name them: 9月30日. */
final class Days {

    private static final Words WORDS = Words.of(SampleLedgers.class, "ledger", Words.CHINESE);

    private Days() {}

    static String named(LocalDate day) {
        return WORDS.say("date.day", day.getMonthValue(), day.getDayOfMonth());
    }
}

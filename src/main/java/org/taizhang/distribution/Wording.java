package org.taizhang.distribution;

import java.time.LocalDate;
import org.taizhang.plan.RoundNames;
import org.taizhang.terms.Round;
import org.taizhang.words.Words;

/** The words of letters that are mailed: official plain Chinese, the only language that these letters are written in. */
final class Wording {

    private static final Words PAPERS = Words.of(Wording.class, "papers", Words.CHINESE);

    private Wording() {}

    static String say(String key, Object... arguments) {
        return PAPERS.say(key, arguments);
    }

    static String day(LocalDate day) {
        return say("date", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** What a round is called with its year, such as 2024年第三季度. */
    static String name(Round round) {
        return RoundNames.full(round);
    }
}

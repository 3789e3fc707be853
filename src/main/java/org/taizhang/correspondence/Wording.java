package org.taizhang.correspondence;

import java.time.LocalDate;
import org.taizhang.findings.Catalogue;
import org.taizhang.terms.Round;
import org.taizhang.words.Words;

/** The words of what goes back: official plain Chinese, the only language that these papers are written in. */
final class Wording {

    static final Catalogue CATALOGUE = Catalogue.in(Words.CHINESE);

    private static final Words PAPERS = Words.of(Wording.class, "papers", Words.CHINESE);
    private static final String NUMERALS = "零一二三四五六七八九";

    private Wording() {}

    static String say(String key, Object... arguments) {
        return PAPERS.say(key, arguments);
    }

    /** A day such as 2024年10月5日. */
    static String day(LocalDate day) {
        return say("date", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** What a round is called with its year, such as 2024年第三季度. */
    static String name(Round round) {
        String number = round.period().substring(1);
        boolean quarter = round.period().matches("Q[1-4]");
        return quarter
                ? say("round.Q", round.year(), NUMERALS.charAt(Integer.parseInt(number)))
                : say("round.other", round.year(), round.period());
    }
}

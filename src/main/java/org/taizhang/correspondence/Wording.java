package org.taizhang.correspondence;

import java.time.LocalDate;
import java.time.LocalTime;
import org.taizhang.findings.Catalogue;
import org.taizhang.plan.RoundNames;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.plan.Routine;
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

    /** The last moment at which a ledger is on time, such as 2024年10月5日17时30分; a day alone where it has until the day's end. */
    static String until(RoundSchedule round, Routine routine) {
        LocalTime time = routine.dueTime();
        if (time.equals(Routine.END_OF_DAY)) {
            return day(round.due());
        }
        String minutes = time.getMinute() == 0 ? "" : say("minutes", time.getMinute());
        return say("moment", day(round.due()), time.getHour(), minutes);
    }

    /** A small number in words, such as 二 or 十二. */
    static String ordinal(int number) {
        int tens = number / 10;
        String ones = number % 10 == 0 ? "" : String.valueOf(NUMERALS.charAt(number % 10));
        String ten = tens == 0 ? "" : (tens == 1 ? "" : String.valueOf(NUMERALS.charAt(tens))) + say("ten");
        return number < 100 ? ten + ones : String.valueOf(number);
    }

    /** What a round is called with its year, such as 2024年第三季度. */
    static String name(Round round) {
        return RoundNames.full(round);
    }
}

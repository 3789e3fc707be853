package org.taizhang.validation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How alike two texts are (相似度), as far as they say the same: numbers, in digits or in Chinese, count more than words, since a text
 * kept from round to round with new numbers is an honest report. Days, months, quarters and spaces do not count, since a copyist
 * changes them first. Only the first 4,000 characters are compared.
 *
 * @param text without spaces and dates
 * @param numbers in their order
 */
record Likeness(String text, List<String> numbers) {

    private static final int LONGEST = 4_000;
    private static final int WHOLE = 100;
    private static final String DIGIT = "[0-9０-９〇零一二三四五六七八九十]";
    private static final Pattern DATES = Pattern.compile(
            DIGIT + "{2,4}年度?(" + DIGIT + "{1,3}月(份|底|末)?)?(" + DIGIT + "{1,3}[日号])?|" + DIGIT + "{1,3}月(份|底|末)?("
                    + DIGIT + "{1,3}[日号])?|第?[一二三四1-4]季度|[上下]半年|\\d{4}[-./]\\d{1,2}([-./]\\d{1,2})?");
    private static final Pattern SPACES = Pattern.compile("[\\s\u3000\u00a0]+");
    private static final Pattern NUMBERS = Pattern.compile("[0-9０-９][0-9０-９.,，．]*[%％]?|[〇零一二三四五六七八九十百千万亿两]+");

    static Likeness of(String text) {
        String bare = DATES.matcher(SPACES.matcher(text).replaceAll("")).replaceAll("");
        String compared = bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
        return new Likeness(
                compared,
                NUMBERS.matcher(compared).results().map(MatchResult::group).toList());
    }

    int length() {
        return text.length();
    }

    /** How alike in per cent, rounded down; zero when the numbers differ, or when it is less than that. */
    int to(Likeness other, int atLeast) {
        int longer = Math.max(length(), other.length());
        if (longer == 0 || !numbers.equals(other.numbers)) {
            return 0;
        }
        int allowed = longer * (WHOLE - atLeast) / WHOLE;
        if (Math.abs(length() - other.length()) > allowed) {
            return 0;
        }
        int distance = new LevenshteinDistance(allowed).apply(text, other.text);
        return distance < 0 ? 0 : (longer - distance) * WHOLE / longer;
    }
}

package org.taizhang.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it was written, with the unit of measure that stood behind it: 5,000户, ２８９０, 约300公里, 0.5万户, 65%.
 *
 * @param measure what stood behind the number, empty for a bare number
 * @param approximate whether a word such as 约 or 余 stood with it
 */
record Amount(BigDecimal number, String measure, boolean approximate) {

    private static final Pattern FORM = Pattern.compile("(?<before>约为?|大约|大概|近|超过?|逾|累计|共计?|≥|≤|>=|<=|>|<)?"
            + "(?<number>[-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)"
            + "(?<odd>余|多)?"
            + "(?<measure>[^\\d\\s,.]*?)"
            + "(?<after>左右|余|多|以上)?");
    private static final Pattern EXACT_WORDS = Pattern.compile("累计|共计?");

    /** Reads the whole text, or nothing: a text that is only partly a number is not one. */
    static Optional<Amount> parse(String text) {
        Matcher form = FORM.matcher(Wording.normal(text));
        if (!form.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(form.group("number").replace(",", "").replace("+", ""));
        return Optional.of(new Amount(number, form.group("measure"), isApproximate(form)));
    }

    private static boolean isApproximate(Matcher form) {
        String before = form.group("before");
        boolean vague = before != null && !EXACT_WORDS.matcher(before).matches();
        return vague || form.group("odd") != null || form.group("after") != null;
    }
}

package org.taizhang.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name without what people write around it: serial marks such as 一、 （2） ③ before it, asides in brackets, punctuation. What
 * remains is compared letter by letter, so that equal forms are never a guess.
 */
final class NameForms {

    /** Marks in circles; full-width folding would turn ③ into a bare 3. */
    private static final Pattern CIRCLED = Pattern.compile("^[\\s\\u3000]*[\\u2460-\\u2473\\u2776-\\u277f]");

    private static final Pattern SERIAL = Pattern.compile("^(?:\\((?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\)"
            + "|\\d{1,2}[、.:)](?!\\d)"
            + "|\\d{1,2} (?=\\D)"
            + "|[一二三四五六七八九十]{1,3}[、.:)]"
            + "|第(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:项[、:,]?|[、:,]))\\s*");
    /** At the end of a name; in the middle, as in 新（改）建, brackets belong to it. */
    private static final Pattern ASIDE = Pattern.compile("[(\\[【〔]([^()\\[\\]【】〔〕]*)[)\\]】〕][、,。.;::]*$");
    /** An aside with such a word makes another thing of the name: a part, a plan, another period. */
    private static final Pattern QUALIFIED =
            Pattern.compile(".*(?:其中|计划|目标任务|投资|资金|上年|去年|往年|续建|新开工|在建|前期|结转|当年|当月|本月|本季|本期|当期|未|不含|除).*");

    private NameForms() {}

    /** The text without its serial mark, half width, runs of blanks made one. */
    static String unnumbered(String text) {
        String spaced = Wording.spaced(CIRCLED.matcher(text).replaceFirst(""));
        Matcher serial = SERIAL.matcher(spaced);
        return serial.find() && serial.end() < spaced.length() ? spaced.substring(serial.end()) : spaced;
    }

    /** Whether a serial mark stands before the name. */
    static boolean isNumbered(String text) {
        return !unnumbered(text).equals(Wording.spaced(text));
    }

    /** Only the letters and digits of the name, without its serial mark and harmless asides. */
    static String letters(String text) {
        return withoutAside(Wording.normal(unnumbered(text)))
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String withoutAside(String name) {
        Matcher aside = ASIDE.matcher(name);
        return aside.find() && !QUALIFIED.matcher(aside.group(1)).matches() ? name.substring(0, aside.start()) : name;
    }
}

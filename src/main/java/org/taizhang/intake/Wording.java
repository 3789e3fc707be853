package org.taizhang.intake;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is the same in different spellings: full and half width (NFKC), blanks and line breaks, brackets with an aside in
 * them. Comparing normal texts is exact; nothing here is a guess.
 */
final class Wording {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000\\ufeff\\u200b]+");
    private static final Pattern ASIDE = Pattern.compile("[(\\[【〔]([^)\\]】〕]*)(?:[)\\]】〕]|$)");
    private static final Pattern TRAILING = Pattern.compile("[::、,。.;*]+$");
    private static final String BRACKETS = "([【〔";
    private static final String CLOSING_MARKS = ":、,。.;*";

    private Wording() {}

    /** Half width, without any blank. */
    static String normal(String text) {
        return isPlain(text) ? text : BLANKS.matcher(folded(text)).replaceAll("");
    }

    /** Half width, runs of blanks made one, none at the ends. */
    static String spaced(String text) {
        return isPlain(text)
                ? text
                : BLANKS.matcher(folded(text)).replaceAll(" ").strip();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Whether folding would change nothing and there is no blank: most cells are so, and folding costs more than looking. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean ascii = letter > ' ' && letter < 0x7f;
            boolean chinese = letter >= 0x4e00 && letter <= 0x9fff;
            if (!ascii && !chinese && letter != '、' && letter != '。') {
                return false;
            }
        }
        return true;
    }

    /** The normal text without asides in brackets and without closing punctuation. */
    static String bare(String text) {
        String normal = normal(text);
        String withoutAside = holdsBracket(normal) ? ASIDE.matcher(normal).replaceAll("") : normal;
        return endsWithMark(withoutAside) ? TRAILING.matcher(withoutAside).replaceAll("") : withoutAside;
    }

    private static boolean holdsBracket(String text) {
        return text.chars().anyMatch(letter -> BRACKETS.indexOf(letter) >= 0);
    }

    private static boolean endsWithMark(String text) {
        return !text.isEmpty() && CLOSING_MARKS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** What stands in the first brackets, such as the unit of measure in a heading. */
    static Optional<String> aside(String text) {
        Matcher aside = ASIDE.matcher(normal(text));
        return aside.find() ? Optional.of(aside.group(1)) : Optional.empty();
    }

    /** Whether the text only says that there is nothing: empty, a dash, a stroke, 无. */
    static boolean saysNothing(String text) {
        String normal = normal(text);
        return normal.isEmpty() || NOTHING.matcher(normal).matches();
    }

    private static final Pattern NOTHING = Pattern.compile("[-—–―]+|无|暂无|/+");
}

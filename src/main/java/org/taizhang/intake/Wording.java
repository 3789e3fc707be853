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

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000\\ufeff]+");
    private static final Pattern ASIDE = Pattern.compile("[(\\[【〔]([^)\\]】〕]*)[)\\]】〕]");
    private static final Pattern TRAILING = Pattern.compile("[::、,。.;*]+$");

    private Wording() {}

    /** Half width, without any blank. */
    static String normal(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** Half width, runs of blanks made one, none at the ends. */
    static String spaced(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }

    /** The normal text without asides in brackets and without closing punctuation. */
    static String bare(String text) {
        String withoutAside = ASIDE.matcher(normal(text)).replaceAll("");
        return TRAILING.matcher(withoutAside).replaceAll("");
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

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
    private static final String STABLE_MARKS = "、。“”‘’—–·《》〈〉【】〔〕〇×≥≤";
    private static final String INVISIBLE = "\u00a0\u3000\ufeff\u200b";
    private static final char WIDE_FIRST = 0xFF01;
    private static final char WIDE_LAST = 0xFF5E;
    private static final int WIDE_TO_HALF = 0xFEE0;

    private static final Pattern NOTHING = Pattern.compile("[-—–―]+|无|暂无|/+");
    private static final String BEGINNINGS_OF_NOTHING = "-—–无暂/";

    private Wording() {}

    /** Half width, without any blank. */
    static String normal(String text) {
        return isPlain(text) ? text : folded(text, "");
    }

    /** Half width, runs of blanks made one, none at the ends. */
    static String spaced(String text) {
        return isPlain(text) ? text : folded(text, " ").strip();
    }

    /**
     * NFKC, with every run of blanks replaced. Of most texts folding changes no more than the full-width forms, which costs much
     * less when done by hand.
     */
    private static String folded(String text, String blanks) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean behindBlank = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = halfWidth(text.charAt(i));
            boolean blank = isBlank(letter);
            if (!blank && !isStable(letter)) {
                return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll(blanks);
            }
            if (!blank) {
                folded.append(letter);
            } else if (!behindBlank) {
                folded.append(blanks);
            }
            behindBlank = blank;
        }
        return folded.toString();
    }

    private static char halfWidth(char letter) {
        return letter >= WIDE_FIRST && letter <= WIDE_LAST ? (char) (letter - WIDE_TO_HALF) : letter;
    }

    /** Whether folding would change nothing and there is no blank: most cells are so. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!isStable(letter) || letter <= ' ') {
                return false;
            }
        }
        return true;
    }

    /** Whether folding leaves a letter as it is, whatever stands beside it. */
    private static boolean isStable(char letter) {
        boolean chinese = letter >= 0x4e00 && letter <= 0x9fff;
        return chinese || letter < 0x7f || STABLE_MARKS.indexOf(letter) >= 0;
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || (letter >= '\t' && letter <= '\r') || INVISIBLE.indexOf(letter) >= 0;
    }

    /** The normal text without asides in brackets and without closing punctuation. */
    static String bare(String text) {
        String normal = normal(text);
        String withoutAside = holdsBracket(normal) ? ASIDE.matcher(normal).replaceAll("") : normal;
        return endsWithMark(withoutAside) ? TRAILING.matcher(withoutAside).replaceAll("") : withoutAside;
    }

    private static boolean holdsBracket(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (BRACKETS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
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
        if (beginsAWord(text)) {
            return false;
        }
        String normal = normal(text);
        return normal.isEmpty() || NOTHING.matcher(normal).matches();
    }

    /** Rules nearly every text out by its first letter. */
    private static boolean beginsAWord(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return first > ' ' && isStable(first) && BEGINNINGS_OF_NOTHING.indexOf(first) < 0;
    }
}

package org.taizhang.intake;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A heading as it is compared.
 *
 * @param full the normal text without serial mark (1. （一） ①) and decoration (* ※), asides in brackets still in it
 * @param bare the same without the asides and without closing punctuation
 */
record HeadingText(String full, String bare) {

    private static final String NUMERALS = "一二三四五六七八九十";
    private static final Pattern CIRCLED = Pattern.compile("^[①-⑳⑴-⒇㈠-㈩❶-❿]");
    private static final Pattern SERIAL =
            Pattern.compile("^(?:\\((?:[一二三四五六七八九十]{1,3}|\\d{1,2})\\)|(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[、.)](?!\\d))");
    private static final Pattern DECORATION = Pattern.compile("^[*※★☆▲△●○◆◇■□#]+|[*※★☆▲△●○◆◇■□#]+$");
    private static final Pattern ASIDE = Pattern.compile("[(\\[【〔]([^)\\]】〕]*)(?:[)\\]】〕]|$)");
    private static final String MARKS = "/、:·_\"“”";
    private static final Remembered<String, HeadingText> KNOWN = Remembered.ofTexts(HeadingText::read);
    private static final Pattern INNER_MARKS = Pattern.compile("[" + MARKS + "]");

    static HeadingText of(String raw) {
        return KNOWN.of(raw);
    }

    private static HeadingText read(String raw) {
        String normal = Wording.normal(raw);
        if (isPlain(normal)) {
            return new HeadingText(normal, Wording.bare(normal));
        }
        String uncircled = CIRCLED.matcher(raw.strip()).replaceFirst("");
        String plain = DECORATION.matcher(Wording.normal(uncircled)).replaceAll("");
        String full = DECORATION.matcher(SERIAL.matcher(plain).replaceFirst("")).replaceAll("");
        return new HeadingText(full, Wording.bare(full));
    }

    /** Whether the first and the last letter show that there is neither serial mark nor decoration: most headings are so. */
    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && isWord(text.charAt(0))
                && NUMERALS.indexOf(text.charAt(0)) < 0
                && (Character.isLetterOrDigit(text.charAt(text.length() - 1)) || text.endsWith(")"));
    }

    private static boolean isWord(char letter) {
        return letter >= 0x4e00 && letter <= 0x9fff;
    }

    /** What stands in brackets, from left to right. */
    List<String> asides() {
        return ASIDE.matcher(full)
                .results()
                .map((MatchResult aside) -> aside.group(1))
                .toList();
    }

    /** The bare text without strokes and marks inside, for headings such as 困难/问题. */
    String unmarked() {
        boolean marked = bare.chars().anyMatch(letter -> MARKS.indexOf(letter) >= 0);
        return marked ? INNER_MARKS.matcher(bare).replaceAll("") : bare;
    }
}

package org.taizhang.briefing;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a line may end (避头尾, kinsoku): never before closing punctuation, never behind an opening bracket, and never inside
 * what is read as one: a number with its sign and its unit (2,890套, 75.00%, 第三季度, 9月30日, 4-1), a word or a file name.
 *
 * <p>The rules are our own and the sets of characters stand here, since those of {@code java.text.BreakIterator} change with the JDK
 * and know nothing of units; the same text must break alike everywhere.
 */
final class Kinsoku {

    /** No line begins with one of these. */
    private static final String NO_START = "，。；：！？、）》」』】〕〉］｝〗”’…—％%‰°℃々·～,.;:!?)]}";
    /** No line ends with one of these. */
    private static final String NO_END = "（《「『【〔〈［｛〖“‘([{￥¥$№";

    private static final String HAN = "[\\x{3400}-\\x{9FFF}\\x{20000}-\\x{3FFFF}]";
    private static final String NUMERALS = "[〇零一二三四五六七八九十百千两]";
    private static final String UNIT =
            "(?:个百分点|平方公里|平方米|立方米|季度|公里|公顷|千瓦时" + "|[万亿](?:平方米|公里|元|户|名|亩|人|套|个|件|次|吨)?|" + HAN + ")";
    private static final String WORD = "[+\\-−±≥≤＋－]?[A-Za-z0-9]+(?:[.,:/\\-–~_+&#@][A-Za-z0-9]+)*[%‰]?";

    private static final List<Pattern> WHOLES = List.of(
            Pattern.compile(WORD + "[*]?"),
            Pattern.compile("\\d ?" + UNIT),
            Pattern.compile("\\d{1,2}月\\d{1,2}日"),
            Pattern.compile("附件\\d+"),
            Pattern.compile("第(?:\\d|" + NUMERALS + ")+" + UNIT + "?"),
            Pattern.compile("——|……"));

    private Kinsoku() {}

    /** The indexes before which a line may begin, none of them 0 or the text's end. */
    static BitSet breaks(String text) {
        BitSet breaks = permitted(text);
        for (Pattern whole : WHOLES) {
            Matcher found = whole.matcher(text);
            while (found.find()) {
                if (found.end() > found.start() + 1) {
                    breaks.clear(found.start() + 1, found.end());
                }
            }
        }
        return breaks;
    }

    /** The same by punctuation alone, for what is longer than a line. */
    static BitSet permitted(String text) {
        BitSet breaks = new BitSet(text.length());
        for (int i = 1; i < text.length(); i++) {
            if (!Character.isLowSurrogate(text.charAt(i)) && parts(text.charAt(i - 1), text.charAt(i))) {
                breaks.set(i);
            }
        }
        return breaks;
    }

    private static boolean parts(char before, char after) {
        return NO_START.indexOf(after) < 0 && NO_END.indexOf(before) < 0 && after != ' ';
    }

    /** Whether no line may begin with the character. */
    static boolean isBarredFromStart(char character) {
        return NO_START.indexOf(character) >= 0;
    }

    /** Whether no line may end with the character. */
    static boolean isBarredFromEnd(char character) {
        return NO_END.indexOf(character) >= 0;
    }
}

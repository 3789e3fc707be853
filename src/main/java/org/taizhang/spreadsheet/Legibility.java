package org.taizhang.spreadsheet;

import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.Set;

/** Tells text that somebody wrote from bytes that were decoded amiss. */
final class Legibility {

    /** Scripts that occur in the papers of Chinese offices, those of the minorities among them. */
    private static final Set<Character.UnicodeScript> SCRIPTS = Set.of(
            Character.UnicodeScript.COMMON,
            Character.UnicodeScript.INHERITED,
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.BOPOMOFO,
            Character.UnicodeScript.TIBETAN,
            Character.UnicodeScript.MONGOLIAN,
            Character.UnicodeScript.ARABIC,
            Character.UnicodeScript.HANGUL);

    /** What is left of Chinese that went through UTF-8 and GBK and lost its characters on the way. */
    private static final String LOST = "锟斤拷";

    /** The 3,755 characters of level 1 of GB/T 2312, in rows 16 to 55: more than nineteen of twenty in any Chinese text. */
    private static final BitSet COMMON = common();

    private static final int FIRST_ROW = 0xB0;
    private static final int LAST_ROW = 0xD7;
    private static final int FIRST_CELL = 0xA1;
    private static final int LAST_CELL = 0xFE;

    private Legibility() {}

    private static BitSet common() {
        Charset charset = Charset.forName("GB2312");
        BitSet characters = new BitSet();
        for (int row = FIRST_ROW; row <= LAST_ROW; row++) {
            for (int cell = FIRST_CELL; cell <= LAST_CELL; cell++) {
                String character = new String(new byte[] {(byte) row, (byte) cell}, charset);
                characters.set(character.charAt(0));
            }
        }
        characters.clear('\uFFFD');
        return characters;
    }

    /** Whether there is nothing in it that no program shows: replaced, private and control characters. */
    static boolean isLegible(String text) {
        return text.codePoints().allMatch(Legibility::isLegible) && !text.contains(LOST);
    }

    private static boolean isLegible(int character) {
        if (character < ' ') {
            return character == '\n' || character == '\r' || character == '\t' || character == '\f';
        }
        int type = Character.getType(character);
        return character != 0xFFFD
                && type != Character.CONTROL
                && type != Character.PRIVATE_USE
                && type != Character.SURROGATE
                && !isNoCharacter(character);
    }

    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE;
    }

    /** Whether it is legible and of scripts that offices use. */
    static boolean isOfficeText(String text) {
        return isLegible(text)
                && text.codePoints().allMatch(character -> SCRIPTS.contains(Character.UnicodeScript.of(character)));
    }

    /**
     * Whether three of four Chinese characters are common ones. Other encodings decoded as GB18030 give Chinese too, but rare
     * characters without sense.
     */
    static boolean isCommonChinese(String text) {
        long chinese = text.codePoints().filter(Character::isIdeographic).count();
        long common = text.chars().filter(COMMON::get).count();
        return common * 4 >= chinese * 3;
    }
}

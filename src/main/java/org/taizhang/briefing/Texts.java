package org.taizhang.briefing;

import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How texts are cleaned before they are set and compared after they are read back. */
final class Texts {

    private static final Set<Character.UnicodeBlock> VARIANT_SELECTORS =
            Set.of(Character.UnicodeBlock.VARIATION_SELECTORS, Character.UnicodeBlock.VARIATION_SELECTORS_SUPPLEMENT);

    private Texts() {}

    /**
     * The text as it can be set: line ends as line feeds, every other control or invisible character gone, since no face has
     * a glyph for them. Nothing that a reader sees is changed.
     */
    static String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(character -> append(clean, character));
        return clean.toString();
    }

    private static void append(StringBuilder clean, int character) {
        if (character == '\n') {
            clean.append('\n');
        } else if (character == '\t' || Character.isSpaceChar(character)) {
            clean.appendCodePoint(character == '\u3000' ? character : ' ');
        } else if (!isInvisible(character)) {
            clean.appendCodePoint(character);
        }
    }

    private static boolean isInvisible(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || selectsVariant(Character.UnicodeBlock.of(character));
    }

    /** Whether the block, null for a point in none, holds marks that choose between forms of the character before. */
    private static boolean selectsVariant(Character.@Nullable UnicodeBlock block) {
        return block != null && VARIANT_SELECTORS.contains(block);
    }

    /** The text without any space, for comparing what line breaks have torn apart. */
    static String solid(String text) {
        StringBuilder solid = new StringBuilder(text.length());
        text.codePoints()
                .filter(character -> !Character.isWhitespace(character) && !Character.isSpaceChar(character))
                .forEach(solid::appendCodePoint);
        return solid.toString();
    }

    /** The same for characters that share a glyph, of which a PDF can only name one, such as ⼀ and 一. */
    static String read(String text) {
        return solid(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }
}

package org.taizhang.plan;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * How a name is compared: without white space and zero-width characters, full-width letters, digits and brackets taken for
 * their half-width forms. Nothing else is overlooked, so equal spelling is never a guess.
 */
final class Spelling {

    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private Spelling() {}

    static String plain(String text) {
        return INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
    }
}

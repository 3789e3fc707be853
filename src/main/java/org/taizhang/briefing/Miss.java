package org.taizhang.briefing;

import java.util.Locale;
import org.taizhang.words.Words;

/**
 * Something that a finished document should hold and does not, or holds in a way that nobody can rely on (缺漏).
 *
 * @param file the document's name in the published folder
 * @param where the page or the sheet, as its reader names it; empty for the whole document
 * @param about the figure or text concerned
 */
public record Miss(String file, Kind kind, String where, String about) {

    /** What is wrong. */
    public enum Kind {
        /** The file cannot be opened, or has no page at all. */
        UNREADABLE,
        /** A frozen figure stands nowhere in it, or not in its own row. */
        FIGURE_ABSENT,
        /** A text of the page is not on the paper in full. */
        TEXT_LOST,
        /** The typeface has no glyph for a character. */
        GLYPH_ABSENT,
        /** A font is not embedded. */
        FONT_NOT_EMBEDDED,
        /** It does not say what it is: no bookmarks, title, language, or no mark on sample data. */
        SIGN_ABSENT
    }

    /** The miss in one sentence. */
    public String sentence(Locale locale) {
        return Words.of(Miss.class, locale).say("miss." + kind.name(), file, where, about);
    }
}

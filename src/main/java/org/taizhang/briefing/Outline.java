package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document being written from top to bottom: numbers its headings and gathers its blocks. */
final class Outline {

    private final List<Block> blocks = new ArrayList<>();
    private int chapters;
    private int parts;
    private int section;
    private @Nullable String heading;
    private @Nullable String subheading;

    /** A heading of the first level: 一、. */
    Outline chapter(String title) {
        chapters++;
        parts = 0;
        return unnumbered(Wording.say("heading.first", Wording.numeral(chapters), title));
    }

    /** A heading of the first level without a number, such as that of an annex. */
    Outline unnumbered(String title) {
        section++;
        heading = title;
        return this;
    }

    /** A heading of the second level: （一）. */
    Outline part(String title) {
        section++;
        parts++;
        subheading = Wording.say("heading.second", Wording.numeral(parts), title);
        return this;
    }

    /** A paragraph. */
    Outline say(String words) {
        return add(words, null, List.of(), null);
    }

    /** Several paragraphs. */
    Outline say(List<String> paragraphs) {
        paragraphs.forEach(this::say);
        return this;
    }

    /** A table in that layout; without rows it is not there at all, so say something instead. */
    Outline table(String layout, List<? extends Record> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        section++;
        return add(null, layout, rows, null);
    }

    /** Small print. */
    Outline note(String words) {
        return add(null, null, List.of(), words);
    }

    private Outline add(
            @Nullable String words, @Nullable String layout, List<? extends Record> rows, @Nullable String note) {
        blocks.add(new Block(section, heading, subheading, words, layout, rows, note));
        heading = null;
        subheading = null;
        return this;
    }

    /** What was written. */
    List<Block> blocks() {
        return List.copyOf(blocks);
    }
}

package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document being written from top to bottom: numbers its headings and gathers its blocks. */
final class Outline {

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private int chapters;
    private int parts;
    private int section;
    private int items;
    private int points;
    private int annexes;
    private Sheet sheet = Sheet.UPRIGHT;
    private @Nullable String heading;
    private @Nullable String subheading;

    /** A heading of the first level: 一、. */
    Outline chapter(String title) {
        chapters++;
        parts = 0;
        items = 0;
        return unnumbered(Wording.say("heading.first", Wording.numeral(chapters), title));
    }

    /** A heading of the first level without a number, such as that of an annex. */
    Outline unnumbered(String title) {
        section++;
        heading = title;
        return this;
    }

    /**
     * An annex (附件), which begins on a page of its own, held upright or across; its chapters count from one again. The list of annexes
     * below the body is made of the titles.
     */
    Outline annex(String title, Sheet sheet) {
        annexes++;
        chapters = 0;
        parts = 0;
        items = 0;
        this.sheet = sheet;
        titles.add(title);
        return unnumbered(Wording.say("heading.annex", annexes, title)).add(null, null, List.of(), null);
    }

    /** A heading of the second level: （一）. */
    Outline part(String title) {
        section++;
        parts++;
        items = 0;
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

    /** A paragraph of the third level: 1. */
    Outline item(String words) {
        items++;
        points = 0;
        return say(Wording.say("heading.third", items, words));
    }

    /** A paragraph of the fourth level: （1）. */
    Outline point(String words) {
        points++;
        return say(Wording.say("heading.fourth", points, words));
    }

    /** A table in that layout; without rows it is not there at all, so say something instead. */
    Outline table(String layout, List<? extends Record> rows) {
        return table(layout, rows, null);
    }

    /** A table below the note that says how to read it: a legend is wanted before the figures, and never stands alone on a last page. */
    Outline table(String layout, List<? extends Record> rows, @Nullable String note) {
        if (rows.isEmpty()) {
            return this;
        }
        section++;
        return add(null, layout, rows, note);
    }

    /** Small print. */
    Outline note(String words) {
        return add(null, null, List.of(), words);
    }

    private Outline add(
            @Nullable String words, @Nullable String layout, List<? extends Record> rows, @Nullable String note) {
        blocks.add(new Block(section, annexes, sheet, heading, subheading, words, layout, rows, note));
        heading = null;
        subheading = null;
        return this;
    }

    /** What was written; an annex that is the only one bears no number. */
    List<Block> blocks() {
        if (titles.size() == 1) {
            blocks.replaceAll(this::withoutNumber);
        }
        return List.copyOf(blocks);
    }

    private Block withoutNumber(Block block) {
        return block.opensAnnex() ? block.headed(Wording.say("heading.annex.only", titles.get(0))) : block;
    }
}

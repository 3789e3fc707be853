package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of one annex (附件), a table each. A part without rows gets no heading, which could take a page for one sentence; that there
 * is nothing is said at the end: in small print below the tables, or as text where there is no table at all.
 */
final class AnnexParts {

    private final Outline outline;
    private final List<String> absent = new ArrayList<>();
    private final Object[] naming;
    private boolean shown;

    /** Parts; headings may need what the plan calls its places and its departments. */
    AnnexParts(Outline outline, Object... naming) {
        this.outline = outline;
        this.naming = naming;
    }

    /**
     * A part.
     *
     * @param name of its heading among the words
     * @param layout of its table, by whose name the words hold its note and what is said where there is nothing
     * @param values what the note needs
     */
    AnnexParts part(String name, String layout, List<? extends Record> rows, Object... values) {
        String title = Wording.say("section." + name, naming);
        if (rows.isEmpty()) {
            absent.add(Wording.say("section.none", title, Wording.say(layout + ".none")));
        } else {
            outline.part(title).table(layout, rows, Wording.say(layout + ".note", values));
            shown = true;
        }
        return this;
    }

    /** Says what there is nothing of. */
    void end() {
        if (!shown) {
            outline.say(absent);
        } else if (!absent.isEmpty()) {
            outline.note(Wording.say("section.none.note", String.join("", absent)));
        }
    }
}

package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets headings and paragraphs into lines and puts them, the notes and the tables one below the other. */
final class BodyRows {

    private final Faces faces;
    private final Sheet sheet;
    private final List<BodyRow> rows = new ArrayList<>();

    BodyRows(Faces faces, Sheet sheet) {
        this.faces = faces;
        this.sheet = sheet;
    }

    /** The rows so far. */
    List<BodyRow> rows() {
        return List.copyOf(rows);
    }

    /** What stands between the red head and the first heading: title and recipient, each after an empty line. */
    BodyRows opened(Masthead masthead) {
        blank();
        lines(LineKind.TITLE, masthead.title());
        blank();
        if (!masthead.address().recipient().isEmpty()) {
            lines(
                    LineKind.RECIPIENT,
                    Wording.say("recipient", masthead.address().recipient()));
        }
        return this;
    }

    private void blank() {
        rows.add(BodyRow.blank());
    }

    BodyRows blocks(List<Block> blocks) {
        blocks.forEach(this::block);
        return this;
    }

    private void block(Block block) {
        if (block.opensAnnex()) {
            annex(block);
        } else {
            heading(LineKind.HEADING, block.heading(), 1);
            heading(LineKind.SUBHEADING, block.subheading(), 2);
        }
        if (block.words() != null) {
            paragraph(block.words());
        }
        note(block.note());
        if (block.layout() != null) {
            rows.add(BodyRow.table(block.layout(), block.rows()));
        }
    }

    private void note(@Nullable String words) {
        if (words != null) {
            rows.add(BodyRow.note(Texts.printable(words)));
        }
    }

    private void heading(LineKind kind, @Nullable String title, int level) {
        if (title != null) {
            int first = rows.size();
            lines(kind, title);
            rows.set(first, rows.get(first).bookmarked(Texts.printable(title), level));
        }
    }

    /** 附件 and its number at the very top left, its title in the third line. */
    private void annex(Block block) {
        String heading = Texts.printable(String.valueOf(block.heading()));
        String label = heading.substring(0, heading.indexOf('　'));
        rows.add(BodyRow.line(LineKind.ANNEX, true, label).bookmarked(heading, 1));
        blank();
        lines(LineKind.TITLE, block.title());
        blank();
    }

    private void paragraph(String words) {
        for (String paragraph : Texts.printable(words).split("\n")) {
            int first = rows.size();
            lines(LineKind.WORDS, paragraph);
            for (int i = first; i < rows.size(); i++) {
                rows.set(i, stretched(rows.get(i), i == rows.size() - 1));
            }
        }
    }

    /** The last line of a paragraph keeps its width, and so does one that lacks much. */
    private BodyRow stretched(BodyRow line, boolean last) {
        LineSetter setter = new LineSetter(faces.face(LineKind.WORDS.role()), LineKind.WORDS.size());
        double room = sheet.width() - 1 - (line.first() ? LineKind.WORDS.first() : LineKind.WORDS.left());
        return last || !setter.stretches(line.text(), room)
                ? BodyRow.line(LineKind.LAST, line.first(), line.text())
                : line;
    }

    /** What follows the body: the list of annexes (附件说明), who signs, and the date. */
    BodyRows closed(List<String> annexes, Masthead masthead) {
        annexList(annexes);
        blank();
        blank();
        lines(LineKind.SIGNATURE, masthead.office());
        lines(LineKind.DATE, masthead.address().date());
        return this;
    }

    private void annexList(List<String> annexes) {
        if (annexes.isEmpty()) {
            return;
        }
        blank();
        for (int i = 0; i < annexes.size(); i++) {
            String name = annexes.size() == 1 ? annexes.get(i) : Wording.say("annexes.numbered", i + 1, annexes.get(i));
            if (i == 0) {
                lines(LineKind.ANNEX_FIRST, Wording.say("annexes.first", name));
            } else {
                lines(LineKind.ANNEX_NEXT, name);
            }
        }
    }

    private void lines(LineKind kind, String words) {
        LineSetter setter = new LineSetter(faces.face(kind.role()), kind.size());
        double room = sheet.width() - 1 - kind.right();
        for (String paragraph : Texts.printable(words).split("\n")) {
            boolean first = true;
            for (String line : setter.lines(paragraph, room - kind.first(), room - kind.left())) {
                rows.add(BodyRow.line(kind, first, line));
                first = false;
            }
        }
    }
}

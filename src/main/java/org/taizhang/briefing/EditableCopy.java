package org.taizhang.briefing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.manuscript.FrontMatter;
import org.taizhang.manuscript.ManuscriptDraft;
import org.taizhang.manuscript.ManuscriptTable;
import org.taizhang.manuscript.ManuscriptTable.Cell;
import org.taizhang.manuscript.ManuscriptText;

/**
 * A briefing as a .docx that the secretary can edit (可编辑稿): the page model and the tables of the PDF, so that neither says anything
 * else. Proved by reading it back: it says just that, in that order.
 */
final class EditableCopy {

    private final Briefing briefing;
    private final Typesetter typesetter;

    EditableCopy(Briefing briefing, Typesetter typesetter) {
        this.briefing = briefing;
        this.typesetter = typesetter;
    }

    void write(Path file) {
        ManuscriptDraft draft = new ManuscriptDraft(front());
        opening().forEach(draft::line);
        briefing.annex(0).forEach(block -> add(draft, block));
        annexList().forEach(draft::say);
        signature().forEach(draft::sign);
        annexes(draft);
        colophon().forEach(draft::line);
        draft.note(text(briefing.masthead().imprint())).writeDocx(file);
    }

    private void annexes(ManuscriptDraft draft) {
        int annex = 0;
        Sheet sheet = Sheet.UPRIGHT;
        for (Block block : briefing.blocks()) {
            if (block.annex() == 0) {
                continue;
            }
            if (block.annex() != annex || block.sheet() != sheet) {
                annex = block.annex();
                sheet = block.sheet();
                draft.turn(sheet == Sheet.ACROSS);
            }
            add(draft, block);
        }
    }

    /** To whom it goes (主送). */
    private List<String> opening() {
        return unlessEmpty("recipient", briefing.masthead().address().recipient());
    }

    /** 附件说明. */
    private List<String> annexList() {
        List<String> names = briefing.annexes();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.size() == 1 ? names.get(i) : Wording.say("annexes.numbered", i + 1, names.get(i));
            lines.add(text(Wording.say(i == 0 ? "annexes.first" : "annexes.next", name)));
        }
        return lines;
    }

    private List<String> signature() {
        Masthead head = briefing.masthead();
        return Stream.of(head.office(), head.address().date())
                .filter(line -> !line.isEmpty())
                .map(EditableCopy::text)
                .toList();
    }

    /** 抄送 and 印发. */
    private List<String> colophon() {
        Address address = briefing.masthead().address();
        List<String> lines = new ArrayList<>(unlessEmpty("imprint.sentence", address.copies()));
        lines.replaceAll(copies -> Wording.say("imprint.copies") + copies);
        if (!address.date().isEmpty()) {
            lines.add(text(address.printer()) + "\t" + text(Wording.say("imprint.printed", address.date())));
        }
        return lines;
    }

    private static List<String> unlessEmpty(String key, String words) {
        return words.isEmpty() ? List.of() : List.of(text(Wording.say(key, words)));
    }

    private FrontMatter front() {
        Masthead head = briefing.masthead();
        return new FrontMatter(
                text(head.issuer()),
                text(head.issue()),
                text(head.office()),
                text(head.date()),
                text(head.title()),
                text(head.subject()),
                head.identity(),
                head.sample() ? Wording.say("sample.mark") : null,
                head.asOf());
    }

    private void add(ManuscriptDraft draft, Block block) {
        Optional.ofNullable(block.heading()).ifPresent(heading -> draft.heading(1, text(heading)));
        Optional.ofNullable(block.subheading()).ifPresent(heading -> draft.heading(2, text(heading)));
        Optional.ofNullable(block.words()).ifPresent(words -> draft.say(text(words)));
        Optional.ofNullable(block.note()).ifPresent(note -> draft.note(text(note)));
        if (block.layout() != null) {
            table(block).ifPresentOrElse(draft::table, () -> draft.note(Wording.say("copy.drawing")));
        }
    }

    private Optional<ManuscriptTable> table(Block block) {
        return PrintedTable.of(typesetter.table(block));
    }

    private static String text(String text) {
        return Texts.printable(text);
    }

    /** What is wrong with a written copy; empty when it is proved. */
    List<Miss> prove(Path file) {
        List<Miss> misses = new ArrayList<>();
        Optional<ManuscriptText> read = ManuscriptText.of(file);
        if (read.isEmpty()) {
            misses.add(miss(Miss.Kind.UNREADABLE, ""));
            return misses;
        }
        texts(read.get().texts()).ifPresent(misses::add);
        if (!read.get().headings().equals(headings())) {
            misses.add(miss(Miss.Kind.SIGN_ABSENT, read.get().headings().toString()));
        }
        String mark = Wording.say("sample.mark");
        if (briefing.masthead().sample() != read.get().heads().contains(mark)) {
            misses.add(miss(Miss.Kind.SIGN_ABSENT, mark));
        }
        return misses;
    }

    /** The first text that is not as it should be. */
    private Optional<Miss> texts(List<String> found) {
        List<String> expected = expected();
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            String wanted = i < expected.size() ? expected.get(i) : "";
            if (i >= found.size() || !found.get(i).equals(wanted)) {
                return Optional.of(miss(Miss.Kind.TEXT_LOST, wanted.isEmpty() ? found.get(i) : wanted));
            }
        }
        return Optional.empty();
    }

    private List<String> expected() {
        Masthead head = briefing.masthead();
        List<String> texts = new ArrayList<>();
        Stream.of(head.issuer(), head.issue(), head.office() + "\t" + head.date(), head.title())
                .forEach(texts::add);
        texts.addAll(opening());
        briefing.annex(0).forEach(block -> texts.addAll(texts(block)));
        Stream.of(annexList(), signature()).forEach(texts::addAll);
        briefing.blocks().stream().filter(block -> block.annex() > 0).forEach(block -> texts.addAll(texts(block)));
        texts.addAll(colophon());
        texts.add(head.imprint());
        texts.removeIf(String::isEmpty);
        return texts;
    }

    private List<String> texts(Block block) {
        List<String> texts = new ArrayList<>();
        Stream.of(block.heading(), block.subheading(), block.words(), block.note())
                .filter(Objects::nonNull)
                .forEach(words -> texts.add(text(words)));
        if (block.layout() != null) {
            table(block)
                    .ifPresentOrElse(
                            table -> table.rows().stream()
                                    .flatMap(row -> row.cells().stream())
                                    .map(Cell::text)
                                    .forEach(texts::add),
                            () -> texts.add(Wording.say("copy.drawing")));
        }
        return texts;
    }

    private List<String> headings() {
        return briefing.blocks().stream()
                .flatMap(block -> Stream.of(block.heading(), block.subheading()))
                .filter(Objects::nonNull)
                .map(EditableCopy::text)
                .toList();
    }

    private static Miss miss(Miss.Kind kind, String about) {
        return new Miss(Document.SUPERVISION_COPY.fileName(), kind, "", about);
    }
}

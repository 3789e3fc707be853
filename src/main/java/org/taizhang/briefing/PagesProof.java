package org.taizhang.briefing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Proves that pages are on the paper as they were set: every character has a glyph, nothing is cut, every text is read back from the
 * PDF in its own place and in full, the file says what it is, and each page bears the mark of sample data where it must.
 */
final class PagesProof {

    private static final int QUOTED = 40;

    private final String file;
    private final PrintedPages printed;
    private final Faces faces;
    private final Masthead masthead;
    private final Consumer<Miss> misses;

    PagesProof(String file, PrintedPages printed, Faces faces, Masthead masthead, Consumer<Miss> misses) {
        this.file = file;
        this.printed = printed;
        this.faces = faces;
        this.masthead = masthead;
        this.misses = misses;
    }

    /** Looks at the pages as they were set. */
    void set() {
        glyphs();
        cuts();
    }

    /** Reads the file back; what else it says is in the result, unless nothing can be compared. */
    Optional<ReadBack> read(Path pdf) {
        try {
            return compared(ReadBack.of(pdf));
        } catch (IOException e) {
            miss(Miss.Kind.UNREADABLE, "", Objects.toString(e.getMessage(), ""));
            return Optional.empty();
        }
    }

    private Optional<ReadBack> compared(ReadBack pdf) {
        if (pdf.glyphs().size() != printed.pages() || printed.pages() == 0) {
            miss(
                    Miss.Kind.UNREADABLE,
                    "",
                    Wording.say("proof.pages", pdf.glyphs().size(), printed.pages()));
            return Optional.empty();
        }
        pdf.looseFonts().forEach(font -> miss(Miss.Kind.FONT_NOT_EMBEDDED, "", font));
        Map<Integer, List<PrintedText>> byPage =
                printed.texts().stream().collect(Collectors.groupingBy(PrintedText::page));
        for (int page = 1; page <= printed.pages(); page++) {
            new PageProof(byPage.getOrDefault(page, List.of()), pdf.glyphs().get(page - 1))
                    .lost()
                    .forEach(text -> miss(Miss.Kind.TEXT_LOST, page(text.page()), quoted(text.text())));
        }
        if (!pdf.about().equals(AboutPdf.expected(masthead))) {
            miss(Miss.Kind.SIGN_ABSENT, Wording.say("proof.about"), pdf.about().words());
        }
        if (masthead.sample()) {
            sampleMark(pdf);
        }
        return Optional.of(pdf);
    }

    /** A character without a glyph would be dropped in silence. Each is named once, with a text that has it. */
    private void glyphs() {
        TreeSet<String> known = new TreeSet<>();
        for (PrintedText text : printed.texts()) {
            Face face = faces.face(text.role());
            text.text()
                    .codePoints()
                    .filter(character -> !Character.isWhitespace(character) && !face.shows(character))
                    .filter(character -> known.add(text.role() + " " + character))
                    .forEach(character -> miss(Miss.Kind.GLYPH_ABSENT, page(text.page()), absent(character, text)));
        }
    }

    private static String absent(int character, PrintedText text) {
        String code = String.format(Locale.ROOT, "U+%04X", character);
        int found = text.text().indexOf(Character.toString(character));
        return Wording.say("proof.glyph", code, quoted(text.text().substring(Math.max(0, found - QUOTED / 2))));
    }

    private void cuts() {
        printed.texts().stream()
                .filter(PrintedText::cut)
                .forEach(text -> miss(Miss.Kind.TEXT_LOST, page(text.page()), quoted(text.text())));
    }

    private void sampleMark(ReadBack pdf) {
        String mark = Wording.say("sample.mark");
        for (int page = 1; page <= pdf.glyphs().size(); page++) {
            String text = pdf.glyphs().get(page - 1).stream()
                    .map(ReadBack.Glyph::text)
                    .collect(Collectors.joining());
            if (!text.contains(mark)) {
                miss(Miss.Kind.SIGN_ABSENT, page(page), mark);
            }
        }
    }

    private void miss(Miss.Kind kind, String where, String about) {
        misses.accept(new Miss(file, kind, where, about));
    }

    /** What stands for no page in particular. */
    static String everywhere() {
        return Wording.say("proof.everywhere");
    }

    /** The page as its reader names it. */
    static String page(int number) {
        return Wording.say("proof.page", number);
    }

    static String quoted(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "…";
    }

    /** Compares a page as it was set with the glyphs that were read back from it. */
    private static final class PageProof {

        private final Map<PrintedText, StringBuilder> read = new HashMap<>();
        private final List<PrintedText> texts;

        PageProof(List<PrintedText> texts, List<ReadBack.Glyph> glyphs) {
            this.texts = texts;
            List<PrintedText> smallestFirst = texts.stream()
                    .sorted(Comparator.comparingInt(text -> text.width() * text.height()))
                    .toList();
            glyphs.forEach(glyph -> smallestFirst.stream()
                    .filter(text -> text.covers(glyph.x(), glyph.y()))
                    .findFirst()
                    .ifPresent(text -> read.computeIfAbsent(text, key -> new StringBuilder())
                            .append(glyph.text())));
        }

        List<PrintedText> lost() {
            return texts.stream().filter(this::isLost).toList();
        }

        private boolean isLost(PrintedText text) {
            StringBuilder found = read.get(text);
            return !Texts.read(text.text()).equals(found == null ? "" : Texts.read(found.toString()));
        }
    }
}

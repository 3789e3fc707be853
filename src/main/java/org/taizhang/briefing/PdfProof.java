package org.taizhang.briefing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures;

/**
 * Proves a finished PDF (核对) in a chain: every frozen figure stands in its row of the page as it was set; every text of the
 * page model is set in full; and every text that was set is read back from the PDF, in its own place and in full. So a lost
 * glyph, a cut line, an overlap or a forgotten row each leave a miss.
 */
final class PdfProof {

    private static final int QUOTED = 40;

    private final Briefing briefing;
    private final FrozenFigures figures;
    private final PrintedPages printed;
    private final Faces faces;
    private final List<Miss> misses = new ArrayList<>();

    PdfProof(Briefing briefing, FrozenFigures figures, PrintedPages printed, Faces faces) {
        this.briefing = briefing;
        this.figures = figures;
        this.printed = printed;
        this.faces = faces;
    }

    /** What is wrong with the file; empty when it is proved. */
    List<Miss> of(Path file) {
        glyphs();
        cuts();
        texts();
        rows();
        try {
            readBack(ReadBack.of(file));
        } catch (IOException e) {
            miss(Miss.Kind.UNREADABLE, "", Objects.toString(e.getMessage(), ""));
        }
        return List.copyOf(misses);
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

    /** Every text of the page model is set somewhere, whole. */
    private void texts() {
        List<String> streams = printed.streams();
        String everything = String.join("\n", streams);
        ModelTexts.of(briefing).stream()
                .map(text -> Texts.solid(Texts.printable(text)))
                .filter(text -> !everything.contains(text))
                .forEach(text -> miss(Miss.Kind.TEXT_LOST, "", quoted(text)));
    }

    private void rows() {
        Map<String, List<List<String>>> byCell = new HashMap<>();
        for (List<String> row : printed.rows()) {
            row.stream()
                    .distinct()
                    .forEach(cell -> byCell.computeIfAbsent(cell, key -> new ArrayList<>())
                            .add(row));
        }
        for (List<String> expected : ExpectedRows.in(briefing.document(), figures)) {
            boolean found =
                    byCell.getOrDefault(expected.get(0), List.of()).stream().anyMatch(row -> holds(row, expected));
            if (!found) {
                miss(Miss.Kind.FIGURE_ABSENT, "", String.join(" ", expected));
            }
        }
    }

    /** Whether the cells stand in the row in that order; below a figure a cell may say more. */
    private static boolean holds(List<String> row, List<String> expected) {
        int next = 0;
        for (String cell : row) {
            if (next < expected.size() && says(cell, expected.get(next))) {
                next++;
            }
        }
        return next == expected.size();
    }

    private static boolean says(String cell, String expected) {
        return cell.equals(expected) || cell.startsWith(expected + "\n");
    }

    private void readBack(ReadBack pdf) {
        if (pdf.glyphs().size() != printed.pages() || printed.pages() == 0) {
            miss(Miss.Kind.UNREADABLE, "", pdf.glyphs().size() + " / " + printed.pages());
            return;
        }
        pdf.looseFonts().forEach(font -> miss(Miss.Kind.FONT_NOT_EMBEDDED, "", font));
        Map<Integer, List<PrintedText>> byPage =
                printed.texts().stream().collect(Collectors.groupingBy(PrintedText::page));
        for (int page = 1; page <= printed.pages(); page++) {
            new PageProof(byPage.getOrDefault(page, List.of()), pdf.glyphs().get(page - 1))
                    .lost()
                    .forEach(text -> miss(Miss.Kind.TEXT_LOST, page(text.page()), quoted(text.text())));
        }
        signs(pdf);
    }

    private void signs(ReadBack pdf) {
        List<String> headings = briefing.blocks().stream()
                .flatMap(block -> Stream.of(block.heading(), block.subheading()))
                .filter(Objects::nonNull)
                .toList();
        if (headings.isEmpty() || !pdf.bookmarks().equals(headings)) {
            miss(
                    Miss.Kind.SIGN_ABSENT,
                    Wording.say("proof.bookmarks"),
                    pdf.bookmarks().toString());
        }
        if (pdf.title() == null || pdf.language() == null) {
            miss(Miss.Kind.SIGN_ABSENT, Wording.say("proof.about"), pdf.title() + " " + pdf.language());
        }
        if (figures.sample()) {
            sampleMark(pdf);
        }
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
        misses.add(new Miss(briefing.document(), kind, where, about));
    }

    private static String page(int number) {
        return Wording.say("proof.page", number);
    }

    private static String quoted(String text) {
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

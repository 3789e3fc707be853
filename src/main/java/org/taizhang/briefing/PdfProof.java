package org.taizhang.briefing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures;

/**
 * Proves a finished PDF (核对) in a chain: every frozen figure stands in its row of the page as it was set; every text of the
 * page model is set in full; and every text that was set is read back from the PDF, in its own place and in full. So a lost
 * glyph, a cut line, an overlap or a forgotten row each leave a miss.
 */
final class PdfProof {

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
        PagesProof pages =
                new PagesProof(briefing.document().fileName(), printed, faces, figures.sample(), misses::add);
        pages.set();
        texts();
        rows();
        pages.read(file).ifPresent(this::bookmarks);
        return List.copyOf(misses);
    }

    /** Every text of the page model is set somewhere, whole. */
    private void texts() {
        List<String> streams = printed.streams();
        String everything = String.join("\n", streams);
        ModelTexts.of(briefing).stream()
                .map(text -> Texts.solid(Texts.printable(text)))
                .filter(text -> !everything.contains(text))
                .forEach(text -> miss(Miss.Kind.TEXT_LOST, "", PagesProof.quoted(text)));
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

    private void bookmarks(ReadBack pdf) {
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
    }

    private void miss(Miss.Kind kind, String where, String about) {
        misses.add(new Miss(briefing.document().fileName(), kind, where, about));
    }
}

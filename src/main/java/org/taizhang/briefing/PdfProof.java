package org.taizhang.briefing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Proves a finished PDF (核对) in a chain: every frozen figure stands in its row of the page as it was set; every text of the
 * page model is set in full; and every text that was set is read back from the PDF, in its own place and in full. So a lost
 * glyph, a cut line, an overlap or a forgotten row each leave a miss. So does a bookmark that leads elsewhere, a file that says of
 * itself what it is not, and another ledger inside it than the one beside it.
 */
final class PdfProof {

    private final Briefing briefing;
    private final List<List<String>> expectedRows;
    private final PrintedPages printed;
    private final Faces faces;
    private final List<Miss> misses = new ArrayList<>();

    /**
     * Proves a briefing.
     *
     * @param expectedRows the rows that must stand in its tables, a key and its figures each, taken from the figures and not from the page
     *     model
     */
    PdfProof(Briefing briefing, List<List<String>> expectedRows, PrintedPages printed, Faces faces) {
        this.briefing = briefing;
        this.expectedRows = List.copyOf(expectedRows);
        this.printed = printed;
        this.faces = faces;
    }

    /** What is wrong with the file; empty when it is proved. The 汇总台账 that it carries must lie beside it. */
    List<Miss> of(Path file) {
        return of(file, Attachment.ledger(file.toAbsolutePath().resolveSibling("")));
    }

    /** The same for a file that carries something else. */
    List<Miss> of(Path file, Attachment carried) {
        PagesProof pages = new PagesProof(briefing.file(), printed, faces, briefing.masthead(), misses::add);
        pages.set();
        texts();
        rows();
        pages.read(file).ifPresent(pdf -> {
            bookmarks(pdf);
            attachment(pdf, carried);
        });
        return List.copyOf(misses);
    }

    /** Every text of the page model is set somewhere, whole. */
    private void texts() {
        List<String> streams = printed.streams();
        String everything = String.join("\n", streams);
        ModelTexts.of(briefing).stream()
                .map(text -> Texts.solid(Texts.printable(text)))
                .filter(text -> !everything.contains(text))
                .forEach(text -> miss(Miss.Kind.TEXT_LOST, PagesProof.everywhere(), PagesProof.quoted(text)));
    }

    private void rows() {
        Map<String, List<PrintedRow>> byCell = new HashMap<>();
        for (PrintedRow row : printed.rows()) {
            row.cells().stream()
                    .distinct()
                    .forEach(cell -> byCell.computeIfAbsent(cell, key -> new ArrayList<>())
                            .add(row));
        }
        for (List<String> expected : expectedRows) {
            List<PrintedRow> candidates = byCell.getOrDefault(expected.get(0), List.of());
            if (candidates.stream().noneMatch(row -> row.holds(expected))) {
                miss(Miss.Kind.FIGURE_ABSENT, where(candidates), String.join(" ", expected));
            }
        }
    }

    /** The pages with rows of that key, where its figures should stand. */
    private static String where(List<PrintedRow> candidates) {
        return candidates.isEmpty()
                ? PagesProof.everywhere()
                : Wording.list(candidates.stream()
                        .map(PrintedRow::page)
                        .distinct()
                        .map(PagesProof::page)
                        .toList());
    }

    /** Every heading is a bookmark, in order, and leads to a page that bears it. */
    private void bookmarks(ReadBack pdf) {
        List<String> headings = briefing.blocks().stream()
                .flatMap(block -> Stream.of(block.heading(), block.subheading()))
                .filter(Objects::nonNull)
                .toList();
        List<String> titles =
                pdf.bookmarks().stream().map(ReadBack.Bookmark::title).toList();
        if (headings.isEmpty() || !titles.equals(headings)) {
            miss(Miss.Kind.SIGN_ABSENT, Wording.say("proof.bookmarks"), titles.toString());
        }
        pdf.bookmarks().stream()
                .filter(bookmark -> !leads(bookmark, pdf))
                .forEach(bookmark -> miss(Miss.Kind.SIGN_ABSENT, Wording.say("proof.bookmarks"), bookmark.title()));
    }

    private static boolean leads(ReadBack.Bookmark bookmark, ReadBack pdf) {
        return bookmark.page() > 0 && pdf.text(bookmark.page()).contains(Texts.read(bookmark.title()));
    }

    /** What lies inside is the ledger that is published with it, byte for byte, and nothing else. */
    private void attachment(ReadBack pdf, Attachment ledger) {
        try {
            if (!pdf.attached().equals(List.of(ledger.expected()))) {
                miss(Miss.Kind.SIGN_ABSENT, Wording.say("proof.attachment"), ledger.name());
            }
        } catch (IOException e) {
            miss(Miss.Kind.UNREADABLE, Wording.say("proof.attachment"), ledger.name());
        }
    }

    private void miss(Miss.Kind kind, String where, String about) {
        misses.add(new Miss(briefing.file(), kind, where, about));
    }
}

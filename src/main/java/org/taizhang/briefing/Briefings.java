package org.taizhang.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.engine.JasperPrint;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;
import org.taizhang.plan.Addressing;
import org.taizhang.plan.Typefaces;

/**
 * The documents of a run: writes them from frozen figures, and proves what was written. Made once for a plan; safe for use by
 * several threads, one document each.
 */
public final class Briefings {

    private final Faces faces;
    private final Addressing addressing;
    private final Typesetter typesetter;

    /**
     * Parses the typefaces, unless another plan's briefings of this process did.
     *
     * @param typefaces the plan's own faces
     * @param addressing to whom the plan's briefings go
     * @param planFolder where the files of those lie
     * @param cache a folder that stays, where bundled faces are unpacked once when the program runs out of a jar
     */
    public Briefings(Typefaces typefaces, Addressing addressing, Path planFolder, Path cache) {
        this.addressing = addressing;
        BundledFaces bundled = new BundledFaces(cache);
        SystemFonts.replaceBy(bundled.file(FaceRole.TABLE.bundled()), cache);
        faces = Faces.of(typefaces, planFolder, bundled);
        typesetter = new Typesetter(faces);
    }

    /** Whether the faces have the character, so that a document can show it. */
    public boolean prints(int character) {
        return LegibleFigures.isLegible(character, faces);
    }

    /**
     * Writes a document into the folder, over any earlier one; the same figures and edition give the same bytes.
     *
     * @param folder where the 汇总台账 must lie already when the document carries it
     */
    public Rendered render(Document document, FrozenFigures figures, Edition edition, Path folder) {
        Path file = folder.resolve(document.fileName());
        if (document == Document.CONSOLIDATED_LEDGER) {
            ConsolidatedLedger.write(figures, edition, file);
        } else if (document == Document.RUN_PAGE) {
            RunPage.write(figures, edition, file);
        } else if (document == Document.SUPERVISION_COPY) {
            copy(figures, edition).write(file);
        } else {
            Briefing briefing = briefing(document, LegibleFigures.of(figures, faces), edition);
            JasperPrint pages = typesetter.pages(briefing);
            byte[] raw = typesetter.pdf(pages, briefing.masthead());
            write(file, FinishedPdf.of(raw, briefing.masthead(), Attachment.ledger(folder)));
        }
        return new Rendered(document, file, pages(document, folder));
    }

    private EditableCopy copy(FrozenFigures figures, Edition edition) {
        return new EditableCopy(
                briefing(Document.SUPERVISION_BRIEFING, LegibleFigures.of(figures, faces), edition), typesetter);
    }

    /** How many pages, or sheets, a written document has; none for an editable copy, which only its reader's program breaks. */
    public int pages(Document document, Path folder) {
        Path file = folder.resolve(document.fileName());
        return switch (document) {
            case CONSOLIDATED_LEDGER -> LedgerProof.sheets(file);
            case RUN_PAGE -> 1;
            case SUPERVISION_COPY -> 0;
            case SUPERVISION_BRIEFING, FINANCE_BRIEFING -> ReadBack.pages(file);
        };
    }

    /** Reads a written document back and compares it with the figures; nothing is missed when the list is empty. */
    public List<Miss> prove(Document document, FrozenFigures figures, Edition edition, Path file) {
        if (document == Document.CONSOLIDATED_LEDGER) {
            return new LedgerProof(figures).of(file);
        }
        if (document == Document.RUN_PAGE) {
            return new RunPageProof(figures).of(file);
        }
        if (document == Document.SUPERVISION_COPY) {
            return copy(figures, edition).prove(file);
        }
        LegibleFigures legible = LegibleFigures.of(figures, faces);
        Briefing briefing = briefing(document, legible, edition);
        return new PdfProof(
                        briefing,
                        ExpectedRows.in(document, legible.figures()),
                        new PrintedPages(typesetter.pages(briefing)),
                        faces)
                .of(file);
    }

    /**
     * Writes a year's papers, over any earlier ones: score sheets, ranked list and review; and reads each of them back.
     *
     * @return what is wrong with them; nothing when they are proved
     */
    public List<Miss> write(AnnualPapers papers) {
        papers.writeWorkbooks();
        List<Miss> misses = new ArrayList<>(ScoreProof.of(papers));
        LegibleFigures last = LegibleFigures.of(papers.last(), faces);
        Briefing review = AnnualReview.of(papers.figures(), last.figures(), papers.edition(), addressing);
        JasperPrint pages = typesetter.pages(review);
        byte[] raw = typesetter.pdf(pages, review.masthead());
        write(papers.review(), FinishedPdf.of(raw, review.masthead(), papers.attachment()));
        List<List<String>> expected = AnnualReview.expected(papers.figures(), last.figures());
        misses.addAll(new PdfProof(review, expected, new PrintedPages(pages), faces)
                .of(papers.review(), papers.attachment()));
        return List.copyOf(misses);
    }

    /** How many pages a written PDF has. */
    public int pages(Path pdf) {
        return ReadBack.pages(pdf);
    }

    /**
     * Writes a letter, over any earlier file, and reads it back.
     *
     * @param drafts from the longest to the shortest; the first that fits on one page is written, else the last
     * @return what is wrong with the file; nothing when it is proved
     */
    public List<Miss> write(List<Letter> drafts, Path file) {
        Letter letter = drafts.get(drafts.size() - 1).legible(faces);
        JasperPrint pages = typesetter.pages(letter);
        for (int i = 0; i < drafts.size() - 1; i++) {
            Letter longer = drafts.get(i).legible(faces);
            JasperPrint set = typesetter.pages(longer);
            if (set.getPages().size() == 1) {
                letter = longer;
                pages = set;
                break;
            }
        }
        write(file, FinishedPdf.of(typesetter.pdf(pages, letter.masthead()), letter.masthead()));
        return new LetterProof(letter, new PrintedPages(pages), faces).of(file);
    }

    /**
     * Writes a notice for each unit, over any earlier file, and reads it back: one page each, with as many indicators as fit.
     *
     * @param files where each unit's notice lies
     * @return what is wrong with the files; nothing when they are proved
     */
    public List<Miss> write(Map<UnitEntry, Path> files, FrozenFigures figures) {
        FrozenFigures legible = LegibleFigures.of(figures, faces).figures();
        List<Miss> misses = new ArrayList<>();
        new NoticeSetter(typesetter, faces, legible).set(files.keySet(), (unit, notice, printed, pdf) -> {
            Path file = Objects.requireNonNull(files.get(unit));
            write(file, FinishedPdf.of(pdf, notice.letter().masthead()));
            misses.addAll(new NoticeProof(notice, unit.code(), legible, printed, faces).of(file));
        });
        return List.copyOf(misses);
    }

    private Briefing briefing(Document document, LegibleFigures legible, Edition edition) {
        Briefing briefing = Briefing.of(document, legible.figures(), edition, addressing);
        return legible.replaced() ? briefing.noting(Wording.say("imprint.replaced")) : briefing;
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

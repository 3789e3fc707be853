package org.taizhang.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A PDF read back: its glyphs with their places, its fonts, its bookmarks, what it says of itself and what lies inside it.
 *
 * @param glyphs of each page, in the order in which they are drawn
 * @param looseFonts names of fonts that are not embedded
 */
record ReadBack(
        List<List<Glyph>> glyphs,
        TreeSet<String> looseFonts,
        List<Bookmark> bookmarks,
        AboutPdf about,
        List<Attachment.Found> attached) {

    /** A glyph's text and its middle, measured from the top left of the page in points. */
    record Glyph(String text, double x, double y) {}

    /**
     * A bookmark.
     *
     * @param page where it leads, from 1; 0 for nowhere
     */
    record Bookmark(String title, int page) {}

    static ReadBack of(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new ReadBack(
                    glyphs(pdf), looseFonts(pdf), bookmarks(pdf), AboutPdf.read(pdf), Attachment.found(pdf));
        }
    }

    /** How many pages the file has. */
    static int pages(Path file) {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return pdf.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that a page says, in the order in which it is drawn. */
    String text(int page) {
        StringBuilder text = new StringBuilder();
        glyphs.get(page - 1).forEach(glyph -> text.append(glyph.text()));
        return Texts.read(text.toString());
    }

    private static List<Bookmark> bookmarks(PDDocument pdf) throws IOException {
        List<Bookmark> bookmarks = new ArrayList<>();
        PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            collect(pdf, outline, bookmarks);
        }
        return bookmarks;
    }

    private static void collect(PDDocument pdf, PDOutlineNode node, List<Bookmark> bookmarks) throws IOException {
        for (PDOutlineItem item : node.children()) {
            PDPage target = item.findDestinationPage(pdf);
            int page = target == null ? 0 : pdf.getPages().indexOf(target) + 1;
            bookmarks.add(new Bookmark(item.getTitle(), page));
            collect(pdf, item, bookmarks);
        }
    }

    private static TreeSet<String> looseFonts(PDDocument pdf) throws IOException {
        TreeSet<String> loose = new TreeSet<>();
        for (PDPage page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                if (!font.isEmbedded()) {
                    loose.add(font.getName());
                }
            }
        }
        return loose;
    }

    private static List<List<Glyph>> glyphs(PDDocument pdf) throws IOException {
        GlyphReader reader = new GlyphReader();
        reader.getText(pdf);
        List<List<Glyph>> pages = new ArrayList<>();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            pages.add(reader.pages.getOrDefault(page, List.of()));
        }
        return pages;
    }

    /** Takes the glyphs on the paper as they are drawn, none beside it, and puts no text together, which is most of what its base class spends its time on. */
    private static final class GlyphReader extends PDFTextStripper {

        private final Map<Integer, List<Glyph>> pages = new TreeMap<>();

        @Override
        protected void processTextPosition(TextPosition glyph) {
            boolean turned = glyph.getDir() % 180 != 0;
            double along = glyph.getWidthDirAdj() / 2;
            double up = glyph.getHeightDir() / 2;
            double x = glyph.getX() + (turned ? up : along);
            double y = turned ? glyph.getY() + along : glyph.getY() - up;
            String text = glyph.getUnicode() == null ? "\uFFFD" : glyph.getUnicode();
            if (x >= 0 && y >= 0 && x <= glyph.getPageWidth() && y <= glyph.getPageHeight()) {
                pages.computeIfAbsent(getCurrentPageNo(), page -> new ArrayList<>())
                        .add(new Glyph(text, x, y));
            }
        }
    }
}

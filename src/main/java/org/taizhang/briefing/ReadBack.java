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
import org.jspecify.annotations.Nullable;

/**
 * A PDF read back: its glyphs with their places, its fonts, its bookmarks and what it says of itself.
 *
 * @param glyphs of each page, in the order in which they are drawn
 * @param looseFonts names of fonts that are not embedded
 */
record ReadBack(
        List<List<Glyph>> glyphs,
        TreeSet<String> looseFonts,
        List<String> bookmarks,
        @Nullable String title,
        @Nullable String language) {

    /** A glyph's text and its middle, measured from the top left of the page in points. */
    record Glyph(String text, double x, double y) {}

    static ReadBack of(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            List<String> bookmarks = new ArrayList<>();
            PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
            if (outline != null) {
                collect(outline, bookmarks);
            }
            return new ReadBack(
                    glyphs(pdf),
                    looseFonts(pdf),
                    bookmarks,
                    pdf.getDocumentInformation().getTitle(),
                    pdf.getDocumentCatalog().getLanguage());
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

    private static void collect(PDOutlineNode node, List<String> bookmarks) {
        for (PDOutlineItem item : node.children()) {
            bookmarks.add(item.getTitle());
            collect(item, bookmarks);
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

    /** Takes the glyphs as they are drawn and puts no text together, which is most of what its base class spends its time on. */
    private static final class GlyphReader extends PDFTextStripper {

        private final Map<Integer, List<Glyph>> pages = new TreeMap<>();

        @Override
        protected void processTextPosition(TextPosition glyph) {
            double x = glyph.getXDirAdj() + glyph.getWidthDirAdj() / 2;
            double y = glyph.getYDirAdj() - glyph.getHeightDir() / 2;
            String text = glyph.getUnicode() == null ? "\uFFFD" : glyph.getUnicode();
            pages.computeIfAbsent(getCurrentPageNo(), page -> new ArrayList<>()).add(new Glyph(text, x, y));
        }
    }
}

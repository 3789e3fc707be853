package org.taizhang.briefing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A finished PDF as an eye sees it: pages, and on each the glyphs with their places and the lines that they make. */
record SeenPages(List<SeenPage> pages) {

    /** A page, its size in points. */
    record SeenPage(double width, double height, List<SeenGlyph> glyphs) {

        /** The lines of upright text, from the top. */
        List<SeenLine> lines() {
            List<SeenLine> lines = new ArrayList<>();
            glyphs.stream()
                    .filter(glyph -> !glyph.turned())
                    .collect(Collectors.groupingBy(glyph -> Math.round(glyph.base() * 4)))
                    .values()
                    .forEach(glyphs -> lines.add(new SeenLine(glyphs.stream()
                            .sorted(Comparator.comparingDouble(SeenGlyph::left))
                            .toList())));
            lines.sort(Comparator.comparingDouble(SeenLine::base));
            return lines;
        }

        /** The lines that lie within the height of the type area of an upright page. */
        List<SeenLine> body() {
            return lines().stream()
                    .filter(line -> line.base() > 105 && line.base() < 743)
                    .toList();
        }

        String text() {
            return glyphs.stream().map(SeenGlyph::text).collect(Collectors.joining());
        }
    }

    /**
     * A glyph; places are measured from the top left of the page, in points.
     *
     * @param base the line that it stands on; for turned text, the vertical one
     */
    record SeenGlyph(String text, double left, double right, double base, double size, String font, boolean turned) {}

    /** Glyphs on one line. */
    record SeenLine(List<SeenGlyph> glyphs) {

        double base() {
            return glyphs.get(0).base();
        }

        double left() {
            return glyphs.get(0).left();
        }

        double right() {
            return glyphs.get(glyphs.size() - 1).right();
        }

        double size() {
            return glyphs.get(0).size();
        }

        String font() {
            return glyphs.get(0).font();
        }

        String text() {
            return glyphs.stream().map(SeenGlyph::text).collect(Collectors.joining());
        }
    }

    static SeenPages of(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            List<SeenPage> pages = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                pages.add(new SeenPage(
                        page.getMediaBox().getWidth(), page.getMediaBox().getHeight(), new ArrayList<>()));
            }
            new Eye(pages).getText(pdf);
            return new SeenPages(pages);
        }
    }

    private static final class Eye extends PDFTextStripper {

        private final List<SeenPage> pages;

        Eye(List<SeenPage> pages) {
            this.pages = pages;
        }

        @Override
        protected void processTextPosition(TextPosition glyph) {
            if (glyph.getUnicode().isBlank()) {
                return;
            }
            boolean turned = glyph.getDir() % 180 != 0;
            double start = turned ? glyph.getY() : glyph.getX();
            pages.get(getCurrentPageNo() - 1)
                    .glyphs()
                    .add(new SeenGlyph(
                            glyph.getUnicode(),
                            start,
                            start + glyph.getWidthDirAdj(),
                            turned ? glyph.getX() : glyph.getY(),
                            Math.round(glyph.getTextMatrix().getScalingFactorY() * 1000) / 1000.0,
                            glyph.getFont().getName().substring(7),
                            turned));
        }
    }
}

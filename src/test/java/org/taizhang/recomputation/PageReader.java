package org.taizhang.recomputation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Takes from a PDF what is written and the straight lines that are ruled around it; drawings are passed over. */
final class PageReader extends PDFTextStripper {

    private static final double SAME_LINE = 0.5;

    private final List<PrintedPage> pages = new ArrayList<>();
    private PrintedPage page = new PrintedPage(0, 0);
    private int drawing;
    private double fromX;
    private double fromY;
    private double toX;
    private double toY;
    private @Nullable Run run;

    private PageReader() {
        addOperator(path("m", (x, y) -> {
            fromX = x;
            fromY = y;
        }));
        addOperator(path("l", (x, y) -> {
            toX = x;
            toY = y;
        }));
        addOperator(path("S", (x, y) -> rule()));
    }

    /** Every page of the file. */
    static List<PrintedPage> of(Path pdf) {
        PageReader reader = new PageReader();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                reader.read(document, number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader.pages;
    }

    private void read(PDDocument document, int number) throws IOException {
        page = new PrintedPage(
                number, document.getPage(number - 1).getMediaBox().getHeight());
        pages.add(page);
        setStartPage(number);
        setEndPage(number);
        getText(document);
        end();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        drawing++;
        super.showForm(form);
        drawing--;
    }

    /** Glyphs of one line that follow each other are a run. */
    @Override
    protected void processTextPosition(TextPosition glyph) {
        String text = glyph.getUnicode() == null ? "\uFFFD" : glyph.getUnicode();
        boolean turned = glyph.getDir() % 180 != 0;
        double size = glyph.getFontSizeInPt();
        double from = glyph.getXDirAdj();
        double level = glyph.getYDirAdj();
        if (run == null || !run.goesOnAt(from, level, size)) {
            end();
            run = new Run(turned, size, level, from);
        }
        run.add(text, from + glyph.getWidthDirAdj());
    }

    private void end() {
        if (run != null) {
            page.write(run);
            run = null;
        }
    }

    /** A cell's lines are ruled after its text, so that no run goes on into the next cell. */
    private void rule() {
        end();
        if (drawing == 0 && (Math.abs(fromX - toX) < SAME_LINE || Math.abs(fromY - toY) < SAME_LINE)) {
            page.rule(fromX, fromY, toX, toY);
        }
    }

    private interface Point {
        void at(double x, double y);
    }

    private OperatorProcessor path(String name, Point point) {
        return new OperatorProcessor(this) {
            @Override
            public void process(Operator operator, List<COSBase> operands) {
                Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
                float x = operands.size() < 2 ? 0 : ((COSNumber) operands.get(0)).floatValue();
                float y = operands.size() < 2 ? 0 : ((COSNumber) operands.get(1)).floatValue();
                point.at(matrix.transformPoint(x, y).x, matrix.transformPoint(x, y).y);
            }

            @Override
            public String getName() {
                return name;
            }
        };
    }
}

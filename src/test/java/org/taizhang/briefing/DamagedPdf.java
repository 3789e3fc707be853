package org.taizhang.briefing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Damages a PDF as a failing disk or a hasty tool might. */
public final class DamagedPdf {

    private DamagedPdf() {}

    /** Writes the PDF without the text that was drawn last on that page, counted from 1. */
    public static void withoutLastText(Path pdf, int number, Path target) throws IOException {
        byte[] damaged;
        try (PDDocument document = Loader.loadPDF(pdf.toFile());
                var bytes = new ByteArrayOutputStream()) {
            PDPage page = document.getPage(number - 1);
            List<Object> tokens = new PDFStreamParser(page).parse();
            int last = tokens.lastIndexOf(Operator.getOperator("Tj"));
            tokens.subList(last - 1, last + 1).clear();
            page.setContents(contents(document, tokens));
            document.save(bytes);
            damaged = bytes.toByteArray();
        }
        Files.write(target, damaged);
    }

    private static PDStream contents(PDDocument document, List<Object> tokens) throws IOException {
        PDStream contents = new PDStream(document);
        try (var bytes = contents.createOutputStream()) {
            new ContentStreamWriter(bytes).writeTokens(tokens);
        }
        return contents;
    }
}

package org.taizhang.briefing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Takes a PDF apart into several, each with the next pages of it, saying of themselves what is given. */
final class PdfParts {

    private PdfParts() {}

    /** So many pages, and what their file says of itself. */
    record Part(int pages, Masthead masthead) {}

    /** The parts in order. */
    static List<byte[]> of(byte[] whole, List<Part> parts) {
        try (PDDocument pdf = Loader.loadPDF(whole)) {
            List<byte[]> apart = new ArrayList<>();
            int next = 0;
            for (Part part : parts) {
                apart.add(part(pdf, next, part));
                next += part.pages();
            }
            return apart;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] part(PDDocument whole, int first, Part part) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (int page = first; page < first + part.pages(); page++) {
                pdf.importPage(whole.getPage(page));
            }
            PDDocumentInformation about = pdf.getDocumentInformation();
            PDDocumentInformation before = whole.getDocumentInformation();
            about.setTitle(part.masthead().title().replace("\n", ""));
            about.setSubject(part.masthead().subject());
            about.setAuthor(before.getAuthor());
            about.setKeywords(before.getKeywords());
            about.setCreator(before.getCreator());
            about.setProducer(before.getProducer());
            pdf.getDocumentCatalog().setLanguage(whole.getDocumentCatalog().getLanguage());
            PDViewerPreferences preferences = whole.getDocumentCatalog().getViewerPreferences();
            if (preferences != null) {
                pdf.getDocumentCatalog().setViewerPreferences(preferences);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }
}

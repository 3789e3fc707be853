package org.taizhang.briefing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.apache.xmpbox.xml.XmpSerializer;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF says of itself: title, author and language, and which kind of PDF/A it is. It stands there twice, in the information
 * dictionary and as XMP, which must agree.
 *
 * @param archive such as PDF/A-3U; null for none
 */
record AboutPdf(
        @Nullable String title,
        @Nullable String author,
        @Nullable String language,
        @Nullable String archive) {

    /** The language that every document is written in. */
    static final String LANGUAGE = "zh-CN";

    private static final int PART = 3;
    private static final String LEVEL = "U";
    private static final Pattern BETWEEN_TAGS = Pattern.compile(">\\s*<");

    /** What a document of ours has to say. */
    static AboutPdf expected(Masthead masthead) {
        return new AboutPdf(title(masthead), masthead.office(), LANGUAGE, archive(PART, LEVEL));
    }

    /** The title on one line. */
    static String title(Masthead masthead) {
        return masthead.title().replace("\n", "");
    }

    private static String archive(@Nullable Integer part, @Nullable String level) {
        return "PDF/A-" + part + level;
    }

    /** All of it on one line. */
    String words() {
        return Stream.of(title, author, language, archive).map(String::valueOf).collect(Collectors.joining(" | "));
    }

    /** What the file says. */
    static AboutPdf read(PDDocument pdf) throws IOException {
        PDDocumentInformation about = pdf.getDocumentInformation();
        String language = pdf.getDocumentCatalog().getLanguage();
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return new AboutPdf(about.getTitle(), about.getAuthor(), language, null);
        }
        try (InputStream xmp = metadata.createInputStream()) {
            return read(about, language, new DomXmpParser().parse(xmp));
        } catch (XmpParsingException | BadFieldValueException e) {
            throw new IOException(e);
        }
    }

    /** Where the two places disagree, there is no title or author. */
    private static AboutPdf read(PDDocumentInformation about, @Nullable String language, XMPMetadata xmp)
            throws BadFieldValueException {
        DublinCoreSchema core = xmp.getDublinCoreSchema();
        PDFAIdentificationSchema kind = xmp.getPDFAIdentificationSchema();
        boolean sameTitle = core != null && Objects.equals(about.getTitle(), core.getTitle());
        boolean sameAuthor =
                core != null && core.getCreators() != null && core.getCreators().contains(about.getAuthor());
        return new AboutPdf(
                sameTitle ? about.getTitle() : null,
                sameAuthor ? about.getAuthor() : null,
                language,
                kind == null ? null : archive(kind.getPart(), kind.getConformance()));
    }

    static byte[] xmp(PDDocumentInformation about, Calendar date) {
        XMPMetadata metadata = XMPMetadata.createXMPMetadata();
        identification(metadata.createAndAddPDFAIdentificationSchema());
        dublinCore(metadata.createAndAddDublinCoreSchema(), about);
        basic(metadata.createAndAddXMPBasicSchema(), about, date);
        var pdf = metadata.createAndAddAdobePDFSchema();
        pdf.setProducer(about.getProducer());
        pdf.setKeywords(about.getKeywords());
        return serialised(metadata);
    }

    private static void identification(PDFAIdentificationSchema schema) {
        schema.setPart(PART);
        try {
            schema.setConformance(LEVEL);
        } catch (BadFieldValueException e) {
            throw new IllegalStateException(LEVEL + " is a level of PDF/A", e);
        }
    }

    private static void dublinCore(DublinCoreSchema schema, PDDocumentInformation about) {
        schema.setTitle(about.getTitle());
        schema.setDescription(about.getSubject());
        schema.addCreator(about.getAuthor());
        schema.addLanguage(LANGUAGE);
        schema.setFormat("application/pdf");
    }

    private static void basic(XMPBasicSchema schema, PDDocumentInformation about, Calendar date) {
        schema.setCreateDate(date);
        schema.setModifyDate(date);
        schema.setMetadataDate(date);
        schema.setCreatorTool(about.getCreator());
    }

    /** With the JDK's own XML, so that the bytes do not change with what else lies on the class path. */
    private static byte[] serialised(XMPMetadata metadata) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new XmpSerializer(TransformerFactory.newDefaultInstance(), DocumentBuilderFactory.newDefaultInstance())
                    .serialize(metadata, bytes, true);
        } catch (TransformerException e) {
            throw new IllegalStateException("XMP cannot be written", e);
        }
        return evenlySpaced(bytes.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    /** How elements are indented may change from one JDK to the next; so there is nothing between them. */
    private static String evenlySpaced(String xml) {
        return BETWEEN_TAGS.matcher(xml).replaceAll("><");
    }
}

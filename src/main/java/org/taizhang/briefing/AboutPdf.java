package org.taizhang.briefing;

import java.io.ByteArrayOutputStream;
import java.util.Calendar;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/** What a PDF says of itself (XMP), the same as its information dictionary, and that it is PDF/A-2u. */
final class AboutPdf {

    private static final int PART = 2;
    private static final String LANGUAGE = "zh-CN";

    private AboutPdf() {}

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
            schema.setConformance("U");
        } catch (BadFieldValueException e) {
            throw new IllegalStateException("U is a level of PDF/A", e);
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

    private static byte[] serialised(XMPMetadata metadata) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new XmpSerializer().serialize(metadata, bytes, true);
        } catch (TransformerException e) {
            throw new IllegalStateException("XMP cannot be written", e);
        }
        return bytes.toByteArray();
    }
}

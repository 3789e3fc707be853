package org.taizhang.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * A file that lies inside a PDF as the data that it was made from (PDF/A-3, AFRelationship Source).
 *
 * @param file must not change until the PDF is written
 * @param type its MIME type
 */
record Attachment(Path file, String description, String type) {

    private static final String ASSOCIATED = "AF";
    private static final String RELATIONSHIP = "AFRelationship";
    private static final String SOURCE = "Source";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The 汇总台账 that lies in the folder, where it must have been written before. */
    static Attachment ledger(Path folder) {
        return workbook(folder.resolve(Document.CONSOLIDATED_LEDGER.fileName()), Wording.say("attachment.ledger"));
    }

    /** A workbook, which must have been written before. */
    static Attachment workbook(Path file, String description) {
        return new Attachment(file, description, WORKBOOK);
    }

    /**
     * What was found inside a PDF.
     *
     * @param associated whether the PDF as a whole names it as its source
     * @param sha256 of its bytes
     */
    record Found(String name, boolean associated, String sha256) {}

    /** The files inside a PDF. */
    static List<Found> found(PDDocument pdf) throws IOException {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        PDDocumentNameDictionary names = catalog.getNames();
        PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
        Map<String, PDComplexFileSpecification> specifications = files == null ? null : files.getNames();
        List<Found> found = new ArrayList<>();
        if (specifications != null) {
            for (PDComplexFileSpecification specification : specifications.values()) {
                found.add(found(catalog.getCOSObject(), specification));
            }
        }
        return found;
    }

    private static Found found(COSDictionary catalog, PDComplexFileSpecification specification) throws IOException {
        COSDictionary dictionary = specification.getCOSObject();
        boolean source = SOURCE.equals(dictionary.getNameAsString(RELATIONSHIP))
                && catalog.getDictionaryObject(ASSOCIATED) instanceof COSArray files
                && files.toList().stream().anyMatch(file -> resolved(file).equals(dictionary));
        PDEmbeddedFile embedded = specification.getEmbeddedFileUnicode();
        String hash = embedded == null ? "" : sha256(embedded.toByteArray());
        return new Found(String.valueOf(specification.getFileUnicode()), source, hash);
    }

    private static Object resolved(COSBase base) {
        return base instanceof COSObject reference ? reference.getObject() : base;
    }

    /** What must be found. */
    Found expected() throws IOException {
        return new Found(name(), true, sha256(Files.readAllBytes(file)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    /** Puts the file into a PDF that has no other. */
    void attach(PDDocument pdf, Calendar date) throws IOException {
        PDComplexFileSpecification specification = specification(pdf, date);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(name(), specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        pdf.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(specification);
        pdf.getDocumentCatalog().getCOSObject().setItem(ASSOCIATED, associated);
    }

    private PDComplexFileSpecification specification(PDDocument pdf, Calendar date) throws IOException {
        PDEmbeddedFile embedded = embedded(pdf, date);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name());
        specification.setFileUnicode(name());
        specification.setFileDescription(description);
        specification.setEmbeddedFile(embedded);
        specification.setEmbeddedFileUnicode(embedded);
        specification.getCOSObject().setName(RELATIONSHIP, SOURCE);
        return specification;
    }

    /** As it is: a workbook is packed already. */
    private PDEmbeddedFile embedded(PDDocument pdf, Calendar date) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            PDEmbeddedFile embedded = new PDEmbeddedFile(pdf, bytes);
            embedded.setSubtype(type);
            embedded.setSize((int) Files.size(file));
            embedded.setCreationDate(date);
            embedded.setModDate(date);
            return embedded;
        }
    }
}

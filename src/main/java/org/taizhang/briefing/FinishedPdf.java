package org.taizhang.briefing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * The last pass over a PDF, which makes the same pages the same bytes. OpenPDF draws the prefixes of font subsets, the dates
 * and the identifier anew each time; here the prefixes count up in the order of use, the dates are the as-of date, and the
 * identifier comes from the run's identity. The pass also attaches what
 * the pages were made from, and says what PDF/A-3u asks a file to say of itself.
 */
final class FinishedPdf {

    private static final float VERSION = 1.7f;
    private static final int PREFIX_LENGTH = 6;
    private static final int LETTERS = 26;
    private static final int COLOURS = 3;
    private static final String PROFILE = "sRGB IEC61966-2.1";

    private final PDDocument pdf;
    private final Masthead masthead;
    private final Optional<Attachment> source;
    private final Map<COSDictionary, String> prefixes = new HashMap<>();

    private FinishedPdf(PDDocument pdf, Masthead masthead, Optional<Attachment> source) {
        this.pdf = pdf;
        this.masthead = masthead;
        this.source = source;
    }

    /** The finished bytes of a PDF that carries nothing else. */
    static byte[] of(byte[] raw, Masthead masthead) {
        return of(raw, masthead, Optional.empty());
    }

    /** The finished bytes of a PDF that carries the file it was made from. */
    static byte[] of(byte[] raw, Masthead masthead, Attachment source) {
        return of(raw, masthead, Optional.of(source));
    }

    private static byte[] of(byte[] raw, Masthead masthead, Optional<Attachment> source) {
        try (PDDocument pdf = Loader.loadPDF(raw)) {
            return new FinishedPdf(pdf, masthead, source).finished();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] finished() throws IOException {
        for (PDPage page : pdf.getPages()) {
            steadyPrefixes(page.getResources());
        }
        Calendar date = calendar(masthead.asOf());
        steadyDates(date);
        if (source.isPresent()) {
            source.get().attach(pdf, date);
        }
        pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf, xmp(date)));
        pdf.getDocumentCatalog().addOutputIntent(screenColours());
        pdf.getDocument().getTrailer().setItem(COSName.ID, identifier());
        pdf.setVersion(VERSION);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes, CompressParameters.DEFAULT_COMPRESSION);
        return bytes.toByteArray();
    }

    /** By the dictionaries alone, since PDFBox would parse each typeface anew to give a font. */
    private void steadyPrefixes(PDResources resources) {
        COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
        for (COSName name : resources.getFontNames()) {
            COSDictionary dictionary = fonts.getCOSDictionary(name);
            if (!prefixes.containsKey(dictionary)) {
                String prefix = prefix(prefixes.size());
                prefixes.put(dictionary, prefix);
                rename(dictionary, prefix);
            }
        }
    }

    /** Type 0 fonts carry the name three times: in the font, in its descendant and in the descriptor. */
    private static void rename(COSDictionary font, String prefix) {
        prefixed(font, COSName.BASE_FONT, prefix);
        COSBase descendants = font.getDictionaryObject(COSName.DESCENDANT_FONTS);
        if (descendants instanceof COSArray fonts) {
            COSDictionary descendant = (COSDictionary) fonts.getObject(0);
            prefixed(descendant, COSName.BASE_FONT, prefix);
            prefixed((COSDictionary) descendant.getDictionaryObject(COSName.FONT_DESC), COSName.FONT_NAME, prefix);
        }
    }

    private static void prefixed(COSDictionary dictionary, COSName key, String prefix) {
        String name = dictionary.getNameAsString(key);
        int plus = name.indexOf('+');
        if (plus == PREFIX_LENGTH) {
            dictionary.setName(key, prefix + name.substring(plus));
        }
    }

    /** AAAAAA, AAAAAB, …. */
    private static String prefix(int number) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0, rest = number; i < PREFIX_LENGTH; i++, rest /= LETTERS) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    private void steadyDates(Calendar date) {
        PDDocumentInformation about = pdf.getDocumentInformation();
        about.setCreationDate(date);
        about.setModificationDate(date);
    }

    private static Calendar calendar(LocalDate day) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return calendar;
    }

    private ByteArrayInputStream xmp(Calendar date) {
        return new ByteArrayInputStream(AboutPdf.xmp(pdf.getDocumentInformation(), date));
    }

    /** Put together by hand, since PDFBox would hand the profile to the JDK, and each JDK rewrites it in its own way. */
    private PDOutputIntent screenColours() throws IOException {
        PDStream profile = new PDStream(pdf, new ByteArrayInputStream(ScreenColours.profile()), COSName.FLATE_DECODE);
        profile.getCOSObject().setInt(COSName.N, COLOURS);
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        dictionary.setItem(COSName.S, COSName.GTS_PDFA1);
        dictionary.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        PDOutputIntent intent = new PDOutputIntent(dictionary);
        intent.setInfo(PROFILE);
        intent.setOutputCondition(PROFILE);
        intent.setOutputConditionIdentifier(PROFILE);
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private COSArray identifier() {
        String identity = masthead.identity() + masthead.issuer() + masthead.imprint();
        COSString identifier = new COSString(sha256(identity));
        COSArray both = new COSArray();
        both.add(identifier);
        both.add(identifier);
        return both;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package org.taizhang.briefing;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import org.taizhang.words.Words;

/** Sets a briefing's page model into pages, and pages into a PDF, with one plan's typefaces. */
final class Typesetter {

    private final Faces faces;
    private final SimpleJasperReportsContext context = new SimpleJasperReportsContext();

    Typesetter(Faces faces) {
        this.faces = faces;
        context.setExtensions(FontFamily.class, List.<FontFamily>copyOf(faces.families()));
        context.setProperty("net.sf.jasperreports.default.font.name", FaceRole.BODY.family());
        context.setProperty(
                "net.sf.jasperreports.default.pdf.font.name",
                faces.face(FaceRole.BODY).getPdf());
        context.setProperty("net.sf.jasperreports.text.measurer.factory", NarrowMeasurerFactory.class.getName());
        context.setProperty("net.sf.jasperreports.print.keep.full.text", "true");
        context.setProperty("net.sf.jasperreports.text.save.line.breaks", "true");
        context.setProperty("net.sf.jasperreports.export.pdf.use.saved.line.breaks", "true");
        context.setProperty("net.sf.jasperreports.awt.ignore.missing.font", "false");
    }

    /** The pages, each text in its place. */
    JasperPrint pages(Briefing briefing) {
        List<FrameRow> rows = briefing.blocks().stream().map(FrameRow::of).toList();
        try {
            return JasperFillManager.getInstance(context)
                    .fill(Layouts.named("frame"), parameters(briefing.masthead()), new Rows(rows));
        } catch (JRException e) {
            throw new IllegalStateException("cannot set " + briefing.document(), e);
        }
    }

    /** The pages of a letter. */
    JasperPrint pages(Letter letter) {
        List<LetterRow> rows = letter.paragraphs().stream().map(LetterRow::new).toList();
        Map<String, Object> parameters = common(letter.sample());
        parameters.put("title", Texts.printable(letter.title()));
        parameters.put("recipient", Texts.printable(letter.recipient()));
        parameters.put("attachment", Texts.printable(letter.attachment()));
        parameters.put("sender", Texts.printable(letter.sender()));
        parameters.put("date", Wording.say("masthead.date", Amounts.of(letter.date())));
        try {
            return JasperFillManager.getInstance(context).fill(Layouts.named("letter"), parameters, new Rows(rows));
        } catch (JRException e) {
            throw new IllegalStateException("cannot set " + letter.title(), e);
        }
    }

    private Map<String, Object> parameters(Masthead masthead) {
        Map<String, Object> parameters = common(masthead.sample());
        parameters.put("issuer", masthead.issuer());
        parameters.put("issue", masthead.issue());
        parameters.put("office", Texts.printable(masthead.office()));
        parameters.put("date", masthead.date());
        parameters.put("title", Texts.printable(masthead.title()));
        parameters.put("running", Texts.printable(masthead.running()));
        parameters.put("imprint", Texts.printable(masthead.imprint()));
        return parameters;
    }

    private Map<String, Object> common(boolean sample) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, Words.CHINESE);
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, Wording.forLayouts());
        parameters.put("sample", sample);
        parameters.put("stamp", Wording.say("sample.mark"));
        parameters.put("watermark", new Watermark(Wording.say("sample.mark"), faces.face(FaceRole.HEADING)));
        return parameters;
    }

    /** The pages as a PDF. Its dates, its identifier and its font names differ every time; see {@link FinishedPdf}. */
    byte[] pdf(JasperPrint pages, Masthead masthead) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(pages));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(about(masthead));
        exporter.setConfiguration(new SimplePdfReportConfiguration());
        try {
            exporter.exportReport();
        } catch (JRException e) {
            throw new IllegalStateException("cannot write " + masthead.issuer(), e);
        }
        return bytes.toByteArray();
    }

    private static SimplePdfExporterConfiguration about(Masthead masthead) {
        SimplePdfExporterConfiguration about = new SimplePdfExporterConfiguration();
        about.setMetadataTitle(masthead.title().replace("\n", ""));
        about.setMetadataAuthor(masthead.office());
        about.setMetadataSubject(masthead.subject());
        about.setMetadataKeywords(masthead.identity());
        about.setMetadataCreator("Taizhang");
        about.setDisplayMetadataTitle(true);
        about.setTagLanguage("zh-CN");
        return about;
    }
}

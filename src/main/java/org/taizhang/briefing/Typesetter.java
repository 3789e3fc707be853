package org.taizhang.briefing;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.SimplePrintPart;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import org.taizhang.words.Words;

/** Sets a briefing's page model into pages, and pages into a PDF, with one plan's typefaces. */
final class Typesetter {

    /** More often than this a document is not set; what is still wrong then stays. */
    private static final int TURNS = 200;

    private static final String INDENT = "\u3000\u3000";

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
        context.setProperty("net.sf.jasperreports.awt.justify.last.line", "true");
        context.setProperty("net.sf.jasperreports.export.pdf.justified.letter.spacing", "true");
        context.setProperty("net.sf.jasperreports.awt.ignore.missing.font", "false");
    }

    /** The pages, each text in its place: the paper, then each annex on pages of its own, then the imprint on the last page. */
    JasperPrint pages(Briefing briefing) {
        Masthead masthead = briefing.masthead();
        List<String> annexes = briefing.annexes();
        JasperPrint imprint = imprint(masthead);
        JasperPrint whole = set(
                Sheet.UPRIGHT,
                new BodyRows(faces, Sheet.UPRIGHT)
                        .opened(masthead)
                        .blocks(briefing.annex(0))
                        .closed(annexes, masthead)
                        .rows(),
                head(masthead),
                annexes.isEmpty() ? Imprint.height(imprint) : 0);
        for (int annex = 1; annex <= annexes.size(); annex++) {
            List<Block> blocks = briefing.annex(annex);
            Sheet sheet = blocks.get(0).sheet();
            Map<String, Object> parameters = common(masthead.sample());
            parameters.put("before", whole.getPages().size());
            parameters.put(
                    "running", Texts.printable(String.valueOf(blocks.get(0).heading())));
            boolean last = annex == annexes.size() && sheet == Sheet.UPRIGHT;
            add(
                    whole,
                    set(
                            sheet,
                            new BodyRows(faces, sheet).blocks(blocks).rows(),
                            parameters,
                            last ? Imprint.height(imprint) : 0));
        }
        return Imprint.placed(
                imprint, whole, () -> emptyPage(masthead, whole.getPages().size()));
    }

    /** Sets rows, looks the pages over, and sets them again until nothing is wrong with them. */
    private JasperPrint set(Sheet sheet, List<BodyRow> body, Map<String, Object> parameters, int foot) {
        List<BodyRow> rows = body;
        JasperPrint pages = fill(sheet.layout(), parameters, FrameRow.of(rows));
        for (int turn = 0; turn < TURNS; turn++) {
            Optional<List<BodyRow>> mended = new Pagination(sheet, rows, pages.getPages(), foot).mended();
            if (mended.isEmpty()) {
                return pages;
            }
            rows = mended.get();
            pages = fill(sheet.layout(), parameters, FrameRow.of(rows));
        }
        return pages;
    }

    private JasperPrint emptyPage(Masthead masthead, int before) {
        Map<String, Object> parameters = common(masthead.sample());
        parameters.put("before", before);
        return fill(Sheet.UPRIGHT.layout(), parameters, FrameRow.of(List.of(BodyRow.blank())));
    }

    private static void add(JasperPrint whole, JasperPrint part) {
        whole.addPart(whole.getPages().size(), SimplePrintPart.fromJasperPrint(part, null));
        part.getPages().forEach(whole::addPage);
    }

    private JasperPrint imprint(Masthead masthead) {
        Map<String, Object> parameters = common(masthead.sample());
        parameters.put("imprint", Texts.printable(masthead.imprint()));
        parameters.put(
                "copies",
                Wording.say(
                        "imprint.sentence", Texts.printable(masthead.address().copies())));
        parameters.put("printer", Texts.printable(masthead.address().printer()));
        parameters.put(
                "printed", Wording.say("imprint.printed", masthead.address().date()));
        return fill("imprint", parameters, List.of());
    }

    private JasperPrint fill(String layout, Map<String, Object> parameters, List<? extends Record> rows) {
        try {
            return JasperFillManager.getInstance(context)
                    .fill(Layouts.named(layout), new HashMap<>(parameters), new Rows(rows));
        } catch (JRException e) {
            throw new IllegalStateException("cannot set " + layout, e);
        }
    }

    /** A table by itself, on one page without an end. */
    JasperPrint table(Block block) {
        Map<String, Object> parameters = common(false);
        parameters.put(JRParameter.IS_IGNORE_PAGINATION, true);
        return fill(Objects.requireNonNull(block.layout()), parameters, block.rows());
    }

    /** The pages of a letter. */
    JasperPrint pages(Letter letter) {
        List<LetterRow> rows = letter.paragraphs().stream()
                .flatMap(paragraph -> LetterRow.of(paragraph, faces).stream())
                .toList();
        Map<String, Object> parameters = common(letter.sample());
        parameters.put("title", Texts.printable(letter.title()));
        parameters.put("recipient", Texts.printable(letter.recipient()));
        parameters.put("attachment", Texts.printable(letter.attachment()));
        parameters.put("sender", Texts.printable(letter.sender()));
        parameters.put("date", letter.dated());
        return fill("letter", parameters, rows);
    }

    /** The pages of a unit's notice, which should be one. */
    JasperPrint pages(UnitNotice notice) {
        Letter letter = notice.letter();
        Map<String, Object> parameters = common(letter.sample());
        parameters.put("title", Texts.printable(letter.title()));
        parameters.put("recipient", Texts.printable(letter.recipient()));
        parameters.put("words", Texts.printable(indented(letter.paragraphs())));
        parameters.put("note", Texts.printable(notice.note()));
        parameters.put("sender", Texts.printable(letter.sender()));
        parameters.put("date", letter.dated());
        return fill("notice", parameters, notice.rows());
    }

    /** Blanks make the indent: JasperReports measures indented paragraphs again when it writes them, and otherwise than here. */
    private static String indented(List<String> paragraphs) {
        return paragraphs.stream().map(INDENT::concat).collect(Collectors.joining("\n"));
    }

    private Map<String, Object> head(Masthead masthead) {
        Map<String, Object> parameters = common(masthead.sample());
        parameters.put("issuer", masthead.issuer());
        parameters.put("issue", masthead.issue());
        parameters.put("office", Texts.printable(masthead.office()));
        parameters.put("date", masthead.date());
        parameters.put("before", 0);
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
        return pdf(List.of(pages), masthead);
    }

    /** Several sets of pages, one after another, as one PDF. */
    byte[] pdf(List<JasperPrint> pages, Masthead masthead) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter(context);
        exporter.setExporterInput(SimpleExporterInput.getInstance(pages));
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

package org.taizhang.manuscript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.taizhang.spreadsheet.SteadyPackage;

/**
 * A manuscript (底稿) being written from top to bottom, on A4 with the margins of GB/T 9704-2012. The same texts give the same
 * bytes on every machine and day. Every method gives the draft back, so that calls can be chained.
 */
public final class ManuscriptDraft {

    private static final String LINE_END = "\n";

    private final XWPFDocument document = new XWPFDocument();
    private final FrontMatter front;
    private final PageSetting pages;

    /** Begins with the red head and the title. */
    public ManuscriptDraft(FrontMatter front) {
        this.front = front;
        PaperStyles.into(document);
        pages = new PageSetting(document, front.mark());
        paragraph(PaperStyles.ISSUER, front.issuer());
        paragraph(PaperStyles.ISSUE, front.issue());
        paragraph(PaperStyles.OFFICE, front.office() + "\t" + front.date());
        paragraph(PaperStyles.TITLE, front.title());
    }

    /** A heading, of level 1 or 2, with its number as the paper has it. */
    public ManuscriptDraft heading(int level, String text) {
        return paragraph(level == 1 ? PaperStyles.FIRST : PaperStyles.SECOND, text);
    }

    /** A paragraph of running text. */
    public ManuscriptDraft say(String text) {
        return paragraph(PaperStyles.BODY, text);
    }

    /** A line without indent, such as to whom the paper goes (主送、抄送). */
    public ManuscriptDraft line(String text) {
        return paragraph(PaperStyles.LINE, text);
    }

    /** A line of the sign-off (落款), at the right. */
    public ManuscriptDraft sign(String text) {
        return paragraph(PaperStyles.SIGNATURE, text);
    }

    /** Small print. */
    public ManuscriptDraft note(String text) {
        return paragraph(PaperStyles.NOTE, text);
    }

    /** A table. */
    public ManuscriptDraft table(ManuscriptTable table) {
        new TableWriter(document).write(table);
        return this;
    }

    /** Goes on on a new page, held across or upright. */
    public ManuscriptDraft turn(boolean across) {
        pages.turn(across);
        return this;
    }

    private ManuscriptDraft paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        write(paragraph.createRun(), text);
        return this;
    }

    /** The text with its line ends. */
    static void write(XWPFRun run, String text) {
        String[] lines = text.split(LINE_END, -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak(BreakType.TEXT_WRAPPING);
            }
            write(run, lines[i].split("\t", -1));
        }
    }

    private static void write(XWPFRun run, String... parts) {
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                run.addTab();
            }
            run.setText(parts[i], run.getCTR().sizeOfTArray());
        }
    }

    /** Writes .docx, replacing the file. */
    public void writeDocx(Path file) {
        pages.finish();
        properties();
        try (document) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            Files.write(file, SteadyPackage.of(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void properties() {
        Optional<Date> day =
                Optional.of(Date.from(front.asOf().atStartOfDay(ZoneOffset.UTC).toInstant()));
        CoreProperties about = document.getProperties().getCoreProperties();
        about.setTitle(front.title().replace(LINE_END, ""));
        about.setCreator(front.office());
        about.setLastModifiedByUser(front.office());
        about.setSubjectProperty(front.subject());
        about.setKeywords(front.identity());
        about.setCreated(day);
        about.setModified(day);
    }
}

package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.LibreOffice;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.plan.Addressing;
import org.taizhang.plan.Typefaces;

/** The editable copy beside the PDF: the same words, and another program opens it. */
class EditableCopyIT {

    private static final Typefaces BUNDLED =
            new Typefaces(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    static Path folder;

    private static Briefings briefings;
    private static FrozenFigures sample;
    private static Path file;

    @BeforeAll
    static void write() {
        briefings = new Briefings(BUNDLED, Addressing.USUAL, folder, folder);
        sample = SampleRound.haidong();
        file = briefings
                .render(Document.SUPERVISION_COPY, sample, Edition.first(), folder)
                .file();
    }

    private static XWPFDocument open(Path docx) throws IOException {
        try (InputStream bytes = Files.newInputStream(docx)) {
            return new XWPFDocument(bytes);
        }
    }

    /** The page model is the witness: the copy's tables come about by way of their layouts. */
    @Test
    void saysEveryWordOfThePageModel() throws IOException {
        Briefing briefing = Briefing.of(Document.SUPERVISION_BRIEFING, sample, Edition.first());
        StringBuilder text = new StringBuilder();
        try (XWPFDocument copy = open(file)) {
            copy.getParagraphs()
                    .forEach(paragraph -> text.append(paragraph.getText()).append('\n'));
            for (XWPFTable table : copy.getTables()) {
                table.getRows()
                        .forEach(row -> row.getTableCells()
                                .forEach(cell -> text.append(cell.getText()).append('\n')));
            }
        }
        String everything = Texts.solid(text.toString());
        assertThat(ModelTexts.of(briefing))
                .hasSizeGreaterThan(500)
                .allSatisfy(words -> assertThat(everything).contains(Texts.solid(Texts.printable(words))));
    }

    @Test
    void keepsHeadingsAsHeadings() throws IOException {
        try (XWPFDocument copy = open(file)) {
            assertThat(copy.getParagraphs())
                    .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .extracting(paragraph -> paragraph.getText())
                    .contains("一、总体情况", "二、分类进展");
            assertThat(copy.getParagraphs())
                    .filteredOn(paragraph -> "Heading2".equals(paragraph.getStyle()))
                    .extracting(paragraph -> paragraph.getText())
                    .contains("（一）县区排名", "（二）市直部门排名");
        }
    }

    @Test
    void repeatsTheHeadsOfTablesAndTearsNoRow() throws IOException {
        try (XWPFDocument copy = open(file)) {
            XWPFTable lights = copy.getTables().stream()
                    .filter(table -> table.getText().contains("老旧小区改造"))
                    .findFirst()
                    .orElseThrow();
            assertThat(lights.getRow(0).isRepeatHeader()).isTrue();
            assertThat(lights.getRow(1).isRepeatHeader()).isFalse();
            assertThat(lights.getRows()).allMatch(row -> row.isCantSplitRow());
        }
    }

    @Test
    void provesWhatItWroteAndMissesAWordThatChanged(@TempDir Path elsewhere) {
        Edition edition = new Edition(2, sample);
        for (FrozenFigures figures :
                List.of(sample, OddRounds.empty(), OddRounds.nothingAtAll(), OddRounds.overlong())) {
            Path written = briefings
                    .render(Document.SUPERVISION_COPY, figures, edition, elsewhere)
                    .file();
            assertThat(briefings.prove(Document.SUPERVISION_COPY, figures, edition, written))
                    .isEmpty();
            assertThat(briefings.prove(Document.SUPERVISION_COPY, figures, new Edition(3, sample), written))
                    .extracting(Miss::kind)
                    .containsExactly(Miss.Kind.TEXT_LOST);
        }
    }

    @Test
    void missesTheMarkOfSampleData(@TempDir Path elsewhere) {
        FiguresDraft draft = new FiguresDraft();
        Path real = briefings
                .render(Document.SUPERVISION_COPY, draft.freeze(), Edition.first(), elsewhere)
                .file();
        draft.sample = true;
        assertThat(briefings.prove(Document.SUPERVISION_COPY, draft.freeze(), Edition.first(), real))
                .extracting(Miss::kind)
                .contains(Miss.Kind.SIGN_ABSENT);
    }

    @Test
    void opensInLibreOfficeOnPagesOfTheSameForm() throws IOException {
        Path printed = folder.resolve("printed");
        LibreOffice.in(folder).convert("pdf", printed, List.of(file));
        Path pdf = printed.resolve("督查专报.pdf");
        Files.copy(
                pdf,
                Files.createDirectories(Path.of("target", "pictures")).resolve("copy.pdf"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (PDDocument pages = Loader.loadPDF(pdf.toFile())) {
            String text = Texts.read(new PDFTextStripper().getText(pages));
            assertThat(text).contains("督查专报", "一、总体情况", "示例数据", "4-1老旧小区改造", "—2—");
            PDRectangle first = pages.getPage(0).getMediaBox();
            assertThat(Math.round(first.getWidth())).isBetween(595, 596);
            assertThat(Math.round(first.getHeight())).isEqualTo(842);
        }
    }

    @Test
    void givesTheSameBytesForTheSameFigures(@TempDir Path elsewhere) {
        Path again = briefings
                .render(Document.SUPERVISION_COPY, sample, Edition.first(), elsewhere)
                .file();
        assertThat(again).hasSameBinaryContentAs(file);
    }
}

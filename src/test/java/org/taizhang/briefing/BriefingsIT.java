package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.briefing.FiguresDraft.StandingDraft;
import org.taizhang.plan.Addressing;
import org.taizhang.plan.Typefaces;
import org.taizhang.plan.Unit;
import org.taizhang.validation.HandIn;

class BriefingsIT {

    private static final Document[] PDFS = {Document.SUPERVISION_BRIEFING, Document.FINANCE_BRIEFING};
    private static final Typefaces BUNDLED =
            new Typefaces(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    static Path folder;

    private static Briefings briefings;
    private static FrozenFigures sample;

    @BeforeAll
    static void writeASampleRound() {
        briefings = new Briefings(BUNDLED, Addressing.USUAL, folder, folder);
        sample = SampleRound.haidong();
        for (Document document : ledgerFirst()) {
            briefings.render(document, sample, Edition.first(), folder);
        }
    }

    /** In the order in which a run writes them. */
    private static List<Document> ledgerFirst() {
        return Stream.of(Document.values())
                .sorted(Comparator.<Document, Boolean>comparing(document -> document == Document.RUN_PAGE)
                        .thenComparing(Document::carriesLedger))
                .toList();
    }

    /** The document with what it carries or links to. */
    private static Rendered write(Document document, FrozenFigures figures, Edition edition, Path folder) {
        return write(briefings, document, figures, edition, folder);
    }

    private static Rendered write(
            Briefings briefings, Document document, FrozenFigures figures, Edition edition, Path folder) {
        if (document == Document.RUN_PAGE) {
            ledgerFirst().forEach(each -> briefings.render(each, figures, edition, folder));
        } else if (document.carriesLedger()) {
            briefings.render(Document.CONSOLIDATED_LEDGER, figures, edition, folder);
        }
        return briefings.render(document, figures, edition, folder);
    }

    private static Path file(Document document) {
        return folder.resolve(document.fileName());
    }

    private static Stream<FrozenFigures> rounds() {
        return Stream.of(
                sample,
                OddRounds.empty(),
                OddRounds.nothingAtAll(),
                OddRounds.overlong(),
                WideRounds.alike(30, 3, Light.BEHIND));
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void provesWhatItWrote(FrozenFigures figures, @TempDir Path elsewhere) {
        Edition edition = new Edition(2, sample);
        for (Document document : ledgerFirst()) {
            Rendered rendered = briefings.render(document, figures, edition, elsewhere);
            assertThat(rendered.pages()).isGreaterThanOrEqualTo(document == Document.SUPERVISION_COPY ? 0 : 1);
            assertThat(briefings.prove(document, figures, edition, rendered.file()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Document.class)
    void givesTheSameBytesForTheSameFigures(Document document, @TempDir Path elsewhere) throws IOException {
        write(document, OddRounds.empty(), Edition.first(), elsewhere);
        write(document, sample, Edition.first(), elsewhere);
        assertThat(elsewhere.resolve(document.fileName())).hasSameBinaryContentAs(file(document));
    }

    @Test
    void givesTheSameBytesToSeveralThreadsAtOnce(@TempDir Path elsewhere) throws IOException {
        List<Path> folders = IntStream.range(0, 4)
                .mapToObj(i -> elsewhere.resolve("thread" + i))
                .toList();
        for (Path each : folders) {
            Files.createDirectory(each);
        }
        folders.parallelStream()
                .forEach(each ->
                        ledgerFirst().forEach(document -> briefings.render(document, sample, Edition.first(), each)));
        for (Path each : folders) {
            for (Document document : Document.values()) {
                assertThat(each.resolve(document.fileName())).hasSameBinaryContentAs(file(document));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Document.class)
    void givesOtherBytesForAnotherEdition(Document document, @TempDir Path elsewhere) throws IOException {
        write(document, sample, new Edition(2, null), elsewhere);
        assertThat(Files.readAllBytes(elsewhere.resolve(document.fileName())))
                .isNotEqualTo(Files.readAllBytes(file(document)));
    }

    @Test
    void marksEveryPageOfSampleData() throws IOException {
        for (Document document : PDFS) {
            assertThat(pages(document))
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(page).contains("示例数据"));
        }
    }

    @Test
    void marksNoPageOfRealData(@TempDir Path elsewhere) throws IOException {
        write(Document.SUPERVISION_BRIEFING, OddRounds.empty(), Edition.first(), elsewhere);
        assertThat(pages(elsewhere.resolve(Document.SUPERVISION_BRIEFING.fileName())))
                .noneSatisfy(page -> assertThat(page).contains("示例数据"));
    }

    @Test
    void numbersEveryPage() throws IOException {
        List<String> pages = pages(Document.SUPERVISION_BRIEFING);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("— " + (i + 1) + " —");
        }
    }

    @Test
    void saysOfItselfWhatItIs() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file(Document.FINANCE_BRIEFING).toFile())) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("2024年全省民生实事工程海东市目标任务第三季度资金执行情况");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("市财政局");
            assertThat(pdf.getDocumentInformation().getSubject()).isEqualTo("海东市2024年第三季度资金执行情况");
            assertThat(pdf.getDocumentInformation().getKeywords()).isEqualTo(FiguresDraft.HASH);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>U</pdfaid:conformance>");
        }
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void isAnArchivalPdf(FrozenFigures figures, @TempDir Path elsewhere) throws IOException {
        for (Document document : ledgerFirst()) {
            briefings.render(document, figures, Edition.first(), elsewhere);
        }
        assertThat(ArchivalCheck.pdfs(elsewhere))
                .hasSize(PDFS.length)
                .allSatisfy(pdf -> assertThat(ArchivalCheck.broken(pdf)).isEmpty());
    }

    @Test
    void isNoArchivalPdfBeforeItIsFinished(@TempDir Path elsewhere) throws IOException {
        Briefing briefing = Briefing.of(Document.FINANCE_BRIEFING, OddRounds.empty(), Edition.first());
        Typesetter typesetter = new Typesetter(faces());
        byte[] raw = typesetter.pdf(typesetter.pages(briefing), briefing.masthead());
        assertThat(ArchivalCheck.broken(Files.write(elsewhere.resolve("raw.pdf"), raw)))
                .isNotEmpty();
    }

    @Test
    void carriesTheLedgerThatIsPublishedWithIt() throws IOException {
        for (Document document : PDFS) {
            try (PDDocument pdf = Loader.loadPDF(file(document).toFile())) {
                PDComplexFileSpecification attached = Objects.requireNonNull(pdf.getDocumentCatalog()
                        .getNames()
                        .getEmbeddedFiles()
                        .getNames()
                        .get("汇总台账.xlsx"));
                assertThat(attached.getEmbeddedFile().toByteArray())
                        .isEqualTo(Files.readAllBytes(file(Document.CONSOLIDATED_LEDGER)));
                assertThat(attached.getFileDescription()).isEqualTo("本文所依据的全部数据及其来源单元格");
                assertThat(attached.getEmbeddedFile().getSubtype())
                        .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
                assertThat(attached.getEmbeddedFile().getModDate().toInstant())
                        .isEqualTo(Instant.parse("2024-09-30T00:00:00Z"));
            }
        }
    }

    @Test
    void missesWhatTheFileNoLongerSaysOfItself(@TempDir Path elsewhere) throws IOException {
        Path damaged = elsewhere.resolve("财政简报.pdf");
        Files.copy(file(Document.CONSOLIDATED_LEDGER), elsewhere.resolve(Document.CONSOLIDATED_LEDGER.fileName()));
        try (PDDocument pdf = Loader.loadPDF(file(Document.FINANCE_BRIEFING).toFile())) {
            pdf.getDocumentInformation().setAuthor("无名");
            pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().setDestination(pdf.getPage(7));
            pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("AF"));
            pdf.save(damaged.toFile());
        }
        assertThat(briefings.prove(Document.FINANCE_BRIEFING, sample, Edition.first(), damaged))
                .extracting(Miss::kind, Miss::where, Miss::about)
                .containsExactly(
                        tuple(
                                Miss.Kind.SIGN_ABSENT,
                                "标题、作者、语言和PDF/A标识",
                                "2024年全省民生实事工程海东市目标任务第三季度资金执行情况 | null | zh-CN | PDF/A-3U"),
                        tuple(Miss.Kind.SIGN_ABSENT, "书签", "一、总体情况"),
                        tuple(Miss.Kind.SIGN_ABSENT, "所附台账", "汇总台账.xlsx"));
    }

    @Test
    void missesThatAnotherLedgerIsPublishedWithIt(@TempDir Path elsewhere) throws IOException {
        Path copy = Files.copy(file(Document.FINANCE_BRIEFING), elsewhere.resolve("财政简报.pdf"));
        briefings.render(Document.CONSOLIDATED_LEDGER, OddRounds.empty(), Edition.first(), elsewhere);
        assertThat(briefings.prove(Document.FINANCE_BRIEFING, sample, Edition.first(), copy))
                .containsExactly(new Miss("财政简报.pdf", Miss.Kind.SIGN_ABSENT, "所附台账", "汇总台账.xlsx"));
    }

    @Test
    void bookmarksEveryHeading() throws IOException {
        assertThat(ReadBack.of(file(Document.SUPERVISION_BRIEFING)).bookmarks())
                .extracting(ReadBack.Bookmark::title)
                .containsExactly(
                        "一、总体情况",
                        "二、分类进展",
                        "三、排名情况",
                        "（一）县区排名",
                        "（二）市直部门排名",
                        "四、滞后事项",
                        "（一）严重滞后",
                        "（二）滞后",
                        "五、经验做法与共性困难",
                        "（一）经验做法",
                        "（二）共性困难",
                        "六、报送情况与数据质量",
                        "附件1　指标亮灯表",
                        "附件2　指标进展总表",
                        "附件3　分类进展和历轮走势",
                        "（一）各类别完成情况",
                        "（二）历轮走势",
                        "附件4　排名及得分计算",
                        "（一）县区排名",
                        "（二）县区得分计算",
                        "（三）市直部门排名",
                        "（四）市直部门得分计算",
                        "附件5　滞后事项明细",
                        "附件6　报送情况和校验意见",
                        "（一）报送情况",
                        "（二）校验意见分类统计",
                        "（三）校验意见分单位情况",
                        "（四）未采用的数据",
                        "附件7　数据来源");
    }

    @Test
    void embedsBundledFacesOnly() throws IOException {
        assertThat(fonts(file(Document.SUPERVISION_BRIEFING)))
                .containsExactly("NotoSansSC-Bold", "NotoSansSC-Regular", "NotoSerifSC-Bold", "NotoSerifSC-Regular");
    }

    @Test
    void setsTheBodyInTheOfficesOwnFace(@TempDir Path plan) throws IOException {
        Files.copy(new BundledFaces(plan).file("NotoSansSC-Regular.ttf"), plan.resolve("仿宋.ttf"));
        Typefaces own = new Typefaces(Optional.of("仿宋.ttf"), Optional.empty(), Optional.empty(), Optional.empty());
        Briefings office = new Briefings(own, Addressing.USUAL, plan, plan);
        Rendered rendered = write(office, Document.SUPERVISION_BRIEFING, sample, Edition.first(), plan);
        assertThat(fonts(rendered.file())).doesNotContain("NotoSerifSC-Regular").contains("NotoSerifSC-Bold");
        assertThat(office.prove(Document.SUPERVISION_BRIEFING, sample, Edition.first(), rendered.file()))
                .isEmpty();
    }

    @Test
    void missesAGlyphThatTheFaceLacksForAWordOfThePlan(@TempDir Path elsewhere) {
        FiguresDraft draft = lagging("老旧小区\uD83D\uDE00改造", "进度滞后。");
        Rendered rendered = write(Document.SUPERVISION_BRIEFING, draft.freeze(), Edition.first(), elsewhere);
        assertThat(briefings.prove(Document.SUPERVISION_BRIEFING, draft.freeze(), Edition.first(), rendered.file()))
                .filteredOn(miss -> miss.kind() == Miss.Kind.GLYPH_ABSENT)
                .isNotEmpty()
                .allSatisfy(miss -> assertThat(miss.about()).startsWith("U+1F600，见“"));
    }

    @Test
    void showsTheMissingSignForAUnitsOddCharacterAndSaysSo(@TempDir Path elsewhere) throws IOException {
        FrozenFigures figures = lagging("进度\uD83D\uDE00滞后。").freeze();
        Rendered rendered = write(Document.SUPERVISION_BRIEFING, figures, Edition.first(), elsewhere);
        assertThat(briefings.prove(Document.SUPERVISION_BRIEFING, figures, Edition.first(), rendered.file()))
                .isEmpty();
        String text = String.join("", pages(rendered.file())).replace("\n", "");
        assertThat(text).contains("进度〓滞后。", "〓是字体中没有、无法印出的字符");
    }

    @Test
    void knowsBeforePrintingWhatItsFacesLack() {
        assertThat("𬭊㛃龘䶮㵘〓●".codePoints()).allMatch(briefings::prints);
        assertThat("𠮷😀𡒄".codePoints()).noneMatch(briefings::prints);
    }

    @Test
    void setsRareCharactersAndDropsInvisibleOnes(@TempDir Path elsewhere) throws IOException {
        FrozenFigures figures = lagging("涉及𬭊某村\u200B、\t㕔堂㛃龘䶮\u0007。").freeze();
        Rendered rendered = write(Document.SUPERVISION_BRIEFING, figures, Edition.first(), elsewhere);
        assertThat(briefings.prove(Document.SUPERVISION_BRIEFING, figures, Edition.first(), rendered.file()))
                .isEmpty();
        assertThat(String.join("", pages(rendered.file()))).contains("涉及𬭊某村、 㕔堂㛃龘䶮。");
    }

    @Test
    void missesAFigureThatThePageModelForgot(@TempDir Path elsewhere) {
        FiguresDraft draft = lagging("材料价格上涨。");
        Rendered rendered = write(Document.SUPERVISION_BRIEFING, draft.freeze(), Edition.first(), elsewhere);
        Briefing forgetful = Briefing.of(Document.SUPERVISION_BRIEFING, draft.freeze(), Edition.first());
        draft.indicator("4-2", "加装电梯", FiguresDraft.standing("77", "100", "77", Light.ON_PACE));
        PdfProof proof = new PdfProof(
                forgetful, ExpectedRows.in(Document.SUPERVISION_BRIEFING, draft.freeze()), printed(forgetful), faces());
        assertThat(proof.of(rendered.file()))
                .containsExactly(
                        new Miss("督查专报.pdf", Miss.Kind.FIGURE_ABSENT, "全文", "4-2 100 77 77.00% ● 达序时 —"),
                        new Miss("督查专报.pdf", Miss.Kind.FIGURE_ABSENT, "全文", "4-2 加装电梯 ●"));
    }

    @Test
    void missesAFigureThatStandsInAnotherRow(@TempDir Path elsewhere) {
        FiguresDraft written = lagging("材料价格上涨。");
        FiguresDraft frozen = lagging("材料价格上涨。");
        written.indicator("4-2", "加装电梯", FiguresDraft.standing("77", "100", "77", Light.ON_PACE));
        written.indicator("4-3", "供水改造", FiguresDraft.standing("88", "100", "88", Light.ON_PACE));
        frozen.indicator("4-2", "加装电梯", FiguresDraft.standing("88", "100", "88", Light.ON_PACE));
        frozen.indicator("4-3", "供水改造", FiguresDraft.standing("77", "100", "77", Light.ON_PACE));
        Rendered rendered = write(Document.SUPERVISION_BRIEFING, written.freeze(), Edition.first(), elsewhere);
        Briefing briefing = Briefing.of(Document.SUPERVISION_BRIEFING, written.freeze(), Edition.first());
        PdfProof proof = new PdfProof(
                briefing, ExpectedRows.in(Document.SUPERVISION_BRIEFING, frozen.freeze()), printed(briefing), faces());
        assertThat(proof.of(rendered.file()))
                .extracting(Miss::kind, Miss::where)
                .containsExactly(tuple(Miss.Kind.FIGURE_ABSENT, "第4页、第5页"), tuple(Miss.Kind.FIGURE_ABSENT, "第4页、第5页"));
    }

    @Test
    void missesALineThatTheFileLost(@TempDir Path elsewhere) throws IOException {
        Path damaged = elsewhere.resolve("damaged.pdf");
        Files.copy(file(Document.CONSOLIDATED_LEDGER), elsewhere.resolve(Document.CONSOLIDATED_LEDGER.fileName()));
        DamagedPdf.withoutLastText(file(Document.FINANCE_BRIEFING), 2, damaged);
        assertThat(briefings.prove(Document.FINANCE_BRIEFING, sample, Edition.first(), damaged))
                .extracting(Miss::kind, Miss::where)
                .containsExactly(tuple(Miss.Kind.TEXT_LOST, "第2页"));
    }

    @Test
    void missesTextThatWasCut() {
        Briefing briefing = Briefing.of(Document.FINANCE_BRIEFING, sample, Edition.first());
        JasperPrint pages = new Typesetter(faces()).pages(briefing);
        JRPrintText text = pages.getPages().get(0).getElements().stream()
                .filter(JRPrintText.class::isInstance)
                .map(JRPrintText.class::cast)
                .filter(element -> element.getFullText().startsWith("方案计划安排资金"))
                .findFirst()
                .orElseThrow();
        text.setTextTruncateIndex(4);
        PdfProof proof = new PdfProof(
                briefing, ExpectedRows.in(Document.FINANCE_BRIEFING, sample), new PrintedPages(pages), faces());
        assertThat(proof.of(file(Document.FINANCE_BRIEFING)))
                .filteredOn(miss -> miss.kind() == Miss.Kind.TEXT_LOST)
                .extracting(Miss::about)
                .contains("方案计划");
    }

    @Test
    void missesTextThatThePaperDoesNotBear(@TempDir Path elsewhere) {
        FrozenFigures written = lagging("材料价格上涨。").freeze();
        FrozenFigures frozen = lagging("材料价格下跌。").freeze();
        Rendered rendered = write(Document.SUPERVISION_BRIEFING, written, Edition.first(), elsewhere);
        assertThat(briefings.prove(Document.SUPERVISION_BRIEFING, frozen, Edition.first(), rendered.file()))
                .extracting(Miss::kind)
                .containsOnly(Miss.Kind.TEXT_LOST);
    }

    @Test
    void missesAFileThatIsNoPdf(@TempDir Path elsewhere) throws IOException {
        Path file = Files.writeString(elsewhere.resolve("x.pdf"), "no PDF");
        assertThat(briefings.prove(Document.FINANCE_BRIEFING, sample, Edition.first(), file))
                .extracting(Miss::kind)
                .containsExactly(Miss.Kind.UNREADABLE);
    }

    @Test
    void letsALongNarrativeFlowOverPagesWithoutCutting(@TempDir Path elsewhere) throws IOException {
        Rendered rendered = write(Document.SUPERVISION_BRIEFING, OddRounds.overlong(), Edition.first(), elsewhere);
        List<String> streams = printed(
                        Briefing.of(Document.SUPERVISION_BRIEFING, OddRounds.overlong(), Edition.first()))
                .streams();
        assertThat(rendered.pages()).isGreaterThan(6);
        assertThat(streams)
                .anySatisfy(stream -> assertThat(stream)
                        .contains("困难：" + OddRounds.narrativeText())
                        .contains("措施：" + OddRounds.narrativeText()));
    }

    @Test
    void repeatsTableHeadsOnEveryPageAndSplitsNoRow() {
        PrintedPages printed = printed(Briefing.of(Document.SUPERVISION_BRIEFING, sample, Edition.first()));
        TreeSet<Integer> pages = printed.texts().stream()
                .filter(text -> text.source().startsWith("sources DETAIL"))
                .map(PrintedText::page)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(pages)
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(printed.texts()).anySatisfy(text -> {
                    assertThat(text.page()).isEqualTo(page);
                    assertThat(text.text()).isEqualTo("采用值");
                }));
        assertThat(printed.rows().stream().filter(row -> row.cells().contains("工作进展")))
                .hasSizeGreaterThan(150)
                .allSatisfy(row -> assertThat(row.cells()).hasSize(6));
    }

    private static PrintedPages printed(Briefing briefing) {
        return new PrintedPages(new Typesetter(faces()).pages(briefing));
    }

    private static Faces faces() {
        return Faces.of(BUNDLED, folder, new BundledFaces(folder));
    }

    private static FiguresDraft lagging(String difficulties) {
        return lagging("老旧小区改造", difficulties);
    }

    private static FiguresDraft lagging(String name, String difficulties) {
        FiguresDraft draft = new FiguresDraft();
        draft.unit("ledu", "乐都区", "乐都区", Unit.Type.COUNTY).submission("ledu", HandIn.Outcome.ACCEPTED, false);
        StandingDraft unit = new StandingDraft("10", "100", "10", Light.FAR_BEHIND);
        unit.sources = List.of(FiguresDraft.source("ledu", "F7", "10套", "10"));
        draft.indicators.add(FiguresDraft.indicator(
                "4-1",
                name,
                "套",
                FiguresDraft.standing("10", "100", "10", Light.FAR_BEHIND),
                List.of(FiguresDraft.of("ledu", unit.freeze(), FiguresDraft.difficulties(difficulties, "")))));
        return draft;
    }

    private static List<String> pages(Document document) throws IOException {
        return pages(file(document));
    }

    private static List<String> pages(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf));
            }
            return pages;
        }
    }

    private static SortedSet<String> fonts(Path file) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    names.add(font.getName().substring(font.getName().indexOf('+') + 1));
                }
            }
        }
        return names;
    }
}

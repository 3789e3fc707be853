package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperPrint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.briefing.SeenPages.SeenGlyph;
import org.taizhang.briefing.SeenPages.SeenLine;
import org.taizhang.briefing.SeenPages.SeenPage;
import org.taizhang.plan.Typefaces;

/** The form of a paper (GB/T 9704-2012), measured on the finished PDF. Points: 1 mm is 2.835. */
class FormIT {

    private static final double LEFT = 79.4;
    private static final double RIGHT = LEFT + 442.2;
    private static final double TOP = 104.9;
    private static final double BOTTOM = TOP + 637.8;
    private static final double PITCH = 637.8 / 22;
    private static final double CHARACTER = 15.75;
    private static final String CLOSING = "，。；：！？、）》」』】…—％%‰〕〉”’";
    private static final String OPENING = "（《「『【〔〈“‘";

    @TempDir
    static Path folder;

    private static Faces faces;
    private static Typesetter typesetter;
    private static SeenPages paper;

    @BeforeAll
    static void writeALongPaper() throws IOException {
        BundledFaces bundled = new BundledFaces(folder);
        SystemFonts.replaceBy(bundled.file(FaceRole.TABLE.bundled()), folder);
        faces = Faces.of(
                new Typefaces(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), folder, bundled);
        typesetter = new Typesetter(faces);
        paper = seen(LongPaper.of(16, true));
    }

    private static SeenPages seen(Briefing briefing) throws IOException {
        JasperPrint pages = typesetter.pages(briefing);
        Path file = Files.createTempFile(folder, "paper", ".pdf");
        Files.write(file, FinishedPdf.of(typesetter.pdf(pages, briefing.masthead()), briefing.masthead()));
        return SeenPages.of(file);
    }

    /** The pages before the first annex. */
    private static List<SeenPage> body() {
        return paper.pages().stream()
                .takeWhile(page -> !page.text().contains("附件1指标"))
                .toList();
    }

    @Test
    void hasTwentyTwoLinesOnAFullPage() {
        List<SeenPage> full = body().subList(1, body().size() - 1).stream()
                .filter(page -> page.body().size() == 22)
                .toList();
        assertThat(full).hasSizeGreaterThan(2);
        assertThat(body()).allSatisfy(page -> assertThat(page.body().size()).isBetween(1, 22));
        assertThat(full).allSatisfy(page -> {
            List<SeenLine> lines = page.body();
            assertThat(lines.get(0).base() - CHARACTER).isBetween(TOP, TOP + PITCH - CHARACTER);
            assertThat(lines.get(21).base()).isBetween(BOTTOM - PITCH + CHARACTER, BOTTOM);
            for (int i = 1; i < lines.size(); i++) {
                assertThat(lines.get(i).base() - lines.get(i - 1).base()).isCloseTo(PITCH, within(0.05));
            }
        });
    }

    @Test
    void standsEveryLineOfTheBodyOnTheGrid() {
        double first = body().get(1).body().get(0).base();
        assertThat(body().stream().flatMap(page -> page.body().stream()))
                .filteredOn(line -> line.size() == CHARACTER)
                .filteredOn(line -> line.base() > 370 || line.left() < 90)
                .isNotEmpty()
                .allSatisfy(line -> {
                    double lines = (line.base() - first) / 29;
                    assertThat(lines).isCloseTo(Math.rint(lines), within(0.02));
                });
    }

    @Test
    void hasTwentyEightCharactersOnAFullLine() {
        List<SeenLine> lines = body().stream()
                .flatMap(page -> page.body().stream())
                .filter(line -> line.size() == CHARACTER)
                .toList();
        assertThat(lines)
                .filteredOn(line -> line.text().matches("[民生实事]{28}"))
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> {
                    assertThat(line.left()).isCloseTo(LEFT, within(0.5));
                    assertThat(line.right()).isCloseTo(RIGHT, within(1.1));
                });
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.right() - line.left()).isLessThanOrEqualTo(28 * CHARACTER + 1.1));
    }

    @Test
    void indentsAParagraphByTwoCharactersAndStretchesItsLines() {
        List<SeenLine> lines = body().get(1).body();
        assertThat(lines)
                .allSatisfy(line -> assertThat(
                                Math.min(Math.abs(line.left() - LEFT), Math.abs(line.left() - LEFT - 2 * CHARACTER)))
                        .as(line.text())
                        .isLessThan(8));
        assertThat(lines.stream().filter(line -> Math.abs(line.right() - RIGHT) < 1.1))
                .hasSizeGreaterThan(lines.size() / 3);
    }

    @Test
    void beginsNoLineWithClosingPunctuationAndEndsNoneWithAnOpeningBracket() {
        assertThat(paper.pages().stream().flatMap(page -> page.lines().stream()))
                .filteredOn(line -> line.size() == CHARACTER)
                .hasSizeGreaterThan(150)
                .allSatisfy(line -> {
                    assertThat(CLOSING).doesNotContain(line.text().substring(0, 1));
                    assertThat(OPENING)
                            .doesNotContain(line.text().substring(line.text().length() - 1));
                });
    }

    @Test
    void keepsNumbersWithTheirSignsAndUnits() {
        List<String> lines = new ArrayList<>();
        body().forEach(page -> page.body().stream()
                .filter(line -> line.size() == CHARACTER)
                .map(SeenLine::text)
                .forEach(lines::add));
        for (int i = 1; i < lines.size(); i++) {
            String torn = lines.get(i - 1) + "|" + lines.get(i);
            assertThat(torn)
                    .doesNotContainPattern("[0-9]\\|[0-9.,%‰\\u4e00-\\u9fff]")
                    .doesNotContainPattern("[.,/\\-+≥]\\|[0-9]")
                    .doesNotContainPattern("第\\|[0-9一二三四]")
                    .doesNotContainPattern("[0-9]月\\|[0-9]")
                    .doesNotContainPattern("个\\|百分点|万\\|[户元]|季\\|度");
        }
    }

    @Test
    void numbersPagesOutsideByParity() {
        for (int i = 0; i < paper.pages().size(); i++) {
            SeenPage page = paper.pages().get(i);
            List<SeenGlyph> number = number(page);
            assertThat(number.stream().map(SeenGlyph::text)).isEqualTo(List.of(("—" + (i + 1) + "—").split("")));
            assertThat(number).allSatisfy(glyph -> assertThat(glyph.size()).isEqualTo(14));
            double left = number.get(0).left();
            double right = number.get(number.size() - 1).right();
            if (i % 2 == 0) {
                assertThat(RIGHT - right).isCloseTo(14, within(1.5));
            } else {
                assertThat(left - LEFT).isCloseTo(14, within(1.5));
            }
        }
    }

    /** The glyphs of the page number: below the type area, or, on a page held across, turned and left of it. */
    private static List<SeenGlyph> number(SeenPage page) {
        boolean across = page.width() > page.height();
        return page.glyphs().stream()
                .filter(glyph -> across ? glyph.turned() : glyph.base() > BOTTOM)
                .peek(glyph ->
                        assertThat(across ? 842 - glyph.base() : glyph.base()).isBetween(BOTTOM + 19, BOTTOM + 40))
                .toList();
    }

    @Test
    void keepsEverythingElseWithinTheTypeArea() {
        for (SeenPage page : paper.pages()) {
            boolean across = page.width() > page.height();
            double top = across ? LEFT : TOP;
            double bottom = across ? LEFT + 442.2 : BOTTOM;
            double left = across ? 842 - BOTTOM : LEFT;
            double right = across ? 842 - TOP : RIGHT;
            String outside = page.glyphs().stream()
                    .filter(glyph -> !number(page).contains(glyph))
                    .filter(glyph -> glyph.base() - 0.8 * glyph.size() < top
                            || glyph.base() > bottom
                            || glyph.left() < left - 0.5
                            || glyph.right() > right + 0.5)
                    .map(SeenGlyph::text)
                    .reduce("", String::concat);
            assertThat(outside).isIn("示例数据", "示例数据附件1指标亮灯情况一览表", "示例数据附件2数据来源");
        }
    }

    private static Stream<FrozenFigures> rounds() {
        return Stream.of(SampleRound.haidong(), OddRounds.empty(), OddRounds.nothingAtAll(), OddRounds.overlong());
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void setsNothingSmallerThanNinePoints(FrozenFigures figures) throws IOException {
        for (Document document : List.of(Document.SUPERVISION_BRIEFING, Document.FINANCE_BRIEFING)) {
            SeenPages seen =
                    seen(Briefing.of(document, LegibleFigures.of(figures, faces).figures(), Edition.first()));
            assertThat(seen.pages().stream().flatMap(page -> page.glyphs().stream()))
                    .isNotEmpty();
            assertThat(seen.pages().stream().flatMap(page -> page.lines().stream()))
                    .filteredOn(line -> line.glyphs().stream().anyMatch(glyph -> glyph.size() < 9))
                    .extracting(SeenLine::text)
                    .isEmpty();
        }
    }

    @Test
    void beginsEachAnnexOnAPageOfItsOwnUnderItsLabel() {
        SeenPage first = paper.pages().get(body().size());
        List<SeenLine> lines = first.body();
        assertThat(lines.get(0).text()).isEqualTo("附件1");
        assertThat(lines.get(0).font()).isEqualTo("NotoSansSC-Bold");
        assertThat(lines.get(0).left()).isCloseTo(LEFT, within(1.0));
        assertThat(lines.get(1).text()).isEqualTo("指标亮灯情况一览表");
        assertThat(lines.get(1).size()).isEqualTo(22);
        assertThat((lines.get(1).left() + lines.get(1).right()) / 2).isCloseTo((LEFT + RIGHT) / 2, within(1.0));
    }

    @Test
    void holdsAnAnnexAcrossAndRepeatsTheHeadOfItsTable() {
        List<SeenPage> across = paper.pages().stream()
                .filter(page -> page.width() > page.height())
                .toList();
        assertThat(across).hasSizeGreaterThan(1);
        assertThat(across.get(0).text()).contains("附件2", "数据来源");
        assertThat(across.subList(1, across.size()))
                .allSatisfy(page -> assertThat(page.text()).contains("单位采用值原文台账工作表单元格"));
    }

    @Test
    void listsTheAnnexesBelowTheBodyAndSignsWithTheDate() {
        List<SeenLine> lines = body().get(body().size() - 1).body();
        List<String> text = lines.stream().map(SeenLine::text).toList();
        assertThat(text).endsWith("附件：1.指标亮灯情况一览表", "2.数据来源", "市政府督查室", "2024年10月5日");
        SeenLine date = lines.get(lines.size() - 1);
        SeenLine name = lines.get(lines.size() - 2);
        assertThat(RIGHT - date.right()).isCloseTo(4 * CHARACTER, within(1.5));
        assertThat((name.left() + name.right()) / 2).isCloseTo((date.left() + date.right()) / 2, within(6.0));
        assertThat(text.size()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void endsTheLastPageWithTheImprint() {
        SeenPage last = paper.pages().get(paper.pages().size() - 1);
        List<SeenLine> lines = last.body();
        assertThat(lines.subList(lines.size() - 2, lines.size()))
                .extracting(SeenLine::text)
                .containsExactly("抄送：市财政局。", "市政府督查室2024年10月5日印发");
        assertThat(BOTTOM - lines.get(lines.size() - 1).base()).isBetween(2.0, 16.0);
    }

    /** Bodies of every length: the last sheet's back carries the imprint, and nothing else where the text ended on its front. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 6, 7, 9, 11, 13})
    void putsTheImprintOnTheBackOfTheLastSheet(int paragraphs) throws IOException {
        List<SeenPage> pages = seen(LongPaper.body(paragraphs, paragraphs)).pages();
        assertThat(pages).hasSizeGreaterThanOrEqualTo(2);
        assertThat(pages.size() % 2).isZero();
        assertThat(pages.get(pages.size() - 1).text()).contains("印发");
        assertThat(pages).filteredOn(page -> page.text().contains("印发")).hasSize(1);
        assertThat(pages.get(pages.size() - 2).body()).isNotEmpty();
    }

    /** Bodies of every length, so that headings and signatures come to stand anywhere. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
    void neitherEndsAPageWithAHeadingNorBeginsOneWithTheSignature(long seed) throws IOException {
        SeenPages seen = seen(LongPaper.body(6 + (int) seed, seed));
        for (int number = 1; number <= seen.pages().size(); number++) {
            List<SeenLine> lines = seen.pages().get(number - 1).body();
            List<String> fonts = lines.stream().map(SeenLine::font).toList();
            if (number < seen.pages().size()) {
                assertThat(fonts.get(fonts.size() - 1)).isEqualTo("NotoSerifSC-Regular");
                assertThat(fonts.get(fonts.size() - 2)).isEqualTo("NotoSerifSC-Regular");
            }
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).text().equals("市政府督查室") && lines.get(i).left() > 250) {
                    assertThat(i).isGreaterThanOrEqualTo(2);
                    assertThat(lines.get(i - 1).base()).isLessThan(lines.get(i).base() - 80);
                }
            }
        }
    }

    @Test
    void provesWhatItSets() throws IOException {
        Briefing briefing = LongPaper.of(3, true);
        JasperPrint pages = typesetter.pages(briefing);
        Path file = folder.resolve("proved.pdf");
        Files.write(file, FinishedPdf.of(typesetter.pdf(pages, briefing.masthead()), briefing.masthead()));
        List<Miss> misses = new ArrayList<>();
        PagesProof proof =
                new PagesProof("proved.pdf", new PrintedPages(pages), faces, briefing.masthead(), misses::add);
        proof.set();
        assertThat(proof.read(file))
                .hasValueSatisfying(read -> assertThat(read.bookmarks())
                        .extracting(ReadBack.Bookmark::title)
                        .startsWith("一、总体情况")
                        .endsWith("附件1　指标亮灯情况一览表", "附件2　数据来源", "一、各单位数据"));
        assertThat(misses).isEmpty();
    }
}

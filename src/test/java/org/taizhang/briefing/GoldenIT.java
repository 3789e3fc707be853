package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.plan.Addressing;
import org.taizhang.plan.Typefaces;

/**
 * What the briefings say of rounds ordinary and odd: the page model block by block, then the text of the finished pages, all of them
 * while they are few, else the first two, the middle and the last. What is said now lies under target/golden; to accept it,
 * copy that folder over src/test/resources/org/taizhang/briefing/golden.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenIT {

    private static final int FEW = 30;
    private static final int SHOWN = 40;

    @TempDir
    static Path folder;

    private final Map<String, FrozenFigures> rounds = new LinkedHashMap<>();
    private Briefings briefings;

    /** A document of a round. */
    record Page(String round, Document document) {

        String file() {
            return round + "/" + document.fileName().replace(".pdf", ".txt");
        }

        @Override
        public String toString() {
            return file();
        }
    }

    @BeforeAll
    void gatherRounds() {
        SampleLedgers sample = new SampleLedgers();
        for (String round : List.of("Q1", "Q2", "Q3")) {
            rounds.put(round, sample.next());
        }
        rounds.put("empty", OddRounds.empty());
        rounds.put("done", OddRounds.everythingDone());
        rounds.put("silent", OddRounds.everythingSilent());
        rounds.put("one-unit", OddRounds.oneUnit());
        rounds.put("200-units", OddRounds.manyUnits());
        rounds.put("300-indicators", OddRounds.manyIndicators());
        rounds.put("overlong", OddRounds.overlong());
        Typefaces bundled = new Typefaces(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        briefings = new Briefings(bundled, Addressing.USUAL, folder, folder);
    }

    Stream<Page> pages() {
        return rounds.keySet().stream()
                .flatMap(round -> Stream.of(
                        new Page(round, Document.SUPERVISION_BRIEFING), new Page(round, Document.FINANCE_BRIEFING)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysWhatItIsKnownToSayAndIsProved(Page page) throws IOException {
        FrozenFigures figures = Objects.requireNonNull(rounds.get(page.round()));
        Path written = Files.createDirectories(folder.resolve(page.round()));
        briefings.render(Document.CONSOLIDATED_LEDGER, figures, Edition.first(), written);
        Path file = briefings
                .render(page.document(), figures, Edition.first(), written)
                .file();

        assertThat(briefings.prove(page.document(), figures, Edition.first(), file))
                .isEmpty();
        assertThat(ArchivalCheck.broken(file)).isEmpty();
        List<String> said = new ArrayList<>(model(Briefing.of(page.document(), figures, Edition.first())));
        said.addAll(texts(file));
        compare(page.file(), String.join("\n", said) + "\n");
    }

    private static void compare(String name, String said) throws IOException {
        Path actual = Path.of("target", "golden").resolve(name);
        Files.createDirectories(actual.getParent());
        Files.writeString(actual, said);
        try (var golden = GoldenIT.class.getResourceAsStream("golden/" + name)) {
            assertThat(golden)
                    .as("golden/%s; what is said now lies in %s", name, actual)
                    .isNotNull();
            assertThat(said)
                    .as("golden/%s; what is said now lies in %s", name, actual)
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<String> model(Briefing briefing) {
        List<String> lines =
                new ArrayList<>(List.of("# " + briefing.masthead().title().replace("\n", "")));
        for (Block block : briefing.blocks()) {
            Stream.of(block.heading(), block.subheading())
                    .filter(heading -> heading != null)
                    .map(heading -> "## " + heading)
                    .forEach(lines::add);
            String held = block.annex() == 0 ? "" : block.sheet() + " ";
            if (block.layout() != null) {
                lines.add(
                        held + "table " + block.layout() + " × " + block.rows().size());
            }
            Stream.of(block.words(), block.note())
                    .filter(words -> words != null)
                    .map(words -> held + shortened(words))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static String shortened(String words) {
        String line = words.replace("\n", "⏎");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "… " + line.length();
    }

    private static List<String> texts(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            List<String> texts = new ArrayList<>();
            for (int page : chosen(pdf.getNumberOfPages())) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                texts.add("---- " + page + " / " + pdf.getNumberOfPages());
                texts.add(stripper.getText(pdf).strip());
            }
            return texts;
        }
    }

    private static SortedSet<Integer> chosen(int pages) {
        if (pages <= FEW) {
            return new TreeSet<>(
                    Stream.iterate(1, page -> page + 1).limit(pages).toList());
        }
        return new TreeSet<>(List.of(1, 2, pages / 2, pages));
    }
}

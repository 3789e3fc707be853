package org.taizhang.recomputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FiguresJson;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;
import org.taizhang.briefing.Briefings;
import org.taizhang.briefing.Document;
import org.taizhang.briefing.SampleLedgers;
import org.taizhang.plan.Addressing;
import org.taizhang.plan.Typefaces;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every number in every sentence and every table of both briefings, of the editable copy and of each unit's notice is what figures.json comes to for the very
 * subject that the sentence or the row is about, recomputed by a reader that shares nothing with the writer but these files. A
 * sentence with a number that has no known form fails, and so does a table that has too many rows or too few.
 *
 * <p>That this can fail is tried on all of it: with each digit changed, with each number exchanged for another of the same
 * paper, and with each row left out.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatedNumbersIT {

    private static final List<String> ROUNDS = List.of("Q1", "Q2", "Q3");

    /** The ledger lies in the briefings, so it comes first; its own numbers are formulas, which others prove. */
    private static final List<Document> DOCUMENTS = List.of(
            Document.CONSOLIDATED_LEDGER,
            Document.SUPERVISION_BRIEFING,
            Document.SUPERVISION_COPY,
            Document.FINANCE_BRIEFING);

    private static final String NOTICES = "单位通报";

    @TempDir
    static Path folder;

    private final Map<String, List<Printed>> papers = new LinkedHashMap<>();

    /** A paper that was read back, and what accounts for it. */
    private record Printed(Paper paper, Accounting accounting) {}

    @BeforeAll
    void writeTheSampleRounds() throws Exception {
        Typefaces bundled = new Typefaces(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Briefings briefings = new Briefings(bundled, Addressing.USUAL, folder, folder);
        SampleLedgers sample = new SampleLedgers();
        for (String round : ROUNDS) {
            FrozenFigures figures = sample.next();
            Path written = folder.resolve(round);
            Files.createDirectories(written.resolve(NOTICES));
            for (Document document : DOCUMENTS) {
                briefings.render(document, figures, Edition.first(), written);
            }
            Map<UnitEntry, Path> notices = new LinkedHashMap<>();
            figures.units().forEach(unit -> notices.put(unit, notice(written, unit.shortName())));
            briefings.write(notices, figures);
            read(round, written, new Facts(JsonMapper.shared().readTree(FiguresJson.write(figures))));
        }
    }

    private static Path notice(Path written, String unit) {
        return written.resolve(NOTICES).resolve(unit + ".pdf");
    }

    private void read(String round, Path written, Facts facts) {
        add(
                round,
                Document.SUPERVISION_BRIEFING,
                PaperReader.read(file(written, Document.SUPERVISION_BRIEFING)),
                Accounting.ofProgress(facts));
        add(
                round,
                Document.SUPERVISION_COPY,
                CopyReader.read(file(written, Document.SUPERVISION_COPY)),
                Accounting.ofCopy(facts));
        add(
                round,
                Document.FINANCE_BRIEFING,
                PaperReader.read(file(written, Document.FINANCE_BRIEFING)),
                Accounting.ofMoney(facts));
        papers.put(
                round + "/" + NOTICES,
                facts.units().stream()
                        .map(unit -> new Printed(
                                PaperReader.read(notice(written, unit.text("shortName"))),
                                Accounting.ofNotice(facts, unit)))
                        .toList());
    }

    private void add(String round, Document document, Paper paper, Accounting accounting) {
        papers.put(round + "/" + document.fileName(), List.of(new Printed(paper, accounting)));
    }

    private static Path file(Path written, Document document) {
        return written.resolve(document.fileName());
    }

    static Stream<String> papers() {
        return Stream.concat(set(), ROUNDS.stream().map(round -> round + "/督查专报.docx"));
    }

    /** Those that are read from their pages; the copy says the same. */
    static Stream<String> set() {
        return ROUNDS.stream()
                .flatMap(round -> Stream.of("督查专报.pdf", "财政简报.pdf", NOTICES).map(name -> round + "/" + name));
    }

    private List<Printed> printed(String paper) {
        return Objects.requireNonNull(papers.get(paper), paper);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void areWhatTheFiguresComeTo(String paper) {
        List<String> complaints = new ArrayList<>();
        int numbers = 0;
        for (Printed printed : printed(paper)) {
            complaints.addAll(printed.accounting().complaints(printed.paper()));
            numbers += Slips.numbers(printed.paper()).size();
        }
        assertThat(complaints).isEmpty();
        assertThat(numbers).as("numbers of %s", paper).isGreaterThan(700);
    }

    @ParameterizedTest
    @MethodSource("set")
    void wouldBeNoticedWithAnotherDigit(String paper) {
        assertThat(unnoticed(paper, Slips::ofDigits)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("set")
    void wouldBeNoticedInThePlaceOfEachOther(String paper) {
        assertThat(unnoticed(paper, Slips::exchanged)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("set")
    void wouldBeMissedWithTheirRow(String paper) {
        assertThat(unnoticed(paper, Slips::ofRows)).isEmpty();
    }

    private interface Kind {
        List<Slips.Slip> in(Paper paper);
    }

    private List<String> unnoticed(String paper, Kind kind) {
        List<String> unnoticed = new ArrayList<>();
        for (Printed printed : printed(paper)) {
            kind.in(printed.paper()).stream()
                    .filter(slip -> !slip.isNoticed(printed.accounting()))
                    .forEach(slip -> unnoticed.add(slip.what()));
        }
        return unnoticed;
    }
}

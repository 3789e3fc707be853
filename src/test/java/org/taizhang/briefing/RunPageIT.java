package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;
import org.taizhang.plan.Unit;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;
import tools.jackson.databind.JsonNode;

/** The run page in a real browser. Its pictures lie in target/pictures, to be looked at. */
class RunPageIT {

    private static final String HOSTILE =
            "<img src=x onerror=alert(1)></script><script>alert(2)</script>&amp;\u2028{{title}}";
    private static final int ESCAPE = 27;

    @TempDir
    static Path folder;

    private static FrozenFigures sample;
    private static Path page;
    private static Path pictures;
    private static Chromium browser;

    @BeforeAll
    static void open() throws IOException {
        Optional<Path> program = Chromium.installed();
        assumeTrue(program.isPresent(), "Chromium is not installed, so nobody looks at the run page");
        sample = SampleRound.haidong();
        page = Files.createDirectory(folder.resolve("pages")).resolve("index.html");
        RunPage.write(sample, Edition.first(), page);
        pictures = Files.createDirectories(Path.of("target", "pictures"));
        browser = new Chromium(program.get(), folder.resolve("profile"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Chromium desk() {
        return browser.sized(1400, 900, false).open(page);
    }

    @Test
    void asksForNothingButItselfAndBreaksNoRuleOfItsPolicy() {
        desk();
        assertThat(browser.requests())
                .containsExactly(page.toAbsolutePath().toUri().toASCIIString());
        assertThat(browser.complaints()).isEmpty();
        browser.picture(pictures.resolve("index-desk.png"));
    }

    @Test
    void showsTheLightAndFigureOfEveryIndicatorAndUnit() {
        desk();
        for (IndicatorFigures indicator : sample.indicators()) {
            String row = "tr[id=\"indicator-" + indicator.code() + "\"]";
            String text = browser.text(row);
            assertThat(text)
                    .contains(indicator.name(), Wording.sign(indicator.city().light()));
            if (indicator.city().achieved() != null) {
                assertThat(text).contains(Amounts.of(indicator.city().achieved()));
            }
            List<String> expected = new ArrayList<>();
            indicator
                    .units()
                    .forEach(unit ->
                            expected.add(Wording.say("sign." + unit.standing().light())));
            indicator
                    .otherReports()
                    .forEach(unit ->
                            expected.add(Wording.say("sign." + unit.standing().light())));
            List<String> shown = new ArrayList<>();
            browser.evaluate("[...document.querySelectorAll('" + row + " td.cell')].map(cell => cell.innerText.trim())")
                    .forEach(sign -> shown.add(sign.asString()));
            assertThat(shown).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void leadsFromAFigureToItsCell() {
        desk();
        IndicatorFigures indicator = sample.indicators().stream()
                .filter(it -> it.code().value().equals("4-1"))
                .findFirst()
                .orElseThrow();
        browser.click("tr[id=\"indicator-4-1\"] button.figure");
        String text = browser.text("#detail[open]");
        for (UnitFigures unit : indicator.units()) {
            unit.standing()
                    .sources()
                    .forEach(source -> assertThat(text)
                            .contains(
                                    source.file(), source.sheet(), source.cell().toString(), source.raw()));
        }
        browser.picture(pictures.resolve("index-detail.png"));
        browser.press("Escape", ESCAPE);
        assertThat(browser.count("#detail[open]")).isZero();
    }

    @Test
    void opensAndClosesTheDetailWithoutAMouse() {
        desk();
        browser.evaluate("document.querySelector('#matrix td.cell button').focus()");
        browser.evaluate("document.activeElement.click()");
        assertThat(browser.count("#detail[open]")).isOne();
        assertThat(browser.evaluate("document.getElementById('detail').contains(document.activeElement)")
                        .asBoolean())
                .isTrue();
        browser.press("Escape", ESCAPE);
        assertThat(browser.evaluate("document.activeElement.closest('#matrix') !== null")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void filtersFindings() {
        desk();
        int all = sample.findings().size();
        assertThat(rows()).isEqualTo(all);
        long errors = count(Severity.ERROR);
        assertThat(errors).isPositive().isLessThan(all);
        browser.choose("#filter-severity", "ERROR");
        assertThat(rows()).isEqualTo((int) errors);
        assertThat(browser.text("#finding-count")).isEqualTo("显示" + errors + "条，共" + all + "条。");
        browser.click("#filters button[type=reset]");
        assertThat(rows()).isEqualTo(all);
        Finding first = sample.findings().get(0);
        browser.choose("#filter-code", first.kind().code());
        assertThat(rows()).isEqualTo((int) sample.findings().stream()
                .filter(finding -> finding.kind() == first.kind())
                .count());
        browser.click("#filters button[type=reset]");
        browser.click("#filter-text").type("没有这样的字");
        assertThat(rows()).isZero();
        browser.picture(pictures.resolve("index-filtered.png"));
    }

    @Test
    void goesFromTheBoardToAUnitsFindings() {
        desk();
        browser.click("#board button.figure");
        JsonNode chosen = browser.evaluate(
                "({ severity: document.getElementById('filter-severity').value, unit: document.getElementById('filter-unit').value })");
        int expected = (int) sample.findings().stream()
                .filter(finding ->
                        finding.severity().name().equals(chosen.path("severity").asString()))
                .filter(finding -> UnitCode.of(chosen.path("unit").asString()).equals(finding.unit()))
                .count();
        assertThat(rows()).isEqualTo(expected);
    }

    private static int rows() {
        return browser.count("#finding-table tbody tr");
    }

    private static long count(Severity severity) {
        return sample.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    @Test
    void drawsEveryChartAsVector() {
        desk();
        assertThat(browser.count("#charts figure")).isEqualTo(6);
        assertThat(browser.count("#charts figure svg")).isEqualTo(6);
        assertThat(browser.count("#charts canvas")).isZero();
    }

    @Test
    void fitsOnAPhone() {
        browser.sized(390, 844, true).open(page);
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(390);
        browser.picture(pictures.resolve("index-phone.png"));
    }

    @Test
    void printsEverything() throws IOException {
        desk();
        Path printed = pictures.resolve("index-printed.pdf");
        browser.print(printed);
        try (PDDocument pdf = Loader.loadPDF(printed.toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("示例数据", "4-1 老旧小区改造", "校验意见", "互助县");
            assertThat(text).doesNotContain("清除条件");
        }
    }

    @Test
    void showsWhateverAUnitWroteAsText() {
        FiguresDraft draft = new FiguresDraft()
                .unit("ledu", HOSTILE, HOSTILE, Unit.Type.COUNTY)
                .submission("ledu", HandIn.Outcome.ACCEPTED, false);
        FiguresDraft.StandingDraft standing = new FiguresDraft.StandingDraft("10", "100", "10", Light.FAR_BEHIND);
        standing.sources = List.of(FiguresDraft.source("ledu", "F7", HOSTILE, "10"));
        draft.indicators.add(FiguresDraft.indicator(
                "4-1",
                HOSTILE,
                "套",
                FiguresDraft.standing("10", "100", "10", Light.FAR_BEHIND),
                List.of(FiguresDraft.of("ledu", standing.freeze(), null))));
        draft.findings.add(Finding.of(
                        FindingKind.NOT_A_NUMBER,
                        Place.ofCell(HOSTILE, HOSTILE, CellPosition.parse("D7")),
                        HOSTILE,
                        HOSTILE)
                .seeing(HOSTILE));
        Path hostile = page.resolveSibling("hostile.html");
        RunPage.write(draft.freeze(), Edition.first(), hostile);
        browser.sized(1400, 900, false).open(hostile);
        String shown = Texts.printable(HOSTILE).replaceAll("(?U)\\s+", " ");
        assertThat(browser.text("#findings").replaceAll("(?U)\\s+", " ")).contains(shown);
        assertThat(browser.text("#matrix").replaceAll("(?U)\\s+", " ")).contains(shown);
        browser.click("#matrix td.cell button");
        assertThat(browser.text("#detail").replaceAll("(?U)\\s+", " ")).contains(shown);
        assertThat(browser.count("img")).isZero();
        assertThat(browser.count("script")).isEqualTo(3);
        assertThat(browser.complaints()).isEmpty();
        browser.picture(pictures.resolve("index-hostile.png"));
    }

    @Test
    void copesWithARoundWithoutAnything() {
        for (FrozenFigures figures : List.of(OddRounds.nothingAtAll(), OddRounds.empty(), OddRounds.overlong())) {
            Path odd = page.resolveSibling("odd.html");
            RunPage.write(figures, new Edition(2, sample), odd);
            browser.sized(1400, 900, false).open(odd);
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.count("#matrix tr[id]"))
                    .isEqualTo(figures.indicators().size());
            assertThat(browser.count("#board tbody tr"))
                    .isEqualTo(figures.submissions().size());
        }
    }
}

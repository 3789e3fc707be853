package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;
import org.taizhang.aggregation.Light;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Addressing;
import org.taizhang.plan.Typefaces;
import org.taizhang.plan.Unit;
import org.taizhang.validation.HandIn;

class UnitNoticeIT {

    @TempDir
    static Path folder;

    private static Briefings briefings;

    @BeforeAll
    static void parseFaces() {
        Typefaces bundled = new Typefaces(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        briefings = new Briefings(bundled, Addressing.USUAL, folder, folder);
    }

    private static Map<UnitEntry, Path> files(FrozenFigures figures, Path into) {
        Map<UnitEntry, Path> files = new LinkedHashMap<>();
        figures.units().forEach(unit -> files.put(unit, into.resolve(unit.code() + ".pdf")));
        return files;
    }

    private static String text(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    @Test
    void writesAProvedPageForEveryUnitAndTheSameBytesAgain(@TempDir Path one, @TempDir Path other) throws IOException {
        FrozenFigures figures = SampleRound.haidong();
        assertThat(briefings.write(files(figures, one), figures)).isEmpty();
        assertThat(briefings.write(files(figures, other), figures)).isEmpty();
        assertThat(text(one.resolve("ledu.pdf"))).contains("示例数据", "乐都区：", "市政府督查室", "数据截至2024年9月30日");
        assertThat(text(one.resolve("xunhua.pdf"))).contains("本单位没有报送台账").doesNotContain("乐都区");
        for (UnitEntry unit : figures.units()) {
            Path file = one.resolve(unit.code() + ".pdf");
            assertThat(file).hasSameBinaryContentAs(other.resolve(unit.code() + ".pdf"));
            assertThat(briefings.pages(file)).isEqualTo(1);
        }
        assertThat(Files.readAllBytes(one.resolve("ledu.pdf")))
                .isNotEqualTo(Files.readAllBytes(one.resolve("pingan.pdf")));
    }

    @Test
    void keepsToOnePageHoweverMuchThereIsToSay(@TempDir Path into) throws IOException {
        String name = "海东市民和回族土族自治县民生实事工程领导小组办公室及其成员单位".repeat(2).substring(0, 60);
        FiguresDraft draft = new FiguresDraft();
        draft.unit("minhe", name, name, Unit.Type.COUNTY).submission("minhe", HandIn.Outcome.ACCEPTED, true);
        for (int i = 1; i <= 60; i++) {
            draft.indicators.add(FiguresDraft.indicator(
                    "4-" + i,
                    name,
                    "套",
                    FiguresDraft.standing("1", "2", "50", Light.BEHIND),
                    List.of(FiguresDraft.of(
                            "minhe",
                            FiguresDraft.standing("123456789.123", "2345678901.25", "5.25", Light.FAR_BEHIND),
                            null))));
            draft.finding(FindingKind.NEGATIVE, "minhe", "F" + i, "-3".repeat(200));
        }
        FrozenFigures figures = draft.freeze();
        assertThat(briefings.write(files(figures, into), figures)).isEmpty();
        assertThat(text(into.resolve("minhe.pdf"))).contains("项指标限于篇幅没有列出", "其余57条见退回件和《汇总台账》");
    }
}

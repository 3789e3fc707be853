package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.plan.Addressing;
import org.taizhang.plan.Typefaces;

class LetterIT {

    @TempDir
    static Path folder;

    private static Briefings briefings;

    @BeforeAll
    static void parseFaces() {
        Typefaces bundled = new Typefaces(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        briefings = new Briefings(bundled, Addressing.USUAL, folder, folder);
    }

    private static Letter letter(int paragraphs, String words, boolean sample) {
        return new Letter(
                "台账退回通知\n（2030年第一季度）",
                "东山县",
                Collections.nCopies(paragraphs, words),
                "附件：东山县.xlsx",
                "市政府督查室",
                "数据截至2030年3月31日",
                LocalDate.of(2030, 3, 31),
                sample,
                "0123");
    }

    private static String text(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    @Test
    void setsTheLongestDraftThatFitsOnOnePage() throws IOException {
        Path file = folder.resolve("a.pdf");
        List<Letter> drafts = IntStream.of(60, 40, 5, 4)
                .mapToObj(paragraphs -> letter(paragraphs, "分子 232 大于分母 217。请核对分子、分母是否填反或口径不一。", true))
                .toList();
        assertThat(briefings.write(drafts, file)).isEmpty();
        assertThat(briefings.pages(file)).isEqualTo(1);
        String text = text(file);
        assertThat(text.split("分子232大于分母217", -1)).hasSize(6);
        assertThat(text).contains("东山县：", "附件：东山县.xlsx", "市政府督查室", "数据截至2030年3月31日", "示例数据");
    }

    @Test
    void bearsNoMarkOfSampleDataOnRealData() throws IOException {
        Path file = folder.resolve("b.pdf");
        assertThat(briefings.write(List.of(letter(2, "请改正。", false)), file)).isEmpty();
        assertThat(text(file)).doesNotContain("示例数据");
    }

    @Test
    void showsThatACharacterIsMissingWhereItsFaceLacksOne() throws IOException {
        Path file = folder.resolve("c.pdf");
        assertThat(briefings.write(List.of(letter(1, "原文“完成😀了”。", false)), file))
                .isEmpty();
        assertThat(text(file)).contains("完成〓了");
    }

    @Test
    void givesTheSameBytesTwiceAndOthersForAnotherUnit() {
        Letter letter = letter(3, "请改正。", true);
        briefings.write(List.of(letter), folder.resolve("d1.pdf"));
        briefings.write(List.of(letter), folder.resolve("d2.pdf"));
        assertThat(folder.resolve("d1.pdf")).hasSameBinaryContentAs(folder.resolve("d2.pdf"));
    }

    @Test
    void runsOnToAFurtherPageRatherThanCutWhenNothingFits() {
        Path file = folder.resolve("e.pdf");
        assertThat(briefings.write(List.of(letter(80, "很长的一段话。", false)), file)).isEmpty();
        assertThat(briefings.pages(file)).isGreaterThan(1);
    }
}

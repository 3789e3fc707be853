package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Widths here are counted in characters of 10 pt; a figure of the face is 0.555 of that. */
class LineSetterTests {

    private static final int SIZE = 10;

    @TempDir
    static Path folder;

    private static LineSetter setter;

    @BeforeAll
    static void parseTheFace() {
        setter = new LineSetter(Face.in(new BundledFaces(folder).file(FaceRole.BODY.bundled())), SIZE);
    }

    private static List<String> lines(String text, double characters) {
        return setter.lines(text, characters * SIZE, characters * SIZE);
    }

    @Test
    void fillsALineToTheLastCharacter() {
        assertThat(lines("一二三四五六七八九十", 4)).containsExactly("一二三四", "五六七八", "九十");
    }

    @Test
    void setsTheFirstLineNarrower() {
        assertThat(setter.lines("一二三四五六七八", 20, 40)).containsExactly("一二", "三四五六", "七八");
    }

    /** Text, width in characters, first line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            甲乙丙丁，戊己            | 4   | 甲乙丙
            甲乙丙丁）。戊己          | 5   | 甲乙丙
            甲乙丙（丁戊）            | 4   | 甲乙丙
            甲乙“丁戊”              | 3   | 甲乙
            甲乙丙——丁戊            | 4   | 甲乙
            甲乙丙……丁戊            | 4   | 甲乙
            甲乙丙75.00%丁            | 5   | 甲乙丙
            甲乙丙2,890套丁           | 6   | 甲乙丙
            甲乙丙9月30日丁           | 5   | 甲乙丙
            甲乙丙2024年丁            | 5.3 | 甲乙丙
            甲乙丙第三季度丁          | 5   | 甲乙丙
            甲乙丙第12期丁            | 4.5 | 甲乙丙
            甲乙丙附件6丁              | 4.5 | 甲乙丙
            甲乙丙4-1丁               | 4   | 甲乙丙
            甲乙丙-12.5个百分点       | 7   | 甲乙丙
            甲乙丙≥80%丁              | 4.5 | 甲乙丙
            甲乙丙0.5万户丁           | 5.5 | 甲乙丙
            甲乙丙1,234.56万元丁      | 8   | 甲乙丙
            甲乙丙ABC丁               | 4   | 甲乙丙
            """)
    void breaksBeforeWhatBelongsTogether(String text, double width, String first) {
        assertThat(lines(text, width).get(0)).isEqualTo(first);
        assertThat(String.join("", lines(text, width))).isEqualTo(text);
    }

    @Test
    void breaksWhatIsLongerThanALineWhereItIsFull() {
        List<String> lines = lines("1234567890123456789012345", 3);
        assertThat(lines).containsExactly("12345", "67890", "12345", "67890", "12345");
    }

    @Test
    void breaksEvenWhereNothingIsPermitted() {
        assertThat(String.join("", lines("，，，，，，，，", 3))).isEqualTo("，，，，，，，，");
    }

    @Test
    void neverTearsACharacterOfTwoHalvesApart() {
        assertThat(lines("𬭊𬭊𬭊", 1)).containsExactly("𬭊", "𬭊", "𬭊");
    }

    @Test
    void dropsABlankAtTheEndOfALine() {
        assertThat(lines("甲乙 丙丁", 2)).containsExactly("甲乙", "丙丁");
    }

    @Test
    void setsNothingForNothing() {
        assertThat(lines("", 3)).isEmpty();
    }

    @Test
    void stretchesALineThatLacksLittle() {
        assertThat(setter.stretches("甲乙丙丁戊己", 80)).isTrue();
        assertThat(setter.stretches("甲乙丙丁戊己", 90)).isFalse();
    }
}

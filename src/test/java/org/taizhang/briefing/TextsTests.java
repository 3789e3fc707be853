package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTests {

    @Test
    void keepsWhatAReaderSees() {
        String text = "第一行，“引号”——㎡　全角空格\n第二行𬭊。";
        assertThat(Texts.printable(text)).isEqualTo(text);
    }

    @Test
    void turnsEveryLineEndIntoALineFeed() {
        assertThat(Texts.printable("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void dropsWhatNobodySees() {
        assertThat(Texts.printable("\uFEFF进\u200B度\u0007正\uFE0F常")).isEqualTo("进度正常");
    }

    @Test
    void keepsPointsOfNoBlockForTheProofToFind() {
        assertThat(Texts.printable("进\u2FE0度")).isEqualTo("进\u2FE0度");
    }

    @Test
    void turnsTabsAndUnusualSpacesIntoSpaces() {
        assertThat(Texts.printable("a\tb\u00A0c\u2003d")).isEqualTo("a b c d");
    }

    @Test
    void comparesWithoutSpaces() {
        assertThat(Texts.solid(" a\n b　c ")).isEqualTo("abc");
    }

    @Test
    void takesCharactersOfOneGlyphForTheSame() {
        assertThat(Texts.read("⼀级")).isEqualTo(Texts.read("一级"));
    }
}

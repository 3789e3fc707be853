package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.aggregation.Light;
import org.taizhang.terms.Round;

class WordingTests {

    @ParameterizedTest
    @CsvSource({"0,零", "1,一", "9,九", "10,十", "11,十一", "19,十九", "20,二十", "21,二十一", "90,九十", "99,九十九"})
    void spellsNumeralsAsHeadingsDo(int number, String spelt) {
        assertThat(Wording.numeral(number)).isEqualTo(spelt);
    }

    @Test
    void refusesNumeralsThatItCannotSpell() {
        assertThatThrownBy(() -> Wording.numeral(100)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2024-Q3,第三季度", "2024-M11,11月", "2024-H1,上半年", "2024-H2,下半年", "2024-R2,R2轮"})
    void namesRoundsAsOfficesDo(String round, String name) {
        assertThat(Wording.name(Round.parse(round))).isEqualTo(name);
    }

    @Test
    void givesEveryLightASignOfItsOwn() {
        assertThat(Light.values())
                .extracting(light -> Wording.sign(light).substring(0, 1))
                .doesNotHaveDuplicates();
    }
}

package org.taizhang.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {

    private static final int ALIKE = 90;

    private static int alike(String one, String other) {
        return Likeness.of(one).to(Likeness.of(other), ALIKE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            已完成摸底，施工图设计全部完成，共改造500户。     | 已完成摸底，施工图设计全部完成，共改造500户。
            截至3月20日，已完成摸底，共改造500户。           | 截至6月30日，已完成摸底，共改造500户。
            2030年一季度，已完成摸底，共改造500户。          | 2030年第二季度，已完成摸底，共改造500户。
            截至三月底，已完成摸底，共 改造 500 户。         | 截至六月底，已完成摸底，共改造500户。
            """)
    void isWholeWhereOnlyDatesAndSpacesDiffer(String one, String other) {
        assertThat(alike(one, other)).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            已完成摸底，施工图设计全部完成，共改造500户。     | 已完成摸底，施工图设计全部完成，共改造800户。
            已完成摸底，施工图设计全部完成，共改造五百户。    | 已完成摸底，施工图设计全部完成，共改造八百户。
            已完成摸底，完成率12.5%，正在施工，质量受控。    | 已完成摸底，完成率12.6%，正在施工，质量受控。
            已完成摸底，施工图设计全部完成，共改造500户。     | 已完成摸底，施工图设计全部完成，共改造。
            """)
    void isNothingWhereTheNumbersDiffer(String one, String other) {
        assertThat(alike(one, other)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉, 甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申戌, 95",
        "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉, 甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申, 95",
        "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉, 甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未东西, 90",
        "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉, 甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午东西南, 0",
        "'', '', 0"
    })
    void isTheShareOfCharactersThatStay(String one, String other, int percent) {
        assertThat(alike(one, other)).isEqualTo(percent);
    }

    @org.junit.jupiter.api.Test
    void costsLittleEvenForTheLongestCells() {
        String text = "推进".repeat(16_000);

        assertThat(alike(text, text + "。")).isEqualTo(100);
    }
}

package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "G/通用格式",
                "0",
                "0.00",
                "#,##0.00_ ",
                "#,##0.00_);[Red](#,##0.00)",
                "0.00E+00",
                "##0.0E+0",
                "[$¥-804]#,##0.00",
                "0\"d\"",
                "0.00\"m\"",
                "\"第\"0\"季度\"",
                "0\"月\"",
                "\\d0",
                "_-* #,##0_-",
                "@",
                "[DBNum1]General",
                "[DBNum2][$-804]General",
                "[>=10000]0!.0,\"万\"",
                "# ?/?",
                "0\"%\"",
                "0\\%",
                "000000",
                "[Magenta]0",
                "0;;;@"
            })
    void showsNumbers(String code) {
        assertThat(Shown.by(200, code)).isEqualTo(Shown.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0%", "0.00%", "0.0%;[Red]-0.0%", "0.00%_ ", "\"约\"0%", "[=0]\"-\";0.00%"})
    void showsPercentages(String code) {
        assertThat(Shown.by(200, code)).isEqualTo(Shown.PERCENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-mm-dd",
                "yyyy/m/d;@",
                "yyyy\"年\"m\"月\"d\"日\"",
                "yyyy\"年\"m\"月\"",
                "m\"月\"d\"日\"",
                "[$-804]yyyy\"年\"m\"月\"d\"日\";@",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
                "yyyy.mm.dd",
                "yyyymmdd",
                "h:mm",
                "[h]:mm:ss",
                "[mm]:ss",
                "mm:ss.0",
                "aaaa",
                "e\"年\"",
                "上午/下午h\"时\"",
                "YYYY-MM-DD"
            })
    void showsMoments(String code) {
        assertThat(Shown.by(200, code)).isEqualTo(Shown.MOMENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 17, 22, 27, 31, 36, 45, 47, 50, 57, 58})
    void knowsTheBuiltInDatesWithThoseOfChinesePrograms(int id) {
        assertThat(Shown.by(id, null)).isEqualTo(Shown.MOMENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 11, 13, 37, 44, 48, 49, 59, 163})
    void knowsTheBuiltInNumbers(int id) {
        assertThat(Shown.by(id, null)).isEqualTo(Shown.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10})
    void knowsTheBuiltInPercentages(int id) {
        assertThat(Shown.by(id, null)).isEqualTo(Shown.PERCENT);
    }
}

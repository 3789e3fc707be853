package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.findings.Finding;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;
import org.taizhang.terms.Quantity;

class QuantityCellTests {

    private final Measures measures = new Measures(SmallPlan.plan());
    private final List<Finding> findings = new ArrayList<>();

    private Optional<SubmittedQuantity> read(CellContent content, String stated, String wanted) {
        GridCell cell = new GridCell(CellPosition.parse("G4"), content, false);
        Place place = Place.ofCell("ledger.xlsx", "工作进展", cell.position());
        return new QuantityCell(cell, place, "累计完成", stated, wanted, measures, findings::add).read();
    }

    /** The value, {@code none} for nothing said, {@code ?} for what is not used; then the codes of what was found. */
    private String said(String text, String stated, String wanted) {
        findings.clear();
        String value = read(new CellContent.Text(text), stated, wanted)
                .map(quantity ->
                        quantity.value() == null ? "?" : quantity.value().toString())
                .orElse("none");
        StringBuilder said = new StringBuilder(value);
        findings.forEach(finding -> said.append(' ').append(finding.kind().code()));
        return said.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2890 | 2890 C302",
                "2,890 | 2890 C302",
                "2，890 | 2890 C302",
                "２８９０ | 2890 C302",
                "２，８９０．５ | 2890.5 C302",
                "2 890 | 2890 C302",
                "2890户 | 2890 C302",
                "2890 户 | 2890 C302",
                "'2890 户。' | 2890 C302",
                "2890（户） | 2890 C302",
                "0.5万户 | 5000 C302 C301",
                "0.5 万 户 | 5000 C302 C301",
                "0.5万 | 5000 C302 C301",
                "3百户 | 300 C302 C301",
                "2千 | 2000 C302 C301",
                "1万2000户 | 12000 C302 C301",
                "1亿2000万户 | 120000000 C302 C301",
                "1万2千户 | 12000 C302 C301",
                "1万2户 | ? C113",
                "2890.0 | 2890 C302",
                "0012 | 12 C302",
                "12345678901234567890.125 | 12345678901234567890.125 C302",
                "共120户 | 120 C302",
                "已完成120户 | 120 C302",
                "累计完成120户 | 120 C302",
                "截至目前，累计完成 120 户 | 120 C302",
                "1e5 | ? C113",
                "1E+05 | 100000 C201",
                "3e0 | ? C113",
                "-0 | ? C101",
                "1.2E+3 | 1200 C201",
                "1.25E+1 | 12.5 C302",
                "−5 | -5 C302",
                "－5户 | -5 C302",
                "+5 | 5 C302",
                "1E999999999 | ? C113",
                "1234567890123456789012345678901234567890123 | ? C101"
            })
    void readsANumberInDigits(String text, String expected) {
        assertThat(said(text, "", "户")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "约300户 | 300",
                "大约300户 | 300",
                "近3万户 | 30000",
                "300余户 | 300",
                "3万余户 | 30000",
                "3万多户 | 30000",
                "300户左右 | 300",
                "300户余 | 300",
                "300多 | 300",
                "300+ | 300",
                "≥40 | 40",
                ">=40 | 40",
                "＞40户 | 40",
                "不少于40户 | 40",
                "40户以上 | 40",
                "~300 | 300",
                "已完成约120户 | 120",
                "约三百户 | 300",
                "五百余户 | 500"
            })
    void keepsARoughNumberAndSaysSo(String text, String expected) {
        assertThat(said(text, "", "户")).startsWith(expected + " C201");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "六十五 | 65",
                "十二 | 12",
                "十 | 10",
                "二十 | 20",
                "一百零五户 | 105",
                "一百一十 | 110",
                "一百十二 | 112",
                "两千八百九十 | 2890",
                "二千零五十 | 2050",
                "二八九〇 | 2890",
                "三〇 | 30",
                "贰仟捌佰玖拾 | 2890",
                "一万二千户 | 12000",
                "十二万户 | 120000",
                "一亿零三十万户 | 100300000",
                "三点五户 | 3.5",
                "两户 | 2",
                "零 | 0",
                "一户 | 1",
                "共六十五户 | 65"
            })
    void readsANumberInChineseCharacters(String text, String expected) {
        assertThat(said(text, "", "户")).isEqualTo(expected + " C211");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一", "一一", "七八户", "六五", "三四十户", "一百五", "三千五户", "一万五", "十几户", "几十户", "数百户", "近百户", "百", "一般", "一户一策"
            })
    void takesNoChineseNumeralThatIsSaidLoosely(String text) {
        assertThat(said(text, "", "户")).startsWith("? C").contains("C10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "65% | 65 C302",
                "65％ | 65 C302",
                "65.5% | 65.5 C302",
                "65 | 65 C302",
                "0.65 | 65 C302 C202",
                "0.65% | 0.65 C302",
                "百分之六十五 | 65 C211",
                "百分之65 | 65 C211",
                "百分之六十五点五 | 65.5 C211",
                "百分之百 | 100 C211",
                "约65% | 65 C201",
                "六十五 | 65 C211",
                "5个百分点 | ? C302 C102",
                "65户 | ? C302 C102",
                "六成 | ? C101",
                "百分之六七十 | ? C112",
                "三分之二 | ? C112",
                "60%-70% | ? C110",
                "未启动 | 0 C213"
            })
    void readsAPercentage(String text, String expected) {
        assertThat(said(text, "", "%")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.5千米 | 公里 | 3.5 C302",
                "3.5km | 公里 | 3.5 C302",
                "3.5 KM | 公里 | 3.5 C302",
                "3500米 | 公里 | 3.5 C302 C301",
                "3.5公里 | 千米 | 3.5 C302",
                "0.35万公里 | 公里 | 3500 C302 C301",
                "100㎡ | 平方米 | 100 C302",
                "100m² | 平方米 | 100 C302",
                "100平米 | m2 | 100 C302",
                "2万平方米 | 平方米 | 20000 C302 C301",
                "3万亩 | 万亩 | 3 C302",
                "30000亩 | 万亩 | 3 C302 C301",
                "1.2亿元 | 万元 | 12000 C302 C301",
                "1亿2000万元 | 万元 | 12000 C302 C301",
                "壹仟贰佰元整 | 元 | 1200 C211",
                "5万 | 万元 | 5 C302",
                "1.2亿 | 万元 | 12000 C302 C301",
                "5千 | 万元 | ? C302 C102",
                "一万二千 | 万户 | 1.2 C211",
                "12公顷 | 户 | ? C302 C102",
                "65% | 户 | ? C302 C102",
                "10²户 | 户 | ? C101",
                "①户 | 户 | ? C101"
            })
    void convertsOnlyWhatIsTheSame(String text, String wanted, String expected) {
        assertThat(said(text, "", wanted)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¥1,234.50 | 万元 | 1234.5 C302",
                "￥1,234.50 | 万元 | 1234.5 C302",
                "'1,234.50 ' | 万元 | 1234.5 C302",
                "¥1,234.50 | 元 | 0.12345 C302 C301",
                "¥1,234.50 | '' | ? C302 C102",
                "¥1,234.50万元 | '' | 1234.5 C302",
                "-¥5 | 万元 | -5 C302",
                "¥5户 | 万元 | ? C101",
                "(123) | 万元 | -123 C212",
                "（1,234.5） | 万元 | -1234.5 C212",
                "(¥5) | 万元 | -5 C212",
                "12345 | 元 | 1.2345 C302 C301"
            })
    void readsAccountingForms(String text, String stated, String expected) {
        assertThat(said(text, stated, "万元")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"—", "-", "——", "无", "/", "／", "N/A", "n/a", "暂无", "暂无数据", "无数据", "　", "不涉及"})
    void takesWhatSaysNothingForNothing(String text) {
        assertThat(said(text, "", "户")).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"未启动", "未开工", "尚未启动", "暂未实施", "尚未开工。"})
    void takesWhatWasNotStartedForZeroAndSaysSo(String text) {
        assertThat(said(text, "", "户")).isEqualTo("0 C213");
        assertThat(findings.get(0).arguments()).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/3 | C112",
                "1/3户 | C112",
                "½ | C112",
                "3-5 | C110",
                "3~5户 | C110",
                "3～5 | C110",
                "3—5 | C110",
                "3至5户 | C110",
                "300户-500户 | C110",
                "三至五户 | C110",
                "2024-7-5 | C114",
                "2024.7.5 | C114",
                "2024年7月5日 | C114",
                "7月5日 | C114",
                "2024年7月 | C114",
                "2l户 | C111",
                "1OO户 | C111",
                "1〇5 | C111",
                "2,89o | C111",
                "I2 | C111",
                "OK | C101",
                "1.234,56 | C101",
                "1,23 | C101",
                "12,34,567 | C101",
                "0,123 | C101",
                "1.2.3 | C101",
                "12:30 | C101",
                "12 5 | C113",
                "'123\n456' | C113",
                "2 890 3 | C113",
                "120、30 | C113",
                "完成120户，其中新建30户 | C113",
                "120户（新建30户） | C113",
                "120户（预计） | C101",
                "已完成 | C101",
                "未完成120户 | C101",
                "计划完成120户 | C101",
                "本季度完成120户 | C101",
                "2024年 | C101",
                "3月 | C101",
                "TRUE | C101",
                "123- | C101",
                "1,234, | C101",
                "#DIV/0! | C105",
                "3\u00ad5 | C110"
            })
    void usesNothingThatIsNotCertainAndSaysWhy(String text, String code) {
        assertThat(said(text, "", "户")).isEqualTo("? " + code);
    }

    @Test
    void namesTheNumberThatLettersMayStandFor() {
        said("1,2O0户", "", "户");
        assertThat(findings.get(0).arguments()).containsExactly("累计完成", "1,200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ufeff2890",
                "2890\u00a0",
                "\u200b2890",
                "'2890",
                "’2890",
                "2\u200d890",
                "\t2890\n",
                "\u30002890"
            })
    void overlooksWhatCannotBeSeen(String text) {
        assertThat(said(text, "", "户")).isEqualTo("2890 C302");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "600床日 | 600 C302",
                "0.5万人 | 5000 C302 C301",
                "0.5万 | 5000 C302 C301",
                "60% | ? C302 C102",
                "5公里 | ? C302 C102",
                "一般 | ? C211 C102",
                "3月 | ? C101"
            })
    void countsThePartsOfARatioWithoutKnowingTheirUnit(String text, String expected) {
        assertThat(said(text, "", "")).isEqualTo(expected);
    }

    @Test
    void knowsCellsThatAreNoText() {
        assertThat(read(new CellContent.Moment(LocalDateTime.of(2024, 3, 5, 0, 0)), "", "户")
                        .orElseThrow()
                        .value())
                .isNull();
        read(new CellContent.Truth(true), "", "户");
        read(new CellContent.ErrorValue("#REF!"), "", "户");
        read(new CellContent.Uncalculated("A1+1"), "", "户");
        read(new CellContent.Numeric(new BigDecimal("0.5"), true), "", "户");
        assertThat(findings)
                .extracting(finding -> finding.kind().code() + finding.arguments())
                .containsExactly("C114[累计完成]", "C101[累计完成]", "C105[累计完成, #REF!]", "C106[累计完成]", "C102[%, 户]");
    }

    @Test
    void readsAPercentFormatAndAFractionUnderPercent() {
        assertThat(read(new CellContent.Numeric(new BigDecimal("0.655"), true), "", "%")
                        .orElseThrow()
                        .value())
                .isEqualTo(Quantity.of("65.5"));
        assertThat(findings).isEmpty();
        assertThat(read(new CellContent.Numeric(new BigDecimal("0.655"), false), "", "%")
                        .orElseThrow()
                        .value())
                .isEqualTo(Quantity.of("65.5"));
        assertThat(findings).extracting(finding -> finding.kind().code()).containsExactly("C202");
    }

    @Test
    void usesAValueFromAnotherWorkbookAndSaysSo() {
        GridCell cell =
                new GridCell(CellPosition.parse("G4"), new CellContent.Numeric(BigDecimal.TEN, false), true, true);
        Place place = Place.ofCell("ledger.xlsx", "工作进展", cell.position());
        assertThat(new QuantityCell(cell, place, "累计完成", "", "户", measures, findings::add)
                        .read()
                        .orElseThrow()
                        .value())
                .isEqualTo(Quantity.of("10"));
        assertThat(findings)
                .extracting(finding -> finding.kind().code() + finding.arguments())
                .containsExactly("C210[累计完成]");
    }

    @Test
    void convertsBackWithoutLoss() {
        assertThat(measures.convert(new BigDecimal("30000"), "户", "万户")).contains(new BigDecimal("3"));
        assertThat(measures.inName(Optional.of("撂荒地总面积（亩）"))).isEqualTo("亩");
        assertThat(measures.inName(Optional.of("建制村总数（1284个）"))).isEmpty();
    }
}

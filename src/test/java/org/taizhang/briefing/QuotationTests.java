package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "资金不足。|“资金不足。”",
                "一二三四五。六七八九十。|“一二三四五。六七八九十。”",
                "一二三四五。六七八九十甲。|“一二三四五。……”",
                "一二三四，五六七八九十甲乙丙丁。|“一二三四……”",
                "一二三四五六七八九十甲乙丙丁|“一二三四五六七八九十甲乙……”",
                "推行“一件事”和‘田长制’。|“推行‘一件事’和“田长制”。”",
            })
    void keepsWholeSentencesAsFarAsThereIsRoom(String words, String quoted) {
        int room = words.startsWith("推行") ? 20 : 12;
        assertThat(Quotation.of(words, room)).isEqualTo(quoted);
    }

    @ParameterizedTest
    @CsvSource({"'\n一是缺钱。\r\n二是缺人。 ',“一是缺钱。二是缺人。”", "'缺钱\n缺人',“缺钱；缺人”"})
    void standsOnOneLine(String words, String quoted) {
        assertThat(Quotation.of(words)).isEqualTo(quoted);
    }

    @ParameterizedTest
    @CsvSource({"𬭊𬭊𬭊𬭊,3,“𬭊𬭊𬭊……”"})
    void neverCutsACharacterInTwo(String words, int room, String quoted) {
        assertThat(Quotation.of(words, room)).isEqualTo(quoted);
    }
}

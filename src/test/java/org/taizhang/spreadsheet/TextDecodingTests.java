package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.spreadsheet.OpenedWorkbook.NotOpened;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

class TextDecodingTests {

    private static final String LEDGER = "填报单位：循化撒拉族自治县,日期\n指标名称,累计完成\n改造老旧小区（㎡）,2890\n";

    @TempDir
    private Path folder;

    private ReceivedText file;

    @BeforeEach
    void receive() {
        file = new ReceivedText(folder);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "GBK, GB18030", "GB18030, GB18030", "UTF-16LE, UTF-16LE", "UTF-16BE, UTF-16BE"})
    void knowsTheEncodingWithoutAMark(String written, String told) {
        assertThat(ReceivedText.opened(file.open(LEDGER, written)).encoding()).isEqualTo(told);
        assertThat(ReceivedText.cells(
                        ReceivedText.opened(file.open(LEDGER, written)).sheets().get(0)))
                .contains("A1=填报单位：循化撒拉族自治县", "A3=改造老旧小区（㎡）", "B3=2890");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "UTF-16LE, UTF-16LE", "UTF-16BE, UTF-16BE"})
    void obeysTheMarkAndDoesNotReadIt(String written, String told) {
        OpenedWorkbook outcome = file.open("\ufeff" + LEDGER, written);
        assertThat(ReceivedText.opened(outcome).encoding()).isEqualTo(told);
        assertThat(ReceivedText.cells(ReceivedText.opened(outcome).sheets().get(0))
                        .get(0))
                .isEqualTo("A1=填报单位：循化撒拉族自治县");
    }

    @Test
    void readsRareCharactersOfFourBytesAndTheScriptsOfMinorities() {
        assertThat(ReceivedText.cells(ReceivedText.opened(file.open(LEDGER + "䶮镇𠀀,1\nབོད་ཡིག,2\n", "GB18030"))
                        .sheets()
                        .get(0)))
                .contains("A4=䶮镇𠀀", "A5=བོད་ཡིག");
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void refusesTwoEncodingsInOneFile() {
        byte[] mixed = joined(LEDGER.getBytes(StandardCharsets.UTF_8), "乐都区碾伯镇,5\n".getBytes(Charset.forName("GBK")));
        assertThat(file.open(mixed)).isEqualTo(new NotOpened(Reason.GARBLED_TEXT, ""));
    }

    @Test
    void refusesACharacterCutInHalf() {
        byte[] utf8 = LEDGER.getBytes(StandardCharsets.UTF_8);
        byte[] broken = joined(Arrays.copyOf(utf8, 4), Arrays.copyOfRange(utf8, 5, utf8.length));
        assertThat(ReceivedText.reason(file.open(broken))).isEqualTo(Reason.GARBLED_TEXT);
        assertThat(ReceivedText.reason(file.open(joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, broken))))
                .isEqualTo(Reason.GARBLED_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"锟斤拷锟斤拷,1\n指标名称,2\n", "指标\uFFFD称,1\n", "指标\uE123称,1\n", "指标\u0085称,1\n"})
    void refusesCharactersThatNobodyWrote(String text) {
        assertThat(file.open(text)).isEqualTo(new NotOpened(Reason.GARBLED_TEXT, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Big5", "Shift_JIS"})
    void refusesWhatOnlyHappensToBeValidChinese(String charset) {
        String text = "計畫的事業完成率,現在進行\n住宅改造,2890\n東京,5\n".replace('畫', charset.equals("Big5") ? '畫' : '画');
        assertThat(ReceivedText.reason(file.open(text, charset))).isEqualTo(Reason.GARBLED_TEXT);
    }

    @Test
    void refusesTextThatMayBeEitherOfTwoEncodings() {
        // Both bytes of these characters are a character of UTF-8 as well: 联通's neighbours.
        byte[] either = "a,b\n拢陇,1\n".getBytes(Charset.forName("GBK"));
        assertThat(new String(either, StandardCharsets.UTF_8)).doesNotContain("\uFFFD");
        assertThat(ReceivedText.reason(file.open(either))).isEqualTo(Reason.GARBLED_TEXT);
    }

    @Test
    void callsBytesThatAreNoTextUnknown() {
        assertThat(file.open(new byte[] {'a', 0, 1, 2, 'b', 0, 7, 0}))
                .isEqualTo(new NotOpened(Reason.NOT_A_WORKBOOK, "unknown"));
    }
}

package org.taizhang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.spreadsheet.CellContent;

class CellValueTests {

    @ParameterizedTest
    @CsvSource({"'2,890', 2890", "０．５, 0.5", "-1.50, -1.50", "' 12 ', 12", "'1,234,567.8', 1234567.8"})
    void readsPlainNumbersInText(String text, BigDecimal value) {
        assertThat(CellValue.number(new CellContent.Text(text))).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"≥4", "10所", "1,23", "约10", "1.", ".5", "1e3", "50%", "-", "1 000,5"})
    void takesNothingElseForANumber(String text) {
        assertThat(CellValue.number(new CellContent.Text(text))).isEmpty();
    }

    @Test
    void readsPercentagesAsNumbersOfPerCent() {
        assertThat(CellValue.percentage(new CellContent.Text("62.5%"))).contains(new BigDecimal("62.5"));
        assertThat(CellValue.percentage(new CellContent.Text("62.5"))).contains(new BigDecimal("62.5"));
        assertThat(CellValue.percentage(new CellContent.Numeric(new BigDecimal("0.625"), true)))
                .contains(new BigDecimal("62.5"));
        assertThat(CellValue.percentage(new CellContent.Numeric(new BigDecimal("0.625"), false)))
                .contains(new BigDecimal("0.625"));
    }

    @Test
    void doesNotTakeAPercentageForAPlainNumber() {
        assertThat(CellValue.number(new CellContent.Numeric(new BigDecimal("0.5"), true)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-05", "2024/3/5", "2024.3.5", "2024年3月5日", "２０２４年３月５日"})
    void readsDatesInText(String text) {
        assertThat(CellValue.date(new CellContent.Text(text))).contains(LocalDate.of(2024, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "3月5日", "20240305", "2024-13-01", "2024"})
    void takesNothingElseForADate(String text) {
        assertThat(CellValue.date(new CellContent.Text(text))).isEmpty();
    }

    @Test
    void doesNotTakeASerialNumberForADate() {
        assertThat(CellValue.date(new CellContent.Numeric(new BigDecimal(45000), false)))
                .isEmpty();
    }
}

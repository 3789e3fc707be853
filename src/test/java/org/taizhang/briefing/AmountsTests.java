package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;

class AmountsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "7|7",
                "999|999",
                "1000|1,000",
                "1234567|1,234,567",
                "0.5|0.5",
                "1234.5678|1,234.5678",
                "-1234.5|-1,234.5",
                "-999|-999",
                "12345678901234567890.123|12,345,678,901,234,567,890.123",
            })
    void groupsThousandsAndKeepsEveryDigit(String decimal, String written) {
        assertThat(Amounts.of(Quantity.of(decimal))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0.00", "1200|1,200.00", "1234.5|1,234.50", "0.123456|0.123456", "-5|-5.00"})
    void writesMoneyWithAtLeastTwoDecimals(String wan, String written) {
        assertThat(Amounts.of(Money.ofWan(wan))).isEqualTo(written);
    }

    @Test
    void writesPercentagesWithTwoDecimals() {
        assertThat(Amounts.of(Percent.of("43.25"))).isEqualTo("43.25%");
        assertThat(Amounts.of(Percent.of("100"))).isEqualTo("100.00%");
    }

    @Test
    void writesChangesWithTheirSign() {
        assertThat(Amounts.signed(Quantity.of("730"))).isEqualTo("+730");
        assertThat(Amounts.signed(Quantity.of("-730"))).isEqualTo("-730");
        assertThat(Amounts.signed(Quantity.ZERO)).isEqualTo("0");
        assertThat(Amounts.signed(Money.ofWan("1000.5"))).isEqualTo("+1,000.50");
        assertThat(Amounts.points(Percent.of("-31.75"))).isEqualTo("-31.75");
        assertThat(Amounts.points(Percent.of("2"))).isEqualTo("+2.00");
    }

    @Test
    void writesADashForWhatCannotBeSaid() {
        assertThat(Amounts.of((Quantity) null)).isEqualTo("—");
        assertThat(Amounts.of((Money) null)).isEqualTo("—");
        assertThat(Amounts.of((Percent) null)).isEqualTo("—");
        assertThat(Amounts.signed((Quantity) null)).isEqualTo("—");
    }

    @Test
    void writesDatesWithoutLeadingZeros() {
        assertThat(Amounts.of(LocalDate.of(2024, 9, 3))).isEqualTo("2024年9月3日");
    }
}

package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.spreadsheet.CellContent;

class DatesTests {

    private final Dates dates = new Dates(2024);

    @ParameterizedTest
    @CsvSource({
        "2024-7-5,2024-07-05",
        "2024-07-05,2024-07-05",
        "2024/7/5,2024-07-05",
        "2024.7.5,2024-07-05",
        "２０２４．７．５,2024-07-05",
        "2024 - 7 - 5,2024-07-05",
        "20240705,2024-07-05",
        "2024年7月5日,2024-07-05",
        "2024 年 7 月 5 日,2024-07-05",
        "2024年07月05号,2024-07-05",
        "2024年7月5,2024-07-05",
        "二〇二四年七月五日,2024-07-05",
        "二○二四年十二月二十一日,2024-12-21",
        "二零二四年十月三十一日,2024-10-31",
        "2024年十月三日,2024-10-03",
        "七月五日,2024-07-05",
        "7月5日,2024-07-05",
        "2023年12月30日,2023-12-30",
        "2024年7月5日（星期五）,2024-07-05",
        "2024-10-3 1:00,2024-10-03",
        "2024.10.3 08:30:00,2024-10-03",
        "2024-07-05T08:30,2024-07-05",
        "填报于2024年7月5日,2024-07-05",
        "45478,2024-07-05",
        "2024-2-29,2024-02-29"
    })
    void readsADay(String text, LocalDate expected) {
        assertThat(dates.find(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24.7.5",
                "24年7月5日",
                "24年 7月5日",
                "2024年7月",
                "2024-07",
                "7月",
                "2024-2-30",
                "2024.13.1",
                "2024年2月三十日",
                "2024-10-3至2024-10-5",
                "2024-7.5",
                "2024.10.35",
                "7/5/2024",
                "7-5",
                "44016",
                "1",
                "123456789",
                "下周五",
                "",
                "2024年七月五十日",
                "去年7月5日",
                "2024070512",
                "20241345"
            })
    void readsNoDayThatIsNotCertain(String text) {
        assertThat(dates.find(text)).isEmpty();
    }

    @Test
    void readsDateCellsOfEitherEpochAndSerialsThatLostTheirFormat() {
        assertThat(dates.in(new CellContent.Moment(LocalDateTime.of(2024, 10, 5, 14, 30))))
                .contains(LocalDate.of(2024, 10, 5));
        assertThat(dates.in(new CellContent.Numeric(new BigDecimal("45570"), false)))
                .contains(LocalDate.of(2024, 10, 5));
        assertThat(dates.in(new CellContent.Numeric(new BigDecimal("20241005"), false)))
                .contains(LocalDate.of(2024, 10, 5));
        assertThat(dates.in(new CellContent.Truth(true))).isEmpty();
    }
}

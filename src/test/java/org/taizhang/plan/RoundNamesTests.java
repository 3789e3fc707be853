package org.taizhang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.terms.Round;

class RoundNamesTests {

    @ParameterizedTest
    @CsvSource({
        "2024-Q1,第一季度,2024年第一季度,一季度",
        "2024-Q4,第四季度,2024年第四季度,四季度",
        "2026-M09,9月,2026年9月,9月份",
        "2026-M12,12月,2026年12月,12月份",
        "2026-M3,3月,2026年3月,3月份",
        "2026-H1,上半年,2026年上半年,上半年",
        "2026-H2,下半年,2026年下半年,下半年",
        "2026-R2,R2轮,2026-R2轮,R2轮",
        "2026-M13,M13轮,2026-M13轮,M13轮",
        "2026-H3,H3轮,2026-H3轮,H3轮",
        "2026-Q0,Q0轮,2026-Q0轮,Q0轮"
    })
    void namesARoundByItsKind(String code, String within, String full, String spoken) {
        Round round = Round.parse(code);

        assertThat(RoundNames.within(round)).isEqualTo(within);
        assertThat(RoundNames.full(round)).isEqualTo(full);
        assertThat(RoundNames.spoken(round)).isEqualTo(spoken);
    }
}

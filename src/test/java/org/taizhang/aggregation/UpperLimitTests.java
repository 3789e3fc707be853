package org.taizhang.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class UpperLimitTests {

    @Test
    void saysByHowMuchItIsExceeded() {
        // 1200 at 75 % is 900; 950 is 50 more, 5.5556 %
        UpperLimit complaints = limit("1200", true, "75", "950");

        assertThat(complaints.isKept()).isFalse();
        assertThat(complaints.allowed()).hasToString("900");
        assertThat(complaints.surplus()).hasToString("50");
        assertThat(complaints.excess().map(Object::toString)).contains("5.56");
    }

    @Test
    void hasTheWholeLimitForALevelAllYear() {
        // PM2.5 of 31.5 against 30
        UpperLimit dust = limit("30", false, "25", "31.5");

        assertThat(dust.allowed()).hasToString("30");
        assertThat(dust.surplus()).hasToString("1.5");
        assertThat(dust.excess().map(Object::toString)).contains("5.00");
        assertThat(limit("30", false, "25", "30").isKept()).isTrue();
    }

    @Test
    void saysWhatIsAllowedAndExceededExactly() {
        // 60 at 16.67 % is 10.002; 12 is 1.998 more, 19.976 %
        UpperLimit accidents = limit("60", true, "16.67", "12");

        assertThat(accidents.allowed()).hasToString("10.002");
        assertThat(accidents.surplus()).hasToString("1.998");
        assertThat(accidents.excess().map(Object::toString)).contains("19.98");
    }

    @Test
    void takesTheSurplusOfARatioFromTheRateAsShown() {
        // 6 of 208 is 2.8846…, shown 2.88
        UpperLimit repeated = new UpperLimit(fraction("2"), fraction("6").percentOf(fraction("208")));

        assertThat(repeated.surplus()).hasToString("0.88");
        assertThat(repeated.excess().map(Object::toString)).contains("44.23");
    }

    @Test
    void knowsNoPercentageOfNothing() {
        UpperLimit none = limit("0", false, "75", "1");

        assertThat(none.isKept()).isFalse();
        assertThat(none.excess()).isEmpty();
        assertThat(none.surplus()).hasToString("1");
        assertThat(limit("0", false, "75", "0").isKept()).isTrue();
    }

    private static UpperLimit limit(String target, boolean prorated, String expected, String achieved) {
        return new UpperLimit(UpperLimit.allowed(fraction(target), prorated, fraction(expected)), fraction(achieved));
    }

    private static Fraction fraction(String decimal) {
        return Fraction.of(new BigDecimal(decimal));
    }
}

package org.taizhang.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.taizhang.spreadsheet.ArchiveLimits;
import org.taizhang.spreadsheet.ReadLimits;

class LimitSettingsTests {

    /** With these variables and the lines of taizhang.properties, and nothing of this machine's own. */
    private static ReadLimits read(Map<String, Object> variables, Map<String, Object> properties) {
        return LimitSettings.of(new StandardEnvironment() {
            @Override
            protected void customizePropertySources(MutablePropertySources sources) {
                sources.addLast(new SystemEnvironmentPropertySource("variables", variables));
                sources.addLast(new MapPropertySource("properties", properties));
            }
        });
    }

    @Test
    void areTheStandardOnesUnlessSet() {
        assertThat(read(Map.of(), Map.of("taizhang.database-url", "jdbc:x"))).isEqualTo(ReadLimits.STANDARD);
    }

    @Test
    void comeFromThePropertiesOneByOne() {
        assertThat(read(
                        Map.of(),
                        Map.of(
                                "taizhang.limits.bytes", "1001",
                                "taizhang.limits.inflated-bytes", "10002",
                                "taizhang.limits.sheets", "3",
                                "taizhang.limits.cells", " 1004 ",
                                "taizhang.limits.text-characters", "1005",
                                "taizhang.limits.passed-cells", "1006",
                                "taizhang.limits.passed-characters", "1007",
                                "taizhang.limits.seconds", "8")))
                .isEqualTo(new ReadLimits(1001, 10002, 3, 1004, 1005, 1006, 1007, 8));
        assertThat(read(
                                Map.of(),
                                Map.of(
                                        "taizhang.limits.archive-bytes", "1001",
                                        "taizhang.limits.archive-entries", "2",
                                        "taizhang.limits.archive-entry-bytes", "1003",
                                        "taizhang.limits.archive-inflated-bytes", "10004",
                                        "taizhang.limits.archive-ratio", "5"))
                        .archive())
                .isEqualTo(new ArchiveLimits(1001, 2, 1003, 10004, 5));
    }

    @Test
    void comeFromTheEnvironmentFirst() {
        ReadLimits limits = read(
                Map.of("TAIZHANG_LIMITS_TEXT_CHARACTERS", "2000", "TAIZHANG_DATABASE_URL", "jdbc:x"),
                Map.of("taizhang.limits.text-characters", "3000", "taizhang.limits.seconds", "9"));
        assertThat(limits.textCharacters()).isEqualTo(2000);
        assertThat(limits.seconds()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "taizhang.limits.seconds, 0, 1, 3600",
        "taizhang.limits.seconds, 3601, 1, 3600",
        "taizhang.limits.seconds, 一分钟, 1, 3600",
        "taizhang.limits.seconds, 1.5, 1, 3600",
        "taizhang.limits.seconds, '', 1, 3600",
        "taizhang.limits.cells, 999999999999999999999, 1000, 50000000",
        "taizhang.limits.bytes, 50MB, 1000, 1000000000"
    })
    void refuseWhatIsNoNumberOrOutOfBounds(String setting, String value, String least, String most) {
        assertThatThrownBy(() -> read(Map.of(), Map.of(setting, value)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.WRONG_SETTING);
                    assertThat(refusal.arguments()).containsExactly(setting, value, least, most);
                });
    }

    @ParameterizedTest
    @CsvSource({"taizhang.limits.cell", "taizhang.limits.inflated.byte", "TAIZHANG_LIMITS_SECOND"})
    void refuseANameThatDoesNotExist(String name) {
        assertThatThrownBy(() -> read(Map.of(name, "2000"), Map.of()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.UNKNOWN_SETTING);
                    assertThat(refusal.arguments().get(0)).isEqualTo(name);
                    assertThat(refusal.arguments().get(1))
                            .startsWith("taizhang.limits.archive-bytes, taizhang.limits.archive-entries");
                });
    }
}

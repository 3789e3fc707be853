package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.aggregation.Light;

class LayoutsTests {

    private static final Map<String, Class<? extends Record>> ROWS = Map.ofEntries(
            Map.entry("frame", FrameRow.class),
            Map.entry("across", FrameRow.class),
            Map.entry("letter", LetterRow.class),
            Map.entry("lights", LightRow.class),
            Map.entry("categories", CategoryRow.class),
            Map.entry("ranking", RankRow.class),
            Map.entry("lagging", LaggingRow.class),
            Map.entry("submissions", SubmissionRow.class),
            Map.entry("findings", FindingRow.class),
            Map.entry("sources", SourceRow.class),
            Map.entry("matrix", MatrixRow.class),
            Map.entry("matrixacross", MatrixRow.class),
            Map.entry("trend", TrendRow.class),
            Map.entry("scores", ScoreRow.class),
            Map.entry("kinds", KindRow.class),
            Map.entry("unused", UnusedRow.class),
            Map.entry("money", MoneyTableRow.class),
            Map.entry("execution", ExecutionRow.class),
            Map.entry("quadrant", QuadrantRow.class),
            Map.entry("notice", NoticeRow.class),
            Map.entry("assessment", AssessmentRow.class),
            Map.entry("moneylines", MoneyLineRow.class));

    private static Stream<String> layouts() {
        return ROWS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void areLoadedOnceAProcess(String layout) {
        assertThat(Layouts.named(layout)).isSameAs(Layouts.named(layout));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void askOnlyForWhatTheirRowsHave(String layout) {
        List<String> components = Arrays.stream(
                        Objects.requireNonNull(ROWS.get(layout)).getRecordComponents())
                .map(component ->
                        component.getName() + " " + component.getType().getName())
                .toList();
        assertThat(Layouts.named(layout).getFields())
                .extracting(field -> field.getName() + " " + type(field))
                .isSubsetOf(components);
    }

    private static String type(JRField field) {
        return field.getValueClassName();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void nameRolesAndNeverATypeface(String layout) {
        JasperReport report = Layouts.named(layout);
        assertThat(report.getStyles())
                .extracting(JRStyle::getOwnFontName)
                .filteredOn(name -> name != null)
                .allSatisfy(name -> assertThat(FaceRole.ofFamily(name)).isNotNull());
        assertThat(report.getStyles()).extracting(JRStyle::isOwnBold).containsOnlyNulls();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void haveAStyleForEveryLight(String layout) {
        assertThat(Layouts.named(layout).getStyles())
                .extracting(JRStyle::getName)
                .contains(Arrays.stream(Light.values()).map(LightRow::style).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(LineKind.class)
    void standLinesWhereTheSetterThinksThatTheyStand(LineKind kind) {
        Map<String, JRStyle> styles = Arrays.stream(Layouts.named("frame").getStyles())
                .collect(Collectors.toMap(JRStyle::getName, style -> style));
        for (boolean first : new boolean[] {true, false}) {
            JRStyle style = Objects.requireNonNull(styles.get(kind.style(first)));
            assertThat(style.getFontName()).isEqualTo(kind.role().family());
            assertThat(style.getFontSize().doubleValue()).isEqualTo(kind.size());
            assertThat(style.getLineBox().getLeftPadding()).isEqualTo(first ? kind.first() : kind.left());
            assertThat(style.getLineBox().getRightPadding()).isEqualTo(kind.right());
        }
    }
}

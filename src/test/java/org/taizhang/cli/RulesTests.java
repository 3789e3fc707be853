package org.taizhang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severities;
import org.taizhang.findings.Severity;
import org.taizhang.job.Refusal;
import org.taizhang.words.Words;

class RulesTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private Rules rules(Locale language, Severities severities) {
        return new Rules(new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), language), severities);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void showsAnEntryWithItsExample() {
        rules(Words.CHINESE, Severities.AS_CATALOGUED).show("c103");

        assertThat(said().lines())
                .containsExactly(
                        "C103  负数",
                        "  级别：错误（方案可改为：退回）",
                        "  含义：累计数从 1 月 1 日起只增不减，不会小于零。",
                        "  举例：单元格里是“-3”——“累计完成”填的是 -3，累计数不应小于零。",
                        "  改法：请核对后重填。");
    }

    @Test
    void saysThatThePlanChangedALevel() {
        Severities.Change off = new Severities.Change(Optional.empty(), "按年填报");
        Severities.Change graver = new Severities.Change(Optional.of(Severity.ERROR), "");
        Severities changed = new Severities(Map.of(FindingKind.NO_CHANGE, off, FindingKind.MEASURE_CONVERTED, graver));

        rules(Words.CHINESE, changed).show("X102");
        rules(Locale.ENGLISH, changed).show("C301");

        assertThat(said())
                .contains("级别：停用（方案所改，原为疑点；说明：按年填报）", "Level: error (changed by the plan, catalogued as note)");
    }

    @Test
    void namesTheNearestCodesWhenThereIsNoSuchOne() {
        assertThatThrownBy(() -> rules(Words.CHINESE, Severities.AS_CATALOGUED).show("C199"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments())
                                .containsExactly("C199", "C201 约数、C202 小数按百分数理解、C203 称已完成但未达目标"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C101", "x102", "Ｃ１０１", "Z9"})
    void knowsACode(String text) {
        assertThat(Rules.looksLikeCode(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-Q3", "4-1", "乐都区", "Q"})
    void doesNotTakeARoundForACode(String text) {
        assertThat(Rules.looksLikeCode(text)).isFalse();
    }

    @Test
    void showsTheWholeCatalogue() {
        rules(Words.CHINESE, Severities.AS_CATALOGUED).showAll();

        assertThat(said()).startsWith("# 校验规则").contains("### C101 不是数", "### X110 分母变动过大");
    }
}

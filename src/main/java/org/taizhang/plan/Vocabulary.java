package org.taizhang.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taizhang.findings.Severity;

/**
 * The words that a column of the plan workbook may hold, each for one value: what the drop-down offers, and nothing else is
 * understood.
 */
final class Vocabulary<T> {

    static final Vocabulary<Boolean> YES_NO =
            new Vocabulary<Boolean>().word("是", true).word("否", false);

    static final Vocabulary<Unit.Type> UNIT_TYPES = new Vocabulary<Unit.Type>()
            .word("县区", Unit.Type.COUNTY)
            .word("园区", Unit.Type.PARK)
            .word("部门", Unit.Type.DEPARTMENT)
            .word("办公室", Unit.Type.OFFICE);

    static final Vocabulary<Indicator.Kind> KINDS = new Vocabulary<Indicator.Kind>()
            .word("累计", Indicator.Kind.SUM)
            .word("比率", Indicator.Kind.RATIO)
            .word("进度", Indicator.Kind.MILESTONE);

    static final Vocabulary<TargetState> TARGET_STATES =
            new Vocabulary<TargetState>().word("已下达", TargetState.SET).word("待下达", TargetState.OPEN);

    static final Vocabulary<Indicator.Comparison> COMPARISONS = new Vocabulary<Indicator.Comparison>()
            .word("≥", Indicator.Comparison.AT_LEAST)
            .word("≤", Indicator.Comparison.AT_MOST);

    static final Vocabulary<String> DOCUMENTS =
            new Vocabulary<String>().word("督查专报", "督查专报").word("财政简报", "财政简报");

    /** What a finding takes away (级别); nothing for 停用. */
    static final Vocabulary<Optional<Severity>> LEVELS = new Vocabulary<Optional<Severity>>()
            .word("退回", Optional.of(Severity.REJECT))
            .word("错误", Optional.of(Severity.ERROR))
            .word("疑点", Optional.of(Severity.WARNING))
            .word("提示", Optional.of(Severity.NOTE))
            .word("停用", Optional.empty());

    private final Map<String, T> meanings = new LinkedHashMap<>();

    private Vocabulary() {}

    private Vocabulary<T> word(String word, T meaning) {
        meanings.put(word, meaning);
        return this;
    }

    /** Whether the level above has set a target (目标状态). */
    enum TargetState {
        SET,
        OPEN
    }

    List<String> words() {
        return List.copyOf(meanings.keySet());
    }

    Optional<T> meaning(String word) {
        return Optional.ofNullable(meanings.get(word));
    }

    String wordFor(T meaning) {
        return meanings.entrySet().stream()
                .filter(entry -> entry.getValue().equals(meaning))
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}

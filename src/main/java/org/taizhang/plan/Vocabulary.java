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
            .word("市州", Unit.Type.COUNTY)
            .word("乡镇", Unit.Type.TOWN)
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
            new Vocabulary<String>().word("督查专报", "督查专报").word("财政简报", "财政简报").word("年度综述", "年度综述");

    /** What a finding takes away (级别); nothing for 停用. */
    static final Vocabulary<Optional<Severity>> LEVELS = new Vocabulary<Optional<Severity>>()
            .word("退回", Optional.of(Severity.REJECT))
            .word("错误", Optional.of(Severity.ERROR))
            .word("疑点", Optional.of(Severity.WARNING))
            .word("提示", Optional.of(Severity.NOTE))
            .word("停用", Optional.empty());

    /** What a row of the sheet 上报 is about (事项). */
    static final Vocabulary<Matter> MATTERS = new Vocabulary<Matter>()
            .word("指标", Matter.INDICATOR)
            .word("任务", Matter.TASK)
            .word("资金来源", Matter.SOURCE)
            .word("轮次", Matter.ROUND);

    static final Vocabulary<Aspect> ASPECTS = new Vocabulary<Aspect>()
            .word("权重", Aspect.WEIGHT)
            .word("扣分", Aspect.DEDUCTION)
            .word("等次", Aspect.GRADE)
            .word("指标", Aspect.INDICATOR);

    static final Vocabulary<Assessment.Part> PARTS = new Vocabulary<Assessment.Part>()
            .word("完成情况", Assessment.Part.COMPLETION)
            .word("推进节奏", Assessment.Part.PACE)
            .word("报送时效", Assessment.Part.TIMELINESS)
            .word("数据质量", Assessment.Part.QUALITY)
            .word("资金执行", Assessment.Part.MONEY);

    static final Vocabulary<Assessment.Fault> FAULTS = new Vocabulary<Assessment.Fault>()
            .word("逾期一天", Assessment.Fault.LATE_DAY)
            .word("未报一轮", Assessment.Fault.SILENT)
            .word("退回一份", Assessment.Fault.REJECTED)
            .word("错误一条", Assessment.Fault.ERROR)
            .word("疑点一条", Assessment.Fault.WARNING)
            .word("重报一次", Assessment.Fault.RESUBMISSION);

    static final Vocabulary<Assessment.Grade> GRADES = new Vocabulary<Assessment.Grade>()
            .word("优秀", Assessment.Grade.EXCELLENT)
            .word("良好", Assessment.Grade.GOOD)
            .word("合格", Assessment.Grade.FAIR)
            .word("不合格", Assessment.Grade.POOR);

    private final Map<String, T> meanings = new LinkedHashMap<>();

    private Vocabulary() {}

    private Vocabulary<T> word(String word, T meaning) {
        meanings.put(word, meaning);
        return this;
    }

    /** What is reported upward under a name of its own. */
    enum Matter {
        INDICATOR,
        TASK,
        SOURCE,
        ROUND
    }

    /** Whether the level above has set a target (目标状态). */
    enum TargetState {
        SET,
        OPEN
    }

    /** What a row of the sheet 考核 sets. */
    enum Aspect {
        WEIGHT,
        DEDUCTION,
        GRADE,
        INDICATOR
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

package org.taizhang.plan;

import java.util.List;
import org.taizhang.findings.FindingKind;

/**
 * A column of the plan workbook: its header, which is how it is found, and what it holds. Widths are in characters of the
 * default font, a Chinese one being two.
 */
enum Column {
    ITEM("项目", 28, Form.TEXT, Need.ALWAYS),
    CONTENT("内容", 78, Form.ANY, Need.SOMETIMES),

    UNIT_CODE("编码", 12, Form.TEXT, Need.ALWAYS),
    UNIT_NAME("全称", 24, Form.TEXT, Need.ALWAYS),
    SHORT_NAME("简称", 18, Form.TEXT, Need.ALWAYS),
    ALIASES("别名", 66, Form.TEXT, Need.NEVER),
    UNIT_TYPE("类型", 10, Form.TEXT, Need.ALWAYS),
    GROUPS("分组", 12, Form.TEXT, Need.NEVER),
    PARENT("上级", 14, Form.TEXT, Need.NEVER),
    REPORTS("报送台账", 11, Form.TEXT, Need.ALWAYS),
    MAIL("邮箱", 24, Form.TEXT, Need.NEVER),

    TASK_CODE("编号", 8, Form.TEXT, Need.ALWAYS),
    CATEGORY("类别", 14, Form.TEXT, Need.ALWAYS),
    TASK_NAME("任务", 36, Form.TEXT, Need.ALWAYS),
    LEADS("牵头单位", 30, Form.TEXT, Need.ALWAYS),
    COOPERATING("配合单位", 60, Form.TEXT, Need.NEVER),

    INDICATOR_CODE("编码", 8, Form.TEXT, Need.ALWAYS),
    TASK("任务编号", 10, Form.TEXT, Need.ALWAYS),
    INDICATOR_NAME("指标名称", 32, Form.TEXT, Need.ALWAYS),
    MEASURE("计量单位", 10, Form.TEXT, Need.SOMETIMES),
    KIND("类型", 8, Form.TEXT, Need.ALWAYS),
    TARGET("目标", 10, Form.NUMBER, Need.SOMETIMES),
    TARGET_STATE("目标状态", 10, Form.TEXT, Need.ALWAYS),
    TARGET_TEXT("目标表述", 14, Form.TEXT, Need.NEVER),
    COMPARISON("比较", 7, Form.TEXT, Need.ALWAYS),
    PRORATED("是否按序时", 12, Form.TEXT, Need.ALWAYS),
    REPORTERS("填报单位", 32, Form.TEXT, Need.ALWAYS),
    BASIS("采用", 16, Form.TEXT, Need.NEVER),
    NUMERATOR("分子名称", 24, Form.TEXT, Need.SOMETIMES),
    DENOMINATOR("分母名称", 22, Form.TEXT, Need.SOMETIMES),
    SYNONYMS("同义词", 38, Form.TEXT, Need.NEVER),

    INDICATOR("指标编码", 10, Form.TEXT, Need.ALWAYS),
    SHARE_UNIT("单位", 20, Form.TEXT, Need.ALWAYS),
    SHARE("分解目标", 12, Form.NUMBER, Need.ALWAYS),
    SAMPLE("示例", 8, Form.TEXT, Need.ALWAYS),

    ROUND("轮次", 12, Form.TEXT, Need.ALWAYS),
    DUE("报送期限", 14, Form.DATE, Need.ALWAYS),
    AS_OF("数据截至", 14, Form.DATE, Need.ALWAYS),
    EXPECTED("序时进度(%)", 14, Form.NUMBER, Need.ALWAYS),

    SOURCE("资金来源", 12, Form.TEXT, Need.ALWAYS),
    AMOUNT("计划安排(万元)", 18, Form.NUMBER, Need.ALWAYS),

    DOCUMENT("文件", 14, Form.TEXT, Need.ALWAYS),
    READER("收件单位", 22, Form.TEXT, Need.ALWAYS),

    RULE_CODE("编码", 10, Form.TEXT, Need.ALWAYS),
    LEVEL("级别", 10, Form.TEXT, Need.ALWAYS),
    REASON("说明", 66, Form.TEXT, Need.NEVER),

    MATTER("事项", 12, Form.TEXT, Need.ALWAYS),
    OWN("本级", 14, Form.TEXT, Need.ALWAYS),
    THEIRS("上级", 14, Form.TEXT, Need.ALWAYS),
    THEIR_NAME("上级名称", 36, Form.TEXT, Need.SOMETIMES),
    THEIR_MEASURE("上级计量单位", 14, Form.TEXT, Need.SOMETIMES),
    FACTOR("系数", 10, Form.NUMBER, Need.NEVER),
    ASPECT("类别", 10, Form.TEXT, Need.ALWAYS),
    ASPECT_ITEM("项目", 20, Form.TEXT, Need.ALWAYS),
    POINTS("分值", 10, Form.NUMBER, Need.ALWAYS),
    CEILING("上限", 10, Form.NUMBER, Need.NEVER),

    REMARK("备注", 46, Form.TEXT, Need.NEVER);

    private final String title;
    private final int width;
    private final Form form;
    private final Need need;

    Column(String title, int width, Form form, Need need) {
        this.title = title;
        this.width = width;
        this.form = form;
        this.need = need;
    }

    /** What a cell holds. */
    enum Form {
        /** Text; a date in such a column is the spreadsheet program's mistake, as when 4-1 becomes 1 April. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A date. */
        DATE,
        /** Whatever the row asks for. */
        ANY
    }

    /** Whether a row may leave the cell blank. */
    enum Need {
        /** A blank is a finding. */
        ALWAYS,
        /** It depends on the rest of the row. */
        SOMETIMES,
        /** A blank says that there is nothing. */
        NEVER
    }

    /** The header as it stands in row 1. */
    String title() {
        return title;
    }

    int width() {
        return width;
    }

    Form form() {
        return form;
    }

    Need need() {
        return need;
    }

    /** What is found where a cell that is always needed is blank. */
    FindingKind whenBlank() {
        return switch (this) {
            case LEADS -> FindingKind.TASK_WITHOUT_LEAD;
            case REPORTERS -> FindingKind.INDICATOR_WITHOUT_REPORTER;
            case SAMPLE -> FindingKind.SAMPLE_MARK_MISSING;
            default -> FindingKind.PLAN_VALUE_MISSING;
        };
    }

    /** The words a cell may hold; empty where it is free. */
    List<String> words() {
        return switch (this) {
            case UNIT_TYPE -> Vocabulary.UNIT_TYPES.words();
            case REPORTS, PRORATED, SAMPLE -> Vocabulary.YES_NO.words();
            case KIND -> Vocabulary.KINDS.words();
            case TARGET_STATE -> Vocabulary.TARGET_STATES.words();
            case COMPARISON -> Vocabulary.COMPARISONS.words();
            case DOCUMENT -> Vocabulary.DOCUMENTS.words();
            case ASPECT -> Vocabulary.ASPECTS.words();
            case LEVEL -> Vocabulary.LEVELS.words();
            case MATTER -> Vocabulary.MATTERS.words();
            default -> List.of();
        };
    }
}

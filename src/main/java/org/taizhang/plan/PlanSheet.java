package org.taizhang.plan;

import static org.taizhang.plan.Column.*;

import java.util.List;

/** The sheets of the plan workbook in the order of their tabs, with their columns. Row 1 is the header of each. */
enum PlanSheet {
    SETTINGS("方案", 1, ITEM, CONTENT, REMARK),
    UNITS("单位", 3, UNIT_CODE, UNIT_NAME, SHORT_NAME, ALIASES, UNIT_TYPE, GROUPS, PARENT, REPORTS, MAIL, REMARK),
    TASKS("任务", 3, TASK_CODE, CATEGORY, TASK_NAME, LEADS, COOPERATING, REMARK),
    INDICATORS(
            "指标",
            3,
            INDICATOR_CODE,
            TASK,
            INDICATOR_NAME,
            MEASURE,
            KIND,
            TARGET,
            TARGET_STATE,
            TARGET_TEXT,
            COMPARISON,
            PRORATED,
            REPORTERS,
            BASIS,
            NUMERATOR,
            DENOMINATOR,
            SYNONYMS,
            REMARK),
    SPLIT("分解", 0, INDICATOR, SHARE_UNIT, SHARE, SAMPLE, REMARK),
    ROUNDS("报送", 0, ROUND, DUE, AS_OF, EXPECTED, REMARK),
    MONEY("资金", 0, TASK, SOURCE, AMOUNT, SAMPLE, REMARK),
    RECIPIENTS("分发", 0, DOCUMENT, READER, MAIL, REMARK),
    /** A plan without it leaves every rule as catalogued. */
    RULES("校验规则", 0, RULE_CODE, LEVEL, REASON),
    /** A plan without it is assessed as usual. */
    ASSESSMENT("考核", 0, ASPECT, ASPECT_ITEM, POINTS, CEILING, REMARK),
    /** A plan without it reports to nobody. */
    UPWARD("上报", 0, MATTER, OWN, THEIRS, THEIR_NAME, THEIR_MEASURE, FACTOR, REMARK);

    static final int HEADER_ROW = 1;

    private final String title;
    private final int frozenColumns;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<Column> columns;

    PlanSheet(String title, int frozenColumns, Column... columns) {
        this.title = title;
        this.frozenColumns = frozenColumns;
        this.columns = List.of(columns);
    }

    /** The name on the tab. */
    String title() {
        return title;
    }

    /** How many columns stay in sight when the sheet is scrolled. */
    int frozenColumns() {
        return frozenColumns;
    }

    List<Column> columns() {
        return columns;
    }

    /** Where the column stands when Taizhang writes the sheet, from 1. */
    int position(Column column) {
        return columns.indexOf(column) + 1;
    }

    /** Whether a plan can do without a row in it. */
    boolean mayBeEmpty() {
        return this == SPLIT || this == MONEY || this == RECIPIENTS || isOptional();
    }

    /** Whether a plan can do without the sheet itself. */
    boolean isOptional() {
        return this == RULES || this == ASSESSMENT || this == UPWARD;
    }
}

package org.taizhang.sample;

/** A way in which some units' ledgers differ from others, all of them readable and none of them wrong. */
enum Habit {
    /** A line 附件 above the title. */
    ATTACHMENT_LINE(20),
    /** A line below the title that says what this is. */
    HINT_LINE(15),
    /** No hidden sheet that names plan, unit and round. */
    NO_IDENTITY(20),
    /** A header of two rows, with 完成情况 over the figures. */
    TWO_ROW_HEADER(14),
    /** The unit by its short name. */
    SHORT_NAME(75),
    /** The unit by another name the plan knows. */
    ALIAS(12),
    /** Numbers as text with thousands separators. */
    TEXT_NUMBERS(25),
    /** Figures in 户 where the plan counts in 万户. */
    BASE_MEASURE(35),
    /** One figure in full-width digits. */
    FULL_WIDTH(5),
    /** Blank rows between tasks. */
    BLANK_ROWS(14),
    /** The task's cell merged over its indicators. */
    MERGED_TASKS(40),
    /** The old format, .xls. */
    OLD_FORMAT(11),
    /** A list of items that add up. */
    ITEMS(40),
    /** A sheet of contacts. */
    CONTACTS(60),
    /** The date written as 2024年10月3日. */
    CHINESE_DATE(14),
    /** Rates calculated by formula. */
    FORMULAS(35),
    /** 无 where there is no difficulty. */
    SAYS_NOTHING(25),
    /** File named 关于报送…. */
    REPORT_FILE_NAME(15),
    /** File named by round first. */
    ROUND_FILE_NAME(15);

    private final int inHundred;

    Habit(int inHundred) {
        this.inHundred = inHundred;
    }

    /** How many of so many units that could have it do: its share rounded, but one at least. */
    int among(int units) {
        return Math.max(1, (units * inHundred + 50) / 100);
    }
}

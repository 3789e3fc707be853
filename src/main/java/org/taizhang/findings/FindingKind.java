package org.taizhang.findings;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue's entries (校验规则): what can be found, with a code that never changes and a severity. Families: F file, S
 * sheet, H head, R row, C cell, L ledger, X across ledgers and rounds, P plan. The words stand in the bundle under the code.
 */
public enum FindingKind {
    /** The workbook is broken. Arguments: where reading stopped. */
    DAMAGED_FILE("F101", Severity.REJECT),
    /** The workbook asks for a password. */
    ENCRYPTED_FILE("F102", Severity.REJECT),
    /** The bytes are no workbook. Arguments: what they are. */
    NOT_A_WORKBOOK("F103", Severity.REJECT),
    /** A cap was passed. Arguments: which. */
    FILE_TOO_LARGE("F104", Severity.REJECT),
    /** The file has no bytes. */
    EMPTY_FILE("F105", Severity.REJECT),
    /** The workbook is of Excel 95 or older. Arguments: its version. */
    OLD_EXCEL_FILE("F106", Severity.REJECT),
    /** The workbook is in Excel's binary form (.xlsb). */
    BINARY_WORKBOOK("F107", Severity.REJECT),
    /** An archive that is not opened, such as .rar or .7z. Arguments: its kind. */
    ARCHIVE_FILE("F108", Severity.REJECT),
    /** The file is a PDF. */
    PDF_FILE("F109", Severity.REJECT),
    /** The file is a picture. Arguments: its kind. */
    IMAGE_FILE("F110", Severity.REJECT),
    /** The file is a text document. Arguments: its kind. */
    WORD_FILE("F111", Severity.REJECT),
    /** A zip archive holds nothing that could be a ledger. Arguments: how many files it holds. */
    ARCHIVE_WITHOUT_LEDGER("F112", Severity.REJECT),
    /** A zip archive is over a cap, holds archives or is damaged; nothing of it is read. Arguments: why. */
    ARCHIVE_TOO_LARGE("F113", Severity.REJECT),
    /** The encoding of a text file cannot be told with certainty. */
    GARBLED_TEXT("F114", Severity.REJECT),
    /** A text file was read as a table. Arguments: its encoding. */
    READ_AS_TEXT("F115", Severity.NOTE, Latitude.LEDGER),
    /** The file is not what its name says. Arguments: the extension, what it is. */
    WRONG_EXTENSION("F116", Severity.NOTE, Latitude.LEDGER),
    /** The workbook holds macros, which are never run. */
    MACROS_IGNORED("F117", Severity.NOTE, Latitude.LEDGER),
    /** Reading took longer than allowed. Arguments: seconds allowed. */
    READING_TOO_SLOW("F118", Severity.REJECT),
    /** Cells stand twice or out of order in the file, so that a figure could count twice. Arguments: the sheet, the cell. */
    REPEATED_CELLS("F119", Severity.REJECT),
    /** The ledger says it belongs to another plan. Arguments: its plan, this plan. */
    WRONG_PLAN("F201", Severity.REJECT),
    /** The ledger says it belongs to another round. Arguments: its round, this round. */
    WRONG_ROUND("F202", Severity.REJECT),
    /** No unit of the plan can be recognised. Arguments: what the ledger says of its sender. */
    UNKNOWN_UNIT("F203", Severity.REJECT),
    /** Two places of the ledger name different units. Arguments: one, the other. */
    UNIT_CONFLICT("F204", Severity.REJECT),
    /** The unit owes no ledger. Arguments: unit. */
    UNIT_DOES_NOT_REPORT("F205", Severity.REJECT),
    /** The same bytes came under another name. Arguments: the other file. */
    DUPLICATE_CONTENT("F206", Severity.NOTE),
    /** A later ledger of the unit takes its place. Arguments: the later file. */
    SUPERSEDED("F207", Severity.NOTE),
    /** Several different ledgers of one unit, and nothing says which is the later. Arguments: the other files. */
    CONFLICTING_LEDGERS("F208", Severity.REJECT),
    /** The ledger does not say when it was filled in. */
    DATE_NOT_STATED("F209", Severity.NOTE, Latitude.LEDGER),
    /** The ledger does not say which round it is for. Arguments: the folder's round. */
    ROUND_NOT_STATED("F210", Severity.NOTE, Latitude.LEDGER),
    /** The stated date cannot be read. Arguments: the text. */
    DATE_NOT_READ("F211", Severity.NOTE, Latitude.LEDGER),
    /** The register of receipts (收件登记) cannot be understood. Arguments: why. */
    REGISTER_UNREADABLE("F212", Severity.WARNING, Latitude.MARK),
    /** The register names a file that is not there. Arguments: the name. */
    REGISTER_WITHOUT_FILE("F213", Severity.NOTE, Latitude.MARK),
    /** A day in the register cannot be read. Arguments: the file, the text. */
    REGISTER_DATE_NOT_READ("F214", Severity.WARNING, Latitude.MARK),
    /** The ledger's own date is later than the day it came. Arguments: its date, the day it came. */
    STATED_AFTER_ARRIVAL("F215", Severity.NOTE, Latitude.LEDGER),
    /** The mail or register names another unit than the ledger. Arguments: the ledger's unit, the other. */
    SENDER_DIFFERS("F216", Severity.WARNING, Latitude.LEDGER),

    /** No sheet holds a progress table. Arguments: the headings looked for. */
    MISSING_SHEET("S101", Severity.REJECT),
    /** A hidden sheet holds a table that was not read. Arguments: sheet. */
    HIDDEN_TABLE("S102", Severity.WARNING, Latitude.LEFT_OUT),
    /** A sheet says it is of another round and was left alone. Arguments: sheet, its round. */
    OTHER_ROUND_SHEET("S103", Severity.NOTE, Latitude.LEFT_OUT),
    /** A hidden sheet held the table and was read. Arguments: sheet. */
    HIDDEN_SHEET_READ("S104", Severity.NOTE, Latitude.LEDGER),
    /** A table has a head and nothing below it. Arguments: sheet. */
    TABLE_WITHOUT_ROWS("S105", Severity.ERROR, Latitude.LEFT_OUT),
    /** A hidden column was read. Arguments: heading. */
    HIDDEN_COLUMN_READ("S106", Severity.NOTE, Latitude.LEDGER),
    /** A second table of the sheet is of another round and was left alone. Arguments: round. */
    LAST_ROUND_TABLE("S107", Severity.NOTE, Latitude.LEFT_OUT),
    /** A table's head stands in one row with another table's data; what is below it was not read. Arguments: the cell, its heading. */
    HEAD_BESIDE_DATA("S108", Severity.ERROR, Latitude.LEFT_OUT),

    /** A table lacks a column that it needs. Arguments: heading. */
    MISSING_COLUMN("H101", Severity.ERROR, Latitude.LEFT_OUT),
    /** Two columns could be the same. Arguments: heading, the cells. */
    AMBIGUOUS_COLUMN("H102", Severity.ERROR, Latitude.LEFT_OUT),
    /** A column was recognised by another heading. Arguments: the heading, the standard heading. */
    HEADING_SYNONYM("H103", Severity.NOTE, Latitude.LEDGER),
    /** A column that is not known was not read. Arguments: the heading. */
    UNKNOWN_COLUMN("H104", Severity.NOTE, Latitude.LEDGER),
    /** A heading was understood by its likeness. Arguments: the heading, the standard heading, the likeness in percent. */
    HEADING_BY_SIMILARITY("H105", Severity.WARNING, Latitude.LEDGER),
    /** A heading could mean several columns; the column was not read. Arguments: the heading, the candidates. */
    HEADING_CANDIDATES("H106", Severity.ERROR, Latitude.LEFT_OUT),
    /** Heading and row state different units of measure. Arguments: the heading's, the row's. */
    HEADING_MEASURE_CONFLICT("H107", Severity.ERROR, Latitude.LEFT_OUT),
    /** A column holds numbers and has no heading; it was not read. Arguments: the column's letters. */
    COLUMN_WITHOUT_HEADING("H108", Severity.WARNING, Latitude.LEFT_OUT),
    /** The figures are of the period, not cumulative; they were not read. Arguments: the heading. */
    NOT_CUMULATIVE("H109", Severity.ERROR, Latitude.LEFT_OUT),

    /** The row names no indicator of the plan. Arguments: what it names. */
    UNKNOWN_INDICATOR("R101", Severity.ERROR, Latitude.LEFT_OUT),
    /** The same indicator stands in several rows; none is used. Arguments: indicator, the rows. */
    DUPLICATE_ROW("R102", Severity.ERROR, Latitude.LEFT_OUT),
    /** Code and name are of different indicators. Arguments: code, name. */
    CODE_NAME_CONFLICT("R103", Severity.ERROR, Latitude.LEFT_OUT),
    /** A figure stands in a row that names no indicator. Arguments: the figure. */
    FIGURE_WITHOUT_INDICATOR("R104", Severity.ERROR, Latitude.LEFT_OUT),
    /** A text that is owed is not there. Arguments: heading, indicator. */
    MISSING_TEXT("R105", Severity.WARNING, Latitude.WORDS),
    /** The unit gives a figure that it does not owe; it is not used. Arguments: indicator. */
    FIGURE_NOT_EXPECTED("R106", Severity.WARNING, Latitude.LEFT_OUT),
    /** Excel had turned the code into a date. Arguments: the code it was read as. */
    CODE_READ_AS_DATE("R107", Severity.NOTE, Latitude.FIGURE),
    /** A hidden row was read. Arguments: row. */
    HIDDEN_ROW("R108", Severity.NOTE, Latitude.FIGURE),
    /** The unit owes a figure and has no row for it. Arguments: indicator. */
    MISSING_ROW("R109", Severity.ERROR, Latitude.LEFT_OUT),
    /** A name is like several indicators' or one's, but none's exactly. Arguments: the name, the candidates. */
    INDICATOR_CANDIDATES("R110", Severity.ERROR, Latitude.LEFT_OUT),
    /** The row names a task only; the indicator follows from its order within the task. Arguments: indicator. */
    INDICATOR_BY_ORDER("R111", Severity.WARNING, Latitude.FIGURE),
    /** A row of totals differs from the sum of its parts. Arguments: heading, the total, the sum. */
    TOTAL_DIFFERS("R112", Severity.WARNING, Latitude.LEDGER),
    /** Rows of totals were left out; said once a table. Arguments: how many. */
    TOTAL_NOT_COUNTED("R113", Severity.NOTE, Latitude.LEDGER),
    /** The list of items adds up to another figure than the progress table gives. Arguments: the sum, the figure. */
    ITEMS_DIFFER("R114", Severity.WARNING, Latitude.FIGURE),
    /** The figure is the sum of the list of items. Arguments: how many items, the sum. */
    ITEMS_ADDED_UP("R115", Severity.NOTE, Latitude.FIGURE),
    /** An item's quantity cannot be used, so the sum of the items is not known. Arguments: indicator. */
    ITEM_NOT_COUNTED("R116", Severity.ERROR, Latitude.LEFT_OUT),
    /** The same item stands twice in the list. Arguments: item, the rows. */
    ITEM_REPEATED("R117", Severity.WARNING, Latitude.LEDGER),
    /** Progress is behind and the words that should explain it are missing. Arguments: heading, indicator. */
    MISSING_CAUSE("R118", Severity.ERROR, Latitude.WORDS),
    /** A part (其中) is more than the whole above it. Arguments: heading, the part, the whole. */
    PART_OVER_WHOLE("R119", Severity.WARNING, Latitude.LEDGER),
    /** The row's cells stand a column off their headings. Arguments: the heading that shows it, what stands below it. */
    MISPLACED_CELLS("R120", Severity.ERROR, Latitude.LEFT_OUT),
    /** More was found in the list of items than is listed. Arguments: the finding's code, how many more. */
    FURTHER_ITEMS("R121", Severity.NOTE, Latitude.LEDGER),
    /** A money row names no task of the plan. Arguments: what it names. */
    UNKNOWN_TASK("R201", Severity.ERROR, Latitude.LEFT_OUT),
    /** A money row names no source of the plan. Arguments: what it names, the plan's sources. */
    UNKNOWN_SOURCE("R202", Severity.ERROR, Latitude.LEFT_OUT),
    /** The same task and source stand in several money rows; none is used. Arguments: task, source, the rows. */
    DUPLICATE_MONEY_ROW("R203", Severity.ERROR, Latitude.LEFT_OUT),

    /** The cell is no number. Arguments: heading. */
    NOT_A_NUMBER("C101", Severity.ERROR, Latitude.LEFT_OUT),
    /** The unit of measure does not fit. Arguments: the ledger's, the plan's. */
    WRONG_MEASURE("C102", Severity.ERROR, Latitude.LEFT_OUT),
    /** The quantity is below zero. Arguments: heading, value. */
    NEGATIVE("C103", Severity.ERROR, Latitude.LEFT_OUT),
    /** The numerator is larger than the denominator. Arguments: numerator, denominator. */
    NUMERATOR_OVER_DENOMINATOR("C104", Severity.ERROR, Latitude.FIGURE),
    /** The cell holds an error value. Arguments: heading, the error. */
    FORMULA_ERROR("C105", Severity.ERROR, Latitude.LEFT_OUT),
    /** The formula was never calculated. Arguments: heading. */
    FORMULA_NOT_CALCULATED("C106", Severity.ERROR, Latitude.LEFT_OUT),
    /** A figure that is owed is blank. Arguments: heading, indicator. */
    MISSING_FIGURE("C107", Severity.ERROR, Latitude.LEFT_OUT),
    /** The denominator is zero. Arguments: indicator. */
    ZERO_DENOMINATOR("C108", Severity.ERROR, Latitude.LEFT_OUT),
    /** A milestone's percentage is above 100. Arguments: value. */
    OVER_HUNDRED_PERCENT("C109", Severity.ERROR, Latitude.LEFT_OUT),
    /** The cell holds a range, not a number. Arguments: heading. */
    RANGE("C110", Severity.ERROR, Latitude.LEFT_OUT),
    /** Letters stand where digits belong. Arguments: heading, the number it may mean. */
    STRAY_LETTERS("C111", Severity.ERROR, Latitude.LEFT_OUT),
    /** A text such as 1/3 may be a fraction, a day or two numbers. Arguments: heading. */
    UNCLEAR_FRACTION("C112", Severity.ERROR, Latitude.LEFT_OUT),
    /** The cell holds several numbers. Arguments: heading. */
    SEVERAL_NUMBERS("C113", Severity.ERROR, Latitude.LEFT_OUT),
    /** The cell is a date where a number belongs. Arguments: heading. */
    DATE_FOR_NUMBER("C114", Severity.ERROR, Latitude.LEFT_OUT),
    /** An approximate word was left out. Arguments: the number taken. */
    APPROXIMATE("C201", Severity.WARNING, Latitude.FIGURE),
    /** A fraction below one under % was taken as a part of one. Arguments: the percentage taken. */
    FRACTION_AS_PERCENT("C202", Severity.WARNING, Latitude.FIGURE),
    /** Said to be completed, but below the target. Arguments: value, target. */
    COMPLETED_BELOW_TARGET("C203", Severity.WARNING, Latitude.FIGURE),
    /** More than half as much again as the target. Arguments: value, target. */
    FAR_OVER_TARGET("C204", Severity.WARNING, Latitude.FIGURE),
    /** Above the target. Arguments: value, target. */
    OVER_TARGET("C205", Severity.NOTE, Latitude.FIGURE),
    /** The unit's own percentage differs from its own counts. Arguments: its percentage, the counts' percentage. */
    OWN_PERCENTAGE_DIFFERS("C206", Severity.WARNING, Latitude.FIGURE),
    /** The unit's own target differs from the plan's. Arguments: its target, the plan's. */
    OWN_TARGET_DIFFERS("C207", Severity.WARNING, Latitude.FIGURE),
    /** The stage is not one of the plan's. Arguments: the stage, the plan's stages. */
    UNKNOWN_STAGE("C208", Severity.NOTE, Latitude.FIGURE),
    /** About ten thousand times, or a ten thousandth of, what the plan or last round says. Arguments: value, what it was compared with. */
    TEN_THOUSAND_TIMES("C209", Severity.WARNING, Latitude.FIGURE),
    /** The formula takes its value from another workbook. Arguments: heading. */
    EXTERNAL_LINK("C210", Severity.WARNING, Latitude.FIGURE),
    /** A number in Chinese characters was read. Arguments: the number. */
    CHINESE_NUMERAL("C211", Severity.NOTE, Latitude.FIGURE),
    /** A number in brackets was read as below zero. Arguments: the number. */
    NEGATIVE_IN_BRACKETS("C212", Severity.NOTE, Latitude.FIGURE),
    /** A word such as 未启动 was read as nothing done. Arguments: the word. */
    NOT_STARTED_AS_ZERO("C213", Severity.WARNING, Latitude.FIGURE),
    /** A bare 1 under % was taken as one per cent; it may have meant the whole. */
    ONE_AS_PERCENT("C214", Severity.WARNING, Latitude.FIGURE),
    /** A numerator or denominator stands beside the figure of what is no ratio. Arguments: heading, what stands there, indicator. */
    PART_WITHOUT_RATIO("C215", Severity.WARNING, Latitude.FIGURE),
    /** What a row says of how much it covers is not understood, or denies an amount that is there. Arguments: what it says. */
    UNCLEAR_COVERAGE("C216", Severity.WARNING, Latitude.FIGURE),
    /** Converted to the plan's unit of measure. Arguments: from, to. */
    MEASURE_CONVERTED("C301", Severity.NOTE, Latitude.FIGURE),
    /** Numbers were stored as text; said once a sheet. Arguments: how many. */
    NUMBER_AS_TEXT("C302", Severity.NOTE, Latitude.LEDGER),
    /** No typeface has a character of the text, so that papers show 〓. Arguments: the characters with their code points. */
    UNPRINTABLE_CHARACTER("C303", Severity.NOTE, Latitude.WORDS),
    /** More was paid than is in place. Arguments: paid, in place. */
    PAID_OVER_IN_PLACE("C401", Severity.WARNING, Latitude.FIGURE),
    /** More is in place than was arranged. Arguments: in place, arranged. */
    IN_PLACE_OVER_ARRANGED("C402", Severity.WARNING, Latitude.FIGURE),
    /** An amount of money is off by about ten thousand times. Arguments: heading, amount, what it was compared with. */
    TWO_MEASURES_OF_MONEY("C403", Severity.WARNING, Latitude.FIGURE),

    /** The unit sent nothing. Arguments: due date. */
    MISSING_LEDGER("L101", Severity.ERROR),
    /** The ledger came after the due date. Arguments: the day it came or, unless that is known, its own date; due date. */
    LATE_LEDGER("L102", Severity.NOTE, Latitude.LEDGER),
    /** The ledger has rows and no figure in any of them. */
    EMPTY_LEDGER("L103", Severity.REJECT, Latitude.LEDGER),
    /** Every figure is that of the last round. Arguments: last round. */
    SAME_AS_LAST_ROUND("L104", Severity.WARNING, Latitude.LEDGER),
    /** Every figure is that of another unit. Arguments: that unit. */
    SAME_AS_OTHER_UNIT("L105", Severity.WARNING, Latitude.LEDGER),

    /** A cumulative figure is below last round's. Arguments: this, last. */
    CUMULATIVE_FELL("X101", Severity.WARNING, Latitude.FIGURE),
    /** Not done, and nothing changed since last round. Arguments: value. */
    NO_CHANGE("X102", Severity.WARNING, Latitude.FIGURE),
    /** Two reporters give different totals. Arguments: this reporter's, the one that counts. */
    REPORTERS_DIFFER("X103", Severity.WARNING, Latitude.MARK),
    /** A cumulative amount of money is below last round's. Arguments: heading, this, last. */
    MONEY_FELL("X104", Severity.WARNING, Latitude.FIGURE),
    /** The step since last round is far from the unit's own earlier steps. Arguments: this step, the usual step, the modified z-score. */
    OUTLIER_IN_OWN_HISTORY("X105", Severity.WARNING, Latitude.FIGURE),
    /** The rate is far from those of the other units. Arguments: own rate, the median, the modified z-score. */
    OUTLIER_AMONG_PEERS("X106", Severity.WARNING, Latitude.FIGURE),
    /** The text is last round's. Arguments: heading, likeness in percent, last round. */
    COPIED_NARRATIVE("X107", Severity.WARNING, Latitude.WORDS),
    /** The units together arranged more than the plan has for the task and source. Arguments: task, source, the sum, the plan's. */
    MONEY_OVER_PLAN("X108", Severity.WARNING, Latitude.MARK),
    /** The text is another unit's. Arguments: heading, likeness in percent, that unit. */
    NARRATIVE_OF_OTHER_UNIT("X109", Severity.WARNING, Latitude.WORDS),
    /** The denominator changed by more than half since last round. Arguments: this, last. */
    RATIO_BASE_JUMPED("X110", Severity.WARNING, Latitude.FIGURE),
    /** A unit's total differs from what the units below it report. Arguments: its own, the sum of those below. */
    LEVELS_DIFFER("X111", Severity.WARNING, Latitude.MARK),

    /** There is no plan workbook. Arguments: file name. */
    PLAN_ABSENT("P101", Severity.REJECT),
    /** The plan workbook cannot be opened. Arguments: technical detail. */
    PLAN_UNREADABLE("P102", Severity.REJECT),
    /** The plan workbook asks for a password. */
    PLAN_ENCRYPTED("P103", Severity.REJECT),
    /** A sheet of the plan is missing. Arguments: sheet. */
    PLAN_SHEET_MISSING("P104", Severity.REJECT),
    /** A column of the plan is missing. Arguments: column. */
    PLAN_COLUMN_MISSING("P105", Severity.REJECT),
    /** Two columns have one header; the first is read. Arguments: column. */
    PLAN_COLUMN_TWICE("P106", Severity.ERROR),
    /** A column that plans do not have; it is not read. Arguments: header. */
    PLAN_COLUMN_UNKNOWN("P107", Severity.NOTE),
    /** A sheet that must hold something holds nothing. Arguments: sheet. */
    PLAN_SHEET_EMPTY("P108", Severity.ERROR),

    /** A cell that must be filled in is blank. Arguments: column or setting, what the row is about. */
    PLAN_VALUE_MISSING("P201", Severity.ERROR),
    /** A number was expected. Arguments: column or setting, text. */
    PLAN_NOT_A_NUMBER("P202", Severity.ERROR),
    /** A date was expected. Arguments: column or setting, text. */
    PLAN_NOT_A_DATE("P203", Severity.ERROR),
    /** One of a few words was expected. Arguments: column, text, the words. */
    PLAN_NOT_A_CHOICE("P204", Severity.ERROR),
    /** A code was expected. Arguments: column or setting, text. */
    PLAN_NOT_A_CODE("P205", Severity.ERROR),
    /** The spreadsheet program made a date of what should be text. Arguments: column, what the cell holds now. */
    PLAN_TEXT_BECAME_DATE("P206", Severity.ERROR),
    /** A formula error, or a formula without a result. Arguments: column, what the cell shows. */
    PLAN_BROKEN_CELL("P207", Severity.ERROR),
    /** An amount below zero. Arguments: column or setting, text. */
    PLAN_NEGATIVE("P208", Severity.ERROR),
    /** A target or share that is not above zero. Arguments: column, text. */
    PLAN_NOT_ABOVE_ZERO("P209", Severity.ERROR),
    /** Not within 0 to 100. Arguments: column, text. */
    PLAN_NOT_A_PERCENTAGE("P210", Severity.ERROR),
    /** An earlier row has the same code. Arguments: column, code, cell of the first. */
    PLAN_DUPLICATE("P211", Severity.ERROR),
    /** Not a mail address. Arguments: text. */
    PLAN_NOT_AN_ADDRESS("P212", Severity.ERROR),
    /** No typeface has a character of a text that papers show. Arguments: the text, the characters with their code points. */
    PLAN_UNPRINTABLE("P213", Severity.ERROR),
    /** A time of day was expected. Arguments: setting, text. */
    PLAN_NOT_A_TIME("P214", Severity.ERROR),
    /** A cell that says 待定: it is still to be decided. Arguments: column or setting, what the row is about. */
    PLAN_UNDECIDED("P220", Severity.ERROR),

    /** A row of the settings is missing. Arguments: setting. */
    SETTING_MISSING("P301", Severity.ERROR),
    /** A setting that plans do not have; it is not read. Arguments: setting. */
    SETTING_UNKNOWN("P302", Severity.NOTE),
    /** The plan's code is not the name of its folder. Arguments: code, folder. */
    PLAN_NAME_DIFFERS("P303", Severity.ERROR),
    /** No such time zone. Arguments: text. */
    NOT_A_TIME_ZONE("P304", Severity.ERROR),
    /** How a unit of measure converts cannot be understood. Arguments: unit of measure, text. */
    CONVERSION_UNCLEAR("P305", Severity.ERROR),
    /** One header is said to mean two columns. Arguments: header, the other column. */
    HEADER_SYNONYM_CLAIMED_TWICE("P306", Severity.ERROR),
    /** A typeface's file is not there or no TrueType file; the bundled face is used. Arguments: setting, file. */
    FONT_FILE_MISSING("P307", Severity.WARNING),

    /** A name that is no unit's and no group's. Arguments: column or setting, name. */
    PLAN_UNIT_UNKNOWN("P401", Severity.ERROR),
    /** A name that two units, or a unit and a group, go by. Arguments: name, who has it already. */
    UNIT_NAME_CLAIMED_TWICE("P402", Severity.ERROR),
    /** A unit owes ledgers, but no task or indicator concerns it. Arguments: unit. */
    UNIT_WITHOUT_DUTY("P403", Severity.WARNING),
    /** A task without lead unit. Arguments: column, task. */
    TASK_WITHOUT_LEAD("P404", Severity.ERROR),
    /** A task without indicator. Arguments: task. */
    TASK_WITHOUT_INDICATOR("P405", Severity.WARNING),
    /** A task that the sheet 任务 does not have. Arguments: code. */
    PLAN_TASK_UNKNOWN("P406", Severity.ERROR),
    /** The units above a unit come round to itself. Arguments: unit. */
    UNIT_ABOVE_ITSELF("P407", Severity.ERROR),

    /** An indicator that the sheet 指标 does not have. Arguments: code. */
    PLAN_INDICATOR_UNKNOWN("P501", Severity.ERROR),
    /** The unit of measure does not go with the kind. Arguments: kind, unit of measure. */
    MEASURE_DOES_NOT_FIT("P502", Severity.ERROR),
    /** A ratio must say what its numerator and denominator count. Arguments: indicator, column. */
    RATIO_WITHOUT_PARTS("P503", Severity.ERROR),
    /** Numerator or denominator named for what is no ratio; they are not read. Arguments: indicator. */
    PARTS_WITHOUT_RATIO("P504", Severity.WARNING),
    /** Nobody reports the indicator. Arguments: column, indicator. */
    INDICATOR_WITHOUT_REPORTER("P505", Severity.ERROR),
    /** A unit that owes no ledger is to report. Arguments: indicator, unit. */
    REPORTER_WITHOUT_LEDGER("P506", Severity.ERROR),
    /** The city's figure is to be taken from a unit that does not report it. Arguments: indicator, unit. */
    BASIS_NOT_REPORTING("P507", Severity.ERROR),
    /** The target is still open. Arguments: indicator. */
    TARGET_OPEN("P508", Severity.NOTE),
    /** The target is said to be set, but is not there. Arguments: indicator. */
    TARGET_MISSING("P509", Severity.ERROR),
    /** The target is said to be open, but is there. Arguments: indicator, target. */
    TARGET_DESPITE_OPEN("P510", Severity.ERROR),
    /** Two indicators go by one name, so that a ledger without codes cannot be understood. Arguments: name, other indicator. */
    INDICATOR_NAME_CLAIMED_TWICE("P511", Severity.WARNING),
    /** A milestone's figure is to come from several units, though it cannot be summed. Arguments: indicator, units. */
    MILESTONE_OF_MANY("P512", Severity.ERROR),
    /** Units are to be taken beside units below them, which would count those twice. Arguments: indicator, the units above. */
    BASIS_TWICE("P513", Severity.ERROR),

    /** The shares of a target do not add up to it. Arguments: indicator, their sum, the target. */
    SPLIT_OFF_TARGET("P601", Severity.ERROR),
    /** A share for a unit whose figure does not count for the indicator. Arguments: indicator, unit. */
    SHARE_FOR_OTHERS("P602", Severity.ERROR),
    /** Shares of a target that is still open. Arguments: indicator. */
    SPLIT_OF_OPEN_TARGET("P603", Severity.ERROR),
    /** It is not said whether a figure is a sample. Arguments: column, what the row is about. */
    SAMPLE_MARK_MISSING("P604", Severity.ERROR),
    /** A target of several units is not split, so that the units cannot be judged. Arguments: indicator. */
    TARGET_NOT_SPLIT("P605", Severity.NOTE),
    /** Figures are marked as samples. Arguments: how many. */
    SAMPLE_FIGURES("P606", Severity.NOTE),
    /** Shares of the units below do not add up to a unit's own. Arguments: indicator, unit, their sum, its share. */
    SPLIT_BELOW_OFF("P607", Severity.ERROR),

    /** A round of another year. Arguments: round, the plan's year. */
    ROUND_OF_OTHER_YEAR("P701", Severity.ERROR),
    /** A date is not after that of the round before. Arguments: column, date, the round before, its date. */
    DATES_NOT_INCREASING("P702", Severity.ERROR),
    /** Figures count up to a day after the ledger is due. Arguments: as-of date, due date. */
    AS_OF_AFTER_DUE("P703", Severity.ERROR),
    /** Less is expected than a round before. Arguments: expected, the round before, what was expected then. */
    EXPECTED_FALLS("P704", Severity.ERROR),

    /** Money from a source that the settings do not name. Arguments: source, the sources. */
    MONEY_SOURCE_UNKNOWN("P801", Severity.ERROR),
    /** A recipient is no unit of the plan and has no address. Arguments: name. */
    RECIPIENT_UNREACHABLE("P802", Severity.WARNING),

    /** A rule that the catalogue does not have. Arguments: code, the codes nearest to it. */
    RULE_UNKNOWN("P901", Severity.ERROR),
    /** A rule that may not be given that level. Arguments: code, the level. */
    RULE_NOT_ADJUSTABLE("P902", Severity.ERROR),
    /** The plan switches rules off. Arguments: how many. */
    RULES_SWITCHED_OFF("P903", Severity.NOTE),

    /** An own unit of measure cannot be turned into the upper level's. Arguments: own indicator, own unit, theirs. */
    UPWARD_MEASURE_UNCLEAR("P931", Severity.ERROR),
    /** Several own indicators that cannot be added up go into one of the upper level's. Arguments: theirs, the own ones. */
    UPWARD_NOT_ADDITIVE("P932", Severity.ERROR),
    /** Own indicators that are not reported upward. Arguments: how many, which. */
    UPWARD_NOT_REPORTED("P933", Severity.NOTE),
    /** The upper level's plan does not have it. Arguments: its plan, what (事项), which. */
    UPWARD_UNKNOWN("P934", Severity.ERROR),
    /** The upper level does not ask this region for it. Arguments: its plan, its indicator, the region. */
    UPWARD_NOT_ASKED("P935", Severity.ERROR),
    /** The sheets list less than a total that the document names. Arguments: the setting, the total, the sheet, what it lists. */
    TOTAL_NOT_DIVIDED("P936", Severity.NOTE),
    /** The sheets list more than a total that the document names. Arguments: the setting, the total, the sheet, what it lists. */
    TOTAL_EXCEEDED("P937", Severity.ERROR),
    /** The upper level's plan asks for what this plan does not have. Arguments: its plan, how many indicators, which. */
    UPWARD_ASKED_MORE("P938", Severity.NOTE),

    /** Nothing of that name is assessed. Arguments: what sort of thing, its name, the names there are. */
    ASSESSMENT_ITEM_UNKNOWN("P951", Severity.ERROR),
    /** The weights of the assessment's parts do not add up to 100. Arguments: their sum. */
    WEIGHTS_OFF_HUNDRED("P952", Severity.ERROR),
    /** A grade does not begin below the better one. Arguments: grade, from where on, the better one, from where on. */
    GRADES_NOT_FALLING("P953", Severity.ERROR);

    private static final int NEAR = 3;
    private static final BigInteger BEYOND = BigInteger.valueOf(9999);

    private final String code;
    private final Severity severity;
    private final Latitude latitude;

    FindingKind(String code, Severity severity) {
        this(code, severity, Latitude.FIXED);
    }

    FindingKind(String code, Severity severity, Latitude latitude) {
        this.code = code;
        this.severity = severity;
        this.latitude = latitude;
    }

    /** The entry with that code. */
    public static Optional<FindingKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** The stable code, such as {@code F101}. */
    public String code() {
        return code;
    }

    /** The kinds whose codes are nearest to one that the catalogue does not have: by number, of its family if there is such a one. */
    public static List<FindingKind> near(String code) {
        List<FindingKind> family = Arrays.stream(values())
                .filter(kind -> code.startsWith(String.valueOf(kind.family())))
                .toList();
        return (family.isEmpty() ? List.of(values()) : family)
                .stream()
                        .sorted(Comparator.comparingInt(kind -> Math.abs(number(kind.code) - number(code))))
                        .limit(NEAR)
                        .sorted()
                        .toList();
    }

    private static int number(String code) {
        String digits = code.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : new BigInteger(digits).min(BEYOND).intValue();
    }

    /** The letter of its family (类). */
    public char family() {
        return code.charAt(0);
    }

    /** What it takes away unless the plan says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** How far a plan may change that. */
    public Latitude latitude() {
        return latitude;
    }

    /** Whether a plan may make that of it; empty is switched off. */
    public boolean mayBecome(Optional<Severity> other) {
        return latitude.allows(severity, other.orElse(null));
    }
}

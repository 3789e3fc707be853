package org.taizhang.intake;

import java.util.regex.Pattern;

/** The words that stand around a number in a cell, as parts of patterns over half-width text. */
final class AmountWords {

    private static final String VAGUE_BEFORE = "约为?|大约|大概|将近|接近|近|超过?|逾|突破|不少于|不低于|不超过|至少|不足|不到|≥|≤|>=|<=|>|<|~";
    private static final String CERTAIN_BEFORE = "截至目前|截止目前|目前|现已|已|实际|累计|共计|合计|总计|共|完成了?|达到?|[:,\\s]";

    /** Words before the number, in a group {@code before}. */
    static final String BEFORE = "(?<before>(?:" + VAGUE_BEFORE + "|" + CERTAIN_BEFORE + ")*)";
    /** 余 or 多 right behind the number, in a group {@code odd}. */
    static final String ODD = "(?<odd>余|多)?";
    /** Words behind the unit of measure, in a group {@code after}. */
    static final String AFTER = "(?<after>左右|上下|余|多|以上|以下|以内|\\+)?[。;]?";
    /** Plain or in groups of three with commas or single blanks. A group that begins with 0 could be decimals. */
    static final String DIGITS = "(?:[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+|\\d+)(?:\\.\\d+)?";
    /** A unit of measure without a multiple. */
    static final String UNIT = "(?:[ckK]?[mM][23]|[\\p{IsHan}A-Za-z%‰°][\\p{IsHan}A-Za-z%‰°/]*?)";

    /** Whether the words before the number make it a rough one. */
    static final Pattern VAGUE = Pattern.compile(VAGUE_BEFORE);

    /** There is nothing to tell. */
    static final Pattern NOTHING = Pattern.compile("[-—–―─_]+|/+|\\\\+|…+|无|暂无|没有|空|(?:暂?无|没有)数据|不涉及|不适用|[Nn]/?[Aa]");
    /** Nothing was done yet. */
    static final Pattern NOT_STARTED = Pattern.compile("(?:尚|暂|还|仍)?未(?:启动|开工|动工|开始|实施|开展|到位|支付|拨付)(?:建设|实施)?[。;]?");
    /** An error value that was saved as text. */
    static final Pattern ERROR_VALUE = Pattern.compile("#(?:N/A|DIV/0!|REF!|VALUE!|NAME\\?|NUM!|NULL!)");

    private static final Pattern NO_UNIT =
            Pattern.compile(".{7,}|.*(?:[〇○零一二两三四五六七八九十几数半约至到和及余多吧呢吗了的是在有未已]|其中).*|[年月日号时点分成lIiOo].*");

    private AmountWords() {}

    /** Whether the text behind a number may be a unit of measure, rather than the rest of a sentence or of a date. */
    static boolean mayBeUnit(String text) {
        String unit = text.replaceFirst("^" + Multiples.FORM, "");
        return unit.isEmpty() || !NO_UNIT.matcher(unit).matches();
    }
}

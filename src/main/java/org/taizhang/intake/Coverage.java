package org.taizhang.intake;

import java.util.regex.Pattern;

/**
 * How much of what a row is about its figure covers, by its sender's own account (数据完整性). A level that collects from others, such as a city
 * whose ledger goes up to the province, says so where some of those did not report; a blank cell claims the whole.
 */
public enum Coverage {
    /** 完整, or nothing said. */
    WHOLE,
    /** 部分: some of what belongs to the figure is not in it. */
    PART,
    /** 暂缺, with the reason: there is no figure yet. Without a reason it is no account but a gap. */
    NONE,
    /** Something else is said. */
    UNCLEAR;

    private static final Pattern ALL = Pattern.compile("|完整|齐全|全部");
    private static final Pattern SOME = Pattern.compile("(部分|至少|不完整|不齐全).*");
    private static final Pattern NOTHING = Pattern.compile("暂缺[（(:：，,]\\s*[^）)\\s].+");

    static Coverage of(String text) {
        String said = text.strip();
        if (ALL.matcher(said).matches()) {
            return WHOLE;
        }
        if (SOME.matcher(said).matches()) {
            return PART;
        }
        return NOTHING.matcher(said).matches() ? NONE : UNCLEAR;
    }
}

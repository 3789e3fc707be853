package org.taizhang.intake;

import java.util.Optional;
import java.util.regex.Pattern;

/** How deep a row stands in a list that is numbered 一、（一）1. 1.1 (1) ①: a row above deeper ones is their subtotal. */
enum ItemLevel {
    /** 一、. */
    CHINESE("[一二三四五六七八九十]{1,3}", "[一二三四五六七八九十]{1,3}[、.]"),
    /** （一）. */
    CHINESE_IN_BRACKETS("\\([一二三四五六七八九十]{1,3}\\)", "\\([一二三四五六七八九十]{1,3}\\)"),
    /** 1. */
    NUMBER("\\d{1,6}", "\\d{1,3}[、.](?!\\d)"),
    /** 1.1. */
    DECIMAL("\\d{1,3}[.-]\\d{1,3}", "\\d{1,3}[.]\\d{1,3}[、.]?(?!\\d)"),
    /** （1）. */
    NUMBER_IN_BRACKETS("\\(\\d{1,3}\\)", "\\(\\d{1,3}\\)");

    private static final Pattern PLAIN = Pattern.compile("\\d{1,6}");

    private final Pattern alone;
    private final Pattern leading;

    ItemLevel(String alone, String leading) {
        this.alone = Pattern.compile(alone + "[、.]?");
        this.leading = Pattern.compile("^" + leading + ".+");
    }

    /** By the serial number, else by the mark before the name; none where neither is there. */
    static Optional<ItemLevel> of(String number, String name) {
        if (PLAIN.matcher(number).matches()) {
            return Optional.of(NUMBER);
        }
        String serial = Wording.normal(number);
        String named = serial.isEmpty() ? Wording.normal(name) : "";
        for (ItemLevel level : values()) {
            boolean stands = serial.isEmpty()
                    ? level.leading.matcher(named).matches()
                    : level.alone.matcher(serial).matches();
            if (stands) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    boolean isChinese() {
        return this == CHINESE || this == CHINESE_IN_BRACKETS;
    }

    /** Whether a row of the other level is below one of this. A row without a number below a Chinese one is. */
    boolean isAbove(Optional<ItemLevel> other) {
        return other.map(it -> compareTo(it) < 0).orElse(isChinese());
    }
}

package org.taizhang.terms;

import java.util.regex.Pattern;

/** The form and the order that task and indicator codes share: parts joined by hyphens, compared number by number. */
final class NumberedCode {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]+(-[0-9A-Za-z]+)*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private NumberedCode() {}

    static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    static String checked(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a code: " + text);
        }
        return text;
    }

    /** 4-2 comes before 10-1: numeric parts by value, others as text. */
    static int compare(String left, String right) {
        String[] a = left.split("-");
        String[] b = right.split("-");
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = comparePart(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        int byLength = Integer.compare(a.length, b.length);
        return byLength != 0 ? byLength : left.compareTo(right);
    }

    private static int comparePart(String a, String b) {
        boolean numeric = DIGITS.matcher(a).matches() && DIGITS.matcher(b).matches();
        return numeric ? new java.math.BigInteger(a).compareTo(new java.math.BigInteger(b)) : a.compareTo(b);
    }
}

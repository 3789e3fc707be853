package org.taizhang.briefing;

import java.util.Locale;

/**
 * What a line of the body is, which says in which face and how far from the edges it stands (GB/T 9704-2012). Each line takes one line
 * of the page: 22 to a page, 28 characters of 15.75 pt wide. The layouts have a style for each kind, and one more, {@code -first}, for
 * the first line of a paragraph where that stands further in.
 */
enum LineKind {
    /** An empty line. */
    BLANK(FaceRole.BODY, Size.BODY, 0, 0, 0),
    /** 正文: running text, its first line two characters in. */
    WORDS(FaceRole.BODY, Size.BODY, Size.TWO, 0, 0),
    /** The last line of a paragraph, which is not stretched to the edge. */
    LAST(FaceRole.BODY, Size.BODY, Size.TWO, 0, 0),
    /** 一、 */
    HEADING(FaceRole.HEADING, Size.BODY, Size.TWO, 0, 0),
    /** （一） */
    SUBHEADING(FaceRole.SUBHEADING, Size.BODY, Size.TWO, 0, 0),
    /** 标题: title of the paper, 二号, centred. */
    TITLE(FaceRole.TITLE, Size.TITLE, 0, 0, 0),
    /** 主送机关: to whom it goes, from the edge on. */
    RECIPIENT(FaceRole.BODY, Size.BODY, 0, 0, 0),
    /** 附件说明: the first annex with the word 附件 before it; a second line stands below the annex's name. */
    ANNEX_FIRST(FaceRole.BODY, Size.BODY, Size.TWO, Size.ANNEX_NAME, 0),
    /** 附件说明: a further annex, below the number of the first. */
    ANNEX_NEXT(FaceRole.BODY, Size.BODY, Size.ANNEX_NUMBER, Size.ANNEX_NAME, 0),
    /** 发文机关署名: who signs, above the date and centred on it. */
    SIGNATURE(FaceRole.BODY, Size.BODY, Size.SIGNATURE, Size.SIGNATURE, 0),
    /** 成文日期: the date, four characters from the right edge. */
    DATE(FaceRole.BODY, Size.BODY, 0, 0, Size.FOUR),
    /** 附件 and its number, at the head of an annex. */
    ANNEX(FaceRole.HEADING, Size.BODY, 0, 0, 0);

    private final FaceRole role;
    private final double size;
    private final int first;
    private final int left;
    private final int right;

    LineKind(FaceRole role, double size, int first, int left, int right) {
        this.role = role;
        this.size = size;
        this.first = first;
        this.left = left;
        this.right = right;
    }

    FaceRole role() {
        return role;
    }

    /** Size of type in points. */
    double size() {
        return size;
    }

    /** How far the first line stands from the left edge, in points. */
    int first() {
        return first;
    }

    /** How far the further lines stand from the left edge, in points. */
    int left() {
        return left;
    }

    /** How far every line stands from the right edge, in points. */
    int right() {
        return right;
    }

    /** Whether it must not stand last on a page. */
    boolean leads() {
        return this == HEADING || this == SUBHEADING || this == ANNEX || this == TITLE || this == RECIPIENT;
    }

    /** The layouts' style of a line. */
    String style(boolean firstLine) {
        String name = "line-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        return firstLine && first != left ? name + "-first" : name;
    }

    /** Sizes and distances in points. */
    private static final class Size {

        private static final double BODY = 15.75;
        private static final double TITLE = 22;
        private static final int TWO = 31;
        private static final int FOUR = 63;
        private static final int ANNEX_NUMBER = 78;
        private static final int ANNEX_NAME = 95;
        private static final int SIGNATURE = 200;

        private Size() {}
    }
}

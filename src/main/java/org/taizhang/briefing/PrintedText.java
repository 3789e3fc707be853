package org.taizhang.briefing;

/**
 * A text as it was set on a page, before any PDF.
 *
 * @param page from 1
 * @param source which element of which layout set it; a text that flows over pages has several parts of one source
 * @param furniture whether it belongs to every page (stamp, running head, page number) and not to the content
 * @param text what is printed here
 * @param cut whether some of it did not fit and is not printed anywhere
 */
record PrintedText(
        int page,
        String source,
        boolean furniture,
        FaceRole role,
        int x,
        int y,
        int width,
        int height,
        String text,
        boolean cut) {

    /** Whether the point, measured from the top left of the page, lies in the text's place. */
    boolean covers(double left, double top) {
        return left >= x && left <= x + width && top >= y && top <= y + height;
    }
}

package org.taizhang.briefing;

/** How a page is held. The type area (版心) is 156 × 225 mm either way. */
enum Sheet {
    /** Upright (纵向): 210 × 297 mm. */
    UPRIGHT("frame", 442, 638, 105),
    /** Across (横向), for tables of many columns: 297 × 210 mm, its head where the upright page has its left edge. */
    ACROSS("across", 638, 442, 79);

    private final String layout;
    private final int width;
    private final int height;
    private final int top;

    Sheet(String layout, int width, int height, int top) {
        this.layout = layout;
        this.width = width;
        this.height = height;
        this.top = top;
    }

    /** The name of the frame's layout. */
    String layout() {
        return layout;
    }

    /** The width of the type area in points. */
    int width() {
        return width;
    }

    /** The height of the type area in points. */
    int height() {
        return height;
    }

    /** How far the type area lies below the top of the page, in points. */
    int top() {
        return top;
    }
}

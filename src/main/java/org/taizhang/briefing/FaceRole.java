package org.taizhang.briefing;

/** What a typeface is for. The layouts' styles name a role, never a face. */
enum FaceRole {
    /** 仿宋: running text. */
    BODY("taizhang-body", "NotoSerifSC-Regular.ttf"),
    /** 小标宋: titles. */
    TITLE("taizhang-title", "NotoSerifSC-Bold.ttf"),
    /** 黑体: headings of the first level. */
    HEADING("taizhang-heading", "NotoSansSC-Bold.ttf"),
    /** 楷体: headings of the second level. */
    SUBHEADING("taizhang-subheading", "NotoSerifSC-Bold.ttf"),
    /** Tables, always in a bundled face: small, and with the signs of the lights. */
    TABLE("taizhang-table", "NotoSansSC-Regular.ttf"),
    /** Table heads and totals. */
    TABLE_BOLD("taizhang-table-bold", "NotoSansSC-Bold.ttf");

    private final String family;
    private final String bundled;

    FaceRole(String family, String bundled) {
        this.family = family;
        this.bundled = bundled;
    }

    /** The font name that styles use. */
    String family() {
        return family;
    }

    /** The bundled file that serves when the office has none of its own. */
    String bundled() {
        return bundled;
    }

    /** The role that a style's font name stands for. */
    static FaceRole ofFamily(String family) {
        for (FaceRole role : values()) {
            if (role.family.equals(family)) {
                return role;
            }
        }
        throw new IllegalArgumentException("a style names no role but " + family);
    }
}

package org.taizhang.spreadsheet;

/** The backgrounds of marked cells. They are ours alone, so that a mark can be told from a colour that a unit chose. */
public enum MarkColour {
    /** The gravest. */
    RED("FF9F9F"),
    /** Grave. */
    ORANGE("FFC8A5"),
    /** To be looked at. */
    YELLOW("FFEB9B"),
    /** For information. */
    BLUE("D9E9F9");

    private final String hex;

    MarkColour(String hex) {
        this.hex = hex;
    }

    /** Six hex digits. */
    public String hex() {
        return hex;
    }
}

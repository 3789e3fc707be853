package org.taizhang.correspondence;

import java.math.BigDecimal;
import org.taizhang.spreadsheet.Look;

/** How the parts of a blank ledger look: what is to be filled in is white and open, all else is tinted and locked. */
final class BlankLooks {

    private static final String TINT = "F2F2F2";

    static final Look TITLE = Look.PLAIN.inBold().sized(16).aligned(Look.Align.CENTRE);
    static final Look LINE = Look.PLAIN.sized(10);
    static final Look OPEN_LINE = LINE.withBorder().unlocked();
    static final Look HEAD = Look.PLAIN
            .inBold()
            .sized(10)
            .wrapped()
            .withBorder()
            .aligned(Look.Align.CENTRE)
            .filled("DDEBF7");
    static final Look GIVEN =
            Look.PLAIN.sized(10).wrapped().withBorder().aligned(Look.Align.LEFT).filled(TINT);
    static final Look GIVEN_SHORT = GIVEN.aligned(Look.Align.CENTRE);
    static final Look GIVEN_CODE = GIVEN_SHORT.formatted("@");
    static final Look GIVEN_NUMBER = GIVEN.aligned(Look.Align.RIGHT);
    static final Look OPEN_WORDS =
            Look.PLAIN.sized(10).wrapped().withBorder().aligned(Look.Align.LEFT).unlocked();
    static final Look OPEN_SHORT = OPEN_WORDS.aligned(Look.Align.CENTRE);
    static final Look OPEN_CODE = OPEN_SHORT.formatted("@");
    static final Look OPEN_NUMBER = OPEN_WORDS.aligned(Look.Align.RIGHT);

    private BlankLooks() {}

    /** A limit (控制数): a number as any other, shown with its sign and its own decimals. */
    static Look limit(BigDecimal limit) {
        int decimals = Math.max(0, limit.scale());
        return GIVEN_NUMBER.formatted("\"≤\"0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)));
    }
}

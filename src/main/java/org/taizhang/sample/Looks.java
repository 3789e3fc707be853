package org.taizhang.sample;

import org.taizhang.spreadsheet.Look;

/** How the parts of a ledger look. */
final class Looks {

    static final Look TITLE = Look.PLAIN.inBold().sized(16).aligned(Look.Align.CENTRE);
    static final Look SMALL = Look.PLAIN.sized(10);
    static final Look HINT = SMALL.aligned(Look.Align.CENTRE).coloured("7F7F7F");
    static final Look MARK = Look.PLAIN.inBold().aligned(Look.Align.RIGHT).coloured("C00000");
    static final Look HEADER = Look.PLAIN
            .inBold()
            .wrapped()
            .withBorder()
            .aligned(Look.Align.CENTRE)
            .filled("DDEBF7");
    static final Look WORDS = Look.PLAIN.sized(10).wrapped().withBorder().aligned(Look.Align.LEFT);
    static final Look SHORT = Look.PLAIN.sized(10).wrapped().withBorder().aligned(Look.Align.CENTRE);
    static final Look NUMBER = Look.PLAIN.sized(10).withBorder().aligned(Look.Align.RIGHT);
    static final Look TEXT_NUMBER = NUMBER.formatted("@");
    static final Look AMOUNT = NUMBER.formatted("#,##0.0");
    static final Look RATE = NUMBER.formatted("0.00");

    private Looks() {}
}

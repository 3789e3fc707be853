package org.taizhang.intake;

import java.math.BigDecimal;
import java.util.List;
import org.taizhang.findings.FindingKind;

/**
 * A number as it was written, with the unit of measure that stood behind it.
 *
 * @param measure what stood behind the number, such as 万户, 万 or ¥; empty for a bare number
 * @param remarks what the reader is to be told of how it was written
 */
record Amount(BigDecimal number, String measure, List<FindingKind> remarks) implements AmountText {

    private static final Remembered<String, AmountText> KNOWN =
            Remembered.ofTexts(text -> new AmountReader(text).read());

    Amount {
        remarks = List.copyOf(remarks);
    }

    /** What the text says: 5,000户, ２８９０, 约300公里, 0.5万户, 65%, 六十五. A text that is only partly a number is none. */
    static AmountText parse(String text) {
        return KNOWN.of(text);
    }
}

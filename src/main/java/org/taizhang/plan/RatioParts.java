package org.taizhang.plan;

import java.util.Optional;
import org.taizhang.findings.FindingKind;

/** What a ratio's numerator (分子) and denominator (分母) count; both are there for a ratio, neither for anything else. */
record RatioParts(Optional<String> numerator, Optional<String> denominator) {

    private static final RatioParts NONE = new RatioParts(Optional.empty(), Optional.empty());

    static RatioParts in(IndicatorRow row) {
        RatioParts parts = new RatioParts(
                row.cells().someText(Column.NUMERATOR), row.cells().someText(Column.DENOMINATOR));
        if (row.is(Indicator.Kind.RATIO)) {
            require(parts.numerator, row, Column.NUMERATOR);
            require(parts.denominator, row, Column.DENOMINATOR);
            return parts;
        }
        if (row.kind().isPresent() && !parts.equals(NONE)) {
            Column named = parts.numerator.isPresent() ? Column.NUMERATOR : Column.DENOMINATOR;
            row.report(FindingKind.PARTS_WITHOUT_RATIO, named, row.code());
        }
        return NONE;
    }

    private static void require(Optional<String> part, IndicatorRow row, Column column) {
        if (part.isEmpty()) {
            row.report(FindingKind.RATIO_WITHOUT_PARTS, column, row.code(), column.title());
        }
    }
}

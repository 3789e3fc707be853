package org.taizhang.validation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;

/** A character that no typeface has is said before anything is printed; the papers then show a sign in its place. */
final class UnprintableTextRule implements RowRule {

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        return Arrays.stream(LedgerColumn.values()).flatMap(column -> examine(row, column));
    }

    private static Stream<Finding> examine(LedgerRow row, LedgerColumn column) {
        String characters = row.row()
                .text(column)
                .codePoints()
                .filter(character -> !row.background().printable().test(character))
                .distinct()
                .mapToObj(character -> String.format(Locale.ROOT, "%c（U+%04X）", character, character))
                .collect(Collectors.joining("、"));
        return characters.isEmpty()
                ? Stream.empty()
                : Stream.of(row.finding(FindingKind.UNPRINTABLE_CHARACTER, column, characters));
    }
}

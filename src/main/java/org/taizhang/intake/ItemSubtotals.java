package org.taizhang.intake;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Indicator;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Place;
import org.taizhang.terms.Quantity;

/** Compares the subtotals that stand above their items in a numbered list; they are never counted. */
final class ItemSubtotals {

    private final String file;
    private final String sheet;
    private final String heading;
    private final Consumer<Finding> findings;
    private final Deque<Open> open = new ArrayDeque<>();

    ItemSubtotals(String file, String sheet, String heading, Consumer<Finding> findings) {
        this.file = file;
        this.sheet = sheet;
        this.heading = heading;
        this.findings = findings;
    }

    /** A subtotal whose items are still coming; its sum is null when they are not all plain numbers. */
    private static final class Open {
        private final ItemLevel level;
        private final GridCell cell;
        private final Set<IndicatorCode> indicators = new HashSet<>();
        private @Nullable BigDecimal sum = BigDecimal.ZERO;

        Open(ItemLevel level, GridCell cell) {
            this.level = level;
            this.cell = cell;
        }
    }

    void open(ItemLevel level, GridCell cell) {
        if (cell.content() instanceof CellContent.Numeric) {
            open.push(new Open(level, cell));
        }
    }

    void add(Indicator indicator, GridCell cell) {
        for (Open subtotal : open) {
            BigDecimal sum = subtotal.sum;
            subtotal.indicators.add(indicator.code());
            subtotal.sum = sum != null && cell.content() instanceof CellContent.Numeric number
                    ? sum.add(number.value())
                    : null;
        }
    }

    /** A row of that level ends the subtotals that are not above it. */
    void close(ItemLevel level) {
        while (!open.isEmpty() && !open.element().level.isAbove(Optional.of(level))) {
            compare(open.pop());
        }
    }

    void closeAll() {
        while (!open.isEmpty()) {
            compare(open.pop());
        }
    }

    private void compare(Open subtotal) {
        BigDecimal sum = subtotal.sum;
        BigDecimal stated = ((CellContent.Numeric) subtotal.cell.content()).value();
        if (sum != null && stated.compareTo(sum) != 0) {
            Finding finding = Finding.of(
                            FindingKind.TOTAL_DIFFERS,
                            Place.ofCell(file, sheet, subtotal.cell.position()),
                            heading,
                            new Quantity(stated),
                            new Quantity(sum))
                    .seeing(subtotal.cell.raw());
            findings.accept(
                    subtotal.indicators.size() == 1
                            ? finding.about(subtotal.indicators.iterator().next())
                            : finding);
        }
    }
}

package org.taizhang.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;
import org.taizhang.terms.Quantity;

/**
 * The running sum of one indicator's items, exact and in the indicator's unit of measure. What it keeps does not grow with the
 * number of items.
 */
final class ItemSum {

    private static final int RUNS_SHOWN = 6;
    private static final int CULPRITS_SHOWN = 20;
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private final List<Run> runs = new ArrayList<>();
    private final List<Place> culprits = new ArrayList<>();
    private final ItemWords words = new ItemWords();
    private BigDecimal sum = BigDecimal.ZERO;
    private int count;
    private int runCount;
    private boolean converted;
    private @Nullable String onlyRaw;

    /** Cells below each other whose quantities are all in the sum. */
    private record Run(String sheet, CellPosition first, CellPosition last) {

        boolean goesOnAt(String where, CellPosition cell) {
            return sheet.equals(where) && cell.column() == last.column() && cell.row() == last.row() + 1;
        }

        String shown() {
            return first.equals(last) ? first.toString() : first + ":" + last;
        }
    }

    /** Adds an item's quantity, which must have been understood. */
    void add(String sheet, SubmittedQuantity item) {
        sum = sum.add(Objects.requireNonNull(item.value(), "understood").value());
        count++;
        converted |= item.converted();
        onlyRaw = count == 1 ? item.raw() : null;
        note(sheet, item.cell());
    }

    private void note(String sheet, CellPosition cell) {
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).goesOnAt(sheet, cell)) {
            runs.set(last, new Run(sheet, runs.get(last).first, cell));
            return;
        }
        runCount++;
        if (runs.size() == RUNS_SHOWN) {
            runs.remove(last);
        }
        runs.add(new Run(sheet, cell, cell));
    }

    /** What its items tell. */
    ItemWords words() {
        return words;
    }

    /** An item cannot be counted, so that the sum is not known. */
    void fail(Place item) {
        if (culprits.size() < CULPRITS_SHOWN && !culprits.contains(item)) {
            culprits.add(item);
        }
    }

    /** Where items stand that cannot be counted; some twenty at most. */
    List<Place> culprits() {
        return culprits;
    }

    int count() {
        return count;
    }

    boolean isKnown() {
        return culprits.isEmpty() && count > 0;
    }

    Quantity value() {
        return new Quantity(sum);
    }

    /** The first cell that is in it. */
    Optional<Place> first(String file) {
        return runs.stream().findFirst().map(run -> Place.ofCell(file, run.sheet, run.first));
    }

    /** The sum as a quantity that stood in its cells. Raw is a formula over them, or the text of the only one. */
    SubmittedQuantity quantity() {
        Run first = runs.get(0);
        return new SubmittedQuantity(
                first.first, Optional.ofNullable(onlyRaw).orElseGet(this::formula), value(), converted, first.sheet);
    }

    private String formula() {
        boolean severalSheets = runs.stream().map(Run::sheet).distinct().count() > 1;
        List<String> shown = runs.stream()
                .map(run -> (severalSheets ? quoted(run.sheet) + "!" : "") + run.shown())
                .collect(Collectors.toCollection(ArrayList::new));
        if (runCount > runs.size()) {
            shown.add(shown.size() - 1, "…");
        }
        return "SUM(" + String.join(",", shown) + ")";
    }

    private static String quoted(String sheet) {
        return PLAIN_NAME.matcher(sheet).matches() ? sheet : "'" + sheet.replace("'", "''") + "'";
    }
}

package org.taizhang.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Indicator;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;

/**
 * The rows of the progress table beside the sums of the lists of items. Where the progress table gives a figure, that is the figure
 * and the sum is compared with it; where it gives none, the sum is the figure.
 */
final class SummedRows {

    private final ItemSums sums;
    private final String file;
    private final @Nullable UnitCode unit;
    private final Consumer<Finding> findings;

    /**
     * For one ledger.
     *
     * @param unit who sent it, null when that is not known
     */
    SummedRows(ItemSums sums, String file, @Nullable UnitCode unit, Consumer<Finding> findings) {
        this.sums = sums;
        this.file = file;
        this.unit = unit;
        this.findings = findings;
    }

    /** The rows, completed by the sums. */
    List<SubmittedRow> complete(List<SubmittedRow> rows) {
        List<SubmittedRow> completed = new ArrayList<>(rows);
        for (Indicator indicator : sums.indicators()) {
            List<SubmittedRow> own = rows.stream()
                    .filter(row -> row.indicator().equals(indicator.code()))
                    .toList();
            if (own.isEmpty()) {
                sum(indicator).ifPresent(sum -> completed.add(alone(indicator, sum)));
            } else if (own.size() == 1 && own.get(0).entry(LedgerColumn.DONE).isPresent()) {
                compare(indicator, own.get(0));
            } else if (own.size() == 1) {
                sum(indicator)
                        .ifPresent(sum -> completed.replaceAll(
                                row -> row.equals(own.get(0)) ? withSum(row, sum.quantity()) : row));
            }
        }
        return completed;
    }

    private Optional<ItemSum> sum(Indicator indicator) {
        Optional<ItemSum> known = sums.known(indicator);
        known.ifPresentOrElse(sum -> sayAddedUp(indicator, sum), () -> sayUnknown(indicator));
        return known;
    }

    private void sayAddedUp(Indicator indicator, ItemSum sum) {
        sum.first(file)
                .ifPresent(
                        place -> findings.accept(Finding.of(FindingKind.ITEMS_ADDED_UP, place, sum.count(), sum.value())
                                .about(indicator.code())));
    }

    /** Said only where the figure is owed: otherwise nothing is lost by it. */
    private void sayUnknown(Indicator indicator) {
        if (unit == null || indicator.isReportedBy(unit)) {
            for (Place item : sums.culprits(indicator)) {
                findings.accept(Finding.of(FindingKind.ITEM_NOT_COUNTED, item, indicator.name())
                        .about(indicator.code()));
            }
        }
    }

    private void compare(Indicator indicator, SubmittedRow row) {
        SubmittedQuantity done = row.entry(LedgerColumn.DONE).orElseThrow();
        Quantity figure = done.value();
        Quantity sum = sums.known(indicator).map(ItemSum::value).orElse(figure);
        if (figure != null && sum != null && !sum.equals(figure)) {
            findings.accept(
                    Finding.of(FindingKind.ITEMS_DIFFER, Place.ofCell(file, row.sheet(), done.cell()), sum, figure)
                            .about(indicator.code())
                            .seeing(done.raw()));
        }
    }

    private static SubmittedRow withSum(SubmittedRow row, SubmittedQuantity sum) {
        Map<LedgerColumn, SubmittedQuantity> quantities = new EnumMap<>(LedgerColumn.class);
        quantities.putAll(row.quantities());
        quantities.put(LedgerColumn.DONE, sum);
        Map<LedgerColumn, CellPosition> blanks = new EnumMap<>(LedgerColumn.class);
        blanks.putAll(row.blanks());
        blanks.remove(LedgerColumn.DONE);
        return new SubmittedRow(row.indicator(), row.sheet(), row.row(), quantities, row.texts(), blanks);
    }

    /**
     * A row for an indicator that the progress table does not have; it stands where its first item does. Words that it lacks are asked
     * for where the list has a column for them, else beside the quantity.
     */
    private static SubmittedRow alone(Indicator indicator, ItemSum items) {
        SubmittedQuantity sum = items.quantity();
        String sheet = String.valueOf(sum.sheet());
        Optional<SubmittedText> told = items.words().text(sheet);
        CellPosition place = items.words().place(sheet).orElse(sum.cell());
        return new SubmittedRow(
                indicator.code(),
                sheet,
                sum.cell().row(),
                Map.of(LedgerColumn.DONE, sum),
                told.map(text -> Map.of(LedgerColumn.PROGRESS, text)).orElse(Map.of()),
                told.isPresent() ? Map.of() : Map.of(LedgerColumn.PROGRESS, place));
    }
}

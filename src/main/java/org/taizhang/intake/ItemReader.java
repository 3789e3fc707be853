package org.taizhang.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.Recognition.Conflicting;
import org.taizhang.intake.Recognition.Indicated;
import org.taizhang.intake.Recognition.Nameless;
import org.taizhang.intake.Recognition.Similar;
import org.taizhang.plan.Indicator;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;

/**
 * Adds the items of a list to their indicators. An item that cannot be counted leaves the sum of every indicator unknown that it
 * may belong to; nothing is counted on suspicion.
 */
final class ItemReader {

    private final ItemOwners owners;
    private final ItemSubtotals subtotals;
    private final ItemRepeats repeats = new ItemRepeats();
    private final Measures measures;
    private final ItemHead head;
    private final ItemColumn counted;
    private final String heading;
    private final String file;
    private final String sheet;
    private final ItemSums sums;
    private final Consumer<Finding> findings;
    private final IntConsumer plainRows;
    private final boolean mixed;
    private @Nullable Shared shared;

    /** A quantity whose cell is merged down over further rows, and whose it is. */
    private record Shared(Indicator indicator, Place place, int last) {}

    /**
     * For one list.
     *
     * @param plainRows takes the rows that are an indicator's own and no item's, where the list is a progress table too; else null
     */
    ItemReader(
            IndicatorRows indicators,
            Measures measures,
            ItemHead head,
            ItemColumn counted,
            String file,
            String sheet,
            ItemSums sums,
            Consumer<Finding> findings,
            @Nullable IntConsumer plainRows) {
        this.mixed = plainRows != null;
        this.plainRows = plainRows == null ? none -> {} : plainRows;
        this.owners = new ItemOwners(indicators);
        this.measures = measures;
        this.head = head;
        this.counted = counted;
        this.heading = Optional.ofNullable(head.headings().get(counted))
                .map(cell -> Wording.spaced(cell.raw()))
                .orElse("");
        this.file = file;
        this.sheet = sheet;
        this.sums = sums;
        this.findings = findings;
        this.subtotals = new ItemSubtotals(file, sheet, heading, findings);
    }

    /** A line between the items. */
    void line(String text) {
        subtotals.closeAll();
        owners.line(text);
    }

    /** A numbered row above deeper ones: never counted, only compared with them. */
    void subtotal(ItemRow row, ItemLevel level) {
        subtotals.close(level);
        Recognition named = owners.of(row);
        if (named instanceof Indicated) {
            owners.group(named);
        } else {
            owners.line(row.text(ItemColumn.PROJECT));
        }
        row.cell(counted).ifPresent(cell -> subtotals.open(level, cell));
    }

    /**
     * An item.
     *
     * @param last the last row that its quantity's cell is merged down to
     */
    void item(ItemRow row, int last) {
        row.level().ifPresent(subtotals::close);
        Recognition owner = owners.of(row);
        boolean quantity = row.telling(counted).isPresent();
        boolean project = row.telling(ItemColumn.PROJECT).isPresent();
        if (mixed && !project && owner instanceof Indicated && namesOwner(row)) {
            owners.group(owner);
            plainRows.accept(row.number());
        } else if (!project && !quantity) {
            nameGroup(row, owner);
        } else if (owner instanceof Indicated indicated) {
            count(row, last, project, indicated.indicator());
        } else if (quantity) {
            refuse(row, owner);
        }
    }

    void end() {
        subtotals.closeAll();
    }

    /** A row that names an indicator or a task and holds no item is the head of a group; one that names nothing is a remark. */
    private void nameGroup(ItemRow row, Recognition named) {
        if (namesOwner(row) || row.telling(ItemColumn.TASK).isPresent()) {
            owners.group(named);
        }
    }

    private static boolean namesOwner(ItemRow row) {
        return row.telling(ItemColumn.CODE).isPresent()
                || row.telling(ItemColumn.INDICATOR).isPresent();
    }

    private void count(ItemRow row, int last, boolean project, Indicator indicator) {
        Optional<GridCell> cell = row.cell(counted);
        if (!head.candidates().isEmpty()) {
            sums.of(indicator)
                    .fail(place(
                            Objects.requireNonNull(head.headings().get(counted)).position()));
        } else if (cell.isEmpty()) {
            countBlank(row, indicator);
        } else if (indicator.kind() != Indicator.Kind.SUM) {
            sums.of(indicator).fail(place(cell.get().position()));
        } else if (row.telling(counted).isPresent()) {
            count(row, cell.get(), project, indicator);
            shared =
                    last > row.number() ? new Shared(indicator, place(cell.get().position()), last) : shared;
        }
    }

    private void count(ItemRow row, GridCell cell, boolean project, Indicator indicator) {
        Optional<SubmittedQuantity> quantity = new QuantityCell(
                        cell,
                        place(cell.position()),
                        heading,
                        stated(row),
                        indicator.unitOfMeasure(),
                        measures,
                        finding -> findings.accept(finding.about(indicator.code())))
                .read();
        Optional<SubmittedQuantity> usable = quantity.filter(it -> it.value() != null && isDone(row, it));
        if (quantity.isPresent() && (usable.isEmpty() || !project)) {
            sums.of(indicator).fail(place(cell.position()));
        } else if (usable.isPresent()) {
            add(row, cell, indicator, usable.get());
        }
    }

    private void add(ItemRow row, GridCell cell, Indicator indicator, SubmittedQuantity quantity) {
        sums.of(indicator).add(sheet, quantity);
        subtotals.add(indicator, cell);
        String name = Wording.spaced(row.text(ItemColumn.PROJECT));
        Optional.ofNullable(head.columns().get(ItemColumn.PROGRESS))
                .ifPresent(column -> sums.of(indicator)
                        .words()
                        .add(sheet, new CellPosition(row.number(), column), name, row.text(ItemColumn.PROGRESS)));
        String item = String.join(
                "\u0000",
                Wording.normal(name),
                Wording.normal(row.text(ItemColumn.LOCATION)),
                indicator.code().value(),
                String.valueOf(quantity.value()));
        repeats.before(row.number(), item)
                .ifPresent(first -> findings.accept(
                        Finding.of(FindingKind.ITEM_REPEATED, place(cell.position()), name, first + "、" + row.number())
                                .about(indicator.code())
                                .seeing(cell.raw())));
    }

    /** Whether the quantity is done: below zero is no quantity; 数量 without 完成 is done when the item's state says so. */
    private boolean isDone(ItemRow row, SubmittedQuantity quantity) {
        if (quantity.value() != null && quantity.value().signum() < 0) {
            findings.accept(Finding.of(FindingKind.NEGATIVE, place(quantity.cell()), heading, quantity.value())
                    .seeing(quantity.raw()));
            return false;
        }
        return counted == ItemColumn.DONE
                || !head.has(ItemColumn.STATUS)
                || ItemProgress.of(row) == ItemProgress.FINISHED;
    }

    private String stated(ItemRow row) {
        String ofRow = row.text(ItemColumn.MEASURE);
        return ofRow.isEmpty() ? head.measure(counted) : ofRow;
    }

    /** Nothing stands there: under a cell merged down from the same indicator, or before the work began, that is nothing more. */
    private void countBlank(ItemRow row, Indicator indicator) {
        Shared above = shared;
        if (above != null && row.number() <= above.last()) {
            if (!above.indicator().equals(indicator)) {
                sums.of(above.indicator()).fail(above.place());
                sums.of(indicator).fail(above.place());
            }
        } else if (ItemProgress.of(row) != ItemProgress.NOT_BEGUN) {
            sums.of(indicator).fail(place(new CellPosition(row.number(), column())));
        }
    }

    private int column() {
        return Optional.ofNullable(head.columns().get(counted)).orElse(1);
    }

    private void refuse(ItemRow row, Recognition owner) {
        GridCell named = row.telling(ItemColumn.INDICATOR)
                .or(() -> row.telling(ItemColumn.CODE))
                .or(() -> row.telling(ItemColumn.TASK))
                .or(() -> row.telling(ItemColumn.PROJECT))
                .or(() -> row.telling(counted))
                .orElseThrow();
        Place place = place(new CellPosition(row.number(), named.position().column()));
        Place quantity = place(new CellPosition(row.number(), column()));
        if (owner instanceof Similar similar) {
            similar.candidates().forEach(indicator -> sums.of(indicator).fail(quantity));
            say(FindingKind.INDICATOR_CANDIDATES, place, named.raw(), shown(similar.candidates()));
        } else if (owner instanceof Conflicting conflict) {
            conflict.involved().forEach(indicator -> sums.of(indicator).fail(quantity));
            say(FindingKind.CODE_NAME_CONFLICT, place, conflict.code(), conflict.name());
        } else {
            if (owner instanceof Nameless) {
                sums.addOwnerless(quantity);
            }
            say(FindingKind.UNKNOWN_INDICATOR, place, Wording.spaced(named.raw()));
        }
    }

    private static String shown(List<Indicator> candidates) {
        return candidates.stream()
                .map(indicator -> indicator.code() + " " + indicator.name())
                .collect(Collectors.joining("、"));
    }

    private void say(FindingKind kind, Place place, Object... arguments) {
        findings.accept(Finding.of(kind, place, arguments));
    }

    private Place place(CellPosition cell) {
        return Place.ofCell(file, sheet, cell);
    }
}

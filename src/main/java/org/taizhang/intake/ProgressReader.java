package org.taizhang.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Indicator;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;

/** Reads a progress table (工作进展) row by row: which indicator, which quantities, which words. */
final class ProgressReader {

    private static final Set<LedgerColumn> WORDS = EnumSet.range(LedgerColumn.STAGE, LedgerColumn.NEXT_STEPS);

    private final IndicatorRows indicators;
    private final Measures measures;
    private final Table table;
    private final String file;
    private final Consumer<Finding> findings;

    ProgressReader(IndicatorRows indicators, Measures measures, Table table, String file, Consumer<Finding> findings) {
        this.indicators = indicators;
        this.measures = measures;
        this.table = table;
        this.file = file;
        this.findings = findings;
    }

    List<SubmittedRow> read() {
        List<SubmittedRow> rows = new ArrayList<>();
        table.rows()
                .filter(row -> !table.repeatsHead(row) && !table.isTotal(row))
                .forEach(row -> indicatorOf(row).ifPresent(indicator -> rows.add(readRow(indicator, row))));
        return rows;
    }

    private Optional<Indicator> indicatorOf(int row) {
        Optional<GridCell> code = table.cell(LedgerColumn.INDICATOR_CODE, row);
        Optional<GridCell> name = table.cell(LedgerColumn.INDICATOR, row);
        if (code.isEmpty() && name.isEmpty()) {
            complainOfLonelyFigure(row);
            return Optional.empty();
        }
        Optional<Indicator> byCode = code.flatMap(indicators::ofCode);
        Optional<Indicator> byName = name.flatMap(cell -> indicators.ofName(cell.raw(), taskText(row)));
        if (byCode.isPresent() && byName.isPresent() && !byCode.equals(byName)) {
            complain(
                    FindingKind.CODE_NAME_CONFLICT,
                    code.get(),
                    byCode.get().code(),
                    name.get().raw());
            return Optional.empty();
        }
        Optional<Indicator> found = byCode.or(() -> byName);
        if (found.isEmpty()) {
            complainOfStranger(row, code, name);
        }
        code.filter(cell -> cell.content() instanceof CellContent.Moment && byCode.isPresent())
                .ifPresent(cell -> complain(
                        FindingKind.CODE_READ_AS_DATE, cell, found.get().code()));
        return found;
    }

    private String taskText(int row) {
        return table.shown(LedgerColumn.TASK, row).map(GridCell::raw).orElse("");
    }

    /** Signature lines and notes at the foot name no indicator and hold no figure; a figure without a name is a loss. */
    private void complainOfLonelyFigure(int row) {
        table.cell(LedgerColumn.DONE, row)
                .filter(cell -> cell.content() instanceof CellContent.Numeric)
                .ifPresent(cell -> complain(FindingKind.FIGURE_WITHOUT_INDICATOR, cell, cell.raw()));
    }

    private void complainOfStranger(int row, Optional<GridCell> code, Optional<GridCell> name) {
        GridCell named = name.or(() -> code).orElseThrow();
        boolean holdsMore = table.grid().row(row).size() > 1;
        if (holdsMore) {
            complain(FindingKind.UNKNOWN_INDICATOR, named, named.raw());
        }
    }

    private SubmittedRow readRow(Indicator indicator, int row) {
        if (table.grid().hiddenRows().contains(row)) {
            Place place = Place.ofCell(file, table.grid().name(), new CellPosition(row, 1));
            findings.accept(Finding.of(FindingKind.HIDDEN_ROW, place, row).about(indicator.code()));
        }
        Map<LedgerColumn, SubmittedQuantity> quantities = quantities(indicator, row);
        Map<LedgerColumn, SubmittedText> words = words(row);
        Map<LedgerColumn, CellPosition> blanks = new EnumMap<>(LedgerColumn.class);
        LedgerColumn.all().stream()
                .filter(column -> !quantities.containsKey(column) && !words.containsKey(column))
                .forEach(column -> table.position(column, row).ifPresent(cell -> blanks.put(column, cell)));
        return new SubmittedRow(indicator.code(), table.grid().name(), row, quantities, words, blanks);
    }

    private Map<LedgerColumn, SubmittedQuantity> quantities(Indicator indicator, int row) {
        Map<LedgerColumn, SubmittedQuantity> quantities = new EnumMap<>(LedgerColumn.class);
        for (LedgerColumn column : LedgerColumn.QUANTITIES) {
            table.cell(column, row)
                    .flatMap(cell -> quantity(indicator, column, cell))
                    .ifPresent(quantity -> quantities.put(column, quantity));
        }
        return quantities;
    }

    private Optional<SubmittedQuantity> quantity(Indicator indicator, LedgerColumn column, GridCell cell) {
        Consumer<Finding> about = finding -> {
            if (column != LedgerColumn.OWN_TARGET) {
                findings.accept(finding.about(indicator.code()));
            }
        };
        return new QuantityCell(
                        cell,
                        place(cell),
                        column.heading(),
                        statedMeasure(indicator, column, cell),
                        wantedMeasure(indicator, column),
                        measures,
                        about)
                .read();
    }

    private String statedMeasure(Indicator indicator, LedgerColumn column, GridCell cell) {
        boolean rowHasOneMeasure = indicator.kind() == Indicator.Kind.SUM;
        if (!rowHasOneMeasure || column == LedgerColumn.NUMERATOR || column == LedgerColumn.DENOMINATOR) {
            return "";
        }
        Optional<String> ofRow = table.shown(
                        LedgerColumn.MEASURE, cell.position().row())
                .map(GridCell::raw)
                .filter(text -> !Wording.saysNothing(text));
        return ofRow.or(() -> table.heading(column).flatMap(head -> Wording.aside(head.raw())))
                .orElse("");
    }

    private static String wantedMeasure(Indicator indicator, LedgerColumn column) {
        if (column == LedgerColumn.NUMERATOR || column == LedgerColumn.DENOMINATOR) {
            return "";
        }
        return indicator.kind() == Indicator.Kind.SUM ? indicator.unitOfMeasure() : "%";
    }

    private Map<LedgerColumn, SubmittedText> words(int row) {
        Map<LedgerColumn, SubmittedText> words = new EnumMap<>(LedgerColumn.class);
        for (LedgerColumn column : WORDS) {
            table.cell(column, row)
                    .filter(cell -> !Wording.saysNothing(cell.raw()))
                    .ifPresent(cell -> words.put(
                            column,
                            new SubmittedText(cell.position(), cell.raw().strip())));
        }
        return words;
    }

    private void complain(FindingKind kind, GridCell cell, Object... arguments) {
        findings.accept(Finding.of(kind, place(cell), arguments).seeing(cell.raw()));
    }

    private Place place(GridCell cell) {
        return Place.ofCell(file, table.grid().name(), cell.position());
    }
}

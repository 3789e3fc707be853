package org.taizhang.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Indicator;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;

/** Reads a progress table (工作进展) row by row: which indicator, which quantities, which words. */
final class ProgressReader {

    static final Set<LedgerColumn> WORDS = EnumSet.range(LedgerColumn.STAGE, LedgerColumn.NEXT_STEPS);

    private final ProgressTable progress;
    private final Measures measures;
    private final Table table;
    private final RowCells cells;
    private final Consumer<Finding> findings;

    ProgressReader(ProgressTable progress) {
        this.progress = progress;
        this.measures = progress.measures();
        this.table = progress.table();
        this.cells = new RowCells(table);
        this.findings = progress.findings();
    }

    List<SubmittedRow> read() {
        List<SubmittedRow> rows = new ArrayList<>();
        new ProgressRows(progress).find().forEach((row, indicator) -> rows.add(readRow(indicator, row)));
        return rows;
    }

    private SubmittedRow readRow(Indicator indicator, int row) {
        if (table.grid().hiddenRows().contains(row)) {
            Place place = Place.ofCell(progress.file(), table.grid().name(), new CellPosition(row, 1));
            findings.accept(Finding.of(FindingKind.HIDDEN_ROW, place, row).about(indicator.code()));
        }
        Map<LedgerColumn, SubmittedQuantity> quantities = quantities(indicator, row);
        new MisplacedCells(table, cells, measures, progress.file())
                .find(row)
                .ifPresent(finding -> findings.accept(finding.about(indicator.code())));
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
                        progress.place(cell),
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
        Optional<String> ofRow = cells.spoken(
                        LedgerColumn.MEASURE, cell.position().row())
                .map(GridCell::raw)
                .filter(text -> !Wording.saysNothing(text));
        Optional<String> ofHeading = table.measureOf(column);
        ofRow.ifPresent(row -> ofHeading
                .filter(heading -> column == LedgerColumn.DONE && !isSame(heading, row))
                .ifPresent(heading -> findings.accept(Finding.of(
                                FindingKind.HEADING_MEASURE_CONFLICT,
                                progress.place(cell),
                                heading,
                                Wording.spaced(row))
                        .about(indicator.code())
                        .seeing(cell.raw()))));
        return ofRow.or(() -> ofHeading).orElse("");
    }

    private boolean isSame(String heading, String row) {
        return measures.convert(BigDecimal.ONE, heading, row)
                .filter(factor -> factor.compareTo(BigDecimal.ONE) == 0)
                .isPresent();
    }

    private String wantedMeasure(Indicator indicator, LedgerColumn column) {
        if (column == LedgerColumn.NUMERATOR || column == LedgerColumn.DENOMINATOR) {
            return measures.inName(
                    column == LedgerColumn.NUMERATOR ? indicator.numeratorName() : indicator.denominatorName());
        }
        return indicator.kind() == Indicator.Kind.SUM ? indicator.unitOfMeasure() : "%";
    }

    private Map<LedgerColumn, SubmittedText> words(int row) {
        Map<LedgerColumn, SubmittedText> words = new EnumMap<>(LedgerColumn.class);
        Stream.concat(WORDS.stream(), Stream.of(LedgerColumn.COVERAGE)).forEach(column -> {
            cells.spoken(column, row)
                    .filter(cell -> !Wording.saysNothing(cell.raw()))
                    .ifPresent(cell -> words.put(
                            column,
                            new SubmittedText(cell.position(), cell.raw().strip())));
        });
        return words;
    }
}

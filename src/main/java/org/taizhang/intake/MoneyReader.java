package org.taizhang.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Task;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;

/** Reads a money table (资金) row by row: which task, which source, how much in 万元. */
final class MoneyReader {

    private static final String WAN = "万元";

    private final TaskNames tasks;
    private final MoneySources sources;
    private final Measures measures;
    private final Table table;
    private final RowCells cells;
    private final String file;
    private final Consumer<Finding> findings;
    private Optional<Task> section = Optional.empty();

    MoneyReader(IndicatorRows indicators, Measures measures, Table table, String file, Consumer<Finding> findings) {
        this.tasks = indicators.tasks();
        this.sources = new MoneySources(indicators.plan());
        this.measures = measures;
        this.table = table;
        this.cells = new RowCells(table);
        this.file = file;
        this.findings = findings;
    }

    /** The rows; none of a table that does not say where its money comes from. */
    List<SubmittedMoney> read() {
        if (!table.columns().containsKey(LedgerColumn.MONEY_SOURCE)) {
            return refuse();
        }
        List<SubmittedMoney> rows = new ArrayList<>();
        table.rows().forEach(row -> readLineOrRow(row).ifPresent(rows::add));
        return rows;
    }

    /**
     * No rows, and once that there is money which cannot be used for want of a source. It stands at the heading: at a row's cell it
     * would take away the row's figure, which has nothing to do with money.
     */
    List<SubmittedMoney> refuse() {
        boolean amounts = table.rows().anyMatch(row -> counts(row) && holdsAmount(row));
        Optional<GridCell> heading = LedgerColumn.AMOUNTS.stream()
                .flatMap(column -> table.columns().getOrDefault(column, List.of()).stream())
                .findFirst();
        heading.filter(none -> amounts)
                .ifPresent(cell -> findings.accept(Finding.of(
                                FindingKind.UNKNOWN_SOURCE, place(cell.position()), "", String.join("、", sources.all()))
                        .seeing(cell.raw())));
        return List.of();
    }

    private Optional<SubmittedMoney> readLineOrRow(int row) {
        if (!counts(row)) {
            return Optional.empty();
        }
        Optional<GridCell> line = cells.line(row);
        if (line.isPresent()) {
            section = tasks.ofNameOrIndicator(line.get().raw());
            return Optional.empty();
        }
        return holdsAmount(row) ? readRow(row) : Optional.empty();
    }

    private boolean counts(int row) {
        return !table.repeatsHead(row) && !table.isTotal(row);
    }

    private boolean holdsAmount(int row) {
        return LedgerColumn.AMOUNTS.stream()
                .flatMap(column -> table.columns().getOrDefault(column, List.of()).stream())
                .flatMap(head ->
                        table.grid().at(new CellPosition(row, head.position().column())).stream())
                .anyMatch(cell -> !Wording.saysNothing(cell.raw()));
    }

    private Optional<SubmittedMoney> readRow(int row) {
        Optional<Task> task = taskOf(row);
        Optional<String> source = sources.of(text(LedgerColumn.MONEY_SOURCE, row));
        if (task.isEmpty()) {
            complain(FindingKind.UNKNOWN_TASK, row, text(LedgerColumn.TASK_CODE, row) + text(LedgerColumn.TASK, row));
        }
        if (source.isEmpty()) {
            String known = String.join("、", sources.all());
            complain(FindingKind.UNKNOWN_SOURCE, row, text(LedgerColumn.MONEY_SOURCE, row), known);
        }
        return task.flatMap(found -> source.map(
                from -> new SubmittedMoney(found.code(), from, table.grid().name(), row, amounts(row))));
    }

    /** By its code, else by its name, else the one named above; code and name of different tasks are no task. */
    private Optional<Task> taskOf(int row) {
        Optional<GridCell> code = told(LedgerColumn.TASK_CODE, row).or(() -> told(LedgerColumn.INDICATOR_CODE, row));
        Optional<GridCell> name = told(LedgerColumn.TASK, row).or(() -> told(LedgerColumn.INDICATOR, row));
        Optional<Task> byCode = code.flatMap(cell -> tasks.ofCode(cell).or(() -> tasks.ofIndicatorCode(cell)));
        Optional<Task> byName = name.flatMap(cell -> tasks.ofNameOrIndicator(cell.raw()));
        boolean conflict = byCode.isPresent() && byName.isPresent() && !byCode.equals(byName);
        boolean unnamed = code.isEmpty() && name.isEmpty();
        return conflict ? Optional.empty() : byCode.or(() -> unnamed ? section : byName);
    }

    private Optional<GridCell> told(LedgerColumn column, int row) {
        return cells.spoken(column, row).filter(cell -> !Wording.saysNothing(cell.raw()));
    }

    private Map<LedgerColumn, SubmittedQuantity> amounts(int row) {
        Map<LedgerColumn, SubmittedQuantity> amounts = new EnumMap<>(LedgerColumn.class);
        for (LedgerColumn column : LedgerColumn.AMOUNTS) {
            table.cell(column, row)
                    .filter(this::isOfOneRow)
                    .flatMap(cell -> amount(column, cell))
                    .ifPresent(amount -> amounts.put(column, amount));
        }
        return amounts;
    }

    /** An amount whose cell is merged over the rows of several tasks or sources is no one's: to give it to the first would be a guess. */
    private boolean isOfOneRow(GridCell cell) {
        List<String> sharers = table.grid().mergedAreas().stream()
                .filter(area -> area.first().equals(cell.position()) && !Wording.saysNothing(cell.raw()))
                .flatMap(area -> IntStream.rangeClosed(
                                area.first().row(), area.last().row())
                        .filter(this::counts)
                        .mapToObj(row -> text(LedgerColumn.TASK, row) + text(LedgerColumn.MONEY_SOURCE, row)))
                .distinct()
                .toList();
        if (sharers.size() > 1) {
            findings.accept(Finding.of(
                            FindingKind.UNKNOWN_SOURCE,
                            place(cell.position()),
                            String.join("、", sharers),
                            String.join("、", sources.all()))
                    .seeing(cell.raw()));
        }
        return sharers.size() <= 1;
    }

    private Optional<SubmittedQuantity> amount(LedgerColumn column, GridCell cell) {
        String stated = table.measureOf(column).orElse("");
        return new QuantityCell(cell, place(cell.position()), column.heading(), stated, WAN, measures, findings).read();
    }

    private String text(LedgerColumn column, int row) {
        return told(column, row)
                .filter(cell -> !(cell.content() instanceof CellContent.ErrorValue))
                .map(GridCell::raw)
                .orElse("");
    }

    private void complain(FindingKind kind, int row, Object... arguments) {
        table.position(LedgerColumn.MONEY_SOURCE, row)
                .ifPresent(cell -> findings.accept(Finding.of(kind, place(cell), arguments)));
    }

    private Place place(CellPosition cell) {
        return Place.ofCell(file, table.grid().name(), cell);
    }
}

package org.taizhang.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Task;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.spreadsheet.MergedArea;
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
    /** The areas that cover several rows, by the cell that holds their content. */
    private final Map<CellPosition, List<MergedArea>> mergedDown;

    private final Set<Finding> said = new HashSet<>();
    private final MoneyColumns columns;
    private final MoneyAcross across;
    private final ColumnConversions conversions;
    private Optional<Task> section = Optional.empty();

    MoneyReader(IndicatorRows indicators, Measures measures, Table table, String file, Consumer<Finding> findings) {
        this.tasks = indicators.tasks();
        this.sources = indicators.moneySources();
        this.measures = measures;
        this.table = table;
        this.cells = new RowCells(table);
        this.mergedDown = table.grid().mergedAreas().stream()
                .filter(area -> area.first().row() < area.last().row())
                .collect(Collectors.groupingBy(MergedArea::first));
        this.file = file;
        this.findings = findings;
        this.columns = new MoneyColumns(table, indicators.plan());
        this.conversions = new ColumnConversions(indicators.plan(), this::sayOnce);
        this.across = new MoneyAcross(columns, table, sources, measures, file, conversions, this::sayOnce);
    }

    private void sayOnce(Finding finding) {
        if (said.add(finding)) {
            findings.accept(finding);
        }
    }

    /** The rows; none of a table that does not say where its money comes from. */
    List<SubmittedMoney> read() {
        List<SubmittedMoney> rows = new ArrayList<>();
        if (table.columns().containsKey(LedgerColumn.MONEY_SOURCE)) {
            table.rows().forEach(row -> rows.addAll(readLineOrRow(row, this::holdsAmount, this::readRow)));
        } else if (columns.isEmpty()) {
            return refuse();
        } else if (across.checkHead(table.rows().filter(this::counts).boxed().toList())) {
            table.rows().forEach(row -> rows.addAll(readLineOrRow(row, across::holdsAmount, this::readAcross)));
        }
        return rows;
    }

    /**
     * No rows, and once that there is money which cannot be used for want of a source. It stands at the heading: at a row's cell it
     * would take away the row's figure, which has nothing to do with money.
     */
    List<SubmittedMoney> refuse() {
        List<GridCell> headings = amountHeadings().toList();
        boolean amounts = table.rows().anyMatch(row -> counts(row) && holdsAny(headings.stream(), row));
        Optional<GridCell> heading = headings.stream().findFirst();
        heading.filter(none -> amounts)
                .ifPresent(cell -> findings.accept(Finding.of(
                                FindingKind.UNKNOWN_SOURCE, place(cell.position()), "", String.join("、", sources.all()))
                        .seeing(cell.raw())));
        return List.of();
    }

    private List<SubmittedMoney> readLineOrRow(
            int row, IntPredicate holdsAmount, IntFunction<List<SubmittedMoney>> reading) {
        if (!counts(row)) {
            return List.of();
        }
        Optional<GridCell> line = cells.line(row);
        if (line.isPresent()) {
            section = tasks.ofNameOrIndicator(line.get().raw());
            return List.of();
        }
        return holdsAmount.test(row) ? reading.apply(row) : List.of();
    }

    private List<SubmittedMoney> readAcross(int row) {
        Optional<Task> task = taskOf(row);
        if (task.isEmpty()) {
            String named = text(LedgerColumn.TASK_CODE, row) + text(LedgerColumn.TASK, row);
            across.first(row)
                    .ifPresent(cell ->
                            findings.accept(Finding.of(FindingKind.UNKNOWN_TASK, place(cell.position()), named)));
        }
        return task.map(it -> across.read(row, it, coverage(row), this::taskNamed))
                .orElse(List.of());
    }

    /** What names the task of a row that counts. */
    private String taskNamed(int row) {
        boolean of = counts(row) && table.rows().anyMatch(it -> it == row);
        return of ? taskOf(row).map(task -> task.code().value()).orElse("?") : "";
    }

    private boolean counts(int row) {
        return !table.repeatsHead(row) && !table.isTotal(row);
    }

    /** Where nothing else is read from the table, also those that count a period only or may mean several amounts. */
    private Stream<GridCell> amountHeadings() {
        ColumnChoice choice = table.choice();
        Stream<GridCell> doubtful = Stream.of(choice.ofSources(), choice.ofPeriod(), choice.unclear())
                .flatMap(List::stream)
                .filter(it -> it.meanings().stream().anyMatch(LedgerColumn.AMOUNTS::contains))
                .map(it -> it.path().leaf());
        return table.isProgress() ? sureHeadings() : Stream.concat(sureHeadings(), doubtful);
    }

    private Stream<GridCell> sureHeadings() {
        return LedgerColumn.AMOUNTS.stream()
                .flatMap(column -> table.columns().getOrDefault(column, List.of()).stream());
    }

    private boolean holdsAmount(int row) {
        return holdsAny(sureHeadings(), row);
    }

    private boolean holdsAny(Stream<GridCell> headings, int row) {
        return headings.flatMap(head -> table.grid().at(row, head.position().column()).stream())
                .anyMatch(cell -> !Wording.saysNothing(cell.raw()));
    }

    private List<SubmittedMoney> readRow(int row) {
        Optional<Task> task = taskOf(row);
        Optional<String> source = sources.of(text(LedgerColumn.MONEY_SOURCE, row));
        if (task.isEmpty()) {
            complain(FindingKind.UNKNOWN_TASK, row, text(LedgerColumn.TASK_CODE, row) + text(LedgerColumn.TASK, row));
        }
        if (source.isEmpty()) {
            String known = String.join("、", sources.all());
            complain(FindingKind.UNKNOWN_SOURCE, row, text(LedgerColumn.MONEY_SOURCE, row), known);
        }
        return task.flatMap(found -> source.map(from ->
                        new SubmittedMoney(found.code(), from, table.grid().name(), row, amounts(row), coverage(row))))
                .map(List::of)
                .orElse(List.of());
    }

    private @Nullable SubmittedText coverage(int row) {
        return told(LedgerColumn.COVERAGE, row)
                .map(cell -> new SubmittedText(cell.position(), cell.raw().strip()))
                .orElse(null);
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
        List<MergedArea> merged = mergedDown.getOrDefault(cell.position(), List.of());
        if (merged.isEmpty() || Wording.saysNothing(cell.raw())) {
            return true;
        }
        List<String> sharers = merged.stream()
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
        Consumer<Finding> remarks = table.columns().getOrDefault(column, List.of()).stream()
                .findFirst()
                .map(heading -> conversions.below(heading, stated))
                .orElse(findings);
        return new QuantityCell(cell, place(cell.position()), column.heading(), stated, WAN, measures, remarks).read();
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

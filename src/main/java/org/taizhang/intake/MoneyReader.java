package org.taizhang.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Task;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.Place;
import org.taizhang.terms.TaskCode;

/** Reads a money table (资金) row by row: which task, which source, how much in 万元. */
final class MoneyReader {

    private static final String WAN = "万元";
    private static final Pattern SOURCE_TAIL = Pattern.compile("(级)?(财政)?(专项|补助|配套|预算内)?(资金|财政)?$");

    private final Plan plan;
    private final Measures measures;
    private final Table table;
    private final String file;
    private final Consumer<Finding> findings;

    MoneyReader(Plan plan, Measures measures, Table table, String file, Consumer<Finding> findings) {
        this.plan = plan;
        this.measures = measures;
        this.table = table;
        this.file = file;
        this.findings = findings;
    }

    List<SubmittedMoney> read() {
        List<SubmittedMoney> rows = new ArrayList<>();
        table.rows()
                .filter(row -> !table.repeatsHead(row) && !table.isTotal(row) && holdsAmount(row))
                .forEach(row -> readRow(row).ifPresent(rows::add));
        return rows;
    }

    private boolean holdsAmount(int row) {
        return LedgerColumn.AMOUNTS.stream()
                .flatMap(column -> table.cell(column, row).stream())
                .anyMatch(cell -> !Wording.saysNothing(cell.raw()));
    }

    private Optional<SubmittedMoney> readRow(int row) {
        Optional<Task> task = taskOf(row);
        Optional<String> source = sourceOf(row);
        if (task.isEmpty()) {
            complain(FindingKind.UNKNOWN_TASK, row, text(LedgerColumn.TASK_CODE, row) + text(LedgerColumn.TASK, row));
        }
        if (source.isEmpty()) {
            String known = String.join("、", plan.moneySources());
            complain(FindingKind.UNKNOWN_SOURCE, row, text(LedgerColumn.MONEY_SOURCE, row), known);
        }
        return task.flatMap(found -> source.map(
                from -> new SubmittedMoney(found.code(), from, table.grid().name(), row, amounts(row))));
    }

    /** By its code, else by its name; code and name of different tasks are no task. */
    private Optional<Task> taskOf(int row) {
        Optional<Task> byCode = table.shown(LedgerColumn.TASK_CODE, row).flatMap(this::taskOfCode);
        Optional<Task> byName = table.shown(LedgerColumn.TASK, row).flatMap(cell -> taskOfName(cell.raw()));
        boolean conflict = byCode.isPresent() && byName.isPresent() && !byCode.equals(byName);
        return conflict ? Optional.empty() : byCode.or(() -> byName);
    }

    private Optional<Task> taskOfCode(GridCell cell) {
        String code = Wording.normal(cell.raw());
        return Optional.of(code)
                .filter(TaskCode::isValid)
                .map(TaskCode::of)
                .flatMap(wanted -> plan.tasks().stream()
                        .filter(task -> task.code().equals(wanted))
                        .findFirst());
    }

    private Optional<Task> taskOfName(String name) {
        return plan.tasks().stream()
                .filter(task -> Wording.normal(task.name()).equals(Wording.normal(name)))
                .findFirst();
    }

    private Optional<String> sourceOf(int row) {
        String written = Wording.normal(text(LedgerColumn.MONEY_SOURCE, row));
        String bare = SOURCE_TAIL.matcher(written).replaceFirst("");
        return plan.moneySources().stream()
                .filter(source -> source.equals(written) || source.equals(bare))
                .findFirst();
    }

    private Map<LedgerColumn, SubmittedQuantity> amounts(int row) {
        Map<LedgerColumn, SubmittedQuantity> amounts = new EnumMap<>(LedgerColumn.class);
        for (LedgerColumn column : LedgerColumn.AMOUNTS) {
            table.cell(column, row)
                    .flatMap(cell -> amount(column, cell))
                    .ifPresent(amount -> amounts.put(column, amount));
        }
        return amounts;
    }

    private Optional<SubmittedQuantity> amount(LedgerColumn column, GridCell cell) {
        String stated =
                table.heading(column).flatMap(head -> Wording.aside(head.raw())).orElse("");
        Place place = Place.ofCell(file, table.grid().name(), cell.position());
        return new QuantityCell(cell, place, column.heading(), stated, WAN, measures, findings).read();
    }

    private String text(LedgerColumn column, int row) {
        return table.shown(column, row)
                .filter(cell -> !(cell.content() instanceof CellContent.ErrorValue))
                .map(GridCell::raw)
                .orElse("");
    }

    private void complain(FindingKind kind, int row, Object... arguments) {
        table.position(LedgerColumn.MONEY_SOURCE, row)
                .map(cell -> Place.ofCell(file, table.grid().name(), cell))
                .ifPresent(place -> findings.accept(Finding.of(kind, place, arguments)));
    }
}

package org.taizhang.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;

/**
 * A sheet of the plan as a table: columns found by the text of their header, whatever their order, and the rows below. A row
 * with nothing in its columns, or with nothing but a remark, is none.
 */
final class PlanTable {

    private final PlanSheet sheet;
    private final Grid grid;
    private final PlanFindings findings;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

    private PlanTable(PlanSheet sheet, Grid grid, PlanFindings findings) {
        this.sheet = sheet;
        this.grid = grid;
        this.findings = findings;
    }

    /** Reads the header and reports what is wrong with it. */
    static PlanTable of(PlanSheet sheet, Grid grid, PlanFindings findings) {
        PlanTable table = new PlanTable(sheet, grid, findings);
        grid.row(PlanSheet.HEADER_ROW).forEach(table::readHeader);
        table.missing().forEach(column -> findings.inSheet(sheet, FindingKind.PLAN_COLUMN_MISSING, column.title()));
        if (table.rows().isEmpty() && !sheet.mayBeEmpty()) {
            findings.inSheet(sheet, FindingKind.PLAN_SHEET_EMPTY, sheet.title());
        }
        return table;
    }

    private void readHeader(GridCell cell) {
        String header = Spelling.plain(cell.raw());
        Optional<Column> column = sheet.columns().stream()
                .filter(candidate -> candidate.title().equals(header))
                .findFirst();
        if (column.isEmpty()) {
            reportHeader(cell, FindingKind.PLAN_COLUMN_UNKNOWN);
        } else if (columns.putIfAbsent(column.get(), cell.position().column()) != null) {
            reportHeader(cell, FindingKind.PLAN_COLUMN_TWICE);
        }
    }

    private void reportHeader(GridCell cell, FindingKind kind) {
        findings.add(Finding.of(kind, findings.cell(sheet, cell.position()), cell.raw())
                .seeing(cell.raw()));
    }

    /** Whether every column is there; only remarks and reasons may be missing. */
    boolean complete() {
        return missing().isEmpty();
    }

    private List<Column> missing() {
        return sheet.columns().stream()
                .filter(column -> column != Column.REMARK && column != Column.REASON && !columns.containsKey(column))
                .toList();
    }

    List<PlanRow> rows() {
        return IntStream.rangeClosed(PlanSheet.HEADER_ROW + 1, grid.lastRow())
                .mapToObj(number -> new PlanRow(this, number))
                .filter(PlanRow::saysSomething)
                .toList();
    }

    PlanSheet sheet() {
        return sheet;
    }

    PlanFindings findings() {
        return findings;
    }

    /** The cell in that row; a merged cell counts for every row that it covers. */
    Optional<GridCell> cell(int row, Column column) {
        return columns.containsKey(column)
                ? grid.shownAt(position(row, column))
                        .filter(cell -> !Spelling.plain(cell.raw()).isEmpty())
                : Optional.empty();
    }

    CellPosition position(int row, Column column) {
        return new CellPosition(row, columns.getOrDefault(column, sheet.position(column)));
    }
}

package org.taizhang.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.Recognition.Conflicting;
import org.taizhang.intake.Recognition.Indicated;
import org.taizhang.intake.Recognition.Nameless;
import org.taizhang.intake.Recognition.Similar;
import org.taizhang.intake.Recognition.Stranger;
import org.taizhang.intake.Recognition.TaskOnly;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Task;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.spreadsheet.MergedArea;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.UnitCode;

/**
 * Which rows of a progress table are which indicators'. Rows of totals, repeated heads and lines are nobody's; a row that cannot be
 * told with certainty is a finding when it holds anything that would be lost.
 */
final class ProgressRows {

    private final ProgressTable progress;
    private final IndicatorRows indicators;
    private final Table table;
    private final RowCells cells;
    private Optional<Task> section = Optional.empty();

    ProgressRows(ProgressTable progress) {
        this.progress = progress;
        this.indicators = progress.indicators();
        this.table = progress.table();
        this.cells = new RowCells(table);
    }

    /** A row with its naming and what that comes to. */
    private record Told(int row, Naming naming, Recognition recognition) {

        Optional<Indicator> indicator() {
            return recognition instanceof Indicated indicated ? Optional.of(indicated.indicator()) : Optional.empty();
        }

        Optional<Task> taskOnly() {
            return recognition instanceof TaskOnly only ? Optional.of(only.task()) : Optional.empty();
        }
    }

    /** The indicator of each row that has one, from the top. */
    Map<Integer, Indicator> find() {
        List<Told> rows = new ArrayList<>();
        table.rows()
                .filter(row -> !table.repeatsHead(row))
                .forEach(row -> tell(row).ifPresent(rows::add));
        List<Told> counting = withoutSubRows(rows);
        Map<Integer, Indicator> found = new LinkedHashMap<>();
        Map<Integer, Indicator> ordered = byOrder(counting);
        for (Told row : counting) {
            row.indicator()
                    .or(() -> Optional.ofNullable(ordered.get(row.row)))
                    .ifPresent(indicator -> found.put(row.row, indicator));
        }
        counting.forEach(row -> report(row, found.get(row.row)));
        refuseSharedFigures(found);
        return found;
    }

    /** Within a block of one indicator every row names the indicator, a total among them. */
    private boolean isTotal(Told row, List<Told> block) {
        return block.size() > 1 ? table.totalWord(row.row).isPresent() : table.isTotal(row.row);
    }

    private Optional<Told> tell(int row) {
        Naming naming = cells.naming(row, section);
        Recognition recognition = indicators.recognise(naming);
        Optional<GridCell> line = cells.line(row).filter(cell -> !(recognition instanceof Indicated));
        if (line.isPresent()) {
            section = indicators.tasks().ofName(line.get().raw());
            return Optional.empty();
        }
        boolean blankTotal = table.isTotal(row) && !(recognition instanceof Indicated);
        return table.cells(row).isEmpty() || blankTotal
                ? Optional.empty()
                : Optional.of(new Told(row, naming, recognition));
    }

    /**
     * Rows under one name that is merged down over them are one indicator's: its total when exactly one row is called so, else
     * those that hold figures. Rows of totals that stand alone, and parts (其中), go.
     */
    private List<Told> withoutSubRows(List<Told> rows) {
        Map<Integer, List<Told>> blocks = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> cells.namedFrom(row.row, row.naming), LinkedHashMap::new, Collectors.toList()));
        return blocks.values().stream()
                .flatMap(block -> counting(block).stream())
                .toList();
    }

    private List<Told> counting(List<Told> block) {
        if (block.size() == 1) {
            return isTotal(block.get(0), block) ? List.of() : block;
        }
        List<Told> totals = block.stream()
                .filter(row -> isTotal(row, block) && cells.holdsFigure(row.row))
                .filter(row -> !table.totalWord(row.row).equals(Optional.of(TotalWords.Kind.PART)))
                .toList();
        if (totals.size() == 1) {
            return totals;
        }
        List<Told> parts = block.stream().filter(row -> !isTotal(row, block)).toList();
        List<Told> figures =
                parts.stream().filter(row -> cells.holdsFigure(row.row)).toList();
        return figures.isEmpty() ? parts.stream().limit(1).toList() : figures;
    }

    /** The indicators of rows that name a task only, by their order within it; only where rows and indicators match one by one. */
    private Map<Integer, Indicator> byOrder(List<Told> rows) {
        Map<Integer, Indicator> found = new LinkedHashMap<>();
        List<Task> tasks =
                rows.stream().flatMap(row -> row.taskOnly().stream()).distinct().toList();
        for (Task task : tasks) {
            List<Told> ofTask = rows.stream().filter(row -> isOf(row, task)).toList();
            orders(task).stream()
                    .filter(order -> matches(ofTask, order))
                    .findFirst()
                    .ifPresent(order -> assign(ofTask, order, found));
        }
        return found;
    }

    private boolean isOf(Told row, Task task) {
        return row.taskOnly().filter(task::equals).isPresent()
                || row.indicator()
                        .filter(indicator -> indicator.task().equals(task.code()))
                        .isPresent()
                || indicators.taskOf(row.naming).filter(task::equals).isPresent();
    }

    /** The task's indicators that concern the unit; else those whose figures it owes. */
    private List<List<Indicator>> orders(Task task) {
        Plan plan = indicators.plan();
        List<Indicator> all = plan.indicatorsOf(task.code());
        UnitCode unit = progress.unit();
        if (unit == null) {
            return List.of(all);
        }
        List<Indicator> concerning = plan.indicatorsConcerning(unit);
        return List.of(
                all.stream().filter(concerning::contains).toList(),
                all.stream().filter(indicator -> indicator.isReportedBy(unit)).toList());
    }

    private boolean matches(List<Told> rows, List<Indicator> order) {
        if (rows.size() != order.size()) {
            return false;
        }
        for (int i = 0; i < order.size(); i++) {
            if (!fits(rows.get(i), order.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Told row, Indicator indicator) {
        if (row.taskOnly().isEmpty()) {
            return row.indicator().filter(indicator::equals).isPresent();
        }
        String stated = cells.spoken(LedgerColumn.MEASURE, row.row)
                .map(GridCell::raw)
                .filter(text -> !Wording.saysNothing(text))
                .orElse("");
        return stated.isEmpty()
                || (indicator.unitOfMeasure().isEmpty() && Measures.isPercent(stated))
                || progress.measures()
                        .convert(BigDecimal.ONE, stated, indicator.unitOfMeasure())
                        .isPresent();
    }

    private static void assign(List<Told> rows, List<Indicator> order, Map<Integer, Indicator> found) {
        for (int i = 0; i < order.size(); i++) {
            if (rows.get(i).taskOnly().isPresent()) {
                found.put(rows.get(i).row, order.get(i));
            }
        }
    }

    /** Says what was settled or could not be; a row that holds nothing to lose may stay unknown. */
    private void report(Told row, @Nullable Indicator found) {
        GridCell cell = row.naming.cell().orElse(null);
        if (row.recognition instanceof Indicated indicated && indicated.fromDate()) {
            row.naming
                    .code()
                    .ifPresent(code -> say(
                            FindingKind.CODE_READ_AS_DATE,
                            code,
                            indicated.indicator().code()));
        } else if (row.recognition instanceof Nameless) {
            cells.number(row.row).ifPresent(number -> say(FindingKind.FIGURE_WITHOUT_INDICATOR, number, number.raw()));
        } else if (cell != null && row.recognition instanceof Conflicting conflict) {
            GridCell code = row.naming.code().orElse(cell);
            say(FindingKind.CODE_NAME_CONFLICT, at(row, code), conflict.code(), conflict.name());
        } else if (cell != null && row.recognition instanceof Similar similar) {
            sayCandidates(row, cell, similar.candidates());
        } else if (cell != null && row.recognition instanceof Stranger && holdsMore(row)) {
            say(FindingKind.UNKNOWN_INDICATOR, at(row, cell), cell.raw());
        } else if (cell != null && row.recognition instanceof TaskOnly only) {
            reportTaskOnly(row, cell, only.task(), found);
        }
    }

    private void reportTaskOnly(Told row, GridCell cell, Task task, @Nullable Indicator found) {
        List<Indicator> all = indicators.plan().indicatorsOf(task.code());
        if (found == null && cells.holdsFigure(row.row)) {
            sayCandidates(row, cell, all);
        } else if (found != null && all.size() > 1) {
            progress.findings()
                    .accept(Finding.of(FindingKind.INDICATOR_BY_ORDER, progress.place(row.row, cell), found.name())
                            .about(found.code())
                            .seeing(cell.raw()));
        }
    }

    private void sayCandidates(Told row, GridCell cell, List<Indicator> candidates) {
        String shown = candidates.stream()
                .map(indicator -> indicator.code() + " " + indicator.name())
                .collect(Collectors.joining("、"));
        say(FindingKind.INDICATOR_CANDIDATES, at(row, cell), cell.raw(), shown);
    }

    /** A signature or a note names something too, but there is nothing beside it. */
    private boolean holdsMore(Told row) {
        return cells.holdsFigure(row.row)
                || ProgressReader.WORDS.stream()
                        .anyMatch(column -> table.cell(column, row.row).isPresent());
    }

    /** A figure whose cell is merged over the rows of several indicators is no one's: to give it to the first would be a guess. */
    private void refuseSharedFigures(Map<Integer, Indicator> found) {
        for (MergedArea area : table.grid().mergedAreas()) {
            Indicator first = found.get(area.first().row());
            boolean shared = first != null
                    && found.entrySet().stream()
                            .filter(row -> row.getKey() > area.first().row()
                                    && row.getKey() <= area.last().row())
                            .anyMatch(row -> !row.getValue().equals(first));
            if (shared) {
                cells.figureCells(area.first().row()).stream()
                        .filter(cell -> cell.position().equals(area.first()))
                        .filter(cell -> !Wording.saysNothing(cell.raw()))
                        .forEach(cell -> say(FindingKind.FIGURE_WITHOUT_INDICATOR, cell, cell.raw()));
            }
        }
    }

    /** The naming cell, moved into the row where it speaks for the row from above. */
    private static GridCell at(Told row, GridCell cell) {
        CellPosition position = new CellPosition(row.row, cell.position().column());
        return new GridCell(position, cell.content(), cell.formula());
    }

    private void say(FindingKind kind, GridCell cell, Object... arguments) {
        String seen = cell.content() instanceof CellContent.Uncalculated ? null : cell.raw();
        progress.findings()
                .accept(Finding.of(kind, progress.place(cell), arguments).seeing(seen));
    }
}

package org.taizhang.intake;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taizhang.intake.TotalWords.Kind;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;

/**
 * A table found on a sheet: its head, the columns that its headings name and the rows that belong to it. A table that goes on over
 * several printed pages, each with the head again, is one.
 */
final class Table {

    private static final Set<LedgerColumn> NAMES = EnumSet.of(LedgerColumn.INDICATOR, LedgerColumn.INDICATOR_CODE);
    /** Where the figures stand in a column that cannot be read, the other headings must show what the table is. */
    private static final int ENOUGH_WITHOUT_FIGURES = 2;

    private static final int ENOUGH = 4;

    private final Head head;
    private final Body body;
    private final ColumnChoice choice;
    private final PlanNames names;
    private final List<HeadRows> heads;
    private final List<GridCell> preface;
    private final TableArea area;
    private final Map<LedgerColumn, List<GridCell>> columns = new EnumMap<>(LedgerColumn.class);
    private final Map<LedgerColumn, HeadedColumn> headed = new EnumMap<>(LedgerColumn.class);
    private final Map<LedgerColumn, Optional<String>> measures = new EnumMap<>(LedgerColumn.class);
    /** The rows whose first cells have been looked at for words of sums, and the words of those that have one. */
    private final BitSet lookedAt = new BitSet();

    private final Map<Integer, Kind> totalWords = new HashMap<>();

    /**
     * A table.
     *
     * @param heads the rows of the head and of each repetition of it
     * @param preface the cells above the head that speak of this table: title, labels
     * @param area where it stands
     */
    Table(
            Head head,
            Body body,
            ColumnChoice choice,
            PlanNames names,
            List<HeadRows> heads,
            List<GridCell> preface,
            TableArea area) {
        this.head = head;
        this.body = body;
        this.choice = choice;
        this.names = names;
        this.heads = List.copyOf(heads);
        this.preface = List.copyOf(preface);
        this.area = area;
        choice.chosen()
                .forEach((column, claims) -> columns.put(
                        column, claims.stream().map(it -> it.path().leaf()).toList()));
        choice.chosen().forEach((column, claims) -> {
            if (claims.size() == 1) {
                headed.put(column, claims.get(0));
            }
        });
    }

    /** What stands above a row that is known to be a head of another kind, such as that of a list of items. */
    static Table above(Grid grid, int row, Plan plan) {
        PlanNames names = new PlanNames(plan);
        HeadRows rows = new HeadRows(row, row);
        Head head = Head.of(grid, rows);
        Body none = Body.below(grid, 1, Integer.MAX_VALUE, row, List.of(rows), new BitSet(), cells -> false);
        List<GridCell> preface = IntStream.range(1, row)
                .mapToObj(grid::row)
                .flatMap(List::stream)
                .toList();
        TableArea whole = new TableArea(1, Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
        return new Table(head, none, new ColumnChoice(List.of(), none, names), names, List.of(rows), preface, whole);
    }

    /** The same with some of the rows only. */
    Table only(Set<Integer> rows) {
        return new Table(head, body.only(rows), choice, names, heads, preface, area);
    }

    Grid grid() {
        return head.grid();
    }

    /** Number of the last row of the head. */
    int head() {
        return head.rows().bottom();
    }

    /** Number of the first row of the head. */
    int top() {
        return head.rows().top();
    }

    /** The sheet columns from the first heading to the last. */
    IntStream sheetColumns() {
        return IntStream.rangeClosed(head.first(), head.last());
    }

    /** The heading above a sheet column. */
    Optional<HeadPath> path(int sheetColumn) {
        return head.path(sheetColumn);
    }

    /** For each column that was recognised, the cells of the head that claim it; more than one is ambiguous. */
    Map<LedgerColumn, List<GridCell>> columns() {
        return columns;
    }

    /** Heading cells that name no column that is read. */
    List<GridCell> unknown() {
        return choice.unread().stream().map(it -> it.path().leaf()).toList();
    }

    /** How the columns were settled. */
    ColumnChoice choice() {
        return choice;
    }

    /** Title and labels above the head, as far as they speak of this table. */
    List<GridCell> preface() {
        return preface;
    }

    /** Where on its sheet it stands, with the lines that speak of it alone. */
    TableArea area() {
        return area;
    }

    /** How many different columns were recognised. */
    int weight() {
        return columns.size();
    }

    boolean isProgress() {
        boolean named = NAMES.stream().anyMatch(columns::containsKey);
        boolean figures = columns.containsKey(LedgerColumn.DONE) || columns.containsKey(LedgerColumn.NUMERATOR);
        boolean counts = figures
                || choice.ofPeriod().stream().anyMatch(Table::countsDone)
                || choice.unclear().stream().anyMatch(Table::countsDone);
        if (named && counts) {
            return figures || weight() >= ENOUGH_WITHOUT_FIGURES;
        }
        boolean tells = counts || columns.containsKey(LedgerColumn.PROGRESS);
        boolean tasks = columns.containsKey(LedgerColumn.TASK);
        return (named || (tasks && counts)) && tells && weight() >= ENOUGH;
    }

    private static boolean countsDone(HeadedColumn it) {
        return it.meanings().contains(LedgerColumn.DONE);
    }

    /** Whether it holds money by task; one that does not say where the money comes from is found too, so that it can be said. */
    boolean isMoney() {
        boolean task = columns.containsKey(LedgerColumn.TASK)
                || columns.containsKey(LedgerColumn.TASK_CODE)
                || NAMES.stream().anyMatch(columns::containsKey);
        boolean amounts = LedgerColumn.AMOUNTS.stream().anyMatch(this::reads)
                || choice.unclear().stream().anyMatch(Table::countsMoney)
                || choice.ofPeriod().stream().anyMatch(Table::countsMoney);
        return task && amounts;
    }

    private static boolean countsMoney(HeadedColumn it) {
        return it.meanings().stream().anyMatch(LedgerColumn.AMOUNTS::contains);
    }

    /** Whether some heading claims the column, alone or a source each. */
    boolean reads(LedgerColumn column) {
        return columns.containsKey(column)
                || choice.ofSources().stream().anyMatch(it -> it.meanings().contains(column));
    }

    /** The heading cell of a column that exactly one cell claims. */
    Optional<GridCell> heading(LedgerColumn column) {
        return headed(column).map(it -> it.path().leaf());
    }

    private Optional<HeadedColumn> headed(LedgerColumn column) {
        return Optional.ofNullable(headed.get(column));
    }

    /** The cell of a column in a row, if it holds something. */
    Optional<GridCell> cell(LedgerColumn column, int row) {
        HeadedColumn it = headed.get(column);
        return it == null ? Optional.empty() : grid().at(row, it.column());
    }

    /** The same, but a cell inside a merged area shows that area's content. */
    Optional<GridCell> shown(LedgerColumn column, int row) {
        return position(column, row).flatMap(grid()::shownAt);
    }

    /** The same, but only for an area merged downwards: a text laid over several columns belongs to the first of them. */
    Optional<GridCell> shownDown(LedgerColumn column, int row) {
        return position(column, row)
                .flatMap(position ->
                        grid().shownAt(position).filter(cell -> cell.position().column() == position.column()));
    }

    /** Where the cell of a column in a row would be. */
    Optional<CellPosition> position(LedgerColumn column, int row) {
        return headed(column).map(it -> new CellPosition(row, it.column()));
    }

    /**
     * The unit of measure that a column states above its rows: in its heading, in its group's, or in a line 单位：万元 above the
     * table, which speaks of the amounts of money, or of the figures where no column gives a unit.
     */
    Optional<String> measureOf(LedgerColumn column) {
        return measures.computeIfAbsent(column, this::findMeasure);
    }

    private Optional<String> findMeasure(LedgerColumn column) {
        return headed(column)
                .flatMap(it -> HeadingMeasure.of(it.path().headings()))
                .or(() -> lineApplies(column) ? MeasureLine.find(preface, column, names) : Optional.empty());
    }

    /** The same for one of several columns of an amount: what the headings on the path to it state, or a line above the table. */
    Optional<String> measureOf(List<HeadingText> path, LedgerColumn column) {
        return HeadingMeasure.of(path).or(() -> MeasureLine.find(preface, column, names));
    }

    private boolean lineApplies(LedgerColumn column) {
        return LedgerColumn.AMOUNTS.contains(column) || !columns.containsKey(LedgerColumn.MEASURE);
    }

    /** Numbers of the rows that belong to the table, sums among them. */
    IntStream rows() {
        return body.rows();
    }

    /** The cells of a row that lie in the table, from left to right. */
    List<GridCell> cells(int row) {
        return body.cells(row);
    }

    /** Whether a row only adds up others, or is a part of one. */
    boolean isTotal(int row) {
        return total(row).isPresent();
    }

    /** The word for a sum or a part that stands in one of a row's first cells, even where the row is an indicator's own. */
    Optional<Kind> totalWord(int row) {
        if (!lookedAt.get(row)) {
            lookedAt.set(row);
            findTotalWord(row).ifPresent(kind -> totalWords.put(row, kind));
        }
        return Optional.ofNullable(totalWords.get(row));
    }

    private Optional<Kind> findTotalWord(int row) {
        return namingCells(row)
                .map(cell -> TotalWords.of(cell.raw()).filter(kind -> !counts(cell)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What a row adds up, if it is no row of its own. */
    Optional<Kind> total(int row) {
        return totalWord(row).filter(kind -> !namesIndicator(row) && !(kind == Kind.PART && namesPart(row)));
    }

    private Stream<GridCell> namingCells(int row) {
        Stream<GridCell> first = TotalWords.naming(cells(row));
        return Stream.concat(first, cell(LedgerColumn.MONEY_SOURCE, row).stream());
    }

    /** Whether a cell stands in a column of quantities, where 共计60套 is one. */
    private boolean counts(GridCell cell) {
        return Stream.concat(LedgerColumn.QUANTITIES.stream(), LedgerColumn.AMOUNTS.stream())
                .flatMap(column -> headed(column).stream())
                .anyMatch(it -> it.column() == cell.position().column());
    }

    /** An indicator whose own name begins with such a word is none; nor is the row that gives an indicator's sum. */
    private boolean namesIndicator(int row) {
        return cell(LedgerColumn.INDICATOR_CODE, row)
                        .filter(cell -> names.isIndicatorCode(cell.raw()))
                        .isPresent()
                || cell(LedgerColumn.INDICATOR, row)
                        .map(cell -> TotalWords.withoutPartMark(cell.raw()))
                        .filter(names::isIndicator)
                        .isPresent();
    }

    /** 其中：中央 below a row that is itself a sum is one of that sum's parts, and counts. */
    private boolean namesPart(int row) {
        boolean ofSource = cell(LedgerColumn.MONEY_SOURCE, row)
                .filter(cell -> names.isSource(TotalWords.withoutPartMark(cell.raw())))
                .isPresent();
        return ofSource
                && rowAbove(row).stream()
                        .anyMatch(above ->
                                isSum(above) || (totalWord(above).equals(Optional.of(Kind.PART)) && namesPart(above)));
    }

    private Optional<Integer> rowAbove(int row) {
        int above = body.before(row);
        return above == 0 ? Optional.empty() : Optional.of(above);
    }

    private boolean isSum(int row) {
        return total(row).filter(kind -> kind != Kind.PART).isPresent();
    }

    /** Whether a row says the same as the head, as on each printed page of some ledgers. */
    boolean repeatsHead(int row) {
        return heads.stream().anyMatch(rows -> rows.contains(row));
    }
}

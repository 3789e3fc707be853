package org.taizhang.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.Round;

/**
 * Finds the tables of a sheet by what their heads say, wherever they stand, below each other and side by side. A head that repeats
 * the one above it in the same columns goes on with the same table.
 */
final class TableFinder {

    private static final Set<LedgerColumn> COUNTED = counted();

    private final Headings headings;
    private final PlanNames names;
    private final TitleRound titleRound;

    TableFinder(Headings headings, TitleRound titleRound, Plan plan) {
        this.headings = headings;
        this.names = new PlanNames(plan);
        this.titleRound = titleRound;
    }

    private static Set<LedgerColumn> counted() {
        Set<LedgerColumn> counted = EnumSet.copyOf(LedgerColumn.QUANTITIES);
        counted.addAll(LedgerColumn.AMOUNTS);
        return counted;
    }

    /**
     * What a sheet has.
     *
     * @param tables of whatever kind, from top to bottom and left to right
     * @param headsBesideData the first heading of each head that stands in one row with another table's data and is not read
     */
    record Found(List<Table> tables, List<GridCell> headsBesideData) {}

    /** What a ledger of that round means by a sheet. */
    Found find(Grid grid, Round round) {
        HeadFinder finder = new HeadFinder(headings, names, round, grid);
        List<Head> heads = finder.heads();
        List<Table> tables = heads.isEmpty() ? List.of() : new SheetTables(grid, round, heads).tables();
        return new Found(tables, finder.besideData());
    }

    /** The tables of one sheet. */
    private final class SheetTables {

        private final Grid grid;
        private final Round round;
        private final List<Draft> drafts = new ArrayList<>();

        SheetTables(Grid grid, Round round, List<Head> heads) {
            this.grid = grid;
            this.round = round;
            heads.forEach(this::add);
        }

        List<Table> tables() {
            return drafts.stream().map(Draft::table).toList();
        }

        private void add(Head head) {
            UnevenHead uneven = new UnevenHead(head, names);
            SideBySide sides = new SideBySide(uneven.paths(head), path -> headings.match(path.texts(), round));
            for (SideBySide.Part part : sides.parts()) {
                Draft draft = new Draft(uneven.fitted(part.head()), part.from(), part.to());
                List<Draft> above = drafts.stream()
                        .filter(it -> it.last == 0 && it.overlaps(draft))
                        .toList();
                draft.findPreface(above);
                Optional<Draft> goesOn = above.stream()
                        .filter(it -> it.head.repeats(draft.head) && it.saysNoOtherRoundThan(draft))
                        .findFirst();
                above.stream().filter(it -> !goesOn.equals(Optional.of(it))).forEach(it -> it.endAbove(draft));
                goesOn.ifPresentOrElse(it -> it.goOn(draft), () -> drafts.add(draft));
            }
        }

        /** A table whose end is not yet known. */
        private final class Draft {

            private final Head head;
            private final int from;
            private final int to;
            private final List<HeadRows> heads = new ArrayList<>();
            private final BitSet prefaces = new BitSet();
            private final List<GridCell> preface = new ArrayList<>();
            private int prefaceTop;
            private int last;

            Draft(Head head, int from, int to) {
                this.head = head;
                this.from = from;
                this.to = to;
                this.prefaceTop = head.rows().top();
                heads.add(head.rows());
            }

            boolean overlaps(Draft other) {
                return from <= other.to && other.from <= to;
            }

            private int bottom() {
                return heads.get(heads.size() - 1).bottom();
            }

            /**
             * The title and the labels right above the head, up to the rows of the table above. What stood above that one holds
             * here too, but for its round where this one names its own.
             */
            void findPreface(List<Draft> above) {
                int floor = above.stream().mapToInt(Draft::bottom).max().orElse(0);
                int row = head.rows().top() - 1;
                while (row > floor && (floor == 0 || isPreface(row, above))) {
                    prefaceTop = row;
                    row--;
                }
                List<GridCell> own = ownTitles();
                boolean ownRound = statesRound(own);
                above.stream()
                        .reduce((upper, lower) -> lower)
                        .ifPresent(it -> it.preface.stream()
                                .filter(cell -> !ownRound || !statesRound(List.of(cell)))
                                .forEach(preface::add));
                preface.addAll(own);
            }

            /** Where a title of its own names the round, one that stands right of the table is another's. */
            private List<GridCell> ownTitles() {
                List<GridCell> titles = new ArrayList<>();
                boolean stated = false;
                for (int number = prefaceTop; number < head.rows().top(); number++) {
                    titles.addAll(titles(number));
                    stated |= statesRound(Body.within(grid.row(number), from, to));
                }
                boolean own = stated;
                titles.removeIf(cell -> own && cell.position().column() > to && statesRound(List.of(cell)));
                return titles;
            }

            /** A title may be laid over a table on the left as well; only one that names a round may be for the one alone. */
            private List<GridCell> titles(int row) {
                List<GridCell> above = Body.within(grid.row(row), from, to);
                return above.isEmpty() || !statesRound(above) ? grid.row(row) : above;
            }

            private boolean statesRound(List<GridCell> titles) {
                return titleRound.find(titles, round).isPresent();
            }

            private boolean isPreface(int row, List<Draft> above) {
                List<GridCell> cells = Body.within(grid.row(row), from, to);
                boolean texts = cells.stream().allMatch(cell -> cell.content() instanceof CellContent.Text);
                if (!texts) {
                    return false;
                }
                boolean labelled = cells.size() <= 1 || cells.stream().anyMatch(cell -> Foot.isLabel(cell.raw()));
                return labelled && above.stream().allMatch(it -> cells.stream().allMatch(it::mayBeTitle));
            }

            /** A lonely text is no title where it names an indicator without a figure. */
            private boolean mayBeTitle(GridCell cell) {
                boolean repeated = preface.stream()
                        .anyMatch(line -> Wording.normal(line.raw()).equals(Wording.normal(cell.raw())));
                return repeated || !(names.isIndicator(cell.raw()) || names.isTask(cell.raw()));
            }

            boolean saysNoOtherRoundThan(Draft next) {
                Optional<String> other = next.statedRound();
                return other.isEmpty() || other.equals(statedRound());
            }

            private Optional<String> statedRound() {
                return titleRound.find(preface, round);
            }

            void goOn(Draft page) {
                heads.add(page.head.rows());
                prefaces.set(page.prefaceTop, page.head.rows().top());
            }

            void endAbove(Draft next) {
                last = Math.max(bottom(), next.prefaceTop - 1);
            }

            Table table() {
                List<HeadedColumn> columns = head.paths().stream()
                        .map(path -> new HeadedColumn(
                                path,
                                headings.match(path.texts(), round),
                                headings.strangerOf(path.texts(), round).orElse(null)))
                        .toList();
                int end = last == 0 ? grid.lastRow() : last;
                Body body = Body.below(grid, from, to, end, heads, prefaces, cells -> isFigureRow(cells, columns));
                ColumnChoice choice = new ColumnChoice(columns, body, names);
                return new Table(head, body, choice, names, heads, preface, area());
            }

            /** What stands above its own title may be meant for its neighbour, too. */
            private TableArea area() {
                Optional<String> stated = statedRound();
                int top = IntStream.range(prefaceTop, head.rows().top())
                        .filter(row -> stated.isPresent()
                                && titleRound
                                        .find(Body.within(grid.row(row), from, to), round)
                                        .equals(stated))
                        .findFirst()
                        .orElse(prefaceTop);
                return new TableArea(top, last == 0 ? Integer.MAX_VALUE : last, from, to);
            }

            /** Whether a row below a signature still holds a figure of a named thing. */
            private boolean isFigureRow(List<GridCell> cells, List<HeadedColumn> columns) {
                boolean figure = cells.stream()
                        .anyMatch(cell -> columns.stream()
                                .anyMatch(it -> it.column() == cell.position().column()
                                        && counts(it)
                                        && cell.raw().codePoints().anyMatch(Character::isDigit)));
                return figure && cells.size() > 1;
            }

            private boolean counts(HeadedColumn it) {
                return it.match() instanceof HeadingMatch.OfSource
                        || COUNTED.stream().anyMatch(it::names);
            }
        }
    }
}

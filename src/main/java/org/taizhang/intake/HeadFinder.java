package org.taizhang.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.spreadsheet.MergedArea;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Round;

/**
 * Finds the heads on a sheet, wherever they stand: a row that holds several known headings, with the rows above it that group
 * them and the rows below it that divide them, merged or only laid out.
 */
final class HeadFinder {

    /** A head of more rows has not been seen. */
    private static final int HIGHEST = 4;

    /** So many different columns are named by no row of data. */
    private static final int PLAINLY_A_HEAD = 4;

    private static final int LONGEST_HEADING = 30;
    private static final int LONGEST_GROUP = 24;
    private static final int LONGEST_SUBHEADING = 15;
    private static final Pattern LABEL =
            Pattern.compile(".*[::].+|.*(?:盖章|签字|签章).*|第?\\d+页.*|附件.{0,3}|\\d{4}年\\d{1,2}月.*日.*");
    private static final Pattern ASIDE_MEASURE = Pattern.compile("\\(单位:[^)]*\\)");
    private static final Pattern NUMBER_LIKE = Pattern.compile("[-+]?[\\d,.]+%?|[-—–/]+");
    private static final Set<LedgerColumn> NAMING = Set.of(
            LedgerColumn.NUMBER,
            LedgerColumn.TASK_CODE,
            LedgerColumn.TASK,
            LedgerColumn.INDICATOR_CODE,
            LedgerColumn.INDICATOR,
            LedgerColumn.MONEY_SOURCE);

    private final Headings headings;
    private final Round round;
    private final Grid grid;
    private final PlanNames names;
    private final Map<Integer, List<MergedArea>> areasFrom = new HashMap<>();
    private final List<Integer> besideData = new ArrayList<>();

    HeadFinder(Headings headings, PlanNames names, Round round, Grid grid) {
        this.names = names;
        this.headings = headings;
        this.round = round;
        this.grid = grid;
    }

    /** The heads from top to bottom. */
    List<Head> heads() {
        List<HeadRows> blocks = anchors();
        if (blocks.isEmpty()) {
            return List.of();
        }
        for (MergedArea area : grid.mergedAreas()) {
            areasFrom
                    .computeIfAbsent(area.first().row(), none -> new ArrayList<>())
                    .add(area);
        }
        List<Head> heads = new ArrayList<>();
        int used = 0;
        for (HeadRows block : blocks) {
            if (block.top() > used) {
                HeadRows whole = extendedDown(extendedUp(block, used));
                heads.add(Head.of(grid, whole));
                used = whole.bottom();
            }
        }
        return heads;
    }

    /** Runs of rows that each hold several known headings. */
    private List<HeadRows> anchors() {
        List<HeadRows> blocks = new ArrayList<>();
        int last = grid.lastRow();
        for (int row = 1; row <= last; row++) {
            if (!isAnchor(row)) {
                continue;
            }
            HeadRows before = blocks.isEmpty() ? new HeadRows(0, -1) : blocks.get(blocks.size() - 1);
            boolean goesOn = before.bottom() == row - 1 && before.height() < HIGHEST && divides(before, row);
            if (goesOn) {
                blocks.set(blocks.size() - 1, before.downTo(row));
            } else {
                blocks.add(new HeadRows(row, row));
            }
        }
        return blocks;
    }

    /** What the cells of a row look like as headings. */
    private static final class Tally {
        private final Set<LedgerColumn> known = EnumSet.noneOf(LedgerColumn.class);
        private int texts;
        private int others;
        private int foreign;

        void add(Headings.Glance glance) {
            texts++;
            glance.column().ifPresent(known::add);
            boolean other = glance.column().isEmpty() && glance.otherwise();
            others += other ? 1 : 0;
            foreign += other && glance.foreign() ? 1 : 0;
        }

        /** Whether headings of a progress table are among them. */
        boolean couldBeProgress() {
            boolean named = known.contains(LedgerColumn.INDICATOR) || known.contains(LedgerColumn.INDICATOR_CODE);
            return named && known.contains(LedgerColumn.DONE);
        }

        boolean isHead() {
            int understood = known.size() + others;
            return known.size() >= 2 || foreign >= 2 || (understood >= 3 && understood * 2 > texts);
        }
    }

    /**
     * Whether a row is a head, or the main row of one. A row that holds a number or names an indicator is one of data, even if what
     * it says of the stage or in the remarks is a word that heads use too: taken for a head it would hide all rows below it. A
     * number that strayed beside a head does not hide the head.
     */
    private boolean isAnchor(int row) {
        Tally tally = new Tally();
        boolean numbers = false;
        for (GridCell cell : grid.row(row)) {
            if (isNumber(cell)) {
                numbers = true;
            } else if (cell.raw().length() <= LONGEST_HEADING) {
                tally.add(headings.glance(cell.raw()));
            }
        }
        boolean anchor = tally.isHead()
                && (!numbers || tally.known.size() >= PLAINLY_A_HEAD)
                && grid.row(row).stream().noneMatch(this::namesIndicator);
        if (!anchor && tally.couldBeProgress()) {
            besideData.add(row);
        }
        return anchor;
    }

    /** The cells of heads that stand in one row with another table's data, so that the table below them cannot be read. */
    List<GridCell> besideData() {
        return besideData.stream()
                .flatMap(row -> grid.row(row).stream()
                        .filter(cell -> headings.columnOf(cell.raw()).isPresent())
                        .limit(1))
                .toList();
    }

    private static boolean isNumber(GridCell cell) {
        return !(cell.content() instanceof CellContent.Text)
                || (Character.isDigit(cell.raw().charAt(0))
                        && NUMBER_LIKE.matcher(Wording.normal(cell.raw())).matches());
    }

    private boolean namesIndicator(GridCell cell) {
        return names.isIndicatorCode(cell.raw()) || names.isIndicator(cell.raw());
    }

    /** Whether the row only divides what the rows above left open, and is not the head of the next table. */
    private boolean divides(HeadRows block, int row) {
        List<GridCell> above = grid.row(block.bottom());
        long covered = above.stream()
                .filter(cell -> headings.columnOf(cell.raw()).isPresent())
                .filter(cell ->
                        grid.at(new CellPosition(row, cell.position().column())).isPresent())
                .count();
        long known = above.stream()
                .filter(cell -> headings.columnOf(cell.raw()).isPresent())
                .count();
        return covered * 2 <= known;
    }

    private HeadRows extendedUp(HeadRows block, int used) {
        HeadRows whole = block;
        while (whole.top() - 1 > used && whole.height() < HIGHEST && groups(whole.top() - 1, whole)) {
            whole = whole.upTo(whole.top() - 1);
        }
        return whole;
    }

    /** Whether the row above a head groups its columns; a title, a label or a line of another table does not. */
    private boolean groups(int row, HeadRows block) {
        List<GridCell> cells = grid.row(row);
        if (cells.isEmpty() || !cells.stream().allMatch(HeadFinder::mayBeGroup)) {
            return false;
        }
        boolean reachesDown = areasFrom.getOrDefault(row, List.of()).stream()
                .anyMatch(area -> area.last().row() >= block.top()
                        && grid.at(area.first()).isPresent());
        int first = grid.row(block.top()).get(0).position().column();
        boolean beginsInside = cells.get(0).position().column() > first;
        boolean known =
                cells.stream().anyMatch(cell -> headings.columnOf(cell.raw()).isPresent());
        boolean spans = cells.stream().anyMatch(cell -> headings.isGroup(cell.raw()) || spansSome(cell));
        return reachesDown || ((known || beginsInside) && spans);
    }

    private static boolean mayBeGroup(GridCell cell) {
        String normal = Wording.normal(cell.raw());
        return cell.content() instanceof CellContent.Text
                && normal.length() <= LONGEST_GROUP
                && !LABEL.matcher(ASIDE_MEASURE.matcher(normal).replaceAll("")).matches();
    }

    private boolean spansSome(GridCell cell) {
        return areasFrom.getOrDefault(cell.position().row(), List.of()).stream()
                .anyMatch(area -> area.first().equals(cell.position())
                        && area.last().column() > area.first().column());
    }

    private HeadRows extendedDown(HeadRows block) {
        HeadRows whole = block;
        for (int row = block.top(); row <= whole.bottom(); row++) {
            for (MergedArea area : areasFrom.getOrDefault(row, List.of())) {
                if (grid.at(area.first()).isPresent() && area.last().row() < block.top() + HIGHEST) {
                    whole = whole.downTo(area.last().row());
                }
            }
        }
        while (whole.height() < HIGHEST && dividesOpenly(whole, whole.bottom() + 1)) {
            whole = whole.downTo(whole.bottom() + 1);
        }
        return whole;
    }

    /** Whether the row below a head that is only laid out holds nothing but headings below groups. */
    private boolean dividesOpenly(HeadRows block, int row) {
        List<GridCell> cells = grid.row(row);
        if (cells.isEmpty() || !cells.stream().allMatch(HeadFinder::mayBeSubheading)) {
            return false;
        }
        Head before = Head.of(grid, block);
        Head after = Head.of(grid, block.downTo(row));
        boolean belowNames = cells.stream()
                .anyMatch(cell -> before.path(cell.position().column())
                        .filter(path -> isNaming(path))
                        .isPresent());
        long understood = cells.stream()
                .filter(cell -> after.path(cell.position().column())
                        .filter(path -> path.cells().size() > 1)
                        .filter(path -> isUnderstood(path))
                        .isPresent())
                .count();
        return !belowNames && understood > 0 && understood * 2 >= cells.size();
    }

    private boolean isNaming(HeadPath path) {
        return headings.columnOf(path.leaf().raw()).filter(NAMING::contains).isPresent();
    }

    private boolean isUnderstood(HeadPath path) {
        HeadingMatch match = headings.match(path.texts(), round);
        return match instanceof HeadingMatch.Named
                || match instanceof HeadingMatch.OfPeriod
                || match instanceof HeadingMatch.OfSource
                || headings.isKnownOtherwise(path.leaf().raw());
    }

    private static boolean mayBeSubheading(GridCell cell) {
        String normal = Wording.normal(cell.raw());
        return cell.content() instanceof CellContent.Text
                && normal.length() <= LONGEST_SUBHEADING
                && !NUMBER_LIKE.matcher(normal).matches();
    }
}

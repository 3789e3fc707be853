package org.taizhang.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.spreadsheet.MergedArea;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Round;

/**
 * Finds the head of a list of items on a sheet. A heading under a group is read with it: 数量 under 建设规模 is planned, under
 * 完成情况 it is done, under 投资 it is money and not read.
 */
final class ItemHeadFinder {

    private static final int DEEPEST_HEAD = 60;
    /** A group heading stands at most two rows above its columns. */
    private static final int GROUP_ROWS = 2;

    private static final Pattern MONEY = Pattern.compile(".*(?:投资|资金|经费|金额).*");
    private static final Pattern PLANNED = Pattern.compile(".*(?:规模|计划|目标|任务).*");
    private static final Pattern FULFILLED = Pattern.compile(".*(?:完成|进展|实际|累计).*");
    private static final Pattern OF_A_PERIOD = Pattern.compile(".*(?:本月|当月|本季|当季|本期|当期|本周|上年|去年).*");
    private static final Set<ItemColumn> COUNTS = Set.of(ItemColumn.DONE, ItemColumn.QUANTITY, ItemColumn.PLANNED);
    /** Columns in which a progress table tells of its indicators; a list of items has no need of them. */
    private static final Set<LedgerColumn> WORDS = EnumSet.range(LedgerColumn.PROGRESS, LedgerColumn.NEXT_STEPS);

    private static final String VAGUE = "完成情况";

    private static final int ENOUGH_HEADINGS = 3;
    /** What is longer is a text. */
    private static final int LONGEST_HEADING = 60;

    private final Map<String, ItemColumn> known = new HashMap<>();
    private final Remembered<String, Optional<ItemColumn>> columns = Remembered.ofTexts(this::named);
    private final Set<String> headings = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Headings ledgers;

    /**
     * For one plan.
     *
     * @param ledgers what headings mean in a progress table: of times, and where a list calls its count by a word of such a table
     */
    ItemHeadFinder(Plan plan, Headings ledgers) {
        this.ledgers = ledgers;
        for (LedgerColumn column : LedgerColumn.all()) {
            Set<String> names = new HashSet<>(plan.headerSynonyms().getOrDefault(column.heading(), List.of()));
            names.add(column.heading());
            names.stream().map(Wording::bare).forEach(name -> {
                headings.add(name);
                if (WORDS.contains(column)) {
                    words.add(name);
                }
            });
        }
        for (ItemColumn column : ItemColumn.all()) {
            LedgerColumn standard = column.standard();
            if (standard != null) {
                known.put(Wording.bare(standard.heading()), column);
                plan.headerSynonyms()
                        .getOrDefault(standard.heading(), List.of())
                        .forEach(synonym -> known.put(Wording.bare(synonym), column));
            }
        }
    }

    /** The best head in a ledger of that round: the one with most columns, of equals the first. */
    Optional<ItemHead> find(Grid grid, Round round) {
        Map<Integer, List<GridCell>> mergedTo = mergedDownTo(grid);
        return IntStream.rangeClosed(1, Math.min(DEEPEST_HEAD, grid.lastRow()))
                .filter(row -> namesProjects(grid.row(row)) || namesProjects(mergedTo.getOrDefault(row, List.of())))
                .mapToObj(row -> headAt(grid, headCells(grid, row), round))
                .flatMap(Optional::stream)
                .reduce((best, next) -> isBetter(next, best) ? next : best);
    }

    /** With groups above it, a head is seen whole only from its last row. */
    private static boolean isBetter(ItemHead next, ItemHead best) {
        boolean whole = next.top() < next.bottom() && next.top() <= best.bottom();
        int more = next.columns().size() - best.columns().size();
        return more > 0 || (more == 0 && whole);
    }

    /** The likeness by which alone a column's heading was understood. */
    Optional<HeadingMatch.Alike> likeness(Grid grid, ItemHead head, ItemColumn column, Round round) {
        GridCell cell = Objects.requireNonNull(head.headings().get(column), "one heading");
        int project = Objects.requireNonNull(head.columns().get(ItemColumn.PROJECT), "names of items");
        List<GridCell> groups = groupsAbove(grid, cell, project);
        return columnOf(cell, groups).isEmpty()
                        && ledgers.match(path(cell, groups), round) instanceof HeadingMatch.Alike alike
                ? Optional.of(alike)
                : Optional.empty();
    }

    /** Whether a row is the head of some table of a ledger. */
    boolean isHead(List<GridCell> cells) {
        if (!cells.stream().allMatch(cell -> cell.content() instanceof CellContent.Text)) {
            return false;
        }
        long known = cells.stream()
                .filter(cell -> headings.contains(Wording.bare(cell.raw())))
                .count();
        return known >= ENOUGH_HEADINGS && known * 2 > cells.size();
    }

    /** Whether the table tells of its rows in words, as a progress table does. */
    boolean holdsWords(Grid grid, ItemHead head) {
        return headCells(grid, head.bottom()).stream().anyMatch(cell -> words.contains(Wording.bare(cell.raw())));
    }

    /** Whether the columns are those of a list: one names the items, and something is counted. */
    private static boolean areOfList(Map<ItemColumn, List<GridCell>> claims) {
        boolean quantity = claims.getOrDefault(ItemColumn.QUANTITY, List.of()).size() == 1;
        return claims.getOrDefault(ItemColumn.PROJECT, List.of()).size() == 1
                && (claims.containsKey(ItemColumn.DONE) || quantity);
    }

    /** Cells merged down over several rows, by the last of these. */
    private static Map<Integer, List<GridCell>> mergedDownTo(Grid grid) {
        Map<Integer, List<GridCell>> merged = new HashMap<>();
        for (MergedArea area : grid.mergedAreas()) {
            int last = area.last().row();
            if (area.first().row() < last && last <= DEEPEST_HEAD) {
                grid.at(area.first())
                        .ifPresent(cell -> merged.computeIfAbsent(last, none -> new ArrayList<>())
                                .add(cell));
            }
        }
        return merged;
    }

    /** Looked at first, since hardly any row does. */
    private boolean namesProjects(List<GridCell> cells) {
        for (GridCell cell : cells) {
            if (cell.content() instanceof CellContent.Text text && namesProjects(text.raw())) {
                return true;
            }
        }
        return false;
    }

    /** Whatever projects are called in a heading, it ends in 项目 or 名称. */
    private boolean namesProjects(String text) {
        if (text.length() > LONGEST_HEADING) {
            return false;
        }
        String normal = Wording.normal(text);
        boolean may = normal.indexOf('目') >= 0 || normal.indexOf('称') >= 0;
        return may && columns.of(text).filter(ItemColumn.PROJECT::equals).isPresent();
    }

    private Optional<ItemHead> headAt(Grid grid, List<GridCell> cells, Round round) {
        Map<ItemColumn, List<GridCell>> claims = new EnumMap<>(ItemColumn.class);
        int row = cells.get(0).position().row();
        int top = row;
        int project = cells.stream()
                .filter(cell -> namesProjects(cell.raw()))
                .mapToInt(cell -> cell.position().column())
                .findFirst()
                .orElse(0);
        Map<GridCell, Set<LedgerColumn>> unclear = new LinkedHashMap<>();
        boolean open = dividesOpenly(grid, cells);
        for (GridCell cell : open ? withDivisions(grid, cells) : cells) {
            List<GridCell> groups =
                    cell.position().row() > row ? groupInHead(cells, cell) : groupsAbove(grid, cell, project);
            columnOf(cell, groups, round)
                    .ifPresentOrElse(
                            column -> claims.computeIfAbsent(column, none -> new ArrayList<>())
                                    .add(cell),
                            () -> candidates(path(cell, groups), round).ifPresent(them -> unclear.put(cell, them)));
            top = Math.min(
                    top,
                    groups.stream()
                            .mapToInt(group -> group.position().row())
                            .min()
                            .orElse(row));
        }
        dropVague(claims);
        Set<LedgerColumn> candidates = new HashSet<>();
        if (!claims.containsKey(ItemColumn.DONE) && !unclear.isEmpty()) {
            claims.put(ItemColumn.DONE, List.copyOf(unclear.keySet()));
            unclear.values().forEach(candidates::addAll);
        }
        int bottom = open || dividesBelow(grid, row + 1) ? row + 1 : row;
        return areOfList(claims) ? Optional.of(head(grid, top, bottom, claims, candidates)) : Optional.empty();
    }

    /**
     * Whether the next row only divides groups that are laid out and not merged: it holds nothing but headings, all of them under a
     * group or right of one, and none under a heading that names the items or what they belong to.
     */
    private boolean dividesOpenly(Grid grid, List<GridCell> cells) {
        List<GridCell> next = grid.row(cells.get(0).position().row() + 1);
        boolean headings = !next.isEmpty() && next.stream().allMatch(ItemHeadFinder::mayBeHeading);
        if (!headings) {
            return false;
        }
        boolean divides = next.stream()
                .allMatch(cell -> groupInHead(cells, cell).stream()
                        .noneMatch(group -> columns.of(group.raw())
                                .filter(it -> !COUNTS.contains(it))
                                .isPresent()));
        long understood = next.stream()
                .filter(cell -> columns.of(cell.raw()).isPresent()
                        || ledgers.columnOf(cell.raw()).isPresent())
                .count();
        return divides && understood * 2 >= next.size();
    }

    private static boolean mayBeHeading(GridCell cell) {
        return cell.content() instanceof CellContent.Text && cell.raw().length() <= LONGEST_HEADING;
    }

    /** The heading in the head's own row over a cell of the next one, or the nearest on its left. */
    private static List<GridCell> groupInHead(List<GridCell> cells, GridCell below) {
        return cells.stream()
                .filter(cell -> cell.position().column() <= below.position().column())
                .reduce((left, right) ->
                        left.position().column() > right.position().column() ? left : right)
                .stream()
                .toList();
    }

    /** The headings below groups in place of the groups. */
    private static List<GridCell> withDivisions(Grid grid, List<GridCell> cells) {
        List<GridCell> next = grid.row(cells.get(0).position().row() + 1);
        Set<GridCell> groups =
                next.stream().flatMap(cell -> groupInHead(cells, cell).stream()).collect(Collectors.toSet());
        return Stream.concat(cells.stream().filter(cell -> !groups.contains(cell)), next.stream())
                .toList();
    }

    /** Whether a row only says 数量 once more below its headings: no item does. */
    private boolean dividesBelow(Grid grid, int row) {
        List<GridCell> cells = grid.row(row);
        return !cells.isEmpty()
                && cells.stream()
                        .allMatch(cell -> cell.content() instanceof CellContent.Text
                                && columns.of(cell.raw())
                                        .filter(COUNTS::contains)
                                        .isPresent());
    }

    /** The cells of the row, and those that are merged down to it. */
    private static List<GridCell> headCells(Grid grid, int row) {
        List<GridCell> cells = new ArrayList<>(grid.row(row));
        for (MergedArea area : grid.mergedAreas()) {
            if (area.first().row() < row && area.last().row() == row) {
                grid.at(area.first())
                        .map(cell -> new GridCell(
                                new CellPosition(row, cell.position().column()), cell.content(), cell.formula()))
                        .ifPresent(cells::add);
            }
        }
        return cells.stream()
                .filter(cell -> cell.content() instanceof CellContent.Text)
                .toList();
    }

    /** The headings merged over several columns, this one's among them; what reaches over the items' names too is a title. */
    private static List<GridCell> groupsAbove(Grid grid, GridCell cell, int project) {
        List<GridCell> groups = new ArrayList<>();
        int row = cell.position().row();
        int column = cell.position().column();
        for (int i = row - 1; i >= Math.max(1, row - GROUP_ROWS); i--) {
            int above = i;
            CellPosition place = new CellPosition(above, column);
            grid.mergedAreas().stream()
                    .filter(area -> area.contains(place)
                            && area.first().column() < area.last().column()
                            && area.last().row() < row
                            && !area.contains(new CellPosition(above, project))
                            && !isTitle(grid, area))
                    .findFirst()
                    .flatMap(area -> grid.at(area.first()))
                    .ifPresent(groups::add);
        }
        return groups;
    }

    /** A title is alone in its row. */
    private static boolean isTitle(Grid grid, MergedArea area) {
        return grid.row(area.first().row()).size() == 1;
    }

    private Optional<ItemColumn> columnOf(GridCell cell, List<GridCell> groups, Round round) {
        List<String> path = path(cell, groups);
        Optional<ItemColumn> column =
                columnOf(cell, groups).filter(it -> !isCount(it) || !ledgers.isOfOtherTime(path, round));
        return column.or(() -> ofLedgers(path, round));
    }

    private static boolean isCount(ItemColumn column) {
        return column == ItemColumn.DONE || column == ItemColumn.QUANTITY;
    }

    private static List<String> path(GridCell cell, List<GridCell> groups) {
        List<String> path = new ArrayList<>();
        groups.forEach(group -> path.add(0, group.raw()));
        path.add(cell.raw());
        return path;
    }

    /** The count under a heading that would surely be 累计完成 in a progress table, or like it and nothing else. */
    private Optional<ItemColumn> ofLedgers(List<String> path, Round round) {
        HeadingMatch match = ledgers.match(path, round);
        boolean done = match instanceof HeadingMatch.Alike alike
                ? alike.column() == LedgerColumn.DONE
                : match.equals(new HeadingMatch.Named(LedgerColumn.DONE, HeadingMatch.Surety.SURE));
        return done ? Optional.of(ItemColumn.DONE) : Optional.empty();
    }

    /** What a heading may mean that is like 累计完成, but not enough to be taken for it. */
    private Optional<Set<LedgerColumn>> candidates(List<String> path, Round round) {
        return ledgers.match(path, round) instanceof HeadingMatch.Several several
                        && several.columns().contains(LedgerColumn.DONE)
                        && !ledgers.isKnownOtherwise(path.get(path.size() - 1))
                ? Optional.of(several.columns())
                : Optional.empty();
    }

    private Optional<ItemColumn> columnOf(GridCell cell, List<GridCell> groups) {
        Optional<ItemColumn> column = columns.of(cell.raw());
        if (groups.isEmpty()) {
            return column;
        }
        String bare = Wording.bare(cell.raw());
        String group = groups.stream().map(it -> Wording.bare(it.raw())).collect(Collectors.joining("/"));
        boolean alone = group.isEmpty() || OF_A_PERIOD.matcher(bare).matches();
        return alone ? column : within(group, bare, column);
    }

    /** The column of a heading by itself. */
    private Optional<ItemColumn> named(String heading) {
        String bare = Wording.bare(heading);
        return OF_A_PERIOD.matcher(bare).matches()
                ? Optional.empty()
                : Optional.ofNullable(known.get(bare))
                        .or(() -> ItemColumn.all().stream()
                                .filter(it -> it.isCalled(bare))
                                .findFirst());
    }

    private static Optional<ItemColumn> within(String group, String heading, Optional<ItemColumn> column) {
        boolean count = column.filter(COUNTS::contains).isPresent() || heading.equals("累计");
        if (!count) {
            return column;
        }
        if (MONEY.matcher(group).matches() || OF_A_PERIOD.matcher(group).matches()) {
            return Optional.empty();
        }
        boolean quantity = column.filter(it -> it != ItemColumn.QUANTITY).isEmpty();
        if (quantity && FULFILLED.matcher(group).matches()) {
            return Optional.of(ItemColumn.DONE);
        }
        return quantity && PLANNED.matcher(group).matches() ? Optional.of(ItemColumn.PLANNED) : column;
    }

    /** 完成情况 may hold words; beside a column that surely counts it does. */
    private static void dropVague(Map<ItemColumn, List<GridCell>> claims) {
        List<GridCell> done = claims.getOrDefault(ItemColumn.DONE, List.of());
        List<GridCell> vague = done.stream()
                .filter(cell -> Wording.bare(cell.raw()).equals(VAGUE))
                .toList();
        boolean others = done.size() > vague.size() || claims.containsKey(ItemColumn.QUANTITY);
        if (others && !vague.isEmpty()) {
            done.removeAll(vague);
            claims.computeIfAbsent(ItemColumn.STATUS, none -> new ArrayList<>(vague));
        }
        if (done.isEmpty()) {
            claims.remove(ItemColumn.DONE);
        }
    }

    private static ItemHead head(
            Grid grid, int top, int bottom, Map<ItemColumn, List<GridCell>> claims, Set<LedgerColumn> candidates) {
        Map<ItemColumn, Integer> columns = new EnumMap<>(ItemColumn.class);
        Map<ItemColumn, GridCell> headings = new EnumMap<>(ItemColumn.class);
        Map<ItemColumn, List<GridCell>> doubled = new EnumMap<>(ItemColumn.class);
        claims.forEach((column, cells) -> {
            if (cells.size() == 1) {
                columns.put(column, cells.get(0).position().column());
                headings.put(column, cells.get(0));
            } else {
                doubled.put(column, List.copyOf(cells));
            }
        });
        return new ItemHead(
                top, bottom, columns, headings, doubled, candidates, texts(grid, top, bottom), texts(grid, 1, top - 1));
    }

    private static Set<String> texts(Grid grid, int from, int to) {
        Set<String> texts = new HashSet<>();
        for (int row = from; row <= to; row++) {
            grid.row(row).forEach(cell -> texts.add(Wording.normal(cell.raw())));
        }
        return texts;
    }
}

package org.taizhang.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.Recognition.Indicated;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;
import org.taizhang.terms.Round;

/**
 * The lists of items (项目明细) of one ledger: which sheets hold one, and what they add up to. A sheet may be given whole, or its
 * beginning first and then its later rows one by one.
 */
final class ItemLists {

    private static final Pattern CALLED_LIST = Pattern.compile(".*(?:明细|清单|项目表|项目库|一览).*");
    /** A list of some of the items adds up to nothing. */
    private static final Pattern PARTIAL = Pattern.compile(".*(?:部分项目|节选|典型|举例).*");

    private static final Pattern TITLE_TAIL = Pattern.compile("(?:项目|工程)?(?:明细|清单|一览|统计|汇总|情况|台账)*表?$");

    private final IndicatorRows indicators;
    private final Measures measures;
    private final ItemHeadFinder finder;
    private final ReceivedFile file;
    private final Rounds rounds;
    private final ItemSums sums = new ItemSums();
    private final ItemFindings findings = new ItemFindings();
    /** What hidden sheets add up to counts only where no visible one holds a list. */
    private final ItemSums hiddenSums = new ItemSums();

    private final ItemFindings hiddenFindings = new ItemFindings();
    /** The hidden sheets that hold a list, and whether it can be read. */
    private final Map<Grid, Boolean> hidden = new LinkedHashMap<>();

    private boolean visible;
    private final List<Claim> claims = new ArrayList<>();
    private final List<ItemList> open = new ArrayList<>();

    /** A sheet that holds a list, and the rows that are no items but an indicator's own. */
    private record Claim(Grid grid, ItemHead head, SortedSet<Integer> plainRows) {}

    ItemLists(IndicatorRows indicators, Measures measures, ItemHeadFinder finder, ReceivedFile file) {
        this.indicators = indicators;
        this.measures = measures;
        this.finder = finder;
        this.file = file;
        this.rounds = new Rounds(indicators.plan());
    }

    /**
     * Takes a sheet, or its first rows with all its merged areas; if it holds a list, that list is returned to take the rows that
     * were not among them. A sheet whose list was taken by its beginning is not taken again.
     */
    Optional<ItemList> take(Grid sheet) {
        return take(sheet, row -> false);
    }

    /**
     * Takes a whole sheet.
     *
     * @param isProgress whether the head in a row is that of a progress table: among its items may stand rows of indicators
     */
    Optional<ItemList> take(Grid sheet, IntPredicate isProgress) {
        if (claims.stream().anyMatch(claim -> claim.grid.name().equals(sheet.name()))) {
            return Optional.empty();
        }
        Optional<ItemHead> head = finder.find(sheet, file.round()).filter(it -> isList(sheet, it));
        head.ifPresent(it -> claims.add(new Claim(sheet, it, new TreeSet<>())));
        Optional<ItemList> list = head.filter(it -> counts(sheet, it))
                .flatMap(it -> it.counted()
                        .map(counted ->
                                list(sheet, it, counted, isProgress.test(it.bottom()) ? plain(sheet, it) : null)));
        list.ifPresent(open::add);
        if (head.isPresent() && sheet.hidden()) {
            hidden.put(sheet, list.isPresent());
        }
        visible |= list.isPresent() && !sheet.hidden();
        return list;
    }

    /** Takes the rows of indicators; a table that is called a list has none, but subtotals perhaps. */
    private @Nullable IntConsumer plain(Grid sheet, ItemHead head) {
        Set<Integer> rows = claims.get(claims.size() - 1).plainRows();
        return isCalledList(sheet, head) ? null : rows::add;
    }

    private ItemList list(Grid sheet, ItemHead head, ItemColumn counted, @Nullable IntConsumer plain) {
        ItemReader reader = new ItemReader(
                indicators, measures, head, counted, file.name(), sheet.name(), sums(sheet), findings(sheet), plain);
        sayLikeness(sheet, head, counted);
        subject(sheet, head).ifPresent(reader::line);
        ItemList list = new ItemList(sheet, head, reader, finder::isHead);
        rows(sheet, head).forEach(row -> {
            if (sheet.hiddenRows().contains(row)) {
                findings(sheet).accept(Finding.of(FindingKind.HIDDEN_ROW, place(sheet, new CellPosition(row, 1)), row));
            }
            list.row(row, sheet.row(row));
        });
        return list;
    }

    private void sayLikeness(Grid sheet, ItemHead head, ItemColumn counted) {
        finder.likeness(sheet, head, counted, file.round())
                .ifPresent(alike -> sayHeading(
                        FindingKind.HEADING_BY_SIMILARITY,
                        sheet,
                        head,
                        counted,
                        alike.column().heading(),
                        alike.percent()));
        if (!head.candidates().isEmpty()) {
            String candidates = LedgerColumn.all().stream()
                    .filter(head.candidates()::contains)
                    .map(LedgerColumn::heading)
                    .collect(Collectors.joining("、"));
            sayHeading(FindingKind.HEADING_CANDIDATES, sheet, head, counted, candidates);
        }
    }

    private void sayHeading(FindingKind kind, Grid sheet, ItemHead head, ItemColumn column, Object... meaning) {
        GridCell heading = Objects.requireNonNull(head.headings().get(column));
        GridCell cell = sheet.shownAt(heading.position()).orElse(heading);
        Object[] arguments = Stream.concat(Stream.of(Wording.spaced(cell.raw())), Stream.of(meaning))
                .toArray();
        findings(sheet)
                .accept(Finding.of(kind, place(sheet, cell.position()), arguments)
                        .seeing(cell.raw()));
    }

    private static IntStream rows(Grid sheet, ItemHead head) {
        return IntStream.rangeClosed(head.bottom() + 1, sheet.lastRow())
                .filter(row -> !sheet.row(row).isEmpty());
    }

    /** What the sheet's name or title says that all the items are, such as 老旧小区改造项目明细表. */
    private Optional<String> subject(Grid sheet, ItemHead head) {
        return titles(sheet, head)
                .map(title -> TITLE_TAIL.matcher(Wording.normal(title)).replaceFirst(""))
                .filter(title -> !title.isEmpty() && indicators.recognise(title) instanceof Indicated)
                .findFirst();
    }

    private static Stream<String> titles(Grid sheet, ItemHead head) {
        return Stream.concat(Stream.of(sheet.name()), head.lines().stream().sorted());
    }

    /** Whether the head is a list's and not that of a table in which each row is an indicator. */
    private boolean isList(Grid sheet, ItemHead head) {
        if (isCalledList(sheet, head)) {
            return true;
        }
        boolean owners = Stream.of(ItemColumn.CODE, ItemColumn.INDICATOR, ItemColumn.TASK, ItemColumn.TASK_CODE)
                .anyMatch(head::has);
        return owners
                && !namesIndicators(sheet, head)
                && (!finder.holdsWords(sheet, head) || repeatsOwner(sheet, head));
    }

    private static boolean isCalledList(Grid sheet, ItemHead head) {
        return titles(sheet, head).anyMatch(title -> CALLED_LIST.matcher(title).matches());
    }

    /** Whether what stands under 项目名称 are the plan's own indicators or tasks. */
    private boolean namesIndicators(Grid sheet, ItemHead head) {
        return rows(sheet, head)
                .mapToObj(row -> text(sheet, head, ItemColumn.PROJECT, row))
                .filter(text -> !text.isEmpty() && !head.texts().contains(text))
                .anyMatch(text -> indicators.recognise(text) instanceof Indicated
                        || indicators.tasks().ofName(text).isPresent());
    }

    /** Whether an indicator has several projects; the same row on two printed pages is not two. */
    private static boolean repeatsOwner(Grid sheet, ItemHead head) {
        return Stream.of(ItemColumn.CODE, ItemColumn.INDICATOR)
                .filter(head::has)
                .anyMatch(column -> {
                    Map<String, String> projects = new HashMap<>();
                    return rows(sheet, head).anyMatch(row -> {
                        String owner = text(sheet, head, column, row);
                        String project = text(sheet, head, ItemColumn.PROJECT, row);
                        String before =
                                owner.isEmpty() || project.isEmpty() ? null : projects.putIfAbsent(owner, project);
                        return before != null && !before.equals(project);
                    });
                });
    }

    private static String text(Grid sheet, ItemHead head, ItemColumn column, int row) {
        int place = Optional.ofNullable(head.columns().get(column)).orElse(1);
        return sheet.shownAt(new CellPosition(row, place))
                .map(GridCell::raw)
                .filter(text -> !Wording.saysNothing(text))
                .map(Wording::normal)
                .orElse("");
    }

    /** Whether the list is to be read; what keeps it out is said, except that a list of some items adds up to nothing anyway. */
    private boolean counts(Grid sheet, ItemHead head) {
        Optional<Round> other = otherRound(sheet, head);
        other.ifPresent(round -> say(FindingKind.OTHER_ROUND_SHEET, sheet, sheet.name(), round));
        List<GridCell> doubled = head.doubled().getOrDefault(ItemColumn.DONE, List.of());
        if (!doubled.isEmpty() && other.isEmpty()) {
            findings(sheet)
                    .accept(Finding.of(
                                    FindingKind.AMBIGUOUS_COLUMN,
                                    place(sheet, doubled.get(0).position()),
                                    LedgerColumn.DONE.heading(),
                                    String.join(
                                            "、",
                                            doubled.stream()
                                                    .map(cell -> cell.position().toString())
                                                    .toList()))
                            .seeing(doubled.get(0).raw()));
        }
        boolean partial =
                titles(sheet, head).anyMatch(title -> PARTIAL.matcher(title).matches());
        return other.isEmpty() && doubled.isEmpty() && !partial;
    }

    private Optional<Round> otherRound(Grid sheet, ItemHead head) {
        return titles(sheet, head)
                .flatMap(title -> rounds.find(title).stream())
                .findFirst()
                .filter(round -> !round.equals(file.round()));
    }

    /** Whether a list that was read says itself that it is of this round. */
    boolean stateThisRound() {
        return claims.stream()
                .filter(claim -> !claim.grid.hidden())
                .flatMap(claim -> titles(claim.grid, claim.head))
                .anyMatch(
                        title -> rounds.find(title).filter(file.round()::equals).isPresent());
    }

    /** Whether the head in that row belongs to a list of items, so that its rows are no indicators' own. */
    boolean claims(Grid sheet, int row) {
        return claim(sheet, row).isPresent();
    }

    private Optional<Claim> claim(Grid sheet, int row) {
        return claims.stream()
                .filter(claim ->
                        claim.grid.name().equals(sheet.name()) && claim.head.top() <= row && row <= claim.head.bottom())
                .findFirst();
    }

    /** The rows below that head that are an indicator's own. */
    Set<Integer> plainRows(Grid sheet, int row) {
        return claim(sheet, row).<Set<Integer>>map(Claim::plainRows).orElse(Set.of());
    }

    /** The sheet columns below that head that are read for its items. */
    Set<Integer> columns(Grid sheet, int row) {
        return claim(sheet, row)
                .map(it -> Set.copyOf(it.head.columns().values()))
                .orElse(Set.of());
    }

    /** The first list's sheet and head, for what stands above them. */
    Optional<Table> table() {
        return claims.stream().findFirst().map(claim -> Table.above(claim.grid, claim.head.top(), indicators.plan()));
    }

    /** Takes the end of every list; after that the sums are complete. */
    ItemSums sums() {
        open.forEach(ItemList::end);
        open.clear();
        return hiddenCount() ? hiddenSums : sums;
    }

    private boolean hiddenCount() {
        return !visible && hidden.containsValue(true);
    }

    private ItemSums sums(Grid sheet) {
        return sheet.hidden() ? hiddenSums : sums;
    }

    private ItemFindings findings(Grid sheet) {
        return sheet.hidden() ? hiddenFindings : findings;
    }

    /** What was found in the lists. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings.all());
        hidden.forEach((sheet, readable) -> all.add(Finding.of(
                readable && !visible ? FindingKind.HIDDEN_SHEET_READ : FindingKind.HIDDEN_TABLE,
                Place.ofSheet(file.name(), sheet.name()),
                sheet.name())));
        if (!visible) {
            all.addAll(hiddenFindings.all());
        }
        return all;
    }

    private void say(FindingKind kind, Grid sheet, Object... arguments) {
        findings(sheet).accept(Finding.of(kind, Place.ofSheet(file.name(), sheet.name()), arguments));
    }

    private Place place(Grid sheet, CellPosition cell) {
        return Place.ofCell(file.name(), sheet.name(), cell);
    }
}

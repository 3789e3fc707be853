package org.taizhang.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;

/**
 * Settles which sheet column of a table is read as which ledger column, where headings alone leave it open: by what the cells
 * below prove, never by what is likelier. Columns that contradict each other all stay, and are then a finding.
 */
final class ColumnChoice {

    private static final Set<LedgerColumn> UNIMPORTANT = EnumSet.of(LedgerColumn.NUMBER, LedgerColumn.REMARK);

    private static final int LONGEST_MEASURE = 4;
    private static final int EVIDENCE = 2_000;
    private static final Pattern OFFICE = Pattern.compile(".*(?:局|县|区|委|办|公司|院|镇|乡|中心|队|会|厅|学校|街道)");
    private static final Pattern NUMBER = Pattern.compile("[约近]?[\\d.,]+[^\\d]{0,3}");
    private static final String NUMERALS = "一二三四五六七八九十百千万亿零〇两";

    private final Body body;
    private final PlanNames names;
    private final Map<LedgerColumn, List<HeadedColumn>> chosen = new EnumMap<>(LedgerColumn.class);
    private final List<HeadedColumn> unread = new ArrayList<>();
    private final List<HeadedColumn> ofPeriod = new ArrayList<>();
    private final List<HeadedColumn> unclear = new ArrayList<>();
    private final List<HeadedColumn> ofSources = new ArrayList<>();
    private final List<HeadedColumn> strange = new ArrayList<>();

    ColumnChoice(List<HeadedColumn> columns, Body body, PlanNames names) {
        this.body = body;
        this.names = names;
        List<HeadedColumn> settled = settledPeriods(columns);
        settled.forEach(this::place);
        settleSources();
        new ArrayList<>(unclear).forEach(this::settleByContent);
        chosen.replaceAll((column, claims) -> withoutWeak(claims));
        chosen.replaceAll(this::withoutContradiction);
        settled.stream().filter(it -> it.match() instanceof HeadingMatch.Alike).forEach(this::placeAlike);
    }

    /** The columns that are read, each with the sheet columns that claim it; several claims are a contradiction. */
    Map<LedgerColumn, List<HeadedColumn>> chosen() {
        return chosen;
    }

    /** Columns of the table that are not read. */
    List<HeadedColumn> unread() {
        return unread;
    }

    /** Columns that count the period only. */
    List<HeadedColumn> ofPeriod() {
        return ofPeriod;
    }

    /** Columns that may mean something that the table otherwise lacks. */
    List<HeadedColumn> unclear() {
        return unclear;
    }

    /** Columns of amounts from one source each, where no column names the source of a row. */
    List<HeadedColumn> ofSources() {
        return ofSources;
    }

    /** Beside such, columns of amounts from something that is no source of the plan. */
    List<HeadedColumn> strange() {
        return strange;
    }

    /** Sources side by side and a column of sources contradict each other. Of equal columns one is read. */
    private void settleSources() {
        if (chosen.containsKey(LedgerColumn.MONEY_SOURCE)) {
            ofSources.forEach(it -> unclear.add(it.as(new HeadingMatch.Several(it.meanings()))));
            ofSources.clear();
        }
        if (ofSources.isEmpty()) {
            return;
        }
        Map<HeadingMatch, List<HeadedColumn>> claims = ofSources.stream()
                .collect(Collectors.groupingBy(HeadedColumn::match, LinkedHashMap::new, Collectors.toList()));
        ofSources.clear();
        claims.forEach((match, same) ->
                ofSources.addAll(withoutContradiction(((HeadingMatch.OfSource) match).column(), same)));
        LedgerColumn.AMOUNTS.stream().map(chosen::get).filter(Objects::nonNull).forEach(this::takeStrange);
        takeStrange(unread);
        chosen.values().removeIf(List::isEmpty);
    }

    private void takeStrange(List<HeadedColumn> columns) {
        columns.stream().filter(it -> it.stranger() != null).forEach(strange::add);
        columns.removeAll(strange);
    }

    /** 累计完成 beside 本季完成 under 第三季度完成情况 cannot but be the cumulative figure. */
    private static List<HeadedColumn> settledPeriods(List<HeadedColumn> columns) {
        return columns.stream()
                .map(it -> it.match() instanceof HeadingMatch.OfPeriod period
                                && period.saysCumulative()
                                && columns.stream().anyMatch(other -> countsPeriodBeside(other, it))
                        ? it.as(period.column())
                        : it)
                .toList();
    }

    private static boolean countsPeriodBeside(HeadedColumn other, HeadedColumn one) {
        return other.match() instanceof HeadingMatch.OfPeriod period
                && !period.saysCumulative()
                && other.path().cells().get(0).equals(one.path().cells().get(0));
    }

    private void place(HeadedColumn it) {
        HeadingMatch match = it.match();
        if (match instanceof HeadingMatch.Named named) {
            chosen.computeIfAbsent(named.column(), none -> new ArrayList<>()).add(it);
        } else if (match instanceof HeadingMatch.OfPeriod) {
            ofPeriod.add(it);
        } else if (match instanceof HeadingMatch.OfSource) {
            ofSources.add(it);
        } else if (match instanceof HeadingMatch.Several) {
            unclear.add(it);
        } else if (match instanceof HeadingMatch.Unread) {
            unread.add(it);
        }
    }

    /** A heading that is only like one counts when nothing else is the column; two that are alike count for nothing. */
    private void placeAlike(HeadedColumn it) {
        if (!ofSources.isEmpty() && it.stranger() != null) {
            strange.add(it);
            return;
        }
        LedgerColumn column = ((HeadingMatch.Alike) it.match()).column();
        List<HeadedColumn> claims = chosen.getOrDefault(column, List.of());
        if (claims.isEmpty()) {
            chosen.put(column, List.of(it));
            return;
        }
        boolean rival = claims.stream().anyMatch(other -> other.match() instanceof HeadingMatch.Alike);
        (rival ? unclear : unread).add(it);
        if (rival) {
            unclear.addAll(claims);
            chosen.remove(column);
        }
    }

    /** An unclear heading is settled when the cells below prove exactly one meaning that the table still lacks. */
    private void settleByContent(HeadedColumn it) {
        Set<LedgerColumn> open = EnumSet.copyOf(((HeadingMatch.Several) it.match()).columns());
        boolean taken = open.removeIf(
                column -> chosen.getOrDefault(column, List.of()).stream().anyMatch(HeadedColumn::isSure));
        List<LedgerColumn> proven =
                open.stream().filter(column -> proves(it, column)).toList();
        Optional<LedgerColumn> meaning = proven.size() == 2 && proven.contains(LedgerColumn.INDICATOR)
                ? Optional.of(LedgerColumn.INDICATOR)
                : proven.stream().findFirst().filter(first -> proven.size() == 1);
        meaning.ifPresent(column -> {
            unclear.remove(it);
            chosen.computeIfAbsent(column, none -> new ArrayList<>()).add(it.as(column));
        });
        boolean perhapsTheFigure = open.contains(LedgerColumn.DONE) && holdsNumbers(it);
        boolean moot = meaning.isEmpty() && ((taken && !perhapsTheFigure) || isNoFigure(open));
        if (moot) {
            unclear.remove(it);
            unread.add(it);
        }
    }

    private boolean proves(HeadedColumn it, LedgerColumn column) {
        return switch (column) {
            case INDICATOR -> evidence(it).anyMatch(cell -> names.isIndicator(cell.raw()));
            case TASK -> evidence(it).anyMatch(cell -> names.isTask(cell.raw()));
            case MEASURE -> evidence(it).anyMatch(cell -> names.isMeasure(cell.raw())) || holdsNoOffices(it);
            case PROGRESS -> holdsWords(it) && !holdsNumbers(it);
            default -> false;
        };
    }

    /** Whether no figure and no account of the work could be lost with the column. */
    private static boolean isNoFigure(Set<LedgerColumn> open) {
        return open.stream().noneMatch(LedgerColumn.QUANTITIES::contains)
                && open.stream().noneMatch(LedgerColumn.AMOUNTS::contains)
                && !open.contains(LedgerColumn.PROGRESS);
    }

    /** A unit of measure that the plan does not know must still be read, or its figures would be wrong in silence. */
    private boolean holdsNoOffices(HeadedColumn it) {
        return cells(it).findAny().isPresent()
                && cells(it)
                        .allMatch(cell -> cell.raw().strip().length() <= LONGEST_MEASURE
                                && !OFFICE.matcher(Wording.normal(cell.raw())).matches());
    }

    private static List<HeadedColumn> withoutWeak(List<HeadedColumn> claims) {
        boolean someSure = claims.stream().anyMatch(HeadedColumn::isSure);
        return someSure ? claims.stream().filter(HeadedColumn::isSure).toList() : claims;
    }

    /** Of several claims those that say nothing fall away; such as say the same in every row are one. */
    private List<HeadedColumn> withoutContradiction(LedgerColumn column, List<HeadedColumn> claims) {
        if (claims.size() == 1) {
            return claims;
        }
        List<HeadedColumn> telling =
                claims.stream().filter(it -> tells(column, it)).toList();
        boolean same = telling.stream().allMatch(it -> values(it).equals(values(telling.get(0))));
        boolean one = telling.size() == 1 || (!telling.isEmpty() && same) || UNIMPORTANT.contains(column);
        if (telling.isEmpty() || one) {
            return List.of(telling.isEmpty() ? claims.get(0) : telling.get(0));
        }
        return telling;
    }

    private boolean tells(LedgerColumn column, HeadedColumn it) {
        boolean counted = LedgerColumn.QUANTITIES.contains(column) || LedgerColumn.AMOUNTS.contains(column);
        Predicate<GridCell> telling = switch (column) {
            case INDICATOR -> cell -> names.isIndicator(cell.raw());
            case TASK -> cell -> names.isTask(cell.raw());
            default -> counted ? ColumnChoice::holdsDigit : cell -> !Wording.saysNothing(cell.raw());
        };
        return cells(it).anyMatch(telling);
    }

    private List<String> values(HeadedColumn it) {
        return body.rows()
                .mapToObj(row -> body.at(row, it.column()).map(GridCell::raw).orElse(""))
                .toList();
    }

    private boolean holdsNumbers(HeadedColumn it) {
        return cells(it)
                .anyMatch(cell -> cell.content() instanceof CellContent.Numeric
                        || NUMBER.matcher(Wording.normal(cell.raw())).matches());
    }

    private boolean holdsWords(HeadedColumn it) {
        return cells(it)
                .anyMatch(cell -> cell.content() instanceof CellContent.Text && !Wording.saysNothing(cell.raw()));
    }

    private static boolean holdsDigit(GridCell cell) {
        return !(cell.content() instanceof CellContent.Text)
                || cell.raw().codePoints().anyMatch(Character::isDigit)
                || cell.raw().chars().anyMatch(letter -> NUMERALS.indexOf(letter) >= 0);
    }

    /** What the first rows show; a list of many thousands need not be read through to see what a column holds. */
    private Stream<GridCell> evidence(HeadedColumn it) {
        return cells(it).limit(EVIDENCE);
    }

    private Stream<GridCell> cells(HeadedColumn it) {
        return body.rows().mapToObj(row -> body.at(row, it.column())).flatMap(Optional::stream);
    }
}

package org.taizhang.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;

/** What is to be said of a table's head; once, also where several kinds of rows are read from one table. */
final class HeadCheck {

    /** What a blank ledger says of the round before, beside the cells to be filled in: published figures, so nothing is lost. */
    private static final Set<String> GIVEN = Set.of("上轮累计完成", "上轮安排", "上轮到位", "上轮支付");

    private static final Pattern DIGITS = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

    private final String file;
    private final Consumer<Finding> findings;
    private final List<Table> checked = new ArrayList<>();
    private Set<Integer> beside = Set.of();

    HeadCheck(String file, Consumer<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Says what is odd about the head of a table of which other sheet columns are read elsewhere. */
    void checkBeside(Table table, Set<Integer> readElsewhere) {
        beside = readElsewhere;
        check(table, Set.of());
        beside = Set.of();
    }

    /** Says which of the needed columns the table lacks, and what is odd about its head. */
    void check(Table table, Set<LedgerColumn> needed) {
        LedgerColumn.all().stream()
                .filter(needed::contains)
                .filter(column -> lacks(table, column))
                .forEach(column -> findings.accept(Finding.of(
                        FindingKind.MISSING_COLUMN,
                        Place.ofSheet(file, table.grid().name()),
                        column.heading())));
        if (!checked.contains(table)) {
            checked.add(table);
            checkColumns(table);
        }
    }

    /** A ratio's parts make its figure; a column of the period, or one that cannot be told, is a finding of its own. */
    private static boolean lacks(Table table, LedgerColumn column) {
        boolean parts = column == LedgerColumn.DONE && table.columns().containsKey(LedgerColumn.NUMERATOR);
        boolean said = doubts(table).anyMatch(it -> it.meanings().contains(column));
        return !parts && !said && !table.reads(column);
    }

    private static Stream<HeadedColumn> doubts(Table table) {
        return Stream.concat(table.choice().ofPeriod().stream(), table.choice().unclear().stream());
    }

    private void checkColumns(Table table) {
        ColumnChoice choice = table.choice();
        choice.chosen().forEach((column, claims) -> checkClaims(table, column, claims));
        checkSources(table);
        choice.ofPeriod().forEach(it -> sayPeriod(table, it));
        choice.unclear().forEach(it -> sayUnclear(table, it));
        choice.unread().stream()
                .filter(it -> !beside.contains(it.column()) && !GIVEN.contains(spaced(it)))
                .forEach(it -> say(FindingKind.UNKNOWN_COLUMN, table, it, spaced(it)));
        sayHeadless(table);
        if (table.isProgress() && table.rows().findAny().isEmpty()) {
            findings.accept(Finding.of(
                    FindingKind.TABLE_WITHOUT_ROWS,
                    Place.ofSheet(file, table.grid().name()),
                    table.grid().name()));
        }
    }

    private void checkClaims(Table table, LedgerColumn column, List<HeadedColumn> claims) {
        HeadedColumn first = claims.get(0);
        if (claims.size() > 1) {
            sayAmbiguous(table, column.heading(), claims);
            return;
        }
        if (first.match() instanceof HeadingMatch.Alike alike) {
            say(FindingKind.HEADING_BY_SIMILARITY, table, first, spaced(first), column.heading(), alike.percent());
        } else if (!HeadingText.of(first.path().leaf().raw()).bare().equals(column.heading())
                && !isSum(table, column)) {
            say(FindingKind.HEADING_SYNONYM, table, first, quoted(first, column), column.heading());
        }
        if (table.grid().hiddenColumns().contains(first.column())) {
            say(FindingKind.HIDDEN_COLUMN_READ, table, first, column.heading());
        }
    }

    /** Beside columns of its sources an amount's own column is not read, so there is nothing to say of its name. */
    private static boolean isSum(Table table, LedgerColumn column) {
        return table.choice().ofSources().stream().anyMatch(it -> it.meanings().contains(column));
    }

    private void sayAmbiguous(Table table, String heading, List<HeadedColumn> claims) {
        String cells = claims.stream()
                .map(it -> it.path().leaf().position().toString())
                .collect(Collectors.joining("、"));
        say(FindingKind.AMBIGUOUS_COLUMN, table, claims.get(0), heading, cells);
    }

    private void checkSources(Table table) {
        Map<HeadingMatch, List<HeadedColumn>> claims = table.choice().ofSources().stream()
                .collect(Collectors.groupingBy(HeadedColumn::match, LinkedHashMap::new, Collectors.toList()));
        claims.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> sayAmbiguous(table, same.get(0).path().quoted(), same));
        table.choice().ofSources().stream()
                .filter(it -> table.grid().hiddenColumns().contains(it.column()))
                .forEach(it ->
                        say(FindingKind.HIDDEN_COLUMN_READ, table, it, it.path().quoted()));
    }

    /** A short heading is quoted with its group, without which it would say nothing. */
    private static String quoted(HeadedColumn it, LedgerColumn column) {
        boolean byGroup = it.path().cells().size() > 1
                && HeadingVocabulary.STANDARD.sure.get(
                                HeadingText.of(it.path().leaf().raw()).bare())
                        != column;
        return byGroup && spaced(it).length() <= 3 ? it.path().quoted() : spaced(it);
    }

    private static String spaced(HeadedColumn it) {
        return Wording.spaced(it.path().leaf().raw());
    }

    private void sayPeriod(Table table, HeadedColumn it) {
        boolean counted = it.meanings().stream().anyMatch(table::reads);
        say(
                counted ? FindingKind.UNKNOWN_COLUMN : FindingKind.NOT_CUMULATIVE,
                table,
                it,
                it.path().quoted());
    }

    private void sayUnclear(Table table, HeadedColumn it) {
        List<LedgerColumn> open =
                it.meanings().stream().filter(column -> !table.reads(column)).toList();
        if (open.isEmpty()) {
            say(FindingKind.UNKNOWN_COLUMN, table, it, spaced(it));
        } else {
            String candidates = open.stream().map(LedgerColumn::heading).collect(Collectors.joining("、"));
            say(FindingKind.HEADING_CANDIDATES, table, it, spaced(it), candidates);
        }
    }

    private void sayHeadless(Table table) {
        table.sheetColumns()
                .filter(column -> table.path(column).isEmpty())
                .forEach(column -> firstNumber(table, column).ifPresent(cell -> {
                    CellPosition head = new CellPosition(table.head(), column);
                    Place place = Place.ofCell(file, table.grid().name(), head);
                    findings.accept(
                            Finding.of(FindingKind.COLUMN_WITHOUT_HEADING, place, CellPosition.columnLetters(column)));
                }));
    }

    private static Optional<GridCell> firstNumber(Table table, int column) {
        return table.rows()
                .mapToObj(row -> table.grid().at(new CellPosition(row, column)))
                .flatMap(Optional::stream)
                .filter(HeadCheck::isNumber)
                .findFirst();
    }

    /** In a text file every number is a text. */
    private static boolean isNumber(GridCell cell) {
        return cell.content() instanceof CellContent.Numeric
                || (cell.content() instanceof CellContent.Text text
                        && DIGITS.matcher(Wording.normal(text.raw())).matches());
    }

    private void say(FindingKind kind, Table table, HeadedColumn it, Object... arguments) {
        GridCell cell = it.path().leaf();
        findings.accept(Finding.of(kind, Place.ofCell(file, table.grid().name(), cell.position()), arguments)
                .seeing(cell.raw()));
    }
}

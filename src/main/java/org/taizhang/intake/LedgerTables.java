package org.taizhang.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;

/**
 * The tables of a workbook that are to be read. One whose title or sheet says that it is of another round is left alone beside
 * others, and one on a hidden sheet unless no visible sheet has any; each time it is said.
 */
final class LedgerTables {

    private static final Set<LedgerColumn> INDICATORS = Set.of(LedgerColumn.INDICATOR_CODE, LedgerColumn.INDICATOR);
    private static final Set<LedgerColumn> TASKS = Set.of(LedgerColumn.TASK_CODE, LedgerColumn.TASK);

    private final ReceivedFile file;
    private final TitleRound titleRound;
    private final Consumer<Finding> findings;
    private final Map<Grid, List<Table>> bySheet = new LinkedHashMap<>();
    private final Set<Finding> said = new HashSet<>();

    LedgerTables(
            List<Grid> sheets,
            TableFinder finder,
            TitleRound titleRound,
            ReceivedFile file,
            Consumer<Finding> findings) {
        this.file = file;
        this.titleRound = titleRound;
        this.findings = findings;
        for (Grid sheet : sheets) {
            TableFinder.Found found = finder.find(sheet, file.round());
            bySheet.put(sheet, found.tables());
            if (!sheet.hidden()) {
                found.headsBesideData()
                        .forEach(cell -> sayOfSheet(
                                FindingKind.HEAD_BESIDE_DATA, sheet, cell.position(), Wording.spaced(cell.raw())));
            }
        }
    }

    /** Whether the head in that row of the sheet is that of a progress table. */
    boolean isProgress(Grid sheet, int row) {
        return bySheet.getOrDefault(sheet, List.of()).stream()
                .anyMatch(table -> table.isProgress() && table.top() <= row && row <= table.head());
    }

    /** Where on its sheet other tables stand that say they are of another round than this one. */
    List<TableArea> areasOfOtherRounds(Table table) {
        Optional<String> own = titleRound(table);
        return bySheet.getOrDefault(table.grid(), List.of()).stream()
                .filter(this::hasTitleOfOtherRound)
                .filter(other -> !titleRound(other).equals(own))
                .map(Table::area)
                .toList();
    }

    /** The tables of a kind, in the order of the sheets. */
    List<Table> wanted(Predicate<Table> kind) {
        List<Table> visible = new ArrayList<>();
        List<Table> hidden = new ArrayList<>();
        bySheet.forEach(
                (sheet, tables) -> tables.stream().filter(kind).forEach((sheet.hidden() ? hidden : visible)::add));
        if (visible.isEmpty()) {
            List<Table> read = ofThisRound(hidden);
            read.forEach(table -> sayOfSheet(
                    FindingKind.HIDDEN_SHEET_READ, table.grid(), table.grid().name()));
            return read;
        }
        hidden.forEach(table ->
                sayOfSheet(FindingKind.HIDDEN_TABLE, table.grid(), table.grid().name()));
        return ofThisRound(visible);
    }

    /** Without those that say they are of another round, where a list of items is what the ledger has of this one. */
    List<Table> withoutOtherRounds(List<Table> tables) {
        List<Table> own =
                tables.stream().filter(table -> !hasTitleOfOtherRound(table)).toList();
        tables.stream().filter(table -> !own.contains(table)).forEach(this::sayTable);
        return own;
    }

    /**
     * Without the tables of other rounds. When every title names another round the whole ledger is of that round, which is for its
     * identity to say; a sheet's name alone decides only where no title does.
     */
    private List<Table> ofThisRound(List<Table> tables) {
        List<Table> ofSheets =
                tables.stream().filter(table -> !isOnSheetOfOtherRound(table)).toList();
        List<Table> ofTitles =
                ofSheets.stream().filter(table -> !hasTitleOfOtherRound(table)).toList();
        tables.stream().filter(table -> !ofSheets.contains(table)).forEach(this::saySheet);
        if (ofTitles.isEmpty() || isFirstOfOtherRound(ofSheets, ofTitles)) {
            return ofSheets;
        }
        ofSheets.stream().filter(table -> !ofTitles.contains(table)).forEach(this::sayTable);
        return ofTitles;
    }

    /**
     * A title on the first of several sheets may be meant for all of them; where no other names this round and none repeats the first
     * one's indicators, it says what all are.
     */
    private boolean isFirstOfOtherRound(List<Table> tables, List<Table> others) {
        boolean first = !others.contains(tables.get(0));
        boolean silent = others.stream()
                .allMatch(table ->
                        titleRound(table).isEmpty() && sheetRound(table).isEmpty());
        return first && silent && others.stream().noneMatch(table -> repeats(table, tables.get(0)));
    }

    /** By their indicators; where one names none, by their tasks. */
    private static boolean repeats(Table one, Table other) {
        Set<LedgerColumn> columns = namesIndicators(one) && namesIndicators(other) ? INDICATORS : TASKS;
        return !Collections.disjoint(named(one, columns), named(other, columns));
    }

    private static boolean namesIndicators(Table table) {
        return INDICATORS.stream().anyMatch(table::reads);
    }

    private static Set<String> named(Table table, Set<LedgerColumn> columns) {
        return table.rows()
                .boxed()
                .flatMap(row -> columns.stream().flatMap(column -> table.cell(column, row).stream()))
                .map(cell -> Wording.normal(cell.raw()))
                .collect(Collectors.toSet());
    }

    private boolean isOnSheetOfOtherRound(Table table) {
        return titleRound(table).isEmpty() && otherRound(sheetRound(table)).isPresent();
    }

    private boolean hasTitleOfOtherRound(Table table) {
        return otherRound(titleRound(table)).isPresent();
    }

    private Optional<String> titleRound(Table table) {
        return titleRound.find(table.preface(), file.round());
    }

    private Optional<String> sheetRound(Table table) {
        return titleRound.of(table.grid().name(), file.round());
    }

    private Optional<String> otherRound(Optional<String> stated) {
        return stated.filter(name -> !name.equals(file.round().toString()));
    }

    private void saySheet(Table table) {
        sayOfSheet(
                FindingKind.OTHER_ROUND_SHEET,
                table.grid(),
                table.grid().name(),
                sheetRound(table).orElseThrow());
    }

    private void sayTable(Table table) {
        CellPosition head =
                new CellPosition(table.top(), table.sheetColumns().findFirst().orElse(1));
        Place place = Place.ofCell(file.name(), table.grid().name(), head);
        say(Finding.of(FindingKind.LAST_ROUND_TABLE, place, titleRound(table).orElseThrow()));
    }

    private void sayOfSheet(FindingKind kind, Grid sheet, Object... arguments) {
        say(Finding.of(kind, Place.ofSheet(file.name(), sheet.name()), arguments));
    }

    private void say(Finding finding) {
        if (said.add(finding)) {
            findings.accept(finding);
        }
    }
}

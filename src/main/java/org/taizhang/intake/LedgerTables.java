package org.taizhang.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;

/**
 * The tables of a workbook that are to be read. One whose title or sheet says that it is of another round is left alone beside
 * others, and one on a hidden sheet unless no visible sheet has any; each time it is said.
 */
final class LedgerTables {

    private final ReceivedFile file;
    private final Plan plan;
    private final Consumer<Finding> findings;
    private final Map<Grid, List<Table>> bySheet = new LinkedHashMap<>();
    private final Set<Finding> said = new HashSet<>();

    LedgerTables(List<Grid> sheets, TableFinder finder, ReceivedFile file, Plan plan, Consumer<Finding> findings) {
        this.file = file;
        this.plan = plan;
        this.findings = findings;
        sheets.forEach(sheet -> bySheet.put(sheet, finder.tables(sheet, file.round())));
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
        if (ofTitles.isEmpty()) {
            return ofSheets;
        }
        ofSheets.stream().filter(table -> !ofTitles.contains(table)).forEach(this::sayTable);
        return ofTitles;
    }

    private boolean isOnSheetOfOtherRound(Table table) {
        return titleRound(table).isEmpty() && otherRound(sheetRound(table)).isPresent();
    }

    private boolean hasTitleOfOtherRound(Table table) {
        return otherRound(titleRound(table)).isPresent();
    }

    private Optional<String> titleRound(Table table) {
        return TitleRound.find(table.preface(), plan, file.round());
    }

    private Optional<String> sheetRound(Table table) {
        return TitleRound.of(table.grid().name(), plan, file.round());
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

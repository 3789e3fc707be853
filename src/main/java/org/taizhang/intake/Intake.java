package org.taizhang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.spreadsheet.OpenedWorkbook;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.spreadsheet.Workbooks;
import org.taizhang.terms.Place;
import org.taizhang.terms.UnitCode;

/**
 * Turns a received file into a submitted ledger. The same file and plan always give the same ledger, wherever and whenever
 * it is read. Safe for several threads.
 */
public final class Intake {

    /** Counted up whenever the same file would be understood differently, so that it is read again. */
    public static final int VERSION = 2;

    private static final Set<LedgerColumn> NEEDED_FOR_PROGRESS = Set.of(LedgerColumn.DONE);

    private final Plan plan;
    private final ReadLimits limits;
    private final UnitNames names;
    private final TableFinder finder;
    private final IndicatorRows indicators;
    private final Measures measures;

    /** An intake for one plan. */
    public Intake(Plan plan, ReadLimits limits) {
        this.plan = plan;
        this.limits = limits;
        this.names = new UnitNames(plan);
        this.finder = new TableFinder(new Headings(plan));
        this.indicators = new IndicatorRows(plan);
        this.measures = new Measures(plan);
    }

    /** Reads the file; whatever is wrong with it is a finding. */
    public SubmittedLedger read(ReceivedFile file) {
        OpenedWorkbook opened = Workbooks.open(file.location(), limits);
        if (opened instanceof OpenedWorkbook.Opened workbook) {
            return new LedgerReading(file, workbook.sheets()).read();
        }
        return unreadable(file, (OpenedWorkbook.NotOpened) opened);
    }

    private SubmittedLedger unreadable(ReceivedFile file, OpenedWorkbook.NotOpened problem) {
        FindingKind kind = switch (problem.reason()) {
            case EMPTY -> FindingKind.EMPTY_FILE;
            case ENCRYPTED -> FindingKind.ENCRYPTED_FILE;
            case NOT_A_WORKBOOK -> FindingKind.NOT_A_WORKBOOK;
            case DAMAGED -> FindingKind.DAMAGED_FILE;
            case TOO_LARGE -> FindingKind.FILE_TOO_LARGE;
        };
        @Nullable UnitCode sender = names.mentioned(file.name()).orElse(null);
        Finding finding =
                Finding.of(kind, Place.ofFile(file.name()), problem.detail()).about(sender);
        return new SubmittedLedger(
                file.round(), file.name(), file.sha256(), sender, null, false, List.of(), List.of(), List.of(finding));
    }

    /** The reading of one workbook. */
    private final class LedgerReading {

        private final ReceivedFile file;
        private final List<Grid> sheets;
        private final List<Finding> findings = new ArrayList<>();

        LedgerReading(ReceivedFile file, List<Grid> sheets) {
            this.file = file;
            this.sheets = sheets;
        }

        SubmittedLedger read() {
            List<Table> progress = tables(Table::isProgress);
            List<Table> money = tables(Table::isMoney);
            LedgerIdentity identity = new LedgerIdentity(
                    plan, names, file, sheets, progress.stream().findFirst(), findings::add);
            if (progress.isEmpty()) {
                findings.add(Finding.of(FindingKind.MISSING_SHEET, Place.ofFile(file.name()), headings()));
            }
            Optional<UnitCode> unit = identity.unit();
            identity.checkPlan();
            identity.checkRound();
            List<SubmittedRow> rows = progress.stream()
                    .flatMap(table -> readProgress(table).stream())
                    .toList();
            List<SubmittedMoney> amounts =
                    money.stream().flatMap(table -> readMoney(table).stream()).toList();
            return new SubmittedLedger(
                    file.round(),
                    file.name(),
                    file.sha256(),
                    unit.orElse(null),
                    identity.stated().orElse(null),
                    identity.sample(),
                    rows,
                    amounts,
                    TextNumbers.together(findings).stream()
                            .map(finding -> finding.about(unit.orElse(null)))
                            .toList());
        }

        private String headings() {
            return LedgerColumn.INDICATOR.heading() + "、" + LedgerColumn.DONE.heading();
        }

        /** The tables on visible sheets; one on a hidden sheet is said to be there and left alone. */
        private List<Table> tables(Predicate<Table> wanted) {
            List<Table> visible = new ArrayList<>();
            for (Grid sheet : sheets) {
                Optional<Table> found = finder.find(sheet, wanted);
                if (sheet.hidden()) {
                    found.ifPresent(table -> findings.add(Finding.of(
                            FindingKind.HIDDEN_TABLE, Place.ofSheet(file.name(), sheet.name()), sheet.name())));
                } else {
                    found.ifPresent(visible::add);
                }
            }
            return visible;
        }

        private List<SubmittedRow> readProgress(Table table) {
            checkHead(table, NEEDED_FOR_PROGRESS);
            return new ProgressReader(indicators, measures, table, file.name(), findings::add).read();
        }

        private List<SubmittedMoney> readMoney(Table table) {
            checkHead(table, LedgerColumn.AMOUNTS);
            return new MoneyReader(plan, measures, table, file.name(), findings::add).read();
        }

        private void checkHead(Table table, Set<LedgerColumn> needed) {
            String sheet = table.grid().name();
            LedgerColumn.all().stream()
                    .filter(column ->
                            needed.contains(column) && !table.columns().containsKey(column))
                    .forEach(column -> findings.add(Finding.of(
                            FindingKind.MISSING_COLUMN, Place.ofSheet(file.name(), sheet), column.heading())));
            table.columns().forEach((column, claims) -> checkClaims(sheet, column, claims));
            table.unknown().forEach(cell -> say(FindingKind.UNKNOWN_COLUMN, sheet, cell, cell.raw()));
        }

        private void checkClaims(String sheet, LedgerColumn column, List<GridCell> claims) {
            GridCell first = claims.get(0);
            if (claims.size() > 1) {
                List<String> cells =
                        claims.stream().map(cell -> cell.position().toString()).toList();
                say(FindingKind.AMBIGUOUS_COLUMN, sheet, first, column.heading(), String.join("、", cells));
            } else if (!Wording.bare(first.raw()).equals(column.heading())) {
                say(FindingKind.HEADING_SYNONYM, sheet, first, Wording.spaced(first.raw()), column.heading());
            }
        }

        private void say(FindingKind kind, String sheet, GridCell cell, Object... arguments) {
            findings.add(Finding.of(kind, Place.ofCell(file.name(), sheet, cell.position()), arguments)
                    .seeing(cell.raw()));
        }
    }
}
